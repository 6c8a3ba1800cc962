// The lanes of a tile on the CPU: every start of every item.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "search/search_status.h"

namespace tfgmvae {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

struct Point {
  float value;  // the objective
  float error;  // its squared reconstruction error
};

// One start of one item. A tile's lanes are kept as arrays, so that a lane costs what it uses.
struct Lanes {
  int64_t count = 0;
  std::vector<int32_t> item;       // in the tile
  std::vector<int32_t> component;  // of the prior term, fixed during the descent
  std::vector<float> bonus;        // taken off the objective where lanes of an item are compared
  std::vector<float> latents;      // [count, D], the best accepted iterate
  std::vector<Point> best;         // there
  std::vector<int32_t> num_iterations;
  std::vector<SearchStatus> status;

  void add(int32_t item_index, int32_t component_index, float lane_bonus, const float* start,
           int64_t latent_dim) {
    item.push_back(item_index);
    component.push_back(component_index);
    bonus.push_back(lane_bonus);
    latents.insert(latents.end(), start, start + latent_dim);
    best.push_back({kInfinity, kInfinity});
    num_iterations.push_back(0);
    status.push_back(SearchStatus::kRunning);
    ++count;
  }
  bool is_running(int64_t lane) const { return status[lane] == SearchStatus::kRunning; }
};

}  // namespace tfgmvae
