"""Images of the classes that something happened to: ten kinds, each of a stated strength.

The label of a corrupted image stays the right one. Most kinds are those of MNIST-C; strengths are
relative to the side of the image, so that 8x8 and 64x64 suffer alike.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.outcomes import OWN, Outcomes, count_outcomes
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.targets.as_target import as_target

Images = npt.NDArray[np.float32]

_BLUR = 1.5 / 28
_NOISE = 0.2
_SHEAR = 0.4
_ROTATION = 30.0
_SCALE = 0.65
_OCCLUSION = 0.3
_CONTRAST = 0.3
_FOG = 0.5
_QUALITY = 10


def blur(x: Images, rng: np.random.Generator) -> Images:
    """Gaussian blur, in which thin strokes run into each other."""
    from scipy.ndimage import gaussian_filter

    deviation = _BLUR * min(x.shape[1:3])
    return gaussian_filter(x, (0, deviation, deviation, 0), mode="nearest")


def noise(x: Images, rng: np.random.Generator) -> Images:
    """Independent normal noise on every value."""
    return x + np.float32(_NOISE) * rng.standard_normal(x.shape, np.float32)


def shear(x: Images, rng: np.random.Generator) -> Images:
    """Rows pushed sideways, to the left or to the right."""
    return _affine(x, [np.array([[1, 0], [sign * _SHEAR, 1]]) for sign in _signs(x, rng)])


def rotation(x: Images, rng: np.random.Generator) -> Images:
    """Turned by the same angle, one way or the other."""
    angles = np.radians(_ROTATION) * _signs(x, rng)
    cosines, sines = np.cos(angles), np.sin(angles)
    return _affine(x, list(np.moveaxis(np.array([[cosines, -sines], [sines, cosines]]), 2, 0)))


def scale(x: Images, rng: np.random.Generator) -> Images:
    """Shrunk about the centre; the border is continued."""
    return _affine(x, [np.eye(2) / _SCALE] * len(x))


def stripes(x: Images, rng: np.random.Generator) -> Images:
    """The outer quarters of the columns as in a negative."""
    outer = np.arange(x.shape[2]) * 4 // x.shape[2] % 3 == 0  # [W]
    return np.where(outer[:, np.newaxis], 1 - x, x)


def fog(x: Images, rng: np.random.Generator) -> Images:
    """Mixed with white clouds of several sizes."""
    from scipy.ndimage import gaussian_filter

    clouds = np.zeros(x.shape[:3], np.float32)
    for part in (3, 6, 12):
        deviation = min(x.shape[1:3]) / part
        layer = gaussian_filter(rng.random(x.shape[:3], np.float32), (0, deviation, deviation))
        spread = np.ptp(layer, axis=(1, 2), keepdims=True)
        clouds += (layer - layer.min(axis=(1, 2), keepdims=True)) / np.maximum(spread, 1e-6) / part
    density = _FOG * (0.5 + clouds / clouds.max(axis=(1, 2), keepdims=True))[..., np.newaxis]
    return x + density * (1 - x)


def occlusion(x: Images, rng: np.random.Generator) -> Images:
    """A grey square somewhere in the image."""
    _, height, width, _ = x.shape
    side = max(round(_OCCLUSION * min(height, width)), 1)
    top = rng.integers(height - side + 1, size=(len(x), 1, 1, 1))
    left = rng.integers(width - side + 1, size=(len(x), 1, 1, 1))
    rows = np.arange(height).reshape(1, -1, 1, 1)
    columns = np.arange(width).reshape(1, 1, -1, 1)
    inside = (rows >= top) & (rows < top + side) & (columns >= left) & (columns < left + side)
    return np.where(inside, np.float32(0.5), x)


def contrast(x: Images, rng: np.random.Generator) -> Images:
    """Every value nearer to the mean of its image."""
    mean = x.mean(axis=(1, 2, 3), keepdims=True)
    return mean + np.float32(_CONTRAST) * (x - mean)


def jpeg(x: Images, rng: np.random.Generator) -> Images:
    """Compressed as far as pictures on the web never are."""
    import tensorflow as tf

    channels = x.shape[3] if x.shape[3] in (1, 3) else 1
    flat = np.moveaxis(x, 3, 1).reshape(-1, *x.shape[1:3], 1) if channels != x.shape[3] else x
    quantized = np.round(255 * flat).astype(np.uint8)
    read = [
        tf.io.decode_jpeg(tf.io.encode_jpeg(image, quality=_QUALITY), channels=channels).numpy()
        for image in quantized
    ]
    images = np.stack(read).astype(np.float32) / np.float32(255)
    return images if channels == x.shape[3] else _channels_last(images, x.shape)


class Corruption(NamedTuple):
    """One kind of corruption.

    Attributes:
        strength: How much of it, in words.
        apply: Images `[N, H, W, C]` in 0..1 and a generator of numbers -> images of the same shape,
            before they are clipped to 0..1.
    """

    strength: str
    apply: Callable[[Images, np.random.Generator], npt.NDArray[np.floating]]


KINDS: dict[str, Corruption] = {
    "blur": Corruption("deviation 1.5 pixels of 28", blur),
    "noise": Corruption(f"deviation {_NOISE}", noise),
    "shear": Corruption(f"by {_SHEAR} of a row's height", shear),
    "rotation": Corruption(f"{_ROTATION:.0f} degrees", rotation),
    "scale": Corruption(f"to {_SCALE:.0%} of the size", scale),
    "stripes": Corruption("half of the columns inverted", stripes),
    "fog": Corruption("about half of the light", fog),
    "occlusion": Corruption(f"a square of {_OCCLUSION:.0%} of the side", occlusion),
    "contrast": Corruption(f"{_CONTRAST:.0%} left", contrast),
    "jpeg": Corruption(f"quality {_QUALITY} of 100", jpeg),
}
"""Every kind of corruption by its name."""


@dataclasses.dataclass(frozen=True)
class Corruptions:
    """What becomes of corrupted images.

    Attributes:
        outcomes: By the name of the classifier, then of the kind of corruption.
    """

    outcomes: Mapping[str, Mapping[str, Outcomes]]

    def mean(self, classifier: str = OWN) -> dict[str, float]:
        """Returns the mean over all kinds of the three shares, by their names."""
        shares = [found.shares for found in self.outcomes[classifier].values()]
        return {name: float(np.mean([found[name] for found in shares])) for name in shares[0]}

    def table(self) -> str:
        """Returns all shares as a table in Markdown, with the mean over the kinds.

        Of other classifiers than the first, it shows what they answer wrongly.
        """
        own, *others = self.outcomes
        header = ["corruption", "strength", "right", "refused", "wrong"]
        header += [f"wrong, {name}" for name in others]
        rows = []
        for kind in [*self.outcomes[own], "mean"]:
            shares = [
                self.mean(name) if kind == "mean" else by_kind[kind].shares
                for name, by_kind in self.outcomes.items()
            ]
            shown = [*shares[0].values(), *(found["error"] for found in shares[1:])]
            strength = KINDS[kind].strength if kind in KINDS else ""
            rows.append([kind, strength, *(f"{share:.1%}" for share in shown)])
        return markdown_table(header, rows, num_text_columns=2)

    def to_dict(self) -> dict[str, Any]:
        """Returns all shares as numbers, strings, lists and dictionaries, ready for json."""
        return {
            classifier: {
                kind: {
                    "strength": KINDS[kind].strength,
                    "num_images": found.num_inputs,
                    **found.shares,
                }
                for kind, found in by_kind.items()
            }
            | {"mean": self.mean(classifier)}
            for classifier, by_kind in self.outcomes.items()
        }

    def __str__(self) -> str:
        """The table."""
        return self.table()


def corrupted(x: Images, kind: str, seed: int = 0) -> Images:
    """Returns images to which one kind of corruption happened.

    Args:
        x: Images `[N, H, W, C]` in 0..1.
        kind: One of `KINDS`.
        seed: Decides what is random; another kind draws other numbers. Default 0.

    Returns:
        float32 `[N, H, W, C]` in 0..1.

    Raises:
        ValueError: An unknown kind.

    Example:
        >>> from tfgmvae import datasets, evaluation
        >>> digits = datasets.load("digits")
        >>> evaluation.corrupted(digits.x_test, "fog").shape
        (364, 8, 8, 1)
    """
    _check_kinds([kind])
    if not len(x):
        return x
    rng = np.random.default_rng([seed, list(KINDS).index(kind)])
    return np.clip(KINDS[kind].apply(x, rng), 0, 1).astype(np.float32)


def corruptions(
    classifier: Any,
    x: Any,
    y: Any,
    kinds: Iterable[str] | None = None,
    seed: int = 0,
    *,
    peers: Mapping[str, Any] | None = None,
) -> Corruptions:
    """Measures what a classifier says to corrupted images: rightly answered, refused, or wrong.

    Args:
        classifier: Of any kind that `evaluate` takes.
        x: Images `[N, H, W, C]` in 0..1, used neither to train nor to calibrate.
        y: int `[N]`, their labels.
        kinds: Names out of `KINDS` in `tfgmvae.evaluation.corrupted_images`. Default `None`: all.
        seed: Decides what is random. Default 0.
        peers: Other classifiers, by the name they get in the table.

    Returns:
        A `Corruptions`.

    Raises:
        ValueError: No images, images outside 0..1, labels that do not fit, or an unknown kind.
        NotCalibratedError: A `RejectingClassifier` without thresholds.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets, evaluation
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> history = classifier.fit(digits.x_train, digits.y_train, epochs=1, verbose=0)
        >>> found = evaluation.corruptions(classifier, digits.x_test, digits.y_test, ["blur"])
        >>> found.outcomes["this classifier"]["blur"].num_inputs
        364

    References:
        Mu and Gilmer, "MNIST-C: A Robustness Benchmark for Computer Vision", 2019.
    """
    images = checked_images(x, (0.0, 1.0))
    if not len(images):
        raise ValueError("Expected at least one image. Received: none")
    chosen = list(KINDS) if kinds is None else list(kinds)
    _check_kinds(chosen)
    targets = {
        name: as_target(given, images) for name, given in {OWN: classifier, **(peers or {})}.items()
    }
    num_classes = targets[OWN].num_classes(images)
    labels = check_labels(y, num_classes, len(images), allow_unlabelled=False)
    outcomes: dict[str, dict[str, Outcomes]] = {name: {} for name in targets}
    for kind in chosen:
        changed = corrupted(images, kind, seed)
        for name, target in targets.items():
            outcomes[name][kind] = count_outcomes(target.answers(changed)[0], labels)
    return Corruptions(outcomes)


def _check_kinds(kinds: Iterable[str]) -> None:
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        raise ValueError(
            f"Expected kinds out of {', '.join(KINDS)}. Received: {', '.join(unknown)}"
        )


def _signs(x: Images, rng: np.random.Generator) -> npt.NDArray[np.int64]:
    return rng.choice([-1, 1], size=len(x))


def _affine(x: Images, matrices: list[npt.NDArray[np.float64]]) -> Images:
    """Every image seen through its matrix [2, 2], about the centre; the border is continued."""
    from scipy.ndimage import affine_transform

    centre = (np.array(x.shape[1:3]) - 1) / 2
    seen = np.empty_like(x)
    for image, matrix, result in zip(x, matrices, seen, strict=True):
        offset = centre - matrix @ centre
        for channel in range(x.shape[3]):
            result[..., channel] = affine_transform(
                image[..., channel], matrix, offset, order=1, mode="nearest"
            )
    return seen


def _channels_last(images: Images, shape: tuple[int, ...]) -> Images:
    """Puts channels that were images of their own, [N * C, H, W, 1], where they were."""
    num, height, width, channels = shape
    return np.moveaxis(images.reshape(num, channels, height, width), 1, 3)
