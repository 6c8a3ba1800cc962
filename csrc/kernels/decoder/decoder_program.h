// A decoder as a flat list of layers with their weights: what the kernels know of a Keras model.
#pragma once

#include <cstdint>
#include <vector>

#include "activation.h"
#include "status.h"

namespace tfgmvae {

// The values are part of the format; Python reads the names from tfgmvae._core.
enum class LayerKind : int32_t {
  kDense = 0,            // kernel [inputs, outputs]
  kConv2D = 1,           // kernel [kernel_height, kernel_width, in_channels, out_channels]
  kConv2DTranspose = 2,  // kernel [kernel_height, kernel_width, out_channels, in_channels]
  kUpSampling2D = 3,     // nearest neighbour by the strides; no kernel
  kAffine = 4,           // kernel [channels]: output = kernel * input + bias, per channel
};

// The columns of the layer table, int64 [layers, kLayerFields].
enum LayerField : int {
  kFieldKind,
  kFieldInHeight,
  kFieldInWidth,
  kFieldInChannels,
  kFieldOutHeight,
  kFieldOutWidth,
  kFieldOutChannels,
  kFieldKernelHeight,
  kFieldKernelWidth,
  kFieldStrideHeight,
  kFieldStrideWidth,
  kFieldPadTop,
  kFieldPadLeft,
  kFieldActivation,
  kFieldKernelOffset,     // into the weights; -1 where the layer has no kernel
  kFieldBiasOffset,       // into the weights; -1 where the layer has no bias
  kFieldParameterOffset,  // of the activation's slope or alpha; -1 where it has none
  kLayerFields,
};

// By value.
constexpr const char* kLayerKindNames[] = {"dense", "conv_2d", "conv_2d_transpose",
                                           "up_sampling_2d", "affine"};
constexpr const char* kLayerFieldNames[] = {
    "kind",         "in_height",       "in_width",      "in_channels",  "out_height",
    "out_width",    "out_channels",    "kernel_height", "kernel_width", "stride_height",
    "stride_width", "pad_top",         "pad_left",      "activation",   "kernel_offset",
    "bias_offset",  "parameter_offset"};
static_assert(sizeof(kLayerFieldNames) / sizeof(kLayerFieldNames[0]) == kLayerFields);

// One layer: a linear map, a bias per channel, an activation. Images are [height, width, channels];
// a vector is an image of 1 x 1 pixels.
struct Layer {
  LayerKind kind = LayerKind::kDense;
  int64_t in_height = 1, in_width = 1, in_channels = 1;
  int64_t out_height = 1, out_width = 1, out_channels = 1;
  int64_t kernel_height = 1, kernel_width = 1;
  int64_t stride_height = 1, stride_width = 1;
  int64_t pad_top = 0, pad_left = 0;
  Activation activation = Activation::kLinear;
  float activation_parameter = 0.0f;
  const float* kernel = nullptr;
  const float* bias = nullptr;  // [out_channels] or null

  int64_t in_size() const { return in_height * in_width * in_channels; }
  int64_t out_size() const { return out_height * out_width * out_channels; }
  int64_t kernel_size() const;
};

struct DecoderProgram {
  std::vector<Layer> layers;  // at least one; they point into the caller's weights

  int64_t latent_dim() const { return layers.front().in_size(); }
  int64_t image_size() const { return layers.back().out_size(); }
};

// Checks a layer table against its weights and fills in `program`.
//   table    [num_layers, kLayerFields]
//   weights  [num_weights], must outlive the program
Status parse_decoder_program(const int64_t* table, int64_t num_layers, const float* weights,
                             int64_t num_weights, DecoderProgram* program);

}  // namespace tfgmvae
