// The few functions of cuBLAS that the kernels call, from the library that is there at run time.
#pragma once

#include <cublas_v2.h>

#include <string>

namespace tfgmvae {

// cuBLAS is several hundred megabytes, so it is neither linked nor shipped: it is opened at the
// first search, from the loader's path or from a framework that has already loaded it.
struct CublasLibrary {
  decltype(&cublasCreate_v2) create = nullptr;
  decltype(&cublasDestroy_v2) destroy = nullptr;
  decltype(&cublasSetStream_v2) set_stream = nullptr;
  decltype(&cublasSgemm_v2) sgemm = nullptr;
  decltype(&cublasSgemmStridedBatched) sgemm_strided_batched = nullptr;

  // Null, with the reason in `error`, where it cannot be opened.
  static const CublasLibrary* get(std::string* error);
};

}  // namespace tfgmvae
