"""Generated out-of-distribution inputs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def uniform_noise(num: int, input_shape: tuple[int, ...], seed: int = 0) -> npt.NDArray[np.float32]:
    """Generates images whose elements are independent and uniform on [0, 1).

    Args:
        num: Number of images.
        input_shape: Shape of one image, channels last.
        seed: Decides the values. Default: 0.

    Returns:
        float32 array of shape `[num, *input_shape]`.

    Example:
        >>> from tfgmvae import datasets
        >>> datasets.uniform_noise(2, (8, 8, 1)).shape
        (2, 8, 8, 1)
    """
    return np.random.default_rng(seed).random((num, *input_shape), dtype=np.float32)


def gaussian_noise(
    num: int, input_shape: tuple[int, ...], seed: int = 0
) -> npt.NDArray[np.float32]:
    """Generates images of independent normal values, mean 0.5 and deviation 0.3, clipped to [0, 1].

    Args:
        num: Number of images.
        input_shape: Shape of one image, channels last.
        seed: Decides the values. Default: 0.

    Returns:
        float32 array of shape `[num, *input_shape]`.

    Example:
        >>> from tfgmvae import datasets
        >>> datasets.gaussian_noise(2, (8, 8, 1)).shape
        (2, 8, 8, 1)
    """
    noise = np.random.default_rng(seed).standard_normal((num, *input_shape), dtype=np.float32)
    return np.clip(np.float32(0.5) + np.float32(0.3) * noise, 0, 1)


def shuffled_pixels(x: npt.NDArray[np.float32], seed: int = 0) -> npt.NDArray[np.float32]:
    """Permutes the pixels of each image by a permutation of its own; channels stay together.

    The result has the brightness and the colours of real images but none of their structure.

    Args:
        x: Images of shape `[N, H, W, C]`.
        seed: Decides the permutations. Default: 0.

    Returns:
        float32 array of shape `[N, H, W, C]`; `x` is left as it is.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import datasets
        >>> x = np.arange(4, dtype=np.float32).reshape(1, 2, 2, 1)
        >>> sorted(datasets.shuffled_pixels(x).ravel().tolist())
        [0.0, 1.0, 2.0, 3.0]
    """
    num, height, width, channels = x.shape
    pixels = x.reshape(num, height * width, channels)
    order = np.tile(np.arange(height * width), (num, 1))  # [N, H * W]
    np.random.default_rng(seed).permuted(order, axis=1, out=order)
    return np.take_along_axis(pixels, order[..., np.newaxis], axis=1).reshape(x.shape)
