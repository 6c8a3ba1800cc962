#include <algorithm>

#include "search/adam_cuda.cuh"
#include "search/rules.h"

namespace tfgmvae {
namespace {

// After a decode of the iterates: keeps the best, and ends lanes.
__global__ void judge_iterates(const int32_t* ids, int64_t count, int32_t iteration,
                               const float* errors, DeviceLanes lanes, DeviceProblem problem) {
  TFGMVAE_FOR_INDEX(row, count) {
    const int64_t lane = ids[row], n = problem.latent_dim;
    const float* current = lanes.current + lane * n;
    const float value = errors[row] + prior_term(problem, current, lanes.component[lane]);
    const AdamVerdict verdict =
        judge_iterate(value, lanes.value[lane], iteration, problem.max_iterations,
                      problem.tolerance, lanes.window_value + lane);
    lanes.num_iterations[lane] = iteration;
    lanes.status[lane] = verdict.status;
    if (!verdict.is_best) continue;
    lanes.value[lane] = value;
    lanes.error[lane] = errors[row];
    for (int64_t d = 0; d < n; ++d) lanes.latents[lane * n + d] = current[d];
  }
}

// A thread per coordinate of the lanes that go on.
__global__ void move_lanes(const int32_t* ids, int64_t count, const float* gradients,
                           AdamScales scales, DeviceLanes lanes, DeviceProblem problem) {
  TFGMVAE_FOR_INDEX(i, count * problem.latent_dim) {
    const int64_t n = problem.latent_dim, lane = ids[i / n], d = i % n, at = lane * n + d;
    if (lanes.status[lane] != SearchStatus::kRunning) continue;
    // Every thread changes its own coordinate only, and the slope of the prior reads no other.
    const float gradient =
        gradients[i] + prior_slope(problem, lanes.current + lane * n, lanes.component[lane], d);
    adam_move(gradient, problem.learning_rate, scales, lanes.first_moment + at,
              lanes.second_moment + at, lanes.current + at);
  }
}

}  // namespace

void adam_cuda(DeviceObjective* objective, LaneMemory* memory, int64_t num_lanes) {
  const DeviceLanes& lanes = memory->lanes();
  const DeviceProblem& problem = objective->problem();
  const cudaStream_t stream = objective->device().stream;
  AdamClock clock;
  int64_t active = 0;
  for (int32_t iteration = 0; (active = memory->list_running(num_lanes)) > 0; ++iteration) {
    const AdamScales scales = clock.next();
    for (int64_t first = 0; first < active; first += kRows) {
      const int64_t count = std::min(kRows, active - first);
      const int32_t* ids = memory->listed() + first;
      objective->gather_codes(lanes.current, ids, count);
      objective->measure(lanes, ids, count);
      judge_iterates<<<blocks_for(count), kThreads, 0, stream>>>(
          ids, count, iteration, objective->errors(), lanes, problem);
      const float* gradient = objective->pull_back(lanes, ids, count);
      move_lanes<<<blocks_for(count * problem.latent_dim), kThreads, 0, stream>>>(
          ids, count, gradient, scales, lanes, problem);
    }
    check(cudaGetLastError());
  }
}

}  // namespace tfgmvae
