// The most responsible component of a code, as both ops define it.
#pragma once

#include <cmath>
#include <cstdint>

#include "threshold_score.h"

namespace tfgmvae {

struct NearestComponent {
  int64_t index;      // 0 where nothing is comparable
  float distance;     // Mahalanobis distance to that component
  float log_density;  // -distance^2 / 2 - D log(scale); -infinity where nothing is comparable
};

// By direct differences, never by expanding the square; ties go to the lowest index.
inline float component_distance(const float* latent, const Mixture& mixture, int64_t component) {
  const float* mean = mixture.means + component * mixture.latent_dim;
  float sum = 0.0f;
  for (int64_t d = 0; d < mixture.latent_dim; ++d) {
    const float difference = latent[d] - mean[d];
    sum += difference * difference;
  }
  return std::sqrt(sum) / mixture.scales[component];
}

// D log(scale), by which the density of a wide component is lower.
inline float log_term(const Mixture& mixture, int64_t component) {
  return static_cast<float>(mixture.latent_dim) * std::log(mixture.scales[component]);
}

inline NearestComponent nearest_component(const float* latent, const Mixture& mixture) {
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
