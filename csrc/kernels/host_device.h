// Marks a function that both a CPU translation unit and nvcc compile.
#pragma once

#if defined(__CUDACC__)
#define TFGMVAE_HOST_DEVICE __host__ __device__
#else
#define TFGMVAE_HOST_DEVICE
#endif
