// The module tfgmvae._core: the CPU kernels over NumPy arrays. Arrays on a CUDA device are handed
// to tfgmvae._core_cuda, which is imported at the first of them and needs a driver.
#include <pybind11/pybind11.h>

namespace tfgmvae {

void bind_threshold_score(pybind11::module_& module);
void bind_latent_search(pybind11::module_& module);
void bind_description(pybind11::module_& module);

}  // namespace tfgmvae

PYBIND11_MODULE(_core, module) {
  module.doc() = "The native core of tfgmvae: CPU kernels over NumPy arrays.";
  tfgmvae::bind_threshold_score(module);
  tfgmvae::bind_latent_search(module);
  tfgmvae::bind_description(module);
}
