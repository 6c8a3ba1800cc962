// What threshold_score says about images themselves: their shape, and which numbers there are.
#pragma once

#include <cstdint>

#include "host_device.h"

namespace tfgmvae {

struct ImageShape {
  int64_t height = 0;
  int64_t width = 0;
  int64_t channels = 0;
};

// Per image: mean, variance, sharpness and sharpness of the residual, in this order.
constexpr int64_t kNumStatistics = 4;

// How many of a value and its two neighbours along an axis of this length lie inside.
TFGMVAE_HOST_DEVICE inline int64_t neighbours_along(int64_t position, int64_t length) {
  return 1 + (position > 0 ? 1 : 0) + (position + 1 < length ? 1 : 0);
}

}  // namespace tfgmvae
