// What the ops share: TensorFlow's threads and streams, its statuses, checks of shapes.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>

#include "mixture/mixture.h"
#include "parallel.h"
#include "status.h"
#include "tensorflow/core/framework/op_kernel.h"
#include "tensorflow/core/framework/shape_inference.h"
#include "tensorflow/core/framework/tensor.h"
#include "tensorflow/core/util/work_sharder.h"
#if defined(TFGMVAE_WITH_CUDA)
#include "xla/stream_executor/stream.h"
#endif

namespace tfgmvae {

using tensorflow::OpKernel;
using tensorflow::OpKernelConstruction;
using tensorflow::OpKernelContext;
using tensorflow::Tensor;
using tensorflow::TensorShape;
using tensorflow::shape_inference::DimensionHandle;
using tensorflow::shape_inference::InferenceContext;
using tensorflow::shape_inference::ShapeHandle;

inline absl::Status to_tensorflow(const Status& status) {
  switch (status.code) {
    case StatusCode::kOk: return absl::OkStatus();
    case StatusCode::kInvalidArgument: return absl::InvalidArgumentError(status.message);
    case StatusCode::kUnavailable: return absl::UnavailableError(status.message);
    case StatusCode::kResourceExhausted: return absl::ResourceExhaustedError(status.message);
    case StatusCode::kInternal: break;
  }
  return absl::InternalError(status.message);
}

// Runs the body of an op's Compute(); what it throws becomes the op's status.
template <typename Body>
void compute_without_exceptions(OpKernelContext* context, const Body& body) {
  const Status status = without_exceptions([&body]() -> Status {
    body();
    return {};
  });
  if (!status.ok()) context->SetStatus(to_tensorflow(status));
}

// TensorFlow's own threads, so that an op in a graph does not compete with them.
inline Parallel tensorflow_threads(OpKernelContext* context) {
  const auto& threads = *context->device()->tensorflow_cpu_worker_threads();
  Parallel parallel;
  parallel.num_threads = allowed_threads(threads.num_threads);
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

#if defined(TFGMVAE_WITH_CUDA)
// The stream that TensorFlow orders this op's inputs and outputs on.
inline void* stream_of(OpKernelContext* context) {
  return context->op_device_context()->stream()->platform_specific_handle().stream;
}
#endif

// The product of all dimensions but the first.
inline int64_t size_per_item(const Tensor& tensor) {
  int64_t size = 1;
  for (int i = 1; i < tensor.dims(); ++i) size *= tensor.dim_size(i);
  return size;
}

// Checks component_means [K, D] and vectors [K].
inline absl::Status check_components(const Tensor& means,
                                     std::initializer_list<const Tensor*> vectors) {
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

// Checks, when a graph is built, that `inputs` are vectors [K], of means [K, D].
inline absl::Status expect_per_component(InferenceContext* c, ShapeHandle means,
                                         std::initializer_list<int> inputs) {
  for (const int input : inputs) {
    ShapeHandle vector;
    DimensionHandle components;
    TF_RETURN_IF_ERROR(c->WithRank(c->input(input), 1, &vector));
    TF_RETURN_IF_ERROR(c->Merge(c->Dim(means, 0), c->Dim(vector, 0), &components));
  }
  return absl::OkStatus();
}

// The mixture in component_means [K, D] and component_scales [K].
inline Mixture mixture_of(const Tensor& means, const Tensor& scales) {
  return {means.flat<float>().data(), scales.flat<float>().data(), means.dim_size(0),
          means.dim_size(1)};
}

}  // namespace tfgmvae
