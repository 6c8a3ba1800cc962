"""Inputs of no class: noise, and images of the classes that are spoilt until they show none."""

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


def blurred(x: npt.NDArray[np.float32], size: int | None = None) -> npt.NDArray[np.float32]:
    """Replaces every pixel by the mean of a square around it, in which no shape is left.

    Args:
        x: Images of shape `[N, H, W, C]`.
        size: Side of the square. Default `None`: the odd number at or below a quarter of the
            shorter side, at least 3; 7 for images of 28x28 and 32x32.

    Returns:
        float32 array of shape `[N, H, W, C]`.

    Example:
        >>> from tfgmvae import datasets
        >>> digits = datasets.load("digits")
        >>> bool(datasets.blurred(digits.x_test).std() < digits.x_test.std())
        True
    """
    from scipy.ndimage import uniform_filter

    if size is None:
        size = max(_shorter_side(x) // 4 - 1, 2) // 2 * 2 + 1
    return uniform_filter(np.asarray(x, np.float32), (1, size, size, 1), mode="nearest")


def mixed_pairs(
    x: npt.NDArray[np.float32], y: npt.NDArray[np.int64], seed: int = 0
) -> npt.NDArray[np.float32]:
    """Averages every image with one of another class.

    Args:
        x: Images of shape `[N, H, W, C]`.
        y: int64 `[N]`, their labels, of two classes at least.
        seed: Decides the partners. Default: 0.

    Returns:
        float32 array of shape `[N, H, W, C]`.

    Raises:
        ValueError: If all images are of one class.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import datasets
        >>> x = np.array([0.0, 1.0], np.float32).reshape(2, 1, 1, 1)
        >>> datasets.mixed_pairs(x, np.array([0, 1])).ravel().tolist()
        [0.5, 0.5]
    """
    return (x + x[_partners(y, seed)]) / np.float32(2)


def pixelated(x: npt.NDArray[np.float32], size: int | None = None) -> npt.NDArray[np.float32]:
    """Replaces every square of pixels by its mean, as a picture far too small that is blown up.

    Args:
        x: Images of shape `[N, H, W, C]`.
        size: Side of a square. Default `None`: a seventh of the shorter side, at least 2; 4 for
            images of 28x28 and 32x32.

    Returns:
        float32 array of shape `[N, H, W, C]`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import datasets
        >>> x = np.arange(4, dtype=np.float32).reshape(1, 2, 2, 1)
        >>> datasets.pixelated(x, size=2).ravel().tolist()
        [1.5, 1.5, 1.5, 1.5]
    """
    size = size or max(_shorter_side(x) // 7, 2)
    for axis in (1, 2):
        length = x.shape[axis]
        starts = np.arange(0, length, size)
        widths = np.diff(np.append(starts, length))
        sums = np.add.reduceat(x, starts, axis=axis)
        means = np.moveaxis(np.moveaxis(sums, axis, -1) / widths, -1, axis)
        x = np.repeat(means, widths, axis=axis).astype(np.float32)
    return x


def half_covered(x: npt.NDArray[np.float32], seed: int = 0) -> npt.NDArray[np.float32]:
    """Covers the left, right, upper or lower half of every image with the image's median.

    Args:
        x: Images of shape `[N, H, W, C]`.
        seed: Decides which half. Default: 0.

    Returns:
        float32 array of shape `[N, H, W, C]`.

    Example:
        >>> from tfgmvae import datasets
        >>> digits = datasets.load("digits")
        >>> bool((datasets.half_covered(digits.x_test) == digits.x_test).mean() > 0.5)
        True
    """
    num, height, width, _ = x.shape
    rows, columns = np.arange(height)[:, np.newaxis], np.arange(width)  # [H, 1], [W]
    halves = np.stack(
        [
            np.broadcast_to(half, (height, width))
            for upper in (rows < height // 2, columns < width // 2)
            for half in (upper, ~upper)
        ]
    )  # [4, H, W]
    which = np.random.default_rng(seed).integers(len(halves), size=num)
    covered = halves[which][..., np.newaxis]  # [N, H, W, 1]
    return np.where(covered, np.median(x, axis=(1, 2), keepdims=True), x).astype(np.float32)


def two_objects(
    x: npt.NDArray[np.float32], y: npt.NDArray[np.int64], seed: int = 0
) -> npt.NDArray[np.float32]:
    """Puts two images of different classes side by side, each squeezed to half its width.

    Args:
        x: Images of shape `[N, H, W, C]`, at least two pixels wide.
        y: int64 `[N]`, their labels, of two classes at least.
        seed: Decides the partners. Default: 0.

    Returns:
        float32 array of shape `[N, H, W, C]`.

    Raises:
        ValueError: If all images are of one class.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import datasets
        >>> x = np.array([0.0, 1.0], np.float32).reshape(2, 1, 1, 1) * np.ones((1, 1, 4, 1))
        >>> datasets.two_objects(x, np.array([0, 1]))[0].ravel().tolist()
        [0.0, 0.0, 1.0, 1.0]
    """
    width = x.shape[2]
    left = _squeezed(x, width // 2)
    right = _squeezed(x, width - width // 2)[_partners(y, seed)]
    return np.concatenate([left, right], axis=2)


def no_class_inputs(
    x: npt.NDArray[np.float32],
    y: npt.NDArray[np.int64] | None = None,
    num: int | None = None,
    seed: int = 0,
) -> dict[str, npt.NDArray[np.float32]]:
    """Makes inputs of no class of every kind that there is here, by name.

    Args:
        x: Images of the classes, `[N, H, W, C]` in [0, 1].
        y: int64 `[N]`, their labels. Default `None`, as with labels of one class only: without
            the kinds that are made of images of two classes.
        num: How many of each kind, at most. Default `None`: N.
        seed: Decides what is random. Default: 0.

    Returns:
        float32 `[M, H, W, C]` by name.

    Example:
        >>> from tfgmvae import datasets
        >>> digits = datasets.load("digits")
        >>> list(datasets.no_class_inputs(digits.x_test, digits.y_test, num=10))[:3]
        ['uniform noise', 'gaussian noise', 'shuffled pixels']
    """
    num = len(x) if num is None else num
    some, shape = x[:num], x.shape[1:]
    inputs = {
        "uniform noise": uniform_noise(num, shape, seed),
        "gaussian noise": gaussian_noise(num, shape, seed=seed),
        "shuffled pixels": shuffled_pixels(some, seed),
        "blurred": blurred(some),
        "pixelated": pixelated(some),
        "half covered": half_covered(some, seed),
    }
    if y is not None and len(np.unique(y[:num])) > 1:
        inputs["mixed pairs"] = mixed_pairs(some, y[:num], seed)
        inputs["two objects"] = two_objects(some, y[:num], seed)
    return inputs


def _shorter_side(x: npt.NDArray[np.float32]) -> int:
    return min(x.shape[1:3])


def _partners(y: npt.NDArray[np.int64], seed: int) -> npt.NDArray[np.int64]:
    """Draws for every image the index of one of another class, int64 `[N]`."""
    order = np.argsort(y, kind="stable")
    classes, own, sizes = np.unique(y, return_inverse=True, return_counts=True)
    if len(classes) < 2:
        raise ValueError(
            f"Expected images of at least two classes. Received: classes {classes.tolist()}"
        )
    # In that order, the images of other classes begin behind the own one, and go round.
    steps = np.random.default_rng(seed).integers(len(y) - sizes[own])
    return order[(np.cumsum(sizes)[own] + steps) % len(y)]


def _squeezed(x: npt.NDArray[np.float32], width: int) -> npt.NDArray[np.float32]:
    """Averages `[N, H, W, C]` down to fewer columns, each as wide as any other."""
    sums = np.pad(np.cumsum(x, axis=2, dtype=np.float64), ((0, 0), (0, 0), (1, 0), (0, 0)))
    edges = np.linspace(0, x.shape[2], width + 1)
    whole = np.minimum(edges.astype(int), x.shape[2] - 1)
    part = (edges - whole)[:, np.newaxis]  # [width + 1, 1]
    at_edges = sums[:, :, whole] * (1 - part) + sums[:, :, whole + 1] * part
    means = np.diff(at_edges, axis=2) * (width / x.shape[2])
    return np.clip(means, 0, 1).astype(np.float32)
