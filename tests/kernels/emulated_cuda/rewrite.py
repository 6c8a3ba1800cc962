"""Rewrites the CUDA sources as C++ that cuda_runtime.h in this folder runs on a CPU.

    python tests/kernels/emulated_cuda/rewrite.py FOLDER

writes them into FOLDER, under the paths that they have in csrc/kernels, for
`cmake -DTFGMVAE_EMULATED_CUDA=FOLDER`. Tiles are made so small that a few items need several.
"""

from __future__ import annotations

import pathlib
import re
import sys

KERNELS = pathlib.Path(__file__).resolve().parents[3] / "csrc" / "kernels"
LAUNCH = re.compile(r"(\w+)<<<(.*?)>>>\(", re.DOTALL)
SHARED_MEMORY = re.compile(r"extern __shared__ ([\w ]+) (\w+)\[\];")
SMALL_SIZES = {
    "kRows": 16,
    "kMaxTileItems": 32,
    "kPatchFloats": 20_000,
    "kScreeningEntries": 20,
    "kTileBytes": 1 << 18,
}


def as_cpp(cuda: str) -> str:
    """Returns C++ of CUDA: launches become calls, and shared memory of any length a pointer."""
    cpp = LAUNCH.sub(r"emulated_cuda::launch(\2, \1, ", cuda)
    return SHARED_MEMORY.sub(
        r"auto* \2 = static_cast<\1*>(emulated_cuda::dynamic_shared_memory());", cpp
    )


def with_small_sizes(sources: dict[pathlib.Path, str]) -> dict[pathlib.Path, str]:
    """Returns the sources with tiles of a few items."""
    for name, size in SMALL_SIZES.items():
        definition = re.compile(rf"(constexpr int64_t {name} = )[^;]*;")
        places = [path for path, cpp in sources.items() if definition.search(cpp)]
        if len(places) != 1:
            raise ValueError(
                f"Expected {name} to be defined in one file. Received: {[*map(str, places)]}"
            )
        path = places[0]
        sources = sources | {path: definition.sub(rf"\g<1>{size};", sources[path])}
    return sources


def main(folder: pathlib.Path) -> None:
    """Writes every .cu as a .cc, and every .cuh under its own name."""
    cuda = sorted([*KERNELS.rglob("*.cu"), *KERNELS.rglob("*.cuh")])
    sources = {path.relative_to(KERNELS): as_cpp(path.read_text()) for path in cuda}
    for path, cpp in with_small_sizes(sources).items():
        target = folder / (path.with_suffix(".cc") if path.suffix == ".cu" else path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(cpp)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
