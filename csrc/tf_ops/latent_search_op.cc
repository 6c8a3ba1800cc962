// The TensorFlow op Tfgmvae>LatentSearch: shapes, documentation and argument passing only.
#include <string>
#include <vector>

#include "decoder/decoder_program.h"
#include "latent_search.h"
#include "tensorflow/core/framework/common_shape_fns.h"
#include "tensorflow/core/framework/op.h"
#include "tf_ops/arguments.h"

namespace tfgmvae {
namespace {

// In the order of REGISTER_OP below.
enum Input {
  kX,
  kLayerTable,
  kWeights,
  kComponentMeans,
  kComponentScales,
  kEncoderThresholds,
  kCodebook,
  kCodebookImages,
  kPreferredClasses,
};
enum Output {
  kLabels,
  kClasses,
  kAccepted,
  kLatents,
  kObjectiveValue,
  kReconstructionError,
  kNumIterations,
  kStatus,
  kNumOutputs,
};

absl::Status latent_search_shapes(InferenceContext* c) {
  ShapeHandle x, table, weights, means, codebook, images, preferred;
  TF_RETURN_IF_ERROR(c->WithRankAtLeast(c->input(kX), 1, &x));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(kLayerTable), 2, &table));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(kWeights), 1, &weights));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(kComponentMeans), 2, &means));
  TF_RETURN_IF_ERROR(expect_per_component(c, means, {kComponentScales, kEncoderThresholds}));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(kCodebook), 2, &codebook));
  DimensionHandle latent_dim;
  TF_RETURN_IF_ERROR(c->Merge(c->Dim(codebook, 1), c->Dim(means, 1), &latent_dim));
  TF_RETURN_IF_ERROR(c->WithRankAtLeast(c->input(kCodebookImages), 1, &images));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(kPreferredClasses), 1, &preferred));
  const DimensionHandle items = c->Dim(x, 0);
  for (int i = 0; i < kNumOutputs; ++i) c->set_output(i, c->Vector(items));
  c->set_output(kLatents, c->Matrix(items, latent_dim));
  return absl::OkStatus();
}

class LatentSearchOp : public OpKernel {
 public:
  explicit LatentSearchOp(OpKernelConstruction* context) : OpKernel(context) {
    std::string method, objective;
    OP_REQUIRES_OK(context, context->GetAttr("method", &method));
    OP_REQUIRES_OK(context, context->GetAttr("objective", &objective));
#define TFGMVAE_READ(type, name, default_value, attribute_type) \
  OP_REQUIRES_OK(context, context->GetAttr(#name, &options_.name));
    TFGMVAE_SEARCH_NUMBERS(TFGMVAE_READ)
#undef TFGMVAE_READ
    OP_REQUIRES_OK(context, to_tensorflow(parse_search_options(method, objective, &options_)));
  }

  void Compute(OpKernelContext* context) override {
    compute_without_exceptions(context, [this, context] { compute(context); });
  }

 protected:
  virtual Status search(OpKernelContext* context, const LatentSearchInput& input,
                        const LatentSearchOptions& options,
                        const LatentSearchOutput& output) const {
    return latent_search_cpu(input, options, output, tensorflow_threads(context));
  }

 private:
  void compute(OpKernelContext* context) {
    const Tensor& x = context->input(kX);
    const Tensor& means = context->input(kComponentMeans);
    const Tensor& scales = context->input(kComponentScales);
    const Tensor& encoder_thresholds = context->input(kEncoderThresholds);
    const Tensor& codebook = context->input(kCodebook);
    const Tensor& images = context->input(kCodebookImages);
    OP_REQUIRES(context, x.dims() >= 1,
                absl::InvalidArgumentError("Expected x of shape (N, ...). Received: a scalar"));
    OP_REQUIRES_OK(context, check_components(means, {&scales, &encoder_thresholds}));
    OP_REQUIRES(context, codebook.dims() == 2 && codebook.dim_size(1) == means.dim_size(1),
                absl::InvalidArgumentError("Expected codebook of shape (M, D). Received: " +
                                           codebook.shape().DebugString()));
    DecoderProgram program;
    OP_REQUIRES_OK(
        context, read_program(context->input(kLayerTable), context->input(kWeights), x, &program));
    const bool has_images = images.dims() >= 1 && images.dim_size(0) > 0;
    OP_REQUIRES(context,
                !has_images || (images.dim_size(0) == codebook.dim_size(0) &&
                                size_per_item(images) == size_per_item(x)),
                absl::InvalidArgumentError("Expected one image of the size of x per codebook "
                                           "entry. Received: " +
                                           images.shape().DebugString()));
    const Tensor& preferred = context->input(kPreferredClasses);
    const bool has_preferred = preferred.NumElements() > 0;
    OP_REQUIRES(context,
                preferred.dims() == 1 && (!has_preferred || preferred.dim_size(0) == x.dim_size(0)),
                absl::InvalidArgumentError("Expected a preferred class per item of x, or none. "
                                           "Received: " +
                                           preferred.shape().DebugString()));
    Tensor* outputs[kNumOutputs];
    for (int i = 0; i < kNumOutputs; ++i) {
      TensorShape shape({x.dim_size(0)});
      if (i == kLatents) shape.AddDim(means.dim_size(1));
      OP_REQUIRES_OK(context, context->allocate_output(i, shape, &outputs[i]));
    }
    const LatentSearchInput input{x.flat<float>().data(),
                                  x.dim_size(0),
                                  &program,
                                  mixture_of(means, scales),
                                  encoder_thresholds.flat<float>().data(),
                                  codebook.flat<float>().data(),
                                  codebook.dim_size(0),
                                  has_images ? images.flat<float>().data() : nullptr,
                                  has_preferred ? preferred.flat<int64_t>().data() : nullptr};
    const LatentSearchOutput output{outputs[kLabels]->flat<int64_t>().data(),
                                    outputs[kClasses]->flat<int64_t>().data(),
                                    outputs[kAccepted]->flat<bool>().data(),
                                    outputs[kLatents]->flat<float>().data(),
                                    outputs[kObjectiveValue]->flat<float>().data(),
                                    outputs[kReconstructionError]->flat<float>().data(),
                                    outputs[kNumIterations]->flat<int32_t>().data(),
                                    outputs[kStatus]->flat<int8_t>().data()};
    OP_REQUIRES_OK(context, to_tensorflow(search(context, input, options_, output)));
  }

  // Reads a decoder of images of the size of x.
  static absl::Status read_program(const Tensor& table, const Tensor& weights, const Tensor& x,
                                   DecoderProgram* program) {
    if (table.dims() != 2 || table.dim_size(1) != kLayerFields) {
      return absl::InvalidArgumentError("Expected layer_table of shape (L, " +
                                        std::to_string(kLayerFields) +
                                        "). Received: " + table.shape().DebugString());
    }
    if (weights.dims() != 1) {
      return absl::InvalidArgumentError("Expected weights of shape (W,). Received: " +
                                        weights.shape().DebugString());
    }
    TF_RETURN_IF_ERROR(to_tensorflow(
        parse_decoder_program(table.flat<int64_t>().data(), table.dim_size(0),
                              weights.flat<float>().data(), weights.NumElements(), program)));
    if (program->image_size() != size_per_item(x)) {
      return absl::InvalidArgumentError(
          "Expected a decoder of images of the size of x. Received: " +
          std::to_string(program->image_size()) + ", x " + x.shape().DebugString());
    }
    return absl::OkStatus();
  }

  LatentSearchOptions options_;
};

#if defined(TFGMVAE_WITH_CUDA)
class LatentSearchGpuOp : public LatentSearchOp {
 public:
  using LatentSearchOp::LatentSearchOp;

 protected:
  Status search(OpKernelContext* context, const LatentSearchInput& input,
                const LatentSearchOptions& options,
                const LatentSearchOutput& output) const override {
    // TensorFlow holds nearly all device memory, so it is asked rather than the CUDA runtime.
    std::vector<Tensor> taken;
    const DeviceAllocator allocate = [&](size_t bytes) -> void* {
      Tensor memory;
      const TensorShape shape({static_cast<int64_t>(bytes)});
      if (!context->allocate_temp(tensorflow::DT_UINT8, shape, &memory).ok()) return nullptr;
      taken.push_back(memory);
      return memory.data();
    };
    return latent_search_cuda(input, options, output, stream_of(context), allocate);
  }
};
#endif

#define TFGMVAE_ATTRIBUTE(type, name, default_value, attribute_type) \
  .Attr(#name ": " attribute_type " = " #default_value)

REGISTER_OP("Tfgmvae>LatentSearch")
    .Input("x: float32")
    .Input("layer_table: int64")
    .Input("weights: float32")
    .Input("component_means: float32")
    .Input("component_scales: float32")
    .Input("encoder_thresholds: float32")
    .Input("codebook: float32")
    .Input("codebook_images: float32")
    .Input("preferred_classes: int64")
    .Attr("method: {'levenberg_marquardt', 'gradient_descent'} = 'levenberg_marquardt'")
    .Attr("objective: {'map', 'likelihood'} = 'map'")  //
    TFGMVAE_SEARCH_NUMBERS(TFGMVAE_ATTRIBUTE)
    .Output("labels: int64")
    .Output("classes: int64")
    .Output("accepted: bool")
    .Output("latents: float32")
    .Output("objective_value: float32")
    .Output("reconstruction_error: float32")
    .Output("num_iterations: int32")
    .Output("status: int8")
    .SetShapeFn(latent_search_shapes)
    .Doc(R"doc(
Finds, for each input, the code that explains it best, and the class that code belongs to.

x: `[N, ...]`. The inputs.
layer_table: `[L, F]`. The layers of the decoder program, one row of numbers each.
weights: `[W]`. The weights of the decoder program.
component_means: `[K, D]`.
component_scales: `[K]`. Standard deviations, above 0.
encoder_thresholds: `[K]`. Largest accepted Mahalanobis distance.
codebook: `[M, D]`. Codes to start from.
codebook_images: `[M, ...]`. The decoded codebook, or `[0]`: decode it here.
preferred_classes: `[N]`. Classes whose codes are favoured by `preference`, or `[0]`.
labels: `[N]`. The class of the best code, or -1 where it is not accepted.
classes: `[N]`. The component most responsible for the best code.
accepted: `[N]`. Whether the best code is within the encoder threshold of its class.
latents: `[N, D]`. The best code.
objective_value: `[N]`. The objective there.
reconstruction_error: `[N]`. Squared error there.
num_iterations: `[N]`. Iterations spent on the start that won.
status: `[N]`. 0 converged, 1 iteration limit, 2 stalled, 3 not finite.
)doc");

#undef TFGMVAE_ATTRIBUTE

REGISTER_KERNEL_BUILDER(Name("Tfgmvae>LatentSearch").Device(tensorflow::DEVICE_CPU),
                        LatentSearchOp);
#if defined(TFGMVAE_WITH_CUDA)
REGISTER_KERNEL_BUILDER(Name("Tfgmvae>LatentSearch")
                            .Device(tensorflow::DEVICE_GPU)
                            .HostMemory("layer_table")
                            .HostMemory("weights")
                            .HostMemory("component_means")
                            .HostMemory("component_scales")
                            .HostMemory("encoder_thresholds"),
                        LatentSearchGpuOp);
#endif

}  // namespace
}  // namespace tfgmvae
