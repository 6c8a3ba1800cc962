// The op latent_search of tfgmvae._core_cuda.
#include "latent_search.h"

#include <cuda_runtime.h>
#include <pybind11/pybind11.h>

#include <memory>
#include <string>

#include "bindings/arguments.h"
#include "bindings/cuda/device_arrays.h"
#include "bindings/search_model.h"

namespace tfgmvae {
namespace {

namespace py = pybind11;

py::object latent_search(const py::object& x, const py::object& layer_table,
                         const py::object& weights, const py::object& component_means,
                         const py::object& component_scales, const py::object& encoder_thresholds,
                         const py::object& codebook, const py::object& codebook_images,
                         const py::object& preferred_classes, const std::string& method,
                         const std::string& objective, int64_t stream, const py::kwargs& numbers) {
  const cudaStream_t cuda_stream = stream_of(stream);
  const BorrowedArray x_array(x, "x", stream), codes(codebook, "codebook", stream);
  const SearchModel model(layer_table, weights, component_means, component_scales,
                          encoder_thresholds);
  const int64_t d = model.latent_dim();
  if (x_array.shape().empty() || codes.shape().size() != 2) {
    throw py::value_error(
        "Expected x of shape (N, ...) and codebook of shape (M, D). "
        "Received: x.shape=" +
        shape_text(x_array.shape()) + ", codebook.shape=" + shape_text(codes.shape()));
  }
  const int64_t n = x_array.shape()[0], m = codes.shape()[0];
  codes.expect_shape({m, d}, "codebook");
  model.expect_image_size(x_array.size_from(1));
  std::unique_ptr<BorrowedArray> images;
  if (!codebook_images.is_none()) {
    images = std::make_unique<BorrowedArray>(codebook_images, "codebook_images", stream);
    if (images->shape().empty() || images->shape()[0] != m ||
        images->size_from(1) != model.program.image_size()) {
      throw py::value_error(
          "Expected codebook_images to hold one image of the size of x per codebook entry. "
          "Received: codebook_images.shape=" +
          shape_text(images->shape()));
    }
  }
  std::unique_ptr<BorrowedArray> preferred;
  if (!preferred_classes.is_none()) {
    preferred =
        std::make_unique<BorrowedArray>(preferred_classes, "preferred_classes", stream, kInt64);
    preferred->expect_shape({n}, "preferred_classes");
  }
  const LatentSearchOptions options = search_options(method, objective, numbers);
  const int device = device_of({{"x", &x_array},
                                {"codebook", &codes},
                                {"codebook_images", images ? images.get() : &x_array},
                                {"preferred_classes", preferred ? preferred.get() : &x_array}});
  const DeviceGuard guard(device);
  ResultArray labels({n}, kInt64, device), classes({n}, kInt64, device),
      accepted({n}, kBool, device), latents({n, d}, kFloat32, device), value({n}, kFloat32, device),
      error({n}, kFloat32, device), iterations({n}, kInt32, device), statuses({n}, kInt8, device);
  const LatentSearchInput input{x_array.data(),
                                n,
                                &model.program,
                                model.mixture(),
                                model.thresholds.data(),
                                codes.data(),
                                m,
                                images ? images->data() : nullptr,
                                preferred ? preferred->int64_data() : nullptr};
  const LatentSearchOutput output{
      static_cast<int64_t*>(labels.data()),     static_cast<int64_t*>(classes.data()),
      static_cast<bool*>(accepted.data()),      static_cast<float*>(latents.data()),
      static_cast<float*>(value.data()),        static_cast<float*>(error.data()),
      static_cast<int32_t*>(iterations.data()), static_cast<int8_t*>(statuses.data())};
  Status status;
  {
    const py::gil_scoped_release release;
    status = latent_search_cuda(input, options, output, cuda_stream);
  }
  raise_if_failed(status);
  return py::make_tuple(labels, classes, accepted, latents, value, error, iterations, statuses);
}

}  // namespace

void bind_latent_search(py::module_& module) {
  using namespace py::literals;
  module.def("latent_search", &latent_search, "x"_a, "layer_table"_a, "weights"_a,
             "component_means"_a, "component_scales"_a, "encoder_thresholds"_a, "codebook"_a,
             "codebook_images"_a, "preferred_classes"_a, "method"_a, "objective"_a, "stream"_a = 1,
             "As tfgmvae._core.latent_search, with x, codebook, codebook_images and "
             "preferred_classes on one CUDA device and the small arrays in NumPy.");
}

}  // namespace tfgmvae
