// Runs a decoder program on panels (simd/simd.h): forward, reverse and forward-mode tangents.
#pragma once

#include <cstdint>
#include <vector>

#include "decoder/decoder_program.h"
#include "panel.h"

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
  std::vector<Run> columns;             // [target_width]
  std::vector<std::vector<Tap>> lines;  // [target_height]
  // Per line of the kernel [kernel_width, source_channels, target_channels].
  std::vector<PackedWeights> weights;
};

class DecoderCpu {
 public:
  // What one thread needs to run the decoder on panels of at most `capacity` columns.
  struct Workspace {
    std::vector<PanelFloats> values;       // per layer [out_size, width]
    std::vector<PanelFloats> derivatives;  // likewise, empty where not stored
    PanelFloats gradient[2];               // [largest size, width]
    int64_t width = 0;                     // of the last forward pass
  };

  // Keeps references to the program's weights, which must outlive it.
  explicit DecoderCpu(const DecoderProgram& program);

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
    const PanelFloats& stored = workspace.derivatives.back();
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
  // The linear part of a layer, forward and transposed. finish(first, rows) is called for rows of
  // the output that are complete, while they are still in the cache.
  template <typename Finish>
  void apply(size_t layer, const float* input, int64_t width, float* output,
             const Finish& finish) const;
  template <typename Finish>
  void apply_transposed(size_t layer, const float* gradient, int64_t width, float* output,
                        const Finish& finish) const;

  // Scales rows of a gradient [.., width] by the derivatives of a layer's activation; `source` as
  // in reverse().
  void scale_by_derivative(size_t layer, int64_t first, int64_t rows, int64_t width,
                           const int32_t* source, const Workspace& workspace,
                           float* gradient) const;

  const DecoderProgram& program_;
  std::vector<ConvolutionPlan> forward_plans_;  // [layers], empty for other kinds
  std::vector<ConvolutionPlan> reverse_plans_;
  std::vector<PackedWeights> forward_weights_;  // [layers], empty for other kinds than dense
  std::vector<PackedWeights> reverse_weights_;
  int64_t largest_size_ = 0;
  int64_t floats_per_column_ = 0;
};

}  // namespace tfgmvae
