"""The version, where every file may read it."""

__version__ = "0.1.0"
