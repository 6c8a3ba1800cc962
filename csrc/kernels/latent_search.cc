#include "latent_search.h"

#include <cmath>
#include <limits>
#include <string>

namespace tfgmvae {

Status parse_search_options(const std::string& method, const std::string& objective,
                            LatentSearchOptions* options) {
  if (method == "levenberg_marquardt") {
    options->method = SearchMethod::kLevenbergMarquardt;
  } else if (method == "gradient_descent") {
    options->method = SearchMethod::kGradientDescent;
  } else {
    return invalid_argument(
        "Expected method to be 'levenberg_marquardt' or 'gradient_descent'. Received: method='" +
        method + "'");
  }
  if (objective == "map") {
    options->objective = SearchObjective::kMap;
  } else if (objective == "likelihood") {
    options->objective = SearchObjective::kLikelihood;
  } else {
    return invalid_argument(
        "Expected objective to be 'map' or 'likelihood'. Received: objective='" + objective + "'");
  }
  return {};
}

Status check_latent_search(const LatentSearchInput& input, const LatentSearchOptions& options) {
  if (Status status = check_mixture(input.mixture); !status.ok()) return status;
  if (input.decoder->latent_dim() != input.mixture.latent_dim) {
    return invalid_argument("Expected a decoder of " + std::to_string(input.mixture.latent_dim) +
                            " latent dimensions, as the components have. Received: one of " +
                            std::to_string(input.decoder->latent_dim()));
  }
  if (input.codebook_size < 1 || input.codebook_size > std::numeric_limits<int32_t>::max()) {
    return invalid_argument("Expected at least one codebook entry. Received: " +
                            std::to_string(input.codebook_size));
  }
  if (options.num_starts < 1 || options.max_iterations < 1 ||
      options.max_iterations > std::numeric_limits<int32_t>::max()) {
    return invalid_argument(
        "Expected num_starts and max_iterations to be at least 1. Received: num_starts=" +
        std::to_string(options.num_starts) +
        ", max_iterations=" + std::to_string(options.max_iterations));
  }
  if (!(options.tolerance >= 0.0f) || !std::isfinite(options.tolerance)) {
    return invalid_argument("Expected tolerance to be finite and at least 0. Received: " +
                            std::to_string(options.tolerance));
  }
  if (!(options.learning_rate > 0.0f) || !std::isfinite(options.learning_rate)) {
    return invalid_argument("Expected learning_rate to be finite and above 0. Received: " +
                            std::to_string(options.learning_rate));
  }
  if (!(options.preference >= 0.0f) || !std::isfinite(options.preference)) {
    return invalid_argument("Expected preference to be finite and at least 0. Received: " +
                            std::to_string(options.preference));
  }
  return {};
}

Status check_device_limits(int64_t latent_dim, int64_t num_components, int64_t codebook_size,
                           int64_t num_starts) {
  // A matrix [D, D] and a number per group of starts must fit into a block's shared memory.
  constexpr int64_t kMaxLatentDim = 128, kMaxGroups = 4096;
  const StartGroups groups(num_starts, num_components, codebook_size, false);
  if (latent_dim <= kMaxLatentDim && groups.parts * num_components <= kMaxGroups) return {};
  return invalid_argument(
      "Expected at most " + std::to_string(kMaxLatentDim) + " latent dimensions and " +
      std::to_string(kMaxGroups) + " classes or starts per item on a GPU. Received: " +
      std::to_string(latent_dim) + " dimensions, " + std::to_string(num_components) +
      " classes, num_starts=" + std::to_string(num_starts));
}

}  // namespace tfgmvae
