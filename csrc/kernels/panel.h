// Matrix products over panels (simd/simd.h) whose bits do not depend on an item's column.
#pragma once

#include <cstdint>

#include "blas/blas.h"

namespace tfgmvae {

// Columns of a panel that hold nothing, on either side of the items.
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
// `transposed`, weights is [rows, depth]. An item's result does not depend on `width` or its
// column.
void panel_product(const Blas& blas, const float* weights, bool transposed, const float* input,
                   int64_t rows, int64_t depth, int64_t width, float beta, float* output);

}  // namespace tfgmvae
