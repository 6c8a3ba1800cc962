"""What the scores should say: float64 NumPy, plain loops, no code shared with the library."""

from __future__ import annotations

import numpy as np

Array = np.ndarray


def sharpness(images: Array) -> Array:
    """The mean square of what the mean of the neighbours inside an image leaves, `[N]`."""
    images = np.asarray(images, np.float64)
    _, height, width, _ = images.shape
    left = np.empty_like(images)
    for row in range(height):
        for column in range(width):
            rows = slice(max(row - 1, 0), row + 2)
            columns = slice(max(column - 1, 0), column + 2)
            mean = images[:, rows, columns].mean(axis=(1, 2))  # [N, C]
            left[:, row, column] = images[:, row, column] - mean
    return np.mean(left**2, axis=(1, 2, 3))


def statistics(x: Array, reconstruction: Array) -> dict[str, Array]:
    x = np.asarray(x, np.float64)
    return {
        "mean": x.mean(axis=(1, 2, 3)),
        "variance": x.var(axis=(1, 2, 3)),
        "sharpness": sharpness(x),
        "residual_sharpness": sharpness(x - np.asarray(reconstruction, np.float64)),
    }


def features(x: Array, names: tuple[str, ...]) -> Array:
    found = statistics(x, x)
    columns = {
        "brightness": found["mean"],
        "contrast": np.log(found["variance"] + 1e-7),
        "sharpness": np.log(found["sharpness"] + 1e-7),
    }
    return np.stack([columns[name] for name in names], axis=1)


def terms(values: Array) -> Array:
    """One, every statistic, and every product of two of them."""
    columns = [np.ones(len(values)), *values.T]
    size = len(columns)
    return np.stack([columns[i] * columns[j] for i in range(size) for j in range(i, size)], axis=1)


def error_for_image(
    trained: tuple[Array, Array], judged: tuple[Array, Array], names: tuple[str, ...]
) -> Array:
    """Mean squared error over what a quadratic expects; both are images and reconstructions."""
    usual = features(trained[0], names)
    errors = [
        np.mean((np.asarray(x, np.float64) - g) ** 2, axis=(1, 2, 3)) for x, g in (trained, judged)
    ]
    fitted = np.linalg.lstsq(terms(usual), np.log(errors[0]), rcond=None)[0]
    found = np.clip(features(judged[0], names), usual.min(axis=0), usual.max(axis=0))
    return errors[1] / np.exp(terms(found) @ fitted)


def typicality_features(x: Array, reconstruction: Array, names: tuple[str, ...]) -> Array:
    """The log of the mean squared error, and the statistics."""
    error = np.mean((np.asarray(x, np.float64) - reconstruction) ** 2, axis=(1, 2, 3))
    return np.concatenate([np.log(error + 1e-12)[:, np.newaxis], features(x, names)], axis=1)


def typicality(weights: Array, means: Array, covariances: Array, found: Array) -> Array:
    """From the density p of the features: `sqrt(2 (log m - log p))`.

    The bound m is the sum of what every Gaussian has at its own mean.
    """
    densities, bound = np.zeros(len(found)), 0.0
    for weight, mean, covariance in zip(weights, means, covariances, strict=True):
        largest = weight / np.sqrt(np.linalg.det(2 * np.pi * covariance))
        bound += largest
        for row, value in enumerate(found):
            squared_distance = (value - mean) @ np.linalg.solve(covariance, value - mean)
            densities[row] += largest * np.exp(-squared_distance / 2)
    return np.sqrt(2 * (np.log(bound) - np.log(densities)))


def nearest_codes(kept: Array, codes: Array, num_neighbours: int) -> Array:
    kept, codes = np.asarray(kept, np.float64), np.asarray(codes, np.float64)
    distances = np.array([np.sort(np.linalg.norm(kept - code, axis=1)) for code in codes])
    return distances[:, min(num_neighbours, len(kept)) - 1]


def positive(values: Array) -> Array:
    """`t + sqrt(1 + t^2)`, which has no digits to lose in the form of an exponential."""
    return np.exp(np.arcsinh(values))


def confidence(logits: Array) -> Array:
    logits = np.asarray(logits, np.float64)
    largest = logits.max(axis=1, keepdims=True)
    return np.log(np.sum(np.exp(logits - largest), axis=1))


def max_logit(logits: Array) -> Array:
    return positive(-np.asarray(logits, np.float64).max(axis=1))


def energy(logits: Array) -> Array:
    return positive(-np.logaddexp.reduce(np.asarray(logits, np.float64), axis=1))


def of_length_one(codes: Array) -> Array:
    codes = np.asarray(codes, np.float64)
    return codes / np.linalg.norm(codes, axis=1, keepdims=True)


def shrunk_covariance(centred: Array) -> Array:
    """Ledoit and Wolf's: the mean of the outer products, moved towards a multiple of the identity.

    The share is how far single outer products lie from their mean, on the scale of how far the mean
    lies from the sphere, at most one.
    """
    size, dimension = centred.shape
    mean = centred.T @ centred / size
    sphere = np.trace(mean) / dimension * np.eye(dimension)
    scatter = sum(np.sum((np.outer(row, row) - mean) ** 2) for row in centred) / size**2
    distance = np.sum((mean - sphere) ** 2)
    share = min(scatter / distance, 1) if distance else 0
    return (1 - share) * mean + share * sphere


def mahalanobis(trained: Array, classes: Array, codes: Array) -> Array:
    trained, codes = np.asarray(trained, np.float64), np.asarray(codes, np.float64)
    means = {label: trained[classes == label].mean(axis=0) for label in set(classes)}
    centred = trained - np.array([means[label] for label in classes])
    precision = (
        np.linalg.inv(shrunk_covariance(centred)) if centred.any() else np.eye(len(codes[0]))
    )
    return np.array(
        [
            min(np.sqrt((code - mean) @ precision @ (code - mean)) for mean in means.values())
            for code in codes
        ]
    )


def surprisal(trained: Array, judged: Array) -> Array:
    """`-log p` of values: between the deciles of the trained ones, and exponential above them."""
    trained, judged = (np.asarray(values, np.float64) for values in (trained, judged))
    ranks = np.arange(10) / 10
    levels = np.quantile(trained, ranks)
    beyond = trained[trained >= levels[-1]] - levels[-1]
    found = np.interp(judged, levels, -np.log(1 - ranks))
    return found + np.maximum(judged - levels[-1], 0) / beyond.mean()


def usual_distances(known: Array, classes: Array, num_classes: int) -> Array:
    """Medians of the log of the distance to the nearest other one, drawn to that of all: `[K]`."""
    distances = np.log(nearest_codes(known, known, 2) + 1e-4)
    found = np.full(num_classes, np.median(distances))
    for label in set(classes):
        own = distances[classes == label]
        found[label] = (len(own) * np.median(own) + 20 * found[label]) / (len(own) + 20)
    return found


def log_odds_of_others(logits: Array) -> Array:
    """The log of the probability of all other classes over that of the likeliest."""
    weights = np.exp(np.asarray(logits, np.float64))
    largest = weights.max(axis=1)
    return np.log((weights.sum(axis=1) - largest) / largest)
