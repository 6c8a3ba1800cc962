"""The edges of the native core: no memory, many threads, two devices, odd arrays."""

from __future__ import annotations

import ctypes
import dataclasses
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import textwrap
import types
from collections.abc import Iterator
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import ops
from tfgmvae.ops.native import decoder_program, library

if library.load().core is None:
    pytest.skip(library.load().problem, allow_module_level=True)

from tfgmvae import _core as core  # noqa: E402


def run(code: str, **changes: str) -> str:
    """Runs code in a process of its own and returns what it printed."""
    environment = {k: v for k, v in os.environ.items() if k != library.BACKEND_VARIABLE}
    answer = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        env=environment | changes,
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, f"{answer.returncode}: {answer.stderr[-2000:]}"
    return answer.stdout


# A codebook of which the kernels decode 768 MB, where 300 MB are left.
OUT_OF_MEMORY = """
import resource
import numpy as np
import tensorflow as tf
from tfgmvae.ops.native import library
from tfgmvae.ops.native.layer_table import LayerKind, LayerRow

loaded = library.load()
row = LayerRow(LayerKind.DENSE, 1, 1, 2, 1, 1, 64, kernel_offset=0, bias_offset=128)
given = [
    np.zeros([5, 64], np.float32), np.array([row], np.int64),
    np.ones(192, np.float32), np.eye(2, dtype=np.float32), np.ones(2, np.float32),
    np.ones(2, np.float32),
]
small, large = np.zeros([4, 2], np.float32), np.zeros([3_000_000, 2], np.float32)


def by_binding(codebook):
    return loaded.core.latent_search(*given, codebook, num_threads=2)[0]


@tf.function
def traced(codebook):
    nothing = tf.zeros([0]), tf.zeros([0], tf.int64)
    return loaded.tensorflow_ops.tfgmvae_latent_search(*given, codebook, *nothing).labels


def by_op(codebook):
    return traced(codebook).numpy()


expected = [search(small) for search in (by_binding, by_op)]
large_tensor = tf.constant(large)
size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (size + (300 << 20), resource.RLIM_INFINITY))
for search, codes, error in (
    (by_binding, large, MemoryError), (by_op, large_tensor, tf.errors.ResourceExhaustedError)
):
    try:
        search(codes)
    except error as caught:
        print(type(caught).__name__)
for search, labels in zip((by_binding, by_op), expected):
    np.testing.assert_array_equal(search(small), labels)
print("goes on")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is set in Linux's way")
def test_no_memory_is_an_error_after_which_the_process_goes_on() -> None:
    assert run(OUT_OF_MEMORY).split() == [
        "MemoryError",
        "ResourceExhaustedError",
        "goes",
        "on",
    ]


FIRST_USE_FROM_THREADS = """
import threading
import numpy as np
from tfgmvae import ops

together, failures = threading.Barrier(8), []


def score():
    one = np.ones([1, 1], np.float32)
    together.wait()
    try:
        ops.threshold_score(one, one, one, one, [1.0], [1.0], [1.0])
    except Exception as error:
        failures.append(repr(error))


threads = [threading.Thread(target=score) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert not failures, failures
"""


def test_first_use_may_come_from_many_threads() -> None:
    run(FIRST_USE_FROM_THREADS, **{library.BACKEND_VARIABLE: "native"})


def test_arrays_that_are_not_aligned_are_copied() -> None:
    rng = np.random.default_rng(0)

    def misaligned(values: np.ndarray) -> np.ndarray:
        array = np.frombuffer(b"." + values.tobytes(), np.uint8)[1:].view(values.dtype)
        assert not array.flags.aligned
        return array.reshape(values.shape)

    given = [
        rng.uniform(size=shape).astype(np.float32)
        for shape in ([9, 7], [9, 7], [9, 3], [2, 3], [2], [2], [2])
    ]
    expected = core.threshold_score(*given)
    for field, value in zip(core.threshold_score(*map(misaligned, given)), expected, strict=True):
        np.testing.assert_array_equal(field, value)


class _Tensor(ctypes.Structure):
    _fields_ = (
        ("data", ctypes.c_void_p),
        ("device_type", ctypes.c_int32),
        ("device_id", ctypes.c_int32),
        ("ndim", ctypes.c_int32),
        ("code", ctypes.c_uint8),
        ("bits", ctypes.c_uint8),
        ("lanes", ctypes.c_uint16),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
        ("strides", ctypes.c_void_p),
        ("byte_offset", ctypes.c_uint64),
        ("manager_ctx", ctypes.c_void_p),
        ("deleter", ctypes.c_void_p),
    )


class ClaimedArray:
    """What says through DLPack that it lies on a GPU; nobody gets as far as reading it."""

    def __init__(self, *shape: int, device: int = 0, takes_streams: bool = True) -> None:
        self.device = device
        self.takes_streams = takes_streams
        self.streams: list[int | None] = []
        self._shape = (ctypes.c_int64 * len(shape))(*shape)
        self._tensor = _Tensor(None, 2, device, len(shape), 2, 32, 1, self._shape)

    def __dlpack_device__(self) -> tuple[int, int]:
        return 2, self.device

    def __dlpack__(self, *, stream: int | None = None) -> Any:
        self.streams.append(stream)
        if stream is not None and not self.takes_streams:
            raise RuntimeError("no DLPack export with a non-None stream")
        new = ctypes.pythonapi.PyCapsule_New
        new.restype = ctypes.py_object
        new.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
        return new(ctypes.addressof(self._tensor), b"dltensor", None)


needs_cuda = pytest.mark.skipif(
    importlib.util.find_spec("tfgmvae._core_cuda") is None, reason="built without CUDA"
)


def claimed_scores(**changes: ClaimedArray) -> dict[str, ClaimedArray]:
    shapes = {
        "x": (9, 7),
        "reconstruction": (9, 7),
        "latents": (9, 3),
        "component_means": (2, 3),
        "component_scales": (2,),
        "encoder_thresholds": (2,),
        "decoder_thresholds": (2,),
    }
    return {name: ClaimedArray(*shape) for name, shape in shapes.items()} | changes


@needs_cuda
def test_arrays_on_two_devices_are_an_error() -> None:
    given = claimed_scores(latents=ClaimedArray(9, 3, device=1))
    with pytest.raises(ValueError, match="Received: latents on cuda:1, x on cuda:0"):
        core.threshold_score(**given)


@needs_cuda
def test_tensors_that_refuse_a_stream_are_taken_without() -> None:
    x = ClaimedArray(9, 7, takes_streams=False)
    given = claimed_scores(x=x, latents=ClaimedArray(9, 3, device=1))
    # Their device is awaited instead, for which there must be one.
    with pytest.raises((RuntimeError, ValueError), match=r"CUDA|cuda:1"):
        core.threshold_score(**given)
    assert x.streams == [1, None]


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        ((10, 10, 500, 3), ""),
        ((129, 10, 500, 3), "at most 128 latent dimensions"),
        ((10, 5000, 500, 3), "4096 classes or starts"),
        ((10, 10, 100_000, 4097), "num_starts=4097"),
        # No more starts than there are entries.
        ((10, 10, 500, 100_000), ""),
    ],
)
def test_what_a_gpu_cannot_search_is_said(sizes: tuple[int, ...], message: str) -> None:
    problem = core.cuda_search_problem(*sizes)
    assert message in problem
    assert bool(problem) == bool(message)


# Architectures as the build recorded them, the device, and whether they run there.
ARCHITECTURES = [
    (["75-real", "80-real", "90"], (7, 5), True),
    (["80-real", "90"], (7, 5), False),
    (["80-real", "90"], (8, 6), True),
    (["80-real", "90"], (12, 0), True),
    (["80-real"], (9, 0), False),
    (["90a-real"], (9, 0), True),
    (["native"], (6, 1), True),
    ([], (9, 0), False),
]


@pytest.fixture
def no_memory_of_gpus() -> Iterator[None]:
    library.gpus_are_covered.cache_clear()
    yield
    library.gpus_are_covered.cache_clear()


@pytest.mark.usefixtures("no_memory_of_gpus")
@pytest.mark.parametrize(("built", "capability", "expected"), ARCHITECTURES)
def test_ops_go_only_to_gpus_that_they_were_built_for(
    monkeypatch: pytest.MonkeyPatch,
    built: list[str],
    capability: tuple[int, int],
    expected: bool,
) -> None:
    monkeypatch.setattr(library, "build_info", lambda: {"cuda_architectures": built})
    monkeypatch.setattr(tf.config, "list_physical_devices", lambda kind: [kind])
    details = {"compute_capability": capability}
    monkeypatch.setattr(tf.config.experimental, "get_device_details", lambda device: details)
    assert library.gpus_are_covered() is expected


def small_search(latent_dim: int = 3) -> dict[str, Any]:
    rng = np.random.default_rng(0)
    decoder = keras.Sequential([keras.Input([latent_dim]), keras.layers.Dense(6)])
    means = rng.normal(size=[4, latent_dim]).astype(np.float32)
    return {
        "x": rng.normal(size=[11, 6]).astype(np.float32),
        "decoder": decoder,
        "component_means": means,
        "component_scales": np.ones(4, np.float32),
        "encoder_thresholds": np.full(4, 9, np.float32),
        "codebook": means,
    }


@pytest.fixture
def seen_gpu(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stands in for a machine with a GPU; returns what was asked of the CPU's binding."""
    asked = []
    loaded = library.load()

    def search(*given: Any, **options: Any) -> Any:
        asked.append("search")
        return core.latent_search(*given, **options)

    stand_in = types.SimpleNamespace(
        cuda_search_problem=core.cuda_search_problem, latent_search=search
    )
    monkeypatch.setenv(library.BACKEND_VARIABLE, "native")
    monkeypatch.setattr(library, "gpus_are_covered", lambda: True)
    monkeypatch.setattr(library, "load", lambda: dataclasses.replace(loaded, core=stand_in))
    return asked


def test_arrays_are_searched_on_the_gpu_that_is_seen(seen_gpu: list[str]) -> None:
    given = small_search()
    found = ops.latent_search(**given)
    assert seen_gpu == []
    program = decoder_program.from_decoder(given["decoder"])
    names = ["component_means", "component_scales", "encoder_thresholds", "codebook"]
    expected = core.latent_search(
        given["x"], program.layer_table, program.weights.numpy(), *(given[name] for name in names)
    )
    for field, value in zip(found, expected, strict=True):
        np.testing.assert_array_equal(field, value)
    assert ops.latent_search(**given | {"x": given["x"][:0]}).labels.shape == (0,)


def test_what_a_gpu_cannot_search_the_cpu_does(seen_gpu: list[str]) -> None:
    given = small_search(latent_dim=130)
    with pytest.warns(RuntimeWarning, match="searches on the CPU: Expected at most 128 latent"):
        found = ops.latent_search(**given)
    assert seen_gpu == ["search"]
    assert found.labels.shape == (11,)
    traced = tf.function(lambda x: ops.latent_search(**given | {"x": x}))(given["x"])
    np.testing.assert_array_equal(traced.labels, found.labels)


LIBRARIES = [
    ("_core.*.so", "$ORIGIN/_native", [""]),
    ("_core_cuda.*.so", "$ORIGIN/_native", [""]),
    ("_native/libtfgmvae_kernels.so", "$ORIGIN", ["tfgmvae::"]),
    (
        "_native/libtfgmvae_cuda_kernels.so",
        "$ORIGIN",
        ["tfgmvae::latent_search_cuda", "tfgmvae::threshold_score_cuda"],
    ),
    ("_native/tensorflow_ops.so", "$ORIGIN", [""]),
]


@pytest.mark.parametrize(("name", "path", "names"), LIBRARIES)
def test_libraries_look_beside_themselves_and_export_what_is_called(
    name: str, path: str, names: list[str]
) -> None:
    package = pathlib.Path(core.__file__).parent
    found = list(package.glob(name))
    if not found or not shutil.which("readelf"):
        pytest.skip(f"there is no {name} or no readelf")
    dynamic, symbols = (
        subprocess.run(
            ["readelf", "--wide", *options, found[0]], capture_output=True, text=True
        ).stdout
        for options in (["--dynamic"], ["--dyn-syms", "--demangle"])
    )
    assert re.findall(r"R(?:UN)?PATH.*\[(.*)\]", dynamic) == [path]
    rows = [line.split(maxsplit=7) for line in symbols.splitlines()]
    exported = {row[7] for row in rows if len(row) == 8 and row[6].isdigit()}
    assert exported
    assert [symbol for symbol in exported if not symbol.startswith(tuple(names))] == []
