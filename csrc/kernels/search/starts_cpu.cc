#include "search/starts_cpu.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include "mixture/mixture.h"
#include "panel.h"
#include "search/rules.h"

namespace tfgmvae {

CodebookCpu::CodebookCpu(const LatentSearchInput& input, const StartGroups& starts,
                         const ObjectiveCpu& objective, const Parallel& parallel)
    : input_(input),
      starts_(starts),
      objective_(objective),
      simd_(simd_kernels()),
      num_groups_(input.mixture.num_components * starts.parts),
      zeros_(static_cast<size_t>(objective.image_size()), 0.0f),
      images_(input.codebook_images),
      offset_(static_cast<size_t>(input.codebook_size)),
      group_(static_cast<size_t>(input.codebook_size)) {
  const int64_t entries = input.codebook_size;
  const bool is_decoded_here = images_ == nullptr;
  if (is_decoded_here) {
    decoded_.resize(static_cast<size_t>(entries * objective.image_size()));
    images_ = decoded_.data();
  }
  const int64_t block = objective.panel_items();
  for_each_task(parallel, (entries + block - 1) / block, [&] {
    // Panels are needed only where there is something to decode.
    auto workspace = std::make_shared<ObjectiveCpu::Workspace>();
    if (is_decoded_here) *workspace = objective.make_workspace();
    return [this, workspace, block, entries, is_decoded_here](int64_t task) {
      const int64_t first = task * block;
      const int64_t count = std::min(block, entries - first);
      if (is_decoded_here) decode(first, count, workspace.get());
      describe(first, count);
    };
  });
}

void CodebookCpu::decode(int64_t first, int64_t count, ObjectiveCpu::Workspace* workspace) {
  const int64_t image_size = objective_.image_size();
  objective_.decode(input_.codebook + first * objective_.latent_dim(), count, workspace);
  const float* images = objective_.images(*workspace);
  const int64_t width = workspace->panels.width;
  for (int64_t i = 0; i < count; ++i) {
    float* row = decoded_.data() + (first + i) * image_size;
    for (int64_t p = 0; p < image_size; ++p) row[p] = images[p * width + i];
  }
}

void CodebookCpu::describe(int64_t first, int64_t count) {
  for (int64_t m = first; m < first + count; ++m) {
    const NearestComponent nearest =
        nearest_component(input_.codebook + m * objective_.latent_dim(), input_.mixture);
    group_[m] = static_cast<int32_t>(nearest.index * starts_.parts + m % starts_.parts);
    simd_.squared_distances(images_ + m * objective_.image_size(), zeros_.data(), 1,
                            objective_.image_size(), &offset_[m]);
    offset_[m] += objective_.prior_at(nearest.index, nearest.distance);
  }
}

int64_t CodebookCpu::preferred_class(int64_t item) const {
  if (!starts_.has_preferred) return -1;
  const int64_t given = input_.preferred_classes[item];
  return given < input_.mixture.num_components ? given : -1;
}

void CodebookCpu::screen(const ObjectiveCpu::Workspace& objective, Workspace* workspace) const {
  const int64_t width = objective.x_width;
  const int64_t image_size = objective_.image_size();
  workspace->products.resize(static_cast<size_t>(kScreeningBlock * width));
  workspace->best_score.assign(static_cast<size_t>(num_groups_ * width), kInfinity);
  workspace->best_entry.assign(static_cast<size_t>(num_groups_ * width), -1);
  for (int64_t first = 0; first < input_.codebook_size; first += kScreeningBlock) {
    const int64_t count = std::min(kScreeningBlock, input_.codebook_size - first);
    rows_product(images_ + first * image_size, objective.x.data(), count, image_size, width,
                 workspace->products.data());
    simd_.keep_best_entries(workspace->products.data(), count, width, offset_.data() + first,
                            group_.data() + first, static_cast<int32_t>(first),
                            workspace->best_score.data(), workspace->best_entry.data());
  }
}

void CodebookCpu::add_starts(int64_t first_item, const ObjectiveCpu::Workspace& objective,
                             Workspace* workspace, Lanes* lanes) const {
  screen(objective, workspace);
  const int64_t width = objective.x_width;
  const int64_t image_size = objective_.image_size();
  const int64_t latent_dim = objective_.latent_dim();
  std::vector<int32_t> order(static_cast<size_t>(num_groups_));
  for (size_t i = 0; i < objective.is_finite.size(); ++i) {
    if (!objective.is_finite[i]) continue;
    const int64_t column = static_cast<int64_t>(i);
    const auto score = [&](int32_t group) { return workspace->best_score[group * width + column]; };
    std::iota(order.begin(), order.end(), 0);
    std::partial_sort(order.begin(), order.begin() + starts_.num_starts, order.end(),
                      [&](int32_t a, int32_t b) {
                        return score(a) < score(b) || (score(a) == score(b) && a < b);
                      });
    const float* x = input_.x + (first_item + static_cast<int64_t>(i)) * image_size;
    float square;
    simd_.squared_distances(x, zeros_.data(), 1, image_size, &square);
    const float highest = highest_start_score(score(order[0]), square);
    const int64_t preferred = preferred_class(first_item + static_cast<int64_t>(i));
    bool has_preferred = false;
    const auto add = [&](int32_t group) {
      const int32_t entry = workspace->best_entry[group * width + column];
      if (entry < 0 || !std::isfinite(score(group))) return;
      const int64_t component = group / starts_.parts;
      has_preferred |= component == preferred;
      lanes->add(static_cast<int32_t>(i), static_cast<int32_t>(component),
                 objective_.bonus_of(first_item + static_cast<int64_t>(i), component),
                 input_.codebook + entry * latent_dim, latent_dim);
    };
    for (int64_t s = 0; s < starts_.num_starts; ++s) {
      if (is_start_left_out(s, score(order[s]), highest)) break;
      add(order[s]);
    }
    if (preferred < 0 || has_preferred) continue;
    auto best = static_cast<int32_t>(preferred * starts_.parts);
    for (int32_t group = best + 1; group < (preferred + 1) * starts_.parts; ++group) {
      if (score(group) < score(best)) best = group;
    }
    add(best);
  }
}

void add_starts_at_means(const ObjectiveCpu& objective, int64_t first_item,
                         const std::vector<char>& is_finite, Lanes* lanes) {
  const Mixture& mixture = objective.mixture();
  for (size_t i = 0; i < is_finite.size(); ++i) {
    if (!is_finite[i]) continue;
    for (int64_t k = 0; k < mixture.num_components; ++k) {
      lanes->add(static_cast<int32_t>(i), static_cast<int32_t>(k),
                 objective.bonus_of(first_item + static_cast<int64_t>(i), k),
                 mixture.means + k * mixture.latent_dim, mixture.latent_dim);
    }
  }
}

}  // namespace tfgmvae
