// The TensorFlow op Tfgmvae>ThresholdScore: shapes, documentation and argument passing only.
#include <string>

#include "tensorflow/core/framework/common_shape_fns.h"
#include "tensorflow/core/framework/op.h"
#include "tf_ops/arguments.h"
#include "threshold_score.h"

namespace tfgmvae {
namespace {

// In the order of REGISTER_OP below.
enum Input {
  kX,
  kReconstruction,
  kLatents,
  kComponentMeans,
  kComponentScales,
  kEncoderThresholds,
  kDecoderThresholds,
};
enum Output {
  kClasses,
  kAccepted,
  kReason,
  kLatentDistance,
  kReconstructionError,
  kStatistics,  // The first of kNumStatistics, or none.
  kMaxOutputs = kStatistics + kNumStatistics
};

absl::Status threshold_score_shapes(InferenceContext* c) {
  ShapeHandle x, latents, means;
  TF_RETURN_IF_ERROR(c->WithRankAtLeast(c->input(kX), 1, &x));
  TF_RETURN_IF_ERROR(c->Merge(x, c->input(kReconstruction), &x));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(kLatents), 2, &latents));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(kComponentMeans), 2, &means));
  DimensionHandle latent_dim, items;
  TF_RETURN_IF_ERROR(c->Merge(c->Dim(latents, 1), c->Dim(means, 1), &latent_dim));
  TF_RETURN_IF_ERROR(c->Merge(c->Dim(latents, 0), c->Dim(x, 0), &items));
  TF_RETURN_IF_ERROR(
      expect_per_component(c, means, {kComponentScales, kEncoderThresholds, kDecoderThresholds}));
  for (int i = 0; i < c->num_outputs(); ++i) c->set_output(i, c->Vector(items));
  return c->num_outputs() > kStatistics ? c->WithRank(x, 4, &x) : absl::OkStatus();
}

class ThresholdScoreOp : public OpKernel {
 public:
  explicit ThresholdScoreOp(OpKernelConstruction* context) : OpKernel(context) {
    const int num_statistics = context->num_outputs() - kStatistics;
    OP_REQUIRES(context, num_statistics == 0 || num_statistics == kNumStatistics,
                absl::InvalidArgumentError("Expected num_statistics to be 0 or " +
                                           std::to_string(kNumStatistics) +
                                           ". Received: " + std::to_string(num_statistics)));
  }

  void Compute(OpKernelContext* context) override {
    compute_without_exceptions(context, [this, context] { compute(context); });
  }

 protected:
  virtual Status score(OpKernelContext* context, const ThresholdScoreInput& input,
                       const ThresholdScoreOutput& output) const {
    return threshold_score_cpu(input, output, tensorflow_threads(context));
  }

 private:
  void compute(OpKernelContext* context) {
    const Tensor& x = context->input(kX);
    const Tensor& reconstruction = context->input(kReconstruction);
    const Tensor& latents = context->input(kLatents);
    const Tensor& means = context->input(kComponentMeans);
    const Tensor& scales = context->input(kComponentScales);
    const Tensor& encoder_thresholds = context->input(kEncoderThresholds);
    const Tensor& decoder_thresholds = context->input(kDecoderThresholds);
    OP_REQUIRES(context, x.dims() >= 1 && x.shape() == reconstruction.shape(),
                absl::InvalidArgumentError(
                    "Expected x and reconstruction of one shape. Received: " +
                    x.shape().DebugString() + ", " + reconstruction.shape().DebugString()));
    OP_REQUIRES_OK(context,
                   check_components(means, {&scales, &encoder_thresholds, &decoder_thresholds}));
    OP_REQUIRES(context,
                latents.dims() == 2 && latents.dim_size(0) == x.dim_size(0) &&
                    latents.dim_size(1) == means.dim_size(1),
                absl::InvalidArgumentError("Expected latents of shape (N, D). Received: " +
                                           latents.shape().DebugString()));
    const bool with_statistics = context->num_outputs() > kStatistics;
    ImageShape image_shape;
    if (with_statistics) {
      OP_REQUIRES(context, x.dims() == 4 && size_per_item(x) > 0,
                  absl::InvalidArgumentError(
                      "Expected x of shape (N, H, W, C) for its statistics. Received: " +
                      x.shape().DebugString()));
      image_shape = {x.dim_size(1), x.dim_size(2), x.dim_size(3)};
    }
    Tensor* outputs[kMaxOutputs];
    for (int i = 0; i < context->num_outputs(); ++i) {
      OP_REQUIRES_OK(context, context->allocate_output(i, {x.dim_size(0)}, &outputs[i]));
    }
    const ThresholdScoreInput input{x.flat<float>().data(),
                                    reconstruction.flat<float>().data(),
                                    latents.flat<float>().data(),
                                    x.dim_size(0),
                                    size_per_item(x),
                                    mixture_of(means, scales),
                                    encoder_thresholds.flat<float>().data(),
                                    decoder_thresholds.flat<float>().data(),
                                    image_shape};
    ThresholdScoreOutput output{
        outputs[kClasses]->flat<int64_t>().data(), outputs[kAccepted]->flat<bool>().data(),
        outputs[kReason]->flat<int8_t>().data(), outputs[kLatentDistance]->flat<float>().data(),
        outputs[kReconstructionError]->flat<float>().data()};
    for (int s = 0; with_statistics && s < kNumStatistics; ++s) {
      output.statistics[s] = outputs[kStatistics + s]->flat<float>().data();
    }
    OP_REQUIRES_OK(context, to_tensorflow(score(context, input, output)));
  }
};

#if defined(TFGMVAE_WITH_CUDA)
class ThresholdScoreGpuOp : public ThresholdScoreOp {
 public:
  using ThresholdScoreOp::ThresholdScoreOp;

 protected:
  Status score(OpKernelContext* context, const ThresholdScoreInput& input,
               const ThresholdScoreOutput& output) const override {
    return threshold_score_cuda(input, output, stream_of(context));
  }
};
#endif

REGISTER_OP("Tfgmvae>ThresholdScore")
    .Input("x: float32")
    .Input("reconstruction: float32")
    .Input("latents: float32")
    .Input("component_means: float32")
    .Input("component_scales: float32")
    .Input("encoder_thresholds: float32")
    .Input("decoder_thresholds: float32")
    .Output("classes: int64")
    .Output("accepted: bool")
    .Output("reason: int8")
    .Output("latent_distance: float32")
    .Output("reconstruction_error: float32")
    .Output("statistics: num_statistics * float32")
    .Attr("num_statistics: int >= 0 = 0")
    .SetShapeFn(threshold_score_shapes)
    .Doc(R"doc(
Classifies codes and accepts or rejects their inputs by the two thresholds of the class.

x: `[N, ...]`. The inputs.
reconstruction: `[N, ...]`. Their reconstructions.
latents: `[N, D]`. Their codes.
component_means: `[K, D]`.
component_scales: `[K]`. Standard deviations, above 0.
encoder_thresholds: `[K]`. Largest accepted Mahalanobis distance.
decoder_thresholds: `[K]`. Largest accepted squared error.
classes: `[N]`. The most responsible component, the lowest index on ties.
accepted: `[N]`. Whether both distances are within the thresholds.
reason: `[N]`. 0, or 1 for outside the encoder threshold plus 2 for outside the decoder threshold.
latent_distance: `[N]`. Mahalanobis distance of the code to that component.
reconstruction_error: `[N]`. Squared error summed over the input's elements.
statistics: `[N]` each: the mean of x, its variance, and the mean square of what the mean of the 3x3
  neighbours inside the image leaves of x and of x - reconstruction.
num_statistics: 4 for images `[N, H, W, C]` whose statistics are asked for, or 0.
)doc");

REGISTER_KERNEL_BUILDER(Name("Tfgmvae>ThresholdScore").Device(tensorflow::DEVICE_CPU),
                        ThresholdScoreOp);
#if defined(TFGMVAE_WITH_CUDA)
REGISTER_KERNEL_BUILDER(Name("Tfgmvae>ThresholdScore").Device(tensorflow::DEVICE_GPU),
                        ThresholdScoreGpuOp);
#endif

}  // namespace
}  // namespace tfgmvae
