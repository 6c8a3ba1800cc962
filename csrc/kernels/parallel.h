// How a kernel spreads its work over threads; the caller brings the threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>

namespace tfgmvae {

struct Parallel {
  // How many workers may run at once, at least 1.
  int num_threads = 1;
  // Calls worker(0) ... worker(count - 1), each once, possibly at once, and returns after the last.
  std::function<void(int count, const std::function<void(int)>& worker)> run;
};

// Threads started for the call and joined at its end: nothing is left over that a fork, a second
// calling thread or the end of the process could trip over.
Parallel own_threads(int num_threads);

// The number of CPUs that this process may run on.
int available_cpus();

// Runs task(index, worker) for 0 <= index < count; workers fetch the next index as they become
// free. Rethrows the first exception of a task after all workers have stopped.
template <typename MakeTask>
void for_each_task(const Parallel& parallel, int64_t count, const MakeTask& make_task) {
  if (count <= 0) return;
  std::atomic<int64_t> next{0};
  std::mutex mutex;
  std::exception_ptr failure;
  const auto worker = [&](int) {
    try {
      auto task = make_task();
      for (int64_t index = next.fetch_add(1); index < count; index = next.fetch_add(1)) {
        task(index);
      }
    } catch (...) {
      next.store(count);
      const std::lock_guard<std::mutex> lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  const int workers = count < parallel.num_threads ? static_cast<int>(count) : parallel.num_threads;
  if (workers <= 1) {
    worker(0);
  } else {
    parallel.run(workers, worker);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace tfgmvae
