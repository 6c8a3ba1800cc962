#include "panel.h"

#include <algorithm>

#include "simd/simd.h"

namespace tfgmvae {
namespace {

// Below this many multiply-adds per column OpenBLAS may take its small-matrix path, which does not
// split the depth as the general path does; splitting it here keeps the order of summation.
constexpr int64_t kSmallProduct = 65536;
constexpr int64_t kDepthBlock = 256;

// A product of so few rows is bound by memory, and a BLAS call costs more than the loop.
constexpr int64_t kFewRows = 2;

}  // namespace

void panel_product(const Blas& blas, const float* weights, bool transposed, const float* input,
                   int64_t rows, int64_t depth, int64_t width, float beta, float* output) {
  if (rows <= kFewRows && !transposed) {
    count_product(rows, width, depth);
    simd_kernels().few_rows_product(weights, input, rows, depth, width, beta, output);
    return;
  }
  const int64_t block = rows * depth <= kSmallProduct ? kDepthBlock : depth;
  const int64_t lda = transposed ? depth : rows;
  for (int64_t first = 0; first < depth; first += block) {
    const int64_t count = std::min(block, depth - first);
    const float* part = transposed ? weights + first : weights + first * rows;
    blas.sgemm(!transposed, false, rows, width, count, 1.0f, part, lda, input + first * width,
               width, first == 0 ? beta : 1.0f, output, width);
  }
}

}  // namespace tfgmvae
