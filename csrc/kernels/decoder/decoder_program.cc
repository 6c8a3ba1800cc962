#include "decoder/decoder_program.h"

#include <string>

namespace tfgmvae {
namespace {

constexpr int64_t kMaxLayers = 1024;
constexpr int64_t kMaxDimension = int64_t{1} << 24;
constexpr int64_t kMaxElements = int64_t{1} << 28;

std::string where(int64_t layer, const std::string& message) {
  return "Decoder program, layer " + std::to_string(layer) + ": " + message;
}

// Whether a * b * c stays within kMaxElements; each factor is already within kMaxDimension.
bool product_fits(int64_t a, int64_t b, int64_t c) {
  return a * b <= kMaxElements && a * b * c <= kMaxElements;
}

// Reads the kinds and the sizes of a row into `layer`.
Status read_row(int64_t index, const int64_t* row, Layer* layer) {
  if (row[kFieldKind] < 0 || row[kFieldKind] > static_cast<int64_t>(LayerKind::kAffine)) {
    return invalid_argument(where(index, "unknown kind " + std::to_string(row[kFieldKind])));
  }
  if (row[kFieldActivation] < 0 || row[kFieldActivation] >= kActivationCount) {
    return invalid_argument(
        where(index, "unknown activation " + std::to_string(row[kFieldActivation])));
  }
  for (int field = kFieldInHeight; field <= kFieldStrideWidth; ++field) {
    if (row[field] < 1 || row[field] > kMaxDimension) {
      return invalid_argument(where(index, "field " + std::to_string(field) + " is " +
                                               std::to_string(row[field]) + ", expected 1 to " +
                                               std::to_string(kMaxDimension)));
    }
  }
  layer->kind = static_cast<LayerKind>(row[kFieldKind]);
  layer->in_height = row[kFieldInHeight];
  layer->in_width = row[kFieldInWidth];
  layer->in_channels = row[kFieldInChannels];
  layer->out_height = row[kFieldOutHeight];
  layer->out_width = row[kFieldOutWidth];
  layer->out_channels = row[kFieldOutChannels];
  layer->kernel_height = row[kFieldKernelHeight];
  layer->kernel_width = row[kFieldKernelWidth];
  layer->stride_height = row[kFieldStrideHeight];
  layer->stride_width = row[kFieldStrideWidth];
  layer->pad_top = row[kFieldPadTop];
  layer->pad_left = row[kFieldPadLeft];
  layer->activation = static_cast<Activation>(row[kFieldActivation]);
  return {};
}

// Whether the sizes of a layer agree with its kind and with one another.
Status check_sizes(int64_t index, const Layer& layer) {
  if (!product_fits(layer.in_height, layer.in_width, layer.in_channels) ||
      !product_fits(layer.out_height, layer.out_width, layer.out_channels) ||
      !product_fits(layer.in_channels, layer.out_channels, 1) ||
      !product_fits(layer.kernel_height, layer.kernel_width, 1) ||
      !product_fits(layer.kernel_height * layer.kernel_width,
                    layer.in_channels * layer.out_channels, 1)) {
    return invalid_argument(where(index, "a size exceeds " + std::to_string(kMaxElements)));
  }
  const bool is_convolution =
      layer.kind == LayerKind::kConv2D || layer.kind == LayerKind::kConv2DTranspose;
  if (is_convolution && (layer.pad_top < 0 || layer.pad_top > layer.kernel_height ||
                         layer.pad_left < 0 || layer.pad_left > layer.kernel_width)) {
    return invalid_argument(where(index, "the padding is negative or larger than the kernel"));
  }
  if (layer.kind == LayerKind::kDense && (layer.in_height != 1 || layer.in_width != 1 ||
                                          layer.out_height != 1 || layer.out_width != 1)) {
    return invalid_argument(where(index, "a dense layer maps vectors to vectors"));
  }
  if (layer.kind == LayerKind::kUpSampling2D &&
      (layer.out_height != layer.in_height * layer.stride_height ||
       layer.out_width != layer.in_width * layer.stride_width ||
       layer.out_channels != layer.in_channels)) {
    return invalid_argument(where(index, "the output is not the input times the factors"));
  }
  if (layer.kind == LayerKind::kAffine &&
      (layer.out_height != layer.in_height || layer.out_width != layer.in_width ||
       layer.out_channels != layer.in_channels)) {
    return invalid_argument(where(index, "the output is not of the shape of the input"));
  }
  return {};
}

// Points `layer` to its weights.
Status attach_weights(int64_t index, const int64_t* row, const float* weights, int64_t num_weights,
                      Layer* layer) {
  const auto within = [num_weights](int64_t offset, int64_t size) {
    return offset >= 0 && size <= num_weights && offset <= num_weights - size;
  };
  if (layer->kernel_size() > 0) {
    if (!within(row[kFieldKernelOffset], layer->kernel_size())) {
      return invalid_argument(where(index, "the kernel lies outside the weights"));
    }
    layer->kernel = weights + row[kFieldKernelOffset];
  }
  if (row[kFieldBiasOffset] != -1) {
    if (!within(row[kFieldBiasOffset], layer->out_channels)) {
      return invalid_argument(where(index, "the bias lies outside the weights"));
    }
    layer->bias = weights + row[kFieldBiasOffset];
  }
  if (row[kFieldParameterOffset] != -1) {
    if (!within(row[kFieldParameterOffset], 1)) {
      return invalid_argument(where(index, "the parameter lies outside the weights"));
    }
    layer->activation_parameter = weights[row[kFieldParameterOffset]];
  }
  return {};
}

Status parse(const int64_t* table, int64_t num_layers, const float* weights, int64_t num_weights,
             DecoderProgram* program) {
  if (num_layers < 1 || num_layers > kMaxLayers) {
    return invalid_argument("Expected a decoder program of 1 to " + std::to_string(kMaxLayers) +
                            " layers. Received: " + std::to_string(num_layers));
  }
  program->layers.clear();
  for (int64_t index = 0; index < num_layers; ++index) {
    const int64_t* row = table + index * kLayerFields;
    Layer layer;
    if (Status status = read_row(index, row, &layer); !status.ok()) return status;
    if (Status status = check_sizes(index, layer); !status.ok()) return status;
    if (index > 0 && program->layers.back().out_size() != layer.in_size()) {
      return invalid_argument(where(index, "takes " + std::to_string(layer.in_size()) +
                                               " values, but the layer before gives " +
                                               std::to_string(program->layers.back().out_size())));
    }
    if (Status status = attach_weights(index, row, weights, num_weights, &layer); !status.ok()) {
      return status;
    }
    program->layers.push_back(layer);
  }
  return {};
}
}  // namespace

int64_t Layer::kernel_size() const {
  switch (kind) {
    case LayerKind::kDense: return in_channels * out_channels;
    case LayerKind::kConv2D:
    case LayerKind::kConv2DTranspose:
      return kernel_height * kernel_width * in_channels * out_channels;
    case LayerKind::kUpSampling2D: return 0;
    case LayerKind::kAffine: return out_channels;
  }
  return 0;
}

Status parse_decoder_program(const int64_t* table, int64_t num_layers, const float* weights,
                             int64_t num_weights, DecoderProgram* program) {
  return without_exceptions(
      [&] { return parse(table, num_layers, weights, num_weights, program); });
}

}  // namespace tfgmvae
