// The scalar rules of the latent search, once for the CPU and the CUDA kernels.
//
// A lane is a start of an item; F is its objective. The damping is a double on the CPU and a float
// on the device, so the rules about it are templates. The order of every expression is part of the
// rule: the results are compared bit by bit.
#pragma once

#include <math.h>

#include <cstdint>

#include "host_device.h"
#include "search/constants.h"
#include "search/search_status.h"

namespace tfgmvae {

// Not std::isfinite, which not every compiler of device code has.
TFGMVAE_HOST_DEVICE inline bool is_finite(float value) { return value - value == 0.0f; }

// What the prior adds to F at a code of this Mahalanobis distance.
TFGMVAE_HOST_DEVICE inline float prior_term(float distance, float log_offset) {
  return 0.5f * distance * distance + log_offset;
}

// The derivative of prior_term() along one coordinate of the code.
TFGMVAE_HOST_DEVICE inline float prior_slope(float latent, float mean, float scale) {
  return (latent - mean) / (scale * scale);
}

// Its second derivative along each coordinate.
TFGMVAE_HOST_DEVICE inline float prior_curvature(float scale) { return 1.0f / (scale * scale); }

// A codebook entry's score for x is the objective there less ||x||^2. The score above which a start
// is left out if it is not among the sure ones, by the best start's score and ||x||^2.
TFGMVAE_HOST_DEVICE inline float highest_start_score(float best_score, float square) {
  return kStartMargin * (best_score + square) - square;
}

// Whether a start is left out; `rank` counts from the best start, which has 0.
TFGMVAE_HOST_DEVICE inline bool is_start_left_out(int64_t rank, float score, float highest) {
  return rank >= kSureStarts && score > highest;
}

// The least diagonal value that damping is scaled by, of a matrix whose largest is `largest`.
TFGMVAE_HOST_DEVICE inline double diagonal_floor(double largest) {
  return largest > 0.0 ? kRelativeFloor * largest : 1.0;
}

// What the quadratic model promises of a step s, with the gradient g and the matrix B.
struct StepPromise {
  float first_order;  // a bound above the decrease that any shorter step could bring
  float predicted;    // the decrease of the model
};

// along = -s . g, curvature = s . B s
TFGMVAE_HOST_DEVICE inline StepPromise promise_of_step(float along, float curvature) {
  return {0.5f * along, along - 0.5f * curvature};
}

// What a lane does after a trial.
struct StepVerdict {
  bool is_accepted;     // the trial becomes the iterate
  bool needs_refresh;   // the Gauss-Newton matrix is computed afresh at the iterate
  SearchStatus status;  // kRunning, or how the lane ends
};

// Judges a trial of value `trial_value` (which may be NaN) against the iterate of value `value`,
// and changes the damping.
//   is_exact  whether the matrix was computed at the iterate
//   is_last   whether this was the last iteration
template <typename Real>
TFGMVAE_HOST_DEVICE inline StepVerdict judge_step(float value, float trial_value,
                                                  StepPromise promise, float tolerance,
                                                  bool is_exact, bool is_last, Real* damping) {
  const float enough = tolerance * value;
  const bool is_flat = *damping <= static_cast<Real>(kFlatDamping) && promise.first_order <= enough;
  // False for a NaN.
  const bool is_accepted = trial_value < value;
  const float decrease = value - trial_value;
  const bool is_poor = !(decrease >= kPoorRatio * promise.predicted);
  const bool needs_refresh = is_poor && !is_exact && promise.first_order > kRefreshShare * value;
  if (!is_accepted) {
    *damping *= static_cast<Real>(kDampingFactor);
  } else if (decrease > kGoodRatio * promise.predicted) {
    const Real lowered = *damping / static_cast<Real>(kDampingFactor);
    const Real least = static_cast<Real>(kMinDamping);
    *damping = lowered < least ? least : lowered;
  } else if (is_poor) {
    *damping *= static_cast<Real>(kPoorFactor);
  }
  if (is_flat || (is_accepted && decrease <= enough)) {
    return {is_accepted, false, SearchStatus::kConverged};
  }
  if (!is_accepted && *damping > static_cast<Real>(kMaxDamping)) {
    return {is_accepted, false, SearchStatus::kStalled};
  }
  if (is_last) return {is_accepted, false, SearchStatus::kMaxIterations};
  return {is_accepted, needs_refresh, SearchStatus::kRunning};
}

// BFGS with Powell's damping, which keeps the matrix positive definite: the change of the gradient
// is mixed with what the matrix expects where the curvature along the step is too low.
struct PowellUpdate {
  float mix;        // the share of the change itself
  float curvature;  // along the step, after mixing
  bool is_usable;   // false: the matrix stays as it is
};

//   curvature           s . (g_new - g_old)
//   expected_curvature  s . B s
TFGMVAE_HOST_DEVICE inline PowellUpdate powell_update(float curvature, float expected_curvature) {
  float mix = 1.0f;
  if (curvature < 0.2f * expected_curvature) {
    mix = 0.8f * expected_curvature / (expected_curvature - curvature);
    curvature = 0.2f * expected_curvature;
  }
  return {mix, curvature,
          curvature > 0.0f && expected_curvature > 0.0f && is_finite(curvature) &&
              is_finite(expected_curvature)};
}

// One coordinate of the mixed change; `expected` is that of B s.
TFGMVAE_HOST_DEVICE inline float mixed_change(float mix, float change, float expected) {
  return mix * change + (1.0f - mix) * expected;
}

// The decrease that the quadratic model promises of a step to its minimum.
//   gradient, step  [n]
template <typename Step>
TFGMVAE_HOST_DEVICE inline float decrease_at_minimum(const float* gradient, const Step* step,
                                                     int64_t n) {
  float promised = 0.0f;
  for (int64_t d = 0; d < n; ++d) promised -= 0.5f * gradient[d] * static_cast<float>(step[d]);
  return promised;
}

// Whether a lane is given up: even kPruningFactor times the promised decrease would leave it above
// the best lane of its item.
TFGMVAE_HOST_DEVICE inline bool is_hopeless(float value, float promised, float best) {
  return value - kPruningFactor * promised > best;
}

// The bias corrections of Adam in one iteration.
struct AdamScales {
  float first, second;
};

// Counts the iterations of Adam on the host.
class AdamClock {
 public:
  // The scales of the next iteration, the first of which is the first.
  AdamScales next() {
    first_power_ *= kAdamFirstDecay;
    second_power_ *= kAdamSecondDecay;
    return {static_cast<float>(1.0 / (1.0 - first_power_)),
            static_cast<float>(1.0 / (1.0 - second_power_))};
  }

 private:
  double first_power_ = 1.0, second_power_ = 1.0;
};

// One coordinate of a step of Adam.
TFGMVAE_HOST_DEVICE inline void adam_move(float gradient, float learning_rate, AdamScales scales,
                                          float* first_moment, float* second_moment,
                                          float* latent) {
  const float m = kAdamFirstDecay * *first_moment + (1.0f - kAdamFirstDecay) * gradient;
  const float v =
      kAdamSecondDecay * *second_moment + (1.0f - kAdamSecondDecay) * gradient * gradient;
  *first_moment = m;
  *second_moment = v;
  *latent -= learning_rate * (m * scales.first) / (sqrtf(v * scales.second) + kAdamEpsilon);
}

// What a lane does after Adam has evaluated its iterate.
struct AdamVerdict {
  bool is_best;         // the iterate is the best one so far
  SearchStatus status;  // kRunning, or how the lane ends
};

// Judges the iterate of value `value` after `iteration` steps.
//   best          the lane's best value before it
//   window_value  the best value when the present window began; changed when a new one begins
TFGMVAE_HOST_DEVICE inline AdamVerdict judge_iterate(float value, float best, int64_t iteration,
                                                     int64_t max_iterations, float tolerance,
                                                     float* window_value) {
  if (!is_finite(value)) {
    return {false, iteration == 0 ? SearchStatus::kNonfinite : SearchStatus::kStalled};
  }
  const bool is_best = value < best;
  if (is_best) best = value;
  if (iteration == 0) {
    *window_value = best;
  } else if (iteration % kAdamWindow == 0) {
    if (*window_value - best <= tolerance * *window_value) {
      return {is_best, SearchStatus::kConverged};
    }
    *window_value = best;
  }
  return {is_best,
          iteration >= max_iterations ? SearchStatus::kMaxIterations : SearchStatus::kRunning};
}

}  // namespace tfgmvae
