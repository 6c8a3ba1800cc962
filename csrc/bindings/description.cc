// What the core is made of: its instruction set, and the names that Python shares with it.
#include <pybind11/pybind11.h>

#include "activation.h"
#include "decoder/decoder_program.h"
#include "panel.h"
#include "parallel.h"
#include "search/search_status.h"
#include "simd/simd.h"

namespace tfgmvae {
namespace {

namespace py = pybind11;

py::dict description() {
  py::dict result;
  result["instruction_set"] = simd_kernels().name;
  result["num_threads"] = allowed_threads(0);
  result["product_operations"] = product_operations();
  return result;
}

template <size_t kSize>
py::tuple names_of(const char* const (&names)[kSize]) {
  py::tuple result(kSize);
  for (size_t i = 0; i < kSize; ++i) result[i] = py::str(names[i]);
  return result;
}

}  // namespace

void bind_description(py::module_& module) {
  module.def("description", &description,
             R"doc(What the kernels use, as a dict.

Keys: instruction_set, num_threads, product_operations (floating-point operations in matrix
products since the process began).)doc");
  // Names by their value, of the enumerations that cross the border as numbers.
  module.attr("ACTIVATIONS") = names_of(kActivationNames);
  module.attr("LAYER_KINDS") = names_of(kLayerKindNames);
  module.attr("LAYER_FIELDS") = names_of(kLayerFieldNames);
  module.attr("SEARCH_STATUSES") = names_of(kSearchStatusNames);
}

}  // namespace tfgmvae
