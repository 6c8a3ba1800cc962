#include "panel.h"

#include <atomic>

namespace tfgmvae {
namespace {

std::atomic<int64_t> performed_operations{0};

}  // namespace

void PackedWeights::pack(const float* weights, bool transposed, int64_t rows, int64_t depth) {
  rows_ = rows;
  depth_ = depth;
  packed_.resize(static_cast<size_t>(rows * depth));
  simd_kernels().pack_weights(weights, transposed, rows, depth, packed_.data());
}

void PackedWeights::product(const float* input, int64_t width, float* output) const {
  const PanelTerm term{packed_.data(), depth_, 0, depth_, input};
  panel_product(&term, 1, rows_, width, output);
}

void panel_product(const PanelTerm* terms, int64_t num_terms, int64_t rows, int64_t width,
                   float* output) {
  int64_t depth = 0;
  for (int64_t t = 0; t < num_terms; ++t) depth += terms[t].depth;
  performed_operations.fetch_add(2 * rows * width * depth, std::memory_order_relaxed);
  simd_kernels().panel_product(terms, num_terms, rows, width, output);
}

void rows_product(const float* weights, const float* input, int64_t rows, int64_t depth,
                  int64_t width, float* output) {
  performed_operations.fetch_add(2 * rows * width * depth, std::memory_order_relaxed);
  simd_kernels().rows_product(weights, input, rows, depth, width, output);
}

int64_t product_operations() { return performed_operations.load(std::memory_order_relaxed); }

}  // namespace tfgmvae
