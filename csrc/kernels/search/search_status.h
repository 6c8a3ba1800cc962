// How the search of an item ended.
#pragma once

#include <cstdint>

namespace tfgmvae {

// The values of tfgmvae.SearchStatus; Python reads the names from tfgmvae._core.
enum class SearchStatus : int8_t {
  kConverged = 0,  // F_old - F_new <= tolerance * F_old for an accepted step, or a flat gradient
  kMaxIterations = 1,  // num_iterations == max_iterations
  kStalled = 2,        // damping > its limit after a rejected step; Adam: F not finite
  kNonfinite = 3,      // x, or F at every start, is not finite
  // Of a lane within the search; no item ends with them.
  kRunning = -1,
  kAbandoned = -2,  // given up because its item has a better lane
};

// By value, from 0 on.
constexpr const char* kSearchStatusNames[] = {"CONVERGED", "MAX_ITERATIONS", "STALLED",
                                              "NONFINITE"};

}  // namespace tfgmvae
