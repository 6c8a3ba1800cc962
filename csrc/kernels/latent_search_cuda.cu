// The latent search on a GPU: the method of latent_search_cpu.cc on tiles of many items.
//
// Matrices are row-major [rows, features], one lane (a start of an item) per row. Every matrix
// product has exactly kRows rows, idle ones included, so that cuBLAS takes the same kernel whatever
// the batch and a lane's result does not depend on its neighbours.
#include <cuda_runtime.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "blas/cublas_library.h"
#include "latent_search.h"
#include "mixture/mixture_cuda.cuh"
#include "search/constants.h"

namespace tfgmvae {
namespace {

constexpr int64_t kRows = 1024;
constexpr int kThreads = 256;
constexpr int64_t kTileBytes = int64_t{512} << 20;
constexpr int64_t kPatchFloats = int64_t{1} << 26;
constexpr int64_t kMaxTileItems = 16384;
constexpr int64_t kMaxComponents = 4096;
constexpr int64_t kMaxLatentDim = 128;

constexpr int8_t kConverged = 0, kMaxIterations = 1, kStalled = 2, kNonfinite = 3;
constexpr int8_t kRunning = -1, kAbandoned = -2;

class CudaError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

void check(cudaError_t error) {
  if (error != cudaSuccess) throw CudaError(std::string("CUDA: ") + cudaGetErrorString(error));
}

void check(cublasStatus_t status) {
  if (status != CUBLAS_STATUS_SUCCESS) {
    throw CudaError("cuBLAS: status " + std::to_string(static_cast<int>(status)));
  }
}

// Where the work is queued and the memory comes from.
struct Device {
  cudaStream_t stream;
  const DeviceAllocator& allocate;
};

// Device memory that belongs to a stream.
template <typename T>
class DeviceArray {
 public:
  DeviceArray() = default;
  DeviceArray(int64_t size, const Device& device) : size_(size), stream_(device.stream) {
    const size_t bytes = static_cast<size_t>(std::max<int64_t>(size, 1)) * sizeof(T);
    if (device.allocate) {
      data_ = static_cast<T*>(device.allocate(bytes));
      if (data_ == nullptr) throw CudaError("CUDA: out of memory");
    } else {
      check(cudaMallocAsync(reinterpret_cast<void**>(&data_), bytes, stream_));
      is_own_ = true;
    }
  }
  DeviceArray(const T* values, int64_t size, const Device& device) : DeviceArray(size, device) {
    check(cudaMemcpyAsync(data_, values, static_cast<size_t>(size) * sizeof(T),
                          cudaMemcpyDefault, stream_));
  }
  DeviceArray(DeviceArray&& other) noexcept { *this = std::move(other); }
  DeviceArray& operator=(DeviceArray&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(stream_, other.stream_);
    std::swap(is_own_, other.is_own_);
    return *this;
  }
  ~DeviceArray() {
    // Nothing can be done about a failure here; the next call on the stream reports it.
    if (is_own_) cudaFreeAsync(data_, stream_);
  }
  T* data() const { return data_; }
  int64_t size() const { return size_; }

 private:
  T* data_ = nullptr;
  int64_t size_ = 0;
  cudaStream_t stream_ = nullptr;
  bool is_own_ = false;
};

int blocks_for(int64_t count) {
  return static_cast<int>(
      std::clamp<int64_t>((count + kThreads - 1) / kThreads, 1, int64_t{1} << 20));
}

#define TFGMVAE_FOR_INDEX(index, count)                                               \
  for (int64_t index = blockIdx.x * int64_t{blockDim.x} + threadIdx.x; index < (count); \
       index += int64_t{gridDim.x} * blockDim.x)

// Floats as integers of the same order, so that a minimum can be taken atomically.
__device__ unsigned int ordered(float value) {
  const unsigned int bits = __float_as_uint(value);
  return (bits & 0x80000000u) ? ~bits : bits | 0x80000000u;
}

__device__ float from_ordered(unsigned int bits) {
  return __uint_as_float((bits & 0x80000000u) ? bits & 0x7fffffffu : ~bits);
}

__device__ float activated(float x, Activation kind, float parameter, float* slope) {
  switch (kind) {
    case Activation::kLinear:
      *slope = 1.0f;
      return x;
    case Activation::kRelu:
      *slope = x > 0.0f ? 1.0f : 0.0f;
      return x < 0.0f ? 0.0f : x;
    case Activation::kLeakyRelu:
      *slope = x > 0.0f ? 1.0f : parameter;
      return x < 0.0f ? parameter * x : x;
    case Activation::kElu:
      *slope = x > 0.0f ? 1.0f : parameter * expf(x);
      return x < 0.0f ? parameter * expm1f(x) : x;
    case Activation::kSelu: {
      constexpr float kScale = 1.05070098735548f, kAlpha = 1.67326324235438f;
      *slope = x > 0.0f ? kScale : kScale * kAlpha * expf(x);
      return kScale * (x < 0.0f ? kAlpha * expm1f(x) : x);
    }
    case Activation::kGelu: {
      const float cdf = 0.5f * (1.0f + erff(x * 0.707106781f));
      *slope = cdf + x * 0.398942280f * expf(-0.5f * x * x);
      return x * cdf;
    }
    case Activation::kGeluTanh: {
      const float t = tanhf(0.797884561f * (x + 0.044715f * x * x * x));
      *slope = 0.5f * (1.0f + t) +
               0.5f * x * (1.0f - t * t) * 0.797884561f * (1.0f + 0.134145f * x * x);
      return 0.5f * x * (1.0f + t);
    }
    case Activation::kSilu: {
      const float s = 1.0f / (1.0f + expf(-x));
      *slope = s * (1.0f + x * (1.0f - s));
      return x * s;
    }
    case Activation::kSoftplus:
      *slope = 1.0f / (1.0f + expf(-x));
      return fmaxf(x, x * 0.0f) + log1pf(expf(-fabsf(x)));
    case Activation::kTanh: {
      const float t = tanhf(x);
      *slope = 1.0f - t * t;
      return t;
    }
    case Activation::kSigmoid: {
      const float s = 1.0f / (1.0f + expf(-x));
      *slope = s * (1.0f - s);
      return s;
    }
  }
  *slope = 1.0f;
  return x;
}

// values [count] of `channels` each become activation(values + bias); slopes [count] the derivatives.
__global__ void activate(float* values, float* slopes, int64_t count, const float* bias,
                         int64_t channels, Activation kind, float parameter) {
  TFGMVAE_FOR_INDEX(i, count) {
    const float shift = bias != nullptr ? bias[i % channels] : 0.0f;
    values[i] = activated(values[i] + shift, kind, parameter, slopes + i);
  }
}

// gradient [rows, size] *= slopes [*, size] at row source[row], or at the same row.
__global__ void scale_rows(float* gradient, const float* slopes, int64_t rows, int64_t size,
                           const int32_t* source) {
  TFGMVAE_FOR_INDEX(i, rows * size) {
    const int64_t row = source != nullptr ? source[i / size] : i / size;
    gradient[i] *= slopes[row * size + i % size];
  }
}

// One direction of a convolution as a gather, as ConvolutionPlan in decoder_cpu.h.
struct Gather {
  int64_t target_height, target_width, target_channels;
  int64_t source_height, source_width, source_channels;
  int64_t kernel_height, kernel_width, stride_height, stride_width, pad_top, pad_left;
  bool transposed;
};

// patches [rows, target_height, target_width, kernel_height, kernel_width, source_channels]
__global__ void gather_patches(const float* source, float* patches, int64_t rows, Gather g) {
  const int64_t per_pixel = g.kernel_height * g.kernel_width * g.source_channels;
  const int64_t count = rows * g.target_height * g.target_width * per_pixel;
  TFGMVAE_FOR_INDEX(i, count) {
    int64_t rest = i;
    const int64_t channel = rest % g.source_channels;
    rest /= g.source_channels;
    const int64_t kx = rest % g.kernel_width;
    rest /= g.kernel_width;
    const int64_t ky = rest % g.kernel_height;
    rest /= g.kernel_height;
    const int64_t tx = rest % g.target_width;
    rest /= g.target_width;
    const int64_t ty = rest % g.target_height;
    const int64_t row = rest / g.target_height;
    int64_t sy, sx;
    bool inside = true;
    if (g.transposed) {
      const int64_t y = ty + g.pad_top - ky, x = tx + g.pad_left - kx;
      inside = y >= 0 && x >= 0 && y % g.stride_height == 0 && x % g.stride_width == 0;
      sy = y / g.stride_height;
      sx = x / g.stride_width;
    } else {
      sy = ty * g.stride_height - g.pad_top + ky;
      sx = tx * g.stride_width - g.pad_left + kx;
    }
    inside = inside && sy >= 0 && sy < g.source_height && sx >= 0 && sx < g.source_width;
    patches[i] =
        inside ? source[((row * g.source_height + sy) * g.source_width + sx) * g.source_channels +
                        channel]
               : 0.0f;
  }
}

__global__ void up_sample(const float* input, float* output, int64_t rows, Layer layer) {
  const int64_t size = layer.out_height * layer.out_width * layer.out_channels;
  TFGMVAE_FOR_INDEX(i, rows * size) {
    const int64_t channel = i % layer.out_channels;
    const int64_t x = i / layer.out_channels % layer.out_width;
    const int64_t y = i / (layer.out_channels * layer.out_width) % layer.out_height;
    const int64_t row = i / size;
    output[i] = input[((row * layer.in_height + y / layer.stride_height) * layer.in_width +
                       x / layer.stride_width) *
                          layer.in_channels +
                      channel];
  }
}

__global__ void sum_samples(const float* gradient, float* output, int64_t rows, Layer layer) {
  const int64_t size = layer.in_height * layer.in_width * layer.in_channels;
  TFGMVAE_FOR_INDEX(i, rows * size) {
    const int64_t channel = i % layer.in_channels;
    const int64_t x = i / layer.in_channels % layer.in_width;
    const int64_t y = i / (layer.in_channels * layer.in_width) % layer.in_height;
    const int64_t row = i / size;
    float sum = 0.0f;
    for (int64_t dy = 0; dy < layer.stride_height; ++dy) {
      for (int64_t dx = 0; dx < layer.stride_width; ++dx) {
        sum += gradient[((row * layer.out_height + y * layer.stride_height + dy) *
                             layer.out_width +
                         x * layer.stride_width + dx) *
                            layer.out_channels +
                        channel];
      }
    }
    output[i] = sum;
  }
}

__global__ void scale_channels(const float* input, float* output, int64_t count,
                               const float* scale, int64_t channels) {
  TFGMVAE_FOR_INDEX(i, count) output[i] = input[i] * scale[i % channels];
}

// The decoder with its weights on the device, and the activations of kRows rows.
class DeviceDecoder {
 public:
  DeviceDecoder(const DecoderProgram& program, const CublasLibrary& cublas, cublasHandle_t handle,
                const Device& device)
      : program_(program), cublas_(cublas), handle_(handle), stream_(device.stream) {
    largest_ = program.latent_dim();
    int64_t patches = 0;
    for (const Layer& layer : program.layers) {
      largest_ = std::max(largest_, layer.out_size());
      parts_.emplace_back();
      Part& part = parts_.back();
      if (layer.bias != nullptr) part.bias = {layer.bias, layer.out_channels, device};
      part.values = {kRows * layer.out_size(), device};
      part.slopes = {kRows * layer.out_size(), device};
      const bool transposed = layer.kind == LayerKind::kConv2DTranspose;
      if (layer.kind == LayerKind::kConv2D || transposed) {
        const int64_t taps = layer.kernel_height * layer.kernel_width;
        part.forward = {layer.out_height,    layer.out_width,    layer.out_channels,
                        layer.in_height,     layer.in_width,     layer.in_channels,
                        layer.kernel_height, layer.kernel_width, layer.stride_height,
                        layer.stride_width,  layer.pad_top,      layer.pad_left,
                        transposed};
        part.reverse = {layer.in_height,     layer.in_width,     layer.in_channels,
                        layer.out_height,    layer.out_width,    layer.out_channels,
                        layer.kernel_height, layer.kernel_width, layer.stride_height,
                        layer.stride_width,  layer.pad_top,      layer.pad_left,
                        !transposed};
        // The kernel as it is stored fits one direction; the other needs its two last axes swapped.
        const int64_t rows = transposed ? layer.out_channels : layer.in_channels;
        const int64_t columns = transposed ? layer.in_channels : layer.out_channels;
        std::vector<float> swapped(static_cast<size_t>(layer.kernel_size()));
        for (int64_t tap = 0; tap < taps; ++tap) {
          for (int64_t a = 0; a < rows; ++a) {
            for (int64_t b = 0; b < columns; ++b) {
              swapped[(tap * columns + b) * rows + a] =
                  layer.kernel[(tap * rows + a) * columns + b];
            }
          }
        }
        DeviceArray<float> stored(layer.kernel, layer.kernel_size(), device);
        DeviceArray<float> other(swapped.data(), layer.kernel_size(), device);
        check(cudaStreamSynchronize(stream_));
        part.kernel = std::move(transposed ? other : stored);
        part.reverse_kernel = std::move(transposed ? stored : other);
        for (const Gather& g : {part.forward, part.reverse}) {
          patches = std::max(patches, chunk_rows(g) * patch_floats(g));
        }
      } else if (layer.kernel_size() > 0) {
        part.kernel = {layer.kernel, layer.kernel_size(), device};
      }
    }
    patches_ = {patches, device};
    for (DeviceArray<float>& gradient : gradient_) gradient = {kRows * largest_, device};
  }

  // Decodes [kRows, D].
  void forward(const float* latents) {
    const float* input = latents;
    for (size_t i = 0; i < parts_.size(); ++i) {
      const Layer& layer = program_.layers[i];
      Part& part = parts_[i];
      apply(i, input, part.values.data());
      const int64_t count = kRows * layer.out_size();
      activate<<<blocks_for(count), kThreads, 0, stream_>>>(
          part.values.data(), part.slopes.data(), count, part.bias.data(), layer.out_channels,
          layer.activation, layer.activation_parameter);
      input = part.values.data();
    }
  }
  const float* images() const { return parts_.back().values.data(); }
  const float* output_slopes() const { return parts_.back().slopes.data(); }

  // The gradient [kRows, P] before the last activation is put here; reverse() returns [kRows, D].
  float* gradient_input() { return gradient_[0].data(); }
  const float* reverse() {
    int current = 0;
    for (size_t i = parts_.size(); i-- > 0;) {
      float* pulled = gradient_[1 - current].data();
      apply_transposed(i, gradient_[current].data(), pulled);
      if (i > 0) {
        const int64_t size = program_.layers[i - 1].out_size();
        scale_rows<<<blocks_for(kRows * size), kThreads, 0, stream_>>>(
            pulled, parts_[i - 1].slopes.data(), kRows, size, nullptr);
      }
      current = 1 - current;
    }
    return gradient_[current].data();
  }

  // Pushes directions [kRows, D] through the linearization at rows source [kRows] of the last
  // forward pass; returns [kRows, P].
  const float* tangents(const float* directions, const int32_t* source) {
    const float* input = directions;
    int current = 0;
    for (size_t i = 0; i < parts_.size(); ++i) {
      float* output = gradient_[current].data();
      apply(i, input, output);
      const int64_t size = program_.layers[i].out_size();
      scale_rows<<<blocks_for(kRows * size), kThreads, 0, stream_>>>(
          output, parts_[i].slopes.data(), kRows, size, source);
      input = output;
      current = 1 - current;
    }
    return input;
  }

  // Row-major C [m, n] = A [m, k] B [k, n], or A B^T with B [n, k].
  void product(const float* a, const float* b, float* c, int64_t m, int64_t n, int64_t k,
               bool transpose_b) {
    const float one = 1.0f, zero = 0.0f;
    check(cublas_.sgemm(handle_, transpose_b ? CUBLAS_OP_T : CUBLAS_OP_N, CUBLAS_OP_N,
                        static_cast<int>(n), static_cast<int>(m), static_cast<int>(k), &one, b,
                        static_cast<int>(transpose_b ? k : n), a, static_cast<int>(k), &zero, c,
                        static_cast<int>(n)));
  }

 private:
  struct Part {
    DeviceArray<float> kernel, reverse_kernel, bias, values, slopes;
    Gather forward, reverse;
  };

  static int64_t patch_floats(const Gather& g) {
    return g.target_height * g.target_width * g.kernel_height * g.kernel_width *
           g.source_channels;
  }
  // A power of two, so that the chunks of kRows rows are all of one size.
  static int64_t chunk_rows(const Gather& g) {
    int64_t rows = kRows;
    while (rows > 1 && rows * patch_floats(g) > kPatchFloats) rows /= 2;
    return rows;
  }

  void convolve(const Gather& g, const float* kernel, const float* source, float* target) {
    const int64_t rows = chunk_rows(g);
    const int64_t pixels = g.target_height * g.target_width;
    const int64_t source_size = g.source_height * g.source_width * g.source_channels;
    for (int64_t first = 0; first < kRows; first += rows) {
      gather_patches<<<blocks_for(rows * patch_floats(g)), kThreads, 0, stream_>>>(
          source + first * source_size, patches_.data(), rows, g);
      product(patches_.data(), kernel, target + first * pixels * g.target_channels, rows * pixels,
              g.target_channels, patch_floats(g) / pixels, false);
    }
  }

  void apply(size_t index, const float* input, float* output) {
    const Layer& layer = program_.layers[index];
    const Part& part = parts_[index];
    const int64_t count = kRows * layer.out_size();
    switch (layer.kind) {
      case LayerKind::kDense:
        product(input, part.kernel.data(), output, kRows, layer.out_channels, layer.in_channels,
                false);
        break;
      case LayerKind::kConv2D:
      case LayerKind::kConv2DTranspose:
        convolve(part.forward, part.kernel.data(), input, output);
        break;
      case LayerKind::kUpSampling2D:
        up_sample<<<blocks_for(count), kThreads, 0, stream_>>>(input, output, kRows, layer);
        break;
      case LayerKind::kAffine:
        scale_channels<<<blocks_for(count), kThreads, 0, stream_>>>(
            input, output, count, part.kernel.data(), layer.out_channels);
        break;
    }
  }

  void apply_transposed(size_t index, const float* gradient, float* output) {
    const Layer& layer = program_.layers[index];
    const Part& part = parts_[index];
    switch (layer.kind) {
      case LayerKind::kDense:
        product(gradient, part.kernel.data(), output, kRows, layer.in_channels,
                layer.out_channels, true);
        break;
      case LayerKind::kConv2D:
      case LayerKind::kConv2DTranspose:
        convolve(part.reverse, part.reverse_kernel.data(), gradient, output);
        break;
      case LayerKind::kUpSampling2D:
        sum_samples<<<blocks_for(kRows * layer.in_size()), kThreads, 0, stream_>>>(
            gradient, output, kRows, layer);
        break;
      case LayerKind::kAffine:
        apply(index, gradient, output);
        break;
    }
  }

  const DecoderProgram& program_;
  const CublasLibrary& cublas_;
  cublasHandle_t handle_;
  cudaStream_t stream_;
  std::vector<Part> parts_;
  DeviceArray<float> patches_;
  DeviceArray<float> gradient_[2];
  int64_t largest_ = 0;
};

// What the kernels of the search read and write; all of it on the device.
struct Lanes {
  int32_t* item;            // [L], in the tile
  int32_t* component;       // [L], of the prior term
  float* latents;           // [L, D], the best accepted iterate
  float* value;             // [L]
  float* error;             // [L]
  float* gradient;          // [L, D]
  float* step;              // [L, D]
  float* hessian;           // [L, D, D]
  float* damping;           // [L]
  float* predicted;         // [L]
  float* promise;           // [L]
  int32_t* num_iterations;  // [L]
  int8_t* status;           // [L]
  int8_t* is_exact;         // [L]
  int8_t* needs_refresh;    // [L]
  int8_t* was_updated;      // [L], in this round
  float* first_moment;      // [L, D], Adam
  float* second_moment;     // [L, D], Adam
  float* current;           // [L, D], Adam
  float* window_value;      // [L], Adam
  unsigned int* best_of_item;  // [T], ordered floats
};

struct Problem {
  Mixture mixture;
  const float* log_offset;  // [K]
  const float* x;           // [T padded, P]
  int64_t image_size;
  int64_t latent_dim;
  bool is_map;
  float tolerance;
  float learning_rate;
  int32_t max_iterations;
};

__device__ float prior_term(const Problem& problem, const float* latents, int64_t component) {
  if (!problem.is_map) return 0.0f;
  const float distance = device_distance(latents, problem.mixture, component);
  return 0.5f * distance * distance + problem.log_offset[component];
}

__device__ float prior_slope(const Problem& problem, const float* latents, int64_t component,
                             int64_t d) {
  if (!problem.is_map) return 0.0f;
  const float scale = problem.mixture.scales[component];
  return (latents[d] - problem.mixture.means[component * problem.latent_dim + d]) /
         (scale * scale);
}

// rows [kRows, D] = source [*, D] at ids; idle rows are 0.
__global__ void gather_rows(const float* source, const int32_t* ids, int64_t count, int64_t size,
                            float* rows) {
  TFGMVAE_FOR_INDEX(i, kRows * size) {
    const int64_t row = i / size;
    rows[i] = row < count ? source[ids[row] * size + i % size] : 0.0f;
  }
}

// One block per row: the squared error of the decoded row against its lane's item.
__global__ void squared_errors(const float* images, const int32_t* ids, int64_t count, Lanes lanes,
                               Problem problem, float* errors) {
  __shared__ float partial[kThreads / 32];
  const int64_t row = blockIdx.x;
  if (row >= count) return;
  const float* image = images + row * problem.image_size;
  const float* x = problem.x + lanes.item[ids[row]] * problem.image_size;
  float sum = 0.0f;
  for (int64_t p = threadIdx.x; p < problem.image_size; p += kThreads) {
    const float difference = image[p] - x[p];
    sum += difference * difference;
  }
  sum = block_sum(sum, partial);
  if (threadIdx.x == 0) errors[row] = sum;
}

// delta [kRows, P] = 2 (image - x) * slope; idle rows are 0.
__global__ void output_delta(const float* images, const float* slopes, const int32_t* ids,
                             int64_t count, Lanes lanes, Problem problem, float* delta) {
  TFGMVAE_FOR_INDEX(i, kRows * problem.image_size) {
    const int64_t row = i / problem.image_size, p = i % problem.image_size;
    delta[i] = row < count ? 2.0f * slopes[i] *
                                 (images[i] - problem.x[lanes.item[ids[row]] * problem.image_size + p])
                           : 0.0f;
  }
}

// One block per item: whether its values are finite.
__global__ void find_finite(const float* x, int64_t image_size, int8_t* is_finite) {
  __shared__ int any_bad;
  if (threadIdx.x == 0) any_bad = 0;
  __syncthreads();
  const float* row = x + blockIdx.x * image_size;
  for (int64_t p = threadIdx.x; p < image_size; p += kThreads) {
    if (!isfinite(row[p])) any_bad = 1;
  }
  __syncthreads();
  if (threadIdx.x == 0) is_finite[blockIdx.x] = any_bad == 0;
}

// One block per codebook entry: its class, and F less ||x||^2 - 2 x . image.
__global__ void describe_entries(const float* codebook, const float* images, Problem problem,
                                 int64_t parts, int32_t* entry_group, float* offset) {
  __shared__ float partial[kThreads / 32];
  const int64_t entry = blockIdx.x;
  float sum = 0.0f;
  for (int64_t p = threadIdx.x; p < problem.image_size; p += kThreads) {
    const float value = images[entry * problem.image_size + p];
    sum += value * value;
  }
  sum = block_sum(sum, partial);
  if (threadIdx.x != 0) return;
  const float* latents = codebook + entry * problem.latent_dim;
  const DeviceNearest nearest = device_nearest(latents, problem.mixture);
  entry_group[entry] = static_cast<int32_t>(nearest.index * parts + entry % parts);
  offset[entry] = sum + prior_term(problem, latents, nearest.index);
}

// One block per item of a chunk of kRows: the best entry of each group, then the best groups.
__global__ void choose_starts(const float* products, int64_t entries, const float* offset,
                              const int32_t* entry_group, const float* codebook,
                              const int8_t* is_finite, int64_t first_item, int64_t num_items,
                              StartGroups starts, Lanes lanes, Problem problem) {
  extern __shared__ unsigned long long best[];  // [groups], score above, entry below
  const int64_t item = first_item + blockIdx.x;
  if (item >= num_items) return;
  const int64_t num_groups = problem.mixture.num_components * starts.parts;
  for (int64_t g = threadIdx.x; g < num_groups; g += blockDim.x) best[g] = ~0ull;
  __syncthreads();
  const float* scores = products + blockIdx.x * entries;
  for (int64_t m = threadIdx.x; m < entries; m += blockDim.x) {
    const float score = offset[m] - 2.0f * scores[m];
    if (!isfinite(score)) continue;
    const unsigned long long packed =
        (static_cast<unsigned long long>(ordered(score)) << 32) | static_cast<unsigned int>(m);
    atomicMin(best + entry_group[m], packed);
  }
  __syncthreads();
  if (threadIdx.x != 0) return;
  for (int64_t s = 0; s < starts.num_starts; ++s) {
    int64_t chosen = 0;
    for (int64_t g = 1; g < num_groups; ++g) {
      if ((best[g] >> 32) < (best[chosen] >> 32)) chosen = g;
    }
    const int64_t lane = item * starts.num_starts + s;
    const bool is_there = best[chosen] != ~0ull && is_finite[item];
    const int64_t entry = is_there ? static_cast<int64_t>(best[chosen] & 0xffffffffull) : 0;
    lanes.item[lane] = static_cast<int32_t>(item);
    lanes.component[lane] = static_cast<int32_t>(chosen / starts.parts);
    lanes.status[lane] = is_there ? kRunning : kNonfinite;
    lanes.num_iterations[lane] = 0;
    lanes.needs_refresh[lane] = 0;
    for (int64_t d = 0; d < problem.latent_dim; ++d) {
      lanes.latents[lane * problem.latent_dim + d] = codebook[entry * problem.latent_dim + d];
    }
    best[chosen] = ~0ull;
  }
}

// A lane per item and class, at the class mean.
__global__ void start_at_means(const int8_t* is_finite, int64_t num_lanes, Lanes lanes,
                               Problem problem) {
  TFGMVAE_FOR_INDEX(lane, num_lanes) {
    const int64_t item = lane / problem.mixture.num_components;
    const int64_t component = lane % problem.mixture.num_components;
    lanes.item[lane] = static_cast<int32_t>(item);
    lanes.component[lane] = static_cast<int32_t>(component);
    lanes.status[lane] = is_finite[item] ? kRunning : kNonfinite;
    lanes.num_iterations[lane] = 0;
    lanes.value[lane] = INFINITY;
    lanes.error[lane] = INFINITY;
    for (int64_t d = 0; d < problem.latent_dim; ++d) {
      const int64_t i = lane * problem.latent_dim + d;
      lanes.latents[i] = problem.mixture.means[component * problem.latent_dim + d];
      lanes.current[i] = lanes.latents[i];
      lanes.first_moment[i] = lanes.second_moment[i] = 0.0f;
    }
  }
}

__global__ void list_lanes(const int8_t* flags, int8_t wanted, int64_t num_lanes, int32_t* ids,
                           int32_t* count) {
  TFGMVAE_FOR_INDEX(lane, num_lanes) {
    // The order of the list is free: a lane's arithmetic does not depend on its row.
    if (flags[lane] == wanted) ids[atomicAdd(count, 1)] = static_cast<int32_t>(lane);
  }
}

__global__ void fill(unsigned int* values, int64_t count, unsigned int value) {
  TFGMVAE_FOR_INDEX(i, count) values[i] = value;
}

// After the first decode of the starts.
__global__ void begin_lanes(const int32_t* ids, int64_t count, const float* errors,
                            const float* class_matrices, Lanes lanes, Problem problem) {
  const int64_t row = blockIdx.x;
  if (row >= count) return;
  const int64_t lane = ids[row], n = problem.latent_dim;
  const int64_t component = lanes.component[lane];
  for (int64_t i = threadIdx.x; i < n * n; i += blockDim.x) {
    lanes.hessian[lane * n * n + i] = class_matrices[component * n * n + i];
  }
  if (threadIdx.x != 0) return;
  const float value = errors[row] + prior_term(problem, lanes.latents + lane * n, component);
  lanes.value[lane] = value;
  lanes.error[lane] = errors[row];
  lanes.damping[lane] = static_cast<float>(kInitialDamping);
  lanes.is_exact[lane] = 0;
  lanes.needs_refresh[lane] = 0;
  lanes.was_updated[lane] = 1;
  if (isfinite(value)) {
    atomicMin(lanes.best_of_item + lanes.item[lane], ordered(value));
  } else {
    lanes.status[lane] = kNonfinite;
  }
}

__global__ void store_gradient(const int32_t* ids, int64_t count, const float* gradient,
                               Lanes lanes, Problem problem) {
  TFGMVAE_FOR_INDEX(i, count * problem.latent_dim) {
    const int64_t lane = ids[i / problem.latent_dim], d = i % problem.latent_dim;
    lanes.gradient[lane * problem.latent_dim + d] =
        gradient[i] + prior_slope(problem, lanes.latents + lane * problem.latent_dim,
                                  lanes.component[lane], d);
  }
}

// Cholesky of hessian + damping * max(diagonal, floor) and the step, by one block; `factor` is
// shared memory for n (n + 1) / 2 + n doubles. False, in all threads, where it is not positive
// definite.
__device__ bool damped_step(const float* hessian, const float* gradient, int64_t n, double damping,
                            double* factor) {
  __shared__ double floor_value;
  double* solution = factor + n * (n + 1) / 2;
  if (threadIdx.x == 0) {
    double largest = 0.0;
    for (int64_t d = 0; d < n; ++d) {
      const double diagonal = hessian[d * n + d];
      largest = diagonal > largest ? diagonal : largest;
    }
    floor_value = largest > 0.0 ? kRelativeFloor * largest : 1.0;
  }
  __syncthreads();
  for (int64_t i = threadIdx.x; i < n * n; i += blockDim.x) {
    const int64_t row = i / n, column = i % n;
    if (column > row) continue;
    double value = hessian[i];
    if (row == column) value += damping * (value > floor_value ? value : floor_value);
    factor[row * (row + 1) / 2 + column] = value;
  }
  for (int64_t d = threadIdx.x; d < n; d += blockDim.x) {
    solution[d] = -static_cast<double>(gradient[d]);
  }
  __syncthreads();
  for (int64_t j = 0; j < n; ++j) {
    const double pivot = factor[j * (j + 1) / 2 + j];
    if (!(pivot > 0.0) || !(pivot < 1e300)) return false;
    const double inverse_root = 1.0 / sqrt(pivot);
    __syncthreads();
    for (int64_t i = j + threadIdx.x; i < n; i += blockDim.x) {
      factor[i * (i + 1) / 2 + j] *= inverse_root;
    }
    if (threadIdx.x == 0) solution[j] *= inverse_root;
    __syncthreads();
    for (int64_t i = j + 1 + threadIdx.x; i < n; i += blockDim.x) {
      const double multiple = factor[i * (i + 1) / 2 + j];
      for (int64_t k = j + 1; k <= i; ++k) {
        factor[i * (i + 1) / 2 + k] -= multiple * factor[k * (k + 1) / 2 + j];
      }
      solution[i] -= multiple * solution[j];
    }
    __syncthreads();
  }
  for (int64_t i = n - 1; i >= 0; --i) {
    if (threadIdx.x == 0) solution[i] /= factor[i * (i + 1) / 2 + i];
    __syncthreads();
    for (int64_t k = threadIdx.x; k < i; k += blockDim.x) {
      solution[k] -= factor[i * (i + 1) / 2 + k] * solution[i];
    }
    __syncthreads();
  }
  return true;
}

constexpr int kSolveThreads = 64;

// One block per row: the next trial of each lane, trials [kRows, D].
__global__ void propose(const int32_t* ids, int64_t count, Lanes lanes, Problem problem,
                        float* trials) {
  extern __shared__ double factor[];
  __shared__ float partial[kSolveThreads / 32];
  const int64_t row = blockIdx.x, n = problem.latent_dim;
  if (row >= count) {
    for (int64_t d = threadIdx.x; d < n; d += blockDim.x) trials[row * n + d] = 0.0f;
    return;
  }
  const int64_t lane = ids[row];
  const float* hessian = lanes.hessian + lane * n * n;
  const float* gradient = lanes.gradient + lane * n;
  float* step = lanes.step + lane * n;
  double damping = lanes.damping[lane];
  bool is_solved = false;
  while (!is_solved && damping <= kMaxDamping) {
    is_solved = damped_step(hessian, gradient, n, damping, factor);
    __syncthreads();
    if (!is_solved) damping *= kDampingFactor;
  }
  const double* solution = factor + n * (n + 1) / 2;
  float along = 0.0f, curvature = 0.0f;
  for (int64_t d = threadIdx.x; d < n; d += blockDim.x) {
    // An unsolvable step is a trial that fails: not a number, so that it is rejected.
    const float value = is_solved ? static_cast<float>(solution[d]) : NAN;
    float product = 0.0f;
    for (int64_t k = 0; k < n; ++k) product += hessian[d * n + k] * static_cast<float>(solution[k]);
    along -= value * gradient[d];
    curvature += value * product;
    step[d] = value;
    trials[row * n + d] = lanes.latents[lane * n + d] + value;
  }
  along = block_sum(along, partial);
  curvature = block_sum(curvature, partial);
  if (threadIdx.x == 0) {
    lanes.damping[lane] = static_cast<float>(damping);
    lanes.promise[lane] = 0.5f * along;
    lanes.predicted[lane] = along - 0.5f * curvature;
  }
}

// After a decode of the trials: accepts or rejects, and ends lanes.
__global__ void decide(const int32_t* ids, int64_t count, const float* trials, const float* errors,
                       Lanes lanes, Problem problem) {
  TFGMVAE_FOR_INDEX(row, count) {
    const int64_t lane = ids[row], n = problem.latent_dim;
    const float* trial = trials + row * n;
    const float value = errors[row] + prior_term(problem, trial, lanes.component[lane]);
    const float old = lanes.value[lane];
    const bool is_last = ++lanes.num_iterations[lane] >= problem.max_iterations;
    const float enough = problem.tolerance * old;
    float damping = lanes.damping[lane];
    const bool is_flat =
        damping <= static_cast<float>(kFlatDamping) && lanes.promise[lane] <= enough;
    // False for a NaN.
    const bool is_accepted = value < old;
    const float decrease = old - value;
    const bool is_poor = !(decrease >= kPoorRatio * lanes.predicted[lane]);
    const bool needs_matrix =
        is_poor && !lanes.is_exact[lane] && lanes.promise[lane] > kRefreshShare * old;
    lanes.was_updated[lane] = 0;
    if (is_accepted) {
      if (decrease > kGoodRatio * lanes.predicted[lane]) {
        damping = fmaxf(damping / static_cast<float>(kDampingFactor),
                        static_cast<float>(kMinDamping));
      } else if (is_poor) {
        damping *= static_cast<float>(kPoorFactor);
      }
      for (int64_t d = 0; d < n; ++d) lanes.latents[lane * n + d] = trial[d];
      lanes.value[lane] = value;
      lanes.error[lane] = errors[row];
      atomicMin(lanes.best_of_item + lanes.item[lane], ordered(value));
    } else {
      damping *= static_cast<float>(kDampingFactor);
    }
    lanes.damping[lane] = damping;
    if (is_flat || (is_accepted && decrease <= enough)) {
      lanes.status[lane] = kConverged;
    } else if (!is_accepted && damping > static_cast<float>(kMaxDamping)) {
      lanes.status[lane] = kStalled;
    } else if (is_last) {
      lanes.status[lane] = kMaxIterations;
    } else {
      lanes.needs_refresh[lane] = needs_matrix;
      lanes.was_updated[lane] = is_accepted;
    }
  }
}

// One block per row: BFGS with Powell's damping for the lanes that took a step.
__global__ void update_matrices(const int32_t* ids, int64_t count, const float* gradients,
                                Lanes lanes, Problem problem) {
  extern __shared__ float vectors[];  // change [D], expected [D]
  __shared__ float partial[kSolveThreads / 32];
  const int64_t row = blockIdx.x, n = problem.latent_dim;
  if (row >= count) return;
  const int64_t lane = ids[row];
  if (!lanes.was_updated[lane]) return;
  float* change = vectors;
  float* expected = vectors + n;
  float* hessian = lanes.hessian + lane * n * n;
  const float* step = lanes.step + lane * n;
  const float* latents = lanes.latents + lane * n;
  float curvature = 0.0f, expected_curvature = 0.0f;
  for (int64_t d = threadIdx.x; d < n; d += blockDim.x) {
    const float gradient =
        gradients[row * n + d] + prior_slope(problem, latents, lanes.component[lane], d);
    change[d] = gradient - lanes.gradient[lane * n + d];
    lanes.gradient[lane * n + d] = gradient;
    float product = 0.0f;
    for (int64_t k = 0; k < n; ++k) product += hessian[d * n + k] * step[k];
    expected[d] = product;
    curvature += step[d] * change[d];
    expected_curvature += step[d] * product;
  }
  curvature = block_sum(curvature, partial);
  expected_curvature = block_sum(expected_curvature, partial);
  float mix = 1.0f;
  if (curvature < 0.2f * expected_curvature) {
    mix = 0.8f * expected_curvature / (expected_curvature - curvature);
    curvature = 0.2f * expected_curvature;
  }
  if (!(curvature > 0.0f) || !(expected_curvature > 0.0f) || !isfinite(curvature) ||
      !isfinite(expected_curvature)) {
    return;
  }
  for (int64_t d = threadIdx.x; d < n; d += blockDim.x) {
    change[d] = mix * change[d] + (1.0f - mix) * expected[d];
  }
  __syncthreads();
  for (int64_t i = threadIdx.x; i < n * n; i += blockDim.x) {
    const int64_t a = i / n, b = i % n;
    hessian[i] +=
        change[a] * change[b] / curvature - expected[a] * expected[b] / expected_curvature;
  }
  if (threadIdx.x == 0) lanes.is_exact[lane] = 0;
}

// One block per lane: gives up lanes that even twice the promised decrease would leave above the
// best lane of their item.
__global__ void give_up(int64_t num_lanes, Lanes lanes, Problem problem) {
  extern __shared__ double factor[];
  const int64_t lane = blockIdx.x, n = problem.latent_dim;
  if (lane >= num_lanes || lanes.status[lane] != kRunning || !lanes.was_updated[lane]) return;
  const float best = from_ordered(lanes.best_of_item[lanes.item[lane]]);
  const float value = lanes.value[lane];
  if (!(value > best)) return;
  const float* gradient = lanes.gradient + lane * n;
  const bool is_solved =
      damped_step(lanes.hessian + lane * n * n, gradient, n, kMinDamping, factor);
  if (!is_solved || threadIdx.x != 0) return;
  const double* solution = factor + n * (n + 1) / 2;
  float promised = 0.0f;
  for (int64_t d = 0; d < n; ++d) promised -= 0.5f * gradient[d] * static_cast<float>(solution[d]);
  if (value - kPruningFactor * promised > best) lanes.status[lane] = kAbandoned;
}

// directions [kRows, D] and source [kRows] for the tangents of points from first_pair on.
__global__ void make_directions(int64_t first_pair, int64_t n, float* directions,
                                int32_t* source) {
  TFGMVAE_FOR_INDEX(i, kRows * n) {
    const int64_t row = i / n, pair = first_pair + row;
    directions[i] = pair % n == i % n ? 1.0f : 0.0f;
    if (i % n == 0) source[row] = static_cast<int32_t>(pair / n < kRows ? pair / n : kRows - 1);
  }
}

// matrices [ids] = 2 gram [points, D, D] + the prior's part.
__global__ void store_matrices(const float* gram, const int32_t* ids, const int32_t* components,
                               int64_t points, Problem problem, float* matrices,
                               int8_t* is_exact, int8_t* needs_refresh, float* damping) {
  const int64_t n = problem.latent_dim;
  TFGMVAE_FOR_INDEX(i, points * n * n) {
    const int64_t point = i / (n * n), a = i / n % n, b = i % n;
    const int64_t id = ids[point];
    const float scale = problem.mixture.scales[components[id]];
    const float prior = problem.is_map && a == b ? 1.0f / (scale * scale) : 0.0f;
    matrices[id * n * n + a * n + b] = 2.0f * gram[i] + prior;
    if (is_exact != nullptr && a == 0 && b == 0) {
      is_exact[id] = 1;
      needs_refresh[id] = 0;
      damping[id] = static_cast<float>(kInitialDamping);
    }
  }
}

__global__ void adam_step(const int32_t* ids, int64_t count, int32_t iteration,
                          const float* errors, Lanes lanes, Problem problem) {
  TFGMVAE_FOR_INDEX(row, count) {
    const int64_t lane = ids[row], n = problem.latent_dim;
    const float* current = lanes.current + lane * n;
    const float value = errors[row] + prior_term(problem, current, lanes.component[lane]);
    lanes.num_iterations[lane] = iteration;
    if (!isfinite(value)) {
      lanes.status[lane] = iteration == 0 ? kNonfinite : kStalled;
      continue;
    }
    if (value < lanes.value[lane]) {
      lanes.value[lane] = value;
      lanes.error[lane] = errors[row];
      for (int64_t d = 0; d < n; ++d) lanes.latents[lane * n + d] = current[d];
    }
    if (iteration == 0) {
      lanes.window_value[lane] = lanes.value[lane];
    } else if (iteration % kAdamWindow == 0) {
      const float window = lanes.window_value[lane];
      if (window - lanes.value[lane] <= problem.tolerance * window) {
        lanes.status[lane] = kConverged;
        continue;
      }
      lanes.window_value[lane] = lanes.value[lane];
    }
    if (iteration >= problem.max_iterations) lanes.status[lane] = kMaxIterations;
  }
}

__global__ void adam_move(const int32_t* ids, int64_t count, const float* gradients,
                          float first_scale, float second_scale, Lanes lanes, Problem problem) {
  TFGMVAE_FOR_INDEX(i, count * problem.latent_dim) {
    const int64_t n = problem.latent_dim, lane = ids[i / n], d = i % n, at = lane * n + d;
    if (lanes.status[lane] != kRunning) continue;
    // Every thread changes its own coordinate only, and the slope of the prior reads no other.
    const float gradient =
        gradients[i] + prior_slope(problem, lanes.current + lane * n, lanes.component[lane], d);
    const float m = kAdamFirstDecay * lanes.first_moment[at] + (1.0f - kAdamFirstDecay) * gradient;
    const float v = kAdamSecondDecay * lanes.second_moment[at] +
                    (1.0f - kAdamSecondDecay) * gradient * gradient;
    lanes.first_moment[at] = m;
    lanes.second_moment[at] = v;
    lanes.current[at] -=
        problem.learning_rate * (m * first_scale) / (sqrtf(v * second_scale) + kAdamEpsilon);
  }
}

// A thread per item: the best lane by the objective with the most responsible component.
__global__ void finish(int64_t first, int64_t count, int64_t lanes_per_item,
                       const float* encoder_thresholds, Lanes lanes, Problem problem,
                       LatentSearchOutput output) {
  TFGMVAE_FOR_INDEX(i, count) {
    const int64_t n = problem.latent_dim, item = first + i;
    int64_t winner = -1, winner_class = 0;
    float best = INFINITY;
    for (int64_t s = 0; s < lanes_per_item; ++s) {
      const int64_t lane = i * lanes_per_item + s;
      if (lanes.status[lane] == kNonfinite) continue;
      const float* latents = lanes.latents + lane * n;
      const DeviceNearest nearest = device_nearest(latents, problem.mixture);
      const float value = lanes.error[lane] + prior_term(problem, latents, nearest.index);
      if (value < best) {
        best = value;
        winner = lane;
        winner_class = nearest.index;
      }
    }
    bool accepted = false;
    if (winner >= 0) {
      const float distance =
          device_distance(lanes.latents + winner * n, problem.mixture, winner_class);
      accepted = distance <= encoder_thresholds[winner_class];
    }
    for (int64_t d = 0; d < n; ++d) {
      output.latents[item * n + d] = winner >= 0 ? lanes.latents[winner * n + d] : NAN;
    }
    output.labels[item] = accepted ? winner_class : -1;
    output.classes[item] = winner_class;
    output.accepted[item] = accepted;
    output.objective_value[item] = winner >= 0 ? best : NAN;
    output.reconstruction_error[item] = winner >= 0 ? lanes.error[winner] : NAN;
    output.num_iterations[item] = winner >= 0 ? lanes.num_iterations[winner] : 0;
    const int8_t status = winner >= 0 ? lanes.status[winner] : kNonfinite;
    output.status[item] = status == kAbandoned ? kMaxIterations : status;
  }
}

class CublasHandle {
 public:
  CublasHandle(const CublasLibrary& cublas, cudaStream_t stream) : cublas_(cublas) {
    check(cublas.create(&handle_));
    check(cublas.set_stream(handle_, stream));
  }
  CublasHandle(const CublasHandle&) = delete;
  ~CublasHandle() { cublas_.destroy(handle_); }
  cublasHandle_t get() const { return handle_; }

 private:
  const CublasLibrary& cublas_;
  cublasHandle_t handle_ = nullptr;
};

class DeviceSearch {
 public:
  DeviceSearch(const LatentSearchInput& input, const LatentSearchOptions& options,
               const CublasLibrary& cublas, const Device& device)
      : input_(input),
        options_(options),
        cublas_(cublas),
        device_(device),
        stream_(device.stream),
        handle_(cublas, device.stream),
        decoder_(*input.decoder, cublas, handle_.get(), device),
        n_(input.mixture.latent_dim),
        k_(input.mixture.num_components),
        p_(input.decoder->image_size()),
        groups_(options.num_starts, k_, input.codebook_size),
        means_(input.mixture.means, k_ * n_, device),
        scales_(input.mixture.scales, k_, device),
        thresholds_(input.encoder_thresholds, k_, device) {
    is_adam_ = options.method == SearchMethod::kGradientDescent;
    starts_ = is_adam_ ? k_ : groups_.num_starts;
    const int64_t lane_floats = n_ * ((is_adam_ ? 0 : n_) + 8) + 16;
    const int64_t affordable = kTileBytes / (4 * (p_ + starts_ * lane_floats));
    tile_ = std::clamp<int64_t>(affordable / kRows * kRows, kRows, kMaxTileItems);
    tile_ = std::min(tile_, (input.num_items + kRows - 1) / kRows * kRows);
    const int64_t lanes = tile_ * starts_;
    std::vector<float> offsets(static_cast<size_t>(k_));
    const float smallest = *std::min_element(input.mixture.scales, input.mixture.scales + k_);
    for (int64_t k = 0; k < k_; ++k) {
      offsets[k] = static_cast<float>(n_) * std::log(input.mixture.scales[k] / smallest);
    }
    log_offset_ = {offsets.data(), k_, device};
    check(cudaStreamSynchronize(stream_));
    x_ = {tile_ * p_, device};
    const auto floats = [&](int64_t size) {
      floats_.emplace_back(size, device);
      return floats_.back().data();
    };
    const auto ints = [&](int64_t size) {
      ints_.emplace_back(size, device);
      return ints_.back().data();
    };
    const auto bytes = [&](int64_t size) {
      bytes_.emplace_back(size, device);
      return bytes_.back().data();
    };
    const int64_t adam = is_adam_ ? lanes : 0, descent = is_adam_ ? 0 : lanes;
    best_of_item_ = {tile_, device};
    lanes_ = {ints(lanes),         ints(lanes),          floats(lanes * n_),
              floats(lanes),       floats(lanes),        floats(lanes * n_),
              floats(descent * n_), floats(descent * n_ * n_), floats(lanes),
              floats(lanes),       floats(lanes),        ints(lanes),
              bytes(lanes),        bytes(lanes),         bytes(lanes),
              bytes(lanes),        floats(adam * n_),    floats(adam * n_),
              floats(adam * n_),   floats(lanes),        best_of_item_.data()};
    problem_ = {{means_.data(), scales_.data(), k_, n_},
                log_offset_.data(),
                x_.data(),
                p_,
                n_,
                options.objective == SearchObjective::kMap,
                options.tolerance,
                options.learning_rate,
                static_cast<int32_t>(options.max_iterations)};
    is_finite_ = {tile_, device};
    ids_ = {lanes, device};
    count_ = {1, device};
    rows_ = {kRows * n_, device};
    errors_ = {kRows, device};
    directions_ = {kRows * n_, device};
    source_ = {kRows, device};
    gram_ = {std::max<int64_t>(kRows / n_, 1) * n_ * n_, device};
    solve_bytes_ = static_cast<size_t>(n_ * (n_ + 1) / 2 + n_) * sizeof(double);
    if (solve_bytes_ > 40 * 1024) {
      // More than the default needs to be asked for.
      for (const void* kernel :
           {reinterpret_cast<const void*>(propose), reinterpret_cast<const void*>(give_up)}) {
        check(cudaFuncSetAttribute(kernel, cudaFuncAttributeMaxDynamicSharedMemorySize,
                                   static_cast<int>(solve_bytes_)));
      }
    }
  }

  void run(const LatentSearchOutput& output) {
    if (!is_adam_) {
      prepare_codebook();
      prepare_class_matrices();
    }
    for (int64_t first = 0; first < input_.num_items; first += tile_) {
      const int64_t count = std::min(tile_, input_.num_items - first);
      load(first, count);
      if (is_adam_) {
        adam(count);
      } else {
        levenberg_marquardt(count);
      }
      finish<<<blocks_for(count), kThreads, 0, stream_>>>(first, count, starts_,
                                                          thresholds_.data(), lanes_, problem_,
                                                          output);
      check(cudaGetLastError());
    }
    check(cudaStreamSynchronize(stream_));
  }

 private:
  void prepare_codebook() {
    const int64_t entries = input_.codebook_size;
    codebook_images_ = input_.codebook_images;
    if (codebook_images_ == nullptr) {
      decoded_codebook_ = {entries * p_, device_};
      for (int64_t first = 0; first < entries; first += kRows) {
        const int64_t count = std::min(kRows, entries - first);
        check(cudaMemsetAsync(rows_.data(), 0, static_cast<size_t>(kRows * n_) * sizeof(float),
                              stream_));
        copy(rows_.data(), input_.codebook + first * n_, count * n_);
        decoder_.forward(rows_.data());
        copy(decoded_codebook_.data() + first * p_, decoder_.images(), count * p_);
      }
      codebook_images_ = decoded_codebook_.data();
    }
    entry_group_ = {entries, device_};
    entry_offset_ = {entries, device_};
    products_ = {kRows * entries, device_};
    describe_entries<<<static_cast<int>(entries), kThreads, 0, stream_>>>(
        input_.codebook, codebook_images_, problem_, groups_.parts, entry_group_.data(),
        entry_offset_.data());
    check(cudaGetLastError());
  }

  void prepare_class_matrices() {
    class_matrices_ = {k_ * n_ * n_, device_};
    std::vector<int32_t> every(static_cast<size_t>(k_));
    for (int64_t k = 0; k < k_; ++k) every[k] = static_cast<int32_t>(k);
    const DeviceArray<int32_t> ids(every.data(), k_, device_);
    check(cudaStreamSynchronize(stream_));
    gauss_newton(means_.data(), ids.data(), ids.data(), k_, class_matrices_.data(), nullptr,
                 nullptr, nullptr);
  }

  // Gauss-Newton matrices at latents[ids[i]] for i < count, into matrices[ids[i]].
  void gauss_newton(const float* latents, const int32_t* ids, const int32_t* components,
                    int64_t count, float* matrices, int8_t* is_exact, int8_t* needs_refresh,
                    float* damping) {
    const int64_t points_per_panel = kRows / n_;
    for (int64_t first = 0; first < count; first += kRows) {
      const int64_t points = std::min(kRows, count - first);
      gather_rows<<<blocks_for(kRows * n_), kThreads, 0, stream_>>>(latents, ids + first, points,
                                                                    n_, rows_.data());
      decoder_.forward(rows_.data());
      for (int64_t begin = 0; begin < points; begin += points_per_panel) {
        const int64_t part = std::min(points_per_panel, points - begin);
        make_directions<<<blocks_for(kRows * n_), kThreads, 0, stream_>>>(
            begin * n_, n_, directions_.data(), source_.data());
        const float* slopes = decoder_.tangents(directions_.data(), source_.data());
        const float one = 1.0f, zero = 0.0f;
        // The slopes of a point are D rows of P: column-major J [P, D], and the product is J^T J.
        check(cublas_.sgemm_strided_batched(
            handle_.get(), CUBLAS_OP_T, CUBLAS_OP_N, static_cast<int>(n_), static_cast<int>(n_),
            static_cast<int>(p_), &one, slopes, static_cast<int>(p_), n_ * p_, slopes,
            static_cast<int>(p_), n_ * p_, &zero, gram_.data(), static_cast<int>(n_), n_ * n_,
            static_cast<int>(points_per_panel)));
        store_matrices<<<blocks_for(part * n_ * n_), kThreads, 0, stream_>>>(
            gram_.data(), ids + first + begin, components, part, problem_, matrices, is_exact,
            needs_refresh, damping);
      }
    }
    check(cudaGetLastError());
  }

  void load(int64_t first, int64_t count) {
    check(cudaMemsetAsync(x_.data(), 0, static_cast<size_t>(tile_ * p_) * sizeof(float), stream_));
    copy(x_.data(), input_.x + first * p_, count * p_);
    find_finite<<<static_cast<int>(count), kThreads, 0, stream_>>>(x_.data(), p_,
                                                                   is_finite_.data());
    check(cudaGetLastError());
  }

  // Lists the lanes whose flag is `wanted`; the only thing that the host waits for.
  int64_t list(const int8_t* flags, int8_t wanted, int64_t lanes) {
    check(cudaMemsetAsync(count_.data(), 0, sizeof(int32_t), stream_));
    list_lanes<<<blocks_for(lanes), kThreads, 0, stream_>>>(flags, wanted, lanes, ids_.data(),
                                                            count_.data());
    int32_t count = 0;
    check(cudaMemcpyAsync(&count, count_.data(), sizeof(count), cudaMemcpyDeviceToHost, stream_));
    check(cudaStreamSynchronize(stream_));
    return count;
  }

  // Decodes rows_ and measures the first `count` of them against their lanes' items.
  void decode_and_measure(const int32_t* ids, int64_t count) {
    decoder_.forward(rows_.data());
    squared_errors<<<static_cast<int>(count), kThreads, 0, stream_>>>(
        decoder_.images(), ids, count, lanes_, problem_, errors_.data());
  }

  const float* pull_back(const int32_t* ids, int64_t count) {
    output_delta<<<blocks_for(kRows * p_), kThreads, 0, stream_>>>(
        decoder_.images(), decoder_.output_slopes(), ids, count, lanes_, problem_,
        decoder_.gradient_input());
    return decoder_.reverse();
  }

  void levenberg_marquardt(int64_t num_items) {
    const int64_t num_lanes = num_items * starts_;
    for (int64_t first = 0; first < num_items; first += kRows) {
      decoder_.product(x_.data() + first * p_, codebook_images_, products_.data(), kRows,
                       input_.codebook_size, p_, true);
      choose_starts<<<static_cast<int>(std::min(kRows, num_items - first)), kThreads,
                      static_cast<size_t>(k_ * groups_.parts) * sizeof(unsigned long long),
                      stream_>>>(
          products_.data(), input_.codebook_size, entry_offset_.data(), entry_group_.data(),
          input_.codebook, is_finite_.data(), first, num_items, groups_, lanes_, problem_);
    }
    // The largest of the ordered floats: any value is below it.
    fill<<<blocks_for(num_items), kThreads, 0, stream_>>>(lanes_.best_of_item, num_items,
                                                          0xffffffffu);
    check(cudaGetLastError());
    int64_t active = list(lanes_.status, kRunning, num_lanes);
    for (int64_t first = 0; first < active; first += kRows) {
      const int64_t count = std::min(kRows, active - first);
      const int32_t* ids = ids_.data() + first;
      gather_rows<<<blocks_for(kRows * n_), kThreads, 0, stream_>>>(lanes_.latents, ids, count, n_,
                                                                    rows_.data());
      decode_and_measure(ids, count);
      begin_lanes<<<static_cast<int>(count), kSolveThreads, 0, stream_>>>(
          ids, count, errors_.data(), class_matrices_.data(), lanes_, problem_);
      const float* gradient = pull_back(ids, count);
      store_gradient<<<blocks_for(count * n_), kThreads, 0, stream_>>>(ids, count, gradient,
                                                                       lanes_, problem_);
    }
    abandon(num_lanes);
    const size_t vector_bytes = static_cast<size_t>(2 * n_) * sizeof(float);
    while ((active = list(lanes_.status, kRunning, num_lanes)) > 0) {
      for (int64_t first = 0; first < active; first += kRows) {
        const int64_t count = std::min(kRows, active - first);
        const int32_t* ids = ids_.data() + first;
        propose<<<static_cast<int>(kRows), kSolveThreads, solve_bytes_, stream_>>>(
            ids, count, lanes_, problem_, rows_.data());
        decode_and_measure(ids, count);
        decide<<<blocks_for(count), kThreads, 0, stream_>>>(ids, count, rows_.data(),
                                                            errors_.data(), lanes_, problem_);
        const float* gradient = pull_back(ids, count);
        update_matrices<<<static_cast<int>(count), kSolveThreads, vector_bytes, stream_>>>(
            ids, count, gradient, lanes_, problem_);
      }
      abandon(num_lanes);
      const int64_t stale = list(lanes_.needs_refresh, 1, num_lanes);
      if (stale > 0) {
        gauss_newton(lanes_.latents, ids_.data(), lanes_.component, stale, lanes_.hessian,
                     lanes_.is_exact, lanes_.needs_refresh, lanes_.damping);
      }
    }
  }

  void abandon(int64_t num_lanes) {
    give_up<<<static_cast<int>(num_lanes), kSolveThreads, solve_bytes_, stream_>>>(
        num_lanes, lanes_, problem_);
    check(cudaGetLastError());
  }

  void adam(int64_t num_items) {
    const int64_t num_lanes = num_items * starts_;
    start_at_means<<<blocks_for(num_lanes), kThreads, 0, stream_>>>(is_finite_.data(), num_lanes,
                                                                    lanes_, problem_);
    double first_power = 1.0, second_power = 1.0;
    int64_t active = 0;
    for (int32_t iteration = 0; (active = list(lanes_.status, kRunning, num_lanes)) > 0;
         ++iteration) {
      first_power *= kAdamFirstDecay;
      second_power *= kAdamSecondDecay;
      for (int64_t first = 0; first < active; first += kRows) {
        const int64_t count = std::min(kRows, active - first);
        const int32_t* ids = ids_.data() + first;
        gather_rows<<<blocks_for(kRows * n_), kThreads, 0, stream_>>>(lanes_.current, ids, count,
                                                                      n_, rows_.data());
        decode_and_measure(ids, count);
        adam_step<<<blocks_for(count), kThreads, 0, stream_>>>(ids, count, iteration,
                                                               errors_.data(), lanes_, problem_);
        const float* gradient = pull_back(ids, count);
        adam_move<<<blocks_for(count * n_), kThreads, 0, stream_>>>(
            ids, count, gradient, static_cast<float>(1.0 / (1.0 - first_power)),
            static_cast<float>(1.0 / (1.0 - second_power)), lanes_, problem_);
      }
      check(cudaGetLastError());
    }
  }

  void copy(float* to, const float* from, int64_t count) {
    check(cudaMemcpyAsync(to, from, static_cast<size_t>(count) * sizeof(float),
                          cudaMemcpyDeviceToDevice, stream_));
  }

  const LatentSearchInput& input_;
  const LatentSearchOptions& options_;
  const CublasLibrary& cublas_;
  const Device device_;
  cudaStream_t stream_;
  CublasHandle handle_;
  DeviceDecoder decoder_;
  int64_t n_, k_, p_, starts_ = 0, tile_ = 0;
  const StartGroups groups_;
  bool is_adam_ = false;
  size_t solve_bytes_ = 0;
  DeviceArray<float> means_, scales_, thresholds_, log_offset_, x_, rows_, errors_, directions_;
  DeviceArray<float> gram_, decoded_codebook_, entry_offset_, products_, class_matrices_;
  DeviceArray<int32_t> ids_, count_, source_, entry_group_;
  DeviceArray<int8_t> is_finite_;
  DeviceArray<unsigned int> best_of_item_;
  std::vector<DeviceArray<float>> floats_;
  std::vector<DeviceArray<int32_t>> ints_;
  std::vector<DeviceArray<int8_t>> bytes_;
  Lanes lanes_{};
  Problem problem_{};
  const float* codebook_images_ = nullptr;
};

}  // namespace

Status latent_search_cuda(const LatentSearchInput& input, const LatentSearchOptions& options,
                          const LatentSearchOutput& output, void* stream,
                          const DeviceAllocator& allocate) {
  if (Status status = check_latent_search(input, options); !status.ok()) return status;
  if (Status status = check_scales(input.mixture); !status.ok()) return status;
  if (input.mixture.latent_dim > kMaxLatentDim || input.mixture.num_components > kMaxComponents) {
    return invalid_argument("Expected at most " + std::to_string(kMaxLatentDim) +
                            " latent dimensions and " + std::to_string(kMaxComponents) +
                            " components on a GPU. Received: " +
                            std::to_string(input.mixture.latent_dim) + " and " +
                            std::to_string(input.mixture.num_components));
  }
  const StartGroups groups(options.num_starts, input.mixture.num_components, input.codebook_size);
  if (groups.parts * input.mixture.num_components > kMaxComponents) {
    return invalid_argument("Expected at most " + std::to_string(kMaxComponents) +
                            " starts per item on a GPU. Received: num_starts=" +
                            std::to_string(options.num_starts));
  }
  if (input.num_items == 0) return {};
  std::string error;
  const CublasLibrary* cublas = CublasLibrary::get(&error);
  if (cublas == nullptr) return unavailable(error);
  try {
    const Device device{static_cast<cudaStream_t>(stream), allocate};
    DeviceSearch(input, options, *cublas, device).run(output);
  } catch (const CudaError& failure) {
    return internal_error(failure.what());
  }
  return {};
}

}  // namespace tfgmvae
