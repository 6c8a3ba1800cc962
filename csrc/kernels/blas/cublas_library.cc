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

}  // namespace

const CublasLibrary* CublasLibrary::get(std::string* error) {
  static std::mutex mutex;
  static CublasLibrary functions;
  static bool is_loaded = false;
  const std::lock_guard<std::mutex> lock(mutex);
  if (is_loaded) return &functions;
  void* library = nullptr;
  for (const char* name : kNames) {
    library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (library != nullptr) break;
  }
  if (library == nullptr) {
    *error = "cuBLAS 12 or 13 is not installed where the loader looks (LD_LIBRARY_PATH)";
    return nullptr;
  }
  is_loaded = find(library, "cublasCreate_v2", &functions.create) &&
              find(library, "cublasDestroy_v2", &functions.destroy) &&
              find(library, "cublasSetStream_v2", &functions.set_stream) &&
              find(library, "cublasSgemm_v2", &functions.sgemm) &&
              find(library, "cublasSgemmStridedBatched", &functions.sgemm_strided_batched);
  if (!is_loaded) {
    *error = "The cuBLAS that was found lacks a function of version 12";
    return nullptr;
  }
  return &functions;
}

}  // namespace tfgmvae
