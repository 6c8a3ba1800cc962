"""Callbacks that report on a training run, or keep its best epoch."""
