"""Balls measured in float64: whether a float32 image really lies inside, and the repair if not."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

_FIRST_SHRINKING = 2.0**-24


def exact_distances(
    x: npt.NDArray[np.float32], center: npt.NDArray[np.float32], norm: float
) -> npt.NDArray[np.float64]:
    """Returns the distance of every pair of images in float64: `[N, ...]`, `[N, ...]` -> `[N]`."""
    differences = (x.astype(np.float64) - center).reshape(len(x), math.prod(x.shape[1:]))
    return np.linalg.norm(differences, ord=norm, axis=1)


def pulled_inside(
    x: npt.NDArray[np.float32],
    center: npt.NDArray[np.float32],
    eps: float,
    norm: float,
    value_range: tuple[float, float] = (0.0, 1.0),
) -> npt.NDArray[np.float32]:
    """Moves images by rounding errors, so that no tolerance is needed to call them inside.

    Args:
        x: float32 `[N, ...]`, such as what an attack returned.
        center: float32 `[N, ...]`, inside the value range.
        eps: Radius of the balls, positive.
        norm: Infinity or 2.
        value_range: Smallest and largest value of an image. Default 0 and 1.

    Returns:
        float32 `[N, ...]`, all inside the ball and the value range, both as float64 numbers. An
        image that holds NaN becomes its center.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.perturbation.exact import exact_distances, pulled_inside
        >>> center = np.full((1, 4), 0.4, "float32")
        >>> bool(exact_distances(center + np.float32(0.3), center, np.inf)[0] <= 0.3)
        False
        >>> inside = pulled_inside(center + np.float32(0.3), center, 0.3, np.inf)
        >>> bool(exact_distances(inside, center, np.inf)[0] <= 0.3)
        True
    """
    given = center.astype(np.float64)
    is_number = np.isfinite(x).all(axis=tuple(range(1, x.ndim)), keepdims=True)
    wanted = np.where(is_number, x, given).astype(np.float64)
    low, high = value_range
    if norm == math.inf:
        return _clipped(wanted, center, np.maximum(given - eps, low), np.minimum(given + eps, high))
    inside = _clipped(wanted, center, np.full_like(given, low), np.full_like(given, high))
    shrinking = _FIRST_SHRINKING
    while True:
        distance = exact_distances(inside, center, norm)
        outside = distance > eps
        if not outside.any():
            return inside
        # What is lost to float32 is not known beforehand; twice as much is taken off every time.
        shares = (eps / distance[outside] * max(1.0 - shrinking, 0.0)).reshape(
            -1, *[1] * (x.ndim - 1)
        )
        from_center = inside[outside].astype(np.float64) - given[outside]
        inside[outside] = (given[outside] + shares * from_center).astype(np.float32)
        shrinking *= 2.0


def _clipped(
    x: npt.NDArray[np.float64],
    center: npt.NDArray[np.float32],
    low: npt.NDArray[np.float64],
    high: npt.NDArray[np.float64],
) -> npt.NDArray[np.float32]:
    """Clips and rounds, towards the center where rounding led out again."""
    clipped = np.clip(x, low, high).astype(np.float32)
    is_out = (clipped < low) | (clipped > high)
    return np.where(is_out, np.nextafter(clipped, center), clipped)
