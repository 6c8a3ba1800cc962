// latent_search over NumPy arrays; arrays on a CUDA device go to tfgmvae._core_cuda.
#include "latent_search.h"

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <algorithm>
#include <string>

#include "bindings/arguments.h"
#include "bindings/search_model.h"
#include "parallel.h"

namespace tfgmvae {
namespace {

namespace py = pybind11;

py::object latent_search(const py::object& x, const py::object& layer_table,
                         const py::object& weights, const py::object& component_means,
                         const py::object& component_scales, const py::object& encoder_thresholds,
                         const py::object& codebook, const py::object& codebook_images,
                         const py::object& preferred_classes, const std::string& method,
                         const std::string& objective, int num_threads, int64_t stream,
                         const py::kwargs& numbers) {
  using namespace pybind11::literals;
  if (is_on_cuda(x)) {
    return py::module_::import("tfgmvae._core_cuda")
        .attr("latent_search")(x, layer_table, weights, component_means, component_scales,
                               encoder_thresholds, codebook, codebook_images, preferred_classes,
                               "method"_a = method, "objective"_a = objective, "stream"_a = stream,
                               **numbers);
  }
  const FloatArray x_array = float_array(x, "x");
  const FloatArray codes = float_array(codebook, "codebook");
  const SearchModel model(layer_table, weights, component_means, component_scales,
                          encoder_thresholds);
  expect_at_least_rank(x_array, 1, "x");
  const auto [num_items, image_size] = items_and_size(x_array);
  const int64_t latent_dim = model.latent_dim();
  expect_rank(codes, 2, "codebook");
  expect_shape(codes, {codes.shape(0), latent_dim}, "codebook");
  model.expect_image_size(image_size);
  FloatArray images;
  const bool has_images = !codebook_images.is_none();
  if (has_images) {
    images = float_array(codebook_images, "codebook_images");
    expect_at_least_rank(images, 1, "codebook_images");
    const auto [image_count, size] = items_and_size(images);
    if (image_count != codes.shape(0) || size != image_size) {
      throw py::value_error(
          "Expected codebook_images to hold one image of the size of x per codebook entry. "
          "Received: codebook_images.shape=" +
          shape_text(images));
    }
  }
  IntArray preferred;
  const bool has_preferred = !preferred_classes.is_none();
  if (has_preferred) {
    preferred = int_array(preferred_classes, "preferred_classes");
    expect_shape(preferred, {num_items}, "preferred_classes");
  }
  const LatentSearchOptions options = search_options(method, objective, numbers);

  py::array_t<int64_t> labels(num_items);
  py::array_t<int64_t> classes(num_items);
  py::array_t<bool> accepted(num_items);
  py::array_t<float> latents({num_items, latent_dim});
  py::array_t<float> objective_value(num_items);
  py::array_t<float> reconstruction_error(num_items);
  py::array_t<int32_t> num_iterations(num_items);
  py::array_t<int8_t> status_codes(num_items);
  const LatentSearchInput input{
      x_array.data(),
      num_items,
      &model.program,
      model.mixture(),
      model.thresholds.data(),
      codes.data(),
      codes.shape(0),
      has_images ? images.data() : nullptr,
      has_preferred ? preferred.data() : nullptr,
  };
  const LatentSearchOutput output{
      labels.mutable_data(),          classes.mutable_data(),
      accepted.mutable_data(),        latents.mutable_data(),
      objective_value.mutable_data(), reconstruction_error.mutable_data(),
      num_iterations.mutable_data(),  status_codes.mutable_data(),
  };
  const Parallel parallel = threads_for(num_threads);
  Status status;
  {
    const py::gil_scoped_release release;
    status = latent_search_cpu(input, options, output, parallel);
  }
  raise_if_failed(status);
  return py::make_tuple(labels, classes, accepted, latents, objective_value, reconstruction_error,
                        num_iterations, status_codes);
}

std::string cuda_search_problem(int64_t latent_dim, int64_t num_components, int64_t codebook_size,
                                int64_t num_starts) {
  return check_device_limits(latent_dim, std::max<int64_t>(1, num_components), codebook_size,
                             num_starts)
      .message;
}

}  // namespace

#define TFGMVAE_OPTION_LINE(type, name, default_value, attribute_type) \
  "  " #name " = " #default_value "\n"

void bind_latent_search(py::module_& module) {
  using namespace pybind11::literals;
  module.def("latent_search", &latent_search, "x"_a, "layer_table"_a, "weights"_a,
             "component_means"_a, "component_scales"_a, "encoder_thresholds"_a, "codebook"_a,
             "codebook_images"_a = py::none(), "preferred_classes"_a = py::none(), py::kw_only(),
             "method"_a = "levenberg_marquardt", "objective"_a = "map", "num_threads"_a = 0,
             "stream"_a = 1,
             R"doc(Finds the code and the class that explain each input best.

x float32 [N, ...]; layer_table int64 [L, F] and weights float32 [W] are a decoder program (see
tfgmvae/ops/native/decoder_program.py); component_means [K, D], component_scales and encoder_thresholds
[K], codebook [M, D], codebook_images [M, ...] or None, all float32; preferred_classes int64 [N] or
None.
Further keyword arguments and their defaults:
)doc" TFGMVAE_SEARCH_NUMBERS(TFGMVAE_OPTION_LINE) R"doc(
Returns (labels int64 [N], classes int64 [N], accepted bool [N], latents [N, D], objective_value
[N], reconstruction_error [N], num_iterations int32 [N], status int8 [N]).)doc");
  module.def("cuda_search_problem", &cuda_search_problem, "latent_dim"_a, "num_components"_a,
             "codebook_size"_a, "num_starts"_a,
             "Why the CUDA kernels cannot do such a search; empty where they can.");
}

#undef TFGMVAE_OPTION_LINE

}  // namespace tfgmvae
