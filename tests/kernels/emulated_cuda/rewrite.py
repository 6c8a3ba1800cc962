"""Rewrites the CUDA sources as C++ that cuda_runtime.h in this folder runs on a CPU.

    python tests/kernels/emulated_cuda/rewrite.py FOLDER

writes them into FOLDER, for `cmake -DTFGMVAE_EMULATED_CUDA=FOLDER`. Tiles are made so small that a
few items need several.
"""

from __future__ import annotations

import pathlib
import re
import sys

KERNELS = pathlib.Path(__file__).resolve().parents[3] / "csrc" / "kernels"
LAUNCH = re.compile(r"(\w+)<<<(.*?)>>>\(", re.DOTALL)
SHARED_MEMORY = re.compile(r"extern __shared__ ([\w ]+) (\w+)\[\];")
SMALL_SIZES = {"kRows": 16, "kMaxTileItems": 32, "kPatchFloats": 20_000}


def as_cpp(cuda: str) -> str:
    """Returns C++ of CUDA: launches become calls, and shared memory of any length a pointer."""
    cpp = LAUNCH.sub(r"emulated_cuda::launch(\2, \1, ", cuda)
    return SHARED_MEMORY.sub(
        r"auto* \2 = static_cast<\1*>(emulated_cuda::dynamic_shared_memory());", cpp
    )


def with_small_sizes(cpp: str) -> str:
    """Returns the search with tiles of a few items."""
    for name, size in SMALL_SIZES.items():
        cpp, count = re.subn(rf"(constexpr int64_t {name} = )[^;]*;", rf"\g<1>{size};", cpp)
        if count != 1:
            raise ValueError(f"Expected one definition of {name}. Received: {count}")
    return cpp


def main(folder: pathlib.Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    search = as_cpp((KERNELS / "latent_search_cuda.cu").read_text())
    (folder / "latent_search_cuda.cc").write_text(with_small_sizes(search))
    score = as_cpp((KERNELS / "threshold_score_cuda.cu").read_text())
    (folder / "threshold_score_cuda.cc").write_text(score)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
