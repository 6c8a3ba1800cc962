// threshold_score over NumPy arrays; arrays on a CUDA device go to tfgmvae._core_cuda.
#include "threshold_score.h"

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include "bindings/arguments.h"
#include "mixture/mixture.h"
#include "parallel.h"

namespace tfgmvae {
namespace {

namespace py = pybind11;

py::object threshold_score(const py::object& x, const py::object& reconstruction,
                           const py::object& latents, const py::object& component_means,
                           const py::object& component_scales, const py::object& encoder_thresholds,
                           const py::object& decoder_thresholds, bool with_statistics,
                           int num_threads, int64_t stream) {
  if (is_on_cuda(x)) {
    return py::module_::import("tfgmvae._core_cuda")
        .attr("threshold_score")(x, reconstruction, latents, component_means, component_scales,
                                 encoder_thresholds, decoder_thresholds, with_statistics, stream);
  }
  const FloatArray x_array = float_array(x, "x");
  const FloatArray reconstruction_array = float_array(reconstruction, "reconstruction");
  const FloatArray latents_array = float_array(latents, "latents");
  const FloatArray means = float_array(component_means, "component_means");
  const FloatArray scales = float_array(component_scales, "component_scales");
  const FloatArray encoder = float_array(encoder_thresholds, "encoder_thresholds");
  const FloatArray decoder = float_array(decoder_thresholds, "decoder_thresholds");
  expect_at_least_rank(x_array, 1, "x");
  const auto [num_items, image_size] = items_and_size(x_array);
  expect_same_shape(reconstruction_array, "reconstruction", x_array, "x");
  expect_rank(means, 2, "component_means");
  const int64_t num_components = means.shape(0);
  const int64_t latent_dim = means.shape(1);
  expect_shape(latents_array, {num_items, latent_dim}, "latents");
  expect_shape(scales, {num_components}, "component_scales");
  expect_shape(encoder, {num_components}, "encoder_thresholds");
  expect_shape(decoder, {num_components}, "decoder_thresholds");

  py::array_t<int64_t> classes(num_items);
  py::array_t<bool> accepted(num_items);
  py::array_t<int8_t> reason(num_items);
  py::array_t<float> latent_distance(num_items);
  py::array_t<float> reconstruction_error(num_items);
  py::array_t<float> statistics[kNumStatistics];
  const ImageShape image_shape = with_statistics ? image_shape_of(shape_of(x_array)) : ImageShape{};
  const ThresholdScoreInput input{
      x_array.data(),       reconstruction_array.data(),
      latents_array.data(), num_items,
      image_size,           {means.data(), scales.data(), num_components, latent_dim},
      encoder.data(),       decoder.data(),
      image_shape,
  };
  ThresholdScoreOutput output{
      classes.mutable_data(),
      accepted.mutable_data(),
      reason.mutable_data(),
      latent_distance.mutable_data(),
      reconstruction_error.mutable_data(),
  };
  for (int64_t s = 0; with_statistics && s < kNumStatistics; ++s) {
    statistics[s] = py::array_t<float>(num_items);
    output.statistics[s] = statistics[s].mutable_data();
  }
  const Parallel parallel = threads_for(num_threads);
  Status status;
  {
    const py::gil_scoped_release release;
    status = threshold_score_cpu(input, output, parallel);
  }
  raise_if_failed(status);
  if (with_statistics) {
    return py::make_tuple(classes, accepted, reason, latent_distance, reconstruction_error,
                          statistics[0], statistics[1], statistics[2], statistics[3]);
  }
  return py::make_tuple(classes, accepted, reason, latent_distance, reconstruction_error);
}

}  // namespace

void bind_threshold_score(py::module_& module) {
  using namespace pybind11::literals;
  module.def("threshold_score", &threshold_score, "x"_a, "reconstruction"_a, "latents"_a,
             "component_means"_a, "component_scales"_a, "encoder_thresholds"_a,
             "decoder_thresholds"_a, "with_statistics"_a = false, "num_threads"_a = 0,
             "stream"_a = 1,
             R"doc(Classifies codes and accepts or rejects their inputs.

All arrays are float32. x and reconstruction [N, ...], latents [N, D], component_means [K, D],
component_scales, encoder_thresholds and decoder_thresholds [K]; num_threads 0 is one per CPU.
Arrays on a CUDA device are taken through DLPack; stream is then the caller's, numbered as there.
Returns (classes int64 [N], accepted bool [N], reason int8 [N], latent_distance [N],
reconstruction_error [N]), and with_statistics, for x [N, H, W, C], also the
mean, variance, sharpness and sharpness of the residual [N].)doc");
}

}  // namespace tfgmvae
