"""The choice of the backend: what is loaded, when it is not, and what is said about it."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

import tfgmvae
from tfgmvae import ops
from tfgmvae.ops import backend, native, reference
from tfgmvae.ops.native import library

PACKAGE = pathlib.Path(tfgmvae.__file__).resolve().parent
needs_build = pytest.mark.skipif(
    library.load().core is None, reason=library.load().problem or "the native core is there"
)

# Twice on whatever is there, then where only the native core will do.
SCORE_ONE = """
import os, warnings, numpy as np
from tfgmvae import ops
from tfgmvae.ops import backend
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for _ in range(2):
        one = np.ones([1, 1], np.float32)
        scores = ops.threshold_score(one, one, one, one, [1.0], [1.0], [1.0])
messages = [str(w.message) for w in caught if w.category is RuntimeWarning]
print(len(messages), bool(scores.accepted[0]), backend.status().name, *messages)
os.environ["TFGMVAE_BACKEND"] = "native"
ops.threshold_score(one, one, one, one, [1.0], [1.0], [1.0])
"""


def arguments() -> dict[str, Any]:
    rng = np.random.default_rng(0)
    return {
        "x": tf.constant(rng.uniform(size=[6, 4]), tf.float32),
        "reconstruction": tf.constant(rng.uniform(size=[6, 4]), tf.float32),
        "latents": tf.constant(rng.normal(size=[6, 2]), tf.float32),
        "component_means": tf.constant([[0.0, 1.0], [1.0, 0.0]]),
        "component_scales": tf.constant([1.0, 2.0]),
        "encoder_thresholds": tf.constant([1.0, 1.0]),
        "decoder_thresholds": tf.constant([0.5, 0.5]),
    }


def run_copy(folder: pathlib.Path, code: str) -> subprocess.CompletedProcess[str]:
    """Runs code against a copy of the package in a folder."""
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=folder,
        env={**_environment(), "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )


def _environment() -> dict[str, str]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment.pop(library.BACKEND_VARIABLE, None)
    return environment


@pytest.fixture
def package_copy(tmp_path: pathlib.Path) -> pathlib.Path:
    shutil.copytree(PACKAGE, tmp_path / "tfgmvae", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def change_build(folder: pathlib.Path, **changes: Any) -> None:
    path = folder / "tfgmvae" / "_native" / "build.json"
    record = json.loads(path.read_text()) | changes
    path.write_text(json.dumps(record))


def remove_build(folder: pathlib.Path) -> None:
    shutil.rmtree(folder / "tfgmvae" / "_native", ignore_errors=True)
    for path in (folder / "tfgmvae").glob("_core*.so"):
        path.unlink()


def spoil_ops(folder: pathlib.Path) -> None:
    (folder / "tfgmvae" / "_native" / "tensorflow_ops.so").write_bytes(b"not a library")


def spoil_core(folder: pathlib.Path) -> None:
    for path in (folder / "tfgmvae").glob("_core*.so"):
        path.write_bytes(path.read_bytes()[:1000])


FAULTS = [
    (remove_build, "is not built"),
    (spoil_ops, "cannot be loaded"),
    (spoil_core, "cannot be loaded"),
    (lambda folder: change_build(folder, tensorflow="2.20.1"), "built with TensorFlow 2.20.1"),
    (lambda folder: change_build(folder, tensorflow=None), "without its TensorFlow ops"),
]


@needs_build
@pytest.mark.slow
@pytest.mark.parametrize(("fault", "message"), FAULTS)
def test_fault_is_said_once_and_the_reference_computes(
    package_copy: pathlib.Path, fault: Any, message: str
) -> None:
    fault(package_copy)
    answer = run_copy(package_copy, SCORE_ONE)
    assert answer.stdout.startswith("1 True tensorflow "), answer.stdout + answer.stderr
    assert message in answer.stdout
    assert "pip install" in answer.stdout
    assert answer.returncode != 0
    assert "BackendError" in answer.stderr
    assert message in answer.stderr


def test_what_was_built_can_be_loaded() -> None:
    build, loaded = library.build_info(), library.load()
    why = build.get("skipped", {}).get("core", "")
    if not build or "no C++ compiler" in why or "TFGMVAE_NATIVE" in why:
        pytest.skip(loaded.problem)
    if "is damaged" in loaded.problem:
        pytest.skip(loaded.problem)
    assert loaded.problem == ""


@needs_build
def test_native_is_chosen_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(library.BACKEND_VARIABLE, raising=False)
    assert backend.choose().__name__ == "tfgmvae.ops.native"
    status = backend.status()
    assert (status.name, status.requested, status.remedy) == ("native", "auto", "")
    assert status.instruction_set


def test_reference_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(library.BACKEND_VARIABLE, "tensorflow")
    assert backend.choose() is reference
    assert backend.status().name == "tensorflow"


def test_unknown_backend_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(library.BACKEND_VARIABLE, "fast")
    with pytest.raises(ValueError, match="TFGMVAE_BACKEND='fast'"):
        backend.choose()


@needs_build
def test_reference_in_xla_and_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(library.BACKEND_VARIABLE, "native")
    given = arguments()
    expected = ops.threshold_score(**given)

    @tf.function(jit_compile=True)
    def compiled() -> ops.ThresholdScores:
        return ops.threshold_score(**given)

    @tf.function
    def traced() -> ops.ThresholdScores:
        return ops.threshold_score(**given)

    @tf.function
    def for_export() -> ops.ThresholdScores:
        with backend.reference_only():
            return ops.threshold_score(**given)

    for function in (compiled, traced, for_export):
        for field, value in zip(function(), expected, strict=True):
            np.testing.assert_allclose(field, value, 1e-6)
    operations = {op.type for op in traced.get_concrete_function().graph.get_operations()}
    assert "Tfgmvae>ThresholdScore" in operations
    operations = {op.type for op in for_export.get_concrete_function().graph.get_operations()}
    assert not any(name.startswith("Tfgmvae>") for name in operations)


# Ways in which code can be traced, and whether XLA compiles it.
def called(score: Callable[[Any], Any], x: tf.Tensor) -> None:
    tf.function(score, jit_compile=True)(x)


def made_concrete(score: Callable[[Any], Any], x: tf.Tensor) -> None:
    tf.function(score, jit_compile=True).get_concrete_function(x)


def called_from_a_plain_function(score: Callable[[Any], Any], x: tf.Tensor) -> None:
    tf.function(lambda x: tf.function(score, jit_compile=True)(x))(x)


def plain_function_inside(score: Callable[[Any], Any], x: tf.Tensor) -> None:
    tf.function(lambda x: tf.function(score)(x), jit_compile=True)(x)


def in_a_loop(score: Callable[[Any], Any], x: tf.Tensor) -> None:
    each = lambda x: tf.map_fn(lambda row: score(row[tf.newaxis])[0], x)  # noqa: E731
    tf.function(each, jit_compile=True)(x)


def plain(score: Callable[[Any], Any], x: tf.Tensor) -> None:
    tf.function(score)(x)


def after_compiled_code(score: Callable[[Any], Any], x: tf.Tensor) -> None:
    compiled = tf.function(lambda x: x + 1, jit_compile=True)
    tf.function(lambda x: score(compiled(x)))(x)


def in_a_data_pipeline(score: Callable[[Any], Any], x: tf.Tensor) -> None:
    next(iter(tf.data.Dataset.from_tensors(x).map(score)))


TRACINGS: list[tuple[Callable[..., None], bool]] = [
    (called, True),
    (made_concrete, True),
    (called_from_a_plain_function, True),
    (plain_function_inside, True),
    (in_a_loop, True),
    (plain, False),
    (after_compiled_code, False),
    (in_a_data_pipeline, False),
]


@needs_build
@pytest.mark.parametrize(("trace", "is_compiled"), TRACINGS)
def test_reference_wherever_xla_compiles(
    monkeypatch: pytest.MonkeyPatch, trace: Callable[..., None], is_compiled: bool
) -> None:
    monkeypatch.setenv(library.BACKEND_VARIABLE, "native")
    chosen = []

    def score(x: tf.Tensor) -> tf.Tensor:
        chosen.append(backend.choose())
        return x * 2

    trace(score, tf.ones([3, 2]))
    assert set(chosen) == {reference if is_compiled else native}


@needs_build
def test_a_graph_that_holds_the_op_is_refused_by_xla_by_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(library.BACKEND_VARIABLE, "native")
    given = arguments()
    x = given.pop("x")

    def score(x: tf.Tensor) -> tf.Tensor:
        return ops.threshold_score(x, **given).reconstruction_error

    traced_before = tf.function(score)
    expected = traced_before(x)
    with pytest.raises(tf.errors.InvalidArgumentError, match="Tfgmvae>ThresholdScore"):
        tf.function(lambda x: traced_before(x), jit_compile=True)(x)
    with backend.reference_only():
        traced_before = tf.function(score)
        traced_before(x)
    found = tf.function(lambda x: traced_before(x), jit_compile=True)(x)
    np.testing.assert_allclose(found, expected, 1e-5)


# In a process of its own: Keras compiles nothing where TensorFlow was made deterministic, as the
# commands of the command line do.
SCORE_IN_A_KERAS_MODEL = """
import keras, numpy as np
from tfgmvae.ops import backend, reference

class Score(keras.layers.Layer):
    chosen = None

    def call(self, x):
        if self.chosen is not None:
            self.chosen.append(backend.choose())
        return x * 2

model = keras.Sequential([keras.Input([2]), Score()])
# Not while Keras infers shapes, in a graph that never runs.
model.layers[0].chosen = []
model.compile(jit_compile=True)
model.predict_on_batch(np.ones([3, 2]))
assert model.layers[0].chosen and set(model.layers[0].chosen) == {reference}
"""


@needs_build
def test_reference_where_keras_compiles() -> None:
    result = run_copy(PACKAGE.parent, SCORE_IN_A_KERAS_MODEL)
    assert result.returncode == 0, result.stderr


@needs_build
def test_gradients_agree_with_the_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    gradients = {}
    for name in ("native", "tensorflow"):
        monkeypatch.setenv(library.BACKEND_VARIABLE, name)
        given = arguments()
        # One code lies on its mean, where the distance has a kink.
        given["latents"] = tf.concat([given["component_means"][:1], given["latents"][1:]], axis=0)
        sources = [given[key] for key in ("x", "reconstruction", "latents")]
        with tf.GradientTape() as tape:
            tape.watch(sources)
            scores = ops.threshold_score(**given)
            total = tf.reduce_sum(scores.latent_distance * 3 + scores.reconstruction_error)
        gradients[name] = tape.gradient(total, sources)
    for found, expected in zip(gradients["native"], gradients["tensorflow"], strict=True):
        np.testing.assert_allclose(found, expected, 1e-5, 1e-6)


@needs_build
def test_ops_run_in_a_data_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(library.BACKEND_VARIABLE, "native")
    given = arguments()
    x = given.pop("x")
    batches = tf.data.Dataset.from_tensors(x).map(lambda x: ops.threshold_score(x, **given).classes)
    np.testing.assert_array_equal(next(iter(batches)), ops.threshold_score(x, **given).classes)


@needs_build
def test_ops_are_documented() -> None:
    for name in ("tfgmvae_threshold_score", "tfgmvae_latent_search"):
        assert "`[N" in getattr(library.load().tensorflow_ops, name).__doc__
