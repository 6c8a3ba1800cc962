// Arrays on a CUDA device, taken and given through DLPack, and the caller's stream.
#pragma once

#include <cuda_runtime.h>
#include <pybind11/pybind11.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bindings/arguments.h"
#include "bindings/cuda/dlpack.h"
#include "device/device_guard.cuh"
#include "device/memory.cuh"

namespace tfgmvae {

// Streams are numbered as in the DLPack protocol, whose 1 and 2 are also CUDA's own handles of the
// legacy and the per-thread default stream.
inline cudaStream_t stream_of(int64_t stream) {
  if (stream < 1) {
    throw pybind11::value_error(
        "Expected stream to be 1 (default), 2 (per thread) or a handle. "
        "Received: stream=" +
        std::to_string(stream));
  }
  return reinterpret_cast<cudaStream_t>(stream);
}

constexpr DLDataType kFloat32{kDLFloat, 32, 1}, kInt64{kDLInt, 64, 1}, kInt32{kDLInt, 32, 1},
    kInt8{kDLInt, 8, 1}, kBool{kDLBool, 8, 1};

// A contiguous array of float32, or of int64, on a CUDA device, borrowed for the duration of a
// call.
class BorrowedArray {
 public:
  BorrowedArray(const pybind11::object& object, const char* name, int64_t stream,
                DLDataType dtype = kFloat32) {
    if (!pybind11::hasattr(object, "__dlpack__") || !is_on_cuda(object)) {
      throw pybind11::type_error(
          std::string("Expected ") + name + " to be an array on a CUDA device. Received: " + name +
          " of type " + std::string(pybind11::str(pybind11::type::of(object))));
    }
    const bool is_ordered = export_to(stream, object);
    auto* managed = static_cast<DLManagedTensor*>(PyCapsule_GetPointer(capsule_.ptr(), "dltensor"));
    if (managed == nullptr) throw pybind11::error_already_set();
    const DLTensor& tensor = managed->dl_tensor;
    if (tensor.dtype.code != dtype.code || tensor.dtype.bits != dtype.bits ||
        tensor.dtype.lanes != 1) {
      throw pybind11::type_error(
          std::string("Expected ") + name + " of dtype " +
          (dtype.code == kDLInt ? "int64" : "float32") + ". Received: " + name + " of " +
          std::to_string(tensor.dtype.bits) + " bits and DLPack's type code " +
          std::to_string(tensor.dtype.code));
    }
    shape_.assign(tensor.shape, tensor.shape + tensor.ndim);
    int64_t expected_stride = 1;
    for (int i = tensor.ndim - 1; i >= 0; --i) {
      if (tensor.strides != nullptr && shape_[i] > 1 && tensor.strides[i] != expected_stride) {
        throw pybind11::value_error(
            std::string("Expected ") + name + " to be contiguous. Received: a stride of " +
            std::to_string(tensor.strides[i]) + " along axis " + std::to_string(i) + " of " + name +
            ".shape=" + shape_text(shape_));
      }
      expected_stride *= shape_[i];
    }
    device_ = tensor.device.device_id;
    data_ = static_cast<const char*>(tensor.data) + tensor.byte_offset;
    if (is_ordered) return;
    const DeviceGuard guard(device_);
    check(cudaDeviceSynchronize());
  }

  const float* data() const { return reinterpret_cast<const float*>(data_); }
  const int64_t* int64_data() const { return reinterpret_cast<const int64_t*>(data_); }
  int device() const { return device_; }
  const std::vector<int64_t>& shape() const { return shape_; }
  int64_t size_from(size_t axis) const {
    int64_t size = 1;
    for (size_t i = axis; i < shape_.size(); ++i) size *= shape_[i];
    return size;
  }
  void expect_shape(const std::vector<int64_t>& expected, const char* name) const {
    if (shape_ == expected) return;
    throw pybind11::value_error(std::string("Expected ") + name + " of shape " +
                                shape_text(expected) + ". Received: " + name +
                                ".shape=" + shape_text(shape_));
  }

 private:
  // Takes the capsule; false where its owner does not order it on our stream, as TensorFlow, which
  // refuses any stream.
  bool export_to(int64_t stream, const pybind11::object& object) {
    try {
      capsule_ = object.attr("__dlpack__")(pybind11::arg("stream") = stream);
      return true;
    } catch (const pybind11::error_already_set& error) {
      if (!error.matches(PyExc_RuntimeError)) throw;
    }
    capsule_ = object.attr("__dlpack__")();
    return false;
  }

  pybind11::object capsule_;
  std::vector<int64_t> shape_;
  const char* data_ = nullptr;
  int device_ = 0;
};

// The device that all of the named arrays lie on.
inline int device_of(
    std::initializer_list<std::pair<const char*, const BorrowedArray*>> named_arrays) {
  const auto& [first_name, first] = *named_arrays.begin();
  for (const auto& [name, array] : named_arrays) {
    if (array->device() == first->device()) continue;
    throw pybind11::value_error(std::string("Expected ") + name + " on the device of " +
                                first_name + ". Received: " + name +
                                " on cuda:" + std::to_string(array->device()) + ", " + first_name +
                                " on cuda:" + std::to_string(first->device()));
  }
  return first->device();
}

// Device memory that a result gives to whoever takes it through DLPack.
class ResultArray {
 public:
  ResultArray(std::vector<int64_t> shape, DLDataType dtype, int device)
      : shape_(std::move(shape)), dtype_(dtype), device_(device) {
    size_t bytes = dtype.bits / 8;
    for (const int64_t size : shape_) bytes *= static_cast<size_t>(size);
    void* data = nullptr;
    check(cudaMalloc(&data, bytes > 0 ? bytes : 1));
    data_ = std::shared_ptr<void>(data, [](void* pointer) { cudaFree(pointer); });
  }

  void* data() const { return data_.get(); }

  pybind11::tuple device() const {
    return pybind11::make_tuple(static_cast<int>(kDLCUDA), device_);
  }

  // The result is complete before it is handed out, so the consumer's stream need not wait.
  pybind11::capsule to_dlpack(const pybind11::object&) const {
    struct Owner {
      DLManagedTensor managed;
      std::vector<int64_t> shape;
      std::shared_ptr<void> data;
    };
    auto* owner = new Owner{{}, shape_, data_};
    owner->managed.dl_tensor = {owner->data.get(),
                                {kDLCUDA, device_},
                                static_cast<int>(owner->shape.size()),
                                dtype_,
                                owner->shape.data(),
                                nullptr,
                                0};
    owner->managed.manager_ctx = owner;
    owner->managed.deleter = [](DLManagedTensor* managed) {
      delete static_cast<Owner*>(managed->manager_ctx);
    };
    return pybind11::capsule(&owner->managed, "dltensor", [](PyObject* capsule) {
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

inline void bind_device_array(pybind11::module_& module) {
  using namespace pybind11::literals;
  pybind11::class_<ResultArray>(module, "DeviceArray",
                                "Device memory, taken with `from_dlpack` of any framework.")
      .def("__dlpack__", &ResultArray::to_dlpack, "stream"_a = pybind11::none())
      .def("__dlpack_device__", &ResultArray::device);
}

}  // namespace tfgmvae
