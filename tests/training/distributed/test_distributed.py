"""Training under `tf.distribute`: two replicas do what one does, and two workers what two replicas.

TensorFlow takes its devices and its cluster at start-up only, so every training has processes of
its own. They call the functions of this file that begin with `run_`, and leave results as files.
"""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Any
from unittest import mock

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import ComponentReport, RandomAffine, RejectingClassifier, RobustTraining, datasets
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN
from tfgmvae.training import distributed


def start(call: str, folder: pathlib.Path, **environment: str) -> subprocess.Popen[str]:
    """Starts a process that calls a function of this file within the folder."""
    # A worker that waits for another in vain ends, and says where it was.
    code = (
        "import faulthandler, sys; faulthandler.dump_traceback_later(900, exit=True); "
        f"sys.path[:0] = [{os.path.dirname(__file__)!r}]; "
    )
    return subprocess.Popen(
        [sys.executable, "-c", f"{code}import test_distributed as t; t.{call}"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def partly_unlabelled(y: np.ndarray) -> np.ndarray:
    """Labels of which every third is hidden."""
    return np.where(np.arange(len(y)) % 3 == 0, -1, y)


def linear(**options: Any) -> RejectingClassifier:
    """A classifier in which every image counts for itself, without noise."""
    encoder = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, kernel_initializer=keras.initializers.GlorotUniform(0)),
        ]
    )
    return RejectingClassifier(
        (8, 8, 1), 10, encoder=encoder, seed=0, **{**PLAIN, "posterior_stddev": 1e-9, **options}
    )


ALIKE: dict[str, Any] = {
    "labelled": {},
    "partly unlabelled": {},
    # The sign of a gradient would make much of a difference in the last bit, and so would the
    # direction of the zero gradient that an unlabelled image begins with.
    "robust": {"robust_training": RobustTraining(norm=2, eps=0.5, steps=2, random_start=False)},
}
# The last batch of an epoch holds 25 labelled images, so its halves differ.
ALIKE_IMAGES, ALIKE_BATCH = 121, 32


def train_alike(
    case: str, digits: Dataset, callbacks: Sequence[keras.callbacks.Callback] = ()
) -> tuple[RejectingClassifier, dict[str, list[float]]]:
    y = digits.y_train[:ALIKE_IMAGES]
    classifier = linear(**ALIKE[case])
    # Unlike Adam, it notices a loss that is too large by a factor.
    classifier.compile(keras.optimizers.SGD(1e-3))
    history = classifier.fit(
        digits.x_train[:ALIKE_IMAGES],
        partly_unlabelled(y) if case == "partly unlabelled" else y,
        batch_size=ALIKE_BATCH,
        epochs=2,
        verbose=0,
        validation_data=(digits.x_test[:65], digits.y_test[:65]),
        calibration_split=0,
        callbacks=list(callbacks),
    )
    return classifier, history.history


def everything() -> RejectingClassifier:
    """A classifier with every term of the loss, and networks with batch normalization."""
    return RejectingClassifier(
        (8, 8, 1),
        10,
        encoder="mlp",
        augmentation=RandomAffine(translation=0.02, seed=0),
        posterior_stddev=1.0,
        contrast_weight=0.1,
        outlier_weight=0.1,
        robust_training=RobustTraining(eps=0.02, steps=1),
        seed=0,
        scores=(),
    )


class KilledError(Exception):
    """Stands for the end of the process."""


class KillAt(keras.callbacks.Callback):
    """Ends the training, or the process, in the midst of an epoch."""

    def __init__(self, epoch: int, kill: Callable[[], Any]) -> None:
        super().__init__()
        self.place, self.kill = epoch, kill
        self.epoch = 0

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        self.epoch = epoch

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        if (self.epoch, batch) == (self.place, 1):
            self.kill()


def raise_killed() -> None:
    raise KilledError


def message(function: Callable[[], Any]) -> str:
    """The words of the ValueError that the function has to raise."""
    try:
        function()
    except ValueError as error:
        return str(error)
    return ""


def refusals(strategy: tf.distribute.Strategy) -> dict[str, str]:
    """What is said of trainings that cannot be, by name."""
    x, y = np.zeros((20, 8, 8, 1), np.float32), np.arange(20) % 10

    def fitted_inside() -> None:
        outside = linear()
        with strategy.scope():
            outside.fit(x, y)

    def own_network() -> None:
        network = keras.Sequential(
            [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)]
        )
        with strategy.scope():
            classifier = RejectingClassifier((8, 8, 1), 10, encoder=network)
        classifier.fit(x, y)

    def own_optimizer() -> None:
        optimizer = keras.optimizers.SGD()
        with strategy.scope():
            classifier = linear()
        classifier.compile(optimizer)
        classifier.fit(x, y)

    def central_storage() -> None:
        with tf.distribute.experimental.CentralStorageStrategy().scope():
            linear().fit(x, y)

    joining = tf.distribute.MultiWorkerMirroredStrategy()

    def no_seed() -> None:
        with joining.scope():
            classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp")
        classifier.fit(x, y)

    def within_scope() -> None:
        with joining.scope():
            linear().fit(x, y)

    def several_steps() -> None:
        with joining.scope():
            classifier = linear()
        classifier.compile(steps_per_execution=2)
        classifier.fit(x, y)

    cases = (
        fitted_inside,
        own_network,
        own_optimizer,
        central_storage,
        no_seed,
        within_scope,
        several_steps,
    )
    return {case.__name__: message(case) for case in cases}


def run_two_replicas() -> None:
    """Trains on two devices; leaves `results.json`, weights and a model."""
    (cpu,) = tf.config.list_physical_devices("CPU")
    tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
    strategy = tf.distribute.MirroredStrategy(["CPU:0", "CPU:1"])
    digits = datasets.load("digits")
    results: dict[str, Any] = {}

    def backup() -> keras.callbacks.BackupAndRestore:
        return keras.callbacks.BackupAndRestore("backup")

    for case in ALIKE:
        with strategy.scope():
            if case == "labelled":
                with contextlib.suppress(KilledError):
                    train_alike(case, digits, [backup(), KillAt(1, raise_killed)])
            classifier, results[case] = train_alike(case, digits, [backup()])
        np.savez(f"{case}.npz", *classifier.get_weights())

    with strategy.scope():
        classifier = everything()
    history = classifier.fit(
        digits.x_train,
        partly_unlabelled(digits.y_train),
        epochs=3,
        verbose=0,
        validation_data=(digits.x_test, digits.y_test),
        false_reject_rate=0.1,
        callbacks=[ComponentReport(digits.x_test, digits.y_test)],
    )
    results["history"] = history.history
    results["evaluation"] = classifier.evaluate(
        digits.x_test, digits.y_test, verbose=0, return_dict=True
    )
    np.save("labels.npy", classifier.predict(digits.x_test, verbose=0))
    classifier.save("everything.keras")

    generator = distributed.ReplicaSeedGenerator(7)
    with strategy.scope():
        on_replicas = distributed.ReplicaSeedGenerator(7)
    drawn = strategy.experimental_local_results(strategy.run(on_replicas.next))
    results["seeds"] = [np.asarray(seed).tolist() for seed in (generator.next(), *drawn)]
    results["refusals"] = refusals(strategy)
    pathlib.Path("results.json").write_text(json.dumps(results, default=float))


@pytest.fixture(scope="module")
def two_replicas(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("two_replicas")
    run = start("run_two_replicas()", folder)
    _, errors = run.communicate()
    assert run.returncode == 0, errors
    return folder


@pytest.fixture(scope="module")
def results(two_replicas: pathlib.Path) -> dict[str, Any]:
    return json.loads((two_replicas / "results.json").read_text())


@pytest.mark.slow
class TestTwoReplicas:
    @pytest.mark.parametrize("case", ALIKE)
    def test_train_as_one_also_when_interrupted(
        self, case: str, digits: Dataset, two_replicas: pathlib.Path, results: dict[str, Any]
    ) -> None:
        classifier, history = train_alike(case, digits)
        assert len(results[case]["loss"]) == (1 if case == "labelled" else 2)
        for name, values in results[case].items():
            np.testing.assert_allclose(values, history[name][-len(values) :], rtol=1e-4)
        together = np.load(two_replicas / f"{case}.npz")
        for position, weight in enumerate(classifier.get_weights()):
            np.testing.assert_allclose(together[f"arr_{position}"], weight, rtol=1e-4, atol=1e-5)
        moved = classifier.encoder.get_weights()[0] - linear().encoder.get_weights()[0]
        assert np.abs(moved).max() > 1e-3

    def test_train_with_every_term_and_callback(self, results: dict[str, Any]) -> None:
        history = results["history"]
        assert history["loss"][-1] < 0.9 * history["loss"][0]
        assert history["accuracy"][-1] > max(0.6, history["accuracy"][0])
        assert len(history["merged_components"]) == 3
        evaluation = results["evaluation"]
        outcomes = [evaluation[name] for name in ("answered_correctly", "error", "reject_rate")]
        assert sum(outcomes) == pytest.approx(1)

    def test_are_saved_as_one(
        self, digits: Dataset, two_replicas: pathlib.Path, results: dict[str, Any]
    ) -> None:
        loaded = RejectingClassifier.load(two_replicas / "everything.keras")
        labels = loaded.predict(digits.x_test, verbose=0)
        np.testing.assert_array_equal(labels, np.load(two_replicas / "labels.npy"))
        answered_correctly = results["evaluation"]["answered_correctly"]
        assert np.mean(labels == digits.y_test) == pytest.approx(answered_correctly)

    def test_draw_numbers_of_their_own(self, results: dict[str, Any]) -> None:
        alone, first, second = results["seeds"]
        assert first == alone
        assert second != first

    @pytest.mark.parametrize(
        ("case", "words"),
        [
            ("fitted_inside", "made within strategy.scope(). Received: the variable "),
            ("own_network", "made within strategy.scope(). Received: the variable 'sequential"),
            ("own_optimizer", "made within strategy.scope(). Received: the variable 'sgd"),
            ("central_storage", "Received: CentralStorageStrategy"),
            ("no_seed", "classifier with a seed, the same for every worker"),
            ("within_scope", "Expected fit to be called outside of strategy.scope()"),
            ("several_steps", "Received: steps_per_execution=2"),
        ],
    )
    def test_are_refused_what_they_cannot_train(
        self, results: dict[str, Any], case: str, words: str
    ) -> None:
        assert words in results["refusals"][case]


def train_well(
    digits: Dataset,
    strategy: Any = None,
    callbacks: Sequence[keras.callbacks.Callback] = (),
) -> tuple[RejectingClassifier, keras.callbacks.History]:
    with strategy.scope() if strategy else contextlib.nullcontext():
        classifier = linear()
        classifier.compile(keras.optimizers.Adam(0.02))
    history = classifier.fit(
        digits.x_train,
        digits.y_train,
        epochs=4,
        verbose=2,
        validation_data=(digits.x_test, digits.y_test),
        callbacks=[keras.callbacks.EarlyStopping(patience=1), *callbacks],
    )
    return classifier, history


def run_worker(kill_at: int | None) -> None:
    """Trains as one of two workers, and leaves its model and what it knows."""
    strategy = tf.distribute.MultiWorkerMirroredStrategy()
    task = strategy.cluster_resolver.task_id
    callbacks = [
        keras.callbacks.BackupAndRestore("backup"),
        keras.callbacks.CSVLogger("log.csv", append=True),
        keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True),
    ]
    if kill_at is not None:
        callbacks.append(KillAt(kill_at, lambda: os.kill(os.getpid(), signal.SIGKILL)))
    digits = datasets.load("digits")
    classifier, history = train_well(digits, strategy, callbacks)
    classifier.save(f"worker_{task}.keras")
    if distributed.is_chief(strategy):
        classifier.save("chief.keras")
    results = {"epochs": history.epoch, "history": history.history}
    pathlib.Path(f"worker_{task}.json").write_text(json.dumps(results))


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("localhost", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def run_workers(folder: pathlib.Path, kill_at: int | None) -> list[tuple[int, str, str]]:
    """Starts two workers and returns the exit code and the output of both."""
    cluster = {"worker": [f"localhost:{port}" for port in free_ports(2)]}
    workers = [
        start(
            f"run_worker({kill_at})",
            folder,
            TF_CONFIG=json.dumps({"cluster": cluster, "task": {"type": "worker", "index": task}}),
        )
        for task in range(2)
    ]
    outputs = [worker.communicate() for worker in workers]
    return [(worker.returncode, *output) for worker, output in zip(workers, outputs, strict=True)]


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> tuple[pathlib.Path, list[str]]:
    """The folder of two workers that were killed in their second epoch, and then resumed."""
    folder = tmp_path_factory.mktemp("workers")
    for code, _, _ in run_workers(folder, kill_at=1):
        assert code != 0
    assert not (folder / "worker_0.keras").exists()
    resumed = run_workers(folder, kill_at=None)
    for code, _, errors in resumed:
        assert code == 0, errors
    return folder, [output for _, output, _ in resumed]


@pytest.mark.slow
class TestTwoWorkers:
    def test_reach_what_one_reaches(
        self, digits: Dataset, workers: tuple[pathlib.Path, list[str]]
    ) -> None:
        folder, _ = workers
        alone, history = train_well(digits)
        results = json.loads((folder / "worker_0.json").read_text())
        assert results["epochs"] == [1, 2, 3]
        for name, values in history.history.items():
            np.testing.assert_allclose(results["history"][name], values[1:], rtol=1e-3)
        together = RejectingClassifier.load(folder / "chief.keras")
        for weight, other in zip(together.weights, alone.weights, strict=True):
            np.testing.assert_allclose(weight, other, rtol=1e-3, atol=1e-3, err_msg=weight.path)
        labels = together.predict(digits.x_test, verbose=0)
        assert np.mean(labels == digits.y_test) > 0.85

    def test_end_with_the_same_model(self, workers: tuple[pathlib.Path, list[str]]) -> None:
        folder, _ = workers
        first, second = (
            RejectingClassifier.load(folder / f"worker_{task}.keras") for task in range(2)
        )
        assert first.is_calibrated
        assert first.calibration_ == second.calibration_
        for variable, other in zip(first.variables, second.variables, strict=True):
            np.testing.assert_array_equal(variable, other, err_msg=variable.path)
        results = [json.loads((folder / f"worker_{task}.json").read_text()) for task in range(2)]
        assert results[0] == results[1]

    def test_leave_files_and_words_to_the_chief(
        self, workers: tuple[pathlib.Path, list[str]]
    ) -> None:
        folder, (chief, other) = workers
        assert [line.split(",")[0] for line in (folder / "log.csv").read_text().splitlines()] == [
            "epoch", "0", "1", "2", "3",
        ]  # fmt: skip
        assert not (folder / "backup").exists()
        assert RejectingClassifier.load(folder / "best.keras").num_classes == 10
        assert "Workers: 2. Replicas: 2." in chief
        assert "Epoch 4/4" in chief
        assert "Calibrated by quantile" in chief
        assert other == ""


def strategy_of(
    task_type: str = "worker", task_id: int = 0, chief: bool = False, workers: int = 2
) -> Any:
    """A strategy of several workers, as one of them sees it."""
    cluster = {"worker": ["host:1"] * workers} | ({"chief": ["host:0"]} if chief else {})
    strategy = mock.Mock(spec=tf.distribute.MultiWorkerMirroredStrategy)
    strategy.num_replicas_in_sync = workers
    strategy.cluster_resolver.cluster_spec().as_dict.return_value = cluster
    strategy.cluster_resolver.task_type = task_type
    strategy.cluster_resolver.task_id = task_id
    return strategy


@pytest.mark.parametrize(
    ("strategy", "expected"),
    [
        (None, True),
        (strategy_of(), True),
        (strategy_of(task_id=1), False),
        (strategy_of(chief=True), False),
        (strategy_of("chief", chief=True), True),
    ],
)
def test_one_process_is_the_chief(strategy: Any, expected: bool) -> None:
    assert distributed.is_chief(strategy) is expected


def test_callbacks_that_write_are_the_chiefs() -> None:
    stopping, backup = keras.callbacks.EarlyStopping(), keras.callbacks.BackupAndRestore("folder")
    writers = [
        keras.callbacks.CSVLogger("log.csv"),
        keras.callbacks.ModelCheckpoint("best.keras"),
        keras.callbacks.TensorBoard(),
    ]
    given = [stopping, backup, *writers]
    chief = distributed.callbacks_of_this_worker(given, strategy_of())
    assert [callback for callback in chief if callback in given] == given
    other = distributed.callbacks_of_this_worker(given, strategy_of(task_id=1))
    assert [callback for callback in other if callback in given] == [stopping]
    (reader,) = (c for c in other if isinstance(c, keras.callbacks.BackupAndRestore))
    assert reader.backup_dir == "folder"
    assert not reader.delete_checkpoint
    assert distributed.callbacks_of_this_worker(given, tf.distribute.get_strategy()) == given


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ([2, 5, 7, 8], r"epoch \[3, 2\]"),
        ([3, 6, 7, 8], r"steps per epoch \[5, 6\]"),
        ([3, 5, 9, 8], r"checksum of the weights \[7, 9\]"),
        ([3, 5, 7, 9], r"checksum of the optimizer \[8, 9\]"),
        ([3, 5, 7, 8], None),
    ],
)
def test_workers_have_to_start_from_the_same_state(
    other: list[int], words: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = np.array([[3, 5, 7, 8], other])
    monkeypatch.setattr(distributed.workers, "gathered", lambda strategy, row: rows)
    agreement = distributed.workers.Agreement()
    classifier = linear()
    classifier.compile()
    agreement.set_model(classifier)
    agreement.set_params({"steps": 5})
    expected = pytest.raises(ValueError, match=words) if words else contextlib.nullcontext()
    with expected:
        agreement.on_epoch_begin(3)
