// The module tfgmvae._core_cuda: the CUDA kernels over arrays that speak DLPack (CuPy, PyTorch,
// TensorFlow), on the caller's stream. tfgmvae._core imports it at the first array on a device.
#include <pybind11/pybind11.h>

#include "bindings/cuda/device_arrays.h"

namespace tfgmvae {

void bind_threshold_score(pybind11::module_& module);
void bind_latent_search(pybind11::module_& module);

}  // namespace tfgmvae

PYBIND11_MODULE(_core_cuda, module) {
  module.doc() = "The CUDA kernels of tfgmvae over arrays that speak DLPack.";
  tfgmvae::bind_device_array(module);
  tfgmvae::bind_threshold_score(module);
  tfgmvae::bind_latent_search(module);
}
