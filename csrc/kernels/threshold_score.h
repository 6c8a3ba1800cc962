// Classifies codes and accepts or rejects their inputs by two thresholds, in one pass over the
// data.
#pragma once

#include <cstdint>

#include "host_device.h"
#include "image_statistics.h"
#include "mixture/mixture.h"
#include "parallel.h"
#include "status.h"

namespace tfgmvae {

struct ThresholdScoreInput {
  const float* x;               // [N, P]
  const float* reconstruction;  // [N, P]
  const float* latents;         // [N, D]
  int64_t num_items;
  int64_t image_size;
  Mixture mixture;
  const float* encoder_thresholds;  // [K]
  const float* decoder_thresholds;  // [K]
  ImageShape image_shape{};         // of image_size values; read for statistics only
};

struct ThresholdScoreOutput {
  TFGMVAE_HOST_DEVICE bool has_statistics() const { return statistics[0] != nullptr; }

  int64_t* classes;                        // [N]
  bool* accepted;                          // [N]
  int8_t* reason;                          // [N], values of tfgmvae.Reason
  float* latent_distance;                  // [N]
  float* reconstruction_error;             // [N]
  float* statistics[kNumStatistics] = {};  // [N] each, or null where they are not asked for
};

// The values of tfgmvae.Reason: 0 accepts, 1 is outside the encoder threshold, 2 outside the
// decoder threshold, 3 outside both. "Not within" rather than "outside", so that NaN on either side
// rejects.
TFGMVAE_HOST_DEVICE inline int8_t reason_for(float latent_distance, float encoder_threshold,
                                             float reconstruction_error, float decoder_threshold) {
  const int outside_encoder = !(latent_distance <= encoder_threshold);
  const int outside_decoder = !(reconstruction_error <= decoder_threshold);
  return static_cast<int8_t>(outside_encoder | (outside_decoder << 1));
}

Status threshold_score_cpu(const ThresholdScoreInput& input, const ThresholdScoreOutput& output,
                           const Parallel& parallel);

#if defined(TFGMVAE_WITH_CUDA)
// All pointers are device memory; the work is queued on `stream` (a cudaStream_t) and not awaited.
Status threshold_score_cuda(const ThresholdScoreInput& input, const ThresholdScoreOutput& output,
                            void* stream);
#endif

}  // namespace tfgmvae
