"""`tfgmvae wrap`, and the other commands on what it makes."""

from __future__ import annotations

import csv
import json
import pathlib

import keras
import numpy as np
import pytest

from tfgmvae import RejectOption
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset
from tfgmvae.folders import predict_folder

NAMES = [f"digit {number}" for number in range(10)]


def as_bytes(images: np.ndarray) -> np.ndarray:
    return np.round(255 * images).astype(np.uint8)


@pytest.fixture(scope="module")
def folder(digits: Dataset, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A network of images in 0..255, and images that are new to it."""
    keras.utils.set_random_seed(0)
    network = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Flatten(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(10, "softmax"),
        ]
    )
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    x, y = as_bytes(digits.x_train), digits.y_train
    network.fit(x[:700], y[:700], batch_size=100, epochs=12, verbose=0)
    path = tmp_path_factory.mktemp("wrap")
    network.save(path / "network.keras")
    test = {"x_test": as_bytes(digits.x_test), "y_test": digits.y_test}
    np.savez(path / "new.npz", x_train=x[700:], y_train=y[700:], **test)
    np.savez(path / "seen.npz", x_train=x[:700], y_train=y[:700], **test)
    return path


@pytest.fixture(scope="module")
def wrapped(folder: pathlib.Path) -> str:
    path = str(folder / "net.keras")
    command = ["wrap", str(folder / "network.keras"), "--data", str(folder / "seen.npz")]
    command += ["--calibration-data", str(folder / "new.npz"), "--class-names", *NAMES]
    assert main([*command, "--output", path, "--false-reject-rate", "0.05"]) == 0
    return path


def test_wrap_finds_the_scale_and_holds_images_out(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["wrap", str(folder / "network.keras"), "--data", str(folder / "new.npz")]
    command += ["--scores", "energy", "--output", "net.keras", "--json"]
    assert main(command) == 0
    shown = capsys.readouterr()
    found = json.loads(shown.out)
    assert found["pixels"] == "0 to 255"
    assert found["share_right"] > 0.8
    assert found["thresholds"].keys() == {"energy"}
    assert "right with pixels from 0 to 255" in shown.err
    assert RejectOption.load("net.keras").trained_range.max() <= 1


def test_its_images_are_predicted_as_by_the_model(
    wrapped: str, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    image_module = pytest.importorskip("PIL.Image")
    pathlib.Path("photos").mkdir()
    pixels = as_bytes(digits.x_test[:5])
    for number, image in enumerate(pixels):
        image_module.fromarray(image[..., 0]).save(f"photos/{number}.png")
    np.save("digits.npy", pixels)
    assert main(["predict", wrapped, "digits.npy", "--output", "array.csv"]) == 0
    assert main(["predict", wrapped, "photos", "--output", "folder.csv"]) == 0
    net = RejectOption.load(wrapped)
    expected = net.decide(pixels, verbose=0)
    for name in ("array", "folder"):
        with open(f"{name}.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [int(row["label"]) for row in rows] == expected.labels.tolist()
        assert [row["name"] for row in rows] == expected.names.tolist()
        assert {"feature_surprise", "energy"} < rows[0].keys()
        assert "latent_distance" not in rows[0]
    capsys.readouterr()
    assert main(["predict", wrapped, "digits.npy", "--output", "a.csv", "--reclassify"]) == 2
    assert "Expected the score 'gaussian_mixture_vae', which has" in capsys.readouterr().err
    with pytest.raises(ValueError, match="Expected the score 'gaussian_mixture_vae'"):
        predict_folder(net, "photos", "b.csv", reclassify=True)


def test_it_is_calibrated_again_and_exported(
    folder: pathlib.Path, wrapped: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["calibrate", wrapped, "--data", str(folder / "new.npz"), "--split", "train"]
    command += ["--false-reject-rate", "0.1", "--output", "other.keras"]
    assert main([*command, "--json"]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["further_thresholds"].keys() == {"feature_surprise", "energy"}
    assert "Largest accepted feature_surprise: " in shown.err
    assert main([*command, "--encoder-share", "0.5"]) == 2
    assert "Expected no --encoder-share for a RejectOption" in capsys.readouterr().err
    assert main(["export", "other.keras", "served"]) == 0
    metadata = json.loads(pathlib.Path("served/1/assets/metadata.json").read_text())
    assert metadata["num_classes"] == 10


def test_it_is_measured_and_monitored(folder: pathlib.Path, wrapped: str) -> None:
    pytest.importorskip("matplotlib")
    data = ["--data", str(folder / "new.npz"), "--num-images", "40"]
    assert main(["evaluate", wrapped, *data, "--attacks", "none", "--output", "report"]) == 0
    assert "| digit 9 |" in pathlib.Path("report/report.md").read_text()
    attack = ["attack", wrapped, *data, "--attack", "fgsm", "--eps", "0.1"]
    assert main([*attack, "--output", "attacked.npz"]) == 0
    assert np.load("attacked.npz")["success"].shape == (40,)
    assert main(["predict", wrapped, str(folder / "new.npz"), "--output", "answers.csv"]) == 0
    assert main(["monitor", "answers.csv", "--reference", wrapped]) in (0, 3)


def test_images_lie_in_folders_of_their_classes(
    folder: pathlib.Path, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    image_module = pytest.importorskip("PIL.Image")
    for number in range(300):
        of_class = pathlib.Path("new", str(digits.y_train[700 + number]))
        of_class.mkdir(parents=True, exist_ok=True)
        pixels = as_bytes(digits.x_train[700 + number, ..., 0])
        image_module.fromarray(pixels).save(of_class / f"{number}.png")
    command = ["wrap", str(folder / "network.keras"), "--data", "new", "--output", "net.keras"]
    assert main(command) == 0
    assert "100 images are held out" in capsys.readouterr().out
    assert main(["evaluate", "net.keras", "--data", "new", "--attacks", "none"]) == 0
    pathlib.Path("new", "9").rename("new/nine")
    assert main(["evaluate", "net.keras", "--data", "new", "--attacks", "none"]) == 2
    assert "'nine'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("network", "more", "message"),
    [
        ("missing.keras", [], "Expected a saved Keras model. Received: "),
        ("net.keras", [], "Expected a network that cannot refuse yet. Received: "),
        ("network.keras", ["--scores", "energie"], "did you mean 'energy'?"),
        ("network.keras", ["--false-reject-rate", "0.001"], "Expected at least "),
        ("network.keras", ["--class-names", "a", "b"], "Expected "),
    ],
)
def test_wrap_says_what_is_wrong(
    folder: pathlib.Path,
    wrapped: str,
    network: str,
    more: list[str],
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command = ["wrap", str(folder / network), "--data", str(folder / "new.npz"), *more]
    assert main([*command, "--output", "out.keras"]) == 2
    assert message in capsys.readouterr().err
    assert not pathlib.Path("out.keras").exists()


def test_wrap_does_not_replace_the_network(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(folder / "network.keras")
    assert main(["wrap", path, "--data", "digits", "--output", path]) == 2
    assert "another file than NETWORK" in capsys.readouterr().err
