// Panels (simd/simd.h) in memory, and matrix products over them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

#include "simd/simd.h"

namespace tfgmvae {

// More columns would not stay in the second cache, and fewer read the weights more often.
constexpr int64_t kMaxPanelWidth = 144;

// The width of a panel of so many items; the columns beyond them hold nothing.
inline int64_t panel_width(int64_t items) {
  return (items + kPanelStrip - 1) / kPanelStrip * kPanelStrip;
}

// Begins vectors at a cache line, so that no row of a panel lies across two of them.
template <typename T>
struct PanelAllocator {
  using value_type = T;
  PanelAllocator() = default;
  template <typename U>
  explicit PanelAllocator(const PanelAllocator<U>&) {}
  T* allocate(size_t n) {
    return static_cast<T*>(::operator new(n * sizeof(T), std::align_val_t{64}));
  }
  void deallocate(T* pointer, size_t) { ::operator delete(pointer, std::align_val_t{64}); }
  bool operator==(const PanelAllocator&) const { return true; }
  bool operator!=(const PanelAllocator&) const { return false; }
};

using PanelFloats = std::vector<float, PanelAllocator<float>>;

// Weights as products read them.
class PackedWeights {
 public:
  PackedWeights() = default;
  // Of weights [depth, rows], or with `transposed` [rows, depth].
  PackedWeights(const float* weights, bool transposed, int64_t rows, int64_t depth) {
    pack(weights, transposed, rows, depth);
  }
  void pack(const float* weights, bool transposed, int64_t rows, int64_t depth);

  // output [rows, width] = weights^T * input [depth, width]. An item's result depends neither on
  // `width` nor on its column.
  void product(const float* input, int64_t width, float* output) const;

  const float* data() const { return packed_.data(); }
  int64_t depth() const { return depth_; }

 private:
  PanelFloats packed_;
  int64_t rows_ = 0, depth_ = 0;
};

// output [rows, width] = the sum of terms, which are of that width.
void panel_product(const PanelTerm* terms, int64_t num_terms, int64_t rows, int64_t width,
                   float* output);

// The same of weights [rows, depth] that are used once.
void rows_product(const float* weights, const float* input, int64_t rows, int64_t depth,
                  int64_t width, float* output);

// Floating-point operations of all products of this process so far.
int64_t product_operations();

}  // namespace tfgmvae
