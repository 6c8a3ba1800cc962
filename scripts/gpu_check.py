"""Compares the CUDA kernels with the CPU kernels, through DLPack with CuPy or PyTorch."""

from __future__ import annotations

import argparse
import time
from typing import Any

import numpy as np

from tfgmvae import _core


def to_device(array: np.ndarray) -> Any:
    try:
        import cupy
    except ImportError:
        import torch

        return torch.from_numpy(array).cuda()
    return cupy.asarray(array)


def to_host(array: Any) -> np.ndarray:
    try:
        import cupy
    except ImportError:
        import torch

        return torch.from_dlpack(array).cpu().numpy()
    return cupy.asnumpy(cupy.from_dlpack(array))


def table(*rows: list[int]) -> np.ndarray:
    return np.array(rows, np.int64)


def dense_decoder(latent_dim: int, hidden: int, size: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    first, second = latent_dim * hidden, hidden * size
    weights = [
        rng.normal(size=first) / np.sqrt(latent_dim),
        rng.normal(size=hidden),
        rng.normal(size=second) / np.sqrt(hidden),
        rng.normal(size=size),
    ]
    rows = table(
        [0, 1, 1, latent_dim, 1, 1, hidden, 1, 1, 1, 1, 0, 0, 1, 0, first, -1],
        [0, 1, 1, hidden, 1, 1, size, 1, 1, 1, 1, 0, 0, 10]
        + [first + hidden, first + hidden + second, -1],
    )
    return rows, np.concatenate(weights).astype(np.float32)


def conv_decoder(latent_dim: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    sizes = [latent_dim * 48, 48, 16 * 2 * 3, 2, 9 * 2 * 1, 1]
    at = np.cumsum([0, *sizes]).tolist()
    rows = table(
        [0, 1, 1, latent_dim, 1, 1, 48, 1, 1, 1, 1, 0, 0, 7, at[0], at[1], -1],
        [2, 4, 4, 3, 8, 8, 2, 4, 4, 2, 2, 1, 1, 9, at[2], at[3], -1],
        [1, 8, 8, 2, 6, 6, 1, 3, 3, 1, 1, 0, 0, 10, at[4], at[5], -1],
    )
    return rows, (0.4 * rng.normal(size=at[-1])).astype(np.float32)


def search_problem(
    decoder: tuple[np.ndarray, np.ndarray], latent_dim: int, size: int, items: int, components: int
) -> dict[str, Any]:
    rng = np.random.default_rng(2)
    means = 3 * rng.normal(size=[components, latent_dim])
    codebook = np.concatenate([means, np.repeat(means, 20, 0)])
    codebook[components:] += rng.normal(size=[20 * components, latent_dim])
    arrays = {
        "x": rng.uniform(size=[items, size]),
        "component_means": means,
        "component_scales": np.ones(components),
        "encoder_thresholds": np.full(components, 2 * np.sqrt(latent_dim)),
        "codebook": codebook,
    }
    arrays["x"][0, 0] = np.nan
    return {
        "layer_table": decoder[0],
        "weights": decoder[1],
        **{name: np.ascontiguousarray(a, np.float32) for name, a in arrays.items()},
    }


def decoded(problem: dict[str, Any]) -> np.ndarray:
    """The images of the codebook of a problem with a `dense_decoder`."""
    images = problem["codebook"]
    for layer in problem["layer_table"]:
        columns, kernel, bias = layer[6], layer[14], layer[15]
        weights = problem["weights"][kernel:bias].reshape(-1, columns)
        images = images @ weights + problem["weights"][bias : bias + columns]
        images = np.maximum(images, 0) if layer[13] == 1 else 1 / (1 + np.exp(-images))
    return np.ascontiguousarray(images, np.float32)


def search_on_device(problem: dict[str, Any], **options: Any) -> list[np.ndarray]:
    device = dict(problem)
    for name in {"x", "codebook", "codebook_images", "preferred_classes"} & set(problem):
        device[name] = to_device(problem[name])
    return [to_host(field) for field in _core.latent_search(**device, **options)]


def compare_search(name: str, problem: dict[str, Any], **options: Any) -> None:
    expected = _core.latent_search(**problem, **options)
    found = search_on_device(problem, **options)
    assert found[7][0] == 3, f"{name}: the NaN item has status {found[7][0]}"
    same_label = np.mean(found[0] == expected[0])
    ratio = found[4][1:] / expected[4][1:]
    spread = f"{ratio.min():.5f}..{ratio.max():.5f}"
    print(f"{name}: same label {same_label:.4f}, objective ratio {spread}")
    assert same_label > 0.98, name
    assert abs(np.nanmean(found[4]) / np.nanmean(expected[4]) - 1) < 2e-3, name
    half = dict(problem, x=problem["x"][len(problem["x"]) // 2 :])
    for whole, part in zip(found, search_on_device(half, **options), strict=True):
        np.testing.assert_array_equal(whole[len(whole) - len(part) :], part, err_msg=name)


def compare_scores(items: int) -> None:
    rng = np.random.default_rng(3)
    arrays = {
        "x": rng.uniform(size=[items, 100]),
        "reconstruction": rng.uniform(size=[items, 100]),
        "latents": rng.normal(size=[items, 5]),
        "component_means": rng.normal(size=[7, 5]),
        "component_scales": rng.uniform(0.5, 2, size=7),
        "encoder_thresholds": np.full(7, 2.0),
        "decoder_thresholds": np.full(7, 17.0),
    }
    given = {name: array.astype(np.float32) for name, array in arrays.items()}
    given["latents"][0] = np.nan
    expected = _core.threshold_score(**given)
    found = _core.threshold_score(**{name: to_device(array) for name, array in given.items()})
    for field, value in zip(map(to_host, found), expected, strict=True):
        np.testing.assert_allclose(field, value, 1e-5)
    print("threshold_score: agrees")


def benchmark() -> None:
    problem = search_problem(dense_decoder(10, 512, 784), 10, 784, 100_000, 10)
    device = {key: to_device(a) if key in ("x", "codebook") else a for key, a in problem.items()}
    for name, arguments in (("CPU", problem), ("GPU", device)):
        _core.latent_search(**arguments)
        start = time.perf_counter()
        _core.latent_search(**arguments)
        print(f"latent_search, 100,000 items, {name}: {time.perf_counter() - start:.3f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="sizes for a memory checker")
    parser.add_argument("--benchmark", action="store_true", help="only time the kernels")
    options = parser.parse_args()
    if options.benchmark:
        benchmark()
        return
    items = 40 if options.small else 3000
    compare_scores(items)
    for objective in ("map", "likelihood"):
        for method in ("levenberg_marquardt", "gradient_descent"):
            chosen = {"objective": objective, "method": method}
            dense = search_problem(dense_decoder(10, 64, 100), 10, 100, items, 10)
            compare_search(f"dense, {objective}, {method}", dense, **chosen)
            conv = search_problem(conv_decoder(4), 4, 36, items, 5)
            compare_search(f"convolutions, {objective}, {method}", conv, **chosen)
    if not options.small:
        wide = search_problem(dense_decoder(64, 128, 100), 64, 100, 200, 100)
        compare_search("64 dimensions, 100 components", wide)
        # More than fits into the shared memory that a kernel has without asking.
        widest = search_problem(dense_decoder(128, 64, 60), 128, 60, 200, 10)
        compare_search("128 dimensions", widest)
        compare_search("more starts than classes", widest, num_starts=100)
        # More than a tile of the CUDA kernels holds.
        many = search_problem(dense_decoder(4, 16, 36), 4, 36, 40_000, 5)
        compare_search("several tiles", many)
        images = dict(many, codebook_images=decoded(many))
        compare_search("given images of the codebook", images)


if __name__ == "__main__":
    main()
