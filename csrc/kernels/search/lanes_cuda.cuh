// What the kernels of the search read and write, and the prior's part of the objective.
#pragma once

#include <cuda_runtime.h>

#include <cstdint>
#include <vector>

#include "device/memory.cuh"
#include "latent_search.h"
#include "mixture/mixture.h"
#include "search/rules.h"

namespace tfgmvae {

// The lanes (a start of an item each) of a tile of T items; all of it device memory.
struct DeviceLanes {
  int32_t* item;               // [L], in the tile
  int32_t* component;          // [L], of the prior term
  float* latents;              // [L, D], the best accepted iterate
  float* value;                // [L]
  float* error;                // [L]
  float* gradient;             // [L, D]
  float* step;                 // [L, D]
  float* hessian;              // [L, D, D]
  float* damping;              // [L]
  float* predicted;            // [L], of the StepPromise
  float* promise;              // [L], its first order
  int32_t* num_iterations;     // [L]
  SearchStatus* status;        // [L]
  int8_t* is_exact;            // [L]
  int8_t* needs_refresh;       // [L]
  int8_t* was_updated;         // [L], in this round
  float* first_moment;         // [L, D], Adam
  float* second_moment;        // [L, D], Adam
  float* current;              // [L, D], Adam
  float* window_value;         // [L], Adam
  unsigned int* best_of_item;  // [T], ordered floats, less the bonus
};

// What all lanes have in common; the pointers are device memory.
struct DeviceProblem {
  Mixture mixture;
  const float* log_offset;   // [K]
  const float* x;            // [T padded, P]
  const int64_t* preferred;  // [T], or null
  int64_t image_size;
  int64_t latent_dim;
  bool is_map;
  float tolerance;
  float learning_rate;
  float preference;
  int32_t max_iterations;
};

__device__ inline float prior_term(const DeviceProblem& problem, const float* latents,
                                   int64_t component) {
  if (!problem.is_map) return 0.0f;
  return prior_term(component_distance(latents, problem.mixture, component),
                    problem.log_offset[component]);
}

// What codes of this class are favoured by in the comparison of an item's lanes.
__device__ inline float bonus_of(const DeviceProblem& problem, int64_t item, int64_t component) {
  const bool is_preferred = problem.preferred != nullptr && problem.preferred[item] == component;
  return is_preferred ? problem.preference : 0.0f;
}

__device__ inline float prior_slope(const DeviceProblem& problem, const float* latents,
                                    int64_t component, int64_t d) {
  if (!problem.is_map) return 0.0f;
  return prior_slope(latents[d], problem.mixture.means[component * problem.latent_dim + d],
                     problem.mixture.scales[component]);
}

// The prior's part of entry (a, b) of the Gauss-Newton matrix.
__device__ inline float prior_curvature(const DeviceProblem& problem, int64_t component, int64_t a,
                                        int64_t b) {
  return problem.is_map && a == b ? prior_curvature(problem.mixture.scales[component]) : 0.0f;
}

// The memory of the lanes.
class LaneMemory {
 public:
  LaneMemory(int64_t tile_items, int64_t starts, int64_t latent_dim, SearchMethod method,
             const Device& device);

  // Device floats per lane, for choosing the size of a tile.
  static int64_t floats_per_lane(int64_t latent_dim, SearchMethod method);

  const DeviceLanes& lanes() const { return lanes_; }

  // List the lanes that run, or whose matrix is to be computed afresh, in listed(), and answer how
  // many there are: the only things that the host waits for.
  int64_t list_running(int64_t num_lanes);
  int64_t list_stale(int64_t num_lanes);
  const int32_t* listed() const { return listed_.data(); }

 private:
  int64_t list(const int8_t* flags, int8_t wanted, int64_t num_lanes);

  Device device_;
  std::vector<DeviceArray<float>> floats_;
  std::vector<DeviceArray<int32_t>> ints_;
  std::vector<DeviceArray<int8_t>> bytes_;
  DeviceArray<unsigned int> best_of_item_;
  DeviceArray<SearchStatus> status_;
  DeviceArray<int32_t> listed_, count_;
  DeviceLanes lanes_{};
};

}  // namespace tfgmvae
