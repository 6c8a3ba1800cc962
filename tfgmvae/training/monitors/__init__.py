"""Callbacks that report on a training run."""
