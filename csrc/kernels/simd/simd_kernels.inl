// The bodies of SimdKernels; each simd_*.cc includes this file with its own flags and namespace.
//
// No standard library function may be called here: an inline function instantiated with wide
// vector flags could be the copy that the linker keeps for every CPU.

#include <stdint.h>

#include "simd/simd.h"

#define TFGMVAE_INLINE static inline __attribute__((always_inline))

namespace tfgmvae {
namespace {

constexpr int64_t kRowBlock = 32;

TFGMVAE_INLINE float bits_to_float(int32_t bits) {
  float value;
  __builtin_memcpy(&value, &bits, sizeof(value));
  return value;
}

TFGMVAE_INLINE int32_t float_to_bits(float value) {
  int32_t bits;
  __builtin_memcpy(&bits, &value, sizeof(bits));
  return bits;
}

// exp(x) to 2 units in the last place; saturates beyond about -87 and 88, NaN stays NaN.
TFGMVAE_INLINE float exponential(float x) {
  x = x < -87.0f ? -87.0f : x;
  x = x > 88.0f ? 88.0f : x;
  // Adding 1.5 * 2^23 rounds to the nearest integer and leaves it in the low bits.
  const float shifted = x * 1.44269504088896341f + 12582912.0f;
  const float n = shifted - 12582912.0f;
  const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const int32_t exponent = float_to_bits(shifted) - float_to_bits(12582912.0f);
  const uint32_t scale = static_cast<uint32_t>(exponent + 127) << 23;
  return p * bits_to_float(static_cast<int32_t>(scale));
}

// log(1 + u) for u in [0, 1].
TFGMVAE_INLINE float log_one_plus(float u) {
  const float w = 1.0f + u;
  const bool halve = w > 1.41421356f;
  const float m = (halve ? 0.5f * w : w) - 1.0f;
  const float square = m * m;
  float p = 7.0376836292e-2f;
  p = p * m - 1.1514610310e-1f;
  p = p * m + 1.1676998740e-1f;
  p = p * m - 1.2420140846e-1f;
  p = p * m + 1.4249322787e-1f;
  p = p * m - 1.6668057665e-1f;
  p = p * m + 2.0000714765e-1f;
  p = p * m - 2.4999993993e-1f;
  p = p * m + 3.3333331174e-1f;
  const float log_w = m + (m * square * p - 0.5f * square) + (halve ? 0.693147181f : 0.0f);
  const float rounded = w - 1.0f;
  // The rounding error of 1 + u is made good by the ratio (Kahan).
  return rounded > 0.0f ? log_w * (u / rounded) : u;
}

TFGMVAE_INLINE float absolute(float x) { return x < 0.0f ? -x : x; }

TFGMVAE_INLINE float hyperbolic_tangent(float x) {
  const float magnitude = absolute(x);
  const float square = x * x;
  float p = -5.70498872745e-3f;
  p = p * square + 2.06390887954e-2f;
  p = p * square - 5.37397155531e-2f;
  p = p * square + 1.33314422036e-1f;
  p = p * square - 3.33332819422e-1f;
  const float near_zero = x + x * square * p;
  const float large = 1.0f - 2.0f / (exponential(2.0f * magnitude) + 1.0f);
  const float away = x < 0.0f ? -large : large;
  return magnitude < 0.625f ? near_zero : away;
}

TFGMVAE_INLINE float logistic(float x) { return 1.0f / (1.0f + exponential(-x)); }

// The normal distribution function; erf from Abramowitz and Stegun 7.1.26, absolute error 1.5e-7.
TFGMVAE_INLINE float normal_cdf(float x) {
  const float scaled = absolute(x) * 0.707106781f;
  const float t = 1.0f / (1.0f + 0.3275911f * scaled);
  float p = 1.061405429f;
  p = p * t - 1.453152027f;
  p = p * t + 1.421413741f;
  p = p * t - 0.284496736f;
  p = p * t + 0.254829592f;
  const float tail = 0.5f * p * t * exponential(-scaled * scaled);
  return x < 0.0f ? tail : 1.0f - tail;
}

template <Activation kind>
TFGMVAE_INLINE float activated(float x, float parameter) {
  if constexpr (kind == Activation::kRelu) {
    // Written so that NaN stays NaN.
    return x < 0.0f ? 0.0f : x;
  } else if constexpr (kind == Activation::kLeakyRelu) {
    return x < 0.0f ? parameter * x : x;
  } else if constexpr (kind == Activation::kElu) {
    return x < 0.0f ? parameter * (exponential(x) - 1.0f) : x;
  } else if constexpr (kind == Activation::kSelu) {
    return kSeluScale * (x < 0.0f ? kSeluAlpha * (exponential(x) - 1.0f) : x);
  } else if constexpr (kind == Activation::kSoftplus) {
    return (x > 0.0f ? x : x * 0.0f) + log_one_plus(exponential(-absolute(x)));
  } else if constexpr (kind == Activation::kTanh) {
    return hyperbolic_tangent(x);
  } else if constexpr (kind == Activation::kSigmoid) {
    return logistic(x);
  } else {
    return x;
  }
}

// The derivative from the output y, for the activations where stores_derivative() is false.
template <Activation kind>
TFGMVAE_INLINE float derivative_of(float y, float parameter) {
  if constexpr (kind == Activation::kRelu) {
    return y > 0.0f ? 1.0f : 0.0f;
  } else if constexpr (kind == Activation::kLeakyRelu) {
    return y > 0.0f ? 1.0f : parameter;
  } else if constexpr (kind == Activation::kElu) {
    return y > 0.0f ? 1.0f : y + parameter;
  } else if constexpr (kind == Activation::kSelu) {
    return y > 0.0f ? kSeluScale : y + kSeluScale * kSeluAlpha;
  } else if constexpr (kind == Activation::kSoftplus) {
    return 1.0f - exponential(-y);
  } else if constexpr (kind == Activation::kTanh) {
    return 1.0f - y * y;
  } else if constexpr (kind == Activation::kSigmoid) {
    return y * (1.0f - y);
  } else {
    return 1.0f;
  }
}

// The activations whose output does not determine the derivative.
template <Activation kind>
TFGMVAE_INLINE float activated_with_derivative(float x, float* derivative) {
  if constexpr (kind == Activation::kSilu) {
    const float s = logistic(x);
    *derivative = s * (1.0f + x * (1.0f - s));
    return x * s;
  } else if constexpr (kind == Activation::kGelu) {
    const float cdf = normal_cdf(x);
    *derivative = cdf + x * 0.398942280f * exponential(-0.5f * x * x);
    return x * cdf;
  } else {
    const float t = hyperbolic_tangent(0.797884561f * (x + 0.044715f * x * x * x));
    *derivative =
        0.5f * (1.0f + t) + 0.5f * x * (1.0f - t * t) * 0.797884561f * (1.0f + 0.134145f * x * x);
    return 0.5f * x * (1.0f + t);
  }
}

template <Activation kind>
void activate_as(float* values, int64_t rows, int64_t width, const float* bias, int64_t channels,
                 float parameter, float* derivative) {
  int64_t channel = 0;
  for (int64_t row = 0; row < rows; ++row) {
    float* __restrict y = values + row * width;
    const float shift = bias != nullptr ? bias[channel] : 0.0f;
    if constexpr (kind == Activation::kGelu || kind == Activation::kGeluTanh ||
                  kind == Activation::kSilu) {
      float* __restrict slope = derivative + row * width;
      for (int64_t c = 0; c < width; ++c) {
        y[c] = activated_with_derivative<kind>(y[c] + shift, slope + c);
      }
    } else {
      for (int64_t c = 0; c < width; ++c) y[c] = activated<kind>(y[c] + shift, parameter);
    }
    if (++channel == channels) channel = 0;
  }
}

#define TFGMVAE_FOR_ACTIVATION(activation, CALL)                      \
  switch (activation) {                                               \
    case Activation::kLinear: CALL(Activation::kLinear); break;       \
    case Activation::kRelu: CALL(Activation::kRelu); break;           \
    case Activation::kLeakyRelu: CALL(Activation::kLeakyRelu); break; \
    case Activation::kElu: CALL(Activation::kElu); break;             \
    case Activation::kSelu: CALL(Activation::kSelu); break;           \
    case Activation::kGelu: CALL(Activation::kGelu); break;           \
    case Activation::kGeluTanh: CALL(Activation::kGeluTanh); break;   \
    case Activation::kSilu: CALL(Activation::kSilu); break;           \
    case Activation::kSoftplus: CALL(Activation::kSoftplus); break;   \
    case Activation::kTanh: CALL(Activation::kTanh); break;           \
    case Activation::kSigmoid: CALL(Activation::kSigmoid); break;     \
  }

void activate(float* values, int64_t rows, int64_t width, const float* bias, int64_t channels,
              Activation activation, float parameter, float* derivative) {
  if (activation == Activation::kLinear && bias == nullptr) return;
#define TFGMVAE_CALL(kind) \
  activate_as<kind>(values, rows, width, bias, channels, parameter, derivative)
  TFGMVAE_FOR_ACTIVATION(activation, TFGMVAE_CALL)
#undef TFGMVAE_CALL
}

template <Activation kind>
TFGMVAE_INLINE float slope_at(const float* values, const float* derivative, int64_t index,
                              float parameter) {
  if constexpr (kind == Activation::kLinear) {
    return 1.0f;
  } else if constexpr (kind == Activation::kGelu || kind == Activation::kGeluTanh ||
                       kind == Activation::kSilu) {
    return derivative[index];
  } else {
    return derivative_of<kind>(values[index], parameter);
  }
}

template <Activation kind>
void scale_as(float* gradient, int64_t rows, int64_t gradient_width, const float* values,
              const float* derivative, int64_t width, const int32_t* source, float parameter) {
  for (int64_t row = 0; row < rows; ++row) {
    float* __restrict g = gradient + row * gradient_width;
    const float* y = values + row * width;
    const float* slope = derivative != nullptr ? derivative + row * width : nullptr;
    // Widths of panels are multiples of the strip. The slopes go through memory: multiplied at
    // once, the compiler would branch on them, and the branches are hard to predict.
    for (int64_t first = 0; first < gradient_width; first += kPanelStrip) {
      float slopes[kPanelStrip];
      for (int64_t c = 0; c < kPanelStrip; ++c) {
        slopes[c] = slope_at<kind>(y, slope, source[first + c], parameter);
      }
      for (int64_t c = 0; c < kPanelStrip; ++c) g[first + c] *= slopes[c];
    }
  }
}

void scale_by_derivative(float* gradient, int64_t rows, int64_t gradient_width, const float* values,
                         const float* derivative, int64_t width, const int32_t* source,
                         Activation activation, float parameter) {
  if (activation == Activation::kLinear) return;
#define TFGMVAE_CALL(kind) \
  scale_as<kind>(gradient, rows, gradient_width, values, derivative, width, source, parameter)
  TFGMVAE_FOR_ACTIVATION(activation, TFGMVAE_CALL)
#undef TFGMVAE_CALL
}

void squared_error(const float* values, int64_t rows, int64_t width, const float* x,
                   int64_t x_width, const int32_t* item, float* __restrict squared_error) {
  // Columns in strips and rows in blocks: the partial sums stay in registers or the first cache,
  // and the blocks keep the rounding error of the sum small.
  constexpr int64_t kStrip = 64;
  for (int64_t first = 0; first < width; first += kStrip) {
    const int64_t count = width - first < kStrip ? width - first : kStrip;
    float total[kStrip] = {};
    for (int64_t block = 0; block < rows; block += kRowBlock) {
      const int64_t end = block + kRowBlock < rows ? block + kRowBlock : rows;
      float partial[kStrip] = {};
      for (int64_t row = block; row < end; ++row) {
        const float* y = values + row * width + first;
        const float* x_row = x + row * x_width;
        for (int64_t c = 0; c < count; ++c) {
          const float difference = y[c] - x_row[item[first + c]];
          partial[c] += difference * difference;
        }
      }
      for (int64_t c = 0; c < count; ++c) total[c] += partial[c];
    }
    for (int64_t c = 0; c < count; ++c) squared_error[first + c] = total[c];
  }
}

template <Activation kind>
void output_delta_as(float* delta, int64_t rows, int64_t delta_width, const float* values,
                     const float* derivative, int64_t width, const int32_t* source, const float* x,
                     int64_t x_width, const int32_t* item, float parameter) {
  for (int64_t row = 0; row < rows; ++row) {
    float* __restrict d = delta + row * delta_width;
    const float* y = values + row * width;
    const float* slope = derivative != nullptr ? derivative + row * width : nullptr;
    const float* x_row = x + row * x_width;
    for (int64_t c = 0; c < delta_width; ++c) {
      d[c] =
          2.0f * (y[source[c]] - x_row[item[c]]) * slope_at<kind>(y, slope, source[c], parameter);
    }
  }
}

void output_delta(float* delta, int64_t rows, int64_t delta_width, const float* values,
                  const float* derivative, int64_t width, const int32_t* source, const float* x,
                  int64_t x_width, const int32_t* item, Activation activation, float parameter) {
#define TFGMVAE_CALL(kind)                                                                       \
  output_delta_as<kind>(delta, rows, delta_width, values, derivative, width, source, x, x_width, \
                        item, parameter)
  TFGMVAE_FOR_ACTIVATION(activation, TFGMVAE_CALL)
#undef TFGMVAE_CALL
}

void keep_best_entries(const float* products, int64_t entries, int64_t width, const float* offset,
                       const int32_t* entry_class, int32_t first_entry, float* best,
                       int32_t* best_entry) {
  for (int64_t m = 0; m < entries; ++m) {
    const float* __restrict product = products + m * width;
    float* __restrict lowest = best + entry_class[m] * width;
    int32_t* __restrict lowest_entry = best_entry + entry_class[m] * width;
    const int32_t entry = first_entry + static_cast<int32_t>(m);
    const float shift = offset[m];
    for (int64_t c = 0; c < width; ++c) {
      const float score = shift - 2.0f * product[c];
      const bool is_lower = score < lowest[c];
      lowest[c] = is_lower ? score : lowest[c];
      lowest_entry[c] = is_lower ? entry : lowest_entry[c];
    }
  }
}

#include "simd/panel_product.inl"

void rows_to_panel(const float* x, int64_t items, int64_t features, float* panel, int64_t width) {
  constexpr int64_t kBlock = 16;
  for (int64_t first = 0; first < items; first += kBlock) {
    const int64_t item_end = first + kBlock < items ? first + kBlock : items;
    for (int64_t feature = 0; feature < features; feature += kBlock) {
      const int64_t feature_end = feature + kBlock < features ? feature + kBlock : features;
      for (int64_t f = feature; f < feature_end; ++f) {
        for (int64_t i = first; i < item_end; ++i) {
          panel[f * width + i] = x[i * features + f];
        }
      }
    }
  }
}

bool damped_step(const float* hessian, const float* gradient, int64_t n, double damping,
                 double floor, double* factor, double* solution, float* step) {
  for (int64_t i = 0; i < n; ++i) {
    for (int64_t j = i; j < n; ++j) factor[i * n + j] = hessian[i * n + j];
    const double diagonal = factor[i * n + i];
    factor[i * n + i] += damping * (diagonal > floor ? diagonal : floor);
    solution[i] = -static_cast<double>(gradient[i]);
  }
  // Right-looking, upper triangular: the innermost loops run along rows and vectorize.
  for (int64_t j = 0; j < n; ++j) {
    double* __restrict pivot_row = factor + j * n;
    const double pivot = pivot_row[j];
    if (!(pivot > 0.0) || !(pivot < 1e300)) return false;
    const double inverse_root = 1.0 / __builtin_sqrt(pivot);
    for (int64_t k = j; k < n; ++k) pivot_row[k] *= inverse_root;
    const double value = solution[j] * inverse_root;
    solution[j] = value;
    for (int64_t i = j + 1; i < n; ++i) {
      double* __restrict row = factor + i * n;
      const double multiple = pivot_row[i];
      for (int64_t k = i; k < n; ++k) row[k] -= multiple * pivot_row[k];
      solution[i] -= multiple * value;
    }
  }
  for (int64_t i = n - 1; i >= 0; --i) {
    double sum = solution[i];
    for (int64_t k = i + 1; k < n; ++k) sum -= factor[i * n + k] * solution[k];
    solution[i] = sum / factor[i * n + i];
  }
  for (int64_t i = 0; i < n; ++i) step[i] = static_cast<float>(solution[i]);
  return true;
}

void symmetric_product(const float* matrix, const float* vector, int64_t n, float* output) {
  for (int64_t i = 0; i < n; ++i) output[i] = 0.0f;
  for (int64_t i = 0; i < n; ++i) {
    const float* __restrict row = matrix + i * n;
    float* __restrict out = output;
    const float value = vector[i];
    for (int64_t j = 0; j < n; ++j) out[j] += value * row[j];
  }
}

void rank_two_update(float* matrix, int64_t n, float positive, const float* a, float negative,
                     const float* b) {
  for (int64_t i = 0; i < n; ++i) {
    float* __restrict row = matrix + i * n;
    const float along_a = positive * a[i];
    const float along_b = negative * b[i];
    for (int64_t j = 0; j < n; ++j) row[j] += along_a * a[j] - along_b * b[j];
  }
}

// Sixteen values in the widest registers there are. Arrays in their place spill to memory.
using Lanes = float __attribute__((vector_size(64)));
using UnalignedLanes = float __attribute__((vector_size(64), aligned(4), may_alias));
using IndexLanes = int32_t __attribute__((vector_size(64)));
constexpr int64_t kLanes = 16;
static_assert(kNearestLanes == kLanes);

TFGMVAE_INLINE const UnalignedLanes& lanes_at(const float* values) {
  return *reinterpret_cast<const UnalignedLanes*>(values);
}

TFGMVAE_INLINE float sum_of_lanes(const Lanes& lanes) {
  float __attribute__((vector_size(32))) eight[2];
  __builtin_memcpy(eight, &lanes, sizeof(eight));
  eight[0] += eight[1];
  float __attribute__((vector_size(16))) four[2];
  __builtin_memcpy(four, eight, sizeof(four));
  four[0] += four[1];
  return (four[0][0] + four[0][1]) + (four[0][2] + four[0][3]);
}

void nearest_components(const float* latents, int64_t count, int64_t n,
                        const float* __restrict means, const float* __restrict scales,
                        const float* __restrict log_terms, int64_t components,
                        float* __restrict columns, int32_t* __restrict index,
                        float* __restrict distance) {
  for (int64_t lane = 0; lane < kLanes; ++lane) {
    const float* latent = latents + (lane < count ? lane : 0) * n;
    for (int64_t d = 0; d < n; ++d) columns[d * kLanes + lane] = latent[d];
  }
  Lanes best = Lanes{} - __builtin_inff();
  Lanes best_distance = {};
  IndexLanes best_index = {};
  for (int64_t k = 0; k < components; ++k) {
    Lanes sum = {};
    for (int64_t d = 0; d < n; ++d) {
      const Lanes difference = lanes_at(columns + d * kLanes) - means[k * n + d];
      sum += difference * difference;
    }
    Lanes here;
    // Unrolled it becomes one instruction, otherwise the first lane is split off.
#pragma GCC unroll 16
    for (int64_t lane = 0; lane < kLanes; ++lane) here[lane] = __builtin_sqrtf(sum[lane]);
    here /= scales[k];
    const Lanes density = -0.5f * here * here - log_terms[k];
    // Where nothing is comparable, the answer is the first component.
    if (k == 0) best_distance = here;
    const IndexLanes is_better = density > best;
    best_distance = is_better ? here : best_distance;
    best_index = is_better ? IndexLanes{} + static_cast<int32_t>(k) : best_index;
    best = is_better ? density : best;
  }
  __builtin_memcpy(index, &best_index, sizeof(best_index));
  __builtin_memcpy(distance, &best_distance, sizeof(best_distance));
}

// Asks for the cache line at that address, which may lie past the end of an array.
TFGMVAE_INLINE void prefetch(uintptr_t address) {
  __builtin_prefetch(reinterpret_cast<const void*>(address));  // NOLINT(performance-no-int-to-ptr)
}

// Squared distances of rows 0, kStride, 2 kStride, ... of a and b, to distances at the same places.
// Each has one sum of its own, so that it does not depend on how many are computed at once.
template <int64_t kRows, int64_t kStride>
TFGMVAE_INLINE void squared_distances_of(const float* a, const float* b, int64_t n,
                                         float* distances) {
  constexpr int64_t kBytesAhead = 1024;
  Lanes sums[kRows] = {};
  float rests[kRows] = {};
  int64_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (int64_t row = 0; row < kRows; ++row) {
      const float* a_lanes = a + row * kStride * n + i;
      const float* b_lanes = b + row * kStride * n + i;
      prefetch(reinterpret_cast<uintptr_t>(a_lanes) + kBytesAhead);
      prefetch(reinterpret_cast<uintptr_t>(b_lanes) + kBytesAhead);
      const Lanes difference = lanes_at(a_lanes) - lanes_at(b_lanes);
      sums[row] += difference * difference;
    }
  }
  for (; i < n; ++i) {
    for (int64_t row = 0; row < kRows; ++row) {
      const float difference = a[row * kStride * n + i] - b[row * kStride * n + i];
      rests[row] += difference * difference;
    }
  }
  for (int64_t row = 0; row < kRows; ++row) {
    distances[row * kStride] = sum_of_lanes(sums[row]) + rests[row];
  }
}

void squared_distances(const float* a, const float* b, int64_t count, int64_t n, float* distances) {
  // Four rows at once, not next to each other: so many streams from different pages keep the memory
  // busier than two, at the end of each of which the hardware's prefetching would stop.
  constexpr int64_t kRows = 4;
  constexpr int64_t kStride = kLanes / kRows;
  int64_t row = 0;
  for (; row + kLanes <= count; row += kLanes) {
    for (int64_t j = row; j < row + kStride; ++j) {
      squared_distances_of<kRows, kStride>(a + j * n, b + j * n, n, distances + j);
    }
  }
  for (; row < count; ++row) {
    squared_distances_of<1, 1>(a + row * n, b + row * n, n, distances + row);
  }
}

// The mean square of what the mean of the 3x3 neighbours inside the image leaves of `image`.
//   inverse  [width * channels], 1 / neighbours along the width
//   sums  scratch [(width + 2) * channels]    left  scratch [width * channels + kLanes]
float sharpness_of(const float* image, ImageShape shape, const float* __restrict inverse,
                   float* __restrict sums, float* __restrict left) {
  const int64_t channels = shape.channels;
  const int64_t n = shape.width * channels;
  const int64_t filled = (n + kLanes - 1) / kLanes * kLanes;
  for (int64_t i = 0; i < channels; ++i) sums[i] = sums[channels + n + i] = 0.0f;
  for (int64_t i = n; i < filled; ++i) left[i] = 0.0f;
  double total = 0.0;
  for (int64_t y = 0; y < shape.height; ++y) {
    const float* row = image + y * n;
    const float* above = y > 0 ? row - n : row;
    const float* below = y + 1 < shape.height ? row + n : row;
    // A row that is missing counts zero times, exactly.
    const float has_above = y > 0 ? 1.0f : 0.0f;
    const float has_below = y + 1 < shape.height ? 1.0f : 0.0f;
    float* __restrict middle = sums + channels;
    for (int64_t i = 0; i < n; ++i) {
      middle[i] = has_above * above[i] + row[i] + has_below * below[i];
    }
    const float inverse_rows = 1.0f / static_cast<float>(neighbours_along(y, shape.height));
    for (int64_t i = 0; i < n; ++i) {
      const float sum = sums[i] + sums[i + channels] + sums[i + 2 * channels];
      left[i] = row[i] - sum * (inverse[i] * inverse_rows);
    }
    Lanes squares = {};
    for (int64_t i = 0; i < filled; i += kLanes) squares += lanes_at(left + i) * lanes_at(left + i);
    total += sum_of_lanes(squares);
  }
  return static_cast<float>(total / static_cast<double>(shape.height * n));
}

// Sum of (value - shift)^power over n values, power 1 or 2, in pieces that are added in double
// precision.
template <int kPower>
TFGMVAE_INLINE double sum_of_powers(const float* values, int64_t n, float shift) {
  constexpr int64_t kPiece = 4096;
  double total = 0.0;
  for (int64_t first = 0; first < n; first += kPiece) {
    const int64_t end = first + kPiece < n ? first + kPiece : n;
    Lanes sum = {};
    float rest = 0.0f;
    int64_t i = first;
    for (; i + kLanes <= end; i += kLanes) {
      const Lanes difference = lanes_at(values + i) - shift;
      sum += kPower == 1 ? difference : difference * difference;
    }
    for (; i < end; ++i) {
      const float difference = values[i] - shift;
      rest += kPower == 1 ? difference : difference * difference;
    }
    total += static_cast<double>(sum_of_lanes(sum)) + rest;
  }
  return total;
}

void image_statistics(const float* x, const float* reconstruction, ImageShape shape, float* scratch,
                      float* statistics) {
  const int64_t n = shape.width * shape.channels;
  const int64_t size = shape.height * n;
  float* __restrict residual = scratch;
  float* sums = residual + size;
  float* left = sums + n + 2 * shape.channels;
  float* __restrict inverse = left + n + kLanes;
  for (int64_t i = 0; i < size; ++i) residual[i] = x[i] - reconstruction[i];
  for (int64_t column = 0, i = 0; column < shape.width; ++column) {
    const float one = 1.0f / static_cast<float>(neighbours_along(column, shape.width));
    for (int64_t channel = 0; channel < shape.channels; ++channel) inverse[i++] = one;
  }
  const double mean = sum_of_powers<1>(x, size, 0.0f) / static_cast<double>(size);
  const double variance =
      sum_of_powers<2>(x, size, static_cast<float>(mean)) / static_cast<double>(size);
  statistics[0] = static_cast<float>(mean);
  statistics[1] = static_cast<float>(variance);
  statistics[2] = sharpness_of(x, shape, inverse, sums, left);
  statistics[3] = sharpness_of(residual, shape, inverse, sums, left);
}

bool all_finite(const float* values, int64_t n) {
  constexpr int64_t kLanes = 64;
  // 0 * value is NaN exactly where the value is not finite.
  float partial[kLanes] = {};
  int64_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (int64_t lane = 0; lane < kLanes; ++lane) partial[lane] += 0.0f * values[i + lane];
  }
  for (int64_t lane = 0; i < n; ++i, ++lane) partial[lane] += 0.0f * values[i];
  float sum = 0.0f;
  for (int64_t lane = 0; lane < kLanes; ++lane) sum += partial[lane];
  return sum == 0.0f;
}

constexpr SimdKernels make_kernels(const char* name) {
  return {name,
          activate,
          scale_by_derivative,
          squared_error,
          output_delta,
          keep_best_entries,
          pack_weights,
          panel_product,
          rows_product,
          rows_to_panel,
          damped_step,
          symmetric_product,
          rank_two_update,
          nearest_components,
          squared_distances,
          image_statistics,
          all_finite};
}

}  // namespace
}  // namespace tfgmvae
