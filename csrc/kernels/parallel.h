// How a kernel spreads its work over threads; the caller brings the threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <string>

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

// How many threads a call may use where `offered` are at hand (0: one per CPU of this process): no
// more than the quota of CPU time of its control group. For the bindings and the ops alike.
int allowed_threads(int offered);

// CPUs' worth of time that control groups leave to this process, rounded up; 0: no limit.
//   root        where the groups are mounted, /sys/fs/cgroup
//   membership  the file that names this process's groups, /proc/self/cgroup
int quota_of_control_group(const std::string& root, const std::string& membership);

// Items of a tile, at most `most`, so that each of `num_threads` threads gets as many tiles as the
// others and all tiles are of one size.
inline int64_t even_tile(int64_t num_items, int num_threads, int64_t most) {
  const auto divide = [](int64_t a, int64_t b) { return (a + b - 1) / b; };
  const int64_t share = divide(num_items, num_threads);
  return divide(share, divide(share, most));
}

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
      int64_t index = next.fetch_add(1);
      if (index >= count) return;
      // Only where there is a task: what a worker needs for it may be megabytes.
      auto task = make_task();
      for (; index < count; index = next.fetch_add(1)) task(index);
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
