#include <algorithm>
#include <vector>

#include "mixture/mixture.h"
#include "simd/simd.h"
#include "threshold_score.h"

namespace tfgmvae {
namespace {

// Enough bytes per task that taking one costs nothing, few enough that all threads end together.
constexpr int64_t kFloatsPerTask = 1 << 18;

Status score(const ThresholdScoreInput& input, const ThresholdScoreOutput& output,
             const Parallel& parallel) {
  if (Status status = check_mixture(input.mixture); !status.ok()) return status;
  if (Status status = check_scales(input.mixture); !status.ok()) return status;
  const SimdKernels& simd = simd_kernels();
  const Mixture& mixture = input.mixture;
  const int64_t image_size = input.image_size;
  const int64_t latent_dim = mixture.latent_dim;
  std::vector<float> log_terms(static_cast<size_t>(mixture.num_components));
  for (int64_t k = 0; k < mixture.num_components; ++k) {
    log_terms[k] = log_term(mixture, k);
  }
  const int64_t work_per_item = 2 * image_size + latent_dim * (mixture.num_components + 1);
  const int64_t items_per_task =
      std::max<int64_t>(1, kFloatsPerTask / std::max<int64_t>(1, work_per_item));
  const int64_t tasks = (input.num_items + items_per_task - 1) / items_per_task;
  for_each_task(parallel, tasks, [&] {
    const int64_t scratch_size =
        output.has_statistics() ? image_statistics_scratch(input.image_shape) : 0;
    return [&, columns = std::vector<float>(static_cast<size_t>(latent_dim * kNearestLanes)),
            scratch = std::vector<float>(static_cast<size_t>(scratch_size))](int64_t task) mutable {
      int32_t index[kNearestLanes];
      float distance[kNearestLanes];
      float error[kNearestLanes];
      const int64_t end = std::min((task + 1) * items_per_task, input.num_items);
      for (int64_t first = task * items_per_task; first < end; first += kNearestLanes) {
        const int64_t count = std::min(kNearestLanes, end - first);
        simd.nearest_components(input.latents + first * latent_dim, count, latent_dim,
                                mixture.means, mixture.scales, log_terms.data(),
                                mixture.num_components, columns.data(), index, distance);
        const float* x = input.x + first * image_size;
        const float* reconstruction = input.reconstruction + first * image_size;
        if (!output.has_statistics()) {
          simd.squared_distances(x, reconstruction, count, image_size, error);
        } else {
          // Image by image, so that the second look at one finds it in the cache.
          for (int64_t lane = 0; lane < count; ++lane) {
            const int64_t offset = lane * image_size;
            simd.squared_distances(x + offset, reconstruction + offset, 1, image_size,
                                   error + lane);
            float statistics[kNumStatistics];
            simd.image_statistics(x + offset, reconstruction + offset, input.image_shape,
                                  scratch.data(), statistics);
            for (int64_t s = 0; s < kNumStatistics; ++s) {
              output.statistics[s][first + lane] = statistics[s];
            }
          }
        }
        for (int64_t lane = 0; lane < count; ++lane) {
          const int64_t i = first + lane;
          const int32_t k = index[lane];
          const int8_t reason = reason_for(distance[lane], input.encoder_thresholds[k], error[lane],
                                           input.decoder_thresholds[k]);
          output.classes[i] = k;
          output.accepted[i] = reason == 0;
          output.reason[i] = reason;
          output.latent_distance[i] = distance[lane];
          output.reconstruction_error[i] = error[lane];
        }
      }
    };
  });
  return {};
}

}  // namespace

Status threshold_score_cpu(const ThresholdScoreInput& input, const ThresholdScoreOutput& output,
                           const Parallel& parallel) {
  return without_exceptions([&] { return score(input, output, parallel); });
}

}  // namespace tfgmvae
