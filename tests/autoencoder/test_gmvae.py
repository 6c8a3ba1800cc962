"""The model without thresholds: its loss against NumPy, its training step, its arguments."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import GaussianMixtureVAE, RejectingClassifier, RobustTraining
from tfgmvae.autoencoder.plain import PLAIN_MODEL

SHAPE = (2, 2, 1)
D = 4


@keras.saving.register_keras_serializable("tests")
class Halve(keras.layers.Layer):
    """An augmentation whose effect is easy to write down."""

    def call(self, x: tf.Tensor, training: bool = False) -> tf.Tensor:
        return 0.5 * x if training else x


def flatten() -> keras.Model:
    """An encoder whose codes are the pixels."""
    return keras.Sequential([keras.Input(SHAPE), keras.layers.Flatten()])


def reshape() -> keras.Model:
    """A decoder whose pixels are the code."""
    return keras.Sequential([keras.Input((D,)), keras.layers.Reshape(SHAPE)])


def transparent(num_classes: int = 3, **options: Any) -> GaussianMixtureVAE:
    """A model whose code is the image, and whose reconstruction is the code."""
    return GaussianMixtureVAE(
        SHAPE, num_classes, D, encoder=flatten(), decoder=reshape(), seed=0, **PLAIN_MODEL | options
    )


def dense(num_classes: int = 3, **options: Any) -> GaussianMixtureVAE:
    """A small model without batch normalization, so that images do not influence each other."""
    initializer = keras.initializers.GlorotUniform
    encoder = keras.Sequential(
        [
            keras.Input(SHAPE),
            keras.layers.Flatten(),
            keras.layers.Dense(D, kernel_initializer=initializer(1)),
        ]
    )
    decoder = keras.Sequential(
        [
            keras.Input((D,)),
            keras.layers.Dense(4, "sigmoid", kernel_initializer=initializer(2)),
            keras.layers.Reshape(SHAPE),
        ]
    )
    return GaussianMixtureVAE(
        SHAPE, num_classes, D, encoder=encoder, decoder=decoder, **PLAIN_MODEL | options
    )


def images(count: int = 30, scale: float = 6.0) -> np.ndarray:
    return np.random.default_rng(0).normal(0, scale, (count, *SHAPE)).astype(np.float32)


def log_softmax(values: np.ndarray) -> np.ndarray:
    shifted = values - values.max(axis=1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))


def expected_terms(
    codes: np.ndarray, y: np.ndarray, means: np.ndarray, scales: np.ndarray, stddev: float = 1.0
) -> tuple[np.ndarray, np.ndarray]:
    """Divergence and cross-entropy of every image, from the formulas, in float64."""
    num_classes, dim = means.shape
    squared = np.sum((codes[:, np.newaxis].astype(np.float64) - means) ** 2, axis=2)
    divergences = 0.5 * (
        dim * (stddev / scales) ** 2 + squared / scales**2 - dim + 2 * dim * np.log(scales / stddev)
    )  # [N, K]
    log_r = log_softmax(-0.5 * squared / scales**2 - dim * np.log(scales))
    r = np.exp(log_r)
    bound = np.sum(r * (divergences + log_r + np.log(num_classes)), axis=1)
    rows = np.arange(len(y))
    is_labelled = y >= 0
    return (
        np.where(is_labelled, divergences[rows, y], bound),
        np.where(is_labelled, -log_r[rows, y], 0.0),
    )


@pytest.mark.parametrize("stddev", [1.0, 0.4])
@pytest.mark.parametrize("scales", [np.ones(3), np.array([0.7, 1.0, 2.0])])
@pytest.mark.parametrize("labels", ["labelled", "unlabelled", "mixed"])
def test_terms_are_those_of_the_formulas(labels: str, scales: np.ndarray, stddev: float) -> None:
    model = transparent(posterior_stddev=stddev)
    model.prior.scales.assign(scales)
    x = images()
    y = {
        "labelled": np.arange(30) % 3,
        "unlabelled": np.full(30, -1),
        "mixed": np.arange(30) % 4 - 1,
    }[labels]
    terms = model.loss_terms(tf.constant(x), tf.constant(y))
    codes = x.reshape(30, D)
    means = np.asarray(model.component_means)
    expected_divergence, expected_cross_entropy = expected_terms(codes, y, means, scales, stddev)
    np.testing.assert_allclose(terms.reconstruction_error, np.zeros(30), atol=1e-6)
    np.testing.assert_allclose(terms.divergence, expected_divergence, rtol=1e-5, atol=1e-4)
    np.testing.assert_allclose(terms.cross_entropy, expected_cross_entropy, rtol=1e-5, atol=1e-4)
    assert terms.log_joint.shape == (30, 3)
    # Terms of the training only.
    assert np.all(terms.contrast == 0)
    assert terms.outliers == 0


def test_reconstruction_term_is_the_squared_error() -> None:
    model = dense(seed=0)
    x = images()
    error = model.loss_terms(tf.constant(x), tf.zeros(30, tf.int64))[0]
    difference = x - model.reconstruct(x).numpy().astype(np.float64)
    np.testing.assert_allclose(error, np.sum(difference**2, axis=(1, 2, 3)), rtol=1e-5)


def test_a_mixed_batch_is_its_two_parts() -> None:
    model = dense(seed=0)
    x, y = tf.constant(images()), np.arange(30) % 4 - 1
    whole = model.loss_terms(x, tf.constant(y))
    for part in (y >= 0, y < 0):
        alone = model.loss_terms(x[part], tf.constant(y[part]))
        for together, apart in zip(whole, alone, strict=True):
            np.testing.assert_allclose(
                together[part] if together.shape.rank else together, apart, rtol=1e-6
            )


def test_unlabelled_term_bounds_the_divergence_to_the_mixture() -> None:
    model = transparent()
    means = np.asarray(model.component_means, np.float64)
    midpoint = means[:2].mean(axis=0)
    codes = np.array([means[0], midpoint, midpoint + 0.3, means.mean(axis=0), means[2] + 4])
    x = codes.reshape(-1, *SHAPE).astype(np.float32)
    bound = model.loss_terms(tf.constant(x), -tf.ones(len(x), tf.int64))[1].numpy()

    noise = np.random.default_rng(0).normal(size=(100_000, D))
    for code, upper in zip(codes, bound, strict=True):
        samples = code + noise  # [S, D]
        log_posterior = -0.5 * np.sum(noise**2, axis=1)
        squared = np.sum((samples[:, np.newaxis] - means) ** 2, axis=2)
        log_mixture = np.log(np.mean(np.exp(-0.5 * squared), axis=1))
        ratios = log_posterior - log_mixture
        error = 4 * ratios.std() / np.sqrt(len(ratios)) + 1e-4
        assert ratios.mean() - error < upper
        squared_to_means = np.sum((code - means) ** 2, axis=1)
        if np.ptp(np.sort(squared_to_means)[:2]) > 50:
            # Far from any boundary between components the bound is tight.
            assert upper < ratios.mean() + error


@pytest.mark.parametrize("stddev", [1.0, 0.5])
def test_training_draws_noise_of_the_posterior(stddev: float) -> None:
    model = transparent(posterior_stddev=stddev)
    x = tf.constant(images(4000))
    error = model.loss_terms(x, tf.zeros(4000, tf.int64), training=True)[0].numpy()
    error /= stddev**2
    # The squared error is that of the noise alone: chi-square with D degrees of freedom.
    assert abs(error.mean() - D) < 4 * np.sqrt(2 * D / 4000)
    assert abs(error.var() - 2 * D) < 1.0


def test_noise_is_fixed_by_the_seed() -> None:
    x, y = tf.constant(images()), tf.zeros(30, tf.int64)
    first, again = (transparent().loss_terms(x, y, training=True)[0] for _ in range(2))
    np.testing.assert_array_equal(first, again)
    model = transparent()
    model.loss_terms(x, y, training=True)
    assert not np.array_equal(first, model.loss_terms(x, y, training=True)[0])


def test_augmentation_changes_training_only() -> None:
    plain, augmented = transparent(), transparent(augmentation=Halve())
    x, y = tf.constant(images()), tf.constant(np.arange(30) % 4 - 1)
    for a, b in zip(plain.loss_terms(x, y), augmented.loss_terms(x, y), strict=True):
        np.testing.assert_array_equal(a, b)
    labelled = tf.maximum(y, 0)
    halved = plain.loss_terms(0.5 * x, labelled, training=True)
    found = augmented.loss_terms(x, labelled, training=True)
    for a, b in zip(halved, found, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-5, atol=1e-6)


def test_responsibilities_of_unlabelled_images_are_targets_from_before_augmentation() -> None:
    model = transparent(augmentation=Halve())
    x = tf.constant(images(scale=3.0))
    with tf.GradientTape() as tape:
        tape.watch(x)
        divergence = model.loss_terms(x, -tf.ones(30, tf.int64), training=True)[1]
    gradient = tape.gradient(divergence, x).numpy().reshape(30, D)
    means = np.asarray(model.component_means, np.float64)
    codes = x.numpy().reshape(30, D).astype(np.float64)
    squared = np.sum((codes[:, np.newaxis] - means) ** 2, axis=2)
    r = np.exp(log_softmax(-0.5 * squared))  # [N, K]
    # Through the halved code only; a gradient through r would add to it.
    expected = 0.5 * (0.5 * codes - r @ means)
    np.testing.assert_allclose(gradient, expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("robust_training", [None, RobustTraining(eps=0.1, steps=1)])
def test_ambiguity_is_the_ratio_of_distances_before_augmentation(robust_training: Any) -> None:
    model = transparent(augmentation=Halve(), robust_training=robust_training)
    x, y = images(scale=3.0), np.arange(30) % 4 - 1
    found = model.loss_terms(tf.constant(x), tf.constant(y), training=True).ambiguity
    codes = x.reshape(30, D).astype(np.float64)
    means = np.asarray(model.component_means, np.float64)
    distances = np.sort(np.linalg.norm(codes[:, np.newaxis] - means, axis=2), axis=1)
    expected = np.where(y < 0, distances[:, 0] / distances[:, 1], 0)
    copies = 1 if robust_training is None else 2
    np.testing.assert_allclose(found, np.tile(expected, copies), rtol=1e-5)


def test_ambiguity_at_a_mean_is_zero_and_with_one_class_is_defined() -> None:
    unlabelled = tf.constant([-1], tf.int64)
    model = transparent()
    at_mean = tf.reshape(model.component_means[1], (1, *SHAPE))
    assert float(model.loss_terms(at_mean, unlabelled).ambiguity[0]) == 0
    alone = GaussianMixtureVAE((8, 8, 1), 1, encoder="mlp", seed=0)
    assert 0 <= float(alone.loss_terms(tf.zeros((1, 8, 8, 1)), unlabelled).ambiguity[0]) <= 1


@pytest.mark.parametrize("robust_training", [None, RobustTraining(eps=0.1, steps=1)])
def test_only_clear_images_are_drawn_to_components(robust_training: Any) -> None:
    model = dense(seed=0, contrast_weight=2.0, robust_training=robust_training)
    model.compile(keras.optimizers.SGD(0.0), run_eagerly=True)
    x, y = images(), np.arange(30) % 4 - 1
    ambiguity = np.asarray(model.loss_terms(tf.constant(x), tf.constant(y)).ambiguity)
    between = float(np.median(ambiguity[y < 0]))
    trained_on: list[Any] = []
    update = model.record_losses

    def recorded(weights: Any, terms: Any) -> Any:
        trained_on[:] = [terms, update(weights, terms)]
        return trained_on[1]

    model.record_losses = recorded
    for largest in (1.0, between, 0.0):
        model.max_ambiguity.assign(largest)
        logs = model.train_step((x, y))
        (error, divergence, cross_entropy, contrasts, *_), losses = trained_on
        drawn = np.tile(ambiguity <= largest, 1 if robust_training is None else 2)
        assert np.max(contrasts[~drawn], initial=0) > 0 or largest == 1
        expected = error + cross_entropy + drawn * (divergence + 2.0 * contrasts)
        np.testing.assert_allclose(losses, expected, rtol=1e-5)
        whole = np.mean(error + cross_entropy + divergence + 2.0 * contrasts)
        assert float(logs["loss"]) == pytest.approx(float(whole), rel=1e-5)
        model.reset_metrics()


@pytest.mark.parametrize("weight", [0.0, 1.0, 2.5])
def test_loss_is_the_sum_of_its_terms(weight: float) -> None:
    model = dense(seed=0, classification_weight=weight)
    model.compile(run_eagerly=True)
    x, y = images(), np.arange(30) % 4 - 1
    terms = model.loss_terms(tf.constant(x), tf.constant(y))
    error, divergence, log_joint = terms.reconstruction_error, terms.divergence, terms.log_joint
    found = model.evaluate(x, y, batch_size=7, verbose=0, return_dict=True)
    per_image = error + divergence + weight * terms.cross_entropy
    assert found["loss"] == pytest.approx(np.mean(per_image), rel=1e-5)
    assert found["reconstruction_loss"] == pytest.approx(np.mean(error), rel=1e-5)
    assert found["divergence_loss"] == pytest.approx(np.mean(divergence), rel=1e-5)
    is_right = np.argmax(log_joint, axis=1) == y
    assert found["accuracy"] == pytest.approx(is_right[y >= 0].mean())


def test_sample_weights_weigh_the_metrics() -> None:
    model = dense(seed=0)
    model.compile(run_eagerly=True)
    x, y = images(), np.arange(30) % 3
    weights = np.arange(30.0)
    error = model.loss_terms(tf.constant(x), tf.constant(y))[0]
    found = model.evaluate(x, y, sample_weight=weights, verbose=0, return_dict=True)
    assert found["reconstruction_loss"] == pytest.approx(np.average(error, weights=weights))


def test_images_of_weight_zero_do_not_train() -> None:
    x = images(8, scale=1.0)
    weights = np.array([1.0, 1, 1, 1, 0, 0, 0, 0])
    trained = []
    for ignored in (x[4:], 5 * x[:4]):
        model = dense(seed=0)
        model.compile(keras.optimizers.SGD(0.01), run_eagerly=True)
        model.train_on_batch(np.concatenate([x[:4], ignored]), np.arange(8) % 3, weights)
        trained.append(model.encoder.get_weights() + model.decoder.get_weights())
    initial = dense(seed=0)
    for before, a, b in zip(
        initial.encoder.get_weights() + initial.decoder.get_weights(), *trained, strict=True
    ):
        assert np.abs(a - before).max() > 0
        np.testing.assert_allclose(a, b, atol=1e-6)


def test_a_step_follows_the_gradient_of_the_loss() -> None:
    model = dense(seed=0)
    model.compile(keras.optimizers.SGD(1e-3), run_eagerly=True)
    x, y = images(8, scale=1.0), np.arange(8) % 4 - 1
    twin = dense(seed=0)
    with tf.GradientTape() as tape:
        error, divergence, cross_entropy, *_ = twin.loss_terms(
            tf.constant(x), tf.constant(y), training=True
        )
        loss = tf.reduce_mean(error + divergence + cross_entropy)
    gradients = tape.gradient(loss, twin.trainable_weights)
    model.train_on_batch(x, y)
    for before, gradient, after in zip(
        twin.trainable_weights, gradients, model.trainable_weights, strict=True
    ):
        np.testing.assert_allclose(after, before - 1e-3 * gradient, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("weight", ["contrast_weight", "outlier_weight"])
def test_terms_of_the_training_enter_the_loss_with_their_weight(weight: str) -> None:
    x = tf.constant(np.random.default_rng(0).random((12, 8, 8, 1), np.float32))
    y = tf.constant(np.arange(12) % 3)
    model = GaussianMixtureVAE((8, 8, 1), 3, encoder="mlp", seed=0, **PLAIN_MODEL | {weight: 0.5})
    terms = model.loss_terms(x, y, training=True)
    used = terms.contrast if weight == "contrast_weight" else terms.outliers
    other = terms.outliers if weight == "contrast_weight" else terms.contrast
    assert np.all(used.numpy() > 0)
    assert np.all(other.numpy() == 0)
    loss = tf.reduce_mean(model.record_losses(tf.ones(12), terms))
    base = tf.reduce_mean(terms.reconstruction_error + terms.divergence + terms.cross_entropy)
    assert float(loss - base) == pytest.approx(0.5 * np.mean(used), rel=1e-3)


def test_training_without_any_label_lowers_the_loss() -> None:
    model = dense(seed=0)
    model.compile(keras.optimizers.Adam(0.05))
    x = 0.5 + 0.1 * images(64, scale=1.0)
    history = model.fit(x, batch_size=32, epochs=40, verbose=0)
    assert set(history.history) == {
        "loss", "reconstruction_loss", "divergence_loss", "accuracy",
    }  # fmt: skip
    assert history.history["loss"][-1] < 0.8 * history.history["loss"][0]


def test_reconstruct_is_the_decoded_code_and_there_is_no_call() -> None:
    x = images()
    np.testing.assert_array_equal(transparent().reconstruct(x), x)
    with pytest.raises(NotImplementedError):
        transparent()(x)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"loss": "mse"}, "Expected no loss: the model brings its own.*loss='mse'"),
        ({"metrics": ["accuracy"]}, "Expected no metrics"),
        ({"weighted_metrics": ["accuracy"]}, "Expected no weighted_metrics"),
        ({"loss_weights": [1.0]}, "Expected no loss_weights"),
        ({"jit_compile": True}, "jit_compile to be left off"),
    ],
)
def test_compile_refuses_what_does_not_apply(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        transparent().compile(**options)


def test_compile_takes_the_other_arguments_of_keras() -> None:
    model = transparent()
    model.compile("sgd", run_eagerly=True, steps_per_execution=2, jit_compile="auto")
    assert isinstance(model.optimizer, keras.optimizers.SGD)
    assert model.run_eagerly
    assert not model.jit_compile


@pytest.mark.parametrize("model_type", [GaussianMixtureVAE, RejectingClassifier])
class TestConfiguration:
    def test_a_file_of_an_earlier_version_has_what_it_had(self, model_type: Any) -> None:
        config = model_type((8, 8, 3), 2, encoder="mlp").get_config()
        for name in ("class_names", "resize", *PLAIN_MODEL):
            del config[name]
        model = model_type.from_config(config)
        assert (model.preparation.resize, model.class_names) == (None, None)
        found = model.get_config()
        assert {name: found[name] for name in PLAIN_MODEL} == PLAIN_MODEL

    def test_names_come_back(self, model_type: Any) -> None:
        plain = {"scores": ()} if model_type is RejectingClassifier else {}
        model = model_type(
            (8, 16, 2),
            np.int64(4),
            3,
            "mlp",
            "conv",
            Halve(),
            classification_weight=0.5,
            posterior_stddev=0.9,
            contrast_weight=0.2,
            outlier_weight=0.1,
            seed=7,
            name="digits",
            class_names=["ant", "bee", "cow", "dog"],
            resize="crop",
            normalize_contrast=True,
            turned_outliers=False,
            **plain,
        )
        again = model_type.from_config(model.get_config())
        expected = {
            "input_shape": (8, 16, 2), "num_classes": 4, "latent_dim": 3, "encoder": "mlp",
            "decoder": "conv", "posterior_stddev": 0.9, "classification_weight": 0.5,
            "contrast_weight": 0.2, "outlier_weight": 0.1, "robust_training": None, "seed": 7,
            "name": "digits", "class_names": ("ant", "bee", "cow", "dog"), "resize": "crop",
            "normalize_contrast": True, "turned_outliers": False,
        }  # fmt: skip
        if model_type is RejectingClassifier:
            expected |= {"variance_floor": None, "binarize_at": None, "scores": []}
        for config in (model.get_config(), again.get_config()):
            augmentation = config.pop("augmentation")
            assert augmentation["class_name"] == "Halve"
            assert config == expected
        np.testing.assert_array_equal(model.component_means, again.component_means)

    def test_networks_of_the_user_come_back(self, model_type: Any) -> None:
        model = model_type(SHAPE, 3, D, encoder=flatten(), decoder=reshape())
        again = model_type.from_config(model.get_config())
        x = images()
        np.testing.assert_array_equal(again.encoder(x), model.encoder(x))
        np.testing.assert_array_equal(again.decoder(again.encoder(x)), x)

    def test_custom_objects_are_passed_on(self, model_type: Any) -> None:
        class Twice(keras.layers.Layer):
            def call(self, x: tf.Tensor) -> tf.Tensor:
                return 2 * x

        encoder = keras.Sequential([keras.Input(SHAPE), Twice(), keras.layers.Flatten()])
        config = model_type(SHAPE, 3, D, encoder=encoder, decoder=reshape()).get_config()
        again = model_type.from_config(config, custom_objects={"Twice": Twice})
        np.testing.assert_array_equal(again.encoder(images()), 2 * images().reshape(30, D))


def network(output_shape: tuple[int, ...], input_shape: tuple[int, ...] = SHAPE) -> keras.Model:
    return keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Flatten(),
            keras.layers.Dense(int(np.prod(output_shape))),
            keras.layers.Reshape(output_shape),
        ]
    )


def two_outputs() -> keras.Model:
    inputs = keras.Input(SHAPE)
    return keras.Model(inputs, [keras.layers.Flatten()(inputs)] * 2)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"input_shape": (8, 8)}, ValueError, r"\(height, width, channels\).*\(8, 8\)"),
        ({"input_shape": (8, 8, 0)}, ValueError, "each at least 1"),
        ({"input_shape": 8}, TypeError, "Received: input_shape=8"),
        ({"input_shape": ("a", 8, 1)}, TypeError, "Received: input_shape="),
        ({"num_classes": 0}, ValueError, "num_classes to be an integer >= 1.*num_classes=0"),
        ({"num_classes": 2.5}, ValueError, "num_classes=2.5"),
        ({"num_classes": True}, ValueError, "num_classes=True"),
        ({"latent_dim": 0}, ValueError, "latent_dim to be an integer >= 1.*latent_dim=0"),
        ({"latent_dim": 1}, ValueError, "latent_dim >= 2 for more than two classes"),
        ({"classification_weight": -1}, ValueError, "classification_weight >= 0"),
        ({"classification_weight": np.nan}, ValueError, "Received: classification_weight=nan"),
        ({"contrast_weight": -1}, ValueError, "contrast_weight >= 0"),
        ({"outlier_weight": -1}, ValueError, "outlier_weight >= 0"),
        ({"posterior_stddev": 0}, ValueError, "posterior_stddev > 0. Received: posterior_stddev=0"),
        ({"encoder": "resnet"}, ValueError, "encoder='resnet'"),
        ({"decoder": "resnet"}, ValueError, "decoder='resnet'"),
        ({"encoder": 3}, TypeError, "encoder to be a name or a keras.Model. Received: encoder=3"),
        ({"decoder": keras.layers.Dense(3)}, TypeError, "decoder to be a name or a keras.Model"),
        ({"encoder": network((5,))}, ValueError,
         r"encoder to map \(N, 2, 2, 1\) to \(N, 4\). Received: output shape \(None, 5\)"),
        ({"encoder": two_outputs()}, ValueError, "encoder to map"),
        ({"decoder": network((2, 3, 1), (D,))}, ValueError,
         r"decoder to map \(N, 4\) to \(N, 2, 2, 1\). Received: output shape \(None, 2, 3, 1\)"),
        ({"decoder": network((4,), (D,))}, ValueError, r"output shape \(None, 4\)"),
        ({"encoder": network((D,), (3, 3, 1))}, ValueError, "incompatible"),
    ],
)  # fmt: skip
def test_arguments_that_do_not_fit_are_refused(
    arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    sound = {
        "input_shape": SHAPE, "num_classes": 3, "latent_dim": D,
        "encoder": flatten(), "decoder": reshape(),
    }  # fmt: skip
    with pytest.raises(error, match=message):
        GaussianMixtureVAE(**(sound | arguments))
