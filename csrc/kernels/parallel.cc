#include "parallel.h"

#include <sched.h>

#include <algorithm>
#include <system_error>
#include <thread>
#include <vector>

namespace tfgmvae {

Parallel own_threads(int num_threads) {
  Parallel parallel;
  parallel.num_threads = std::max(1, num_threads);
  parallel.run = [](int count, const std::function<void(int)>& worker) {
    std::vector<std::thread> threads;
    threads.reserve(static_cast<size_t>(count) - 1);
    int started = 1;
    for (; started < count; ++started) {
      try {
        threads.emplace_back(worker, started);
      } catch (const std::system_error&) {
        // The system gives no more threads; the workers that no thread took run here below.
        break;
      }
    }
    worker(0);
    for (int index = started; index < count; ++index) worker(index);
    for (std::thread& thread : threads) thread.join();
  };
  return parallel;
}

int available_cpus() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof(set), &set) == 0) return std::max(1, CPU_COUNT(&set));
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace tfgmvae
