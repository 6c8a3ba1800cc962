"""How the defaults compare with variants of them, on training images only.

    python -m benchmarks.selection.choose_defaults --data digits mnist-200

trains with the defaults and with every variant of them on four fifths of the training images, and
measures on the rest what is wrong, what is refused at a budget of 2 %, and what is accepted of
images that are spoilt until they show no class: halves of two classes, four quarters in another
order, and images on their side, which turned outliers are trained against. Test images and the data
sets that the tables of the documentation refuse are not looked at. `--data` and `--variants` take
several names, and rows that were measured before are kept.
"""

from __future__ import annotations

import argparse
import os
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np

from benchmarks.speed import measure
from benchmarks.studies.unknown import SIGNS, folder
from tfgmvae import datasets, recipes
from tfgmvae.training.held_out import choose
from tfgmvae.training.length import epochs_for

_FEW = ("mnist-200", "fashion_mnist-200", "gtsrb-200")
DATA = ("digits", *_FEW, "mnist", "fashion_mnist", "coil20", "gtsrb", SIGNS)
SHIFTS = {"translation": 0.06}
TWICE = {"rotation": 10.0, "scale": 0.1, "shear": 6.0, "translation": 0.1}
VARIANTS: dict[str, dict[str, Any]] = {
    "defaults": {},
    "shifts": {"augmentation": SHIFTS},
    "twice-the-changes": {"augmentation": TWICE},
    "no-contrast": {"contrast_weight": 0.0},
    "no-outliers": {"outlier_weight": 0.0},
    "published-posterior": {"posterior_stddev": 1.0},
    "contrast-normalised": {"normalize_contrast": True},
    "contrast-as-it-is": {"normalize_contrast": False},
    "no-turned-outliers": {"turned_outliers": False},
    "three-scores": {"scores": ("typicality", "nearest_codes", "error_for_texture")},
    "published-scores": {"scores": ()},
    "half-as-long": {"length": 0.5},
    "twice-as-long": {"length": 2.0},
}
_HELD_OUT = 0.2
_IMAGES_PER_CLASS = 200


def training_images(name: str) -> tuple[np.ndarray, np.ndarray]:
    """The training images and labels of a data set, or 200 of every class of it."""
    if name == SIGNS:
        signs = datasets.load_folder(folder(SIGNS) / "train")
        return signs.x_train, signs.y_train
    base, _, few = name.partition("-")
    data = datasets.load(base)
    if not few:
        return data.x_train, data.y_train
    rng = np.random.default_rng(0)
    rows = [
        rng.permutation(np.flatnonzero(data.y_train == label))[:_IMAGES_PER_CLASS]
        for label in range(data.num_classes)
    ]
    chosen = np.sort(np.concatenate(rows))
    return data.x_train[chosen], data.y_train[chosen]


def spoilt(x: np.ndarray, y: np.ndarray, seed: int = 0) -> dict[str, np.ndarray]:
    """Images of no class, made of images of the classes, by kind."""
    rng = np.random.default_rng(seed)
    first, second = rng.permutation(len(x)), rng.permutation(len(x))
    differ = y[first] != y[second]
    half = x.shape[2] // 2
    halves = x[first].copy()
    halves[:, :, half:] = x[second][:, :, half:]
    middle = x.shape[1] // 2
    return {
        "halves of two": halves[differ],
        "quarters": np.roll(x, (middle, half), axis=(1, 2)),
        "on their side": np.rot90(x, axes=(1, 2)) if x.shape[1] == x.shape[2] else x[:, ::-1],
    }


def row(name: str, variant: str, seed: int) -> dict[str, Any]:
    """Trains one variant on one data set and measures it."""
    x, y = training_images(name)
    held_out = choose(x, y, _HELD_OUT, false_reject_rate=0.1, seed=seed).rows
    rest = np.setdiff1d(np.arange(len(y)), held_out)
    settings = dict(VARIANTS[variant])
    length = settings.pop("length", 1.0)
    recipe = recipes.get("default").changed(model=settings)
    classifier = recipe.build(x.shape[1:], int(y.max()) + 1, seed=seed)
    started = time.perf_counter()
    epochs = max(1, round(length * epochs_for(len(rest))))
    classifier.fit(x[rest], y[rest], epochs=epochs, verbose=0)
    seconds = time.perf_counter() - started
    decision = classifier.decide(x[held_out], verbose=0)
    right = decision.classes == y[held_out]
    found = {
        "data": name,
        "variant": variant,
        "seed": seed,
        "class error": float(np.mean(~right)),
        "answered wrong": float(np.mean(decision.accepted & ~right)),
        "refused of the right": float(np.mean(~decision.accepted[right])),
        "seconds": round(seconds, 1),
    }
    for kind, images in spoilt(x[held_out], y[held_out], seed).items():
        accepted = classifier.decide(images, verbose=0).accepted
        found[f"accepted of {kind}"] = float(np.mean(accepted))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=DATA, choices=DATA)
    parser.add_argument("--variants", nargs="+", default=list(VARIANTS), choices=VARIANTS)
    parser.add_argument("--seeds", nargs="+", type=int, default=[0])
    options = parser.parse_args()
    for name in options.data:
        for variant in options.variants:
            for seed in options.seeds:
                found = row(name, variant, seed)
                measure.keep(__file__, [found], ("data", "variant", "seed"))


if __name__ == "__main__":
    main()
