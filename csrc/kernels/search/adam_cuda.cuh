// Adam on all lanes of a tile.
#pragma once

#include <cstdint>

#include "search/lanes_cuda.cuh"
#include "search/objective_cuda.cuh"

namespace tfgmvae {

// Moves the lanes from their starts until all have ended.
void adam_cuda(DeviceObjective* objective, LaneMemory* memory, int64_t num_lanes);

}  // namespace tfgmvae
