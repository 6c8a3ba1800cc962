"""Searches and scores random problems for a time, and checks every answer in several ways.

    python scripts/soak.py [--seconds 60] [--seed 0]

Every problem has its own decoder, sizes, options, thread count and, in some items, values that are
not finite. The native core must give the same bits with other threads, for an item alone, and
through TensorFlow; the objective that it reports must be the one of its code, by the decoder in
NumPy and double precision; its classes and scores must be those of the reference. Ends with 1 where
one check fails, after printing the seed of the problem.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf

from tfgmvae import ops
from tfgmvae.decision import SearchStatus
from tfgmvae.ops import backend
from tfgmvae.ops.native import decoder_program

NONFINITE = int(SearchStatus.NONFINITE)


def random_decoder(rng: np.random.Generator, latent_dim: int) -> keras.Model:
    """A decoder of a random shape, with random weights."""
    layers = keras.layers
    activation = str(rng.choice(["linear", "relu", "elu", "gelu", "silu", "softplus", "tanh"]))
    last = str(rng.choice(["linear", "sigmoid"]))
    if rng.random() < 0.6:
        size = int(rng.integers(1, 60))
        chain = [layers.Dense(int(rng.integers(1, 70)), activation), layers.Dense(size, last)]
    else:
        height, width, channels = (int(size) for size in rng.integers(1, 5, size=3))
        stride = int(rng.integers(1, 3))
        padding = str(rng.choice(["same", "valid"]))
        chain = [
            layers.Dense(height * width * channels, activation),
            layers.Reshape([height, width, channels]),
            layers.Conv2DTranspose(
                int(rng.integers(1, 5)),
                int(rng.integers(stride, 5)),
                strides=stride,
                padding=padding,
                activation=activation,
            ),
            layers.Conv2D(int(rng.integers(1, 4)), 1, activation=last),
        ]
    model = keras.Sequential([keras.Input([latent_dim]), *chain])
    for weight in model.weights:
        fan_in = max(int(np.prod(weight.shape[:-1])), 1)
        weight.assign(rng.normal(size=weight.shape) * rng.uniform(0.3, 2) / np.sqrt(fan_in))
    return model


def random_problem(rng: np.random.Generator) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments of a search, and its options."""
    latent_dim, num_classes = int(rng.integers(1, 20)), int(rng.integers(1, 15))
    decoder = random_decoder(rng, latent_dim)
    means = 3 * rng.normal(size=[num_classes, latent_dim])
    entries = int(rng.integers(1, 90))
    codebook = means[rng.integers(num_classes, size=entries)]
    codebook = codebook + rng.normal(size=codebook.shape)
    items = int(rng.choice([0, 1, 2, int(rng.integers(3, 700))]))
    x = decoder(rng.normal(size=[max(items, 1), latent_dim]) * 2).numpy()[:items]
    x = x + rng.normal(size=x.shape) * rng.choice([0.0, 0.05, 1.0])
    for item in rng.integers(max(items, 1), size=int(rng.integers(0, 3))) if items else []:
        flat = x[item].reshape(-1)
        flat[rng.integers(flat.size)] = rng.choice([np.nan, np.inf, -np.inf])
    arrays = {
        "x": x,
        "component_means": means,
        "component_scales": rng.uniform(0.3, 3, size=num_classes),
        "encoder_thresholds": rng.uniform(0.1, 5, size=num_classes),
        "codebook": codebook,
    }
    problem = {name: np.ascontiguousarray(a, np.float32) for name, a in arrays.items()}
    options = {
        "method": str(rng.choice(["levenberg_marquardt", "gradient_descent"], p=[0.8, 0.2])),
        "objective": str(rng.choice(["map", "likelihood"])),
        "num_starts": int(rng.integers(1, 25)),
        "max_iterations": int(rng.integers(1, 30)),
        "tolerance": float(rng.choice([0.0, 1e-5, 1e-3])),
        "learning_rate": float(rng.uniform(0.01, 0.5)),
        "preference": float(rng.choice([0.0, 3.0, 100.0])),
    }
    # Some of them name no class.
    preferred = rng.integers(-1, num_classes + 1, size=items)
    return problem | {"decoder": decoder, "preferred_classes": preferred}, options


def objective_at(latents: np.ndarray, given: dict[str, Any], objective: str) -> np.ndarray:
    """F of items at codes, in double precision but for the decoder."""
    images = given["decoder"](latents).numpy().astype(np.float64)
    error = np.sum((given["x"].astype(np.float64) - images) ** 2, axis=tuple(range(1, images.ndim)))
    if objective == "likelihood":
        return error
    means, scales = (
        given[name].astype(np.float64) for name in ("component_means", "component_scales")
    )
    distance = np.linalg.norm(latents[:, np.newaxis] - means, axis=-1) / scales  # [N, K]
    term = 0.5 * distance**2 + latents.shape[1] * np.log(scales)
    # The most responsible component; the scale of the narrowest one is the zero of its term.
    return error + np.min(term, axis=1) - latents.shape[1] * np.log(scales.min())


def check_same(name: str, found: Any, expected: Any) -> None:
    """Expects the same bits in every field."""
    for field, value in zip(found, expected, strict=True):
        if np.asarray(field).tobytes() != np.asarray(value).tobytes():
            raise AssertionError(f"{name} changes a result")


def check_search(rng: np.random.Generator) -> None:
    """Searches one random problem and checks its result."""
    given, options = random_problem(rng)
    core = backend.load().core
    program = decoder_program.from_decoder(given["decoder"])
    names = ("component_means", "component_scales", "encoder_thresholds", "codebook")
    arrays = [program.layer_table, program.weights.numpy(), *(given[name] for name in names)]
    x = given["x"]

    preferred = given["preferred_classes"]

    def search(
        items: np.ndarray, threads: int, favoured: np.ndarray = preferred
    ) -> tuple[np.ndarray, ...]:
        found = core.latent_search(items, *arrays, None, favoured, num_threads=threads, **options)
        return tuple(found)

    found = search(x, int(rng.integers(1, 9)))
    check_same("the number of threads", search(x, int(rng.integers(1, 9))), found)
    operation = backend.load().tensorflow_ops.tfgmvae_latent_search
    check_same("TensorFlow", operation(x, *arrays, tf.zeros([0]), preferred, **options), found)
    if len(x) == 0:
        return
    chosen = rng.permutation(len(x))[: int(rng.integers(1, len(x) + 1))]
    check_same(
        "its neighbours",
        search(x[chosen], 2, preferred[chosen]),
        [field[chosen] for field in found],
    )
    labels, classes, accepted, latents, value, _, iterations, status = found
    is_finite = np.isfinite(x).reshape(len(x), -1).all(axis=1)
    if not np.array_equal(status == NONFINITE, ~is_finite):
        raise AssertionError("an item is not finite, or one that is not was searched")
    if not np.array_equal(labels, np.where(accepted, classes, -1)):
        raise AssertionError("a label is not the class of an accepted item")
    if iterations.max() > options["max_iterations"]:
        raise AssertionError("more iterations than were allowed")
    # A convolution of Keras takes no empty batch.
    if not is_finite.any():
        return
    rows = {name: given[name] for name in given if name != "x"} | {"x": x[is_finite]}
    expected = objective_at(latents[is_finite], rows, options["objective"])
    np.testing.assert_allclose(value[is_finite], expected, rtol=2e-3, atol=2e-3)


def check_scores(rng: np.random.Generator) -> None:
    """Scores one random batch and compares with the reference."""
    items, classes, latent_dim = (int(rng.integers(1, high)) for high in (600, 15, 20))
    shape = [items, *(int(size) for size in rng.integers(1, 12, size=3))]
    x = rng.uniform(size=shape)
    if rng.random() < 0.3:
        x.flat[rng.integers(x.size)] = rng.choice([np.nan, np.inf])
    given = {
        "x": x,
        "reconstruction": rng.uniform(size=shape),
        "latents": 3 * rng.normal(size=[items, latent_dim]),
        "component_means": 3 * rng.normal(size=[classes, latent_dim]),
        "component_scales": rng.uniform(0.3, 3, size=classes),
        "encoder_thresholds": rng.uniform(1, 9, size=classes),
        "decoder_thresholds": x[:1].size * rng.uniform(0.1, 0.3, size=classes),
    }
    arrays = {name: values.astype(np.float32) for name, values in given.items()}
    found = ops.threshold_score(**arrays)
    with backend.reference_only():
        expected = ops.threshold_score(**arrays)
    for name in ("latent_distance", "reconstruction_error"):
        np.testing.assert_allclose(getattr(found, name), getattr(expected, name), rtol=2e-5)
    same = np.mean(found.reason.numpy() == expected.reason.numpy())
    if same < 1 - 2 / items:
        raise AssertionError(f"the reasons of {1 - same:.3f} of the items are others")


def soak(seconds: float, seed: int) -> tuple[int, int]:
    """Checks problems for a time.

    Returns:
        How many were checked, and how many checks failed.
    """
    cases = findings = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for check in (check_search, check_scores):
            cases += 1
            try:
                check(np.random.default_rng([seed, cases]))
            except Exception as error:  # a soak goes on
                findings += 1
                print(f"{check.__name__}, seed {seed}, case {cases}: {error!r}", flush=True)
        # Each problem has a decoder of its own.
        keras.backend.clear_session()
    return cases, findings


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long; default 60")
    parser.add_argument("--seed", type=int, default=0, help="of the problems; default 0")
    options = parser.parse_args()
    os.environ["TFGMVAE_BACKEND"] = "native"
    cases, findings = soak(options.seconds, options.seed)
    print(f"{cases} cases, {findings} findings")
    return 1 if findings or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
