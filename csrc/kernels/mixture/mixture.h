// The Gaussian mixture of both ops, and the most responsible component of a code as they define it.
#pragma once

#include <math.h>

#include <cstdint>
#include <vector>

#include "host_device.h"
#include "status.h"

namespace tfgmvae {

// Component k is the Gaussian N(means[k], scales[k]^2 I); all have the same weight.
struct Mixture {
  const float* means;   // [K, D]
  const float* scales;  // [K], above 0
  int64_t num_components;
  int64_t latent_dim;
};

// Checks the sizes; reads no array.
Status check_mixture(const Mixture& mixture);

// Checks that every scale is above 0; reads the array.
Status check_scales(const Mixture& mixture);

// D log(scale / smallest scale), [K]: what the objective of the search adds for a wide component.
std::vector<float> log_offsets(const Mixture& mixture);

struct NearestComponent {
  int64_t index;      // 0 where nothing is comparable
  float distance;     // Mahalanobis distance to that component
  float log_density;  // -distance^2 / 2 - D log(scale); -infinity where nothing is comparable
};

// By direct differences, never by expanding the square; ties go to the lowest index.
TFGMVAE_HOST_DEVICE inline float component_distance(const float* latent, const Mixture& mixture,
                                                    int64_t component) {
  const float* mean = mixture.means + component * mixture.latent_dim;
  float sum = 0.0f;
  for (int64_t d = 0; d < mixture.latent_dim; ++d) {
    const float difference = latent[d] - mean[d];
    sum += difference * difference;
  }
  return sqrtf(sum) / mixture.scales[component];
}

// D log(scale), by which the density of a wide component is lower.
TFGMVAE_HOST_DEVICE inline float log_term(const Mixture& mixture, int64_t component) {
  return static_cast<float>(mixture.latent_dim) * logf(mixture.scales[component]);
}

TFGMVAE_HOST_DEVICE inline NearestComponent nearest_component(const float* latent,
                                                              const Mixture& mixture) {
  NearestComponent best{0, 0.0f, -INFINITY};
  for (int64_t k = 0; k < mixture.num_components; ++k) {
    const float distance = component_distance(latent, mixture, k);
    const float log_density = -0.5f * distance * distance - log_term(mixture, k);
    if (k == 0) best.distance = distance;
    if (log_density > best.log_density) best = {k, distance, log_density};
  }
  return best;
}

}  // namespace tfgmvae
