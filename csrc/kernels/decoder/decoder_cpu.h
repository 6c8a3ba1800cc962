// Runs a decoder program on panels (simd/simd.h): forward, reverse and forward-mode tangents.
#pragma once

#include <cstdint>
#include <vector>

#include "blas/blas.h"
#include "decoder/decoder_program.h"

namespace tfgmvae {

// A convolution in one direction as a gather: which runs of source pixels make each target pixel.
struct ConvolutionPlan {
  struct Run {
    int64_t source;  // first source pixel along the axis
    int64_t count;   // pixels that follow one another
    int64_t tap;     // first tap in the packed kernel
  };
  struct Tap {
    int64_t source;
    int64_t kernel;
  };
  int64_t target_height, target_width, target_channels;
  int64_t source_width, source_channels;
  int64_t kernel_width;
  std::vector<Run> columns;             // [target_width]
  std::vector<std::vector<Tap>> lines;  // [target_height]
  std::vector<float> packed;  // [kernel_height, kernel_width, source_channels, target_channels]
};

class DecoderCpu {
 public:
  // What one thread needs to run the decoder on panels of at most `capacity` columns.
  struct Workspace {
    std::vector<std::vector<float>> values;       // per layer [out_size, width]
    std::vector<std::vector<float>> derivatives;  // likewise, empty where not stored
    std::vector<float> gradient[2];               // [largest size, width]
    int64_t width = 0;                            // of the last forward pass
  };

  // Keeps references to the program's weights, which must outlive it.
  DecoderCpu(const DecoderProgram& program, const Blas& blas);

  int64_t latent_dim() const { return program_.latent_dim(); }
  int64_t image_size() const { return program_.image_size(); }
  const Layer& output_layer() const { return program_.layers.back(); }

  // Floats that a workspace holds per column.
  int64_t floats_per_column() const { return floats_per_column_; }
  Workspace make_workspace(int64_t capacity) const;

  // Decodes a panel; the images are then in images(workspace).
  //   latents  [D, width]
  void forward(const float* latents, int64_t width, Workspace* workspace) const;
  const float* images(const Workspace& workspace) const { return workspace.values.back().data(); }
  const float* output_derivative(const Workspace& workspace) const {
    const std::vector<float>& stored = workspace.derivatives.back();
    return stored.empty() ? nullptr : stored.data();
  }

  // Where the caller puts the gradient [P, width] before the last activation for reverse().
  float* gradient_input(Workspace* workspace) const { return workspace->gradient[0].data(); }

  // Pulls that gradient back to the latents of the last forward pass, of whose columns it may hold
  // a selection; returns a panel [D, width] in the workspace.
  //   source  [width]: the column of the forward pass that each gradient column belongs to
  const float* reverse(int64_t width, const int32_t* source, Workspace* workspace) const;

  // Pushes latent directions through the linearization at columns of the last forward pass;
  // returns a panel [P, width] in the workspace.
  //   directions  [D, width]
  //   source      [width]: the column of the forward pass to linearize at
  const float* tangents(const float* directions, int64_t width, const int32_t* source,
                        Workspace* workspace) const;

 private:
  void apply(size_t layer, const float* input, int64_t width, float* output) const;
  void apply_transposed(size_t layer, const float* gradient, int64_t width, float* output) const;
  void convolve(const ConvolutionPlan& plan, const float* source, int64_t width,
                float* target) const;

  const DecoderProgram& program_;
  const Blas& blas_;
  std::vector<ConvolutionPlan> forward_plans_;  // [layers], empty for other kinds
  std::vector<ConvolutionPlan> reverse_plans_;
  int64_t largest_size_ = 0;
  int64_t floats_per_column_ = 0;
};

}  // namespace tfgmvae
