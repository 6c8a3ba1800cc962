// The most responsible component on the device, as mixture.h defines it, and sums over a block.
#pragma once

#include <cstdint>

#include "mixture/mixture.h"

namespace tfgmvae {

struct DeviceNearest {
  int64_t index;
  float distance;
};

__device__ inline float device_distance(const float* latent, const Mixture& mixture,
                                           int64_t component) {
  const float* mean = mixture.means + component * mixture.latent_dim;
  float sum = 0.0f;
  for (int64_t d = 0; d < mixture.latent_dim; ++d) {
    const float difference = latent[d] - mean[d];
    sum += difference * difference;
  }
  return sqrtf(sum) / mixture.scales[component];
}

// Ties go to the lowest index; 0 where nothing is comparable.
__device__ inline DeviceNearest device_nearest(const float* latent, const Mixture& mixture) {
  DeviceNearest best{0, 0.0f};
  float best_density = -INFINITY;
  for (int64_t k = 0; k < mixture.num_components; ++k) {
    const float distance = device_distance(latent, mixture, k);
    const float density = -0.5f * distance * distance -
                          static_cast<float>(mixture.latent_dim) * logf(mixture.scales[k]);
    if (k == 0) best.distance = distance;
    if (density > best_density) {
      best = {k, distance};
      best_density = density;
    }
  }
  return best;
}

// The sum over a block of at most 1024 threads, in a fixed order, in every thread.
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
