// Checks what Python hands over, and turns a Status into the exception that the caller expects.
#pragma once

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "image_statistics.h"
#include "parallel.h"
#include "status.h"

namespace tfgmvae {

using FloatArray = pybind11::array_t<float, pybind11::array::c_style>;
using IntArray = pybind11::array_t<int64_t, pybind11::array::c_style>;

inline void raise_if_failed(const Status& status) {
  switch (status.code) {
    case StatusCode::kOk: return;
    case StatusCode::kInvalidArgument: throw pybind11::value_error(status.message);
    case StatusCode::kUnavailable:
    case StatusCode::kInternal: throw std::runtime_error(status.message);
    case StatusCode::kResourceExhausted:
      PyErr_SetString(PyExc_MemoryError, status.message.c_str());
      throw pybind11::error_already_set();
  }
}

// `num_threads` threads of the kernels' own, or as many as are allowed; 0 is one per CPU.
inline Parallel threads_for(int num_threads) {
  if (num_threads < 0) {
    throw pybind11::value_error("Expected num_threads to be at least 0. Received: num_threads=" +
                                std::to_string(num_threads));
  }
  return own_threads(allowed_threads(num_threads));
}

// Whether an array lives on a CUDA device, as its DLPack protocol says.
inline bool is_on_cuda(const pybind11::object& array) {
  if (pybind11::isinstance<pybind11::array>(array) ||
      !pybind11::hasattr(array, "__dlpack_device__")) {
    return false;
  }
  constexpr int kDLCUDA = 2;
  constexpr int kDLCUDAManaged = 13;
  const pybind11::tuple device = array.attr("__dlpack_device__")();
  const int type = device[0].cast<int>();
  return type == kDLCUDA || type == kDLCUDAManaged;
}

inline std::string shape_text(const std::vector<int64_t>& shape) {
  std::string text = "(";
  for (size_t i = 0; i < shape.size(); ++i) {
    text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
  }
  return text + (shape.size() == 1 ? ",)" : ")");
}

inline std::string shape_text(const pybind11::array& array) {
  return shape_text(std::vector<int64_t>(array.shape(), array.shape() + array.ndim()));
}

// A contiguous array of exactly this type; other strides are copied, other types are an error.
template <typename T>
pybind11::array_t<T, pybind11::array::c_style> typed_array(const pybind11::object& object,
                                                           const char* name,
                                                           const char* type_name) {
  if (!pybind11::isinstance<pybind11::array>(object)) {
    throw pybind11::type_error(std::string("Expected ") + name +
                               " to be a NumPy array. Received: " + name + " of type " +
                               std::string(pybind11::str(pybind11::type::of(object))));
  }
  const auto array = pybind11::reinterpret_borrow<pybind11::array>(object);
  if (!pybind11::isinstance<pybind11::array_t<T>>(array)) {
    throw pybind11::type_error(std::string("Expected ") + name + " of dtype " + type_name +
                               ". Received: " + name +
                               ".dtype=" + std::string(pybind11::str(array.dtype())));
  }
  // Aligned, too: the kernels read vectors of T.
  constexpr int kAligned = pybind11::detail::npy_api::NPY_ARRAY_ALIGNED_;
  auto contiguous = pybind11::array_t<T, pybind11::array::c_style>(
      pybind11::array_t<T, pybind11::array::c_style | kAligned>::ensure(array));
  if (!contiguous) throw pybind11::error_already_set();
  return contiguous;
}

inline FloatArray float_array(const pybind11::object& object, const char* name) {
  return typed_array<float>(object, name, "float32");
}

inline IntArray int_array(const pybind11::object& object, const char* name) {
  return typed_array<int64_t>(object, name, "int64");
}

inline void expect_rank(const pybind11::array& array, pybind11::ssize_t rank, const char* name) {
  if (array.ndim() == rank) return;
  throw pybind11::value_error(std::string("Expected ") + name + " of rank " + std::to_string(rank) +
                              ". Received: " + name + ".shape=" + shape_text(array));
}

inline void expect_at_least_rank(const pybind11::array& array, pybind11::ssize_t rank,
                                 const char* name) {
  if (array.ndim() >= rank) return;
  throw pybind11::value_error(std::string("Expected ") + name + " of rank " + std::to_string(rank) +
                              " or more. Received: " + name + ".shape=" + shape_text(array));
}

inline std::vector<int64_t> shape_of(const pybind11::array& array) {
  return {array.shape(), array.shape() + array.ndim()};
}

// The shape of an image of x [N, H, W, C].
inline ImageShape image_shape_of(const std::vector<int64_t>& x) {
  if (x.size() != 4 || x[1] == 0 || x[2] == 0 || x[3] == 0) {
    throw pybind11::value_error(
        "Expected x of shape (N, H, W, C), none of H, W and C zero, for its statistics. "
        "Received: x.shape=" +
        shape_text(x));
  }
  return {x[1], x[2], x[3]};
}

inline void expect_shape(const pybind11::array& array, const std::vector<int64_t>& shape,
                         const char* name) {
  bool matches = array.ndim() == static_cast<pybind11::ssize_t>(shape.size());
  for (size_t i = 0; matches && i < shape.size(); ++i) {
    matches = array.shape(static_cast<pybind11::ssize_t>(i)) == shape[i];
  }
  if (matches) return;
  throw pybind11::value_error(std::string("Expected ") + name + " of shape " + shape_text(shape) +
                              ". Received: " + name + ".shape=" + shape_text(array));
}

inline void expect_same_shape(const pybind11::array& array, const char* name,
                              const pybind11::array& other, const char* other_name) {
  bool matches = array.ndim() == other.ndim();
  for (pybind11::ssize_t i = 0; matches && i < array.ndim(); ++i) {
    matches = array.shape(i) == other.shape(i);
  }
  if (matches) return;
  throw pybind11::value_error(std::string("Expected ") + name + " of the shape of " + other_name +
                              ". Received: " + name + ".shape=" + shape_text(array) + ", " +
                              other_name + ".shape=" + shape_text(other));
}

// [N, ...] as N and the number of values per item.
inline std::pair<int64_t, int64_t> items_and_size(const pybind11::array& array) {
  int64_t size = 1;
  for (pybind11::ssize_t i = 1; i < array.ndim(); ++i) size *= array.shape(i);
  return {array.shape(0), size};
}

}  // namespace tfgmvae
