// Where the lanes begin: at the best codes of a codebook, or at every class mean.
#pragma once

#include <cuda_runtime.h>

#include <cstdint>

#include "device/memory.cuh"
#include "latent_search.h"
#include "search/lanes_cuda.cuh"
#include "search/objective_cuda.cuh"

namespace tfgmvae {

// is_finite [count]: whether the values of each item x [count, P] are.
void find_finite_items(const float* x, int64_t count, int64_t image_size, int8_t* is_finite,
                       cudaStream_t stream);

// A lane per item and class, at the class mean.
void start_at_class_means(const int8_t* is_finite, int64_t num_items, const DeviceLanes& lanes,
                          const DeviceProblem& problem, cudaStream_t stream);

// The codebook, decoded and described, against which items are screened.
class DeviceCodebook {
 public:
  // Keeps references, which must outlive it.
  DeviceCodebook(const LatentSearchInput& input, const StartGroups& groups,
                 DeviceObjective* objective);

  // Begins lanes of the first num_items of the tile at the best entries.
  void start(const int8_t* is_finite, int64_t num_items, const DeviceLanes& lanes);

 private:
  void decode_codebook();

  const LatentSearchInput& input_;
  const StartGroups groups_;
  DeviceObjective& objective_;
  DeviceArray<float> decoded_;
  const float* images_;                           // [M, P]
  DeviceArray<int32_t> group_;                    // [M]
  DeviceArray<float> offset_;                     // [M], F less ||x||^2 - 2 x . image
  DeviceArray<float> products_;                   // [kRows, entries screened at once], x . image
  DeviceArray<unsigned long long> best_entries_;  // [kRows, groups]
};

}  // namespace tfgmvae
