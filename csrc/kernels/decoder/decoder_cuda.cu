#include <algorithm>
#include <utility>

#include "activation.h"
#include "decoder/decoder_cuda.cuh"

namespace tfgmvae {
namespace {

// What the patches of a convolution may take; more rows follow in turn.
constexpr int64_t kPatchFloats = int64_t{1} << 26;

__device__ float activated(float x, Activation kind, float parameter, float* slope) {
  switch (kind) {
    case Activation::kLinear: *slope = 1.0f; return x;
    case Activation::kRelu: *slope = x > 0.0f ? 1.0f : 0.0f; return x < 0.0f ? 0.0f : x;
    case Activation::kLeakyRelu:
      *slope = x > 0.0f ? 1.0f : parameter;
      return x < 0.0f ? parameter * x : x;
    case Activation::kElu:
      *slope = x > 0.0f ? 1.0f : parameter * expf(x);
      return x < 0.0f ? parameter * expm1f(x) : x;
    case Activation::kSelu: {
      *slope = x > 0.0f ? kSeluScale : kSeluScale * kSeluAlpha * expf(x);
      return kSeluScale * (x < 0.0f ? kSeluAlpha * expm1f(x) : x);
    }
    case Activation::kGelu: {
      const float cdf = 0.5f * (1.0f + erff(x * 0.707106781f));
      *slope = cdf + x * 0.398942280f * expf(-0.5f * x * x);
      return x * cdf;
    }
    case Activation::kGeluTanh: {
      const float t = tanhf(0.797884561f * (x + 0.044715f * x * x * x));
      *slope =
          0.5f * (1.0f + t) + 0.5f * x * (1.0f - t * t) * 0.797884561f * (1.0f + 0.134145f * x * x);
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

// values [count] of `channels` each become activation(values + bias); slopes [count] the
// derivatives.
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
        sum += gradient[((row * layer.out_height + y * layer.stride_height + dy) * layer.out_width +
                         x * layer.stride_width + dx) *
                            layer.out_channels +
                        channel];
      }
    }
    output[i] = sum;
  }
}

__global__ void scale_channels(const float* input, float* output, int64_t count, const float* scale,
                               int64_t channels) {
  TFGMVAE_FOR_INDEX(i, count) output[i] = input[i] * scale[i % channels];
}

int64_t patch_floats(const Gather& g) {
  return g.target_height * g.target_width * g.kernel_height * g.kernel_width * g.source_channels;
}

// A power of two, so that the chunks of kRows rows are all of one size.
int64_t chunk_rows(const Gather& g) {
  int64_t rows = kRows;
  while (rows > 1 && rows * patch_floats(g) > kPatchFloats) rows /= 2;
  return rows;
}

// The other direction of a convolution.
Gather reversed(Gather g) {
  std::swap(g.target_height, g.source_height);
  std::swap(g.target_width, g.source_width);
  std::swap(g.target_channels, g.source_channels);
  g.transposed = !g.transposed;
  return g;
}

// A kernel [taps, rows, columns] as [taps, columns, rows].
std::vector<float> with_swapped_axes(const float* kernel, int64_t taps, int64_t rows,
                                     int64_t columns) {
  std::vector<float> swapped(static_cast<size_t>(taps * rows * columns));
  for (int64_t tap = 0; tap < taps; ++tap) {
    for (int64_t a = 0; a < rows; ++a) {
      for (int64_t b = 0; b < columns; ++b) {
        swapped[(tap * columns + b) * rows + a] = kernel[(tap * rows + a) * columns + b];
      }
    }
  }
  return swapped;
}

}  // namespace

DeviceDecoder::DeviceDecoder(const DecoderProgram& program, const CublasHandle& cublas,
                             const Device& device)
    : program_(program), cublas_(cublas), stream_(device.stream) {
  int64_t largest = program.latent_dim(), patches = 0;
  for (const Layer& layer : program.layers) {
    largest = std::max(largest, layer.out_size());
    parts_.emplace_back();
    Part& part = parts_.back();
    if (layer.bias != nullptr) part.bias = {layer.bias, layer.out_channels, device};
    part.values = {kRows * layer.out_size(), device};
    part.slopes = {kRows * layer.out_size(), device};
    if (layer.kind == LayerKind::kConv2D || layer.kind == LayerKind::kConv2DTranspose) {
      load_convolution(layer, device, &part);
      for (const Gather& g : {part.forward, part.reverse}) {
        patches = std::max(patches, chunk_rows(g) * patch_floats(g));
      }
    } else if (layer.kernel_size() > 0) {
      part.kernel = {layer.kernel, layer.kernel_size(), device};
    }
  }
  patches_ = {patches, device};
  for (DeviceArray<float>& gradient : gradient_) gradient = {kRows * largest, device};
}

void DeviceDecoder::load_convolution(const Layer& layer, const Device& device, Part* part) {
  const bool transposed = layer.kind == LayerKind::kConv2DTranspose;
  part->forward = {layer.out_height,    layer.out_width,    layer.out_channels,  layer.in_height,
                   layer.in_width,      layer.in_channels,  layer.kernel_height, layer.kernel_width,
                   layer.stride_height, layer.stride_width, layer.pad_top,       layer.pad_left,
                   transposed};
  part->reverse = reversed(part->forward);
  // The kernel as it is stored fits one direction; the other needs its two last axes swapped.
  const std::vector<float> swapped =
      with_swapped_axes(layer.kernel, layer.kernel_height * layer.kernel_width,
                        transposed ? layer.out_channels : layer.in_channels,
                        transposed ? layer.in_channels : layer.out_channels);
  DeviceArray<float> stored(layer.kernel, layer.kernel_size(), device);
  DeviceArray<float> other(swapped.data(), layer.kernel_size(), device);
  check(cudaStreamSynchronize(stream_));
  part->kernel = std::move(transposed ? other : stored);
  part->reverse_kernel = std::move(transposed ? stored : other);
}

void DeviceDecoder::forward(const float* latents) {
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

const float* DeviceDecoder::reverse() {
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

const float* DeviceDecoder::tangents(const float* directions, const int32_t* source) {
  const float* input = directions;
  int current = 0;
  for (size_t i = 0; i < parts_.size(); ++i) {
    float* output = gradient_[current].data();
    apply(i, input, output);
    const int64_t size = program_.layers[i].out_size();
    scale_rows<<<blocks_for(kRows * size), kThreads, 0, stream_>>>(output, parts_[i].slopes.data(),
                                                                   kRows, size, source);
    input = output;
    current = 1 - current;
  }
  return input;
}

void DeviceDecoder::convolve(const Gather& g, const float* kernel, const float* source,
                             float* target) {
  const int64_t rows = chunk_rows(g);
  const int64_t pixels = g.target_height * g.target_width;
  const int64_t source_size = g.source_height * g.source_width * g.source_channels;
  for (int64_t first = 0; first < kRows; first += rows) {
    gather_patches<<<blocks_for(rows * patch_floats(g)), kThreads, 0, stream_>>>(
        source + first * source_size, patches_.data(), rows, g);
    cublas_.product(patches_.data(), kernel, target + first * pixels * g.target_channels,
                    rows * pixels, g.target_channels, patch_floats(g) / pixels, false);
  }
}

void DeviceDecoder::apply(size_t index, const float* input, float* output) {
  const Layer& layer = program_.layers[index];
  const Part& part = parts_[index];
  const int64_t count = kRows * layer.out_size();
  switch (layer.kind) {
    case LayerKind::kDense:
      cublas_.product(input, part.kernel.data(), output, kRows, layer.out_channels,
                      layer.in_channels, false);
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

void DeviceDecoder::apply_transposed(size_t index, const float* gradient, float* output) {
  const Layer& layer = program_.layers[index];
  const Part& part = parts_[index];
  switch (layer.kind) {
    case LayerKind::kDense:
      cublas_.product(gradient, part.kernel.data(), output, kRows, layer.in_channels,
                      layer.out_channels, true);
      break;
    case LayerKind::kConv2D:
    case LayerKind::kConv2DTranspose:
      convolve(part.reverse, part.reverse_kernel.data(), gradient, output);
      break;
    case LayerKind::kUpSampling2D:
      sum_samples<<<blocks_for(kRows * layer.in_size()), kThreads, 0, stream_>>>(gradient, output,
                                                                                 kRows, layer);
      break;
    case LayerKind::kAffine: apply(index, gradient, output); break;
  }
}

}  // namespace tfgmvae
