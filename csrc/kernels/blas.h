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

 private:
  Blas() = default;
  bool load(std::string* error);

  using SgemmFunction = void (*)(int, int, int, int, int, int, float, const float*, int,
                                 const float*, int, float, float*, int);
  SgemmFunction sgemm_ = nullptr;
  std::string description_;
  std::string path_;
};

// Floating-point operations in matrix products on the CPU since the process began.
int64_t product_operations();

// Columns of a panel (simd.h) that hold nothing, on either side of the items.
//
// The Haswell kernels of OpenBLAS round the first 8 and the last 8 columns of a product differently
// from those between. With 8 idle columns on both sides and a width that is a multiple of 16 and at
// most kMaxPanelWidth, every item's result is the same bits in every column and at every width.
constexpr int64_t kPanelPadding = 8;
constexpr int64_t kMaxPanelWidth = 320;
constexpr int64_t kMaxPanelItems = kMaxPanelWidth - 2 * kPanelPadding;

inline int64_t panel_width(int64_t items) {
  const int64_t padded = items + 2 * kPanelPadding;
  const int64_t rounded = (padded + 15) / 16 * 16;
  return rounded < 32 ? 32 : rounded;
}

// output [rows, width] = weights [depth, rows]^T * input [depth, width] + beta * output; with
// `transposed`, weights is [rows, depth]. An item's result does not depend on `width` or its column.
void panel_product(const Blas& blas, const float* weights, bool transposed, const float* input,
                   int64_t rows, int64_t depth, int64_t width, float beta, float* output);

}  // namespace tfgmvae
