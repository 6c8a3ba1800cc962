"""Made the saved models beside this file and what they answer, at commit b5c22d1.

    git worktree add ../b5c22d1 b5c22d1
    PYTHONPATH=../b5c22d1 TFGMVAE_BACKEND=tensorflow python tests/data/make_saved_models.py

`tests/classifier/test_saved_models.py` loads them with the code of today.
"""

from __future__ import annotations

import pathlib
import zipfile
from typing import Any

import keras
import numpy as np

from tfgmvae import RejectingClassifier, RobustTraining, datasets

FOLDER = pathlib.Path(__file__).resolve().parent
NUM_CLASSES = 3
MODELS: dict[str, dict[str, Any]] = {
    "plain": {},
    "heteroscedastic": {"variance_floor": 0.02, "binarize_at": 0.5},
    "robust": {"robust_training": RobustTraining(norm=(np.inf, 2), eps=(0.1, 0.5), steps=2)},
}


def networks() -> dict[str, keras.Model]:
    layers = keras.layers
    return {
        "encoder": keras.Sequential(
            [keras.Input((8, 8, 1)), layers.Flatten(), layers.Dense(16, "relu"), layers.Dense(3)]
        ),
        "decoder": keras.Sequential(
            [
                keras.Input((3,)),
                layers.Dense(16, "relu"),
                layers.Dense(64, "sigmoid"),
                layers.Reshape((8, 8, 1)),
            ]
        ),
    }


def probe() -> np.ndarray:
    """Rounding of this processor, float32: where it differs, so may the last bits of answers."""
    random = np.random.default_rng(0).normal(size=(64, 64)).astype(np.float32)
    product = keras.ops.matmul(random, random)
    parts = (product, keras.ops.sigmoid(product), keras.ops.log(keras.ops.exp(random) + 1))
    return np.stack([np.asarray(part) for part in parts])


def answers(classifier: RejectingClassifier, x: np.ndarray) -> dict[str, np.ndarray]:
    decision = classifier.decide(x, verbose=0)
    found = classifier.reclassify(x, verbose=0)
    return {
        "labels": decision.labels,
        "classes": decision.classes,
        "accepted": decision.accepted,
        "reason": decision.reason,
        "latent_distance": decision.latent_distance,
        "reconstruction_error": decision.reconstruction_error,
        "probabilities": classifier.predict_proba(x, verbose=0),
        "log_density": classifier.score_samples(x, verbose=0),
        "reclassified_labels": found.labels,
        "reclassified_classes": found.classes,
        "reclassified_latents": found.latents,
        "reclassified_objective": found.objective_value,
        "reclassified_iterations": found.num_iterations,
        "reclassified_status": found.status,
        "predicted_reclassified": classifier.predict(x, reclassify=True, verbose=0),
    }


def compress(path: pathlib.Path) -> None:
    """Packs the parts of a file more tightly; each keeps its content."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def main() -> None:
    digits = datasets.load("digits")
    known = digits.y_train < NUM_CLASSES
    random = np.random.default_rng(1)
    x = np.concatenate(
        [
            digits.x_test[digits.y_test < NUM_CLASSES][:24],
            digits.x_test[digits.y_test >= NUM_CLASSES][:12],
            random.uniform(size=(12, 8, 8, 1)).astype(np.float32),
        ]
    )
    stored = {"x": x, "probe": probe()}
    for name, settings in MODELS.items():
        keras.utils.set_random_seed(0)
        classifier = RejectingClassifier((8, 8, 1), NUM_CLASSES, seed=0, **networks(), **settings)
        classifier.fit(
            digits.x_train[known],
            digits.y_train[known],
            epochs=40,
            batch_size=32,
            learning_rate=5e-3,
            calibration_split=0.3,
            verbose=0,
        )
        classifier.save(FOLDER / f"{name}.keras")
        compress(FOLDER / f"{name}.keras")
        stored |= {f"{name}/{key}": value for key, value in answers(classifier, x).items()}
    np.savez_compressed(FOLDER / "answers.npz", **stored)


if __name__ == "__main__":
    main()
