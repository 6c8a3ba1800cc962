// The loops of simd.h for one instruction set; the flags are in CMakeLists.txt.
#include "simd/simd_kernels.inl"

namespace tfgmvae {

extern const SimdKernels kBaselineKernels;
const SimdKernels kBaselineKernels = make_kernels("baseline");

}  // namespace tfgmvae
