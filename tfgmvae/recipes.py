"""Named training configurations: one value holds the networks, the training and the calibration.

This is the one table of training settings; `tfgmvae train` and the documentation read it. Importing
it loads neither TensorFlow nor Keras.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tfgmvae.calibration.thresholds import PerClass
    from tfgmvae.classifier.classifier import RejectingClassifier
    from tfgmvae.datasets import Dataset


@dataclasses.dataclass(frozen=True)
class Recipe:
    """How to train and calibrate a classifier on one kind of data.

    Attributes:
        name: What `get` was asked for.
        data: Name of the data set the recipe is made for, or `None` for any data.
        epochs: Passes over the training images.
        batch_size: Images per step.
        learning_rate: Adam's in the first epoch; `None` for that of `RejectingClassifier.fit`.
        encoder: `"conv"`, `"mlp"`, `"strided_conv"` or `"deep_strided_conv"`.
        decoder: `"mlp"` or `"conv"`.
        latent_dim: Dimension D of the code; `None` for the number of classes.
        augmentation: Amounts of `tfgmvae.training.augmentation.RandomAffine`, by name; `None` for none.
        classification_weight: Weight of the cross-entropy in the loss.
        posterior_stddev: Standard deviation of the noise on the codes in training.
        contrast_weight: Weight of the contrast with other classes in the loss.
        outlier_weight: Weight of the synthetic outliers in the loss.
        robust_training: Settings of `tfgmvae.RobustTraining`, by name; `None` for none.
        variance_floor: What the decoder's threshold is on, see `RejectingClassifier`.
        binarize_at: Value that tells black from white in reclassification, see the same.
        labels_per_class: Labels that every class keeps, the others become -1; `None` keeps all.
        calibration_split: Share of the training images held out to set the thresholds.
        false_reject_rate: Share of clean images that the thresholds may reject.
        per_class: Whether every class has thresholds of its own, see `calibrate`.
        encoder_share: The encoder's share of these rejections, see `calibrate`.
    """

    name: str
    data: str | None = None
    epochs: int = 20
    batch_size: int = 128
    learning_rate: float | None = None
    encoder: str = "conv"
    decoder: str = "mlp"
    latent_dim: int | None = None
    augmentation: Mapping[str, float] | None = None
    classification_weight: float = 1.0
    posterior_stddev: float = 1.0
    contrast_weight: float = 0.0
    outlier_weight: float = 0.0
    robust_training: Mapping[str, Any] | None = None
    variance_floor: float | None = None
    binarize_at: float | None = None
    labels_per_class: int | None = None
    calibration_split: float = 0.1
    false_reject_rate: float = 0.02
    per_class: PerClass = "auto"
    encoder_share: float = 0.5

    def build(
        self, input_shape: tuple[int, int, int], num_classes: int, seed: int | None = None
    ) -> RejectingClassifier:
        """Builds the untrained classifier.

        Args:
            input_shape: `(height, width, channels)` of the images.
            num_classes: Number of classes K.
            seed: Fixes everything that is drawn. Default `None`.

        Returns:
            A `RejectingClassifier` with the recipe's networks, augmentation and loss.

        Raises:
            ValueError: Shapes or names that do not fit.

        Example:
            >>> from tfgmvae import recipes
            >>> recipes.get("digits").build((8, 8, 1), num_classes=10, seed=0).latent_dim
            10
        """
        from tfgmvae.classifier.classifier import RejectingClassifier
        from tfgmvae.training.augmentation import RandomAffine
        from tfgmvae.training.robust_training import RobustTraining

        return RejectingClassifier(
            input_shape,
            num_classes,
            latent_dim=self.latent_dim,
            encoder=self.encoder,
            decoder=self.decoder,
            augmentation=self.augmentation and RandomAffine(**self.augmentation, seed=seed),
            classification_weight=self.classification_weight,
            posterior_stddev=self.posterior_stddev,
            contrast_weight=self.contrast_weight,
            outlier_weight=self.outlier_weight,
            robust_training=self.robust_training and RobustTraining(**self.robust_training),
            variance_floor=self.variance_floor,
            binarize_at=self.binarize_at,
            seed=seed,
        )

    def fit(
        self, classifier: RejectingClassifier, data: Dataset, seed: int = 0, **kwargs: Any
    ) -> Any:
        """Trains and calibrates a classifier on the training part of a data set.

        Args:
            classifier: What `build` returned.
            data: A data set of `tfgmvae.datasets.load`.
            seed: Decides which labels are kept where `labels_per_class` is set. Default 0.
            **kwargs: What else `RejectingClassifier.fit` takes, such as `callbacks`.

        Returns:
            The Keras `History`.

        Raises:
            ValueError: Data that do not fit the classifier, or too few images.

        Example:
            >>> import dataclasses
            >>> from tfgmvae import datasets, recipes
            >>> digits = datasets.load("digits")
            >>> recipe = dataclasses.replace(recipes.get("digits"), epochs=1)
            >>> classifier = recipe.build(digits.input_shape, digits.num_classes, seed=0)
            >>> history = recipe.fit(classifier, digits, verbose=0)
            >>> classifier.is_calibrated
            True
        """
        from tfgmvae import datasets

        labels = data.y_train
        if self.labels_per_class is not None:
            labels = datasets.mask_labels(labels, self.labels_per_class, seed)
        return classifier.fit(
            data.x_train,
            labels,
            batch_size=self.batch_size,
            epochs=self.epochs,
            learning_rate=self.learning_rate,
            calibration_split=self.calibration_split,
            false_reject_rate=self.false_reject_rate,
            per_class=self.per_class,
            encoder_share=self.encoder_share,
            **kwargs,
        )


def available() -> tuple[str, ...]:
    """Returns the names that `get` knows, in alphabetical order.

    Example:
        >>> from tfgmvae import recipes
        >>> "mnist" in recipes.available()
        True
    """
    return tuple(sorted(_RECIPES))


def get(name: str) -> Recipe:
    """Returns the recipe of that name.

    Args:
        name: One of `available()`.

    Returns:
        A `Recipe`; change a setting with `dataclasses.replace`.

    Raises:
        ValueError: If the name is unknown.

    Example:
        >>> from tfgmvae import recipes
        >>> recipes.get("mnist").data
        'mnist'
    """
    if name not in _RECIPES:
        raise ValueError(
            f"Expected one of the recipes {', '.join(available())}. Received: name={name!r}"
        )
    return _RECIPES[name]


def for_data(data: str, labels_per_class: int | None = None) -> Recipe:
    """Returns the recipe that is made for a data set.

    Args:
        data: Name of a data set, or anything else for the recipe `"default"`.
        labels_per_class: Labels that every class keeps, or `None` (default) for all.

    Returns:
        The recipe made for just that, else the recipe of the data set, with `labels_per_class` set.

    Example:
        >>> from tfgmvae import recipes
        >>> recipes.for_data("mnist").name, recipes.for_data("photographs.npz").name
        ('mnist', 'default')
        >>> recipes.for_data("mnist", labels_per_class=100).name
        'mnist-100-labels'
    """
    for recipe in _RECIPES.values():
        if (recipe.data, recipe.labels_per_class) == (data, labels_per_class):
            return recipe
    recipe = _RECIPES.get(data, _RECIPES["default"])
    return dataclasses.replace(recipe, labels_per_class=labels_per_class)


_SMALL_CHANGES = {"rotation": 10.0, "scale": 0.1, "shear": 5.0, "translation": 0.06}
_MNIST = Recipe(
    "mnist",
    "mnist",
    epochs=16,
    augmentation={"rotation": 10.0, "scale": 0.08, "shear": 6.0, "translation": 0.06},
    posterior_stddev=0.1,
    contrast_weight=3.0,
    outlier_weight=1.0,
    # Thresholds per class leave one class with loose ones, to which FGSM takes most images.
    per_class=False,
)
_FASHION_MNIST_ROBUST = Recipe(
    "fashion-mnist-robust",
    "fashion_mnist",
    epochs=16,
    encoder="strided_conv",
    classification_weight=10.0,
    posterior_stddev=0.1,
    robust_training={"eps": 0.1},
    # The codes of adversarial images lie near the encoder's threshold, and far below the decoder's.
    per_class=False,
    encoder_share=0.9,
)
_COIL20 = Recipe(
    "coil20",
    "coil20",
    epochs=60,
    batch_size=32,
    decoder="conv",
    # The objects stand on a turntable, so more would show what no test image does.
    augmentation={"rotation": 3.0, "scale": 0.05, "translation": 0.04},
    # So few images are held out that a smaller rate has no finite-sample threshold.
    false_reject_rate=0.05,
)
_RECIPES = {
    recipe.name: recipe
    for recipe in (
        Recipe("default"),
        # A tenth would leave so few images that the thresholds come out loose for some seeds.
        Recipe(
            "digits",
            "digits",
            epochs=40,
            batch_size=64,
            augmentation=_SMALL_CHANGES,
            calibration_split=0.2,
        ),
        _MNIST,
        dataclasses.replace(_MNIST, name="mnist-100-labels", epochs=10, labels_per_class=100),
        # The variance floors here are those that benchmarks/choose_variance_floor.py finds.
        dataclasses.replace(_MNIST, name="mnist-heteroscedastic", variance_floor=0.005),
        # More dimensions reproduce images better; with the weight they do not cost accuracy.
        dataclasses.replace(
            _MNIST,
            name="mnist-long",
            epochs=28,
            learning_rate=0.003,
            latent_dim=20,
            classification_weight=10.0,
            variance_floor=0.005,
            binarize_at=0.5,
        ),
        # The objective of the method alone, without the terms that are ours.
        dataclasses.replace(
            _MNIST,
            name="mnist-published",
            classification_weight=0.0,
            posterior_stddev=1.0,
            contrast_weight=0.0,
            outlier_weight=0.0,
        ),
        dataclasses.replace(
            _FASHION_MNIST_ROBUST,
            name="mnist-robust",
            data="mnist",
            epochs=36,
            encoder="deep_strided_conv",
            # The attack of five steps is weaker than those to come, which balls a sixth larger than
            # 0.3 and 1.5 make up for.
            robust_training={
                "norm": (math.inf, math.inf, 2),
                "eps": (0.35, 0.35, 1.75),
                "ramp": 0.2,
            },
            false_reject_rate=0.0175,
        ),
        Recipe(
            "fashion_mnist",
            "fashion_mnist",
            epochs=12,
            # The contrast with other classes, tried on a fifth of the images, did not help here.
            augmentation={"scale": 0.05, "translation": 0.04},
            posterior_stddev=0.1,
            outlier_weight=1.0,
        ),
        _FASHION_MNIST_ROBUST,
        # As for the other photographs: there were no images to try it on.
        Recipe("svhn", "svhn", epochs=12, decoder="conv", posterior_stddev=0.1),
        _COIL20,
        dataclasses.replace(_COIL20, name="coil100", data="coil100", false_reject_rate=0.02),
        # Strong augmentation together with outliers, tried for ten epochs, made it worse.
        Recipe("gtsrb", "gtsrb", epochs=30, decoder="conv", posterior_stddev=0.1),
        dataclasses.replace(
            _FASHION_MNIST_ROBUST,
            name="gtsrb-robust",
            data="gtsrb",
            epochs=48,
            decoder="conv",
            robust_training={"eps": 8 / 255},
        ),
    )
}
