// Classifies codes and accepts or rejects their inputs by two thresholds, in one pass over the data.
#pragma once

#include <cstdint>

#include "parallel.h"
#include "status.h"

namespace tfgmvae {

// Component k is the Gaussian N(means[k], scales[k]^2 I); all have the same weight.
struct Mixture {
  const float* means;   // [K, D]
  const float* scales;  // [K], above 0
  int64_t num_components;
  int64_t latent_dim;
};

struct ThresholdScoreInput {
  const float* x;               // [N, P]
  const float* reconstruction;  // [N, P]
  const float* latents;         // [N, D]
  int64_t num_items;
  int64_t image_size;
  Mixture mixture;
  const float* encoder_thresholds;  // [K]
  const float* decoder_thresholds;  // [K]
};

struct ThresholdScoreOutput {
  int64_t* classes;             // [N]
  bool* accepted;               // [N]
  int8_t* reason;               // [N], values of tfgmvae.Reason
  float* latent_distance;       // [N]
  float* reconstruction_error;  // [N]
};

// Checks the sizes; reads no array.
Status check_mixture(const Mixture& mixture);

// Checks that every scale is above 0; reads the array.
Status check_scales(const Mixture& mixture);

Status threshold_score_cpu(const ThresholdScoreInput& input, const ThresholdScoreOutput& output,
                           const Parallel& parallel);

#if defined(TFGMVAE_WITH_CUDA)
// All pointers are device memory; the work is queued on `stream` (a cudaStream_t) and not awaited.
Status threshold_score_cuda(const ThresholdScoreInput& input, const ThresholdScoreOutput& output,
                            void* stream);
#endif

}  // namespace tfgmvae
