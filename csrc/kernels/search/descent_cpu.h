// The two descents of the search on the CPU. Each takes lanes at their starts to their ends.
#pragma once

#include <cstdint>

#include "latent_search.h"
#include "search/lanes_cpu.h"
#include "search/objective_cpu.h"

namespace tfgmvae {

// levenberg_marquardt_cpu.cc: for all lanes of a tile of `num_items` items; gives up lanes that
// cannot become the best of their item.
void levenberg_marquardt_cpu(const ObjectiveCpu& objective, const LatentSearchOptions& options,
                             int64_t num_items, ObjectiveCpu::Workspace* workspace, Lanes* lanes);

// adam_cpu.cc
void adam_cpu(const ObjectiveCpu& objective, const LatentSearchOptions& options,
              ObjectiveCpu::Workspace* workspace, Lanes* lanes);

}  // namespace tfgmvae
