"""From an input to the HTML of the answer, without Gradio."""

from __future__ import annotations

import math
import pathlib
import re

import keras
import numpy as np
import pytest
from PIL import Image

from tests.demo.test_sketches import data_url, drawn
from tfgmvae import REJECT, NotCalibratedError, RejectingClassifier, RejectOption, datasets
from tfgmvae.demo import cards
from tfgmvae.demo.answers import Bar, answer
from tfgmvae.demo.attacking import attacked
from tfgmvae.demo.examples import MOST_OF_A_FOLDER, examples
from tfgmvae.demo.models import Images, ShownModel, load
from tfgmvae.demo.views import NOTHING, NOTHING_TO_ATTACK, Views


@pytest.fixture(scope="module")
def grey(digits_classifier: RejectingClassifier) -> ShownModel:
    return ShownModel("digits.keras", digits_classifier)


@pytest.fixture(scope="module")
def colour() -> ShownModel:
    """An untrained model of colour images that accepts everything."""
    classifier = RejectingClassifier(
        (16, 16, 3), 2, encoder="mlp", seed=0, class_names=("<cat>", "dog"), scores=()
    )
    return ShownModel("<pets>", classifier.set_thresholds(np.inf, np.inf))


@pytest.fixture(scope="module")
def option() -> ShownModel:
    """A network of bytes, without a reconstruction."""
    keras.utils.set_random_seed(0)
    network = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Flatten(),
            keras.layers.Dense(10),
        ]
    )
    return ShownModel("net", RejectOption(network, scores="energy").set_thresholds(energy=100.0))


def an_image(digits: datasets.Dataset, number: int = 0) -> Images:
    return digits.x_test[number : number + 1]


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html)).strip()


def test_answer_is_that_of_decide(grey: ShownModel, digits: datasets.Dataset) -> None:
    images = an_image(digits)
    decision = grey.model.decide(images, verbose=0)
    found = answer(grey, images)
    assert found.label == decision.labels[0] == digits.y_test[0]
    assert found.accepted
    assert found.why == ""
    assert [bar.value for bar in found.bars] == [
        decision.latent_distance[0],
        decision.reconstruction_error[0],
    ]
    assert all(bar.is_within for bar in found.bars)
    assert found.reconstruction is not None and found.nearest is not None
    error = np.sum((found.seen - found.reconstruction) ** 2)
    np.testing.assert_allclose(error, decision.reconstruction_error[0], rtol=1e-4)
    assert found.nearest.name == str(digits.y_test[0])
    assert np.abs(found.nearest.image - found.seen).mean() < 0.1


def test_noise_is_refused_with_reason_and_bars(grey: ShownModel) -> None:
    found = answer(grey, datasets.uniform_noise(1, (8, 8, 1)))
    assert found.label == REJECT
    assert "the class cannot reproduce it" in found.why
    assert not all(bar.is_within for bar in found.bars)
    shown = text(cards.answer_card(grey, found))
    assert f"Refused Because {found.why}. Its class would be {found.class_name}." in shown
    assert "✕ beyond" in shown


def test_names_are_shown_and_nothing_is_taken_for_html(colour: ShownModel) -> None:
    found = answer(colour, np.zeros((1, 16, 16, 3), np.float32))
    assert found.class_name in ("<cat>", "dog")
    shown = cards.answer_card(colour, found)
    assert "&lt;pets&gt;" in shown and "<pets>" not in shown
    assert "<cat>" not in shown
    assert "accepts everything" in shown


def test_a_network_has_bars_and_no_reconstruction(option: ShownModel) -> None:
    assert option.value_range == (0.0, 255.0)
    images = np.full((1, 8, 8, 1), 0.5, np.float32)
    found = answer(option, images)
    assert [bar.title for bar in found.bars] == ["Energy"]
    expected = option.model.decide(np.full((1, 8, 8, 1), 127.5, np.float32), verbose=0)
    np.testing.assert_allclose(found.bars[0].value, expected.energy[0], rtol=1e-5)
    assert found.reconstruction is None and found.nearest is None
    assert cards.answer_card(option, found).count("<figure>") == 1


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ((0.0, 1.0), (0.0, 1.0)),
        ((0.0, 0.97), (0.0, 1.0)),
        ((0.0, 251.0), (0.0, 255.0)),
        ((-0.99, 0.98), (-1.0, 1.0)),
        ((-123.7, 151.1), (-123.7, 151.1)),
    ],
)
def test_scale_is_that_of_the_images_of_fit(
    seen: tuple[float, float],
    expected: tuple[float, float],
    option: ShownModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(RejectOption, "trained_range", np.array(seen))
    assert option.value_range == expected
    images = np.linspace(0, 1, 64, dtype=np.float32).reshape(1, 8, 8, 1)
    assert option.scaled(images).min() == np.float32(expected[0])
    np.testing.assert_allclose(option.unit(option.scaled(images)), images, atol=1e-6)


@pytest.mark.parametrize(
    ("value", "limit", "is_within", "share", "words"),
    [
        (1.0, 2.0, True, 0.5, "1 , at most 2 ✓ within"),
        (9.0, 2.0, False, 4.5, "9 , at most 2 ✕ beyond, 4.5 times"),
        (9.0, math.inf, True, math.nan, "9 , accepts everything ✓ within"),
        (1.0, 0.0, False, math.nan, "1 , at most 0 ✕ beyond"),
        (-9.0, -8.0, True, math.nan, "-9 , at most -8 ✓ within"),
    ],
)
def test_bars(
    value: float, limit: float, is_within: bool, share: float, words: str, grey: ShownModel
) -> None:
    bar = Bar("Score", value, limit)
    assert bar.is_within == is_within
    np.testing.assert_equal(bar.share, share)
    found = answer(grey, np.zeros((1, 8, 8, 1), np.float32))
    object.__setattr__(found, "bars", (bar,))
    shown = cards.answer_card(grey, found)
    assert words in text(shown)
    assert ('class="track"' in shown) == (not math.isnan(share))


def test_an_attack_tells_how_far_it_is_and_fools(
    grey: ShownModel, digits: datasets.Dataset
) -> None:
    *running, last = attacked(grey, an_image(digits), radius=0.5)
    assert [step.done for step in running] == list(range(len(running)))
    assert all(step.after is None for step in running)
    assert "Attacking: part 1 of 6" in text(cards.attack_card(grey, running[0]))
    assert last.succeeded and last.after is not None
    assert last.after.accepted and last.after.label != digits.y_test[0]
    assert np.abs(last.after.image - last.before.image).max() <= 0.5 + 1e-6
    shown = text(cards.attack_card(grey, last))
    assert f"Fooled: {last.after.class_name} The image was {digits.y_test[0]} before" in shown


@pytest.mark.slow
def test_an_attack_that_fails_says_so(grey: ShownModel, digits: datasets.Dataset) -> None:
    *_, last = attacked(grey, an_image(digits), radius=0.01)
    assert not last.succeeded and last.done == last.total
    assert "Nothing within 0.01 was found that is accepted with another answer" in text(
        cards.attack_card(grey, last)
    )


@pytest.mark.slow
def test_a_refused_image_is_attacked_to_be_accepted(grey: ShownModel) -> None:
    noise = datasets.uniform_noise(1, (8, 8, 1))
    *_, last = attacked(grey, noise, radius=0.02)
    assert "Refused Nothing within 0.02 was found that is accepted with any answer" in text(
        cards.attack_card(grey, last)
    )
    *_, last = attacked(grey, noise, radius=1.0)
    assert "The image was refused before" in text(cards.attack_card(grey, last))


@pytest.mark.slow
def test_models_are_attacked_one_after_the_other(grey: ShownModel, option: ShownModel) -> None:
    views = Views([grey, option])
    view = views.of_pixels(np.full((8, 8, 1), 99, np.uint8), "grey")
    steps = list(views.attack(view.images, 0.02))
    assert "Waiting." in steps[0][1]
    assert all("Nothing within 0.02" in card or "Fooled" in card for card in steps[-1])
    assert list(views.attack(None, 0.1)) == [(cards.message(NOTHING_TO_ATTACK, "fault"),) * 2]


def test_every_model_sees_an_image_of_its_size(grey: ShownModel, colour: ShownModel) -> None:
    views = Views([grey, colour])
    with pytest.warns(UserWarning, match="Colour images are turned into grey ones"):
        view = views.of_pixels(np.full((40, 60, 3), 200, np.uint8), "photo.png")
    assert view.images is not None
    assert [image.shape for image in view.images] == [(1, 8, 8, 1), (1, 16, 16, 3)]
    assert text(view.given) == "photo.png, 60x40 colour"
    assert len(view.cards) == 2


def test_drawings(grey: ShownModel) -> None:
    views = Views([grey])
    view = views.of_drawing(data_url(Image.fromarray(drawn())))
    assert view.images is not None and view.images[0].shape == (1, 8, 8, 1)
    paper = views.of_drawing(data_url(Image.new("RGB", (9, 9), "white")))
    assert paper == views.nothing()
    assert paper.images is None and NOTHING in paper.cards[0]
    assert 'role="alert"' in views.of_drawing("none").given


def test_files(grey: ShownModel, tmp_path: pathlib.Path) -> None:
    views = Views([grey])
    path = tmp_path / "photo.png"
    Image.new("L", (50, 20), 99).save(path)
    assert text(views.of_file(path).given) == "photo.png, 50x20 grey"
    (tmp_path / "notes.txt").write_text("no image")
    view = views.of_file(tmp_path / "notes.txt")
    assert text(view.given) == "notes.txt holds no image of a known format."
    assert view.images is None


def test_images_are_resized_for_a_model_that_does_not(option: ShownModel) -> None:
    view = Views([option]).of_pixels(np.full((30, 60, 1), 255, np.uint8), "wide")
    assert view.images is not None
    np.testing.assert_array_equal(view.images[0][0, :, 0, 0], [0, 0, 1, 1, 1, 1, 0, 0])


def test_a_number_of_channels_that_no_file_has_is_one_sentence() -> None:
    classifier = RejectingClassifier((8, 8, 2), 2, encoder="mlp", seed=0, scores=())
    views = Views([ShownModel("radar", classifier.set_thresholds(1.0, 1.0))])
    view = views.of_pixels(np.zeros((9, 9, 1), np.uint8), "x")
    assert view.images is None
    assert text(view.given).startswith("Expected ")


def test_examples_of_a_grey_model(grey: ShownModel) -> None:
    found = examples(grey)
    names = [example.name for example in found]
    assert names[:10] == [f"digit {digit}" for digit in range(10)]
    assert {"uniform noise", "shuffled pixels", "blurred", "two objects"} < set(names)
    views = Views([grey], found)
    assert f"Answer: {3}" in text(views.of_example(3).cards[0])
    assert "Refused" in text(views.of_example(names.index("uniform noise")).cards[0])
    assert cards.gallery(found).count("<button") == len(found)


def test_examples_of_a_colour_model(colour: ShownModel, tmp_path: pathlib.Path) -> None:
    assert [example.name for example in examples(colour)] == ["uniform noise", "gaussian noise"]
    for number in range(MOST_OF_A_FOLDER):
        for name in ("cat", "dog"):
            (tmp_path / name).mkdir(exist_ok=True)
            Image.new("RGB", (40, 20), "red").save(tmp_path / name / f"{number}.png")
    (tmp_path / "cat" / "0.png").write_text("none")
    with pytest.warns(UserWarning, match=r"0\.png.*It is left out"):
        found = examples(colour, tmp_path)
    names = [example.name for example in found[:MOST_OF_A_FOLDER]]
    assert (names.count("cat"), names.count("dog")) == (6, 6)
    assert found[0].pixels.shape == (20, 40, 3)
    assert found[-1].pixels.shape == (16, 16, 3)


def test_examples_of_a_data_set_and_of_nothing(grey: ShownModel, tmp_path: pathlib.Path) -> None:
    assert [example.name for example in examples(grey, "digits")][:10] == list("0123456789")
    (tmp_path / "loose.png").write_text("none")
    with pytest.raises(ValueError, match="Received: 1 in .* that cannot"):
        with pytest.warns(UserWarning, match="It is left out"):
            examples(grey, tmp_path)


def test_models_are_loaded_and_have_thresholds(
    classifier_file: pathlib.Path, option: ShownModel, tmp_path: pathlib.Path
) -> None:
    shown = load(classifier_file)
    assert shown.name == classifier_file.name
    assert shown.summary == "8x8 grey, 10 classes, set to refuse 2 % of known images"
    option.model.save(tmp_path / "net.keras")
    assert isinstance(load(tmp_path / "net.keras").model, RejectOption)
    RejectingClassifier((8, 8, 1), 2, encoder="mlp").save(tmp_path / "new.keras")
    with pytest.raises(NotCalibratedError):
        load(tmp_path / "new.keras")
