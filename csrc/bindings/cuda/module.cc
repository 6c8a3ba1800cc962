// The module tfgmvae._core_cuda: the CUDA kernels over arrays that speak DLPack (CuPy, PyTorch,
// TensorFlow), on the caller's stream. tfgmvae._core imports it at the first array on a device.
#include <cuda_runtime.h>
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <memory>
#include <string>
#include <vector>

#include "bindings/arguments.h"
#include "bindings/cuda/dlpack.h"
#include "bindings/search_model.h"
#include "latent_search.h"
#include "threshold_score.h"

namespace tfgmvae {
namespace {

namespace py = pybind11;

void check_cuda(cudaError_t error) {
  if (error != cudaSuccess) {
    throw std::runtime_error(std::string("CUDA: ") + cudaGetErrorString(error));
  }
}

// Streams are numbered as in the DLPack protocol, whose 1 and 2 are also CUDA's own handles of the
// legacy and the per-thread default stream.
cudaStream_t stream_of(int64_t stream) {
  if (stream < 1) {
    throw py::value_error("Expected stream to be 1 (default), 2 (per thread) or a handle. "
                          "Received: stream=" + std::to_string(stream));
  }
  return reinterpret_cast<cudaStream_t>(stream);
}

// A contiguous float32 array on a CUDA device, borrowed for the duration of a call.
class BorrowedArray {
 public:
  BorrowedArray(const py::object& object, const char* name, int64_t stream) {
    if (!py::hasattr(object, "__dlpack__") || !is_on_cuda(object)) {
      throw py::type_error(std::string("Expected ") + name +
                           " to be an array on a CUDA device. Received: " + name + " of type " +
                           std::string(py::str(py::type::of(object))));
    }
    capsule_ = object.attr("__dlpack__")(py::arg("stream") = stream);
    auto* managed =
        static_cast<DLManagedTensor*>(PyCapsule_GetPointer(capsule_.ptr(), "dltensor"));
    if (managed == nullptr) throw py::error_already_set();
    const DLTensor& tensor = managed->dl_tensor;
    if (tensor.dtype.code != kDLFloat || tensor.dtype.bits != 32 || tensor.dtype.lanes != 1) {
      throw py::type_error(std::string("Expected ") + name +
                           " of dtype float32. Received: " + name + " of " +
                           std::to_string(tensor.dtype.bits) + " bits and DLPack's type code " +
                           std::to_string(tensor.dtype.code));
    }
    shape_.assign(tensor.shape, tensor.shape + tensor.ndim);
    int64_t expected_stride = 1;
    for (int i = tensor.ndim - 1; i >= 0; --i) {
      if (tensor.strides != nullptr && shape_[i] > 1 && tensor.strides[i] != expected_stride) {
        throw py::value_error(std::string("Expected ") + name +
                              " to be contiguous. Received: a stride of " +
                              std::to_string(tensor.strides[i]) + " along axis " +
                              std::to_string(i) + " of " + name + ".shape=" + shape_text(shape_));
      }
      expected_stride *= shape_[i];
    }
    device_ = tensor.device.device_id;
    data_ = reinterpret_cast<const float*>(static_cast<const char*>(tensor.data) +
                                           tensor.byte_offset);
  }

  const float* data() const { return data_; }
  int device() const { return device_; }
  const std::vector<int64_t>& shape() const { return shape_; }
  int64_t size_from(size_t axis) const {
    int64_t size = 1;
    for (size_t i = axis; i < shape_.size(); ++i) size *= shape_[i];
    return size;
  }
  void expect_shape(const std::vector<int64_t>& expected, const char* name) const {
    if (shape_ == expected) return;
    throw py::value_error(std::string("Expected ") + name + " of shape " + shape_text(expected) +
                          ". Received: " + name + ".shape=" + shape_text(shape_));
  }

 private:
  py::object capsule_;
  std::vector<int64_t> shape_;
  const float* data_ = nullptr;
  int device_ = 0;
};

// Device memory that a result gives to whoever takes it through DLPack.
class ResultArray {
 public:
  ResultArray(std::vector<int64_t> shape, DLDataType dtype, int device)
      : shape_(std::move(shape)), dtype_(dtype), device_(device) {
    size_t bytes = dtype.bits / 8;
    for (const int64_t size : shape_) bytes *= static_cast<size_t>(size);
    void* data = nullptr;
    check_cuda(cudaMalloc(&data, bytes > 0 ? bytes : 1));
    data_ = std::shared_ptr<void>(data, [](void* pointer) { cudaFree(pointer); });
  }

  void* data() const { return data_.get(); }

  py::tuple device() const { return py::make_tuple(static_cast<int>(kDLCUDA), device_); }

  // The result is complete before it is handed out, so the consumer's stream need not wait.
  py::capsule to_dlpack(const py::object&) const {
    struct Owner {
      DLManagedTensor managed;
      std::vector<int64_t> shape;
      std::shared_ptr<void> data;
    };
    auto* owner = new Owner{{}, shape_, data_};
    owner->managed.dl_tensor = {owner->data.get(), {kDLCUDA, device_},
                                static_cast<int>(owner->shape.size()), dtype_,
                                owner->shape.data(), nullptr, 0};
    owner->managed.manager_ctx = owner;
    owner->managed.deleter = [](DLManagedTensor* managed) {
      delete static_cast<Owner*>(managed->manager_ctx);
    };
    return py::capsule(&owner->managed, "dltensor", [](PyObject* capsule) {
      // A consumer renames the capsule and calls the deleter itself.
      if (!PyCapsule_IsValid(capsule, "dltensor")) return;
      auto* managed = static_cast<DLManagedTensor*>(PyCapsule_GetPointer(capsule, "dltensor"));
      managed->deleter(managed);
    });
  }

 private:
  std::vector<int64_t> shape_;
  DLDataType dtype_;
  int device_;
  std::shared_ptr<void> data_;
};

constexpr DLDataType kFloat32{kDLFloat, 32, 1}, kInt64{kDLInt, 64, 1}, kInt32{kDLInt, 32, 1},
    kInt8{kDLInt, 8, 1}, kBool{kDLBool, 8, 1};

py::object threshold_score(const py::object& x, const py::object& reconstruction,
                           const py::object& latents, const py::object& component_means,
                           const py::object& component_scales,
                           const py::object& encoder_thresholds,
                           const py::object& decoder_thresholds, int64_t stream) {
  const cudaStream_t cuda_stream = stream_of(stream);
  const BorrowedArray x_array(x, "x", stream), r(reconstruction, "reconstruction", stream),
      z(latents, "latents", stream), means(component_means, "component_means", stream),
      scales(component_scales, "component_scales", stream),
      encoder(encoder_thresholds, "encoder_thresholds", stream),
      decoder(decoder_thresholds, "decoder_thresholds", stream);
  if (x_array.shape().empty() || means.shape().size() != 2) {
    throw py::value_error("Expected x of shape (N, ...) and component_means of shape (K, D). "
                          "Received: x.shape=" + shape_text(x_array.shape()) +
                          ", component_means.shape=" + shape_text(means.shape()));
  }
  const int64_t n = x_array.shape()[0], k = means.shape()[0], d = means.shape()[1];
  r.expect_shape(x_array.shape(), "reconstruction");
  z.expect_shape({n, d}, "latents");
  scales.expect_shape({k}, "component_scales");
  encoder.expect_shape({k}, "encoder_thresholds");
  decoder.expect_shape({k}, "decoder_thresholds");
  const int device = x_array.device();
  check_cuda(cudaSetDevice(device));
  ResultArray classes({n}, kInt64, device), accepted({n}, kBool, device), reason({n}, kInt8, device),
      distance({n}, kFloat32, device), error({n}, kFloat32, device);
  const ThresholdScoreInput input{x_array.data(), r.data(), z.data(), n, x_array.size_from(1),
                                  {means.data(), scales.data(), k, d}, encoder.data(),
                                  decoder.data()};
  const ThresholdScoreOutput output{
      static_cast<int64_t*>(classes.data()), static_cast<bool*>(accepted.data()),
      static_cast<int8_t*>(reason.data()), static_cast<float*>(distance.data()),
      static_cast<float*>(error.data())};
  Status status;
  {
    const py::gil_scoped_release release;
    status = threshold_score_cuda(input, output, cuda_stream);
    if (status.ok()) check_cuda(cudaStreamSynchronize(cuda_stream));
  }
  raise_if_failed(status);
  return py::make_tuple(classes, accepted, reason, distance, error);
}

py::object latent_search(const py::object& x, const py::object& layer_table,
                         const py::object& weights, const py::object& component_means,
                         const py::object& component_scales,
                         const py::object& encoder_thresholds, const py::object& codebook,
                         const py::object& codebook_images, const std::string& method,
                         const std::string& objective, int64_t num_starts, int64_t max_iterations,
                         double tolerance, double learning_rate, int64_t stream) {
  const cudaStream_t cuda_stream = stream_of(stream);
  const BorrowedArray x_array(x, "x", stream), codes(codebook, "codebook", stream);
  const SearchModel model(layer_table, weights, component_means, component_scales,
                          encoder_thresholds);
  const int64_t d = model.latent_dim();
  if (x_array.shape().empty() || codes.shape().size() != 2) {
    throw py::value_error("Expected x of shape (N, ...) and codebook of shape (M, D). "
                          "Received: x.shape=" + shape_text(x_array.shape()) +
                          ", codebook.shape=" + shape_text(codes.shape()));
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
          "Received: codebook_images.shape=" + shape_text(images->shape()));
    }
  }
  const LatentSearchOptions options =
      search_options(method, objective, num_starts, max_iterations, tolerance, learning_rate);
  const int device = x_array.device();
  check_cuda(cudaSetDevice(device));
  ResultArray labels({n}, kInt64, device), classes({n}, kInt64, device),
      accepted({n}, kBool, device), latents({n, d}, kFloat32, device),
      value({n}, kFloat32, device), error({n}, kFloat32, device), iterations({n}, kInt32, device),
      statuses({n}, kInt8, device);
  const LatentSearchInput input{x_array.data(), n, &model.program, model.mixture(),
                                model.thresholds.data(), codes.data(), m,
                                images ? images->data() : nullptr};
  const LatentSearchOutput output{
      static_cast<int64_t*>(labels.data()),   static_cast<int64_t*>(classes.data()),
      static_cast<bool*>(accepted.data()),    static_cast<float*>(latents.data()),
      static_cast<float*>(value.data()),      static_cast<float*>(error.data()),
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
}  // namespace tfgmvae

PYBIND11_MODULE(_core_cuda, module) {
  namespace py = pybind11;
  using namespace pybind11::literals;
  module.doc() = "The CUDA kernels of tfgmvae over arrays that speak DLPack.";
  py::class_<tfgmvae::ResultArray>(module, "DeviceArray",
                                   "Device memory, taken with `from_dlpack` of any framework.")
      .def("__dlpack__", &tfgmvae::ResultArray::to_dlpack, "stream"_a = py::none())
      .def("__dlpack_device__", &tfgmvae::ResultArray::device);
  module.def("threshold_score", &tfgmvae::threshold_score, "x"_a, "reconstruction"_a, "latents"_a,
             "component_means"_a, "component_scales"_a, "encoder_thresholds"_a,
             "decoder_thresholds"_a, "stream"_a = 1,
             "As tfgmvae._core.threshold_score, with every array on one CUDA device.");
  module.def("latent_search", &tfgmvae::latent_search, "x"_a, "layer_table"_a, "weights"_a,
             "component_means"_a, "component_scales"_a, "encoder_thresholds"_a, "codebook"_a,
             "codebook_images"_a, "method"_a, "objective"_a, "num_starts"_a, "max_iterations"_a,
             "tolerance"_a, "learning_rate"_a, "stream"_a = 1,
             "As tfgmvae._core.latent_search, with x, codebook and codebook_images on one CUDA "
             "device and the small arrays in NumPy.");
}
