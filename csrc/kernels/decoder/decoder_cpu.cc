#include "decoder/decoder_cpu.h"

#include <algorithm>
#include <cstring>

#include "panel.h"
#include "simd/simd.h"

namespace tfgmvae {
namespace {

// Along one axis, target t of a convolution gathers source t * stride - pad + k for every k.
// Of a transposed convolution it gathers source (t + pad - k) / stride where that is whole; the
// sources that follow one another then belong to every stride-th k, downwards.
struct Axis {
  int64_t target_size, source_size, kernel_size, stride, pad;
  bool transposed;

  // The kernel indices of target t's phase in the order of the sources, and the first source.
  int64_t phases() const { return transposed ? stride : 1; }
  int64_t phase_of(int64_t t) const { return transposed ? (t + pad) % stride : 0; }
  int64_t taps_in_phase(int64_t phase) const {
    if (!transposed) return kernel_size;
    return phase < kernel_size ? (kernel_size - 1 - phase) / stride + 1 : 0;
  }
  int64_t kernel_index(int64_t phase, int64_t tap) const {
    if (!transposed) return tap;
    return phase + (taps_in_phase(phase) - 1 - tap) * stride;
  }
  int64_t first_source(int64_t t) const {
    if (!transposed) return t * stride - pad;
    const int64_t phase = phase_of(t);
    return (t + pad - phase) / stride - (taps_in_phase(phase) - 1);
  }
};

// `kernel` is [kernel_height, kernel_width, a, b]; the source channels are b where
// `source_is_last`, else a.
ConvolutionPlan make_plan(const Axis& vertical, const Axis& horizontal, int64_t source_channels,
                          int64_t target_channels, const float* kernel, bool source_is_last) {
  ConvolutionPlan plan;
  plan.target_height = vertical.target_size;
  plan.target_width = horizontal.target_size;
  plan.target_channels = target_channels;
  plan.source_width = horizontal.source_size;
  plan.source_channels = source_channels;

  std::vector<int64_t> phase_start(static_cast<size_t>(horizontal.phases()));
  std::vector<int64_t> order;
  for (int64_t phase = 0; phase < horizontal.phases(); ++phase) {
    phase_start[phase] = static_cast<int64_t>(order.size());
    for (int64_t tap = 0; tap < horizontal.taps_in_phase(phase); ++tap) {
      order.push_back(horizontal.kernel_index(phase, tap));
    }
  }
  for (int64_t x = 0; x < horizontal.target_size; ++x) {
    const int64_t phase = horizontal.phase_of(x);
    const int64_t first = horizontal.first_source(x);
    const int64_t begin = std::max<int64_t>(first, 0);
    const int64_t end = std::min(first + horizontal.taps_in_phase(phase), horizontal.source_size);
    plan.columns.push_back(
        {begin, std::max<int64_t>(end - begin, 0), phase_start[phase] + (begin - first)});
  }
  for (int64_t y = 0; y < vertical.target_size; ++y) {
    const int64_t phase = vertical.phase_of(y);
    const int64_t first = vertical.first_source(y);
    std::vector<ConvolutionPlan::Tap> taps;
    for (int64_t tap = 0; tap < vertical.taps_in_phase(phase); ++tap) {
      const int64_t source = first + tap;
      if (source >= 0 && source < vertical.source_size) {
        taps.push_back({source, vertical.kernel_index(phase, tap)});
      }
    }
    plan.lines.push_back(std::move(taps));
  }

  const int64_t block = source_channels * target_channels;
  const auto depth = static_cast<int64_t>(order.size()) * source_channels;
  std::vector<float> line(static_cast<size_t>(depth * target_channels));
  for (int64_t ky = 0; ky < vertical.kernel_size; ++ky) {
    for (size_t tap = 0; tap < order.size(); ++tap) {
      const float* from = kernel + (ky * horizontal.kernel_size + order[tap]) * block;
      float* to = line.data() + static_cast<int64_t>(tap) * block;
      for (int64_t s = 0; s < source_channels; ++s) {
        for (int64_t t = 0; t < target_channels; ++t) {
          to[s * target_channels + t] =
              source_is_last ? from[t * source_channels + s] : from[s * target_channels + t];
        }
      }
    }
    plan.weights.emplace_back(line.data(), false, target_channels, depth);
  }
  return plan;
}

// finish(first, rows) is called for every line of target pixels.
template <typename Finish>
void convolve(const ConvolutionPlan& plan, const float* source, int64_t width, float* target,
              const Finish& finish) {
  std::vector<PanelTerm> terms;
  const int64_t rows = plan.target_width * plan.target_channels;
  for (int64_t y = 0; y < plan.target_height; ++y) {
    for (int64_t x = 0; x < plan.target_width; ++x) {
      const ConvolutionPlan::Run& run = plan.columns[x];
      terms.clear();
      for (const ConvolutionPlan::Tap& line : plan.lines[y]) {
        const PackedWeights& weights = plan.weights[line.kernel];
        const float* input =
            source + (line.source * plan.source_width + run.source) * plan.source_channels * width;
        terms.push_back({weights.data(), weights.depth(), run.tap * plan.source_channels,
                         run.count * plan.source_channels, input});
      }
      panel_product(terms.data(), static_cast<int64_t>(terms.size()), plan.target_channels, width,
                    target + (y * plan.target_width + x) * plan.target_channels * width);
    }
    finish(y * rows, rows);
  }
}

}  // namespace

DecoderCpu::DecoderCpu(const DecoderProgram& program) : program_(program) {
  forward_plans_.resize(program.layers.size());
  reverse_plans_.resize(program.layers.size());
  forward_weights_.resize(program.layers.size());
  reverse_weights_.resize(program.layers.size());
  largest_size_ = program.latent_dim();
  floats_per_column_ = 0;
  for (size_t i = 0; i < program.layers.size(); ++i) {
    const Layer& layer = program.layers[i];
    largest_size_ = std::max(largest_size_, layer.out_size());
    floats_per_column_ += layer.out_size() * (stores_derivative(layer.activation) ? 2 : 1);
    if (layer.kind == LayerKind::kDense) {
      forward_weights_[i].pack(layer.kernel, false, layer.out_channels, layer.in_channels);
      reverse_weights_[i].pack(layer.kernel, true, layer.in_channels, layer.out_channels);
    }
    const bool transposed = layer.kind == LayerKind::kConv2DTranspose;
    if (layer.kind != LayerKind::kConv2D && !transposed) continue;
    const Axis down{layer.out_height,    layer.in_height, layer.kernel_height,
                    layer.stride_height, layer.pad_top,   transposed};
    const Axis along{layer.out_width,    layer.in_width, layer.kernel_width,
                     layer.stride_width, layer.pad_left, transposed};
    const Axis back_down{layer.in_height,     layer.out_height, layer.kernel_height,
                         layer.stride_height, layer.pad_top,    !transposed};
    const Axis back_along{layer.in_width,     layer.out_width, layer.kernel_width,
                          layer.stride_width, layer.pad_left,  !transposed};
    forward_plans_[i] =
        make_plan(down, along, layer.in_channels, layer.out_channels, layer.kernel, transposed);
    reverse_plans_[i] = make_plan(back_down, back_along, layer.out_channels, layer.in_channels,
                                  layer.kernel, !transposed);
  }
  floats_per_column_ += 2 * largest_size_;
}

DecoderCpu::Workspace DecoderCpu::make_workspace(int64_t capacity) const {
  Workspace workspace;
  for (const Layer& layer : program_.layers) {
    const size_t size = static_cast<size_t>(layer.out_size() * capacity);
    workspace.values.emplace_back(size);
    workspace.derivatives.emplace_back(stores_derivative(layer.activation) ? size : 0);
  }
  for (PanelFloats& gradient : workspace.gradient) {
    gradient.resize(static_cast<size_t>(largest_size_ * capacity));
  }
  return workspace;
}

template <typename Finish>
void DecoderCpu::apply(size_t index, const float* input, int64_t width, float* output,
                       const Finish& finish) const {
  const Layer& layer = program_.layers[index];
  switch (layer.kind) {
    case LayerKind::kDense:
      forward_weights_[index].product(input, width, output);
      finish(0, layer.out_size());
      break;
    case LayerKind::kConv2D:
    case LayerKind::kConv2DTranspose:
      convolve(forward_plans_[index], input, width, output, finish);
      break;
    case LayerKind::kUpSampling2D: {
      const int64_t pixel = layer.in_channels * width;
      for (int64_t y = 0; y < layer.out_height; ++y) {
        for (int64_t x = 0; x < layer.out_width; ++x) {
          const int64_t from = (y / layer.stride_height) * layer.in_width + x / layer.stride_width;
          std::memcpy(output + (y * layer.out_width + x) * pixel, input + from * pixel,
                      static_cast<size_t>(pixel) * sizeof(float));
        }
      }
      finish(0, layer.out_size());
      break;
    }
    case LayerKind::kAffine:
      for (int64_t row = 0; row < layer.out_size(); ++row) {
        const float scale = layer.kernel[row % layer.out_channels];
        for (int64_t c = 0; c < width; ++c) {
          output[row * width + c] = scale * input[row * width + c];
        }
      }
      finish(0, layer.out_size());
      break;
  }
}

template <typename Finish>
void DecoderCpu::apply_transposed(size_t index, const float* gradient, int64_t width, float* output,
                                  const Finish& finish) const {
  const Layer& layer = program_.layers[index];
  switch (layer.kind) {
    case LayerKind::kDense:
      reverse_weights_[index].product(gradient, width, output);
      finish(0, layer.in_size());
      break;
    case LayerKind::kConv2D:
    case LayerKind::kConv2DTranspose:
      convolve(reverse_plans_[index], gradient, width, output, finish);
      break;
    case LayerKind::kUpSampling2D: {
      const int64_t pixel = layer.in_channels * width;
      std::fill_n(output, layer.in_height * layer.in_width * pixel, 0.0f);
      for (int64_t y = 0; y < layer.out_height; ++y) {
        for (int64_t x = 0; x < layer.out_width; ++x) {
          const int64_t to = (y / layer.stride_height) * layer.in_width + x / layer.stride_width;
          const float* from = gradient + (y * layer.out_width + x) * pixel;
          for (int64_t i = 0; i < pixel; ++i) output[to * pixel + i] += from[i];
        }
      }
      finish(0, layer.in_size());
      break;
    }
    case LayerKind::kAffine: apply(index, gradient, width, output, finish); break;
  }
}

void DecoderCpu::forward(const float* latents, int64_t width, Workspace* workspace) const {
  const SimdKernels& simd = simd_kernels();
  workspace->width = width;
  const float* input = latents;
  for (size_t i = 0; i < program_.layers.size(); ++i) {
    const Layer& layer = program_.layers[i];
    float* output = workspace->values[i].data();
    PanelFloats& derivative = workspace->derivatives[i];
    apply(i, input, width, output, [&](int64_t first, int64_t rows) {
      simd.activate(output + first * width, rows, width, layer.bias, layer.out_channels,
                    layer.activation, layer.activation_parameter,
                    derivative.empty() ? nullptr : derivative.data() + first * width);
    });
    input = output;
  }
}

void DecoderCpu::scale_by_derivative(size_t index, int64_t first, int64_t rows, int64_t width,
                                     const int32_t* source, const Workspace& workspace,
                                     float* gradient) const {
  const Layer& layer = program_.layers[index];
  const PanelFloats& derivative = workspace.derivatives[index];
  const int64_t offset = first * workspace.width;
  simd_kernels().scale_by_derivative(
      gradient + first * width, rows, width, workspace.values[index].data() + offset,
      derivative.empty() ? nullptr : derivative.data() + offset, workspace.width, source,
      layer.activation, layer.activation_parameter);
}

const float* DecoderCpu::reverse(int64_t width, const int32_t* source, Workspace* workspace) const {
  int current = 0;
  for (size_t i = program_.layers.size(); i-- > 0;) {
    const float* gradient = workspace->gradient[current].data();
    float* pulled = workspace->gradient[1 - current].data();
    apply_transposed(i, gradient, width, pulled, [&](int64_t first, int64_t rows) {
      if (i > 0) scale_by_derivative(i - 1, first, rows, width, source, *workspace, pulled);
    });
    current = 1 - current;
  }
  return workspace->gradient[current].data();
}

const float* DecoderCpu::tangents(const float* directions, int64_t width, const int32_t* source,
                                  Workspace* workspace) const {
  int current = 0;
  const float* input = directions;
  for (size_t i = 0; i < program_.layers.size(); ++i) {
    float* output = workspace->gradient[current].data();
    apply(i, input, width, output, [&](int64_t first, int64_t rows) {
      scale_by_derivative(i, first, rows, width, source, *workspace, output);
    });
    input = output;
    current = 1 - current;
  }
  return input;
}

}  // namespace tfgmvae
