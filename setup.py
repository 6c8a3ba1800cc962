"""Builds the package; everything that needs no code is declared in pyproject.toml."""

from setuptools import setup

setup()
