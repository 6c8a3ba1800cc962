// The numbers of the latent search that the CPU and the CUDA kernels share.
#pragma once

#include <cstdint>

namespace tfgmvae {

constexpr double kInitialDamping = 1e-3;
constexpr double kMinDamping = 1e-7;
constexpr double kMaxDamping = 1e6;
// A rejected step raises the damping by this factor, a step as good as promised lowers it.
constexpr double kDampingFactor = 8.0;
// Accepted steps are judged by their decrease over the one that the quadratic model promised.
constexpr float kGoodRatio = 0.75f;
constexpr float kPoorRatio = 0.25f;
constexpr double kPoorFactor = 4.0;
// A direction that changes nothing has a zero on the diagonal and must not make the matrix
// singular.
constexpr double kRelativeFloor = 1e-8;
// A step tried with at most this damping that promises no decrease above the tolerance ends the
// descent: the gradient is zero to tolerance.
constexpr double kFlatDamping = 0.1;
// The Gauss-Newton matrix is computed afresh at the iterate after a rejected or poor step that had
// promised to take away at least this share of the objective.
constexpr float kRefreshShare = 0.03f;
// A start beyond the first few is left out where its objective is this many times the best start's.
constexpr int64_t kSureStarts = 5;
constexpr float kStartMargin = 1.5f;
// A start is given up where this many times the promised decrease would not make it the best.
constexpr float kPruningFactor = 4.0f;

constexpr float kAdamFirstDecay = 0.9f;
constexpr float kAdamSecondDecay = 0.999f;
constexpr float kAdamEpsilon = 1e-8f;
// Every so many iterations Adam's best value must have fallen by more than the tolerance.
constexpr int kAdamWindow = 20;

}  // namespace tfgmvae
