// Errors, device memory and launches: what the host side of every CUDA kernel uses.
#pragma once

#include <cuda_runtime.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include "device/allocator.h"

namespace tfgmvae {

// Threads of a block, where the kernel does not need fewer.
constexpr int kThreads = 256;

// Caught where the kernel is entered (without_exceptions), and turned into a Status.
class CudaError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

inline void check(cudaError_t error) {
  if (error == cudaErrorMemoryAllocation) throw std::bad_alloc();
  if (error != cudaSuccess) throw CudaError(std::string("CUDA: ") + cudaGetErrorString(error));
}

// Where the work is queued and the memory comes from.
struct Device {
  cudaStream_t stream;
  const DeviceAllocator& allocate;
};

template <typename T>
class DeviceArray {
 public:
  DeviceArray() = default;
  DeviceArray(int64_t size, const Device& device) : size_(size), stream_(device.stream) {
    const size_t bytes = static_cast<size_t>(std::max<int64_t>(size, 1)) * sizeof(T);
    if (device.allocate) {
      data_ = static_cast<T*>(device.allocate(bytes));
      if (data_ == nullptr) throw std::bad_alloc();
    } else {
      check(cudaMallocAsync(reinterpret_cast<void**>(&data_), bytes, stream_));
      is_own_ = true;
    }
  }
  DeviceArray(const T* values, int64_t size, const Device& device) : DeviceArray(size, device) {
    check(cudaMemcpyAsync(data_, values, static_cast<size_t>(size) * sizeof(T), cudaMemcpyDefault,
                          stream_));
  }
  DeviceArray(DeviceArray&& other) noexcept { *this = std::move(other); }
  DeviceArray& operator=(DeviceArray&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(stream_, other.stream_);
    std::swap(is_own_, other.is_own_);
    return *this;
  }
  ~DeviceArray() {
    // Nothing can be done about a failure here; the next call on the stream reports it.
    if (is_own_) cudaFreeAsync(data_, stream_);
  }
  T* data() const { return data_; }
  int64_t size() const { return size_; }

 private:
  T* data_ = nullptr;
  int64_t size_ = 0;
  cudaStream_t stream_ = nullptr;
  bool is_own_ = false;
};

inline int blocks_for(int64_t count) {
  return static_cast<int>(
      std::clamp<int64_t>((count + kThreads - 1) / kThreads, 1, int64_t{1} << 20));
}

// Runs its statement for every index below count, spread over the threads of a grid of any size.
#define TFGMVAE_FOR_INDEX(index, count)                                                 \
  for (int64_t index = blockIdx.x * int64_t{blockDim.x} + threadIdx.x; index < (count); \
       index += int64_t{gridDim.x} * blockDim.x)

}  // namespace tfgmvae
