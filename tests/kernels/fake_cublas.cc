// A library under the name of cuBLAS, whose functions do nothing: for cublas_library_tests.cc.
#include <cstdlib>

extern "C" {

// Fails as cuBLAS does with a driver that is too old for it.
int cublasCreate_v2(void** handle) {
  *handle = nullptr;
  const char* broken = std::getenv("BROKEN_CUBLAS");
  return broken != nullptr && std::strtol(broken, nullptr, 10) == FAKE_VERSION ? 1 : 0;
}

int cublasDestroy_v2(void*) { return 0; }
int cublasSetStream_v2(void*, void*) { return 0; }
int cublasSgemmStridedBatched() { return 0; }

// Tells the tests which library this is.
int cublasSgemm_v2() { return FAKE_VERSION; }
}
