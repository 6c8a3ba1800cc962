#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "device/block_sum.cuh"
#include "device/ordered.cuh"
#include "search/constants.h"
#include "search/damped_step.cuh"
#include "search/levenberg_marquardt_cuda.cuh"
#include "search/rules.h"

namespace tfgmvae {
namespace {

constexpr int kSolveThreads = 64;

__global__ void fill(unsigned int* values, int64_t count, unsigned int value) {
  TFGMVAE_FOR_INDEX(i, count) values[i] = value;
}

// After the first decode of the starts.
__global__ void begin_lanes(const int32_t* ids, int64_t count, const float* errors,
                            const float* class_matrices, DeviceLanes lanes, DeviceProblem problem) {
  const int64_t row = blockIdx.x;
  if (row >= count) return;
  const int64_t lane = ids[row], n = problem.latent_dim;
  const int64_t component = lanes.component[lane];
  for (int64_t i = threadIdx.x; i < n * n; i += blockDim.x) {
    lanes.hessian[lane * n * n + i] = class_matrices[component * n * n + i];
  }
  if (threadIdx.x != 0) return;
  const float value = errors[row] + prior_term(problem, lanes.latents + lane * n, component);
  lanes.value[lane] = value;
  lanes.error[lane] = errors[row];
  lanes.damping[lane] = static_cast<float>(kInitialDamping);
  lanes.is_exact[lane] = 0;
  lanes.needs_refresh[lane] = 0;
  lanes.was_updated[lane] = 1;
  if (is_finite(value)) {
    const float bonus = bonus_of(problem, lanes.item[lane], component);
    atomicMin(lanes.best_of_item + lanes.item[lane], ordered(value - bonus));
  } else {
    lanes.status[lane] = SearchStatus::kNonfinite;
  }
}

__global__ void store_gradient(const int32_t* ids, int64_t count, const float* gradient,
                               DeviceLanes lanes, DeviceProblem problem) {
  TFGMVAE_FOR_INDEX(i, count * problem.latent_dim) {
    const int64_t lane = ids[i / problem.latent_dim], d = i % problem.latent_dim;
    lanes.gradient[lane * problem.latent_dim + d] =
        gradient[i] +
        prior_slope(problem, lanes.latents + lane * problem.latent_dim, lanes.component[lane], d);
  }
}

// One block per row: the next trial of each lane, trials [kRows, D].
__global__ void propose(const int32_t* ids, int64_t count, DeviceLanes lanes, DeviceProblem problem,
                        float* trials) {
  extern __shared__ double factor[];
  __shared__ float partial[kSolveThreads / 32];
  const int64_t row = blockIdx.x, n = problem.latent_dim;
  if (row >= count) {
    for (int64_t d = threadIdx.x; d < n; d += blockDim.x) trials[row * n + d] = 0.0f;
    return;
  }
  const int64_t lane = ids[row];
  const float* hessian = lanes.hessian + lane * n * n;
  const float* gradient = lanes.gradient + lane * n;
  float* step = lanes.step + lane * n;
  double damping = lanes.damping[lane];
  bool is_solved = false;
  while (!is_solved && damping <= kMaxDamping) {
    is_solved = damped_step(hessian, gradient, n, damping, factor);
    __syncthreads();
    if (!is_solved) damping *= kDampingFactor;
  }
  const double* solution = damped_solution(factor, n);
  float along = 0.0f, curvature = 0.0f;
  for (int64_t d = threadIdx.x; d < n; d += blockDim.x) {
    // An unsolvable step is a trial that fails: not a number, so that it is rejected.
    const float value = is_solved ? static_cast<float>(solution[d]) : NAN;
    float product = 0.0f;
    for (int64_t k = 0; k < n; ++k) product += hessian[d * n + k] * static_cast<float>(solution[k]);
    along -= value * gradient[d];
    curvature += value * product;
    step[d] = value;
    trials[row * n + d] = lanes.latents[lane * n + d] + value;
  }
  along = block_sum(along, partial);
  curvature = block_sum(curvature, partial);
  if (threadIdx.x == 0) {
    lanes.damping[lane] = static_cast<float>(damping);
    const StepPromise promise = promise_of_step(along, curvature);
    lanes.promise[lane] = promise.first_order;
    lanes.predicted[lane] = promise.predicted;
  }
}

// After a decode of the trials: accepts or rejects, and ends lanes.
__global__ void decide(const int32_t* ids, int64_t count, const float* trials, const float* errors,
                       DeviceLanes lanes, DeviceProblem problem) {
  TFGMVAE_FOR_INDEX(row, count) {
    const int64_t lane = ids[row], n = problem.latent_dim;
    const float* trial = trials + row * n;
    const float value = errors[row] + prior_term(problem, trial, lanes.component[lane]);
    const bool is_last = ++lanes.num_iterations[lane] >= problem.max_iterations;
    float damping = lanes.damping[lane];
    const StepVerdict verdict =
        judge_step(lanes.value[lane], value, {lanes.promise[lane], lanes.predicted[lane]},
                   problem.tolerance, lanes.is_exact[lane], is_last, &damping);
    lanes.damping[lane] = damping;
    lanes.status[lane] = verdict.status;
    lanes.needs_refresh[lane] = verdict.needs_refresh;
    lanes.was_updated[lane] = verdict.is_accepted && verdict.status == SearchStatus::kRunning;
    if (!verdict.is_accepted) continue;
    for (int64_t d = 0; d < n; ++d) lanes.latents[lane * n + d] = trial[d];
    lanes.value[lane] = value;
    lanes.error[lane] = errors[row];
    const float bonus = bonus_of(problem, lanes.item[lane], lanes.component[lane]);
    atomicMin(lanes.best_of_item + lanes.item[lane], ordered(value - bonus));
  }
}

// One block per row: BFGS with Powell's damping for the lanes that took a step.
__global__ void update_matrices(const int32_t* ids, int64_t count, const float* gradients,
                                DeviceLanes lanes, DeviceProblem problem) {
  extern __shared__ float vectors[];  // change [D], expected [D]
  __shared__ float partial[kSolveThreads / 32];
  const int64_t row = blockIdx.x, n = problem.latent_dim;
  if (row >= count) return;
  const int64_t lane = ids[row];
  if (!lanes.was_updated[lane]) return;
  float* change = vectors;
  float* expected = vectors + n;
  float* hessian = lanes.hessian + lane * n * n;
  const float* step = lanes.step + lane * n;
  const float* latents = lanes.latents + lane * n;
  float curvature = 0.0f, expected_curvature = 0.0f;
  for (int64_t d = threadIdx.x; d < n; d += blockDim.x) {
    const float gradient =
        gradients[row * n + d] + prior_slope(problem, latents, lanes.component[lane], d);
    change[d] = gradient - lanes.gradient[lane * n + d];
    lanes.gradient[lane * n + d] = gradient;
    float product = 0.0f;
    for (int64_t k = 0; k < n; ++k) product += hessian[d * n + k] * step[k];
    expected[d] = product;
    curvature += step[d] * change[d];
    expected_curvature += step[d] * product;
  }
  curvature = block_sum(curvature, partial);
  expected_curvature = block_sum(expected_curvature, partial);
  const PowellUpdate powell = powell_update(curvature, expected_curvature);
  if (!powell.is_usable) return;
  for (int64_t d = threadIdx.x; d < n; d += blockDim.x) {
    change[d] = mixed_change(powell.mix, change[d], expected[d]);
  }
  __syncthreads();
  for (int64_t i = threadIdx.x; i < n * n; i += blockDim.x) {
    const int64_t a = i / n, b = i % n;
    hessian[i] +=
        change[a] * change[b] / powell.curvature - expected[a] * expected[b] / expected_curvature;
  }
  if (threadIdx.x == 0) lanes.is_exact[lane] = 0;
}

// One block per lane: gives up the hopeless among those that took a step.
__global__ void give_up(int64_t num_lanes, DeviceLanes lanes, DeviceProblem problem) {
  extern __shared__ double factor[];
  const int64_t lane = blockIdx.x, n = problem.latent_dim;
  if (lane >= num_lanes || lanes.status[lane] != SearchStatus::kRunning || !lanes.was_updated[lane])
    return;
  const float best = from_ordered(lanes.best_of_item[lanes.item[lane]]);
  const float value =
      lanes.value[lane] - bonus_of(problem, lanes.item[lane], lanes.component[lane]);
  if (!(value > best)) return;
  const float* gradient = lanes.gradient + lane * n;
  const bool is_solved =
      damped_step(lanes.hessian + lane * n * n, gradient, n, kMinDamping, factor);
  if (!is_solved || threadIdx.x != 0) return;
  const float promised = decrease_at_minimum(gradient, damped_solution(factor, n), n);
  if (is_hopeless(value, promised, best)) lanes.status[lane] = SearchStatus::kAbandoned;
}

}  // namespace

DeviceLevenbergMarquardt::DeviceLevenbergMarquardt(DeviceObjective* objective, LaneMemory* memory)
    : objective_(*objective),
      memory_(*memory),
      lanes_(memory->lanes()),
      latent_dim_(objective->problem().latent_dim),
      stream_(objective->device().stream) {
  const size_t solve_bytes = damped_step_bytes(latent_dim_);
  if (solve_bytes > 40 * 1024) {
    // More than the default needs to be asked for.
    for (const void* kernel :
         {reinterpret_cast<const void*>(propose), reinterpret_cast<const void*>(give_up)}) {
      check(cudaFuncSetAttribute(kernel, cudaFuncAttributeMaxDynamicSharedMemorySize,
                                 static_cast<int>(solve_bytes)));
    }
  }
  const Mixture& mixture = objective_.problem().mixture;
  class_matrices_ = {mixture.num_components * latent_dim_ * latent_dim_, objective->device()};
  std::vector<int32_t> every(static_cast<size_t>(mixture.num_components));
  std::iota(every.begin(), every.end(), 0);
  const DeviceArray<int32_t> ids(every.data(), mixture.num_components, objective->device());
  check(cudaStreamSynchronize(stream_));
  objective_.gauss_newton(mixture.means, ids.data(), ids.data(), mixture.num_components,
                          class_matrices_.data(), {});
}

void DeviceLevenbergMarquardt::run(int64_t num_items, int64_t num_lanes) {
  begin(num_items, num_lanes);
  int64_t active = 0;
  while ((active = memory_.list_running(num_lanes)) > 0) {
    for (int64_t first = 0; first < active; first += kRows) {
      try_steps(memory_.listed() + first, std::min(kRows, active - first));
    }
    give_up_hopeless(num_lanes);
    refresh_matrices(num_lanes);
  }
}

void DeviceLevenbergMarquardt::begin(int64_t num_items, int64_t num_lanes) {
  const DeviceProblem& problem = objective_.problem();
  // The largest of the ordered floats: any value is below it.
  fill<<<blocks_for(num_items), kThreads, 0, stream_>>>(lanes_.best_of_item, num_items,
                                                        0xffffffffu);
  check(cudaGetLastError());
  const int64_t active = memory_.list_running(num_lanes);
  for (int64_t first = 0; first < active; first += kRows) {
    const int64_t count = std::min(kRows, active - first);
    const int32_t* ids = memory_.listed() + first;
    objective_.gather_codes(lanes_.latents, ids, count);
    objective_.measure(lanes_, ids, count);
    begin_lanes<<<static_cast<int>(count), kSolveThreads, 0, stream_>>>(
        ids, count, objective_.errors(), class_matrices_.data(), lanes_, problem);
    const float* gradient = objective_.pull_back(lanes_, ids, count);
    store_gradient<<<blocks_for(count * latent_dim_), kThreads, 0, stream_>>>(ids, count, gradient,
                                                                              lanes_, problem);
  }
  give_up_hopeless(num_lanes);
}

// One step of each of at most kRows lanes.
void DeviceLevenbergMarquardt::try_steps(const int32_t* ids, int64_t count) {
  const DeviceProblem& problem = objective_.problem();
  propose<<<static_cast<int>(kRows), kSolveThreads, damped_step_bytes(latent_dim_), stream_>>>(
      ids, count, lanes_, problem, objective_.codes());
  objective_.measure(lanes_, ids, count);
  decide<<<blocks_for(count), kThreads, 0, stream_>>>(ids, count, objective_.codes(),
                                                      objective_.errors(), lanes_, problem);
  const float* gradient = objective_.pull_back(lanes_, ids, count);
  const size_t vector_bytes = static_cast<size_t>(2 * latent_dim_) * sizeof(float);
  update_matrices<<<static_cast<int>(count), kSolveThreads, vector_bytes, stream_>>>(
      ids, count, gradient, lanes_, problem);
}

void DeviceLevenbergMarquardt::give_up_hopeless(int64_t num_lanes) {
  give_up<<<static_cast<int>(num_lanes), kSolveThreads, damped_step_bytes(latent_dim_), stream_>>>(
      num_lanes, lanes_, objective_.problem());
  check(cudaGetLastError());
}

void DeviceLevenbergMarquardt::refresh_matrices(int64_t num_lanes) {
  const int64_t stale = memory_.list_stale(num_lanes);
  if (stale == 0) return;
  objective_.gauss_newton(lanes_.latents, memory_.listed(), lanes_.component, stale, lanes_.hessian,
                          {lanes_.is_exact, lanes_.needs_refresh, lanes_.damping});
}

}  // namespace tfgmvae
