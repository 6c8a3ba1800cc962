// Where the descents of a tile's items start, on the CPU.
#pragma once

#include <cstdint>
#include <vector>

#include "latent_search.h"
#include "panel.h"
#include "parallel.h"
#include "search/lanes_cpu.h"
#include "search/objective_cpu.h"
#include "simd/simd.h"

namespace tfgmvae {

// How many codebook entries are screened at once.
constexpr int64_t kScreeningBlock = 64;

// The codebook with what is known of its entries before any item is seen. Shared by all threads.
class CodebookCpu {
 public:
  // What one thread keeps from tile to tile.
  struct Workspace {
    PanelFloats products;             // [kScreeningBlock, x_width]
    std::vector<float> best_score;    // [groups, x_width]
    std::vector<int32_t> best_entry;  // likewise
  };

  // Keeps references, and the images that the caller gives; without them it decodes the codebook.
  CodebookCpu(const LatentSearchInput& input, const StartGroups& starts,
              const ObjectiveCpu& objective, const Parallel& parallel);

  // Adds, for each finite item of the tile in `objective`, a lane at the best entry of each of its
  // best groups. `first_item` is the tile's first item.
  void add_starts(int64_t first_item, const ObjectiveCpu::Workspace& objective,
                  Workspace* workspace, Lanes* lanes) const;

 private:
  void decode(int64_t first, int64_t count, ObjectiveCpu::Workspace* workspace);
  void describe(int64_t first, int64_t count);
  // -1 where there is none.
  int64_t preferred_class(int64_t item) const;
  void screen(const ObjectiveCpu::Workspace& objective, Workspace* workspace) const;

  const LatentSearchInput& input_;
  const StartGroups starts_;
  const ObjectiveCpu& objective_;
  const SimdKernels& simd_;
  const int64_t num_groups_;
  const std::vector<float> zeros_;  // [P]
  std::vector<float> decoded_;      // [M, P], empty where the images are given
  const float* images_;             // [M, P]
  std::vector<float> offset_;       // [M], F less ||x||^2 - 2 x . image
  std::vector<int32_t> group_;      // [M]
};

// Adds, for each finite item of the tile, a lane at the mean of every component.
void add_starts_at_means(const ObjectiveCpu& objective, int64_t first_item,
                         const std::vector<char>& is_finite, Lanes* lanes);

}  // namespace tfgmvae
