#include "blas/cublas_library.h"

#include <dlfcn.h>

#include <mutex>

namespace tfgmvae {
namespace {

// The interface used here is the same from version 12 on.
constexpr const char* kNames[] = {"libcublas.so.13", "libcublas.so.12", "libcublas.so"};

template <typename Function>
bool find(void* library, const char* name, Function* function) {
  *function = reinterpret_cast<Function>(dlsym(library, name));
  return *function != nullptr;
}

// Whether a library has the functions and works with the driver that is there.
bool take_functions(void* library, CublasLibrary* functions, std::string* error) {
  if (!find(library, "cublasCreate_v2", &functions->create) ||
      !find(library, "cublasDestroy_v2", &functions->destroy) ||
      !find(library, "cublasSetStream_v2", &functions->set_stream) ||
      !find(library, "cublasSgemm_v2", &functions->sgemm) ||
      !find(library, "cublasSgemmStridedBatched", &functions->sgemm_strided_batched)) {
    *error = "The cuBLAS that was found lacks a function of version 12";
    return false;
  }
  cublasHandle_t handle;
  if (const cublasStatus_t status = functions->create(&handle); status != CUBLAS_STATUS_SUCCESS) {
    *error = "The cuBLAS that was found does not work here: status " +
             std::to_string(static_cast<int>(status));
    return false;
  }
  functions->destroy(handle);
  return true;
}

}  // namespace

const CublasLibrary* CublasLibrary::get(std::string* error) {
  static std::mutex mutex;
  static CublasLibrary functions;
  static bool is_loaded = false;
  const std::lock_guard<std::mutex> lock(mutex);
  if (is_loaded) return &functions;
  *error = "cuBLAS 12 or 13 is not installed where the loader looks (LD_LIBRARY_PATH)";
  // One that the process has already loaded, as TensorFlow does, works with its driver; only then
  // the newest that is installed.
  for (const int already : {RTLD_NOLOAD, 0}) {
    for (const char* name : kNames) {
      void* library = dlopen(name, RTLD_NOW | RTLD_LOCAL | already);
      if (library == nullptr) continue;
      is_loaded = take_functions(library, &functions, error);
      if (is_loaded) return &functions;
      dlclose(library);
    }
  }
  return nullptr;
}

}  // namespace tfgmvae
