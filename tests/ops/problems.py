"""The problems that every backend of the ops has to solve; a backend enters by one line."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import keras
import numpy as np

from tfgmvae import ops
from tfgmvae.ops.arguments import LatentSearchArguments, check_latent_search
from tfgmvae.ops.search_options import SearchOptions

# Values of TFGMVAE_BACKEND.
BACKENDS = ["tensorflow", "native"]


@dataclasses.dataclass(frozen=True)
class ScoreProblem:
    """Random inputs of `threshold_score`, about half of them within each threshold."""

    num_items: int
    num_components: int
    latent_dim: int
    image_shape: tuple[int, ...]
    scales: tuple[float, ...] | None = None
    offset: float = 0.0

    def arguments(self, dtype: type = np.float32) -> dict[str, np.ndarray]:
        rng = np.random.default_rng(0)
        means = self.offset + 3 * rng.normal(size=[self.num_components, self.latent_dim])
        scales = np.ones(self.num_components) if self.scales is None else np.array(self.scales)
        nearest = rng.integers(self.num_components, size=self.num_items)
        noise = rng.normal(size=[self.num_items, self.latent_dim]) * scales[nearest, None]
        x = rng.uniform(size=[self.num_items, *self.image_shape])
        reconstruction = x + 0.1 * rng.normal(size=x.shape)
        arguments = {
            "x": x,
            "reconstruction": reconstruction,
            "latents": means[nearest] + noise,
            "component_means": means,
            "component_scales": scales,
            "encoder_thresholds": np.sqrt(self.latent_dim) * rng.uniform(0.5, 1.5, len(means)),
            "decoder_thresholds": 0.01 * x[:1].size * rng.uniform(0.8, 1.2, len(means)),
        }
        return {name: values.astype(dtype) for name, values in arguments.items()}


SCORE_PROBLEMS = {
    "typical": ScoreProblem(50, 10, 10, (6, 5, 1)),
    "one_item": ScoreProblem(1, 4, 3, (7,)),
    "one_component": ScoreProblem(20, 1, 3, (7,)),
    "one_dimension": ScoreProblem(20, 4, 1, (7,)),
    "one_pixel": ScoreProblem(20, 4, 3, (1,)),
    "many_dimensions": ScoreProblem(20, 5, 64, (4, 4, 3)),
    "many_components": ScoreProblem(40, 100, 8, (9,)),
    "unequal_scales": ScoreProblem(60, 4, 2, (9,), scales=(0.1, 1.0, 3.0, 30.0)),
    # An expanded square would lose every digit here.
    "far_from_zero": ScoreProblem(30, 5, 6, (9,), offset=4096.0),
}


# Of images, whose statistics are asked for as well.
STATISTICS_PROBLEMS = {
    "typical": ScoreProblem(50, 10, 10, (6, 5, 1)),
    "colour": ScoreProblem(21, 4, 3, (8, 8, 3)),
    "rows_of_many_lanes": ScoreProblem(3, 4, 3, (9, 37, 3)),
    "one_pixel": ScoreProblem(20, 4, 3, (1, 1, 1)),
    "one_row": ScoreProblem(20, 4, 3, (1, 9, 2)),
    "one_column": ScoreProblem(20, 4, 3, (9, 1, 2)),
    "two_by_two": ScoreProblem(17, 4, 3, (2, 2, 1)),
    "large": ScoreProblem(2, 2, 3, (150, 150, 1)),
}


@dataclasses.dataclass(frozen=True, eq=False)
class SearchProblem:
    """Noisy images of known codes, and what `latent_search` needs to find the codes again."""

    decoder: keras.Model
    component_means: np.ndarray
    component_scales: np.ndarray
    encoder_thresholds: np.ndarray
    codebook: np.ndarray
    latents: np.ndarray
    x: np.ndarray

    def search(self, x: Any = None, **changes: Any) -> ops.LatentSearchResult:
        arguments = {
            "x": self.x if x is None else x,
            "decoder": self.decoder,
            "component_means": self.component_means,
            "component_scales": self.component_scales,
            "encoder_thresholds": self.encoder_thresholds,
            "codebook": self.codebook,
        }
        return ops.latent_search(**(arguments | changes))

    def arguments(self, **options: Any) -> LatentSearchArguments:
        """What a backend is given for a search with these options."""
        given = LatentSearchArguments(
            self.x,
            self.decoder,
            self.component_means,
            self.component_scales,
            self.encoder_thresholds,
            self.codebook,
            None,
            None,
            SearchOptions(**options),
        )
        return check_latent_search(given)


def make_problem(
    *layers: keras.Layer,
    latent_dim: int,
    num_components: int,
    num_items: int = 12,
    scales: tuple[float, ...] | None = None,
    distance: float = 4.0,
    gain: float = 1.5,
    noise: float = 0.03,
) -> SearchProblem:
    """A problem around a sequential decoder of random weights.

    Args:
        *layers: The decoder; its weights are drawn here.
        latent_dim: D.
        num_components: K.
        num_items: N.
        scales: `[K]`; ones where None.
        distance: Length of the component means.
        gain: Scale of the weights; the larger, the more local minima.
        noise: Standard deviation of what is added to the images.

    Returns:
        The problem.
    """
    rng = np.random.default_rng(7)
    decoder = keras.Sequential([keras.Input([latent_dim]), *layers])
    for layer in decoder.layers:
        shapes = [weight.shape for weight in layer.weights]
        fan_in = np.prod(shapes[0][:-1]) if len(shapes) > 0 and len(shapes[0]) == 2 else 9
        gains = [gain / np.sqrt(fan_in), 0.3]
        layer.set_weights([g * rng.normal(size=s) for g, s in zip(gains, shapes, strict=False)])
    means = rng.normal(size=[num_components, latent_dim])
    means *= distance / np.linalg.norm(means, axis=1, keepdims=True)
    deviations = np.ones(num_components) if scales is None else np.array(scales)

    def sample(count: int) -> np.ndarray:
        classes = np.arange(count) % num_components
        codes = rng.normal(size=[count, latent_dim])
        return (means[classes] + deviations[classes, None] * codes).astype(np.float32)

    latents = sample(num_items)
    images = decoder(latents).numpy()
    return SearchProblem(
        decoder=decoder,
        component_means=means.astype(np.float32),
        component_scales=deviations.astype(np.float32),
        encoder_thresholds=np.full(num_components, 1.2 * np.sqrt(latent_dim), np.float32),
        codebook=np.concatenate([means, sample(20 * num_components)]).astype(np.float32),
        latents=latents,
        x=(images + noise * rng.normal(size=images.shape)).astype(np.float32),
    )


def _dense(units: int, activation: str = "linear") -> keras.Layer:
    return keras.layers.Dense(units, activation)


SEARCH_PROBLEMS = {
    "line": lambda: make_problem(_dense(5), latent_dim=1, num_components=1),
    "unequal_scales": lambda: make_problem(
        _dense(11), latent_dim=3, num_components=3, scales=(0.3, 1.0, 3.0), noise=0.5
    ),
    "plane": lambda: make_problem(
        _dense(16, "tanh"),
        _dense(12),
        keras.layers.Reshape([4, 3]),
        latent_dim=2,
        num_components=3,
        gain=0.5,
    ),
    "mlp": lambda: make_problem(
        _dense(32, "relu"),
        _dense(63, "sigmoid"),
        keras.layers.Reshape([9, 7, 1]),
        latent_dim=10,
        num_components=10,
        num_items=35,
        distance=10.0,
    ),
    "conv": lambda: make_problem(
        _dense(4 * 4 * 3, "gelu"),
        keras.layers.Reshape([4, 4, 3]),
        keras.layers.Conv2DTranspose(3, 3, strides=2, padding="same", activation="relu"),
        keras.layers.Conv2DTranspose(2, 4, strides=2, padding="same", activation="sigmoid"),
        latent_dim=4,
        num_components=4,
    ),
    "many_dimensions": lambda: make_problem(
        _dense(96, "tanh"), _dense(128), latent_dim=64, num_components=10, distance=10.0
    ),
    "many_components": lambda: make_problem(
        _dense(64, "relu"), _dense(40), latent_dim=12, num_components=100, distance=10.0
    ),
}


@functools.cache
def search_problem(name: str) -> SearchProblem:
    """A problem of the table, made once, so that its decoder is traced once."""
    return SEARCH_PROBLEMS[name]()
