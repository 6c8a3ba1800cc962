// The op threshold_score of tfgmvae._core_cuda.
#include "threshold_score.h"

#include <cuda_runtime.h>
#include <pybind11/pybind11.h>

#include <vector>

#include "bindings/arguments.h"
#include "bindings/cuda/device_arrays.h"

namespace tfgmvae {
namespace {

namespace py = pybind11;

py::object threshold_score(const py::object& x, const py::object& reconstruction,
                           const py::object& latents, const py::object& component_means,
                           const py::object& component_scales, const py::object& encoder_thresholds,
                           const py::object& decoder_thresholds, bool with_statistics,
                           int64_t stream) {
  const cudaStream_t cuda_stream = stream_of(stream);
  const BorrowedArray x_array(x, "x", stream), r(reconstruction, "reconstruction", stream),
      z(latents, "latents", stream), means(component_means, "component_means", stream),
      scales(component_scales, "component_scales", stream),
      encoder(encoder_thresholds, "encoder_thresholds", stream),
      decoder(decoder_thresholds, "decoder_thresholds", stream);
  if (x_array.shape().empty() || means.shape().size() != 2) {
    throw py::value_error(
        "Expected x of shape (N, ...) and component_means of shape (K, D). "
        "Received: x.shape=" +
        shape_text(x_array.shape()) + ", component_means.shape=" + shape_text(means.shape()));
  }
  const int64_t n = x_array.shape()[0], k = means.shape()[0], d = means.shape()[1];
  r.expect_shape(x_array.shape(), "reconstruction");
  z.expect_shape({n, d}, "latents");
  scales.expect_shape({k}, "component_scales");
  encoder.expect_shape({k}, "encoder_thresholds");
  decoder.expect_shape({k}, "decoder_thresholds");
  const int device = device_of({{"x", &x_array},
                                {"reconstruction", &r},
                                {"latents", &z},
                                {"component_means", &means},
                                {"component_scales", &scales},
                                {"encoder_thresholds", &encoder},
                                {"decoder_thresholds", &decoder}});
  const ImageShape image_shape = with_statistics ? image_shape_of(x_array.shape()) : ImageShape{};
  const DeviceGuard guard(device);
  ResultArray classes({n}, kInt64, device), accepted({n}, kBool, device),
      reason({n}, kInt8, device), distance({n}, kFloat32, device), error({n}, kFloat32, device);
  const ThresholdScoreInput input{x_array.data(),
                                  r.data(),
                                  z.data(),
                                  n,
                                  x_array.size_from(1),
                                  {means.data(), scales.data(), k, d},
                                  encoder.data(),
                                  decoder.data(),
                                  image_shape};
  ThresholdScoreOutput output{
      static_cast<int64_t*>(classes.data()), static_cast<bool*>(accepted.data()),
      static_cast<int8_t*>(reason.data()), static_cast<float*>(distance.data()),
      static_cast<float*>(error.data())};
  std::vector<ResultArray> statistics;
  for (int64_t s = 0; with_statistics && s < kNumStatistics; ++s) {
    statistics.emplace_back(std::vector<int64_t>{n}, kFloat32, device);
    output.statistics[s] = static_cast<float*>(statistics.back().data());
  }
  Status status;
  {
    const py::gil_scoped_release release;
    status = threshold_score_cuda(input, output, cuda_stream);
    // In every case: what was queued reads borrowed memory.
    const cudaError_t error = cudaStreamSynchronize(cuda_stream);
    if (status.ok()) check(error);
  }
  raise_if_failed(status);
  if (with_statistics) {
    return py::make_tuple(classes, accepted, reason, distance, error, statistics[0], statistics[1],
                          statistics[2], statistics[3]);
  }
  return py::make_tuple(classes, accepted, reason, distance, error);
}

}  // namespace

void bind_threshold_score(py::module_& module) {
  using namespace py::literals;
  module.def("threshold_score", &threshold_score, "x"_a, "reconstruction"_a, "latents"_a,
             "component_means"_a, "component_scales"_a, "encoder_thresholds"_a,
             "decoder_thresholds"_a, "with_statistics"_a = false, "stream"_a = 1,
             "As tfgmvae._core.threshold_score, with every array on one CUDA device.");
}

}  // namespace tfgmvae
