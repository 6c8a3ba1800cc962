// Tests which cuBLAS is taken: `cublas_library_tests EXPECTED [LOADED]`, the version that is to be
// taken and a library that the process has loaded before.
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "blas/cublas_library.h"

int main(int count, char** arguments) {
  if (count < 2) return 2;
  if (count > 2 && dlopen(arguments[2], RTLD_NOW) == nullptr) {
    std::printf("FAILED: %s\n", dlerror());
    return 1;
  }
  std::string error;
  const auto* found = tfgmvae::CublasLibrary::get(&error);
  const int version = found != nullptr ? reinterpret_cast<int (*)()>(found->sgemm)() : 0;
  if (version == std::strtol(arguments[1], nullptr, 10)) return 0;
  std::printf("FAILED: cuBLAS %d is taken, expected %s: %s\n", version, arguments[1],
              error.c_str());
  return 1;
}
