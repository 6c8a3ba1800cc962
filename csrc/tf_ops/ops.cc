// The TensorFlow ops over the kernels: shapes, documentation and argument passing only.
#include <functional>
#include <string>
#include <vector>

#include "latent_search.h"
#include "parallel.h"
#include "tensorflow/core/framework/common_shape_fns.h"
#include "tensorflow/core/framework/op.h"
#include "tensorflow/core/framework/op_kernel.h"
#include "tensorflow/core/framework/shape_inference.h"
#include "tensorflow/core/framework/tensor.h"
#include "tensorflow/core/util/work_sharder.h"
#include "threshold_score.h"
#if defined(TFGMVAE_WITH_CUDA)
#include "xla/stream_executor/stream.h"
#endif

namespace tfgmvae {
namespace {

using tensorflow::OpKernel;
using tensorflow::OpKernelConstruction;
using tensorflow::OpKernelContext;
using tensorflow::Tensor;
using tensorflow::TensorShape;
using tensorflow::shape_inference::DimensionHandle;
using tensorflow::shape_inference::InferenceContext;
using tensorflow::shape_inference::ShapeHandle;

absl::Status threshold_score_shapes(InferenceContext* c) {
  ShapeHandle x, latents, means, per_component;
  TF_RETURN_IF_ERROR(c->WithRankAtLeast(c->input(0), 1, &x));
  TF_RETURN_IF_ERROR(c->Merge(x, c->input(1), &x));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(2), 2, &latents));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(3), 2, &means));
  DimensionHandle latent_dim, items;
  TF_RETURN_IF_ERROR(c->Merge(c->Dim(latents, 1), c->Dim(means, 1), &latent_dim));
  TF_RETURN_IF_ERROR(c->Merge(c->Dim(latents, 0), c->Dim(x, 0), &items));
  for (int i = 4; i < 7; ++i) {
    DimensionHandle components;
    TF_RETURN_IF_ERROR(c->WithRank(c->input(i), 1, &per_component));
    TF_RETURN_IF_ERROR(c->Merge(c->Dim(means, 0), c->Dim(per_component, 0), &components));
  }
  for (int i = 0; i < 5; ++i) c->set_output(i, c->Vector(items));
  return absl::OkStatus();
}

absl::Status latent_search_shapes(InferenceContext* c) {
  ShapeHandle x, table, weights, means, per_component, codebook, images;
  TF_RETURN_IF_ERROR(c->WithRankAtLeast(c->input(0), 1, &x));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(1), 2, &table));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(2), 1, &weights));
  TF_RETURN_IF_ERROR(c->WithRank(c->input(3), 2, &means));
  for (int i = 4; i < 6; ++i) {
    DimensionHandle components;
    TF_RETURN_IF_ERROR(c->WithRank(c->input(i), 1, &per_component));
    TF_RETURN_IF_ERROR(c->Merge(c->Dim(means, 0), c->Dim(per_component, 0), &components));
  }
  TF_RETURN_IF_ERROR(c->WithRank(c->input(6), 2, &codebook));
  DimensionHandle latent_dim;
  TF_RETURN_IF_ERROR(c->Merge(c->Dim(codebook, 1), c->Dim(means, 1), &latent_dim));
  TF_RETURN_IF_ERROR(c->WithRankAtLeast(c->input(7), 1, &images));
  const DimensionHandle items = c->Dim(x, 0);
  for (int i = 0; i < 8; ++i) c->set_output(i, c->Vector(items));
  c->set_output(3, c->Matrix(items, latent_dim));
  return absl::OkStatus();
}

absl::Status to_tensorflow(const Status& status) {
  switch (status.code) {
    case StatusCode::kOk:
      return absl::OkStatus();
    case StatusCode::kInvalidArgument:
      return absl::InvalidArgumentError(status.message);
    case StatusCode::kUnavailable:
      return absl::UnavailableError(status.message);
    case StatusCode::kInternal:
      break;
  }
  return absl::InternalError(status.message);
}

// TensorFlow's own threads, so that an op in a graph does not compete with them.
Parallel tensorflow_threads(OpKernelContext* context) {
  const auto& threads = *context->device()->tensorflow_cpu_worker_threads();
  Parallel parallel;
  parallel.num_threads = threads.num_threads;
  auto* workers = threads.workers;
  const int num_threads = threads.num_threads;
  parallel.run = [workers, num_threads](int count, const std::function<void(int)>& worker) {
    constexpr int64_t kCostOfWorker = int64_t{1} << 40;
    tensorflow::Shard(num_threads, workers, count, kCostOfWorker,
                      [&worker](int64_t begin, int64_t end) {
                        for (int64_t i = begin; i < end; ++i) worker(static_cast<int>(i));
                      });
  };
  return parallel;
}

int64_t size_per_item(const Tensor& tensor) {
  int64_t size = 1;
  for (int i = 1; i < tensor.dims(); ++i) size *= tensor.dim_size(i);
  return size;
}

absl::Status check_components(const Tensor& means, std::initializer_list<const Tensor*> vectors) {
  if (means.dims() != 2) {
    return absl::InvalidArgumentError("Expected component_means of shape (K, D). Received: " +
                                      means.shape().DebugString());
  }
  for (const Tensor* vector : vectors) {
    if (vector->dims() != 1 || vector->dim_size(0) != means.dim_size(0)) {
      return absl::InvalidArgumentError("Expected one value per component. Received: " +
                                        vector->shape().DebugString());
    }
  }
  return absl::OkStatus();
}

class ThresholdScoreOp : public OpKernel {
 public:
  using OpKernel::OpKernel;

  void Compute(OpKernelContext* context) override {
    const Tensor& x = context->input(0);
    const Tensor& reconstruction = context->input(1);
    const Tensor& latents = context->input(2);
    const Tensor& means = context->input(3);
    const Tensor& scales = context->input(4);
    const Tensor& encoder_thresholds = context->input(5);
    const Tensor& decoder_thresholds = context->input(6);
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
    const TensorShape shape({x.dim_size(0)});
    Tensor* outputs[5];
    for (int i = 0; i < 5; ++i) {
      OP_REQUIRES_OK(context, context->allocate_output(i, shape, &outputs[i]));
    }
    const ThresholdScoreInput input{
        x.flat<float>().data(), reconstruction.flat<float>().data(),
        latents.flat<float>().data(), x.dim_size(0),
        size_per_item(x), {means.flat<float>().data(), scales.flat<float>().data(),
                           means.dim_size(0), means.dim_size(1)},
        encoder_thresholds.flat<float>().data(), decoder_thresholds.flat<float>().data()};
    const ThresholdScoreOutput output{
        outputs[0]->flat<int64_t>().data(), outputs[1]->flat<bool>().data(),
        outputs[2]->flat<int8_t>().data(), outputs[3]->flat<float>().data(),
        outputs[4]->flat<float>().data()};
    OP_REQUIRES_OK(context, to_tensorflow(score(context, input, output)));
  }

 protected:
  virtual Status score(OpKernelContext* context, const ThresholdScoreInput& input,
                       const ThresholdScoreOutput& output) const {
    return threshold_score_cpu(input, output, tensorflow_threads(context));
  }
};

class LatentSearchOp : public OpKernel {
 public:
  explicit LatentSearchOp(OpKernelConstruction* context) : OpKernel(context) {
    std::string method, objective;
    OP_REQUIRES_OK(context, context->GetAttr("method", &method));
    OP_REQUIRES_OK(context, context->GetAttr("objective", &objective));
    OP_REQUIRES_OK(context, context->GetAttr("num_starts", &options_.num_starts));
    OP_REQUIRES_OK(context, context->GetAttr("max_iterations", &options_.max_iterations));
    OP_REQUIRES_OK(context, context->GetAttr("tolerance", &options_.tolerance));
    OP_REQUIRES_OK(context, context->GetAttr("learning_rate", &options_.learning_rate));
    OP_REQUIRES_OK(context, to_tensorflow(parse_search_options(method, objective, &options_)));
  }

  void Compute(OpKernelContext* context) override {
    const Tensor& x = context->input(0);
    const Tensor& table = context->input(1);
    const Tensor& weights = context->input(2);
    const Tensor& means = context->input(3);
    const Tensor& scales = context->input(4);
    const Tensor& encoder_thresholds = context->input(5);
    const Tensor& codebook = context->input(6);
    const Tensor& images = context->input(7);
    OP_REQUIRES(context, x.dims() >= 1,
                absl::InvalidArgumentError("Expected x of shape (N, ...). Received: a scalar"));
    OP_REQUIRES_OK(context, check_components(means, {&scales, &encoder_thresholds}));
    OP_REQUIRES(context, table.dims() == 2 && table.dim_size(1) == kLayerFields,
                absl::InvalidArgumentError("Expected layer_table of shape (L, 17). Received: " +
                                           table.shape().DebugString()));
    OP_REQUIRES(context, weights.dims() == 1,
                absl::InvalidArgumentError("Expected weights of shape (W,). Received: " +
                                           weights.shape().DebugString()));
    OP_REQUIRES(context, codebook.dims() == 2 && codebook.dim_size(1) == means.dim_size(1),
                absl::InvalidArgumentError("Expected codebook of shape (M, D). Received: " +
                                           codebook.shape().DebugString()));
    DecoderProgram program;
    OP_REQUIRES_OK(context,
                   to_tensorflow(parse_decoder_program(
                       table.flat<int64_t>().data(), table.dim_size(0),
                       weights.flat<float>().data(), weights.NumElements(), &program)));
    OP_REQUIRES(context, program.image_size() == size_per_item(x),
                absl::InvalidArgumentError(
                    "Expected a decoder of images of the size of x. Received: " +
                    std::to_string(program.image_size()) + ", x " + x.shape().DebugString()));
    const bool has_images = images.dims() >= 1 && images.dim_size(0) > 0;
    OP_REQUIRES(context,
                !has_images || (images.dim_size(0) == codebook.dim_size(0) &&
                                size_per_item(images) == size_per_item(x)),
                absl::InvalidArgumentError("Expected one image of the size of x per codebook "
                                           "entry. Received: " +
                                           images.shape().DebugString()));
    Tensor* outputs[8];
    for (int i = 0; i < 8; ++i) {
      TensorShape shape({x.dim_size(0)});
      if (i == 3) shape.AddDim(means.dim_size(1));
      OP_REQUIRES_OK(context, context->allocate_output(i, shape, &outputs[i]));
    }
    const LatentSearchInput input{
        x.flat<float>().data(),
        x.dim_size(0),
        &program,
        {means.flat<float>().data(), scales.flat<float>().data(), means.dim_size(0),
         means.dim_size(1)},
        encoder_thresholds.flat<float>().data(),
        codebook.flat<float>().data(),
        codebook.dim_size(0),
        has_images ? images.flat<float>().data() : nullptr};
    const LatentSearchOutput output{
        outputs[0]->flat<int64_t>().data(), outputs[1]->flat<int64_t>().data(),
        outputs[2]->flat<bool>().data(),    outputs[3]->flat<float>().data(),
        outputs[4]->flat<float>().data(),   outputs[5]->flat<float>().data(),
        outputs[6]->flat<int32_t>().data(), outputs[7]->flat<int8_t>().data()};
    OP_REQUIRES_OK(context, to_tensorflow(search(context, input, options_, output)));
  }

 protected:
  virtual Status search(OpKernelContext* context, const LatentSearchInput& input,
                        const LatentSearchOptions& options,
                        const LatentSearchOutput& output) const {
    return latent_search_cpu(input, options, output, tensorflow_threads(context));
  }

 private:
  LatentSearchOptions options_;
};

#if defined(TFGMVAE_WITH_CUDA)
// The stream that TensorFlow orders this op's inputs and outputs on.
void* stream_of(OpKernelContext* context) {
  return context->op_device_context()->stream()->platform_specific_handle().stream;
}

class ThresholdScoreGpuOp : public ThresholdScoreOp {
 public:
  using ThresholdScoreOp::ThresholdScoreOp;

 protected:
  Status score(OpKernelContext* context, const ThresholdScoreInput& input,
               const ThresholdScoreOutput& output) const override {
    return threshold_score_cuda(input, output, stream_of(context));
  }
};

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
)doc");

REGISTER_OP("Tfgmvae>LatentSearch")
    .Input("x: float32")
    .Input("layer_table: int64")
    .Input("weights: float32")
    .Input("component_means: float32")
    .Input("component_scales: float32")
    .Input("encoder_thresholds: float32")
    .Input("codebook: float32")
    .Input("codebook_images: float32")
    .Attr("method: {'levenberg_marquardt', 'gradient_descent'} = 'levenberg_marquardt'")
    .Attr("objective: {'map', 'likelihood'} = 'map'")
    .Attr("num_starts: int >= 1 = 3")
    .Attr("max_iterations: int >= 1 = 12")
    .Attr("tolerance: float = 0.0001")
    .Attr("learning_rate: float = 0.1")
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
layer_table: `[L, 17]`. The layers of the decoder program.
weights: `[W]`. The weights of the decoder program.
component_means: `[K, D]`.
component_scales: `[K]`. Standard deviations, above 0.
encoder_thresholds: `[K]`. Largest accepted Mahalanobis distance.
codebook: `[M, D]`. Codes to start from.
codebook_images: `[M, ...]`. The decoded codebook, or `[0]`: decode it here.
labels: `[N]`. The class of the best code, or -1 where it is not accepted.
classes: `[N]`. The component most responsible for the best code.
accepted: `[N]`. Whether the best code is within the encoder threshold of its class.
latents: `[N, D]`. The best code.
objective_value: `[N]`. The objective there.
reconstruction_error: `[N]`. Squared error there.
num_iterations: `[N]`. Iterations spent on the start that won.
status: `[N]`. 0 converged, 1 iteration limit, 2 stalled, 3 not finite.
)doc");

REGISTER_KERNEL_BUILDER(Name("Tfgmvae>ThresholdScore").Device(tensorflow::DEVICE_CPU),
                        ThresholdScoreOp);
REGISTER_KERNEL_BUILDER(Name("Tfgmvae>LatentSearch").Device(tensorflow::DEVICE_CPU),
                        LatentSearchOp);
#if defined(TFGMVAE_WITH_CUDA)
REGISTER_KERNEL_BUILDER(Name("Tfgmvae>ThresholdScore").Device(tensorflow::DEVICE_GPU),
                        ThresholdScoreGpuOp);
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
