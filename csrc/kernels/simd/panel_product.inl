// Matrix products over panels; a part of simd_kernels.inl.
//
// A tile of the output stays in registers from the first term to the last, so that every element
// is one sum in the order of the depth, whichever column it is in and however wide the panel is.

#if defined(__AVX512F__)
constexpr int64_t kVectorFloats = 16;
constexpr int64_t kTileRows = 8, kTileVectors = 3;
#elif defined(__AVX2__)
constexpr int64_t kVectorFloats = 8;
constexpr int64_t kTileRows = 6, kTileVectors = 2;
#else
constexpr int64_t kVectorFloats = 4;
constexpr int64_t kTileRows = 3, kTileVectors = 4;
#endif
constexpr int64_t kVectorsPerStrip = kPanelStrip / kVectorFloats;
static_assert(kTileVectors == kVectorsPerStrip || kTileVectors == 3 * kVectorsPerStrip);

using Vector = float __attribute__((vector_size(4 * kVectorFloats)));
using UnalignedVector =
    float __attribute__((vector_size(4 * kVectorFloats), aligned(4), may_alias));

// Rows [tile * kTileRows, + kRows) and columns [column, + kVectors vectors) of the output.
// The weights are packed, or with `kInRows` whole rows of the depth of their term.
template <int64_t kRows, int64_t kVectors, bool kInRows>
void product_tile(const PanelTerm* terms, int64_t num_terms, int64_t tile, int64_t column,
                  int64_t width, float* output) {
  Vector sums[kRows][kVectors] = {};
  for (int64_t t = 0; t < num_terms; ++t) {
    const PanelTerm& term = terms[t];
    const float* weights = term.weights + tile * kTileRows * term.block_depth +
                           (kInRows ? term.first : term.first * kRows);
    const int64_t row_step = kInRows ? term.block_depth : 1;
    const float* input = term.input + column;
    for (int64_t k = 0; k < term.depth; ++k) {
      Vector values[kVectors];
#pragma GCC unroll 4
      for (int64_t v = 0; v < kVectors; ++v) {
        values[v] = *reinterpret_cast<const UnalignedVector*>(input + v * kVectorFloats);
      }
#pragma GCC unroll 8
      for (int64_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
        for (int64_t v = 0; v < kVectors; ++v) sums[r][v] += weights[r * row_step] * values[v];
      }
      weights += kInRows ? 1 : kRows;
      input += width;
    }
  }
  float* out = output + tile * kTileRows * width + column;
#pragma GCC unroll 8
  for (int64_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
    for (int64_t v = 0; v < kVectors; ++v) {
      *reinterpret_cast<UnalignedVector*>(out + r * width + v * kVectorFloats) = sums[r][v];
    }
  }
}

// All columns of the rows of one tile.
template <int64_t kRows, bool kInRows, int64_t kVectors = kTileVectors>
void product_rows(const PanelTerm* terms, int64_t num_terms, int64_t tile, int64_t width,
                  float* output) {
  constexpr int64_t kColumns = kVectors * kVectorFloats;
  int64_t column = 0;
  if constexpr (kColumns > kPanelStrip) {
    constexpr int64_t kTwo = 2 * kVectorsPerStrip;
    // Four strips are twice two rather than three and one.
    while (width - column > 4 * kPanelStrip || width - column == kColumns) {
      product_tile<kRows, kVectors, kInRows>(terms, num_terms, tile, column, width, output);
      column += kColumns;
    }
    for (; width - column >= 2 * kPanelStrip; column += 2 * kPanelStrip) {
      product_tile<kRows, kTwo, kInRows>(terms, num_terms, tile, column, width, output);
    }
  }
  for (; column < width; column += kPanelStrip) {
    product_tile<kRows, kVectorsPerStrip, kInRows>(terms, num_terms, tile, column, width, output);
  }
}

template <int64_t kRows, bool kInRows>
void product_of_few_rows(const PanelTerm* terms, int64_t num_terms, int64_t tile, int64_t rows,
                         int64_t width, float* output) {
  if constexpr (kRows > 0) {
    if (rows == kRows) {
      product_rows<kRows, kInRows>(terms, num_terms, tile, width, output);
    } else {
      product_of_few_rows<kRows - 1, kInRows>(terms, num_terms, tile, rows, width, output);
    }
  }
}

template <bool kInRows>
void product_of_terms(const PanelTerm* terms, int64_t num_terms, int64_t rows, int64_t width,
                      float* output) {
  int64_t tile = 0;
  for (; (tile + 1) * kTileRows <= rows; ++tile) {
    product_rows<kTileRows, kInRows>(terms, num_terms, tile, width, output);
  }
  product_of_few_rows<kTileRows - 1, kInRows>(terms, num_terms, tile, rows - tile * kTileRows,
                                              width, output);
}

void panel_product(const PanelTerm* terms, int64_t num_terms, int64_t rows, int64_t width,
                   float* output) {
  product_of_terms<false>(terms, num_terms, rows, width, output);
}

void rows_product(const float* weights, const float* input, int64_t rows, int64_t depth,
                  int64_t width, float* output) {
  const PanelTerm term{weights, depth, 0, depth, input};
  product_of_terms<true>(&term, 1, rows, width, output);
}

void pack_weights(const float* weights, bool transposed, int64_t rows, int64_t depth,
                  float* packed) {
  for (int64_t first = 0; first < rows; first += kTileRows) {
    const int64_t count = rows - first < kTileRows ? rows - first : kTileRows;
    float* tile = packed + first * depth;
    for (int64_t k = 0; k < depth; ++k) {
      for (int64_t r = 0; r < count; ++r) {
        tile[k * count + r] =
            transposed ? weights[(first + r) * depth + k] : weights[k * rows + first + r];
      }
    }
  }
}
