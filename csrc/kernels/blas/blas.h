// Single-precision matrix products on the CPU, from a BLAS that picks its kernels at run time.
#pragma once

#include <cstdint>
#include <string>

namespace tfgmvae {

class Blas {
 public:
  // The library that lies beside this one, loaded on first use; null with the reason in `error`
  // where it cannot be loaded. The copy is private to this package: its thread count is set to one
  // without changing the BLAS of NumPy or SciPy.
  static const Blas* get(std::string* error);

  // Row-major C [m, n] = alpha * op(A) [m, k] * op(B) [k, n] + beta * C.
  void sgemm(bool transpose_a, bool transpose_b, int64_t m, int64_t n, int64_t k, float alpha,
             const float* a, int64_t lda, const float* b, int64_t ldb, float beta, float* c,
             int64_t ldc) const;

  // For example "OpenBLAS 0.3.30 (SkylakeX)".
  const std::string& description() const { return description_; }
  const std::string& path() const { return path_; }

  // How many threads may call it at once: OpenBLAS keeps a buffer for each of them, and the number
  // of buffers is fixed when it is built.
  int max_callers() const { return max_callers_; }

 private:
  Blas() = default;
  bool load(std::string* error);

  // Of a BLAS that does not say.
  static constexpr int kLeastCallers = 64;

  using SgemmFunction = void (*)(int, int, int, int, int, int, float, const float*, int,
                                 const float*, int, float, float*, int);
  SgemmFunction sgemm_ = nullptr;
  std::string description_;
  std::string path_;
  int max_callers_ = kLeastCallers;
};

// Notes a product [m, k] * [k, n] that was not made by sgemm(), which notes its own.
void count_product(int64_t m, int64_t n, int64_t k);

// Floating-point operations in matrix products on the CPU since the process began.
int64_t product_operations();

}  // namespace tfgmvae
