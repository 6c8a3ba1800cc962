// Solves for a damped step by Cholesky, in double precision, by one block.
#pragma once

#include <cuda_runtime.h>

#include <cstddef>
#include <cstdint>

#include "search/rules.h"

namespace tfgmvae {

// Shared memory of damped_step() in a space of n dimensions.
inline size_t damped_step_bytes(int64_t n) {
  return static_cast<size_t>(n * (n + 1) / 2 + n) * sizeof(double);
}

// Where damped_step() leaves its solution [n].
__device__ inline double* damped_solution(double* factor, int64_t n) {
  return factor + n * (n + 1) / 2;
}

// Cholesky of hessian + damping * max(diagonal, floor) and the step, by all threads of a block;
// `factor` is damped_step_bytes(n) of shared memory. False, in all threads, where the matrix is not
// positive definite.
__device__ inline bool damped_step(const float* hessian, const float* gradient, int64_t n,
                                   double damping, double* factor) {
  __shared__ double floor_value;
  double* solution = damped_solution(factor, n);
  if (threadIdx.x == 0) {
    double largest = 0.0;
    for (int64_t d = 0; d < n; ++d) {
      const double diagonal = hessian[d * n + d];
      largest = diagonal > largest ? diagonal : largest;
    }
    floor_value = diagonal_floor(largest);
  }
  __syncthreads();
  for (int64_t i = threadIdx.x; i < n * n; i += blockDim.x) {
    const int64_t row = i / n, column = i % n;
    if (column > row) continue;
    double value = hessian[i];
    if (row == column) value += damping * (value > floor_value ? value : floor_value);
    factor[row * (row + 1) / 2 + column] = value;
  }
  for (int64_t d = threadIdx.x; d < n; d += blockDim.x) {
    solution[d] = -static_cast<double>(gradient[d]);
  }
  __syncthreads();
  for (int64_t j = 0; j < n; ++j) {
    const double pivot = factor[j * (j + 1) / 2 + j];
    if (!(pivot > 0.0) || !(pivot < 1e300)) return false;
    const double inverse_root = 1.0 / sqrt(pivot);
    __syncthreads();
    for (int64_t i = j + threadIdx.x; i < n; i += blockDim.x) {
      factor[i * (i + 1) / 2 + j] *= inverse_root;
    }
    if (threadIdx.x == 0) solution[j] *= inverse_root;
    __syncthreads();
    for (int64_t i = j + 1 + threadIdx.x; i < n; i += blockDim.x) {
      const double multiple = factor[i * (i + 1) / 2 + j];
      for (int64_t k = j + 1; k <= i; ++k) {
        factor[i * (i + 1) / 2 + k] -= multiple * factor[k * (k + 1) / 2 + j];
      }
      solution[i] -= multiple * solution[j];
    }
    __syncthreads();
  }
  for (int64_t i = n - 1; i >= 0; --i) {
    if (threadIdx.x == 0) solution[i] /= factor[i * (i + 1) / 2 + i];
    __syncthreads();
    for (int64_t k = threadIdx.x; k < i; k += blockDim.x) {
      solution[k] -= factor[i * (i + 1) / 2 + k] * solution[i];
    }
    __syncthreads();
  }
  return true;
}

}  // namespace tfgmvae
