#!/usr/bin/env bash
# Builds the native core with CUDA on a machine with a GPU (TensorFlow is not needed), compares the
# CUDA kernels with the CPU kernels through DLPack, runs the memory checker on small sizes, and times
# both. Needs: a C++17 compiler, CMake, nvcc, and Python with numpy, pybind11, and CuPy or PyTorch.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python="${PYTHON:-python3}"
build="${BUILD:-build/gpu_check}"

cmake -S . -B "$build" -DTFGMVAE_WITH_CUDA=ON -DTFGMVAE_TESTS=ON \
    -DPython_EXECUTABLE="$(command -v "$python")" \
    -Dpybind11_DIR="$("$python" -m pybind11 --cmakedir)" \
    -DTFGMVAE_OUTPUT_DIR="$PWD/$build/package/tfgmvae"
cmake --build "$build" --parallel
"$build/kernel_tests"

# A package of the native modules alone: importing the real one would need TensorFlow.
touch "$build/package/tfgmvae/__init__.py"
export PYTHONPATH="$PWD/$build/package"
cuda_lib="$(dirname "$(dirname "$(command -v nvcc || echo /usr/local/cuda/bin/nvcc)")")/lib64"
export LD_LIBRARY_PATH="$cuda_lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

"$python" scripts/gpu_check.py
checker="$(command -v compute-sanitizer || echo /usr/local/cuda/bin/compute-sanitizer)"
if [[ -x "$checker" ]]; then
    "$checker" --error-exitcode 1 "$python" scripts/gpu_check.py --small
else
    echo "compute-sanitizer was not found: the memory check is left out"
fi
"$python" scripts/gpu_check.py --benchmark
