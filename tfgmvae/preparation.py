"""Raw images -> what the encoder sees: size, channels, scale and contrast, saved with the model.

Every road goes through here, arrays and streams, files and exported graphs, so that all of them see
the same pixels.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any, Literal, get_args

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.io.checks import checked_input_shape
from tfgmvae.io.labels import checked_class_names
from tfgmvae.io.raw_images import check_raw_shape

Resize = Literal["pad", "crop", "stretch"]
RESIZE_MODES: tuple[str, ...] = get_args(Resize)

SMALLEST_STDDEV = 0.01
"""Contrast is not amplified below it: it is two and a half steps of an 8-bit image, or noise."""

GREY, COLOUR = 1, 3
LAST = "channels_last"

# Division by 255 as a table: graphs make a multiplication of a division by a constant, which gives
# half of all values other last bits.
_UNIT = np.arange(256, dtype=np.float32) / np.float32(255)
_BYTES = np.arange(256, dtype=np.float32)
# Values of an image that are resized at a time, so that photos do not fill the memory as floats.
LARGEST_PART = 16_000_000


@keras.saving.register_keras_serializable("tfgmvae")
class Preparation(keras.layers.Layer):
    """Everything that happens to an image before the encoder sees it, and the classes' names.

    It works in two steps. `fitted` makes an image of the model's size out of what a user has: bytes
    become numbers in 0..1, sizes and channels those of the model. Attacks and measurements work on
    such images. The layer itself then normalises their contrast, if asked to; it is differentiable.

    Images are shrunk with antialiasing, because a photo that becomes 32x32 would otherwise keep
    every twentieth pixel and lose the rest. `"pad"` fills with zeros: black beside a photo is seen
    for what it is, and an object on black ground, cut out tightly, is continued by its own ground,
    where a repeated edge would smear it over the image. For objects on white ground that are not of
    the model's shape, `"stretch"` or `"crop"` are better.

    Args:
        input_shape: `(height, width, channels)` of the model.
        resize: What becomes of images of other proportions: `"pad"` (default) adds black at both
            sides, `"crop"` cuts off both sides, `"stretch"` changes the proportions. `None`: images
            of another size or number of channels are an error.
        normalize_contrast: Whether every image is moved and scaled to mean 1/2 and standard
            deviation 1/4, over all its pixels and channels, and cut off at 0 and 1. `"auto"`:
            whether images are in colour, with three channels. Default `False`.
        class_names: One name per class, its position is the label. Default `None`.
        **kwargs: Everything else that a Keras layer takes.

    Raises:
        ValueError: A shape without three positive numbers, an unknown `resize`, a text other than
            `"auto"` for `normalize_contrast`, or names that do not tell the classes apart.
        TypeError: Names that are no text.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.preparation import Preparation
        >>> preparation = Preparation((32, 32, 1), class_names=("cat", "dog"))
        >>> photos = np.full((2, 48, 64, 1), 255, np.uint8)
        >>> images = preparation.fitted(photos)
        >>> images.shape, float(images[0, 0, 0, 0]), float(images[0, 16, 16, 0])
        ((2, 32, 32, 1), 0.0, 1.0)
    """

    def __init__(
        self,
        input_shape: tuple[int, int, int],
        resize: Resize | None = "pad",
        normalize_contrast: bool | Literal["auto"] = False,
        class_names: Iterable[str] | None = None,
        **kwargs: Any,
    ) -> None:
        # Under mixed precision Keras would round the images to float16.
        super().__init__(**({"dtype": "float32"} | kwargs), autocast=False)
        if resize is not None and resize not in RESIZE_MODES:
            raise ValueError(
                f"Expected resize to be None or one of {', '.join(map(repr, RESIZE_MODES))}. "
                f"Received: resize={resize!r}"
            )
        if isinstance(normalize_contrast, str) and normalize_contrast != "auto":
            raise ValueError(
                "Expected normalize_contrast to be True, False or 'auto'. "
                f"Received: normalize_contrast={normalize_contrast!r}"
            )
        self.input_shape = checked_input_shape(input_shape)
        self.resize = resize
        self.normalize_contrast = (
            self.input_shape[-1] == COLOUR
            if normalize_contrast == "auto"
            else bool(normalize_contrast)
        )
        self.class_names = checked_class_names(class_names)
        self._grey_warning_given = False

    @property
    def channels(self) -> tuple[int, ...]:
        """The numbers of channels that `fitted` takes."""
        own = self.input_shape[-1]
        takes_both = self.resize is not None and own in (GREY, COLOUR)
        return (GREY, COLOUR) if takes_both else (own,)

    def call(self, x: Any) -> Any:
        """Returns what the encoder sees of fitted images, float32 `[N, H, W, C]`."""
        if not self.normalize_contrast:
            return x
        axes = [1, 2, 3]
        mean = tf.reduce_mean(x, axes, keepdims=True)  # [N, 1, 1, 1]
        variance = tf.reduce_mean((x - mean) ** 2, axes, keepdims=True)
        # The floor lies inside the root, whose gradient at zero is infinite.
        stddev = tf.sqrt(tf.maximum(variance, SMALLEST_STDDEV**2))
        return tf.clip_by_value(0.5 + (x - mean) / (4.0 * stddev), 0.0, 1.0)

    def compute_output_shape(self, input_shape: tuple[int | None, ...]) -> tuple[int | None, ...]:
        return input_shape

    def fitted(self, x: Any, scale_bytes: Any = True) -> Any:
        """Makes images of the model's size out of what a user has, with the same bits everywhere.

        Args:
            x: Images `[N, height, width, channels]`: an array, a tensor inside a graph or outside,
                or a list of arrays `[height, width, channels]` or `[height, width]` of different
                sizes. uint8 holds values from 0 to 255; floating-point numbers are taken as they
                are, in 0..1 for all networks of this library.
            scale_bytes: Whether uint8 is divided by 255; a scalar tensor, too. Default `True`.

        Returns:
            float32 `[N, H, W, C]` of the model's shape, a tensor for a tensor and an array for all
            others. It is `x` itself where nothing has to be done.

        Raises:
            ValueError: Another shape with `resize=None`; a rank or a number of channels that
                nothing can be made of.

        Warns:
            UserWarning: Colour images are turned into grey ones; once.
        """
        if isinstance(x, list | tuple):
            return self._fitted_one_by_one(x, scale_bytes)
        if tf.is_tensor(x):
            return self._fitted_tensor(x, scale_bytes)
        images = np.asarray(x)
        check_raw_shape(images.shape, self)
        if images.shape[1:] == self.input_shape:
            return _numbers(images, scale_bytes)
        result = np.empty((len(images), *self.input_shape), np.float32)
        rows = max(1, LARGEST_PART // max(1, int(np.prod(images.shape[1:]))))
        for start in range(0, len(images), rows):
            part = tf.convert_to_tensor(images[start : start + rows])
            result[start : start + rows] = self._fitted_tensor(part, scale_bytes)
        return result

    def _fitted_one_by_one(self, x: Any, scale_bytes: Any) -> np.ndarray:
        images = [np.asarray(image) for image in x]
        if len({(image.shape, image.dtype) for image in images}) <= 1:
            same = np.stack(images) if images else np.zeros((0, *self.input_shape), np.float32)
            # Grey images of a list may come without an axis for the channel.
            return self.fitted(same[..., np.newaxis] if same.ndim == 3 else same, scale_bytes)
        return np.concatenate([self._fitted_one_by_one([one], scale_bytes) for one in images])

    def _fitted_tensor(self, x: tf.Tensor, scale_bytes: Any) -> tf.Tensor:
        own = self.input_shape[-1]
        x = tf.ensure_shape(x, [None] * 4) if x.shape.rank is None else x
        shape = tuple(x.shape)
        if len(shape) == 4:
            # What a graph does not know of a shape is taken to be as the model has it.
            pairs = zip(shape, (1, *self.input_shape), strict=True)
            shape = tuple(model if given is None else given for given, model in pairs)
        check_raw_shape(shape, self)
        if x.shape[-1] is None:
            x = tf.ensure_shape(x, [None, None, None, own])
        x = _number_tensor(x, scale_bytes)
        given = x.shape[-1]
        if given == COLOUR and own == GREY:
            self._warn_of_grey()
            x = tf.image.rgb_to_grayscale(x)
        x = self._of_own_size(x)
        return tf.image.grayscale_to_rgb(x) if given == GREY and own == COLOUR else x

    def _warn_of_grey(self) -> None:
        if not self._grey_warning_given:
            self._grey_warning_given = True
            warnings.warn(
                "Colour images are turned into grey ones, because the model takes one channel",
                UserWarning,
                stacklevel=4,
            )

    def _of_own_size(self, x: tf.Tensor) -> tf.Tensor:
        """Resizes float32 images; those that have the size already keep their bits."""
        size = self.input_shape[:2]
        static = tuple(x.shape[1:3])
        if static == size:
            return x
        if self.resize is None:
            return tf.ensure_shape(x, [None, *size, None])
        resized = (
            self._resized(x)
            if None not in static
            else tf.cond(
                tf.reduce_all(tf.shape(x)[1:3] == size), lambda: x, lambda: self._resized(x)
            )
        )
        return tf.ensure_shape(resized, [None, *size, x.shape[-1]])

    def _resized(self, x: tf.Tensor) -> tf.Tensor:
        if self.resize == "pad":
            return self._shrunk_and_padded(x)
        found = keras.ops.image.resize(
            x,
            self.input_shape[:2],
            antialias=True,
            crop_to_aspect_ratio=self.resize == "crop",
            data_format=LAST,
        )
        return _in_range_of(x, found)

    def _shrunk_and_padded(self, x: tf.Tensor) -> tf.Tensor:
        """Resizes to the largest size that fits, and puts zeros around it.

        In this order because Keras' layer pads first: to a square of the longer side, which for a
        panorama does not fit into the memory.
        """
        height, width = self.input_shape[:2]
        given = tf.cast(tf.shape(x)[1:3], tf.int64)
        rows, columns = given[0], given[1]
        # In integers, so that every road rounds alike: the nearest size, and at least one pixel.
        rows_at_full_width = (2 * rows * width + columns) // (2 * columns)
        columns_at_full_height = (2 * columns * height + rows) // (2 * rows)
        size = tf.where(
            rows * width > columns * height,
            tf.stack([height, columns_at_full_height]),
            tf.stack([rows_at_full_width, width]),
        )
        size = tf.cast(tf.clip_by_value(size, 1, [height, width]), tf.int32)
        around = [height, width] - size  # [2]
        before = around // 2
        rows_and_columns = tf.stack([before, around - before], axis=1)  # [2, 2]
        return tf.pad(
            _in_range_of(x, tf.image.resize(x, size, antialias=True)),
            tf.concat([[[0, 0]], rows_and_columns, [[0, 0]]], axis=0),
        )

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {
            "input_shape": self.input_shape,
            "resize": self.resize,
            "normalize_contrast": self.normalize_contrast,
            "class_names": self.class_names,
        }


def _in_range_of(x: tf.Tensor, resized: tf.Tensor) -> tf.Tensor:
    """Takes back what rounding adds: the weights of the pixels sum to one only nearly.

    An image with NaN or infinity becomes NaN as a whole, so that none is lost where it is cropped.
    """
    axes = [1, 2, 3]
    found = tf.clip_by_value(
        resized, tf.reduce_min(x, axes, keepdims=True), tf.reduce_max(x, axes, keepdims=True)
    )
    is_finite = tf.reduce_all(tf.math.is_finite(x), axes, keepdims=True)  # [N, 1, 1, 1]
    return tf.where(is_finite, found, float("nan"))


def _numbers(x: np.ndarray, scale_bytes: Any) -> np.ndarray:
    """Returns an array as float32; bytes by their table."""
    if x.dtype == np.uint8:
        return np.take(_UNIT if scale_bytes else _BYTES, x)
    with np.errstate(over="ignore"):
        return x.astype(np.float32, copy=False)


def _number_tensor(x: tf.Tensor, scale_bytes: Any) -> tf.Tensor:
    """Returns a tensor as float32; bytes by the same table."""
    if x.dtype == tf.uint8:
        return tf.gather(tf.where(scale_bytes, _UNIT, _BYTES), tf.cast(x, tf.int32))
    return tf.cast(x, tf.float32)
