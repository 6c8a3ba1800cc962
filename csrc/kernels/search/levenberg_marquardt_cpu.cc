// Levenberg-Marquardt on all lanes of a tile at once. A lane starts with the Gauss-Newton matrix of
// its class, which BFGS then updates and which is computed afresh where it no longer predicts. The
// rules are in rules.h.
#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "search/descent_cpu.h"
#include "search/rules.h"
#include "simd/simd.h"

namespace tfgmvae {
namespace {

class LevenbergMarquardt {
 public:
  LevenbergMarquardt(const ObjectiveCpu& objective, const LatentSearchOptions& options,
                     int64_t num_items, ObjectiveCpu::Workspace* workspace, Lanes* lanes)
      : objective_(objective),
        options_(options),
        simd_(simd_kernels()),
        workspace_(workspace),
        lanes_(*lanes),
        n_(objective.latent_dim()),
        states_(static_cast<size_t>(lanes->count)),
        gradients_(lanes->latents.size()),
        steps_(lanes->latents.size()),
        best_of_item_(static_cast<size_t>(num_items), kInfinity),
        factor_(static_cast<size_t>(n_ * n_)),
        solution_(static_cast<size_t>(n_)),
        vector_(static_cast<size_t>(n_)) {}

  void run() {
    evaluate_starts();
    while (drop_ended()) {
      refresh_matrices();
      propose_trials();
      judge_trials();
      // After the round, so that it does not matter which lanes shared a panel.
      for (const int32_t lane : updated_) give_up_if_hopeless(lane);
    }
  }

 private:
  struct LaneState {
    double damping = kInitialDamping;
    StepPromise promise{};
    bool is_exact = false;
    bool needs_refresh = false;
    const float* class_matrix = nullptr;  // [D, D]
    std::unique_ptr<float[]> own_matrix;  // [D, D], from the first update on

    const float* matrix() const { return own_matrix ? own_matrix.get() : class_matrix; }
  };

  float& best_of(int64_t lane) { return best_of_item_[lanes_.item[lane]]; }
  float* gradient_of(int64_t lane) { return gradients_.data() + lane * n_; }
  float* step_of(int64_t lane) { return steps_.data() + lane * n_; }

  float* make_own_matrix(LaneState* state) const {
    state->own_matrix.reset(new float[static_cast<size_t>(n_ * n_)]);
    return state->own_matrix.get();
  }

  double floor_of(const float* matrix) const {
    double largest = 0.0;
    for (int64_t d = 0; d < n_; ++d) largest = std::max<double>(largest, matrix[d * n_ + d]);
    return diagonal_floor(largest);
  }

  void set_best(int64_t lane, const Point& point) {
    lanes_.best[lane] = point;
    float& best = best_of(lane);
    best = std::min(best, point.value - lanes_.bonus[lane]);
  }

  void give_up_if_hopeless(int64_t lane) {
    const float value = lanes_.best[lane].value - lanes_.bonus[lane], best = best_of(lane);
    // The best lane of an item is never given up.
    if (!(value > best)) return;
    const float* matrix = states_[lane].matrix();
    const float* gradient = gradient_of(lane);
    if (!simd_.damped_step(matrix, gradient, n_, kMinDamping, floor_of(matrix), factor_.data(),
                           solution_.data(), vector_.data())) {
      return;
    }
    const float promised = decrease_at_minimum(gradient, vector_.data(), n_);
    if (is_hopeless(value, promised, best)) lanes_.status[lane] = SearchStatus::kAbandoned;
  }

  void evaluate_starts() {
    for (int64_t lane = 0; lane < lanes_.count; ++lane) {
      states_[lane].class_matrix = objective_.class_matrix(lanes_.component[lane], workspace_);
      active_.push_back(static_cast<int32_t>(lane));
    }
    const auto judge = [&](int32_t lane, const float*, const Point& point) {
      if (!std::isfinite(point.value)) {
        lanes_.status[lane] = SearchStatus::kNonfinite;
        return false;
      }
      set_best(lane, point);
      return true;
    };
    const auto keep = [&](int32_t lane, const float* gradient) {
      std::copy_n(gradient, n_, gradient_of(lane));
    };
    objective_.evaluate(lanes_, active_, lanes_.latents.data(), workspace_, judge, keep);
    for (const int32_t lane : active_) {
      if (lanes_.is_running(lane)) give_up_if_hopeless(lane);
    }
  }

  // Whether any lane still runs.
  bool drop_ended() {
    active_.erase(std::remove_if(active_.begin(), active_.end(),
                                 [&](int32_t lane) { return !lanes_.is_running(lane); }),
                  active_.end());
    return !active_.empty();
  }

  void refresh_matrices() {
    refresh_latents_.clear();
    refresh_components_.clear();
    refresh_matrices_.clear();
    for (const int32_t lane : active_) {
      LaneState& state = states_[lane];
      if (!state.needs_refresh) continue;
      if (!state.own_matrix) make_own_matrix(&state);
      state.is_exact = true;
      state.needs_refresh = false;
      state.damping = kInitialDamping;
      const float* latents = lanes_.latents.data() + lane * n_;
      refresh_latents_.insert(refresh_latents_.end(), latents, latents + n_);
      refresh_components_.push_back(lanes_.component[lane]);
      refresh_matrices_.push_back(state.own_matrix.get());
    }
    if (refresh_matrices_.empty()) return;
    objective_.gauss_newton(refresh_latents_.data(), refresh_components_.data(),
                            static_cast<int64_t>(refresh_matrices_.size()),
                            refresh_matrices_.data(), workspace_);
  }

  void propose_trials() {
    trials_.resize(active_.size() * static_cast<size_t>(n_));
    for (size_t position = 0; position < active_.size(); ++position) {
      const int32_t lane = active_[position];
      LaneState& state = states_[lane];
      const float* matrix = state.matrix();
      const float* gradient = gradient_of(lane);
      float* step = step_of(lane);
      const double floor = floor_of(matrix);
      bool is_solved = false;
      while (!is_solved && state.damping <= kMaxDamping) {
        is_solved = simd_.damped_step(matrix, gradient, n_, state.damping, floor, factor_.data(),
                                      solution_.data(), step);
        if (!is_solved) state.damping *= kDampingFactor;
      }
      float* product = vector_.data();
      simd_.symmetric_product(matrix, step, n_, product);
      float along = 0.0f, curvature = 0.0f;
      for (int64_t d = 0; d < n_; ++d) {
        along -= step[d] * gradient[d];
        curvature += step[d] * product[d];
      }
      state.promise = promise_of_step(along, curvature);
      // An unsolvable step is a trial that fails: not a number, so that it is rejected.
      float* trial = trials_.data() + position * n_;
      for (int64_t d = 0; d < n_; ++d) {
        trial[d] = is_solved ? lanes_.latents[lane * n_ + d] + step[d] : kNan;
      }
    }
  }

  void judge_trials() {
    updated_.clear();
    const auto judge = [&](int32_t lane, const float* code, const Point& trial) {
      LaneState& state = states_[lane];
      const bool is_last = ++lanes_.num_iterations[lane] >= options_.max_iterations;
      const StepVerdict verdict =
          judge_step(lanes_.best[lane].value, trial.value, state.promise, options_.tolerance,
                     state.is_exact, is_last, &state.damping);
      if (verdict.is_accepted) {
        std::copy_n(code, n_, lanes_.latents.data() + lane * n_);
        set_best(lane, trial);
      }
      if (verdict.status != SearchStatus::kRunning) {
        lanes_.status[lane] = verdict.status;
        return false;
      }
      state.needs_refresh = verdict.needs_refresh;
      return verdict.is_accepted;
    };
    const auto update = [&](int32_t lane, float* gradient) {
      update_matrix(lane, gradient);
      updated_.push_back(lane);
    };
    objective_.evaluate(lanes_, active_, trials_.data(), workspace_, judge, update);
  }

  // Takes the gradient at an accepted trial; `gradient` is then overwritten.
  void update_matrix(int64_t lane, float* gradient) {
    LaneState& state = states_[lane];
    if (!state.own_matrix) std::copy_n(state.class_matrix, n_ * n_, make_own_matrix(&state));
    float* old = gradient_of(lane);
    const float* step = step_of(lane);
    float* expected = vector_.data();
    simd_.symmetric_product(state.own_matrix.get(), step, n_, expected);
    float curvature = 0.0f, expected_curvature = 0.0f;
    for (int64_t d = 0; d < n_; ++d) {
      curvature += step[d] * (gradient[d] - old[d]);
      expected_curvature += step[d] * expected[d];
    }
    const PowellUpdate powell = powell_update(curvature, expected_curvature);
    for (int64_t d = 0; d < n_; ++d) {
      const float change = mixed_change(powell.mix, gradient[d] - old[d], expected[d]);
      old[d] = gradient[d];
      gradient[d] = change;
    }
    if (!powell.is_usable) return;
    simd_.rank_two_update(state.own_matrix.get(), n_, 1.0f / powell.curvature, gradient,
                          1.0f / expected_curvature, expected);
    state.is_exact = false;
  }

  const ObjectiveCpu& objective_;
  const LatentSearchOptions& options_;
  const SimdKernels& simd_;
  ObjectiveCpu::Workspace* const workspace_;
  Lanes& lanes_;
  const int64_t n_;  // D
  std::vector<LaneState> states_;
  std::vector<float> gradients_;     // [lanes, D]
  std::vector<float> steps_;         // [lanes, D]
  std::vector<float> best_of_item_;  // less the bonus
  std::vector<int32_t> active_;      // lanes
  std::vector<int32_t> updated_;     // lanes that took a step in this round
  std::vector<float> trials_;        // [active, D]
  std::vector<float> refresh_latents_;
  std::vector<int32_t> refresh_components_;
  std::vector<float*> refresh_matrices_;
  std::vector<double> factor_;    // [D, D]
  std::vector<double> solution_;  // [D]
  std::vector<float> vector_;     // [D]
};

}  // namespace

void levenberg_marquardt_cpu(const ObjectiveCpu& objective, const LatentSearchOptions& options,
                             int64_t num_items, ObjectiveCpu::Workspace* workspace, Lanes* lanes) {
  LevenbergMarquardt(objective, options, num_items, workspace, lanes).run();
}

}  // namespace tfgmvae
