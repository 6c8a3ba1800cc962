// Levenberg-Marquardt on all lanes of a tile.
#pragma once

#include <cstdint>

#include "device/memory.cuh"
#include "search/lanes_cuda.cuh"
#include "search/objective_cuda.cuh"

namespace tfgmvae {

class DeviceLevenbergMarquardt {
 public:
  // Computes the Gauss-Newton matrix of every class, at its mean. Keeps references, which must
  // outlive it.
  DeviceLevenbergMarquardt(DeviceObjective* objective, LaneMemory* memory);

  // Descends from the starts of the first num_items items, num_lanes in all, until all have ended.
  void run(int64_t num_items, int64_t num_lanes);

 private:
  void begin(int64_t num_items, int64_t num_lanes);
  void try_steps(const int32_t* ids, int64_t count);
  void give_up_hopeless(int64_t num_lanes);
  void refresh_matrices(int64_t num_lanes);

  DeviceObjective& objective_;
  LaneMemory& memory_;
  const DeviceLanes& lanes_;
  const int64_t latent_dim_;
  const cudaStream_t stream_;
  DeviceArray<float> class_matrices_;  // [K, D, D]
};

}  // namespace tfgmvae
