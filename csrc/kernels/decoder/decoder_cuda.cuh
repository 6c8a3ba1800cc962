// Runs a decoder program on a GPU: forward, reverse and forward-mode tangents, kRows rows at a
// time.
#pragma once

#include <cuda_runtime.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "blas/cublas_handle.cuh"
#include "decoder/decoder_program.h"
#include "device/memory.cuh"

namespace tfgmvae {

// Matrices are row-major [rows, features]. Every matrix product has exactly kRows rows, idle ones
// included, so that cuBLAS takes the same kernel whatever the batch and a row's result does not
// depend on its neighbours.
constexpr int64_t kRows = 1024;

// One direction of a convolution as a gather, as ConvolutionPlan in decoder_cpu.h.
struct Gather {
  int64_t target_height, target_width, target_channels;
  int64_t source_height, source_width, source_channels;
  int64_t kernel_height, kernel_width, stride_height, stride_width, pad_top, pad_left;
  bool transposed;
};

// The decoder with its weights on the device, and the activations of kRows rows.
class DeviceDecoder {
 public:
  // Keeps references, which must outlive it.
  DeviceDecoder(const DecoderProgram& program, const CublasHandle& cublas, const Device& device);

  // Decodes [kRows, D]; the images [kRows, P] are then in images().
  void forward(const float* latents);
  const float* images() const { return parts_.back().values.data(); }
  const float* output_slopes() const { return parts_.back().slopes.data(); }

  // The gradient [kRows, P] before the last activation is put here; reverse() returns [kRows, D].
  float* gradient_input() { return gradient_[0].data(); }
  const float* reverse();

  // Pushes directions [kRows, D] through the linearization at rows source [kRows] of the last
  // forward pass; returns [kRows, P].
  const float* tangents(const float* directions, const int32_t* source);

 private:
  struct Part {
    DeviceArray<float> kernel, reverse_kernel, bias, values, slopes;
    Gather forward, reverse;
  };

  void load_convolution(const Layer& layer, const Device& device, Part* part);
  void convolve(const Gather& gather, const float* kernel, const float* source, float* target);
  void apply(size_t index, const float* input, float* output);
  void apply_transposed(size_t index, const float* gradient, float* output);

  const DecoderProgram& program_;
  const CublasHandle& cublas_;
  cudaStream_t stream_;
  std::vector<Part> parts_;
  DeviceArray<float> patches_;
  DeviceArray<float> gradient_[2];
};

}  // namespace tfgmvae
