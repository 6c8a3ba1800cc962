"""Measurements behind single pages, and ideas that were tried and left out."""
