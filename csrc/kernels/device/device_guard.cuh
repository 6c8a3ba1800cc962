// The current device of a thread.
#pragma once

#include <cuda_runtime.h>

#include "device/memory.cuh"

namespace tfgmvae {

// Makes a device the current one; at its end the one before is it again.
class DeviceGuard {
 public:
  explicit DeviceGuard(int device) {
    check(cudaGetDevice(&before_));
    if (device == before_) return;
    check(cudaSetDevice(device));
    is_changed_ = true;
  }
  DeviceGuard(const DeviceGuard&) = delete;
  ~DeviceGuard() {
    if (is_changed_) cudaSetDevice(before_);
  }

 private:
  int before_ = 0;
  bool is_changed_ = false;
};

}  // namespace tfgmvae
