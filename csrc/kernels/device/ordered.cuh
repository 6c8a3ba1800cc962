// Floats as integers of the same order, so that a minimum can be taken atomically.
#pragma once

#include <cuda_runtime.h>

namespace tfgmvae {

__device__ inline unsigned int ordered(float value) {
  const unsigned int bits = __float_as_uint(value);
  return (bits & 0x80000000u) ? ~bits : bits | 0x80000000u;
}

__device__ inline float from_ordered(unsigned int bits) {
  return __uint_as_float((bits & 0x80000000u) ? bits & 0x7fffffffu : ~bits);
}

}  // namespace tfgmvae
