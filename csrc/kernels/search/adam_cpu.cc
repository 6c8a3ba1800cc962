// Adam on all lanes at once, for any decoder. The rules are in rules.h.
#include <algorithm>
#include <numeric>
#include <vector>

#include "search/descent_cpu.h"
#include "search/rules.h"

namespace tfgmvae {

void adam_cpu(const ObjectiveCpu& objective, const LatentSearchOptions& options,
              ObjectiveCpu::Workspace* workspace, Lanes* lanes) {
  const int64_t n = objective.latent_dim();
  const auto total = static_cast<size_t>(lanes->count);
  std::vector<float> current = lanes->latents;            // [total, D]
  std::vector<float> first_moment(current.size(), 0.0f);  // [total, D]
  std::vector<float> second_moment(current.size(), 0.0f);
  std::vector<float> window_value(total, 0.0f);
  std::vector<float> iterates;  // [active, D]
  std::vector<int32_t> active(total);
  std::iota(active.begin(), active.end(), 0);
  AdamClock clock;
  for (int64_t iteration = 0; !active.empty(); ++iteration) {
    const AdamScales scales = clock.next();
    iterates.resize(active.size() * static_cast<size_t>(n));
    for (size_t position = 0; position < active.size(); ++position) {
      std::copy_n(current.data() + active[position] * n, n, iterates.data() + position * n);
    }
    const auto judge = [&](int32_t lane, const float* code, const Point& point) {
      const AdamVerdict verdict =
          judge_iterate(point.value, lanes->best[lane].value, iteration, options.max_iterations,
                        options.tolerance, &window_value[lane]);
      if (verdict.is_best) {
        std::copy_n(code, n, lanes->latents.data() + lane * n);
        lanes->best[lane] = point;
      }
      lanes->num_iterations[lane] = static_cast<int32_t>(iteration);
      lanes->status[lane] = verdict.status;
      return lanes->is_running(lane);
    };
    const auto move = [&](int32_t lane, const float* gradient) {
      for (int64_t d = 0; d < n; ++d) {
        const int64_t i = lane * n + d;
        adam_move(gradient[d], options.learning_rate, scales, &first_moment[i], &second_moment[i],
                  &current[i]);
      }
    };
    objective.evaluate(*lanes, active, iterates.data(), workspace, judge, move);
    active.erase(std::remove_if(active.begin(), active.end(),
                                [&](int32_t lane) { return !lanes->is_running(lane); }),
                 active.end());
  }
}

}  // namespace tfgmvae
