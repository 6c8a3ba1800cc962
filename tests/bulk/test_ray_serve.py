"""The server of examples/ray, driven by clients over HTTP."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

import numpy as np
import pytest

from benchmarks.speed.ray_serve import ask, png, serving
from tfgmvae import RejectingClassifier
from tfgmvae.datasets import Dataset

pytestmark = pytest.mark.slow

CLIENTS = 16


@pytest.fixture(scope="module")
def port(classifier_file: pathlib.Path) -> Iterator[int]:
    pytest.importorskip("ray.serve", reason="Ray is not installed: pip install 'tfgmvae[ray]'")
    limits = ["--ongoing", str(CLIENTS), "--queued", "32"]
    with serving(classifier_file, *limits) as port:
        yield port


@pytest.fixture(scope="module")
def pixels(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).integers(0, 256, (20, 8, 8, 1), np.uint8)
    return np.concatenate([np.round(255 * digits.x_test[:180]).astype(np.uint8), noise])


def test_many_clients_are_answered_as_by_decide(
    port: int, pixels: np.ndarray, digits_classifier: RejectingClassifier
) -> None:
    decision = digits_classifier.decide(pixels, verbose=0)
    columns = decision.columns() | {"why": decision.why}
    answers = ask(port, [png(image) for image in pixels] * 10, CLIENTS)
    assert len(answers) == 2000
    assert {answer.status for answer in answers} == {200}
    for name, values in columns.items():
        found = [answer.content[name] for answer in answers]
        if values.dtype.kind == "f":
            np.testing.assert_allclose(found, np.tile(values, 10), rtol=1e-4, err_msg=name)
        else:
            assert found == values.tolist() * 10, name


def test_what_is_no_image_gets_a_sentence(port: int, pixels: np.ndarray) -> None:
    good = png(pixels[0])
    answers = ask(port, [b"no image", b"", good[:40], good] * 4, 4)
    assert [answer.status for answer in answers] == [400, 400, 400, 200] * 4
    sentences = [answer.content["error"] for answer in answers[:3]]
    assert sentences[0] == (
        "Expected an image file. Received: damaged: holds no image of a known format"
    )
    assert sentences[1] == "Expected an image file. Received: damaged: is empty"


def test_what_is_taken_up_is_answered_and_the_rest_refused_at_once(
    port: int, digits_classifier: RejectingClassifier
) -> None:
    rng = np.random.default_rng(0)
    photos = [rng.integers(0, 256, (900, 900, 1), np.uint8) for _ in range(4)]
    labels = digits_classifier.decide(photos, verbose=0).classes.tolist()
    answers = ask(port, [png(photo) for photo in photos] * 40, 100)
    assert len(answers) == 160
    assert {answer.status for answer in answers} == {200, 503}
    taken_up = [(i, answer) for i, answer in enumerate(answers) if answer.status == 200]
    assert len(taken_up) >= CLIENTS
    assert [answer.content["class"] for _, answer in taken_up] == [
        labels[i % 4] for i, _ in taken_up
    ]
    # It goes on afterwards.
    assert ask(port, [png(photos[0])], 1)[0].status == 200
