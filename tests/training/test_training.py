"""Training with `fit`: seeds, interruptions, callbacks, precision, and every kind of data."""

from __future__ import annotations

import math
import os
import pathlib
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from unittest import mock

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import ComponentReport, NotCalibratedError, RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN
from tfgmvae.training.held_out import draw_held_out
from tfgmvae.training.schedules import ClearestFirst


def untrained(**options: Any) -> RejectingClassifier:
    return RejectingClassifier((8, 8, 1), 10, **({"encoder": "mlp", "seed": 0} | PLAIN | options))


def small(**options: Any) -> RejectingClassifier:
    """A classifier that costs little to train, where it does not matter how good it becomes."""
    encoder = keras.Sequential(
        [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)]
    )
    return untrained(encoder=encoder, **options)


def partly_unlabelled(labels: np.ndarray, labels_per_class: int = 10) -> np.ndarray:
    known = [np.flatnonzero(labels == k)[:labels_per_class] for k in range(10)]
    masked = np.full_like(labels, -1)
    masked[np.concatenate(known)] = labels[np.concatenate(known)]
    return masked


def assert_same_weights(first: RejectingClassifier, second: RejectingClassifier) -> None:
    for a, b in zip(first.weights, second.weights, strict=True):
        # Thresholds are sums over pixels, whose order may differ from process to process.
        tolerance = 1e-6 if a.path.endswith("thresholds") else 0
        np.testing.assert_allclose(a, b, rtol=tolerance, err_msg=a.path)


@pytest.fixture(params=["labelled", "partly unlabelled"])
def labels(request: pytest.FixtureRequest, digits: Dataset) -> np.ndarray:
    y = digits.y_train[:600]
    return y if request.param == "labelled" else partly_unlabelled(y)


OPTIONS: dict[str, Any] = {"batch_size": 64, "verbose": 0, "calibration_split": 0.2}


class TestSeed:
    def test_is_all_that_a_result_depends_on(self, digits: Dataset, labels: np.ndarray) -> None:
        x = digits.x_train[:600]
        augmentation = {"augmentation": keras.layers.RandomTranslation(0.1, 0.1, seed=5)}
        trained = []
        for global_seed in (1, 2):
            keras.utils.set_random_seed(global_seed)
            classifier = untrained(
                augmentation=keras.layers.RandomTranslation.from_config(
                    augmentation["augmentation"].get_config()
                )
            )
            classifier.fit(x, labels, epochs=2, **OPTIONS)
            trained.append(classifier)
        assert_same_weights(*trained)
        assert trained[0].is_calibrated

    def test_decides_what_is_held_out_and_in_which_order_the_rest_is_shown(
        self, digits: Dataset
    ) -> None:
        x, y = digits.x_train[:600], digits.y_train[:600]
        encoder, decoder = untrained().encoder, untrained().decoder
        weights = encoder.get_weights(), decoder.get_weights()
        trained = []
        for seed in (0, 1):
            encoder.set_weights(weights[0])
            decoder.set_weights(weights[1])
            classifier = untrained(encoder=encoder, decoder=decoder, seed=seed)
            classifier.compile("sgd", run_eagerly=True)
            with mock.patch.object(RejectingClassifier, "calibrate") as calibrate:
                classifier.fit(x, y, batch_size=300, epochs=1, verbose=0, calibration_split=0.5)
            held_out = calibrate.call_args.args[0]
            trained.append([held_out, encoder.get_weights()[0]])
        assert not np.array_equal(trained[0][0], trained[1][0])
        assert not np.array_equal(trained[0][1], trained[1][1])


class KilledError(Exception):
    """Stands for the end of the process."""


class KillAt(keras.callbacks.Callback):
    def __init__(self, epoch: int, batch: int, kill: Any) -> None:
        super().__init__()
        self.place, self.kill = (epoch, batch), kill
        self.epoch = 0

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        self.epoch = epoch

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        if (self.epoch, batch) == self.place:
            self.kill()


def kill() -> None:
    raise KilledError


class TestInterruption:
    def test_a_resumed_training_ends_where_an_uninterrupted_one_does(
        self, digits: Dataset, labels: np.ndarray, tmp_path: pathlib.Path
    ) -> None:
        x = digits.x_train[:600]
        whole = untrained()
        whole.fit(x, labels, epochs=4, **OPTIONS)

        def backup() -> keras.callbacks.BackupAndRestore:
            return keras.callbacks.BackupAndRestore(tmp_path / "backup")

        with pytest.raises(KilledError):
            untrained().fit(
                x, labels, epochs=4, callbacks=[backup(), KillAt(2, 1, kill)], **OPTIONS
            )
        resumed = untrained()
        history = resumed.fit(x, labels, epochs=4, callbacks=[backup()], **OPTIONS)
        assert history.epoch == [2, 3]
        assert_same_weights(whole, resumed)
        assert resumed.calibration_ == whole.calibration_
        assert not (tmp_path / "backup").exists()

    @pytest.mark.slow
    def test_a_killed_process_is_resumed_by_another(
        self, digits: Dataset, tmp_path: pathlib.Path
    ) -> None:
        code = """
import os, sys
sys.path[:0] = [{folder!r}]
import keras, test_training as t
from tfgmvae import datasets
digits = datasets.load("digits")
callbacks = [keras.callbacks.BackupAndRestore("backup")]
if {place!r}:
    callbacks.append(t.KillAt(*{place!r}, lambda: os._exit(9)))
classifier = t.untrained()
classifier.fit(digits.x_train, digits.y_train, epochs=4, verbose=0, callbacks=callbacks)
classifier.save("model.keras")
"""
        # The uninterrupted training has a process of its own, too: within one that had run every
        # other test before, its weights once differed from the others' in the last bit.
        runs = [
            ("killed", (1, 3), 9),
            ("killed", (3, 0), 9),
            ("killed", None, 0),
            ("whole", None, 0),
        ]
        for folder, place, expected in runs:
            (tmp_path / folder).mkdir(exist_ok=True)
            result = subprocess.run(
                [sys.executable, "-c", code.format(folder=os.path.dirname(__file__), place=place)],
                cwd=tmp_path / folder,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
                capture_output=True,
                text=True,
            )
            assert result.returncode == expected, result.stderr
        killed, whole = (
            RejectingClassifier.load(tmp_path / folder / "model.keras")
            for folder in ("killed", "whole")
        )
        assert_same_weights(killed, whole)


@pytest.fixture(scope="module")
def run(digits: Dataset, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("run")
    classifier = untrained()
    rates: list[float] = []
    record = keras.callbacks.LambdaCallback(
        on_epoch_begin=lambda epoch, logs: rates.append(
            float(classifier.optimizer.learning_rate.numpy())
        )
    )
    history = classifier.fit(
        digits.x_train,
        digits.y_train,
        epochs=4,
        verbose=0,
        validation_data=(digits.x_test, digits.y_test),
        callbacks=[
            record,
            keras.callbacks.ModelCheckpoint(str(folder / "best.keras"), save_best_only=True),
            keras.callbacks.CSVLogger(str(folder / "log.csv")),
            keras.callbacks.EarlyStopping(patience=2, restore_best_weights=True),
            ComponentReport(digits.x_train, digits.y_train),
        ],
    )
    return {
        "classifier": classifier, "history": history, "folder": folder, "rates": rates,
    }  # fmt: skip


class TestHistory:
    def test_has_every_metric(self, run: dict[str, Any]) -> None:
        terms = {"loss", "reconstruction_loss", "divergence_loss", "accuracy"}
        outcomes = {"answered_correctly", "error", "reject_rate", "coverage"}
        counts = {"collapsed_components", "merged_components"}
        validation = {f"val_{name}" for name in terms | outcomes}
        history = run["history"].history
        assert set(history) == terms | validation | counts
        assert all(len(values) == 4 for values in history.values())
        assert history["collapsed_components"] == [0] * 4
        assert history["loss"][3] < history["loss"][0]
        assert history["val_loss"][3] < history["val_loss"][0]

    def test_counts_no_rejections_while_training(self, run: dict[str, Any]) -> None:
        history = run["history"].history
        assert history["val_reject_rate"] == [0] * 4
        np.testing.assert_allclose(np.add(history["val_accuracy"], history["val_error"]), 1)
        assert history["val_accuracy"] == history["val_answered_correctly"]

    def test_default_learning_rate_falls_along_a_cosine(self, run: dict[str, Any]) -> None:
        expected = [1e-3 * 0.5 * (1 + math.cos(math.pi * epoch / 4)) for epoch in range(4)]
        np.testing.assert_allclose(run["rates"], expected, rtol=1e-5)

    def test_checkpoint_is_a_model_that_awaits_calibration(
        self, run: dict[str, Any], digits: Dataset
    ) -> None:
        checkpoint = RejectingClassifier.load(run["folder"] / "best.keras")
        assert not checkpoint.is_calibrated
        np.testing.assert_allclose(
            checkpoint.predict_proba(digits.x_test, verbose=0),
            run["classifier"].predict_proba(digits.x_test, verbose=0),
            atol=1e-5,
        )
        assert len((run["folder"] / "log.csv").read_text().splitlines()) == 5

    def test_thresholds_come_from_images_that_were_held_out(
        self, run: dict[str, Any], digits: Dataset
    ) -> None:
        classifier = run["classifier"]
        held_out = draw_held_out(digits.y_train, 0.1, seed=0)
        expected = classifier.encoder_thresholds_
        # Silent: were they training images, there would be a warning, and that is an error here.
        classifier.calibrate(digits.x_train[held_out], digits.y_train[held_out], verbose=0)
        np.testing.assert_array_equal(classifier.encoder_thresholds_, expected)
        trained_on = np.setdiff1d(np.arange(len(digits.y_train)), held_out)
        with pytest.warns(UserWarning, match="About 100% of the calibration images"):
            classifier.calibrate(digits.x_train[trained_on], digits.y_train[trained_on], verbose=0)


class TestOptimizer:
    def test_of_the_user_is_left_alone(self, digits: Dataset) -> None:
        classifier = small()
        optimizer = keras.optimizers.SGD(0.003, momentum=0.5)
        classifier.compile(optimizer, run_eagerly=True)
        classifier.fit(
            digits.x_train, digits.y_train, epochs=2, batch_size=800, verbose=0, calibration_split=0
        )
        assert classifier.optimizer is optimizer
        assert float(optimizer.learning_rate.numpy()) == pytest.approx(0.003)
        assert int(optimizer.iterations.numpy()) == 4

    def test_schedule_of_the_user_has_the_last_word(self, digits: Dataset) -> None:
        classifier = small()
        schedule = keras.callbacks.LearningRateScheduler(lambda epoch: 0.02 / (1 + epoch))
        # One callback need not be in a list.
        history = classifier.fit(
            digits.x_train,
            digits.y_train,
            epochs=2,
            verbose=0,
            calibration_split=0,
            callbacks=schedule,
        )
        np.testing.assert_allclose(history.history["learning_rate"], [0.02, 0.01], rtol=1e-5)

    def test_first_learning_rate_is_the_one_given(self, digits: Dataset) -> None:
        classifier = small()
        for rate in (0.02, 0.03):  # The second time the optimizer is there already.
            history = classifier.fit(
                digits.x_train,
                digits.y_train,
                epochs=2,
                verbose=0,
                calibration_split=0,
                learning_rate=rate,
                callbacks=keras.callbacks.LearningRateScheduler(lambda epoch, rate: rate),
            )
            np.testing.assert_allclose(
                history.history["learning_rate"], [rate, rate / 2], rtol=1e-5
            )

    @pytest.mark.parametrize("rate", [0.0, -1e-3, math.inf, math.nan])
    def test_impossible_learning_rate_is_refused(self, rate: float, digits: Dataset) -> None:
        with pytest.raises(ValueError, match=f"positive and finite.*learning_rate={rate}"):
            small().fit(digits.x_train, digits.y_train, learning_rate=rate)

    def test_learning_rate_beside_an_optimizer_is_refused(self, digits: Dataset) -> None:
        classifier = small()
        classifier.compile("sgd")
        with pytest.raises(ValueError, match=r"given an optimizer.*learning_rate=0\.1"):
            classifier.fit(digits.x_train, digits.y_train, learning_rate=0.1)


class TestMixedPrecision:
    @pytest.fixture
    def policy(self) -> Iterator[None]:
        before = keras.config.dtype_policy()
        keras.config.set_dtype_policy("mixed_float16")
        yield
        keras.config.set_dtype_policy(before)

    @pytest.mark.usefixtures("policy")
    def test_trains_decides_and_is_saved(self, digits: Dataset, tmp_path: pathlib.Path) -> None:
        classifier = untrained(latent_dim=7)
        classifier.fit(digits.x_train, digits.y_train, epochs=4, batch_size=64, verbose=0)
        assert isinstance(classifier.optimizer, keras.optimizers.LossScaleOptimizer)
        assert {weight.dtype for weight in classifier.weights} <= {"float32", "int64"}
        decision = classifier.decide(digits.x_test, verbose=0)
        assert np.mean(decision.classes == digits.y_test) > 0.9
        classifier.save(tmp_path / "model.keras")
        loaded = RejectingClassifier.load(tmp_path / "model.keras")
        np.testing.assert_array_equal(loaded.predict(digits.x_test, verbose=0), decision.labels)

    def test_rounds_neither_images_nor_means(self, digits: Dataset) -> None:
        encoder = keras.Sequential(
            [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(7)]
        )
        decoder = untrained(latent_dim=7).decoder
        keras.config.set_dtype_policy("mixed_float16")
        try:
            classifier = untrained(latent_dim=7, encoder=encoder, decoder=decoder)
            found = classifier(digits.x_test + np.float32(1e-4))
        finally:
            keras.config.set_dtype_policy("float32")
        classifier.set_thresholds(9, 9)
        expected = classifier.decide(digits.x_test + np.float32(1e-4), verbose=0)
        for name in ("latent_distance", "reconstruction_error"):
            np.testing.assert_allclose(found[name], getattr(expected, name), rtol=1e-5)


def batches(x: np.ndarray, y: np.ndarray) -> tf.data.Dataset:
    return tf.data.Dataset.from_tensor_slices((x, y)).batch(128)


class TestDataset:
    def test_leaves_the_classifier_uncalibrated_and_says_so(
        self, digits: Dataset, capsys: pytest.CaptureFixture[str]
    ) -> None:
        classifier = small()
        classifier.compile("adam", run_eagerly=True)
        data = batches(digits.x_train, digits.y_train)
        history = classifier.fit(data.take(2), epochs=1, verbose=2, validation_data=data.take(1))
        assert "val_accuracy" in history.history
        assert not classifier.is_calibrated
        assert "not be calibrated. Pass calibration_data to fit()" in " ".join(
            capsys.readouterr().out.split()
        )
        with pytest.raises(NotCalibratedError):
            classifier.predict(digits.x_test)

    @pytest.mark.parametrize("kind", ["arrays", "dataset"])
    def test_is_calibrated_with_calibration_data(
        self, digits: Dataset, capsys: pytest.CaptureFixture[str], kind: str
    ) -> None:
        classifier = untrained()
        classifier.compile("adam", run_eagerly=True)
        held_out = (digits.x_test, digits.y_test)
        classifier.fit(
            batches(digits.x_train, digits.y_train),
            epochs=1,
            verbose=0,
            calibration_data=held_out if kind == "arrays" else batches(*held_out),
            false_reject_rate=0.1,
        )
        assert classifier.calibration_["false_reject_rate"] == 0.1
        assert sum(classifier.calibration_["num_samples"]) > 300
        assert capsys.readouterr().out == ""


class TestArrays:
    def test_training_is_kept_where_the_calibration_fails(self, digits: Dataset) -> None:
        classifier = small()
        classifier.compile("sgd", run_eagerly=True)
        few = (digits.x_test[:10], digits.y_test[:10])
        with pytest.raises(ValueError, match="Only the calibration failed: the classifier keeps"):
            classifier.fit(
                digits.x_train,
                digits.y_train,
                batch_size=700,
                epochs=1,
                verbose=0,
                calibration_data=few,
            )
        assert len(classifier.history.history["loss"]) == 1
        assert int(classifier.optimizer.iterations.numpy()) == 3
        assert not classifier.is_calibrated
        classifier.calibrate(digits.x_test, false_reject_rate=0.5, verbose=0)
        assert classifier.is_calibrated

    @pytest.mark.parametrize(
        ("setting", "message"),
        [
            ({"false_reject_rate": 2.0}, "Expected false_reject_rate in the open interval"),
            ({"encoder_share": 1.0}, "Expected encoder_share in the open interval"),
            ({"per_class": "maybe"}, "Expected per_class to be True, False or 'auto'"),
        ],
    )
    def test_settings_of_the_calibration_are_refused_before_training(
        self, digits: Dataset, setting: dict[str, Any], message: str
    ) -> None:
        classifier = small()
        with pytest.raises(ValueError, match=message):
            classifier.fit(digits.x_train, digits.y_train, verbose=0, **setting)
        assert not classifier.compiled

    def test_settings_of_the_calibration_reach_it(self, digits: Dataset) -> None:
        classifier = small()
        classifier.compile("sgd", run_eagerly=True)
        classifier.fit(
            digits.x_train,
            digits.y_train,
            batch_size=700,
            epochs=1,
            verbose=0,
            false_reject_rate=0.3,
            per_class=False,
            encoder_share=0.75,
        )
        assert classifier.calibration_["encoder_share"] == 0.75
        assert len(np.unique(classifier.encoder_thresholds_)) == 1

    def test_calibration_data_leaves_all_arrays_for_training(self, digits: Dataset) -> None:
        classifier = untrained()
        classifier.compile("adam", run_eagerly=True)
        classifier.fit(
            digits.x_train,
            digits.y_train,
            batch_size=200,
            epochs=1,
            verbose=0,
            calibration_data=(digits.x_test, digits.y_test),
        )
        assert classifier.is_calibrated
        with pytest.warns(UserWarning, match="About 100% of the calibration images were used in"):
            classifier.calibrate(digits.x_train, verbose=0)

    def test_validation_split_comes_off_what_is_left(self, digits: Dataset) -> None:
        classifier = small()
        classifier.compile("sgd", run_eagerly=True)
        history = classifier.fit(
            digits.x_train,
            digits.y_train,
            batch_size=700,
            epochs=1,
            verbose=0,
            validation_split=0.25,
            calibration_split=0.2,
            false_reject_rate=0.5,
        )
        # Three quarters of the four fifths that are left.
        with pytest.warns(UserWarning, match="About 60% of the calibration images were used in"):
            classifier.calibrate(digits.x_train, verbose=0)
        assert "val_loss" in history.history

    def test_training_again_forgets_the_thresholds(
        self, own_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        own_classifier.fit(
            digits.x_train[:100], digits.y_train[:100], epochs=1, verbose=0, calibration_split=0
        )
        assert not own_classifier.is_calibrated
        assert own_classifier.calibration_ is None

    @pytest.mark.parametrize(
        "weighing",
        [
            {"sample_weight": "zero for class 3"},
            {"class_weight": {k: float(k != 3) for k in range(10)}},
        ],
    )
    def test_weights_decide_what_is_learnt(self, digits: Dataset, weighing: Any) -> None:
        x, y = digits.x_train, digits.y_train
        if "sample_weight" in weighing:
            weighing = {"sample_weight": (y != 3).astype(float)}
        classifier = untrained()
        classifier.fit(x, y, epochs=2, verbose=0, calibration_split=0, **weighing)
        classes = classifier.predict_proba(digits.x_test, verbose=0).argmax(axis=1)
        is_three = digits.y_test == 3
        assert np.mean(classes[is_three] == 3) < 0.3
        assert np.mean(classes[~is_three] == digits.y_test[~is_three]) > 0.85

    @pytest.mark.parametrize(
        ("options", "steps"),
        [({}, 11), ({"steps_per_epoch": 3}, 3), ({"shuffle": False}, 11)],
    )
    def test_steps_of_an_epoch(self, digits: Dataset, options: Any, steps: int) -> None:
        classifier = small()
        classifier.compile("sgd", run_eagerly=True)
        seen: list[int] = []
        count = keras.callbacks.LambdaCallback(on_train_batch_end=lambda b, logs: seen.append(b))
        classifier.fit(
            digits.x_train[:1300],
            digits.y_train[:1300],
            batch_size=120,
            epochs=1,
            verbose=0,
            calibration_split=0,
            callbacks=[count],
            **options,
        )
        assert seen == list(range(steps))

    def test_without_shuffling_the_order_stays(self, digits: Dataset) -> None:
        x, y = digits.x_train[:400], digits.y_train[:400]
        trained = []
        for seed in (0, 1):
            initializer = keras.initializers.GlorotUniform
            encoder = keras.Sequential(
                [
                    keras.Input((8, 8, 1)),
                    keras.layers.Flatten(),
                    keras.layers.Dense(10, kernel_initializer=initializer(3)),
                ]
            )
            classifier = untrained(encoder=encoder, seed=seed, classification_weight=0.0)
            # The encoder's own loss depends on neither noise nor the decoder with this rate.
            classifier.decoder.trainable = False
            classifier.compile(keras.optimizers.SGD(1e-6), run_eagerly=True)
            losses: list[float] = []
            record = keras.callbacks.LambdaCallback(
                on_train_batch_end=lambda b, logs, losses=losses: losses.append(
                    logs["divergence_loss"]
                )
            )
            classifier.fit(
                x, y, batch_size=100, epochs=1, verbose=0, shuffle=False, calibration_split=0,
                callbacks=[record],
            )  # fmt: skip
            trained.append(losses)
        np.testing.assert_allclose(trained[0], trained[1], rtol=1e-3)


@pytest.mark.slow
def test_some_labels_and_many_images_without_are_enough(digits: Dataset) -> None:
    classifier = untrained()
    y = partly_unlabelled(digits.y_train, labels_per_class=5)
    history = classifier.fit(digits.x_train, y, epochs=12, batch_size=64, verbose=0)
    assert classifier.is_calibrated
    classes = classifier.decide(digits.x_test, verbose=0).classes
    # Not reached where unlabelled images are drawn to components from the first step.
    assert np.mean(classes == digits.y_test) > 0.75
    assert len(history.history["loss"]) == 12


def test_unlabelled_images_are_drawn_the_clearest_first(digits: Dataset) -> None:
    classifier, ratios = small(), []
    record = keras.callbacks.LambdaCallback(
        on_train_batch_end=lambda batch, logs: ratios.append(float(classifier.max_ambiguity))
    )
    options = OPTIONS | {"epochs": 4, "batch_size": 20, "calibration_split": 0}
    x, y = digits.x_train[:100], digits.y_train[:100]
    classifier.fit(x, y, callbacks=[record], **options)
    expected = np.minimum(np.arange(20) / 16, 1)
    np.testing.assert_allclose(ratios, expected, atol=0.0051)
    assert ratios[16:] == [1] * 4
    ratios.clear()
    # As where a training goes on from its backup.
    classifier.fit(x, y, initial_epoch=2, callbacks=[record], **options)
    np.testing.assert_allclose(ratios, expected[10:], atol=0.0051)


def test_unlabelled_images_are_drawn_after_an_epoch_of_unknown_length() -> None:
    schedule = ClearestFirst()
    schedule.set_model(small())
    schedule.set_params({"epochs": 5, "steps": None})
    for epoch, expected in ((0, 0.0), (1, 0.25), (4, 1.0)):
        schedule.on_epoch_begin(epoch)
        schedule.on_train_batch_begin(7)
        assert float(schedule.model.max_ambiguity) == expected


def test_report_finds_a_class_whose_labels_are_those_of_another(digits: Dataset) -> None:
    y = np.where(digits.y_train == 4, 7, digits.y_train)
    y[np.flatnonzero(digits.y_train == 4)[0]] = 4
    report = ComponentReport(digits.x_test, digits.y_test)
    with pytest.warns(UserWarning, match=r"collapsed components \[4\], merged pairs \[\(4, 7\)\]"):
        history = untrained().fit(
            digits.x_train, y, epochs=6, verbose=0, callbacks=[report], calibration_split=0
        )
    assert history.history["collapsed_components"][-1] == 1
    assert history.history["merged_components"][-1] == 1
    assert report.collapsed_ == [4]
    assert report.merged_ == [(4, 7)]
