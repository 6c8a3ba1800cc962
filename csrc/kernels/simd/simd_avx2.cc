// The loops of simd.h for one instruction set; the flags are in CMakeLists.txt.
#include "simd/simd_kernels.inl"

namespace tfgmvae {

extern const SimdKernels kAvx2Kernels;
const SimdKernels kAvx2Kernels = make_kernels("avx2");

}  // namespace tfgmvae
