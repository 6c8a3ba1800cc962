"""`certify`: what it proves against float64, against attacks and against bad input."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
from keras import layers
from scipy.stats import binomtest, norm

from tests.classifier.reading_digits import regression_encoder
from tfgmvae import RejectingClassifier, attacks
from tfgmvae.certificates.certificate import Certificate
from tfgmvae.datasets import Dataset
from tfgmvae.errors import NotCalibratedError, UnsupportedLayerError

RADIUS = 0.05
NUM_IMAGES = 100
# What a class may be from its mean, in units of a component.
DISTANCE = 8.5


@pytest.fixture(scope="module")
def classifier(digits: Dataset) -> RejectingClassifier:
    made = RejectingClassifier(
        digits.input_shape, 10, encoder=regression_encoder(digits), scores=(), seed=0
    )
    return made.set_thresholds(encoder=DISTANCE, decoder=np.inf)


@pytest.fixture(scope="module")
def images(digits: Dataset) -> np.ndarray:
    return digits.x_test[:NUM_IMAGES]


def leads_and_distances(
    classifier: RejectingClassifier, x: np.ndarray, classes: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """By how much classes lead, and distances to all means, in float64: `[N]`, `[N, K]`."""
    first, first_bias, last, last_bias = (
        weights.astype(np.float64) for weights in classifier.encoder.get_weights()
    )
    flat = x.reshape(len(x), -1).astype(np.float64)
    codes = np.maximum(flat @ first + first_bias, 0.0) @ last + last_bias
    means = np.asarray(classifier.component_means, np.float64)
    scales = np.asarray(classifier.prior.scales, np.float64)
    distances = np.linalg.norm(codes[:, np.newaxis] - means, axis=2) / scales
    log_joint = -0.5 * distances**2 - means.shape[1] * np.log(scales)
    rows = np.arange(len(x))
    own = log_joint[rows, classes]
    log_joint[rows, classes] = -np.inf
    return own - log_joint.max(axis=1), distances


def attacked_points(
    classifier: RejectingClassifier, x: np.ndarray, classes: np.ndarray, radius: float
) -> list[np.ndarray]:
    """Corners of balls, drawn ones and those at which another class comes nearest."""
    rng = np.random.default_rng(0)
    signs = [rng.choice([-1.0, 1.0], x.shape) for _ in range(20)]
    slopes = classifier.encoder.get_weights()[2]  # [64, K], where no ReLU is dead.
    scales = np.asarray(classifier.prior.scales)
    for goal in range(10):
        step = slopes[:, goal] / scales[goal] ** 2 - slopes.T[classes] / scales[classes, None] ** 2
        signs.append(np.sign(step).reshape(x.shape))
    return [np.clip(x + radius * sign, 0.0, 1.0) for sign in signs]


@pytest.fixture(params=[1.0, "different"], ids=["equal scales", "other scales"])
def with_scales(classifier: RejectingClassifier, request: Any) -> Any:
    scales = np.linspace(0.8, 1.3, 10) if request.param == "different" else np.ones(10)
    classifier.prior.scales.assign(scales)
    yield classifier
    classifier.prior.scales.assign(np.ones(10))


@pytest.mark.parametrize("radius", [0.0, RADIUS, 0.2])
def test_nothing_in_a_ball_contradicts_its_certificate(
    with_scales: RejectingClassifier, images: np.ndarray, radius: float
) -> None:
    found = with_scales.certify(images, radius, verbose=0)
    classes = found.classes
    np.testing.assert_array_equal(classes, with_scales.decide(images, verbose=0).classes)
    margin = np.full(len(images), np.inf)
    distance = np.zeros(len(images))
    for moved in attacked_points(with_scales, images.astype(np.float64), classes, radius):
        leads, distances = leads_and_distances(with_scales, moved, classes)
        margin = np.minimum(margin, leads)
        distance = np.maximum(distance, distances[np.arange(len(images)), classes])
        nearest = np.argmin(
            0.5 * distances**2 + 10 * np.log(np.asarray(with_scales.prior.scales)), axis=1
        )
        accepted = distances[np.arange(len(images)), nearest] <= DISTANCE
        assert not np.any(found.refused_everywhere & accepted)
        assert not np.any(found.safe & accepted & (nearest != classes))
    assert np.all(margin >= found.margin)
    assert np.all(distance <= found.distance)
    # The attack knows the network, so little lies between it and the bounds of one linear layer.
    if radius < 0.1 and np.ptp(np.asarray(with_scales.prior.scales)) == 0:
        assert np.median(margin - found.margin) < 0.1
    assert np.all(found.stable == (found.margin > 0))
    assert np.all(found.safe | ~found.stable)


def test_what_is_certified_is_neither_all_nor_nothing(
    classifier: RejectingClassifier, images: np.ndarray
) -> None:
    found = classifier.certify(images, RADIUS, verbose=0)
    for share in (found.stable, found.safe):
        assert 0.05 < share.mean() < 0.99
    classifier.set_thresholds(4.0, np.inf)
    assert 0.05 < classifier.certify(images, 0.01, verbose=0).refused_everywhere.mean() < 0.99
    # The distances prove more than the margins alone.
    assert np.sum(classifier.certify(images, RADIUS, verbose=0).safe) > np.sum(found.stable)
    classifier.set_thresholds(DISTANCE, np.inf)
    unmoved = classifier.certify(images, 0.0, verbose=0)
    np.testing.assert_allclose(unmoved.margin, unmoved.own_margin, atol=0.05)
    np.testing.assert_allclose(unmoved.distance, unmoved.own_distance, atol=0.05)
    assert np.all(unmoved.margin <= unmoved.own_margin)
    decision = classifier.decide(images, verbose=0)
    np.testing.assert_array_equal(unmoved.refused_everywhere, ~decision.accepted)


def test_adaptive_attack_never_gets_through(
    classifier: RejectingClassifier, images: np.ndarray
) -> None:
    found = classifier.certify(images, RADIUS, verbose=0)
    options = {"verbose": 0, "seed": 0, "steps": 20}
    x = images[:50]
    attacked = attacks.generate("adaptive", classifier, x, found.classes[:50], RADIUS, **options)
    assert not np.any(attacked.success & found.safe[:50])
    assert attacked.success.any()
    answers = classifier.predict(attacked.adversarial, verbose=0)
    assert np.all(answers[found.refused_everywhere[:50]] == -1)


def test_largest_radius_is_proven_and_a_larger_one_is_not(
    classifier: RejectingClassifier, images: np.ndarray
) -> None:
    few = images[:12]
    found = classifier.certify(few, RADIUS, find_largest=True, verbose=0)
    largest = found.largest_radius
    assert largest is not None
    assert np.all((largest >= RADIUS - 1e-3) | ~found.stable)
    for image, radius in zip(few, largest, strict=True):
        one = image[np.newaxis]
        assert classifier.certify(one, float(radius), verbose=0).stable[0] or radius == 0
        assert not classifier.certify(one, float(radius) + 1e-3, verbose=0).stable[0]
    assert classifier.certify(few, RADIUS, verbose=0).largest_radius is None


def test_whole_ball_rule(classifier: RejectingClassifier, digits: Dataset) -> None:
    x, y = digits.x_test, digits.y_test
    clean = classifier.certify(x, RADIUS, verbose=0)
    loose, strict = ({}, {"margin": 5.0, "distance": np.linspace(4.0, 7.0, 10)})
    for rule in (loose, strict):
        base = clean.base_answers(**rule)
        wrong = (base != -1) & (base != y)
        proven = clean.proven(y, **rule)
        assert proven.error == pytest.approx(wrong.mean())
        exact = binomtest(int(wrong.sum()), len(y)).proportion_ci(0.9, "exact").high
        assert proven.error_at_most == pytest.approx(exact)
        # Whatever moves an image, an answer to it is the base rule's to the image itself.
        for moved in attacked_points(classifier, x, clean.classes, RADIUS)[::3]:
            answers = classifier.certify(moved, RADIUS, verbose=0).answers(**rule)
            assert np.all((answers == -1) | (answers == base))
            assert np.mean((answers != -1) & (answers != y)) <= proven.error
    assert clean.proven(y, **strict).error < clean.proven(y).error
    assert clean.proven(y, **strict).coverage < clean.proven(y).coverage
    assert "at most" in clean.proven(y).sentence
    partly = np.where(np.arange(len(y)) % 2, y, -1)
    assert clean.proven(partly).num_images == len(y) // 2


def test_result_does_not_depend_on_the_batch(
    classifier: RejectingClassifier, images: np.ndarray
) -> None:
    whole = classifier.certify(images[:9], RADIUS, verbose=0)
    parts = classifier.certify(images[:9], RADIUS, batch_size=4, verbose=0)
    np.testing.assert_array_equal(whole.classes, parts.classes)
    np.testing.assert_allclose(whole.margin, parts.margin, atol=1e-3)
    assert len(classifier.certify(images[:0], RADIUS, find_largest=True, verbose=0)) == 0


def test_smoothing_finds_what_is_known_of_a_linear_decision(
    classifier: RejectingClassifier, images: np.ndarray
) -> None:
    """Between two classes of a linear encoder the radius is the distance to the plane."""
    options: dict[str, Any] = {"noise": 0.2, "samples": 400, "verbose": 0}
    few = images[:20]
    found = classifier.set_thresholds(np.inf, np.inf).certify(few, 0.05, 2, **options)
    classifier.set_thresholds(DISTANCE, np.inf)
    assert isinstance(found, Certificate) and found.norm == 2
    slopes = classifier.encoder.get_weights()[2]
    leads, _ = leads_and_distances(classifier, few, found.classes)
    assert found.largest_radius is not None
    # The first plane that is left, and the most that 400 votes of one mind can prove.
    steepest = 10 * np.linalg.norm(slopes[:, :, None] - slopes[:, None], axis=0).max()
    most = 0.2 * norm.ppf(0.001 ** (1 / 400))
    assert np.all(found.largest_radius <= most + 1e-6)
    sure = leads / steepest > most
    assert sure.any()
    np.testing.assert_allclose(found.largest_radius[sure], most, rtol=0.35)
    assert np.all(found.stable == (found.largest_radius >= 0.05))
    assert np.all(found.answers()[found.stable] == found.classes[found.stable])


def test_smoothed_refusals_are_answers(classifier: RejectingClassifier, images: np.ndarray) -> None:
    classifier.set_thresholds(0.1, np.inf)
    options: dict[str, Any] = {"noise": 0.05, "samples": 200, "verbose": 0}
    found = classifier.certify(images[:2], 0.02, 2, **options)
    again = classifier.certify(images[:2], 0.02, 2, batch_size=7, **options)
    classifier.set_thresholds(DISTANCE, np.inf)
    assert found.classes.tolist() == [-1, -1]
    assert found.refused_everywhere.all() and found.safe.all()
    assert found.answers().tolist() == [-1, -1]
    np.testing.assert_array_equal(found.margin, again.margin)


BAD_INPUT: dict[str, tuple[dict[str, Any], str]] = {
    "negative": ({"radius": -0.1}, "radius >= 0 and finite. Received: radius=-0.1"),
    "nan": ({"radius": float("nan")}, "Received: radius=nan"),
    "norm": ({"radius": 0.1, "norm": 1}, "norm to be numpy.inf or 2. Received: norm=1"),
    "no noise": ({"radius": 0.0, "norm": 2}, "noise to be positive and finite"),
    "samples": ({"radius": 0.1, "norm": 2, "samples": 0}, "samples to be an integer >= 1"),
    "failure": ({"radius": 0.1, "norm": 2, "failure": 1.0}, "failure in the open interval"),
    "range": ({"radius": 0.1, "x": np.full((1, 8, 8, 1), 1.5)}, "Received: values from 1.5 to 1.5"),
}


@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input(classifier: RejectingClassifier, name: str) -> None:
    options, message = BAD_INPUT[name]
    x = options.get("x", np.zeros((1, 8, 8, 1)))
    rest = {name: value for name, value in options.items() if name != "x"}
    with pytest.raises(ValueError, match=message):
        classifier.certify(x, **rest, verbose=0)


def test_what_cannot_be_certified() -> None:
    x = np.zeros((1, 8, 8, 1))
    encoder = keras.Sequential(
        [keras.Input((8, 8, 1)), layers.Flatten(), layers.Dense(10, "gelu", name="odd")]
    )
    unready = RejectingClassifier((8, 8, 1), 10, encoder=encoder, scores=())
    with pytest.raises(NotCalibratedError):
        unready.certify(x, 0.1)
    with pytest.raises(UnsupportedLayerError, match="'odd'"):
        unready.set_thresholds(1.0, 1.0).certify(x, 0.1)


def test_labels_that_do_not_fit(classifier: RejectingClassifier, images: np.ndarray) -> None:
    found = classifier.certify(images[:3], RADIUS, verbose=0)
    for y in ([1, 2], [-1, -1, -1]):
        with pytest.raises(ValueError, match="one label for each of 3 images"):
            found.proven(y)
