// Where the CUDA kernels take device memory from.
#pragma once

#include <cstddef>
#include <functional>

namespace tfgmvae {

// Gives device memory that its owner takes back after the call, or null where there is no more.
using DeviceAllocator = std::function<void*(size_t bytes)>;

}  // namespace tfgmvae
