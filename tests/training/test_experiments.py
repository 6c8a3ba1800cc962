"""Trainings that other people's programs write down: TensorBoard, and MLflow's autologging."""

from __future__ import annotations

import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import types

import keras
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN
from tfgmvae.training.loggers import check_loggers

ROOT = pathlib.Path(__file__).resolve().parents[2]


def classifier() -> RejectingClassifier:
    return RejectingClassifier((8, 8, 1), 10, **PLAIN | {"encoder": "mlp", "seed": 0})


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_tensorboard_is_told_of_every_epoch(digits: Dataset, tmp_path: pathlib.Path) -> None:
    pytest.importorskip("tensorboard", reason="pip install 'tfgmvae[tensorboard]'")
    from tensorboard.backend.event_processing.event_file_loader import EventFileLoader

    history = classifier().fit(
        digits.x_train[:300],
        digits.y_train[:300],
        epochs=2,
        verbose=0,
        calibration_split=0.0,
        validation_data=(digits.x_test[:100], digits.y_test[:100]),
        callbacks=keras.callbacks.TensorBoard(tmp_path, histogram_freq=1),
    )
    for part, prefix in (("train", ""), ("validation", "val_")):
        (file,) = (tmp_path / part).glob("events.out.*")
        tags = [
            value.tag
            for event in EventFileLoader(str(file)).Load()
            for value in event.summary.value
        ]
        assert tags.count("epoch_reconstruction_loss") == 2
        told = {tag.removeprefix("epoch_") for tag in tags if tag.startswith("epoch_")}
        own = {name for name in history.history if name.startswith("val_") == bool(prefix)}
        assert {name.removeprefix(prefix) for name in own} <= told


def test_tensorboard_names_its_extra_before_the_training(
    digits: Dataset, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == "tensorboard" else find(name, *rest),
    )
    untrained = classifier()
    with pytest.raises(ImportError, match=r"need tensorboard: pip install 'tfgmvae\[tensorboard\]"):
        untrained.fit(
            digits.x_train[:300],
            digits.y_train[:300],
            verbose=0,
            callbacks=[keras.callbacks.TensorBoard(tmp_path)],
        )
    assert not list(tmp_path.iterdir())
    assert untrained.optimizer is None or not untrained.optimizer.iterations.numpy()


TRAIN = """
import json
import mlflow
from tfgmvae import RejectingClassifier, datasets
from tfgmvae.recipes import PLAIN

mlflow.set_tracking_uri("file:runs")
mlflow.tensorflow.autolog(checkpoint=False, log_datasets=False, log_models=False)
digits = datasets.load("digits")
classifier = RejectingClassifier((8, 8, 1), 10, **PLAIN | {"encoder": "mlp", "seed": 0})
with mlflow.start_run() as run:
    x, y = digits.x_train[:300], digits.y_train[:300]
    history = classifier.fit(x, y, epochs=2, verbose=0, false_reject_rate=0.2)
    mlflow.log_dict(classifier.calibration_, "calibration.json")
    classifier.save("digits.keras")
    mlflow.log_artifact("digits.keras")
found = mlflow.get_run(run.info.run_id)
client = mlflow.MlflowClient()
print(json.dumps({
    "history": history.history,
    "calibration": classifier.calibration_,
    "params": found.data.params,
    "losses": [one.value for one in client.get_metric_history(run.info.run_id, "loss")],
    "metrics": sorted(found.data.metrics),
    "artifacts": [one.path for one in client.list_artifacts(run.info.run_id)],
}))
"""


@pytest.mark.slow
def test_mlflow_logs_a_training_by_itself(tmp_path: pathlib.Path) -> None:
    for package in ("mlflow", "pandas", "tensorboard"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed: pip install 'tfgmvae[mlflow]'")
    # A process of its own, because MLflow changes Keras' classes.
    result = subprocess.run(
        [sys.executable, "-c", TRAIN],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
        env={
            **os.environ,
            "MLFLOW_ALLOW_FILE_STORE": "true",
            "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
        },
    )
    assert result.returncode == 0, result.stderr
    assert "unexpected error" not in result.stderr
    found = json.loads(result.stdout.splitlines()[-1])
    assert set(found["history"]) <= set(found["metrics"])
    assert found["losses"] == pytest.approx(found["history"]["loss"])
    assert found["params"]["epochs"] == "2"
    assert found["params"]["opt_name"] == "adam"
    assert {"calibration.json", "digits.keras"} <= set(found["artifacts"])
    assert found["calibration"]["false_reject_rate"] == 0.2


@pytest.mark.parametrize(
    ("settings", "is_refused"),
    [({}, True), ({"log_datasets": False}, False), ({"disable": True}, False)],
)
def test_mlflow_may_not_read_a_training_to_its_end(
    settings: dict[str, bool], is_refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = tf.data.Dataset.from_tensors(0).repeat()
    config = {"disable": False, "log_datasets": True} | settings
    mlflow = types.SimpleNamespace(
        autologging_is_disabled=lambda _: config["disable"],
        get_autologging_config=lambda _, key, default: config[key],
    )
    monkeypatch.setitem(sys.modules, "mlflow.utils.autologging_utils", mlflow)
    check_loggers(endless.take(3), [])
    if is_refused:
        with pytest.raises(ValueError, match=r"autolog\(log_datasets=False\)"):
            check_loggers(endless, [])
    else:
        check_loggers(endless, [])
