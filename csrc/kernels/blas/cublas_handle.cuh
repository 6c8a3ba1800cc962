// The matrix products of the CUDA kernels, on one stream.
#pragma once

#include <cstdint>
#include <new>
#include <string>

#include "blas/cublas_library.h"
#include "device/memory.cuh"

namespace tfgmvae {

class CublasHandle {
 public:
  CublasHandle(const CublasLibrary& cublas, cudaStream_t stream) : cublas_(cublas) {
    check_cublas(cublas.create(&handle_));
    check_cublas(cublas.set_stream(handle_, stream));
  }
  CublasHandle(const CublasHandle&) = delete;
  ~CublasHandle() { cublas_.destroy(handle_); }

  // Row-major C [m, n] = A [m, k] B [k, n], or A B^T with B [n, k].
  void product(const float* a, const float* b, float* c, int64_t m, int64_t n, int64_t k,
               bool transpose_b) const {
    const float one = 1.0f, zero = 0.0f;
    check_cublas(cublas_.sgemm(handle_, transpose_b ? CUBLAS_OP_T : CUBLAS_OP_N, CUBLAS_OP_N,
                               static_cast<int>(n), static_cast<int>(m), static_cast<int>(k), &one,
                               b, static_cast<int>(transpose_b ? k : n), a, static_cast<int>(k),
                               &zero, c, static_cast<int>(n)));
  }

  // gram [count, n, n] = J J^T of row-major matrices J [count, n, size].
  void gram(const float* rows, int64_t count, int64_t n, int64_t size, float* gram) const {
    const float one = 1.0f, zero = 0.0f;
    // Column-major, the rows are J [size, n], and the product is J^T J.
    check_cublas(cublas_.sgemm_strided_batched(
        handle_, CUBLAS_OP_T, CUBLAS_OP_N, static_cast<int>(n), static_cast<int>(n),
        static_cast<int>(size), &one, rows, static_cast<int>(size), n * size, rows,
        static_cast<int>(size), n * size, &zero, gram, static_cast<int>(n), n * n,
        static_cast<int>(count)));
  }

 private:
  static void check_cublas(cublasStatus_t status) {
    if (status == CUBLAS_STATUS_ALLOC_FAILED) throw std::bad_alloc();
    if (status != CUBLAS_STATUS_SUCCESS) {
      throw CudaError("cuBLAS: status " + std::to_string(static_cast<int>(status)));
    }
  }

  const CublasLibrary& cublas_;
  cublasHandle_t handle_ = nullptr;
};

}  // namespace tfgmvae
