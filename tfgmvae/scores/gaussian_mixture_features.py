"""The two thresholds of a Gaussian-mixture VAE, for the codes of a network that has none."""

from __future__ import annotations

from typing import Any, ClassVar

import keras
import numpy as np
import tensorflow as tf

from tfgmvae import ops
from tfgmvae.autoencoder.gmvae import GaussianMixtureVAE
from tfgmvae.io.numbers import check_count
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.score import Score
from tfgmvae.training.arrays import training_batches
from tfgmvae.training.length import batch_size_for, epochs_for

_HIDDEN = 128
_ENTRIES_PER_CLASS = 20
_ONE_IN_TEN = 10
_USUAL = 0.98
_SMALLEST_SCALE = 1e-6
_SMALLEST_SQUARE = 1e-12


@keras.saving.register_keras_serializable("tfgmvae")
class GaussianMixtureFeatures(Score):
    """How far codes are from their class, and from what a decoder makes of it: the larger of both.

    A `GaussianMixtureVAE` is trained on the codes of training images that are classified rightly,
    each moved and scaled by how it varies. What it says of an image are the distance of the VAE's
    own code to the mean of the predicted class, and the squared error of the reconstruction. Each
    is divided by its 98 % quantile over every tenth of these images, which the VAE is not trained
    on, and the larger one counts. So one threshold t on the score is two: t times the quantile on
    the distance, and t times the other one on the error. Its decoder can be searched for the class
    whose codes reproduce those of a rejected image best, see `RejectOption.reclassify`.

    Args:
        epochs: Passes over the codes. Default `None`: as many as suit their number, see
            `tfgmvae.training.length.epochs_for`.
        seed: Fixes the training. Default 0.
        name: Default `None`: `"gaussian_mixture_vae"`.

    Raises:
        ValueError: `epochs` below 1.

    Example:
        >>> from tfgmvae.scores import GaussianMixtureFeatures
        >>> GaussianMixtureFeatures().name
        'gaussian_mixture_vae'
    """

    judges: ClassVar = "code"
    needs: ClassVar[tuple[str, ...]] = ("codes",)

    def __init__(self, epochs: int | None = None, seed: int = 0, name: str | None = None) -> None:
        if epochs is not None:
            check_count("epochs", epochs)
        super().__init__(name or "gaussian_mixture_vae")
        self.epochs = epochs
        self.seed = int(seed)

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        super().build(input_shape, num_classes, latent_dim)
        self._sizes = (num_classes, latent_dim)
        self.encoder, self.decoder, self.prior = _parts(self._new_vae())
        # A classifier that has this score leaves them alone when it trains.
        for part in self._networks:
            part.trainable = False
        self.center = self.add_state("center", (latent_dim,))
        self.spread = self.add_state("spread", (latent_dim,), 1.0)
        self.distance_scale = self.add_state("distance_scale", (), 1.0)
        self.error_scale = self.add_state("error_scale", (), 1.0)
        size = num_classes * _ENTRIES_PER_CLASS
        self.codebook = self.add_state("codebook", (size, num_classes))

    def fit(self, evidence: Evidence) -> None:
        codes = np.asarray(evidence.codes, np.float64)  # [N, F]
        variances = codes.var(axis=0)
        self.center.assign(codes.mean(axis=0))
        # Features that hardly vary do not drown the others.
        spread = np.sqrt(variances + variances.mean())
        self.spread.assign(np.maximum(spread, _SMALLEST_SCALE))
        scaled = np.asarray(self._scaled(evidence))
        is_kept = np.arange(len(codes)) % _ONE_IN_TEN == 0
        trained_on = ~is_kept if len(codes) > _ONE_IN_TEN else np.ones(len(codes), bool)
        vae = self._new_vae()
        vae.compile(keras.optimizers.Adam())
        classes = np.asarray(evidence.classes)
        count = int(trained_on.sum())
        # Keras' own order of arrays depends on more than a seed.
        batches, steps = training_batches(
            scaled[trained_on],
            classes[trained_on],
            None,
            batch_size_for(count),
            self.seed,
            tf.Variable(0, dtype=tf.int64),
        )
        epochs = epochs_for(count) if self.epochs is None else self.epochs
        vae.fit(batches, epochs=epochs, steps_per_epoch=steps, shuffle=False, verbose=0)
        for mine, trained in zip(self._networks, _parts(vae), strict=True):
            mine.set_weights(trained.get_weights())
        distance, error = self._both(evidence.where(is_kept))
        for scale, values in ((self.distance_scale, distance), (self.error_scale, error)):
            scale.assign(max(float(np.quantile(values, _USUAL)), _SMALLEST_SCALE))
        self.codebook.assign(self._typical(np.asarray(self.encoder(scaled)), classes))

    def values(self, evidence: Evidence) -> tf.Tensor:
        distance, error = self._both(evidence)
        return tf.maximum(
            distance / tf.convert_to_tensor(self.distance_scale),
            error / tf.convert_to_tensor(self.error_scale),
        )

    def search(self, evidence: Evidence, thresholds: Any, **options: Any) -> ops.LatentSearchResult:
        """Searches for the code whose reconstruction is nearest to the codes of images.

        Args:
            evidence: Of N images.
            thresholds: `[K]`, the largest accepted values of this score. The label is -1 where the
                code lies farther from the mean of its class than they allow.
            **options: Of `tfgmvae.ops.latent_search`.

        Returns:
            A `LatentSearchResult`.
        """
        return ops.latent_search(
            self._scaled(evidence),
            self.decoder,
            tf.convert_to_tensor(self.prior.means),
            tf.convert_to_tensor(self.prior.scales),
            tf.convert_to_tensor(thresholds) * tf.convert_to_tensor(self.distance_scale),
            tf.convert_to_tensor(self.codebook),
            **options,
        )

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {"epochs": self.epochs, "seed": self.seed}

    @property
    def _networks(self) -> tuple[Any, Any, Any]:
        return self.encoder, self.decoder, self.prior

    def _new_vae(self) -> GaussianMixtureVAE:
        num_classes, num_features = self._sizes
        shape = (num_features, 1, 1)
        encoder = keras.Sequential(
            [
                keras.Input(shape),
                keras.layers.Reshape((num_features,)),
                keras.layers.Dense(_HIDDEN, "elu", kernel_initializer=self._initializer(0)),
                keras.layers.Dense(num_classes, kernel_initializer=self._initializer(1)),
            ]
        )
        decoder = keras.Sequential(
            [
                keras.Input((num_classes,)),
                keras.layers.Dense(_HIDDEN, "elu", kernel_initializer=self._initializer(2)),
                keras.layers.Dense(num_features, kernel_initializer=self._initializer(3)),
                keras.layers.Reshape(shape),
            ]
        )
        return GaussianMixtureVAE(
            shape,
            num_classes,
            encoder=encoder,
            decoder=decoder,
            augmentation=None,
            contrast_weight=0.0,
            outlier_weight=0.0,
            turned_outliers=False,
            resize=None,
            normalize_contrast=False,
            seed=self.seed,
        )

    def _initializer(self, number: int) -> keras.initializers.Initializer:
        return keras.initializers.GlorotUniform(seed=self.seed + number)

    def _scaled(self, evidence: Evidence) -> tf.Tensor:
        """Returns the codes as the VAE sees them: float32 `[N, F, 1, 1]`."""
        center, spread = map(tf.convert_to_tensor, (self.center, self.spread))
        scaled = (tf.convert_to_tensor(evidence.codes) - center) / spread
        return scaled[..., tf.newaxis, tf.newaxis]

    def _both(self, evidence: Evidence) -> tuple[tf.Tensor, tf.Tensor]:
        """Returns distances to the mean of the class, and squared errors: float32 `[N]` each."""
        scaled = self._scaled(evidence)
        own = self.encoder(scaled, training=False)  # [N, D]
        means = tf.gather(tf.convert_to_tensor(self.prior.means), evidence.classes)
        scales = tf.gather(tf.convert_to_tensor(self.prior.scales), evidence.classes)
        squared = tf.reduce_sum(tf.square(own - means), axis=1) / tf.square(scales)
        residual = scaled - self.decoder(own, training=False)
        return (
            tf.sqrt(tf.maximum(squared, _SMALLEST_SQUARE)),
            tf.reduce_sum(tf.square(residual), axis=[1, 2, 3]),
        )

    def _typical(self, own: np.ndarray, classes: np.ndarray) -> np.ndarray:
        """Returns codes of training images of every class, `[M, D]`, and its mean where few."""
        typical = np.repeat(np.asarray(self.prior.means), _ENTRIES_PER_CLASS, axis=0)
        for label in range(self._sizes[0]):
            found = own[classes == label][:_ENTRIES_PER_CLASS]
            start = label * _ENTRIES_PER_CLASS
            typical[start : start + len(found)] = found
        return typical


def _parts(vae: GaussianMixtureVAE) -> tuple[Any, Any, Any]:
    """Returns the encoder, the decoder and the prior."""
    return vae.encoder, vae.decoder, vae.prior
