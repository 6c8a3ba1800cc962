#include "blas/blas.h"

#include <dlfcn.h>
#include <sched.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

namespace tfgmvae {
namespace {

std::atomic<int64_t> performed_operations{0};

constexpr int kRowMajor = 101;
constexpr int kNoTranspose = 111;
constexpr int kTranspose = 112;

// The build copies the BLAS beside this library under this name.
constexpr char kFileName[] = "libtfgmvae_blas.so";

std::string directory_of_this_library() {
  Dl_info info;
  if (dladdr(reinterpret_cast<const void*>(&directory_of_this_library), &info) == 0 ||
      info.dli_fname == nullptr) {
    return ".";
  }
  const std::string path = info.dli_fname;
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

// Looks a symbol up under the prefix of the scipy-openblas wheels, then under its plain name.
void* find_symbol(void* library, const std::string& name) {
  void* symbol = dlsym(library, ("scipy_" + name).c_str());
  return symbol != nullptr ? symbol : dlsym(library, name.c_str());
}

void* open(const char* path) { return dlopen(path, RTLD_NOW | RTLD_LOCAL); }

// Opens a library in a thread that may run on one CPU only. OpenBLAS starts, when it is opened, a
// thread for each further CPU of its opener, and these would stay for as long as the process does.
void* open_on_one_cpu(const char* path, std::string* error) {
  void* library = nullptr;
  const auto open_here = [&] {
    library = open(path);
    if (library != nullptr) return;
    const char* reason = dlerror();
    *error = reason != nullptr ? reason : "unknown error";
  };
  try {
    std::thread([&open_here] {
      cpu_set_t all, one;
      CPU_ZERO(&all);
      CPU_ZERO(&one);
      if (sched_getaffinity(0, sizeof(all), &all) == 0) {
        int cpu = 0;
        while (cpu < CPU_SETSIZE - 1 && !CPU_ISSET(cpu, &all)) ++cpu;
        CPU_SET(cpu, &one);
        // Where this fails, there are threads to spare, and nothing else changes.
        sched_setaffinity(0, sizeof(one), &one);
      }
      open_here();
    }).join();
  } catch (const std::system_error&) {
    // The system gives no more threads.
    open_here();
  }
  return library;
}

}  // namespace

const Blas* Blas::get(std::string* error) {
  static std::mutex mutex;
  static Blas* loaded = nullptr;
  const std::lock_guard<std::mutex> lock(mutex);
  if (loaded == nullptr) {
    // Not make_unique, which cannot reach the constructor.
    std::unique_ptr<Blas> candidate(new Blas());
    if (!candidate->load(error)) return nullptr;
    // Never unloaded: other threads may still call it when static objects are destroyed.
    loaded = candidate.release();
  }
  return loaded;
}

bool Blas::load(std::string* error) {
  path_ = directory_of_this_library() + "/" + kFileName;
  std::string reason;
  void* library = open_on_one_cpu(path_.c_str(), &reason);
  if (library == nullptr) {
    *error = "The BLAS " + path_ + " cannot be loaded: " + reason;
    return false;
  }
  sgemm_ = reinterpret_cast<SgemmFunction>(find_symbol(library, "cblas_sgemm"));
  if (sgemm_ == nullptr) {
    *error = "The BLAS " + path_ + " has no cblas_sgemm";
    dlclose(library);
    return false;
  }
  // The kernels' own threads call it, one tile each.
  if (void* symbol = find_symbol(library, "openblas_set_num_threads")) {
    reinterpret_cast<void (*)(int)>(symbol)(1);
  }
  description_ = "BLAS";
  if (void* symbol = find_symbol(library, "openblas_get_config")) {
    const std::string config = reinterpret_cast<const char* (*)()>(symbol)();
    // "OpenBLAS 0.3.30 NO_AFFINITY ...": the name and the version are enough.
    const size_t first = config.find(' ');
    description_ =
        config.substr(0, config.find(' ', first == std::string::npos ? first : first + 1));
    constexpr char kLimit[] = "MAX_THREADS=";
    const size_t limit = config.find(kLimit);
    if (limit != std::string::npos) {
      const char* number = config.c_str() + limit + sizeof(kLimit) - 1;
      max_callers_ = std::max(1, static_cast<int>(std::strtol(number, nullptr, 10)));
    }
  }
  if (void* symbol = find_symbol(library, "openblas_get_corename")) {
    description_ += std::string(" (") + reinterpret_cast<const char* (*)()>(symbol)() + ")";
  }
  return true;
}

void count_product(int64_t m, int64_t n, int64_t k) {
  performed_operations.fetch_add(2 * m * n * k, std::memory_order_relaxed);
}

int64_t product_operations() { return performed_operations.load(std::memory_order_relaxed); }

void Blas::sgemm(bool transpose_a, bool transpose_b, int64_t m, int64_t n, int64_t k, float alpha,
                 const float* a, int64_t lda, const float* b, int64_t ldb, float beta, float* c,
                 int64_t ldc) const {
  count_product(m, n, k);
  sgemm_(kRowMajor, transpose_a ? kTranspose : kNoTranspose,
         transpose_b ? kTranspose : kNoTranspose, static_cast<int>(m), static_cast<int>(n),
         static_cast<int>(k), alpha, a, static_cast<int>(lda), b, static_cast<int>(ldb), beta, c,
         static_cast<int>(ldc));
}

}  // namespace tfgmvae
