"""What is drawn becomes an image like those of the data."""

from __future__ import annotations

import base64
import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests.demo.drawings import THREE
from tfgmvae.demo.canvas import SIDE, STROKE, drawing_of
from tfgmvae.demo.sketches import image_of_sketch, sentence


def drawn(scale: float = 1.0, shift: float = 0.0) -> np.ndarray:
    paper = Image.new("RGB", (SIDE, SIDE), "white")
    points = [(SIDE * (shift + scale * x), SIDE * (shift + scale * y)) for x, y in THREE]
    ImageDraw.Draw(paper).line(points, "black", round(STROKE * scale), joint="curve")
    return np.asarray(paper)


def data_url(image: Image.Image, kind: str = "png") -> str:
    file = io.BytesIO()
    image.save(file, kind)
    return f"data:image/{kind};base64,{base64.b64encode(file.getvalue()).decode()}"


@pytest.mark.parametrize(("scale", "shift"), [(1.0, 0.0), (0.5, 0.0), (0.5, 0.5), (1.2, -0.1)])
def test_a_digit_fills_the_box_of_mnist_wherever_it_is_drawn(scale: float, shift: float) -> None:
    found = image_of_sketch(drawn(scale, shift), (28, 28, 1))
    assert found is not None
    assert (found.shape, found.dtype) == ((28, 28, 1), np.uint8)
    ink = found[..., 0].astype(float)
    rows, columns = np.nonzero(ink)
    assert np.ptp(rows) + 1 == 20
    assert np.ptp(columns) + 1 <= 20
    middle = [(ink.sum(axis=1 - axis) @ (np.arange(28) + 0.5)) / ink.sum() for axis in (0, 1)]
    np.testing.assert_allclose(middle, 14, atol=0.51)


def test_digits_of_scikit_learn_fill_all_rows() -> None:
    found = image_of_sketch(drawn(0.4), (8, 8, 1))
    assert found is not None
    assert found.shape == (8, 8, 1)
    assert found[0].max() > 0 and found[-1].max() > 0


def test_other_models_see_the_whole_paper() -> None:
    grey, colour = (image_of_sketch(drawn(), (32, 32, channels)) for channels in (1, 3))
    assert grey is not None and colour is not None
    assert grey.shape == (SIDE, SIDE, 1)
    np.testing.assert_array_equal(255 - grey[..., 0], colour[..., 0])
    np.testing.assert_array_equal(colour, drawn())


def test_a_dot_is_a_drawing_and_white_paper_is_none() -> None:
    paper = np.full((SIDE, SIDE, 3), 255, np.uint8)
    assert image_of_sketch(paper, (28, 28, 1)) is None
    paper[0, 0] = 0
    found = image_of_sketch(paper, (28, 28, 1))
    assert found is not None and found.max() == 255


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ((28, 28, 1), "box of 20x20 pixels"),
        ((8, 8, 1), "box of 8x8 pixels"),
        ((32, 32, 1), "white on black, is shrunk to 32x32"),
        ((32, 48, 3), "black on white, as it is drawn, is shrunk to 48x32"),
    ],
)
def test_one_sentence_says_what_becomes_of_a_drawing(
    shape: tuple[int, int, int], words: str
) -> None:
    assert words in sentence(shape)
    assert sentence(shape).count(".") == 1


def test_what_the_canvas_sends_is_read() -> None:
    paper = Image.fromarray(drawn())
    np.testing.assert_array_equal(drawing_of(data_url(paper)), drawn())


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "data:image/png;base64,no base64",
        "data:image/png;base64,AAAA",
        data_url(Image.new("RGB", (9, 9)), "jpeg"),
        data_url(Image.new("1", (2001, 1))),
        data_url(Image.fromarray(drawn()))[:400],
    ],
)
def test_anything_else_is_one_sentence(sent: str) -> None:
    with pytest.raises(ValueError, match="Expected a drawing as a PNG image of at most 2000x2000"):
        drawing_of(sent)
