"""Checks of packages that come with an extra."""

from __future__ import annotations

import importlib.util


def check_installed(module: str, extra: str, what: str) -> None:
    """Raises where a module is missing, which is best known before long work.

    Args:
        module: Name of the module.
        extra: The extra of this package that brings it.
        what: What needs it, as the subject of a sentence in the plural.

    Raises:
        ModuleNotFoundError: It is missing.

    Example:
        >>> from tfgmvae.io.installed import check_installed
        >>> check_installed("keras", "dev", "Models")
    """
    if importlib.util.find_spec(module) is None:
        raise ModuleNotFoundError(f"{what} need {module}: pip install 'tfgmvae[{extra}]'")
