// Loops that are compiled once per instruction set and chosen at run time.
//
// The dispatch and the functions are our own rather than Google Highway's, so that the order of
// every sum is written here and follows neither the vector width nor a library's next version.
//
// A "panel" is a feature-major matrix [features, width]: one item per column, so that a vector lane
// is an item and no lane ever mixes with another. An item's arithmetic is then the same wherever
// its column is and whoever its neighbours are.
#pragma once

#include <cstdint>

#include "activation.h"
#include "image_statistics.h"

namespace tfgmvae {

// How many codes nearest_components() takes at once.
constexpr int64_t kNearestLanes = 16;

// The width of every panel is a multiple of this.
constexpr int64_t kPanelStrip = 16;

// A part of a matrix product over a panel: some of the depth.
struct PanelTerm {
  const float* weights;  // packed by pack_weights(), of depth block_depth
  int64_t block_depth;
  int64_t first;       // where the term begins in the depth of the block
  int64_t depth;       // its length
  const float* input;  // [depth, width]
};

struct SimdKernels {
  const char* name;

  // Applies y = activation(y + bias[row % channels]) to a panel in place.
  //   values      [rows, width]
  //   bias        [channels] or null
  //   derivative  [rows, width], or null where stores_derivative() is false
  void (*activate)(float* values, int64_t rows, int64_t width, const float* bias, int64_t channels,
                   Activation activation, float parameter, float* derivative);

  // Multiplies a gradient by the activation's derivative; column c of the gradient belongs to
  // column source[c] of the values, so finished items can be left out of the reverse pass.
  //   gradient            [rows, gradient_width]
  //   values, derivative  [rows, width]; derivative may be null as above
  //   source              [gradient_width]
  void (*scale_by_derivative)(float* gradient, int64_t rows, int64_t gradient_width,
                              const float* values, const float* derivative, int64_t width,
                              const int32_t* source, Activation activation, float parameter);

  // squared_error[c] = sum over rows of (values[row, c] - x[row, item[c]])^2.
  //   values  [rows, width]      x  [rows, x_width]
  //   item    [width]            squared_error  [width]
  void (*squared_error)(const float* values, int64_t rows, int64_t width, const float* x,
                        int64_t x_width, const int32_t* item, float* squared_error);

  // The gradient of the squared error before the last activation:
  // delta[row, c] = 2 (values[row, source[c]] - x[row, item[c]]) * derivative at source[c].
  //   delta   [rows, delta_width]    values, derivative  [rows, width]    x  [rows, x_width]
  //   source, item  [delta_width]
  void (*output_delta)(float* delta, int64_t rows, int64_t delta_width, const float* values,
                       const float* derivative, int64_t width, const int32_t* source,
                       const float* x, int64_t x_width, const int32_t* item, Activation activation,
                       float parameter);

  // Keeps, per class and item, the lowest score and the entry that has it (the first on ties).
  // The score of entry m is offset[m] - 2 * products[m, item]; NaN never wins.
  //   products  [entries, width]    offset, entry_class  [entries]
  //   best, best_entry  [classes, width]
  void (*keep_best_entries)(const float* products, int64_t entries, int64_t width,
                            const float* offset, const int32_t* entry_class, int32_t first_entry,
                            float* best, int32_t* best_entry);

  // Lays weights [depth, rows], or with `transposed` [rows, depth], out as panel_product() reads
  // them: tiles of rows, each [depth, rows of the tile]. `packed` is of the same size.
  void (*pack_weights)(const float* weights, bool transposed, int64_t rows, int64_t depth,
                       float* packed);

  // output[m, c] = sum over terms and over k < depth of weights[first + k, m] * input[k, c], one
  // after another.
  //   output  [rows, width]
  void (*panel_product)(const PanelTerm* terms, int64_t num_terms, int64_t rows, int64_t width,
                        float* output);

  // The same of weights [rows, depth] that are used once, which is not worth packing them: the same
  // bits.
  void (*rows_product)(const float* weights, const float* input, int64_t rows, int64_t depth,
                       int64_t width, float* output);

  // panel[feature, item] = x[item, feature].
  //   x  [items, features]    panel  [features, width]
  void (*rows_to_panel)(const float* x, int64_t items, int64_t features, float* panel,
                        int64_t width);

  // Solves (H + damping * max(diag(H), floor)) step = -gradient by Cholesky.
  // Returns false, with `step` undefined, where the matrix is not positive definite or not finite.
  //   hessian  [n, n]    gradient, step  [n]    factor  scratch [n, n]
  bool (*damped_step)(const float* hessian, const float* gradient, int64_t n, double damping,
                      double floor, double* factor, double* solution, float* step);

  // output = matrix * vector for a symmetric matrix [n, n].
  void (*symmetric_product)(const float* matrix, const float* vector, int64_t n, float* output);

  // matrix += positive * a a^T - negative * b b^T, [n, n].
  void (*rank_two_update)(float* matrix, int64_t n, float positive, const float* a, float negative,
                          const float* b);

  // The most responsible component of each of at most kNearestLanes codes, as nearest_component()
  // (mixture/mixture.h) defines it.
  //   latents  [count, n]    means  [components, n]    scales  [components]
  //   log_terms  [components], n log(scale)    columns  scratch [n, kNearestLanes]
  //   index, distance  [kNearestLanes], of which the first `count` are meant
  void (*nearest_components)(const float* latents, int64_t count, int64_t n, const float* means,
                             const float* scales, const float* log_terms, int64_t components,
                             float* columns, int32_t* index, float* distance);

  // Sum of (a - b)^2 over each of `count` rows, [count, n], to distances [count].
  void (*squared_distances)(const float* a, const float* b, int64_t count, int64_t n,
                            float* distances);

  // The statistics of one image and its reconstruction, as the reference of threshold_score defines
  // them.
  //   x, reconstruction  [height, width, channels]
  //   scratch  [image_statistics_scratch(shape)]    statistics  [kNumStatistics]
  void (*image_statistics)(const float* x, const float* reconstruction, ImageShape shape,
                           float* scratch, float* statistics);

  // Whether none of n values is NaN or infinite.
  bool (*all_finite)(const float* values, int64_t n);
};

// The residual, and three rows: the sums of three rows with a neighbour on both sides, what the
// mean leaves filled up to whole lanes, and the inverse numbers of neighbours.
constexpr int64_t image_statistics_scratch(ImageShape shape) {
  const int64_t row = shape.width * shape.channels;
  return shape.height * row + (row + 2 * shape.channels) + (row + kNearestLanes) + row;
}

// The best kernels that this build holds and this CPU runs; chosen once.
const SimdKernels& simd_kernels();

}  // namespace tfgmvae
