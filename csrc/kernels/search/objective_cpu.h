// The objective of the search on the CPU, its gradient and its Gauss-Newton matrix, for many lanes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "decoder/decoder_cpu.h"
#include "latent_search.h"
#include "mixture/mixture.h"
#include "panel.h"
#include "search/lanes_cpu.h"
#include "simd/simd.h"

namespace tfgmvae {

// F(z) = ||x - decoder(z)||^2, plus the prior's term of one component for SearchObjective::kMap.
//
// Shared by all threads; each has a Workspace of its own.
class ObjectiveCpu {
 public:
  // What one thread keeps from tile to tile.
  struct Workspace {
    // The items of the tile.
    PanelFloats x;                // [P, x_width], item i in column i
    std::vector<char> is_finite;  // [items]; x is 0 where it is not
    int64_t x_width = 0;
    // The codes at work.
    DecoderCpu::Workspace panels;
    PanelFloats latents;               // [D, capacity]
    PanelFloats squared_error;         // [capacity]
    std::vector<int32_t> item_column;  // [capacity], columns of x
    std::vector<int32_t> source;       // [capacity]
    std::vector<float> gradient;       // [D]
    PanelFloats jacobian;              // [P, panel_width(D)]
  };

  // Keeps a reference to the input, which must outlive it.
  ObjectiveCpu(const LatentSearchInput& input, const LatentSearchOptions& options, int num_threads);
  Workspace make_workspace() const;

  int64_t latent_dim() const { return latent_dim_; }
  int64_t image_size() const { return image_size_; }
  const Mixture& mixture() const { return input_.mixture; }

  // How many codes decode() takes at once.
  int64_t panel_items() const { return capacity_; }

  // Puts items [first, first + count) into the workspace.
  void load_tile(int64_t first, int64_t count, Workspace* workspace) const;

  // Decodes codes [count, D] into the panels; the errors are then in squared_error, item i in
  // column i. `count` is at most panel_items().
  void decode(const float* latents, int64_t count, Workspace* workspace) const;

  // The images of the last decode(), [P, workspace.panels.width].
  const float* images(const Workspace& workspace) const {
    return decoder_.images(workspace.panels);
  }

  // What codes of this class are favoured by in the comparison of an item's lanes.
  float bonus_of(int64_t item, int64_t component) const {
    const bool is_preferred =
        input_.preferred_classes != nullptr && input_.preferred_classes[item] == component;
    return is_preferred ? preference_ : 0.0f;
  }

  // The prior's part of F at a code of this distance to this component.
  float prior_at(int64_t component, float distance) const;

  // Decodes a code of each lane, panel by panel, and has it judged; where the gradient of the
  // objective there is wanted, it is then received.
  //   ids      the lanes;    codes  [ids, D], their codes
  //   judge    called with (lane, code, its Point); answers whether the gradient is wanted
  //   receive  called with (lane, gradient [D], which may be overwritten)
  template <typename Judge, typename Receive>
  void evaluate(const Lanes& lanes, const std::vector<int32_t>& ids, const float* codes,
                Workspace* workspace, const Judge& judge, const Receive& receive) const;

  // The Gauss-Newton matrix of F, twice J^T J plus the prior's part, at codes [count, D] with the
  // prior terms of components [count], into matrices [count] of [D, D].
  void gauss_newton(const float* latents, const int32_t* components, int64_t count,
                    float* const* matrices, Workspace* workspace) const;

  // That matrix at the mean of a component; computed by the first thread that asks for it.
  const float* class_matrix(int64_t component, Workspace* workspace) const;

 private:
  bool is_map() const { return kind_ == SearchObjective::kMap; }
  void measure(const Lanes& lanes, const int32_t* ids, int64_t count, Workspace* workspace) const;
  Point at(int64_t component, const float* latents, float error) const;
  void add_prior_gradient(int64_t component, const float* latents, float* gradient) const;

  // The gradient of the squared error at some items of the last decode(): a panel [D, width] whose
  // column i belongs to the lane ids[i], which was its item columns[i].
  const float* pull_back(const Lanes& lanes, const std::vector<int32_t>& ids,
                         const std::vector<int32_t>& columns, Workspace* workspace) const;

  const LatentSearchInput& input_;
  const SearchObjective kind_;
  const float preference_;
  const SimdKernels& simd_;
  const DecoderCpu decoder_;
  const int64_t latent_dim_;
  const int64_t image_size_;
  const std::vector<float> log_offset_;  // [K]
  int64_t capacity_;
  mutable std::vector<std::vector<float>> class_matrices_;  // [K] of [D, D]
  const std::unique_ptr<std::once_flag[]> class_matrix_flags_;
};

template <typename Judge, typename Receive>
void ObjectiveCpu::evaluate(const Lanes& lanes, const std::vector<int32_t>& ids, const float* codes,
                            Workspace* workspace, const Judge& judge,
                            const Receive& receive) const {
  const int64_t n = latent_dim_;
  const auto total = static_cast<int64_t>(ids.size());
  std::vector<int32_t> wanted, columns;
  for (int64_t first = 0; first < total; first += panel_items()) {
    const int64_t count = std::min(panel_items(), total - first);
    const float* panel_codes = codes + first * n;
    decode(panel_codes, count, workspace);
    measure(lanes, ids.data() + first, count, workspace);
    wanted.clear();
    columns.clear();
    for (int64_t i = 0; i < count; ++i) {
      const int32_t lane = ids[first + i];
      const float* code = panel_codes + i * n;
      const float error = workspace->squared_error[i];
      if (!judge(lane, code, at(lanes.component[lane], code, error))) continue;
      wanted.push_back(lane);
      columns.push_back(static_cast<int32_t>(i));
    }
    if (wanted.empty()) continue;
    const float* panel = pull_back(lanes, wanted, columns, workspace);
    const int64_t width = panel_width(static_cast<int64_t>(wanted.size()));
    float* gradient = workspace->gradient.data();
    for (size_t i = 0; i < wanted.size(); ++i) {
      const float* code = panel_codes + columns[i] * n;
      for (int64_t d = 0; d < n; ++d) {
        gradient[d] = panel[d * width + static_cast<int64_t>(i)];
      }
      add_prior_gradient(lanes.component[wanted[i]], code, gradient);
      receive(wanted[i], gradient);
    }
  }
}

}  // namespace tfgmvae
