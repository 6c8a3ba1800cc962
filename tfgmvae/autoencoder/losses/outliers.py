"""Out-of-distribution images, made from training images, whose codes belong at the origin."""

from __future__ import annotations

from typing import Any

import keras
import tensorflow as tf

from tfgmvae.training.turns import TURNS, turns_for


def synthetic_outliers(images: tf.Tensor, seed: Any) -> tf.Tensor:
    """Makes half as many out-of-distribution images as there are images.

    Three kinds in equal parts: smooth random fields of random brightness and contrast, images whose
    bright parts are grown until strokes fill up, and the halves of two images put together the
    wrong way. With several channels there is a fourth: shapes of random outline on an even ground,
    cut out of images whose middle was moved to the corners; data in grey often are such shapes
    themselves. All fade to grey by a random amount then, because channels that are drawn one by one
    never are. They are made from the batch alone, so no other data set is needed or favoured.

    Args:
        images: float32 `[N, H, W, C]` in 0..1.
        seed: A `keras.random.SeedGenerator`.

    Returns:
        float32 `[3 * ceil(N / 6), H, W, 1]`, or `[4 * ceil(N / 8), H, W, C]`.

    Example:
        >>> import keras, numpy as np
        >>> from tfgmvae.autoencoder.losses.outliers import synthetic_outliers
        >>> images = np.ones((12, 8, 8, 1), "float32")
        >>> synthetic_outliers(images, keras.random.SeedGenerator(0)).shape
        TensorShape([6, 8, 8, 1])
    """
    height, width, channels = images.shape[1:]
    share = 6 if channels == 1 else 8
    count = (tf.shape(images)[0] + share - 1) // share  # n

    def amounts(low: float, high: float) -> tf.Tensor:
        return keras.random.uniform((count, 1, 1, 1), low, high, seed=seed)  # [n, 1, 1, 1]

    def some() -> tf.Tensor:
        rows = keras.random.randint((count,), 0, tf.shape(images)[0], seed=seed)
        return tf.gather(images, rows)  # [n, H, W, C]

    coarse = keras.random.uniform((count, 4, 4, channels), seed=seed)
    smooth = tf.image.resize(coarse, [height, width], method="bicubic")
    fields = tf.clip_by_value((smooth - 0.5) * amounts(1.0, 6.0) + amounts(0.2, 0.6), 0.0, 1.0)
    window = 2 * (min(height, width) // 12) + 1
    grown = tf.nn.max_pool2d(some(), window, 1, "SAME") * amounts(0.3, 1.0)
    left = tf.roll(some(), height // 2, axis=1)[:, :, : width // 2]
    right = tf.roll(some(), height // 3, axis=1)[:, :, width // 2 :]
    halves = tf.concat([left, right], axis=2)
    if channels == 1:
        return tf.concat([fields, grown, halves], axis=0)
    ground = keras.random.uniform((count, 1, 1, channels), seed=seed)
    moved = tf.roll(some(), [height // 2, width // 2], axis=[1, 2])
    shapes = tf.where(_outlines(amounts(0.4, 1.2), height, width, seed), moved, ground)
    made = tf.concat([fields, grown, halves, shapes], axis=0)  # [4 n, H, W, C]
    grey = tf.reduce_mean(made, axis=3, keepdims=True)
    colourfulness = keras.random.uniform((4 * count, 1, 1, 1), seed=seed)
    return grey + colourfulness * (made - grey)


def _outlines(sizes: tf.Tensor, height: int, width: int, seed: Any) -> tf.Tensor:
    """Returns where shapes of random outline are, bool `[n, H, W, 1]`.

    Args:
        sizes: float32 `[n, 1, 1, 1]`, radius on average, in units of half a side.
        height: H.
        width: W.
        seed: A `keras.random.SeedGenerator`.
    """
    coarse = keras.random.uniform((tf.shape(sizes)[0], 5, 5, 1), seed=seed)
    smooth = tf.image.resize(coarse, [height, width], method="bicubic")
    rows, columns = tf.linspace(-1.0, 1.0, height), tf.linspace(-1.0, 1.0, width)
    radius = tf.sqrt(rows[:, tf.newaxis] ** 2 + columns**2)[..., tf.newaxis]  # [H, W, 1]
    return radius < sizes * (smooth + 0.5)


def turned_images(images: tf.Tensor, labels: tf.Tensor, outlying: Any, seed: Any) -> tf.Tensor:
    """Turns and mirrors images of a batch so that they are of no class.

    Half as many are drawn as there are images, each with a turn, and those are left out that may
    be of some class, or whose class is not known.

    Args:
        images: float32 `[N, H, W, C]`.
        labels: int64 `[N]` or longer, -1 where the label is not known.
        outlying: float32 `[K, T]`. 1 where an image of a class, after a turn of `TURNS`, is of no
            class, else 0.
        seed: A `keras.random.SeedGenerator`.

    Returns:
        float32 `[M, H, W, C]`, with M at most half of N, rounded up.

    Example:
        >>> import keras, numpy as np
        >>> from tfgmvae.autoencoder.losses.outliers import turned_images
        >>> images, labels = np.ones((12, 8, 8, 1), "float32"), np.zeros(12, "int64")
        >>> seed = keras.random.SeedGenerator(0)
        >>> turned_images(images, labels, np.ones((1, 5), "float32"), seed).shape
        TensorShape([6, 8, 8, 1])
    """
    names = list(TURNS)
    usable = [names.index(name) for name in turns_for(*images.shape[1:3])]
    size = tf.shape(images)[0]
    count = (size + 1) // 2  # n
    rows = keras.random.randint((count,), 0, size, seed=seed)
    which = keras.random.randint((count,), 0, len(usable), seed=seed)
    drawn, own = tf.gather(images, rows), tf.gather(labels, rows)  # [n, H, W, C], [n]
    places = tf.stack([tf.maximum(tf.cast(own, tf.int32), 0), tf.gather(usable, which)], axis=1)
    keep = (tf.gather_nd(tf.convert_to_tensor(outlying), places) > 0) & (own >= 0)
    turned = tf.stack([TURNS[names[position]](drawn) for position in usable])
    return tf.gather_nd(turned, tf.stack([which, tf.range(count)], axis=1))[keep]
