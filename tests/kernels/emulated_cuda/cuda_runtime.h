// The part of CUDA that the kernels use, on a CPU: for tests where there is no GPU.
//
// The CUDA sources are compiled as C++ after rewrite.py has changed what C++ cannot read. Blocks
// follow one another, and so do the warps of a block, each as far as it gets without the others;
// `set_reversed` has all go backwards, which changes the result where warps race. Device memory
// begins as NaN and is closed to host code, and host memory that is announced is closed to kernels:
// under AddressSanitizer an access from the wrong side is an error.
#pragma once

#include <math.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <tuple>

#define __global__
#define __device__
#define __shared__ static
#define __syncthreads() ::emulated_cuda::wait_for_block(__LINE__)

struct EmulatedIndex {
  unsigned int x;
};
extern EmulatedIndex threadIdx, blockIdx, blockDim, gridDim;

enum cudaError_t {
  cudaSuccess = 0,
  cudaErrorInvalidValue = 1,
  cudaErrorMemoryAllocation = 2,
  cudaErrorInvalidConfiguration = 9
};
enum cudaMemcpyKind {
  cudaMemcpyDeviceToHost = 2,
  cudaMemcpyDeviceToDevice = 3,
  cudaMemcpyDefault = 4
};
enum cudaFuncAttribute { cudaFuncAttributeMaxDynamicSharedMemorySize = 8 };
enum cudaDeviceAttr { cudaDevAttrMaxSharedMemoryPerBlockOptin = 97 };
using cudaStream_t = void*;

cudaError_t cudaMallocAsync(void** data, size_t bytes, cudaStream_t stream);
cudaError_t cudaFreeAsync(void* data, cudaStream_t stream);
cudaError_t cudaMemcpyAsync(void* to, const void* from, size_t bytes, cudaMemcpyKind kind,
                            cudaStream_t stream);
cudaError_t cudaMemsetAsync(void* data, int value, size_t bytes, cudaStream_t stream);
cudaError_t cudaFuncSetAttribute(const void* kernel, cudaFuncAttribute attribute, int value);
cudaError_t cudaStreamSynchronize(cudaStream_t stream);
cudaError_t cudaGetDevice(int* device);
cudaError_t cudaSetDevice(int device);
cudaError_t cudaDeviceGetAttribute(int* value, cudaDeviceAttr attribute, int device);
cudaError_t cudaGetLastError();
const char* cudaGetErrorString(cudaError_t error);

namespace emulated_cuda {

// Whether threads and blocks run backwards.
void set_reversed(bool is_reversed);

// Closes host memory to kernels, until it is given as 0 bytes.
void close_to_kernels(const void* data, size_t bytes);

// What a kernel may have of shared memory where it asks for it.
void set_most_shared_bytes(size_t bytes);

// The bytes of device memory that there are, and those that are taken.
void set_device_bytes(size_t bytes);
size_t most_device_bytes_taken();

// How many kernels ran.
int64_t launches();

void wait_for_block(int line);
float shuffle_down(float value, int offset);
void* dynamic_shared_memory();
void run(int blocks, int threads, size_t shared_bytes, const void* kernel,
         const std::function<void()>& body);

template <typename... Parameters, typename... Arguments>
void launch(int blocks, int threads, size_t shared_bytes, cudaStream_t,
            void (*kernel)(Parameters...), Arguments... arguments) {
  const std::tuple<Parameters...> given(arguments...);
  run(blocks, threads, shared_bytes, reinterpret_cast<const void*>(kernel),
      [&] { std::apply(kernel, given); });
}

}  // namespace emulated_cuda

inline float __shfl_down_sync(unsigned int, float value, int offset) {
  return emulated_cuda::shuffle_down(value, offset);
}

inline unsigned int __float_as_uint(float value) {
  unsigned int bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

inline float __uint_as_float(unsigned int bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

inline int32_t atomicAdd(int32_t* address, int32_t value) {
  const int32_t old = *address;
  *address += value;
  return old;
}

template <typename T>
T atomicMin(T* address, T value) {
  const T old = *address;
  if (value < old) *address = value;
  return old;
}
