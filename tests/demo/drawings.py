"""Strokes, as shares of a sheet of paper: a three, and what is none."""

from __future__ import annotations

import math

import numpy as np

Stroke = list[tuple[float, float]]


def arc(x: float, y: float, width: float, height: float, first: int, last: int) -> Stroke:
    angles = [math.radians(degrees) for degrees in range(first, last + 1, 15)]
    return [(x + width * math.cos(angle), y + height * math.sin(angle)) for angle in angles]


THREE: Stroke = arc(0.5, 0.33, 0.17, 0.14, -150, 90) + arc(0.5, 0.64, 0.19, 0.17, -90, 150)
SCRIBBLE: Stroke = [
    (0.5 + 0.4 * math.sin(7 * t) * math.cos(t), 0.5 + 0.4 * math.cos(11 * t))
    for t in np.linspace(0, 6, 60)
]
