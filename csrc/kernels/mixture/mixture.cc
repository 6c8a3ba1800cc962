#include "mixture/mixture.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace tfgmvae {

Status check_mixture(const Mixture& mixture) {
  if (mixture.num_components < 1 || mixture.latent_dim < 1) {
    return invalid_argument("Expected at least one component and one latent dimension. Received: " +
                            std::to_string(mixture.num_components) + " components, " +
                            std::to_string(mixture.latent_dim) + " latent dimensions");
  }
  return {};
}

Status check_scales(const Mixture& mixture) {
  for (int64_t k = 0; k < mixture.num_components; ++k) {
    if (!(mixture.scales[k] > 0.0f)) {
      return invalid_argument("Expected every component scale to be above 0. Received: " +
                              std::to_string(mixture.scales[k]) + " at index " + std::to_string(k));
    }
  }
  return {};
}

std::vector<float> log_offsets(const Mixture& mixture) {
  const float smallest = *std::min_element(mixture.scales, mixture.scales + mixture.num_components);
  std::vector<float> offsets(static_cast<size_t>(mixture.num_components));
  for (int64_t k = 0; k < mixture.num_components; ++k) {
    offsets[k] = static_cast<float>(mixture.latent_dim) * std::log(mixture.scales[k] / smallest);
  }
  return offsets;
}

}  // namespace tfgmvae
