"""A folder of 200,000 image files takes the memory of a small one, to train on and to answer."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys

import numpy as np
import pytest

Image = pytest.importorskip("PIL.Image")
ROOT = pathlib.Path(__file__).resolve().parent.parent

# A process of its own, because the largest memory of a process never becomes smaller again.
TRIP = """
import json, resource, sys
import keras
from tfgmvae import RejectingClassifier
from tfgmvae.datasets import ImageFolder, image_stream
from tfgmvae.folders import fit_folder, predict_folder
from tfgmvae.recipes import PLAIN

class Interrupted(Exception):
    pass

def network(inputs, outputs, shape):
    layers = [keras.layers.Flatten(), keras.layers.Dense(outputs), keras.layers.Reshape(shape)]
    return keras.Sequential([keras.Input(inputs), *layers])

def answer(folder, classifier):
    decide, num_answered = classifier.decide, 0

    def counted(x, **options):
        nonlocal num_answered
        num_answered += len(x)
        if num_answered > 4_000:
            raise Interrupted
        return decide(x, **options)

    classifier.decide = counted
    try:
        predict_folder(classifier, folder, "answers.csv")
    except Interrupted:
        return num_answered

def trip(path):
    folder = ImageFolder.index(path)
    height, width, channels = shape = folder.usual_shape(64)
    encoder = network(shape, 2, (2,))
    decoder = network((2,), height * width * channels, shape)
    classifier = RejectingClassifier(
        shape, 2, encoder=encoder, decoder=decoder, seed=0, class_names=folder.class_names, **PLAIN)
    assert not image_stream.fits_in_memory(folder, classifier.preparation)
    share = max(1000 / len(folder), 0.01)
    fit_folder(classifier, folder, epochs=1, steps_per_epoch=10, verbose=0, calibration_split=share)
    assert classifier.is_calibrated
    return {
        "files": len(folder),
        "calibrated": sum(classifier.calibration_["num_samples"]),
        "answered": answer(path, classifier),
        "bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }

image_stream.IN_MEMORY_BYTES = 0
print(json.dumps([trip(path) for path in sys.argv[1:]]))
"""


def link(folder: pathlib.Path, sources: list[pathlib.Path], num_files: int) -> None:
    """Makes a folder of two classes, whose files are links to a few."""
    for i in range(len(sources)):
        (folder / f"class{i % 2}" / f"{i}").mkdir(parents=True)
    for i in range(num_files):
        j = i % len(sources)
        os.link(sources[j], f"{folder}/class{j % 2}/{j}/{i}.png")


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_files(tmp_path: pathlib.Path) -> None:
    sources = [tmp_path / f"{i}.png" for i in range(8)]
    for i, source in enumerate(sources):
        light = 200 * (i % 2)
        Image.fromarray(np.full((8, 8, 3), light + 5 * i, np.uint8)).save(source)
    link(tmp_path / "few", sources, 6_000)
    link(tmp_path / "many", sources, 200_000)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    command = [sys.executable, "-W", "ignore", "-c", TRIP, "few", "many"]
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    few, many = json.loads(result.stdout.splitlines()[-1])
    assert (few["files"], many["files"]) == (6_000, 200_000)
    assert few["answered"] == many["answered"] > 4_000
    assert many["calibrated"] > 1_000
    # The names of the files take 105 MB. What is read of them is 500 MB, and all would be 10 GB.
    assert many["bytes"] - few["bytes"] < 150e6
