// Sums over a block.
#pragma once

#include <cuda_runtime.h>

namespace tfgmvae {

// The sum over a block of at most 1024 threads, in a fixed order, in every thread.
//   partial  shared memory for one float per warp
__device__ inline float block_sum(float value, float* partial) {
  for (int offset = 16; offset > 0; offset /= 2) {
    value += __shfl_down_sync(0xffffffffu, value, offset);
  }
  const int warps = (blockDim.x + 31) / 32;
  if (threadIdx.x % 32 == 0) partial[threadIdx.x / 32] = value;
  __syncthreads();
  float sum = 0.0f;
  for (int warp = 0; warp < warps; ++warp) sum += partial[warp];
  __syncthreads();
  return sum;
}

}  // namespace tfgmvae
