#include <dlfcn.h>
#include <sanitizer/asan_interface.h>
#include <setjmp.h>
#include <ucontext.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <vector>

#include "blas/cublas_library.h"
#include "cublas_v2.h"
#include "cuda_runtime.h"

EmulatedIndex threadIdx, blockIdx, blockDim, gridDim;

namespace emulated_cuda {
namespace {

constexpr size_t kStackBytes = size_t{64} << 10;
constexpr int kWarp = 32;
// What a kernel may have of shared memory without asking.
constexpr size_t kSharedBytes = size_t{48} << 10;
constexpr int kDevices = 2;

[[noreturn]] void fail(const char* what) {
  std::printf("FAILED: emulated CUDA: %s\n", what);
  std::exit(1);
}

enum class State { kIdle, kRunning, kReady, kAtBlock, kAtWarp };

// A stack that runs threads of a block one after another, until one of them waits. Only the first
// jump to it is made by ucontext.h, whose system calls would take most of the time.
struct Fiber {
  ucontext_t first;
  jmp_buf place;
  bool is_fresh = true;
  std::unique_ptr<char[]> stack;
  State state = State::kIdle;
  int thread = 0;
  int line = 0;
  int shuffles = 0;
};

bool is_reversed = false;
int current_device = 0;
// And with asking, on Ampere.
size_t most_shared_bytes = size_t{163} << 10;
size_t device_bytes = SIZE_MAX, taken_bytes = 0, most_taken_bytes = 0;
int64_t num_launches = 0;
cudaError_t last_error = cudaSuccess;
std::map<void*, size_t> device_memory;
std::map<const void*, size_t> closed_to_kernels;
std::map<const void*, size_t> shared_limits;

jmp_buf scheduler;
std::vector<std::unique_ptr<Fiber>> fibers;
std::vector<Fiber*> idle;
std::vector<Fiber*> fiber_of;  // of each thread that has begun and not ended
Fiber* current = nullptr;
const std::function<void()>* kernel_body = nullptr;
int next_thread = 0, end_of_warp = 0;
std::vector<int> unfinished;       // threads of each warp
std::vector<float> exchanged[2];   // one value per thread, for shuffles in turn
std::unique_ptr<double[]> shared;  // as long as was asked for

// The C library's _longjmp. AddressSanitizer puts its own in front, which takes a jump for the end
// of the frames in between and clears what it knows of them.
using Jump = void (*)(jmp_buf, int);
const Jump library_jump = [] {
  void* library = dlopen("libc.so.6", RTLD_LAZY);
  void* found = library != nullptr ? dlsym(library, "_longjmp") : nullptr;
  return found != nullptr ? reinterpret_cast<Jump>(found) : &_longjmp;
}();

// Never returns, so it must not mark its own frame.
__attribute__((noinline, no_sanitize_address)) void jump_to(jmp_buf place) {
  library_jump(place, 1);
}

void enter(Fiber* fiber) {
  if (_setjmp(scheduler) != 0) return;
  if (!fiber->is_fresh) jump_to(fiber->place);
  fiber->is_fresh = false;
  setcontext(&fiber->first);
}

void leave(Fiber* fiber) {
  if (_setjmp(fiber->place) == 0) jump_to(scheduler);
}

void fiber_main() {
  for (;;) {
    while (next_thread < end_of_warp) {
      const int number = next_thread++;
      const int last = static_cast<int>(blockDim.x) - 1;
      current->thread = is_reversed ? last - number : number;
      current->shuffles = 0;
      current->state = State::kRunning;
      threadIdx.x = static_cast<unsigned int>(current->thread);
      fiber_of[current->thread] = current;
      (*kernel_body)();
      fiber_of[current->thread] = nullptr;
      --unfinished[current->thread / kWarp];
    }
    current->state = State::kIdle;
    idle.push_back(current);
    leave(current);
  }
}

void resume(Fiber* fiber) {
  current = fiber;
  threadIdx.x = static_cast<unsigned int>(fiber->thread);
  if (fiber->state != State::kIdle) fiber->state = State::kRunning;
  enter(fiber);
}

void prepare(Fiber* fiber) {
  fiber->stack = std::make_unique<char[]>(kStackBytes);
  getcontext(&fiber->first);
  fiber->first.uc_stack.ss_sp = fiber->stack.get();
  fiber->first.uc_stack.ss_size = kStackBytes;
  fiber->first.uc_link = nullptr;
  makecontext(&fiber->first, fiber_main, 0);
}

Fiber* idle_fiber() {
  if (idle.empty()) {
    fibers.push_back(std::make_unique<Fiber>());
    prepare(fibers.back().get());
    return fibers.back().get();
  }
  Fiber* fiber = idle.back();
  idle.pop_back();
  return fiber;
}

void wait_as(State state, int line) {
  current->state = state;
  current->line = line;
  leave(current);
}

// The threads of a warp that are in a state, in the order in which they take turns.
std::vector<Fiber*> threads_in(State state, int warp) {
  std::vector<Fiber*> found;
  const int first = warp * kWarp;
  const int end = std::min(first + kWarp, static_cast<int>(blockDim.x));
  for (int thread = first; thread < end; ++thread) {
    Fiber* fiber = fiber_of[thread];
    if (fiber != nullptr && fiber->state == state) found.push_back(fiber);
  }
  if (is_reversed) std::reverse(found.begin(), found.end());
  return found;
}

// Runs a warp until all its threads have ended or wait for the block.
void run_warp(int warp) {
  for (Fiber* fiber : threads_in(State::kReady, warp)) resume(fiber);
  for (;;) {
    const std::vector<Fiber*> waiting = threads_in(State::kAtWarp, warp);
    if (waiting.empty()) return;
    if (static_cast<int>(waiting.size()) != unfinished[warp]) fail("a warp waits for its threads");
    for (Fiber* fiber : waiting) resume(fiber);
  }
}

// A warp runs as far as it can before the next one does: what it must not do before the others have
// come so far, it does too early.
void run_block() {
  const int threads = static_cast<int>(blockDim.x), warps = (threads + kWarp - 1) / kWarp;
  unfinished.assign(static_cast<size_t>(warps), 0);
  for (int thread = 0; thread < threads; ++thread) ++unfinished[thread / kWarp];
  for (auto& values : exchanged) values.assign(static_cast<size_t>(threads), NAN);
  fiber_of.assign(static_cast<size_t>(threads), nullptr);
  std::vector<int> order(static_cast<size_t>(warps));
  for (int i = 0; i < warps; ++i) order[i] = is_reversed ? warps - 1 - i : i;
  next_thread = end_of_warp = 0;
  for (const int warp : order) {
    end_of_warp += unfinished[warp];
    while (next_thread < end_of_warp) resume(idle_fiber());
    run_warp(warp);
  }
  for (;;) {
    int left = 0;
    std::vector<Fiber*> waiting;
    for (const int warp : order) {
      left += unfinished[warp];
      for (Fiber* fiber : threads_in(State::kAtBlock, warp)) waiting.push_back(fiber);
    }
    if (left == 0) return;
    if (static_cast<int>(waiting.size()) != left) fail("a block waits for its threads");
    for (Fiber* fiber : waiting) {
      if (fiber->line != waiting.front()->line) fail("threads wait at different places");
      fiber->state = State::kReady;
    }
    for (const int warp : order) run_warp(warp);
  }
}

// Code between the two calls may use device memory.
void open_device() {
  for (const auto& [data, bytes] : device_memory) ASAN_UNPOISON_MEMORY_REGION(data, bytes);
}

void close_device() {
  for (const auto& [data, bytes] : device_memory) ASAN_POISON_MEMORY_REGION(data, bytes);
}

}  // namespace

void set_reversed(bool reversed) { is_reversed = reversed; }

void set_most_shared_bytes(size_t bytes) { most_shared_bytes = bytes; }

void set_device_bytes(size_t bytes) {
  device_bytes = bytes;
  most_taken_bytes = taken_bytes;
}

size_t most_device_bytes_taken() { return most_taken_bytes; }

void close_to_kernels(const void* data, size_t bytes) {
  if (bytes == 0) {
    closed_to_kernels.erase(data);
  } else {
    closed_to_kernels[data] = bytes;
  }
}

int64_t launches() { return num_launches; }

void wait_for_block(int line) { wait_as(State::kAtBlock, line); }

float shuffle_down(float value, int offset) {
  const int thread = current->thread, lane = thread % kWarp;
  // The next shuffle writes elsewhere, so nobody has to wait until all have read.
  std::vector<float>& values = exchanged[current->shuffles++ % 2];
  values[thread] = value;
  wait_as(State::kAtWarp, 0);
  return lane + offset < kWarp ? values[thread + offset] : value;
}

void* dynamic_shared_memory() { return shared.get(); }

void run(int blocks, int threads, size_t shared_bytes, const void* kernel,
         const std::function<void()>& body) {
  const auto limit = shared_limits.find(kernel);
  const size_t most = limit == shared_limits.end() ? kSharedBytes : limit->second;
  if (blocks < 1 || threads < 1 || threads > 1024 || shared_bytes > most) {
    last_error = cudaErrorInvalidConfiguration;
    return;
  }
  if (threads % kWarp != 0) fail("blocks of whole warps are expected");
  ++num_launches;
  open_device();
  for (const auto& [data, bytes] : closed_to_kernels) ASAN_POISON_MEMORY_REGION(data, bytes);
  kernel_body = &body;
  gridDim.x = static_cast<unsigned int>(blocks);
  blockDim.x = static_cast<unsigned int>(threads);
  for (int block = 0; block < blocks; ++block) {
    blockIdx.x = static_cast<unsigned int>(is_reversed ? blocks - 1 - block : block);
    const size_t length = (shared_bytes + sizeof(double) - 1) / sizeof(double);
    shared = std::make_unique<double[]>(length);
    std::fill_n(shared.get(), length, NAN);
    run_block();
  }
  for (const auto& [data, bytes] : closed_to_kernels) ASAN_UNPOISON_MEMORY_REGION(data, bytes);
  close_device();
}

}  // namespace emulated_cuda

cudaError_t cudaMallocAsync(void** data, size_t bytes, cudaStream_t) {
  using emulated_cuda::taken_bytes;
  if (bytes > emulated_cuda::device_bytes - std::min(taken_bytes, emulated_cuda::device_bytes)) {
    return cudaErrorMemoryAllocation;
  }
  taken_bytes += bytes;
  emulated_cuda::most_taken_bytes = std::max(emulated_cuda::most_taken_bytes, taken_bytes);
  *data = std::malloc(bytes);
  std::memset(*data, 0xff, bytes);
  emulated_cuda::device_memory[*data] = bytes;
  ASAN_POISON_MEMORY_REGION(*data, bytes);
  return cudaSuccess;
}

cudaError_t cudaFreeAsync(void* data, cudaStream_t) {
  const auto found = emulated_cuda::device_memory.find(data);
  if (found == emulated_cuda::device_memory.end()) return cudaErrorInvalidValue;
  ASAN_UNPOISON_MEMORY_REGION(data, found->second);
  emulated_cuda::taken_bytes -= found->second;
  emulated_cuda::device_memory.erase(found);
  std::free(data);
  return cudaSuccess;
}

cudaError_t cudaMemcpyAsync(void* to, const void* from, size_t bytes, cudaMemcpyKind,
                            cudaStream_t) {
  if (bytes == 0) return cudaSuccess;
  emulated_cuda::open_device();
  std::memcpy(to, from, bytes);
  emulated_cuda::close_device();
  return cudaSuccess;
}

cudaError_t cudaMemsetAsync(void* data, int value, size_t bytes, cudaStream_t) {
  emulated_cuda::open_device();
  std::memset(data, value, bytes);
  emulated_cuda::close_device();
  return cudaSuccess;
}

cudaError_t cudaFuncSetAttribute(const void* kernel, cudaFuncAttribute, int value) {
  if (value < 0 || static_cast<size_t>(value) > emulated_cuda::most_shared_bytes) {
    return cudaErrorInvalidValue;
  }
  emulated_cuda::shared_limits[kernel] = static_cast<size_t>(value);
  return cudaSuccess;
}

cudaError_t cudaStreamSynchronize(cudaStream_t) { return cudaSuccess; }

cudaError_t cudaGetDevice(int* device) {
  *device = emulated_cuda::current_device;
  return cudaSuccess;
}

cudaError_t cudaSetDevice(int device) {
  if (device < 0 || device >= emulated_cuda::kDevices) return cudaErrorInvalidValue;
  emulated_cuda::current_device = device;
  return cudaSuccess;
}

cudaError_t cudaDeviceGetAttribute(int* value, cudaDeviceAttr, int) {
  *value = static_cast<int>(emulated_cuda::most_shared_bytes);
  return cudaSuccess;
}

cudaError_t cudaGetLastError() {
  const cudaError_t error = emulated_cuda::last_error;
  emulated_cuda::last_error = cudaSuccess;
  return error;
}

const char* cudaGetErrorString(cudaError_t error) {
  return error == cudaSuccess ? "no error" : "an error of the emulated CUDA";
}

cublasStatus_t cublasCreate_v2(cublasHandle_t* handle) {
  *handle = nullptr;
  return CUBLAS_STATUS_SUCCESS;
}

cublasStatus_t cublasDestroy_v2(cublasHandle_t) { return CUBLAS_STATUS_SUCCESS; }

cublasStatus_t cublasSetStream_v2(cublasHandle_t, cudaStream_t) { return CUBLAS_STATUS_SUCCESS; }

cublasStatus_t cublasSgemm_v2(cublasHandle_t, cublasOperation_t op_a, cublasOperation_t op_b, int m,
                              int n, int k, const float* alpha, const float* a, int lda,
                              const float* b, int ldb, const float* beta, float* c, int ldc) {
  const bool fits = lda >= (op_a == CUBLAS_OP_N ? m : k) && ldb >= (op_b == CUBLAS_OP_N ? k : n);
  if (!fits || ldc < m || m < 0 || n < 0 || k < 0 || *alpha != 1.0f || *beta != 0.0f) {
    return CUBLAS_STATUS_INVALID_VALUE;
  }
  emulated_cuda::open_device();
  std::vector<float> column(static_cast<size_t>(m));
  for (int j = 0; j < n; ++j) {
    std::fill(column.begin(), column.end(), 0.0f);
    for (int l = 0; l < k; ++l) {
      const float factor = op_b == CUBLAS_OP_N ? b[int64_t{j} * ldb + l] : b[int64_t{l} * ldb + j];
      for (int i = 0; i < m; ++i) {
        column[i] +=
            factor * (op_a == CUBLAS_OP_N ? a[int64_t{l} * lda + i] : a[int64_t{i} * lda + l]);
      }
    }
    std::copy(column.begin(), column.end(), c + int64_t{j} * ldc);
  }
  emulated_cuda::close_device();
  return CUBLAS_STATUS_SUCCESS;
}

cublasStatus_t cublasSgemmStridedBatched(cublasHandle_t handle, cublasOperation_t op_a,
                                         cublasOperation_t op_b, int m, int n, int k,
                                         const float* alpha, const float* a, int lda,
                                         long long stride_a, const float* b, int ldb,
                                         long long stride_b, const float* beta, float* c, int ldc,
                                         long long stride_c, int count) {
  for (int i = 0; i < count; ++i) {
    const cublasStatus_t status =
        cublasSgemm_v2(handle, op_a, op_b, m, n, k, alpha, a + i * stride_a, lda, b + i * stride_b,
                       ldb, beta, c + i * stride_c, ldc);
    if (status != CUBLAS_STATUS_SUCCESS) return status;
  }
  return CUBLAS_STATUS_SUCCESS;
}

const tfgmvae::CublasLibrary* tfgmvae::CublasLibrary::get(std::string*) {
  static const CublasLibrary functions{&cublasCreate_v2, &cublasDestroy_v2, &cublasSetStream_v2,
                                       &cublasSgemm_v2, &cublasSgemmStridedBatched};
  return &functions;
}
