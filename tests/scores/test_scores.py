"""Every further score: against brute force, differentiable, and what it keeps."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from sklearn.mixture import GaussianMixture

from tfgmvae import ops, scores
from tfgmvae.scores import (
    ErrorForImage,
    Evidence,
    FeatureSurprise,
    Mahalanobis,
    NearestCodes,
    NearestNeighbors,
    Score,
    Surprise,
    Typicality,
)
from tfgmvae.scores.energy import as_positive
from tfgmvae.scores.nearest_codes import draw_in_proportion
from tfgmvae.scores.score import check_names

from . import brute

SHAPE, NUM_CLASSES, LATENT_DIM = (7, 6, 2), 4, 5
STATISTICS = [("contrast",), ("contrast", "sharpness"), ("brightness", "contrast", "sharpness")]


def images(size: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Images of more and less contrast and detail; the worse reproduced, the more they have."""
    rng = np.random.default_rng(seed)
    factor, smooth = rng.uniform(0.05, 1, (2, size, 1, 1, 1))
    plane = np.linspace(-0.5, 0.5, SHAPE[0])[:, np.newaxis, np.newaxis]
    x = 0.5 + factor * (smooth * plane + (1 - smooth) * (rng.random((size, *SHAPE)) - 0.5))
    return x.astype(np.float32), (x + 0.1 * factor * rng.normal(size=x.shape)).astype(np.float32)


def evidence(size: int, seed: int, dtype: type = np.float32) -> Evidence:
    x, reconstruction = (part.astype(dtype) for part in images(size, seed))
    codes = np.random.default_rng(seed).normal(size=(size, LATENT_DIM)).astype(dtype)
    found, statistics = ops.threshold_score(
        x,
        reconstruction,
        codes,
        np.eye(NUM_CLASSES, LATENT_DIM),
        *np.ones((3, NUM_CLASSES)),
        with_statistics=True,
    )
    logits = np.random.default_rng(seed + 99).normal(0, 3, (size, NUM_CLASSES)).astype(dtype)
    return Evidence(
        tf.constant(x),
        tf.constant(reconstruction),
        tf.constant(codes),
        tf.argmax(logits, axis=1),
        found.latent_distance,
        found.reconstruction_error,
        statistics,
        tf.constant(logits),
        tf.nn.log_softmax(logits),
    )


def built(score: Score) -> Score:
    score.build(SHAPE, NUM_CLASSES, LATENT_DIM)
    return score


@pytest.mark.parametrize("names", STATISTICS)
def test_error_for_image_agrees_with_brute_force(names: tuple[str, ...]) -> None:
    score = built(ErrorForImage(names))
    score.fitted(evidence(80, 0).arrays())
    x, reconstruction = images(20, 1)
    x[:3] *= 4  # Out of the range of the training images.
    judged = evidence(20, 1)
    statistics = ops.threshold_score(
        x, reconstruction, judged.codes, np.eye(4, 5), *np.ones((3, 4)), with_statistics=True
    )[1]
    error = np.sum((x - reconstruction) ** 2, axis=(1, 2, 3))
    judged = judged._replace(reconstruction_error=error, statistics=statistics)
    expected = brute.error_for_image(images(80, 0), (x, reconstruction), names)
    np.testing.assert_allclose(score.values(judged), expected, rtol=1e-3)


def test_error_for_image_is_about_one_for_images_like_those_of_training() -> None:
    score = built(ErrorForImage())
    score.fitted(evidence(200, 0).arrays())
    values = score.values(evidence(200, 1)).numpy()
    assert np.median(values) == pytest.approx(1, abs=0.1)
    absolute = evidence(200, 1).reconstruction_error.numpy()
    assert np.std(np.log(values)) < 0.3 * np.std(np.log(absolute))


def test_a_statistic_that_does_not_vary_spoils_nothing() -> None:
    found = evidence(50, 0).arrays()
    level = np.full(50, 0.25, np.float32)
    found = found._replace(
        statistics=found.statistics._replace(variance=level, sharpness=0 * level)
    )
    score = built(ErrorForImage())
    score.fitted(found)
    np.testing.assert_allclose(
        score.values(found) / found.reconstruction_error, score.values(found)[0] /
        found.reconstruction_error[0], rtol=1e-3
    )  # fmt: skip


def mixture_of(size: int, num_components: int) -> GaussianMixture:
    """What `Typicality` says it fits, by brute force up to the mixture itself."""
    mixture = GaussianMixture(num_components, reg_covar=1e-4, random_state=0)
    return mixture.fit(brute.typicality_features(*images(size, 0), STATISTICS[1]))


@pytest.mark.parametrize(("size", "num_components"), [(200, 5), (59, 2), (19, 1)])
def test_typicality_agrees_with_brute_force(size: int, num_components: int) -> None:
    score = built(Typicality())
    score.fitted(evidence(size, 0).arrays())
    mixture = mixture_of(size, num_components)
    found = brute.typicality_features(*images(30, 1), STATISTICS[1])
    expected = brute.typicality(mixture.weights_, mixture.means_, mixture.covariances_, found)
    np.testing.assert_allclose(score.values(evidence(30, 1)), expected, rtol=1e-3)
    if num_components == 1:
        difference = found - mixture.means_
        precision = np.linalg.inv(mixture.covariances_[0])
        mahalanobis = np.sqrt(np.einsum("ns,st,nt->n", difference, precision, difference))
        np.testing.assert_allclose(expected, mahalanobis, rtol=1e-6)


@pytest.mark.parametrize("size", [1, 3, 50])
def test_nearest_codes_agree_with_brute_force(size: int) -> None:
    score = built(NearestCodes(num_neighbours=4, num_codes=64))
    trained, judged = evidence(size, 0), evidence(30, 1)
    score.fitted(trained.arrays())
    expected = brute.nearest_codes(trained.codes, judged.codes, 4)
    np.testing.assert_allclose(score.values(judged), expected, rtol=1e-5)


def test_of_too_many_codes_a_sample_is_kept() -> None:
    score = built(NearestCodes(num_neighbours=2, num_codes=32))
    trained, judged = evidence(200, 0).arrays(), evidence(30, 1)
    score.fitted(trained)
    drawn = draw_in_proportion(trained.classes, 32, 2)
    assert len(drawn) == len(set(drawn)) == 32
    expected = brute.nearest_codes(trained.codes[drawn], judged.codes, 2)
    np.testing.assert_allclose(score.values(judged), expected, rtol=1e-5)


def test_sample_is_in_proportion_and_holds_every_class() -> None:
    classes = np.repeat([0, 1, 2], [900, 95, 5])
    counts = np.bincount(classes[draw_in_proportion(classes, 200, 4)])
    assert counts.sum() == 200
    assert counts[0] == pytest.approx(180, abs=10)
    assert counts[2] >= 4
    again = draw_in_proportion(classes, 200, 4)
    np.testing.assert_array_equal(draw_in_proportion(classes, 200, 4), again)
    assert len(draw_in_proportion(np.arange(50), 20, 4)) == 20


@pytest.mark.parametrize("name", ["confidence", "max_logit", "energy"])
def test_scores_of_logits_agree_with_brute_force(name: str) -> None:
    score, judged = fitted(name), evidence(40, 1)
    wide = judged.logits * np.geomspace(0.1, 30, 40)[:, np.newaxis].astype(np.float32)
    judged = judged._replace(logits=wide, log_probabilities=tf.nn.log_softmax(wide))
    expected = getattr(brute, name)(wide)
    np.testing.assert_allclose(score.values(judged), expected, rtol=1e-4, atol=1e-6)


def test_positive_numbers_are_in_the_order_of_the_given_ones() -> None:
    given = tf.sort(tf.concat([-np.geomspace(1e-3, 1e6, 90), np.geomspace(1e-3, 1e6, 90)], 0))
    given = tf.cast(given, tf.float32)
    with tf.GradientTape() as tape:
        tape.watch(given)
        found = as_positive(given)
    assert (np.diff(found) >= 0).all()
    assert np.unique(found).size > 150
    assert (found.numpy() > 0).all()
    slopes = tape.gradient(found, given).numpy()
    assert ((slopes > 0) & (slopes <= 2)).all()


@pytest.mark.parametrize("size", [1, 4, 80])
def test_mahalanobis_agrees_with_brute_force(size: int) -> None:
    score = built(Mahalanobis())
    trained, judged = evidence(size, 0).arrays(), evidence(30, 1)
    # One direction hardly varies, and the largest class is not seen.
    codes = trained.codes * np.array([1, 1, 1e-3, 5, 1], np.float32) + 20
    classes = np.minimum(trained.classes, NUM_CLASSES - 2)
    score.fitted(trained._replace(codes=codes, classes=classes))
    judged = judged._replace(codes=judged.codes + 20)
    expected = brute.mahalanobis(codes, classes, judged.codes)
    np.testing.assert_allclose(score.values(judged), expected, rtol=2e-3)


def test_mahalanobis_refuses_more_features_than_it_can_keep() -> None:
    with pytest.raises(ValueError, match="at most 4096 features for the score 'mahalanobis'"):
        Mahalanobis().build(SHAPE, NUM_CLASSES, 5000)


@pytest.mark.parametrize("size", [1, 50])
def test_nearest_neighbors_agree_with_brute_force(size: int) -> None:
    score = built(NearestNeighbors(num_neighbours=4, num_codes=64))
    trained, judged = evidence(size, 0), evidence(30, 1)
    score.fitted(trained.arrays())
    expected = brute.nearest_codes(*map(brute.of_length_one, (trained.codes, judged.codes)), 4)
    np.testing.assert_allclose(score.values(judged), expected, rtol=1e-4)
    longer = score.values(judged._replace(codes=7 * judged.codes))
    np.testing.assert_allclose(longer, expected, rtol=1e-4)


def test_surprise_is_the_sum_of_those_of_its_measures() -> None:
    score = built(Surprise())
    trained, judged = evidence(90, 0).arrays(), evidence(30, 1).arrays()
    judged = judged._replace(latent_distance=judged.latent_distance * 3)
    score.fitted(trained)
    typicality, error = built(Typicality()), built(ErrorForImage())
    for part in (typicality, error):
        part.fitted(trained)

    def measures(found: Evidence, neighbours: int) -> list[np.ndarray]:
        codes = np.asarray(found.codes, np.float64)
        largest = np.sort(np.asarray(found.logits, np.float64), axis=1)
        return [
            found.latent_distance,
            brute.nearest_codes(trained.codes, codes, neighbours),
            largest[:, -2] - largest[:, -1],
            (found.latent_distance**2 - np.sum(codes**2, axis=1)) / 2,
            np.asarray(typicality.values(found)) ** 2 / 2,
            np.log(np.asarray(error.values(found))),
        ]

    # A training image is its own nearest.
    both = zip(measures(trained, 11), measures(judged, 10), strict=True)
    expected = sum(brute.surprisal(usual, values) for usual, values in both)
    np.testing.assert_allclose(score.values(judged), expected, rtol=2e-3)


@pytest.mark.parametrize("size", [90, 25])
def test_feature_surprise_is_the_sum_of_those_of_its_measures(size: int) -> None:
    score = built(FeatureSurprise())
    trained, judged = evidence(size, 0).arrays(), evidence(30, 1).arrays()
    score.fitted(trained)
    known = brute.of_length_one(trained.codes)
    usual = brute.usual_distances(known, trained.classes, NUM_CLASSES)

    def measures(found: Evidence, neighbours: int) -> list[np.ndarray]:
        codes = brute.of_length_one(found.codes)
        distances = np.log(brute.nearest_codes(known, codes, neighbours) + 1e-4)
        return [
            distances,
            distances - usual[found.classes],
            brute.log_odds_of_others(found.logits),
            brute.mahalanobis(known, trained.classes, codes),
        ]

    # A training image is its own nearest.
    both = zip(measures(trained, 2), measures(judged, 1), strict=True)
    expected = sum(brute.surprisal(levels, values) for levels, values in both)
    np.testing.assert_allclose(score.values(judged), expected, rtol=2e-3, atol=1e-3)
    longer = score.values(judged._replace(codes=7 * judged.codes))
    np.testing.assert_allclose(longer, expected, rtol=2e-3, atol=1e-3)


def test_feature_surprise_does_without_a_covariance_of_many_features() -> None:
    score, rng = FeatureSurprise(), np.random.default_rng(0)
    score.build(SHAPE, NUM_CLASSES, 2049)
    found = evidence(40, 0).arrays()
    score.fitted(found._replace(codes=rng.normal(size=(40, 2049)).astype(np.float32)))
    assert score.levels.shape == (3, 10)
    judged = found._replace(codes=rng.normal(size=(40, 2049)).astype(np.float32))
    assert np.isfinite(score.values(judged)).all()


def test_a_doubt_does_not_outweigh_what_is_far_away() -> None:
    rng = np.random.default_rng(0)
    directions = np.eye(NUM_CLASSES, LATENT_DIM)

    def found(codes: np.ndarray, sureness: np.ndarray) -> Evidence:
        classes = np.argmax(codes[:, :NUM_CLASSES], axis=1)
        logits = sureness[:, np.newaxis] * np.eye(NUM_CLASSES)[classes]
        logs = tf.nn.log_softmax(logits.astype(np.float32))
        whole = evidence(len(codes), 0)._replace(classes=tf.constant(classes))
        return whole._replace(codes=tf.constant(codes, tf.float32), log_probabilities=logs)

    def like_training() -> np.ndarray:
        return np.repeat(directions, 50, axis=0) + rng.normal(0, 0.05, (200, LATENT_DIM))

    score = built(FeatureSurprise())
    score.fitted(found(like_training(), rng.normal(12, 1.5, 200)).arrays())
    doubtful = score.values(found(like_training(), np.full(200, 1.0)))
    far = rng.normal(size=(200, LATENT_DIM))
    far[:, -1] = 4  # Where no training image lies.
    assert np.min(score.values(found(far, np.full(200, 12.0)))) > np.max(doubtful)


def test_a_measure_that_does_not_vary_surprises_nobody() -> None:
    found = evidence(50, 0).arrays()
    score = built(Surprise())
    score.fitted(found._replace(latent_distance=np.ones(50, np.float32)))
    values = score.values(found._replace(latent_distance=np.ones(50, np.float32)))
    assert np.isfinite(values).all()
    farther = score.values(found._replace(latent_distance=np.full(50, 1.1, np.float32)))
    assert np.all(farther > values + 1)


def test_features_that_are_kept_take_a_bounded_memory() -> None:
    score = NearestNeighbors(num_neighbours=5)
    assert score.rows_of(64) == 4096
    assert score.rows_of(1 << 16) == 256
    assert score.rows_of(1 << 24) == 5


EVERY_SCORE = scores.available()


def fitted(name: str) -> Score:
    (score,) = scores.created(name)
    built(score).fitted(evidence(60, 0).arrays())
    return score


@pytest.mark.parametrize("name", EVERY_SCORE)
def test_score_is_the_same_alone_in_a_graph_and_beside_a_bad_image(name: str) -> None:
    score, judged = fitted(name), evidence(12, 1)
    expected = score.values(judged).numpy()
    assert expected.dtype == np.float32
    assert (expected >= 0).all()
    for jit_compile in (False, True):
        traced = tf.function(score.values, jit_compile=jit_compile)
        np.testing.assert_allclose(traced(judged), expected, rtol=1e-4)
    alone = score.values(judged.arrays().where(np.arange(12) == 7))
    np.testing.assert_allclose(alone, expected[7:8], rtol=5e-6)
    nan = np.where(np.arange(12) == 3, np.nan, 0).astype(np.float32)
    spoiled = tf.nest.map_structure(
        lambda part: part if part is None or part.dtype == tf.int64 else
        part + tf.reshape(nan, [12] + [1] * (part.shape.rank - 1)), judged
    )  # fmt: skip
    values = score.values(spoiled).numpy()
    assert np.isnan(values[3])
    np.testing.assert_allclose(np.delete(values, 3), np.delete(expected, 3), rtol=5e-6)
    assert score.values(judged.arrays().where(np.zeros(12, bool))).shape == (0,)


@pytest.mark.parametrize("name", EVERY_SCORE)
def test_gradient_is_that_of_small_steps(name: str) -> None:
    score, judged = fitted(name), evidence(6, 1)
    parts = (judged.codes, judged.logits, judged.reconstruction_error, *judged.statistics)

    def total(*parts: Any) -> tf.Tensor:
        codes, logits, error, *statistics = parts
        moved = judged._replace(
            codes=codes,
            logits=logits,
            log_probabilities=tf.nn.log_softmax(logits),
            reconstruction_error=error,
            statistics=ops.ImageStatistics(*statistics),
        )
        return tf.reduce_sum(score.values(moved))

    with tf.GradientTape() as tape:
        tape.watch(parts)
        value = total(*parts)
    slopes = tape.gradient(value, parts, unconnected_gradients="zero")
    assert any(np.any(slope != 0) for slope in slopes)
    rng = np.random.default_rng(0)
    for position, (part, slope) in enumerate(zip(parts, slopes, strict=True)):
        step = 3e-4 * tf.constant(rng.normal(size=part.shape), tf.float32) * tf.abs(part)
        ends = [total(*parts[:position], part + sign * step, *parts[position + 1 :])
                for sign in (1, -1)]  # fmt: skip
        expected = float(ends[0] - ends[1]) / 2
        np.testing.assert_allclose(
            float(tf.reduce_sum(slope * step)), expected, rtol=0.05, atol=2e-5
        )


def typicality_of(x: np.ndarray, reconstruction: np.ndarray) -> np.ndarray:
    mixture = mixture_of(60, 3)
    found = brute.typicality_features(x, reconstruction, STATISTICS[1])
    return brute.typicality(mixture.weights_, mixture.means_, mixture.covariances_, found)


def error_for_texture_of(x: np.ndarray, reconstruction: np.ndarray) -> np.ndarray:
    return brute.error_for_image(images(60, 0), (x, reconstruction), STATISTICS[1])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("typicality", typicality_of), ("error_for_texture", error_for_texture_of)],
)
def test_gradient_by_the_image_is_that_of_brute_force(name: str, expected: Any) -> None:
    x, reconstruction = images(12, 1)
    direction = np.random.default_rng(0).normal(size=x.shape)
    step = 1e-5 * direction
    slopes = (expected(x + step, reconstruction) - expected(x - step, reconstruction)) / 2e-5
    score, judged = fitted(name), evidence(12, 1)
    moved = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(moved)
        found, statistics = ops.threshold_score(
            moved, reconstruction, judged.codes, np.eye(NUM_CLASSES, LATENT_DIM),
            *np.ones((3, NUM_CLASSES)), with_statistics=True,
        )  # fmt: skip
        values = score.values(judged._replace(
            reconstruction_error=found.reconstruction_error, statistics=statistics
        ))  # fmt: skip
    gradient = tape.gradient(values, moved).numpy()
    found_slopes = np.sum(gradient * direction, axis=(1, 2, 3))
    np.testing.assert_allclose(found_slopes, slopes, rtol=2e-3, atol=2e-3 * np.abs(slopes).max())


def test_gradient_of_nearest_codes_is_that_of_brute_force() -> None:
    score, judged = fitted("nearest_codes"), evidence(12, 1)
    kept, codes = evidence(60, 0).codes.numpy(), judged.codes.numpy().astype(np.float64)
    direction = np.random.default_rng(0).normal(size=codes.shape)
    ends = [brute.nearest_codes(kept, codes + sign * 1e-5 * direction, score.num_neighbours)
            for sign in (1, -1)]  # fmt: skip
    with tf.GradientTape() as tape:
        tape.watch(judged.codes)
        values = score.values(judged)
    slopes = np.sum(tape.gradient(values, judged.codes).numpy() * direction, axis=1)
    np.testing.assert_allclose(slopes, (ends[0] - ends[1]) / 2e-5, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("name", EVERY_SCORE)
def test_unfitted_score_is_finite_and_is_said_to_be(name: str) -> None:
    (score,) = scores.created([name])
    built(score)
    assert not score.trainable_variables
    assert np.isfinite(score.values(evidence(5, 0))).all()
    assert float(score.is_fitted) != score.learns
    score.fitted(evidence(5, 0).arrays().where(np.zeros(5, bool)))
    assert float(score.is_fitted) != score.learns
    score.fitted(evidence(5, 0).arrays())
    assert float(score.is_fitted)


@pytest.mark.parametrize("name", EVERY_SCORE)
def test_settings_and_shapes_of_weights_are_kept(name: str) -> None:
    score = fitted(name)
    copy = keras.saving.deserialize_keras_object(keras.saving.serialize_keras_object(score))
    assert not copy.built
    assert copy.get_config() == score.get_config()
    built(copy).set_weights(score.get_weights())
    np.testing.assert_array_equal(copy.values(evidence(5, 1)), score.values(evidence(5, 1)))


def test_created_scores_are_new_ones() -> None:
    given = NearestCodes(3, 7, name="near")
    (copy,) = scores.created([given])
    assert copy is not given
    assert copy.get_config() == given.get_config()
    assert scores.created(()) == []


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        (["error_for_textur"], ValueError, "did you mean 'error_for_texture'"),
        (["entropy"], ValueError, "to be one of confidence, energy"),
        ([3], TypeError, "names or objects of a subclass of tfgmvae.scores.Score"),
    ],
)
def test_unknown_scores_are_refused(wrong: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        scores.created(wrong)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: ErrorForImage([]), "statistics to be different ones of brightness, contrast"),
        (lambda: ErrorForImage(["contrast", "contrast"]), "different ones"),
        (lambda: ErrorForImage(["colour"]), "Received: statistics=.'colour'."),
        (lambda: NearestCodes(0), "num_neighbours to be an integer >= 1"),
        (lambda: NearestCodes(5, 4), "at most as many neighbours as codes"),
    ],
)
def test_settings_out_of_range_are_refused(make: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()


@pytest.mark.parametrize("names", [["a", "a"], ["label"], ["not one"]])
def test_names_that_tell_nothing_apart_are_refused(names: list[str]) -> None:
    with pytest.raises(ValueError, match="an identifier of its own as its name"):
        check_names([NearestCodes(name=name) for name in names], ("label",))
