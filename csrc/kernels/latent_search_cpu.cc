#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "latent_search.h"
#include "mixture/mixture.h"
#include "panel.h"
#include "search/descent_cpu.h"
#include "search/lanes_cpu.h"
#include "search/objective_cpu.h"
#include "search/starts_cpu.h"

namespace tfgmvae {
namespace {

constexpr int64_t kTileBytes = int64_t{8} << 20;
// More items than that do not make the screening's products faster.
constexpr int64_t kMaxTileItems = 304;

bool uses_adam(const LatentSearchOptions& options) {
  return options.method == SearchMethod::kGradientDescent;
}

// How many items a tile holds at most.
int64_t tile_items(const ObjectiveCpu& objective, const LatentSearchOptions& options,
                   const StartGroups& groups) {
  const bool is_adam = uses_adam(options);
  const int64_t n = objective.latent_dim();
  const int64_t num_components = objective.mixture().num_components;
  const int64_t starts = is_adam ? num_components : groups.starts_per_item();
  const int64_t lane_floats = is_adam ? 6 * n : n * (n + 4);
  const int64_t floats_per_item = objective.image_size() + starts * lane_floats +
                                  num_components * groups.parts * 2 + kScreeningBlock;
  const int64_t affordable = kTileBytes / (4 * floats_per_item);
  const int64_t most = is_adam ? std::max<int64_t>(1, 4 * kMaxTileItems / starts) : kMaxTileItems;
  return std::clamp<int64_t>(affordable, 1, std::min(most, kMaxTileItems));
}

// The best lane of an item by the objective with the most responsible component, which may have
// changed since the descent fixed it.
struct Winner {
  int64_t lane = -1;
  int64_t component = 0;
  Point point{kInfinity, kInfinity};
  float compared = kInfinity;  // the objective less the bonus of the preferred class
};

std::vector<Winner> choose_winners(const ObjectiveCpu& objective, const Lanes& lanes,
                                   int64_t first_item, int64_t num_items) {
  std::vector<Winner> winners(static_cast<size_t>(num_items));
  for (int64_t lane = 0; lane < lanes.count; ++lane) {
    if (lanes.status[lane] == SearchStatus::kNonfinite) continue;
    const NearestComponent nearest = nearest_component(
        lanes.latents.data() + lane * objective.latent_dim(), objective.mixture());
    const float error = lanes.best[lane].error;
    const float value = error + objective.prior_at(nearest.index, nearest.distance);
    Winner& winner = winners[lanes.item[lane]];
    const float compared = value - objective.bonus_of(first_item + lanes.item[lane], nearest.index);
    if (compared < winner.compared) winner = {lane, nearest.index, {value, error}, compared};
  }
  return winners;
}

void write_nonfinite(int64_t item, int64_t latent_dim, const LatentSearchOutput& output) {
  output.labels[item] = -1;
  output.classes[item] = 0;
  output.accepted[item] = false;
  std::fill_n(output.latents + item * latent_dim, latent_dim, kNan);
  output.objective_value[item] = kNan;
  output.reconstruction_error[item] = kNan;
  output.num_iterations[item] = 0;
  output.status[item] = static_cast<int8_t>(SearchStatus::kNonfinite);
}

void write_winner(const Winner& winner, const Lanes& lanes, const LatentSearchInput& input,
                  int64_t item, const LatentSearchOutput& output) {
  const int64_t latent_dim = input.mixture.latent_dim;
  float* latents = output.latents + item * latent_dim;
  std::copy_n(lanes.latents.data() + winner.lane * latent_dim, latent_dim, latents);
  const float distance = component_distance(latents, input.mixture, winner.component);
  const bool accepted = distance <= input.encoder_thresholds[winner.component];
  output.labels[item] = accepted ? winner.component : -1;
  output.classes[item] = winner.component;
  output.accepted[item] = accepted;
  output.objective_value[item] = winner.point.value;
  output.reconstruction_error[item] = winner.point.error;
  output.num_iterations[item] = lanes.num_iterations[winner.lane];
  // A lane given up for a better one can win only because another component took over its code;
  // it was still decreasing then.
  const SearchStatus status = lanes.status[winner.lane];
  output.status[item] = static_cast<int8_t>(
      status == SearchStatus::kAbandoned ? SearchStatus::kMaxIterations : status);
}

// The search of one tile after another, by one thread.
class TileSearch {
 public:
  // `codebook` is null for Adam.
  TileSearch(const LatentSearchInput& input, const LatentSearchOptions& options,
             const ObjectiveCpu& objective, const CodebookCpu* codebook,
             const LatentSearchOutput& output)
      : input_(input),
        options_(options),
        objective_(objective),
        codebook_(codebook),
        output_(output),
        workspace_(objective.make_workspace()) {}

  void search(int64_t first, int64_t count) {
    objective_.load_tile(first, count, &workspace_);
    Lanes lanes;
    if (uses_adam(options_)) {
      add_starts_at_means(objective_, first, workspace_.is_finite, &lanes);
      adam_cpu(objective_, options_, &workspace_, &lanes);
    } else {
      codebook_->add_starts(first, workspace_, &screening_, &lanes);
      levenberg_marquardt_cpu(objective_, options_, count, &workspace_, &lanes);
    }
    const std::vector<Winner> winners = choose_winners(objective_, lanes, first, count);
    for (int64_t i = 0; i < count; ++i) {
      if (winners[i].lane < 0) {
        write_nonfinite(first + i, objective_.latent_dim(), output_);
      } else {
        write_winner(winners[i], lanes, input_, first + i, output_);
      }
    }
  }

 private:
  const LatentSearchInput& input_;
  const LatentSearchOptions& options_;
  const ObjectiveCpu& objective_;
  const CodebookCpu* const codebook_;
  const LatentSearchOutput& output_;
  ObjectiveCpu::Workspace workspace_;
  CodebookCpu::Workspace screening_;
};

Status search(const LatentSearchInput& input, const LatentSearchOptions& options,
              const LatentSearchOutput& output, const Parallel& parallel) {
  if (Status status = check_latent_search(input, options); !status.ok()) return status;
  if (Status status = check_scales(input.mixture); !status.ok()) return status;
  if (input.num_items == 0) return {};
  const StartGroups groups(options.num_starts, input.mixture.num_components, input.codebook_size,
                           input.preferred_classes != nullptr);
  const ObjectiveCpu objective(input, options, parallel.num_threads);
  std::unique_ptr<CodebookCpu> codebook;
  if (!uses_adam(options)) {
    codebook = std::make_unique<CodebookCpu>(input, groups, objective, parallel);
  }
  // The size of the tiles changes no result.
  const int64_t tile =
      even_tile(input.num_items, parallel.num_threads, tile_items(objective, options, groups));
  for_each_task(parallel, (input.num_items + tile - 1) / tile, [&] {
    auto tiles = std::make_shared<TileSearch>(input, options, objective, codebook.get(), output);
    return [&, tiles](int64_t task) {
      const int64_t first = task * tile;
      tiles->search(first, std::min(tile, input.num_items - first));
    };
  });
  return {};
}

}  // namespace

Status latent_search_cpu(const LatentSearchInput& input, const LatentSearchOptions& options,
                         const LatentSearchOutput& output, const Parallel& parallel) {
  return without_exceptions([&] { return search(input, options, output, parallel); });
}

}  // namespace tfgmvae
