"""This version against an earlier one: a search for labels, one image alone, `predict`.

Both run in processes of their own, which work in turn. The earlier version is a checkout with its
native core built in place. What is compared is processor time, which other programs on the machine
change less than the time on the clock. The trained networks are those of the preset `mnist`; the
convolutional decoders have random weights, and their images are decoded codes with noise.

    python -m benchmarks.speed.versions --earlier ../earlier
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np

REPEATS = {"one image": 20, "predict 1": 100, "bare 1": 100}
BATCH = 256


def measures(values: np.lib.npyio.NpzFile) -> dict[str, Callable[[], Any]]:
    """What is timed, by name; works in both versions. A search returns its result."""
    import tensorflow as tf

    from tfgmvae import RejectingClassifier, recipes

    plain = getattr(recipes, "PLAIN", {})
    classifier = RejectingClassifier((28, 28, 1), num_classes=10, seed=0, **plain)
    for name in ("encoder", "decoder"):
        weights = [values[f"{name}_{i}"] for i in range(len(getattr(classifier, name).weights))]
        getattr(classifier, name).set_weights(weights)
    thresholds = values["encoder_thresholds"], values["decoder_thresholds"]
    classifier.set_thresholds(*thresholds)
    # Not every version has a property for it.
    odds = next(v for v in classifier.non_trainable_variables if "encoder_log_odds" in v.path)
    odds.assign(values["encoder_log_odds"])
    x = values["x"]
    many = np.concatenate([x] * 5)

    @tf.function(input_signature=[tf.TensorSpec([None, 28, 28, 1])])
    def bare(x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        z = classifier.encoder(x, training=False)
        return z, classifier.decoder(z, training=False)

    return {
        "map": lambda: classifier.reclassify(x, verbose=0),
        "likelihood": lambda: classifier.reclassify(x, objective="likelihood", verbose=0),
        "one image": lambda: classifier.reclassify(x[:1], verbose=0),
        "predict 1": lambda: classifier.predict(x[:1], verbose=0),
        "bare 1": lambda: bare(x[:1]),
        "predict 10,000": lambda: classifier.predict(many, verbose=0),
        "bare 10,000": lambda: [bare(many[i : i + BATCH]) for i in range(0, len(many), BATCH)],
        "28x28x1": convolutional((7, 7, 64), (32, 32), 1, items=128),
        "32x32x3": convolutional((4, 4, 128), (64, 32, 32), 3, items=64),
    }


def convolutional(
    first: tuple[int, int, int], filters: tuple[int, ...], channels: int, items: int
) -> Callable[[], Any]:
    """A search with a decoder of transposed convolutions."""
    import keras

    from tfgmvae import ops

    keras.utils.set_random_seed(0)
    layers: list[Any] = [keras.Input([10]), keras.layers.Dense(256, "relu")]
    layers += [keras.layers.Dense(int(np.prod(first)), "relu"), keras.layers.Reshape(first)]
    for count in filters:
        layers.append(keras.layers.Conv2DTranspose(count, 4, 2, "same", activation="relu"))
    layers.append(keras.layers.Conv2D(channels, 3, padding="same", activation="sigmoid"))
    decoder = keras.Sequential(layers)
    rng = np.random.default_rng(0)
    means = 4 * np.eye(10, dtype=np.float32)
    codes = means[:, np.newaxis] + rng.normal(size=[10, 500, 10])
    codebook = codes.reshape(-1, 10).astype(np.float32)
    images = decoder.predict(codebook, batch_size=500, verbose=0)
    z = means[rng.integers(10, size=items)] + rng.normal(size=[items, 10])
    x = decoder(z.astype(np.float32)).numpy()
    x = (x + 0.1 * rng.normal(size=x.shape)).astype(np.float32)
    ones = np.ones(10, np.float32)
    return lambda: ops.latent_search(
        x, decoder, means, ones, 5 * ones, codebook, codebook_images=images
    )


def answer_requests(path: str) -> None:
    """Times what standard input names, line by line."""
    # Started by its path, this file has its folder in front of the modules to import.
    sys.path.pop(0)
    # What libraries print is no answer.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    values = np.load(path)
    calls = measures(values)
    print("ready", file=answers, flush=True)
    for line in sys.stdin:
        name = line.strip()
        call = calls[name]
        call()
        clock, processor = [], []
        for _ in range(REPEATS.get(name, 1)):
            begin, begin_processor = time.perf_counter(), time.process_time()
            found = call()
            clock.append(time.perf_counter() - begin)
            processor.append(time.process_time() - begin_processor)
        answer = {"clock": clock, "processor": processor}
        if hasattr(found, "objective_value"):
            answer["objective"] = float(np.mean(found.objective_value))
            if len(found.classes) == len(values["y"]):
                answer["accuracy"] = float(np.mean(np.asarray(found.classes) == values["y"]))
        print(json.dumps(answer), file=answers, flush=True)


def save_inputs(path: pathlib.Path) -> None:
    """Weights of the preset, and 2,000 images of MNIST under FGSM 0.2."""
    from benchmarks.speed.reclassify import attacked
    from tfgmvae import RejectingClassifier, datasets

    classifier = RejectingClassifier.from_preset("mnist")
    data = datasets.load("mnist")
    x, y = data.x_test[:2000], data.y_test[:2000]
    weights = {
        f"{name}_{i}": value
        for name in ("encoder", "decoder")
        for i, value in enumerate(getattr(classifier, name).get_weights())
    }
    means = np.asarray(classifier.component_means)
    np.savez(
        path,
        x=attacked(classifier.encoder, means, x, y, 0.2).astype(np.float32),
        y=y,
        encoder_thresholds=classifier.encoder_thresholds_,
        decoder_thresholds=classifier.decoder_thresholds_,
        encoder_log_odds=classifier.encoder_log_odds,
        **weights,
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--earlier", type=pathlib.Path, help="a checkout, built in place")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--answer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.answer:
        answer_requests(options.answer)
        return
    if options.earlier is None:
        parser.error("expected --earlier CHECKOUT")
    from benchmarks.speed import measure

    trees = {"earlier": options.earlier.resolve(), "now": measure.ROOT}
    with tempfile.TemporaryDirectory() as folder:
        inputs = pathlib.Path(folder) / "inputs.npz"
        save_inputs(inputs)
        workers = {name: start(tree, inputs) for name, tree in trees.items()}
        names = ["map", "likelihood", "one image", "28x28x1", "32x32x3"]
        names += ["predict 1", "bare 1", "predict 10,000", "bare 10,000"]
        rows = [compared(workers, name, options.rounds) for name in names]
        for worker in workers.values():
            worker.communicate()
    measure.report(__file__, rows, rounds=options.rounds)


def start(tree: pathlib.Path, inputs: pathlib.Path) -> subprocess.Popen[str]:
    """A process of a version, once it is ready."""
    # OpenBLAS, which earlier versions carry, obeys these.
    kept = {name: value for name, value in os.environ.items() if "OPENBLAS" not in name}
    worker = subprocess.Popen(
        [sys.executable, __file__, "--answer", str(inputs)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=tree,
        env=kept | {"PYTHONPATH": str(tree)},
    )
    assert worker.stdout is not None
    if worker.stdout.readline().strip() != "ready":
        raise SystemExit(f"Expected a version that runs in {tree}. Received: no answer")
    return worker


def compared(workers: dict[str, Any], name: str, rounds: int) -> dict[str, Any]:
    """One row: a measure in both versions."""
    answers: dict[str, list[Any]] = {version: [] for version in workers}
    for _ in range(rounds):
        for version, worker in workers.items():
            worker.stdin.write(f"{name}\n")
            worker.stdin.flush()
            answers[version].append(json.loads(worker.stdout.readline()))
    row: dict[str, Any] = {"what": name}
    for kind in ("processor", "clock"):
        for version, found in answers.items():
            times = [time for answer in found for time in answer[kind]]
            row[f"{kind} ms {version}"] = 1e3 * statistics.median(times)
        row[f"{kind} ratio"] = row[f"{kind} ms earlier"] / row[f"{kind} ms now"]
    for field in ("objective", "accuracy"):
        for version, found in answers.items():
            if field in found[0]:
                row[f"{field} {version}"] = found[0][field]
    return row


if __name__ == "__main__":
    main()
