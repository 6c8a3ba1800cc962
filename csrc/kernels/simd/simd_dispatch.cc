// Chooses the widest kernels that were built and that the CPU and the operating system support.
#include "simd/simd.h"

namespace tfgmvae {

extern const SimdKernels kBaselineKernels;
#if defined(TFGMVAE_X86_KERNELS)
extern const SimdKernels kAvx2Kernels;
extern const SimdKernels kAvx512Kernels;
#endif

namespace {

const SimdKernels& choose() {
#if defined(TFGMVAE_X86_KERNELS)
  __builtin_cpu_init();
  const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (has_avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    return kAvx512Kernels;
  }
  if (has_avx2) return kAvx2Kernels;
#endif
  return kBaselineKernels;
}

}  // namespace

const SimdKernels& simd_kernels() {
  static const SimdKernels& kernels = choose();
  return kernels;
}

}  // namespace tfgmvae
