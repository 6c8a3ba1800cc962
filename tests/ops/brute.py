"""What the ops should answer: float64 NumPy, plain loops, no code shared with the library."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import numpy as np
from scipy.special import erf, expit
from threadpoolctl import threadpool_limits

Array = np.ndarray

_ACTIVATIONS: dict[str, Callable[[Array], Array]] = {
    "linear": lambda values: values,
    "relu": lambda values: np.maximum(values, 0.0),
    "tanh": np.tanh,
    "sigmoid": expit,
    "gelu": lambda values: values * 0.5 * (1 + erf(values / math.sqrt(2))),
}


class Scores(NamedTuple):
    classes: Array
    accepted: Array
    reason: Array
    latent_distance: Array
    reconstruction_error: Array


def threshold_score(
    x: Array,
    reconstruction: Array,
    latents: Array,
    component_means: Array,
    component_scales: Array,
    encoder_thresholds: Array,
    decoder_thresholds: Array,
) -> Scores:
    rows = []
    for item, image, code in zip(*map(_double, (x, reconstruction, latents)), strict=True):
        best, best_density, best_distance = 0, -math.inf, math.nan
        components = zip(_double(component_means), _double(component_scales), strict=True)
        for k, (mean, scale) in enumerate(components):
            distance = math.sqrt(sum((c - m) ** 2 for c, m in zip(code, mean, strict=True))) / scale
            density = -(distance**2) / 2 - len(code) * math.log(scale)
            if k == 0 or density > best_density:
                best, best_distance = k, distance
                best_density = -math.inf if math.isnan(density) else density
        error = float(np.sum((item - image) ** 2))
        reason = 0 if best_distance <= encoder_thresholds[best] else 1
        reason += 0 if error <= decoder_thresholds[best] else 2
        rows.append((best, reason == 0, reason, best_distance, error))
    return Scores(*(np.array(column) for column in zip(*rows, strict=True)))


def image_statistics(x: Array, reconstruction: Array) -> Array:
    """Mean, variance, sharpness and sharpness of the residual of every image, `[N, 4]`."""
    x, residual = _double(x), _double(x) - _double(reconstruction)
    axes = (1, 2, 3)
    columns = [x.mean(axis=axes), x.var(axis=axes), _sharpness(x), _sharpness(residual)]
    return np.stack(columns, axis=1)


def _sharpness(images: Array) -> Array:
    left = np.empty_like(images)
    for row, column in np.ndindex(images.shape[1:3]):
        rows, columns = (slice(max(i - 1, 0), i + 2) for i in (row, column))
        left[:, row, column] = images[:, row, column] - images[:, rows, columns].mean(axis=(1, 2))
    return np.mean(left**2, axis=(1, 2, 3))


def penalties(latents: Array, component_means: Array, component_scales: Array) -> Array:
    """The prior term of every component, `[N, K]`."""
    means, scales = _double(component_means), _double(component_scales)
    squares = np.array([np.sum((_double(latents) - mean) ** 2, axis=1) for mean in means]).T
    return squares / (2 * scales**2) + means.shape[1] * np.log(scales / scales.min())


def objective(
    x: Array, images: Array, latents: Array, means: Array, scales: Array, name: str
) -> Array:
    """F of every item at its code, `[N]`."""
    error = np.sum((_double(x) - _double(images)) ** 2, axis=tuple(range(1, x.ndim)))
    return error + (penalties(latents, means, scales).min(axis=1) if name == "map" else 0.0)


def decode(decoder: keras.Model, latents: Array) -> Array:
    """The images of a sequential Keras model, computed in float64 from its weights."""
    values = _double(latents)
    for layer in decoder.layers:
        weights = [_double(weight) for weight in layer.get_weights()]
        if isinstance(layer, keras.layers.Dense):
            values = values @ weights[0] + weights[1]
        elif isinstance(layer, keras.layers.Conv2DTranspose):
            values = _conv2d_transpose(values, weights[0], layer.strides[0]) + weights[1]
        elif isinstance(layer, keras.layers.Reshape):
            values = values.reshape(len(values), *layer.target_shape)
        else:
            raise NotImplementedError(layer)
        activation = getattr(layer, "activation", keras.activations.linear)
        values = _ACTIVATIONS[activation.__name__](values)
    return values


def _conv2d_transpose(images: Array, kernel: Array, stride: int) -> Array:
    """The scatter that "same" padding stands for; the kernel is `[size, size, out, in]`."""
    count, height, width, _ = images.shape
    size, _, channels, _ = kernel.shape
    full = np.zeros([count, height * stride + size, width * stride + size, channels])
    for i in range(size):
        for j in range(size):
            moved = full[:, i : i + height * stride : stride, j : j + width * stride : stride]
            moved += images @ kernel[i, j].T
    first = (size - stride) // 2
    return full[:, first : first + height * stride, first : first + width * stride]


def linear_optimum(decoder: keras.Model, x: Array, means: Array, scales: Array, name: str) -> Array:
    """The exact minimum of F for a decoder that is one Dense layer, `[N]`."""
    kernel, bias = (_double(weight) for weight in decoder.get_weights())
    values = []
    for mean, scale in zip(_double(means), _double(scales), strict=True):
        precision = 0.5 / scale**2 if name == "map" else 0.0
        normal = kernel @ kernel.T + precision * np.eye(len(kernel))
        codes = np.linalg.solve(
            normal, kernel @ (_double(x) - bias).T + precision * mean[:, None]
        ).T
        values.append(objective(x, codes @ kernel + bias, codes, means, scales, name))
    return np.min(values, axis=0)


def grid_minimum(
    decoder: keras.Model, x: Array, means: Array, scales: Array, name: str, points: int
) -> Array:
    """The least F on a grid around the components of one or two dimensions, `[N]`."""
    low, high = (means - 4 * scales[:, None]).min(axis=0), (means + 4 * scales[:, None]).max(axis=0)
    axes = [np.linspace(a, b, points) for a, b in zip(low, high, strict=True)]
    codes = np.stack([axis.ravel() for axis in np.meshgrid(*axes)], axis=1)
    images = decode(decoder, codes)
    prior = penalties(codes, means, scales).min(axis=1) if name == "map" else np.zeros(len(codes))
    errors = [np.sum((images - item).reshape(len(codes), -1) ** 2, axis=1) for item in _double(x)]
    return np.array([np.min(error + prior) for error in errors])


# The matrices are so small that threads only wait for each other.
@threadpool_limits.wrap(limits=1)
def descend(
    decoder: keras.Model, x: Array, code: Array, means: Array, scales: Array, name: str
) -> float:
    """F at the end of a descent from one code for one item, with numerical derivatives."""
    k = int(np.argmin(penalties(code[None], means, scales)[0]))
    weight = 1 / (math.sqrt(2) * scales[k]) if name == "map" else 0.0

    def residuals(codes: Array) -> Array:
        images = (decode(decoder, codes) - _double(x)).reshape(len(codes), -1)
        return np.concatenate([images, weight * (codes - _double(means[k]))], axis=1)

    code, step_size, damping = _double(code), 1e-5, 1e-3
    steps = step_size * np.eye(len(code))
    best = residuals(code[None])[0]
    for _ in range(40):
        around = residuals(np.concatenate([code + steps, code - steps]))
        slopes = (around[: len(code)] - around[len(code) :]) / (2 * step_size)  # [D, R]
        normal = slopes @ slopes.T
        normal += damping * (np.trace(normal) / len(code) + 1e-12) * np.eye(len(code))
        trial = code - np.linalg.solve(normal, slopes @ best)
        found = residuals(trial[None])[0]
        decrease = best @ best - found @ found
        if decrease > 0:
            code, best, damping = trial, found, damping / 5
            if decrease < 1e-9 * (best @ best):
                break
        else:
            damping *= 5
    image = decode(decoder, code[None])
    return float(objective(x[None], image, code[None], means, scales, name)[0])


def _double(values: Any) -> Array:
    return np.asarray(values, np.float64)
