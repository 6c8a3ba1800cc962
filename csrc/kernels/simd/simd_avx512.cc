// The loops of simd.h for one instruction set; the flags are in CMakeLists.txt.
#include "simd/simd_kernels.inl"

namespace tfgmvae {

extern const SimdKernels kAvx512Kernels;
const SimdKernels kAvx512Kernels = make_kernels("avx512");

}  // namespace tfgmvae
