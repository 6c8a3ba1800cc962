"""ONNX files beside the SavedModels they come from: the answers to test images, and the latency.

    python -m benchmarks.speed.onnx mnist.keras --data mnist

Both are called with arrays and give arrays, with as many threads as they take by themselves. Beside
the medians of the clock stands the processor time of a call, which says what it costs where other
programs are busy as well.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import tempfile
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier, datasets

BATCH = 250


def onnx_calls(path: pathlib.Path) -> Any:
    import onnxruntime

    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    return lambda x: dict(zip(names, session.run(names, {"x": x}), strict=True))


def saved_model_calls(path: pathlib.Path) -> Any:
    serve = tf.saved_model.load(str(path)).signatures["serving_default"]
    return lambda x: {name: part.numpy() for name, part in serve(x=tf.constant(x)).items()}


def agreement(classifier: RejectingClassifier, answer: Any, x: np.ndarray) -> dict[str, Any]:
    """How many labels and reasons differ from those of `decide`, and the scores at most."""
    decision = classifier.decide(x, verbose=0)
    parts = [answer(x[start : start + BATCH]) for start in range(0, len(x), BATCH)]
    found = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    values = decision.further | {
        "latent_distance": decision.latent_distance,
        "reconstruction_error": decision.reconstruction_error,
        "probabilities": classifier.predict_proba(x, verbose=0),
    }
    return {
        "test images": len(x),
        "rejected": int(np.sum(~decision.accepted)),
        "other labels": int(np.sum(found["label"] != decision.labels)),
        "other reasons": int(np.sum(found["reason"] != decision.reason)),
        **{f"{name}, largest difference": _largest(found[name], values[name]) for name in values},
    }


def processor_seconds(
    candidates: dict[str, Callable[[], Any]], rounds: int, calls: int
) -> dict[str, float]:
    """Median processor seconds of a call, of all threads, in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(rounds):
        for name, call in candidates.items():
            start = time.process_time()
            for _ in range(calls):
                call()
            seconds[name].append((time.process_time() - start) / calls)
    return {name: float(np.median(values)) for name, values in seconds.items()}


def _largest(found: np.ndarray, expected: np.ndarray) -> float:
    return float(np.max(np.abs(found - expected)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=pathlib.Path, help="a saved .keras file")
    parser.add_argument("--data", default="mnist", help="its test images (default: %(default)s)")
    parser.add_argument("--items", type=int, nargs="+", default=[1, 256])
    parser.add_argument("--rounds", type=int, default=301)
    options = parser.parse_args()
    classifier = RejectingClassifier.load(options.model)
    x = datasets.load(options.data).x_test
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "model.onnx"
        classifier.export(path, format="onnx", verbose=False)
        size = path.stat().st_size
        runtime = onnx_calls(path)
        served = saved_model_calls(classifier.export_serving(pathlib.Path(folder) / "served"))
    rows = []
    for num_items in options.items:
        images = x[:num_items]
        candidates = {
            "TensorFlow": lambda images=images: served(images),
            "onnxruntime": lambda images=images: runtime(images),
        }
        rounds = max(options.rounds // num_items, 15)
        seconds, _ = measure.alternate(candidates, rounds, calls=5)
        processor = processor_seconds(candidates, rounds, calls=5)
        rows.append(
            {
                "images": num_items,
                **{f"{name} ms": 1e3 * value for name, value in seconds.items()},
                **{f"{name} CPU ms": 1e3 * value for name, value in processor.items()},
                "TensorFlow / onnxruntime": seconds["TensorFlow"] / seconds["onnxruntime"],
            }
        )
    facts = {"data": options.data, "bytes": size, "scores": list(classifier.thresholds_)}
    measure.report(
        __file__,
        rows,
        None if options.data == "mnist" else f"onnx_{options.data}",
        **facts,
        agreement=agreement(classifier, runtime, x),
    )


if __name__ == "__main__":
    main()
