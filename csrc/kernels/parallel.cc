#include "parallel.h"

#include <sched.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <fstream>
#include <functional>
#include <thread>
#include <vector>

namespace tfgmvae {
namespace {

// CPUs' worth of time that a group allows, rounded up; 0: no limit, or no such group.
int quota_of(const std::string& group) {
  double time = 0.0, period = 0.0;
  // Version 2 has both numbers in one file, version 1 has a file for each.
  if (!(std::ifstream(group + "/cpu.max") >> time >> period)) {
    std::ifstream(group + "/cpu.cfs_quota_us") >> time;
    std::ifstream(group + "/cpu.cfs_period_us") >> period;
  }
  if (!(time > 0.0) || !(period > 0.0)) return 0;  // "max", -1 or nothing
  return static_cast<int>(std::min(std::ceil(time / period), 1e6));
}

int available_cpus() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof(set), &set) == 0) return std::max(1, CPU_COUNT(&set));
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace

Parallel own_threads(int num_threads) {
  Parallel parallel;
  parallel.num_threads = std::max(1, num_threads);
  parallel.run = [](int count, const std::function<void(int)>& worker) {
    std::vector<std::thread> threads;
    threads.reserve(static_cast<size_t>(count) - 1);
    int started = 1;
    for (; started < count; ++started) {
      try {
        threads.emplace_back(std::cref(worker), started);
      } catch (const std::exception&) {
        // The system gives no more threads, or no memory for one; the workers that no thread took
        // run here below. Those that did start must be joined.
        break;
      }
    }
    worker(0);
    for (int index = started; index < count; ++index) worker(index);
    for (std::thread& thread : threads) thread.join();
  };
  return parallel;
}

int quota_of_control_group(const std::string& root, const std::string& membership) {
  int least = 0;
  const auto take = [&least](int quota) {
    if (quota > 0 && (least == 0 || quota < least)) least = quota;
  };
  std::ifstream lines(membership);
  // "0::/group" in version 2, "4:cpu,cpuacct:/group" in version 1.
  for (std::string line; std::getline(lines, line);) {
    const size_t first = line.find(':');
    const size_t second = first == std::string::npos ? first : line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string controllers = "," + line.substr(first + 1, second - first - 1) + ",";
    const bool is_unified = controllers == ",,";
    if (!is_unified && controllers.find(",cpu,") == std::string::npos) continue;
    const std::string mount = is_unified ? root : root + "/cpu";
    // The limits of the groups around a group hold for it, too.
    std::string group = line.substr(second + 1);
    while (!group.empty()) {
      take(quota_of(mount + group));
      group.resize(group.rfind('/') == std::string::npos ? 0 : group.rfind('/'));
    }
    take(quota_of(mount));
  }
  return least;
}

int allowed_threads(int offered) {
  const int threads = offered > 0 ? offered : available_cpus();
  // Read once: a call may take less time than reading it.
  static const int quota = quota_of_control_group("/sys/fs/cgroup", "/proc/self/cgroup");
  return quota > 0 ? std::min(threads, quota) : threads;
}

}  // namespace tfgmvae
