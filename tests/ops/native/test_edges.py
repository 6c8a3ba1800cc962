"""The edges of the native core: no memory, many threads, two devices, odd arrays."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import numpy as np
import pytest

from tfgmvae.ops.native import library

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
    return loaded.tensorflow_ops.tfgmvae_latent_search(*given, codebook, tf.zeros([0])).labels


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


# Without TensorFlow, whose own threads come and go.
THREADS_OF_THE_BLAS = """
import importlib.util, os
spec = importlib.util.spec_from_file_location("tfgmvae._core", {path!r})
core = importlib.util.module_from_spec(spec)
spec.loader.exec_module(core)
before = len(os.listdir("/proc/self/task"))
core.description()
print(len(os.listdir("/proc/self/task")) - before, os.sched_getaffinity(0) == {cpus!r})
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in Linux's way")
def test_no_thread_of_the_blas_is_left_over() -> None:
    code = THREADS_OF_THE_BLAS.format(path=core.__file__, cpus=os.sched_getaffinity(0))
    assert run(code).split() == ["0", "True"]


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
