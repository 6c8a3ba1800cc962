#include "latent_search.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <mutex>
#include <numeric>
#include <string>
#include <vector>

#include "blas/blas.h"
#include "decoder/decoder_cpu.h"
#include "mixture/mixture.h"
#include "panel.h"
#include "search/constants.h"
#include "simd/simd.h"

namespace tfgmvae {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

// What one thread's panels may take; more falls out of the last cache, and many threads add up.
constexpr int64_t kPanelBytes = int64_t{16} << 20;
constexpr int64_t kPanelBytesOfAllThreads = int64_t{160} << 20;
constexpr int64_t kTileBytes = int64_t{8} << 20;
constexpr int64_t kScreeningBlock = 512;

// Internal: the lane still runs, or was given up because its item has a better one.
constexpr int8_t kRunning = static_cast<int8_t>(SearchStatus::kRunning);
constexpr int8_t kAbandoned = static_cast<int8_t>(SearchStatus::kAbandoned);

int8_t as_int(SearchStatus status) { return static_cast<int8_t>(status); }

struct Point {
  float value;  // the objective
  float error;  // its squared reconstruction error
};

// One start of one item. A tile's lanes are kept as arrays, so that a lane costs what it uses.
struct Lanes {
  int64_t count = 0;
  std::vector<int32_t> item;       // in the tile
  std::vector<int32_t> component;  // of the prior term, fixed during the descent
  std::vector<float> latents;      // [count, D], the best accepted iterate
  std::vector<float> value;
  std::vector<float> error;
  std::vector<float> gradient;  // [count, D]
  std::vector<float> step;      // [count, D]
  std::vector<int32_t> num_iterations;
  std::vector<int8_t> status;

  void add(int32_t item_index, int32_t component_index, const float* start, int64_t latent_dim) {
    item.push_back(item_index);
    component.push_back(component_index);
    latents.insert(latents.end(), start, start + latent_dim);
    value.push_back(kInfinity);
    error.push_back(kInfinity);
    num_iterations.push_back(0);
    status.push_back(kRunning);
    ++count;
  }
};

class Search {
 public:
  Search(const LatentSearchInput& input, const LatentSearchOptions& options, const Blas& blas,
         int num_threads)
      : input_(input),
        options_(options),
        blas_(blas),
        simd_(simd_kernels()),
        decoder_(*input.decoder, blas),
        latent_dim_(input.mixture.latent_dim),
        image_size_(input.decoder->image_size()),
        num_components_(input.mixture.num_components),
        starts_(options.num_starts, num_components_, input.codebook_size),
        log_offset_(static_cast<size_t>(num_components_)),
        class_matrices_(static_cast<size_t>(num_components_)),
        class_matrix_flags_(new std::once_flag[static_cast<size_t>(num_components_)]) {
    const float smallest = *std::min_element(
        input.mixture.scales, input.mixture.scales + num_components_);
    for (int64_t k = 0; k < num_components_; ++k) {
      log_offset_[k] =
          static_cast<float>(latent_dim_) * std::log(input.mixture.scales[k] / smallest);
    }
    const int64_t bytes = std::min(kPanelBytes, kPanelBytesOfAllThreads / num_threads);
    const int64_t affordable = bytes / (4 * decoder_.floats_per_column()) / 16 * 16;
    capacity_ = std::clamp<int64_t>(affordable, 48, kMaxPanelWidth);
  }

  void prepare_codebook(const Parallel& parallel);
  int64_t tile_items() const;

  // What one thread keeps from tile to tile.
  struct Workspace {
    DecoderCpu::Workspace panels;
    std::vector<float> latents;          // [D, capacity]
    std::vector<float> squared_error;    // [capacity]
    std::vector<int32_t> item_column;    // [capacity], columns of x
    std::vector<int32_t> source;         // [capacity]
    std::vector<float> x;                // [P, panel_width(tile)]
    std::vector<float> products;         // [kScreeningBlock, panel_width(tile)]
    std::vector<float> best_score;       // [groups, panel_width(tile)]
    std::vector<int32_t> best_entry;     // likewise
    std::vector<double> factor;          // [D, D]
    std::vector<double> solution;        // [D]
    std::vector<float> jacobian;         // [P, D]
    std::vector<float> trial;            // [lanes, D]
    std::vector<float> vector_a, vector_b;  // [D]
    int64_t x_width = 0;
  };
  Workspace make_workspace() const;

  void search_tile(int64_t first, int64_t count, const LatentSearchOutput& output,
                   Workspace* workspace);

 private:
  int64_t panel_items() const { return capacity_ - 2 * kPanelPadding; }
  bool is_map() const { return options_.objective == SearchObjective::kMap; }

  void load_tile(int64_t first, int64_t count, Workspace* workspace, std::vector<char>* is_finite);
  void add_screened_starts(int64_t first_item, const std::vector<char>& is_finite,
                           Workspace* workspace, Lanes* lanes);
  void add_component_starts(const std::vector<char>& is_finite, Lanes* lanes);

  void levenberg_marquardt(Lanes* lanes, int64_t num_items, Workspace* workspace);
  void adam(Lanes* lanes, Workspace* workspace);

  // Decodes a code of each lane, panel by panel, and has it judged; where the gradient of the
  // objective there is wanted, it is then received.
  //   ids      the lanes;    codes  [ids, D], their codes
  //   judge    called with (lane, code, its Point); answers whether the gradient is wanted
  //   receive  called with (lane, gradient [D], which may be overwritten)
  template <typename Judge, typename Receive>
  void evaluate(const Lanes& lanes, const std::vector<int32_t>& ids, const float* codes,
                Workspace* workspace, const Judge& judge, const Receive& receive) const;

  // Decodes codes [count, D] into the panels; the errors are then in squared_error, item i in column
  // kPanelPadding + i. `count` is at most panel_items().
  void decode(const float* latents, int64_t count, Workspace* workspace) const;
  void measure(const Lanes& lanes, const int32_t* ids, int64_t count, Workspace* workspace) const;

  // The gradient of the squared error at some items of the last decode(): a panel [D, width] whose
  // column kPanelPadding + i belongs to the lane ids[i], which was its item columns[i].
  const float* pull_back(const Lanes& lanes, const std::vector<int32_t>& ids,
                         const std::vector<int32_t>& columns, Workspace* workspace) const;

  Point objective_at(const Lanes& lanes, int64_t lane, const float* latents, float error) const;
  void add_prior_gradient(int64_t component, const float* latents, float* gradient) const;

  // Twice J^T J, plus the prior's part, at codes [count, D].
  void gauss_newton(const float* latents, const int32_t* components, int64_t count,
                    float* const* matrices, Workspace* workspace) const;
  const float* class_matrix(int64_t component, Workspace* workspace);

  void finish(const Lanes& lanes, int64_t first, int64_t count, const LatentSearchOutput& output)
      const;

  const LatentSearchInput& input_;
  const LatentSearchOptions& options_;
  const Blas& blas_;
  const SimdKernels& simd_;
  const DecoderCpu decoder_;
  const int64_t latent_dim_;
  const int64_t image_size_;
  const int64_t num_components_;
  const StartGroups starts_;
  int64_t capacity_ = 0;
  std::vector<float> log_offset_;  // [K], D log(scale / smallest scale)
  std::vector<float> decoded_codebook_;
  const float* codebook_images_ = nullptr;  // [M, P]
  std::vector<float> entry_offset_;         // [M], F less ||x||^2 - 2 x . image
  std::vector<int32_t> entry_group_;        // [M]
  std::vector<std::vector<float>> class_matrices_;  // [K] of [D, D]
  std::unique_ptr<std::once_flag[]> class_matrix_flags_;
};

int64_t Search::tile_items() const {
  const bool is_adam = options_.method == SearchMethod::kGradientDescent;
  const int64_t groups = num_components_ * starts_.parts;
  const int64_t starts = is_adam ? num_components_ : starts_.num_starts;
  const int64_t lane_floats = is_adam ? 6 * latent_dim_ : latent_dim_ * (latent_dim_ + 4);
  const int64_t floats_per_item =
      image_size_ + starts * lane_floats + groups * 2 + kScreeningBlock;
  const int64_t affordable = kTileBytes / (4 * floats_per_item);
  const int64_t most = is_adam ? std::max<int64_t>(1, 4 * kMaxPanelItems / starts) : kMaxPanelItems;
  return std::clamp<int64_t>(affordable, 1, std::min(most, kMaxPanelItems));
}

Search::Workspace Search::make_workspace() const {
  Workspace workspace;
  workspace.panels = decoder_.make_workspace(capacity_);
  workspace.latents.resize(static_cast<size_t>(latent_dim_ * capacity_));
  workspace.squared_error.resize(static_cast<size_t>(capacity_));
  workspace.item_column.resize(static_cast<size_t>(capacity_));
  workspace.source.resize(static_cast<size_t>(capacity_));
  workspace.factor.resize(static_cast<size_t>(latent_dim_ * latent_dim_));
  workspace.solution.resize(static_cast<size_t>(latent_dim_));
  workspace.vector_a.resize(static_cast<size_t>(latent_dim_));
  workspace.vector_b.resize(static_cast<size_t>(latent_dim_));
  return workspace;
}

void Search::prepare_codebook(const Parallel& parallel) {
  const int64_t entries = input_.codebook_size;
  entry_group_.resize(static_cast<size_t>(entries));
  entry_offset_.resize(static_cast<size_t>(entries));
  codebook_images_ = input_.codebook_images;
  if (codebook_images_ == nullptr) {
    decoded_codebook_.resize(static_cast<size_t>(entries * image_size_));
    codebook_images_ = decoded_codebook_.data();
  }
  const int64_t block = panel_items();
  for_each_task(parallel, (entries + block - 1) / block, [&] {
    // Panels are needed only where there is something to decode.
    auto workspace = std::make_shared<Workspace>();
    if (input_.codebook_images == nullptr) *workspace = make_workspace();
    return [this, workspace, block, entries](int64_t task) {
      const int64_t first = task * block;
      const int64_t count = std::min(block, entries - first);
      if (input_.codebook_images == nullptr) {
        decode(input_.codebook + first * latent_dim_, count, workspace.get());
        const float* images = decoder_.images(workspace->panels);
        const int64_t width = workspace->panels.width;
        for (int64_t i = 0; i < count; ++i) {
          float* row = decoded_codebook_.data() + (first + i) * image_size_;
          for (int64_t p = 0; p < image_size_; ++p) row[p] = images[p * width + kPanelPadding + i];
        }
      }
      const std::vector<float> zeros(static_cast<size_t>(image_size_), 0.0f);
      for (int64_t m = first; m < first + count; ++m) {
        const NearestComponent nearest =
            nearest_component(input_.codebook + m * latent_dim_, input_.mixture);
        entry_group_[m] =
            static_cast<int32_t>(nearest.index * starts_.parts + m % starts_.parts);
        simd_.squared_distances(codebook_images_ + m * image_size_, zeros.data(), 1, image_size_,
                                &entry_offset_[m]);
        if (is_map()) {
          entry_offset_[m] +=
              0.5f * nearest.distance * nearest.distance + log_offset_[nearest.index];
        }
      }
    };
  });
}

void Search::load_tile(int64_t first, int64_t count, Workspace* workspace,
                       std::vector<char>* is_finite) {
  workspace->x_width = panel_width(count);
  const size_t size = static_cast<size_t>(image_size_ * workspace->x_width);
  if (workspace->x.size() < size) workspace->x.resize(size);
  std::fill_n(workspace->x.data(), size, 0.0f);
  const float* rows = input_.x + first * image_size_;
  simd_.rows_to_panel(rows, count, image_size_, workspace->x.data(), workspace->x_width,
                      kPanelPadding);
  is_finite->assign(static_cast<size_t>(count), 1);
  for (int64_t i = 0; i < count; ++i) {
    if (simd_.all_finite(rows + i * image_size_, image_size_)) continue;
    (*is_finite)[i] = 0;
    for (int64_t p = 0; p < image_size_; ++p) {
      workspace->x[p * workspace->x_width + kPanelPadding + i] = 0.0f;
    }
  }
}

void Search::add_screened_starts(int64_t first_item, const std::vector<char>& is_finite,
                                 Workspace* workspace, Lanes* lanes) {
  const int64_t width = workspace->x_width;
  workspace->products.resize(static_cast<size_t>(kScreeningBlock * width));
  const int64_t groups = num_components_ * starts_.parts;
  workspace->best_score.assign(static_cast<size_t>(groups * width), kInfinity);
  workspace->best_entry.assign(static_cast<size_t>(groups * width), -1);
  for (int64_t first = 0; first < input_.codebook_size; first += kScreeningBlock) {
    const int64_t count = std::min(kScreeningBlock, input_.codebook_size - first);
    panel_product(blas_, codebook_images_ + first * image_size_, true, workspace->x.data(), count,
                  image_size_, width, 0.0f, workspace->products.data());
    simd_.keep_best_entries(workspace->products.data(), count, width,
                            entry_offset_.data() + first, entry_group_.data() + first,
                            static_cast<int32_t>(first), workspace->best_score.data(),
                            workspace->best_entry.data());
  }
  const std::vector<float> zeros(static_cast<size_t>(image_size_), 0.0f);
  std::vector<int32_t> order(static_cast<size_t>(groups));
  const int64_t num_starts = starts_.num_starts;
  for (size_t i = 0; i < is_finite.size(); ++i) {
    if (!is_finite[i]) continue;
    const int64_t column = kPanelPadding + static_cast<int64_t>(i);
    const auto score = [&](int32_t group) { return workspace->best_score[group * width + column]; };
    std::iota(order.begin(), order.end(), 0);
    std::partial_sort(order.begin(), order.begin() + num_starts, order.end(),
                      [&](int32_t a, int32_t b) {
                        return score(a) < score(b) || (score(a) == score(b) && a < b);
                      });
    // A score is the objective at the entry less this.
    const float* x = input_.x + (first_item + static_cast<int64_t>(i)) * image_size_;
    float square;
    simd_.squared_distances(x, zeros.data(), 1, image_size_, &square);
    const float highest = kStartMargin * (score(order[0]) + square) - square;
    for (int64_t s = 0; s < num_starts; ++s) {
      const int32_t entry = workspace->best_entry[order[s] * width + column];
      if (entry < 0 || !std::isfinite(score(order[s]))) continue;
      if (s >= kSureStarts && score(order[s]) > highest) break;
      lanes->add(static_cast<int32_t>(i), static_cast<int32_t>(order[s] / starts_.parts),
                 input_.codebook + entry * latent_dim_, latent_dim_);
    }
  }
}

void Search::add_component_starts(const std::vector<char>& is_finite, Lanes* lanes) {
  for (size_t i = 0; i < is_finite.size(); ++i) {
    if (!is_finite[i]) continue;
    for (int64_t k = 0; k < num_components_; ++k) {
      lanes->add(static_cast<int32_t>(i), static_cast<int32_t>(k),
                 input_.mixture.means + k * latent_dim_, latent_dim_);
    }
  }
}

void Search::decode(const float* latents, int64_t count, Workspace* workspace) const {
  const int64_t width = panel_width(count);
  std::fill_n(workspace->latents.data(), latent_dim_ * width, 0.0f);
  simd_.rows_to_panel(latents, count, latent_dim_, workspace->latents.data(), width,
                      kPanelPadding);
  decoder_.forward(workspace->latents.data(), width, &workspace->panels);
}

void Search::measure(const Lanes& lanes, const int32_t* ids, int64_t count,
                     Workspace* workspace) const {
  const int64_t width = workspace->panels.width;
  std::fill_n(workspace->item_column.data(), width, static_cast<int32_t>(kPanelPadding));
  for (int64_t i = 0; i < count; ++i) {
    workspace->item_column[kPanelPadding + i] =
        static_cast<int32_t>(kPanelPadding) + lanes.item[ids[i]];
  }
  simd_.squared_error(decoder_.images(workspace->panels), image_size_, width,
                      workspace->x.data(), workspace->x_width, workspace->item_column.data(),
                      workspace->squared_error.data());
}

const float* Search::pull_back(const Lanes& lanes, const std::vector<int32_t>& ids,
                               const std::vector<int32_t>& columns, Workspace* workspace) const {
  const int64_t count = static_cast<int64_t>(ids.size());
  const int64_t width = panel_width(count);
  std::fill_n(workspace->item_column.data(), width, static_cast<int32_t>(kPanelPadding));
  std::fill_n(workspace->source.data(), width, static_cast<int32_t>(kPanelPadding));
  for (int64_t i = 0; i < count; ++i) {
    workspace->item_column[kPanelPadding + i] =
        static_cast<int32_t>(kPanelPadding) + lanes.item[ids[i]];
    workspace->source[kPanelPadding + i] = static_cast<int32_t>(kPanelPadding) + columns[i];
  }
  const Layer& last = decoder_.output_layer();
  simd_.output_delta(decoder_.gradient_input(&workspace->panels), image_size_, width,
                     decoder_.images(workspace->panels),
                     decoder_.output_derivative(workspace->panels), workspace->panels.width,
                     workspace->source.data(), workspace->x.data(), workspace->x_width,
                     workspace->item_column.data(), last.activation, last.activation_parameter);
  return decoder_.reverse(width, workspace->source.data(), &workspace->panels);
}

template <typename Judge, typename Receive>
void Search::evaluate(const Lanes& lanes, const std::vector<int32_t>& ids, const float* codes,
                      Workspace* workspace, const Judge& judge, const Receive& receive) const {
  const int64_t n = latent_dim_;
  const int64_t total = static_cast<int64_t>(ids.size());
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
      const float error = workspace->squared_error[kPanelPadding + i];
      if (!judge(lane, code, objective_at(lanes, lane, code, error))) continue;
      wanted.push_back(lane);
      columns.push_back(static_cast<int32_t>(i));
    }
    if (wanted.empty()) continue;
    const float* panel = pull_back(lanes, wanted, columns, workspace);
    const int64_t width = panel_width(static_cast<int64_t>(wanted.size()));
    float* gradient = workspace->vector_a.data();
    for (size_t i = 0; i < wanted.size(); ++i) {
      const float* code = panel_codes + columns[i] * n;
      for (int64_t d = 0; d < n; ++d) {
        gradient[d] = panel[d * width + kPanelPadding + static_cast<int64_t>(i)];
      }
      add_prior_gradient(lanes.component[wanted[i]], code, gradient);
      receive(wanted[i], gradient);
    }
  }
}

Point Search::objective_at(const Lanes& lanes, int64_t lane, const float* latents,
                           float error) const {
  if (!is_map()) return {error, error};
  const int32_t component = lanes.component[lane];
  const float distance = component_distance(latents, input_.mixture, component);
  return {error + 0.5f * distance * distance + log_offset_[component], error};
}

void Search::add_prior_gradient(int64_t component, const float* latents, float* gradient) const {
  if (!is_map()) return;
  const float scale = input_.mixture.scales[component];
  const float* mean = input_.mixture.means + component * latent_dim_;
  for (int64_t d = 0; d < latent_dim_; ++d) {
    gradient[d] += (latents[d] - mean[d]) / (scale * scale);
  }
}

void Search::gauss_newton(const float* latents, const int32_t* components, int64_t count,
                          float* const* matrices, Workspace* workspace) const {
  workspace->jacobian.resize(static_cast<size_t>(image_size_ * latent_dim_));
  std::vector<float> directions(static_cast<size_t>(latent_dim_ * capacity_));
  for (int64_t first = 0; first < count; first += panel_items()) {
    const int64_t points = std::min(panel_items(), count - first);
    decode(latents + first * latent_dim_, points, workspace);
    const int64_t pairs = points * latent_dim_;
    for (int64_t begin = 0; begin < pairs; begin += panel_items()) {
      const int64_t columns = std::min(panel_items(), pairs - begin);
      const int64_t width = panel_width(columns);
      std::fill_n(directions.data(), latent_dim_ * width, 0.0f);
      std::fill_n(workspace->source.data(), width, static_cast<int32_t>(kPanelPadding));
      for (int64_t c = 0; c < columns; ++c) {
        const int64_t point = (begin + c) / latent_dim_;
        const int64_t direction = (begin + c) % latent_dim_;
        directions[direction * width + kPanelPadding + c] = 1.0f;
        workspace->source[kPanelPadding + c] = static_cast<int32_t>(kPanelPadding + point);
      }
      const float* slopes =
          decoder_.tangents(directions.data(), width, workspace->source.data(),
                            &workspace->panels);
      for (int64_t c = 0; c < columns; ++c) {
        const int64_t point = (begin + c) / latent_dim_;
        const int64_t direction = (begin + c) % latent_dim_;
        for (int64_t p = 0; p < image_size_; ++p) {
          workspace->jacobian[p * latent_dim_ + direction] =
              slopes[p * width + kPanelPadding + c];
        }
        if (direction + 1 < latent_dim_) continue;
        float* matrix = matrices[first + point];
        blas_.sgemm(true, false, latent_dim_, latent_dim_, image_size_, 2.0f,
                    workspace->jacobian.data(), latent_dim_, workspace->jacobian.data(),
                    latent_dim_, 0.0f, matrix, latent_dim_);
        if (is_map()) {
          const float scale = input_.mixture.scales[components[first + point]];
          for (int64_t d = 0; d < latent_dim_; ++d) {
            matrix[d * latent_dim_ + d] += 1.0f / (scale * scale);
          }
        }
      }
    }
  }
}

const float* Search::class_matrix(int64_t component, Workspace* workspace) {
  std::call_once(class_matrix_flags_[component], [&] {
    std::vector<float>& matrix = class_matrices_[component];
    matrix.resize(static_cast<size_t>(latent_dim_ * latent_dim_));
    float* pointer = matrix.data();
    const int32_t index = static_cast<int32_t>(component);
    gauss_newton(input_.mixture.means + component * latent_dim_, &index, 1, &pointer, workspace);
  });
  return class_matrices_[component].data();
}

void Search::levenberg_marquardt(Lanes* lanes, int64_t num_items, Workspace* workspace) {
  const int64_t n = latent_dim_;
  const int64_t total = lanes->count;
  std::vector<const float*> shared_matrix(static_cast<size_t>(total));
  for (int64_t lane = 0; lane < total; ++lane) {
    shared_matrix[lane] = class_matrix(lanes->component[lane], workspace);
  }
  lanes->gradient.resize(static_cast<size_t>(total * n));
  lanes->step.resize(static_cast<size_t>(total * n));
  std::vector<float> best_of_item(static_cast<size_t>(num_items), kInfinity);
  // Lanes that run or have ended with a result.
  std::vector<int32_t> kept_of_item(static_cast<size_t>(num_items), 0);
  // A lane starts from its class's matrix and gets its own with its first update.
  std::vector<std::unique_ptr<float[]>> own_matrix(static_cast<size_t>(total));
  std::vector<double> damping(static_cast<size_t>(total), kInitialDamping);
  // What the quadratic model promises of the step: exactly, and to first order (the bound above the
  // decrease that any shorter step could bring).
  std::vector<float> predicted(static_cast<size_t>(total));
  std::vector<float> promise(static_cast<size_t>(total));
  std::vector<char> is_exact(static_cast<size_t>(total), 0);
  std::vector<char> needs_refresh(static_cast<size_t>(total), 0);
  const auto matrix_of = [&](int64_t lane) -> const float* {
    return own_matrix[lane] ? own_matrix[lane].get() : shared_matrix[lane];
  };
  const auto end_lane = [&](int64_t lane, int8_t status) {
    lanes->status[lane] = status;
    if (status == kAbandoned || status == as_int(SearchStatus::kNonfinite)) {
      --kept_of_item[lanes->item[lane]];
    }
  };
  const auto floor_of = [&](const float* matrix) {
    double largest = 0.0;
    for (int64_t d = 0; d < n; ++d) largest = std::max<double>(largest, matrix[d * n + d]);
    return largest > 0.0 ? kRelativeFloor * largest : 1.0;
  };
  // Whether even kPruningFactor times the decrease that the quadratic model promises would leave the
  // lane above another one of its item.
  const auto cannot_win = [&](int64_t lane) {
    if (kept_of_item[lanes->item[lane]] <= 1) return false;
    const float best = best_of_item[lanes->item[lane]];
    if (!(lanes->value[lane] > best)) return false;
    const float* matrix = matrix_of(lane);
    const float* gradient = lanes->gradient.data() + lane * n;
    float* step = workspace->vector_b.data();
    if (!simd_.damped_step(matrix, gradient, n, kMinDamping, floor_of(matrix),
                           workspace->factor.data(), workspace->solution.data(), step)) {
      return false;
    }
    float promised = 0.0f;
    for (int64_t d = 0; d < n; ++d) promised -= 0.5f * gradient[d] * step[d];
    return lanes->value[lane] - kPruningFactor * promised > best;
  };

  std::vector<int32_t> active;
  for (int64_t lane = 0; lane < total; ++lane) {
    active.push_back(static_cast<int32_t>(lane));
    ++kept_of_item[lanes->item[lane]];
  }
  evaluate(
      *lanes, active, lanes->latents.data(), workspace,
      [&](int32_t lane, const float*, const Point& point) {
        if (!std::isfinite(point.value)) {
          end_lane(lane, as_int(SearchStatus::kNonfinite));
          return false;
        }
        lanes->value[lane] = point.value;
        lanes->error[lane] = point.error;
        float& best = best_of_item[lanes->item[lane]];
        best = std::min(best, point.value);
        return true;
      },
      [&](int32_t lane, const float* gradient) {
        std::copy_n(gradient, n, lanes->gradient.data() + lane * n);
      });
  for (const int32_t lane : active) {
    if (lanes->status[lane] == kRunning && cannot_win(lane)) end_lane(lane, kAbandoned);
  }

  std::vector<int32_t> refreshed, updated;
  std::vector<float> refresh_latents;
  std::vector<int32_t> refresh_components;
  std::vector<float*> refresh_matrices;
  while (true) {
    active.erase(std::remove_if(active.begin(), active.end(),
                                [&](int32_t lane) { return lanes->status[lane] != kRunning; }),
                 active.end());
    if (active.empty()) break;

    refreshed.clear();
    updated.clear();
    for (const int32_t lane : active) {
      if (!needs_refresh[lane]) continue;
      if (!own_matrix[lane]) own_matrix[lane].reset(new float[static_cast<size_t>(n * n)]);
      is_exact[lane] = 1;
      needs_refresh[lane] = 0;
      damping[lane] = kInitialDamping;
      refreshed.push_back(lane);
    }
    if (!refreshed.empty()) {
      refresh_latents.clear();
      refresh_components.clear();
      refresh_matrices.clear();
      for (const int32_t lane : refreshed) {
        const float* latents = lanes->latents.data() + lane * n;
        refresh_latents.insert(refresh_latents.end(), latents, latents + n);
        refresh_components.push_back(lanes->component[lane]);
        refresh_matrices.push_back(own_matrix[lane].get());
      }
      gauss_newton(refresh_latents.data(), refresh_components.data(),
                   static_cast<int64_t>(refreshed.size()), refresh_matrices.data(), workspace);
    }

    workspace->trial.resize(active.size() * static_cast<size_t>(n));
    for (size_t position = 0; position < active.size(); ++position) {
      const int64_t lane = active[position];
      const float* matrix = matrix_of(lane);
      const float* gradient = lanes->gradient.data() + lane * n;
      float* step = lanes->step.data() + lane * n;
      const double floor = floor_of(matrix);
      bool is_solved = false;
      while (!is_solved && damping[lane] <= kMaxDamping) {
        is_solved = simd_.damped_step(matrix, gradient, n, damping[lane], floor,
                                      workspace->factor.data(), workspace->solution.data(), step);
        if (!is_solved) damping[lane] *= kDampingFactor;
      }
      // An unsolvable step is a trial that fails: not a number, so that it is rejected.
      float* product = workspace->vector_a.data();
      simd_.symmetric_product(matrix, step, n, product);
      float along = 0.0f, curvature = 0.0f;
      for (int64_t d = 0; d < n; ++d) {
        along -= step[d] * gradient[d];
        curvature += step[d] * product[d];
      }
      promise[lane] = 0.5f * along;
      predicted[lane] = along - 0.5f * curvature;
      for (int64_t d = 0; d < n; ++d) {
        workspace->trial[position * n + d] =
            is_solved ? lanes->latents[lane * n + d] + step[d] : kNan;
      }
    }

    evaluate(
        *lanes, active, workspace->trial.data(), workspace,
        [&](int32_t lane, const float* code, const Point& trial) {
          const int32_t iterations = ++lanes->num_iterations[lane];
          const bool is_last = iterations >= options_.max_iterations;
          const float enough = options_.tolerance * lanes->value[lane];
          const bool is_flat = damping[lane] <= kFlatDamping && promise[lane] <= enough;
          // False for a NaN.
          const bool is_accepted = trial.value < lanes->value[lane];
          const float decrease = lanes->value[lane] - trial.value;
          const bool is_poor = !(decrease >= kPoorRatio * predicted[lane]);
          const bool needs_matrix =
              is_poor && !is_exact[lane] && promise[lane] > kRefreshShare * lanes->value[lane];
          if (is_accepted) {
            if (decrease > kGoodRatio * predicted[lane]) {
              damping[lane] = std::max(damping[lane] / kDampingFactor, kMinDamping);
            } else if (is_poor) {
              damping[lane] *= kPoorFactor;
            }
            std::copy_n(code, n, lanes->latents.data() + lane * n);
            lanes->value[lane] = trial.value;
            lanes->error[lane] = trial.error;
            float& best = best_of_item[lanes->item[lane]];
            best = std::min(best, trial.value);
          } else {
            damping[lane] *= kDampingFactor;
          }
          if (is_flat || (is_accepted && decrease <= enough)) {
            end_lane(lane, as_int(SearchStatus::kConverged));
          } else if (!is_accepted && damping[lane] > kMaxDamping) {
            end_lane(lane, as_int(SearchStatus::kStalled));
          } else if (is_last) {
            end_lane(lane, as_int(SearchStatus::kMaxIterations));
          } else {
            needs_refresh[lane] = needs_matrix;
            return is_accepted;
          }
          return false;
        },
        [&](int32_t lane, float* gradient) {
          if (!own_matrix[lane]) {
            own_matrix[lane].reset(new float[static_cast<size_t>(n * n)]);
            std::copy_n(shared_matrix[lane], n * n, own_matrix[lane].get());
          }
          float* matrix = own_matrix[lane].get();
          float* old = lanes->gradient.data() + lane * n;
          const float* step = lanes->step.data() + lane * n;
          // BFGS with Powell's damping, which keeps the matrix positive definite: the change of
          // the gradient is mixed with what the matrix expects where the curvature is too low.
          float* expected = workspace->vector_b.data();
          simd_.symmetric_product(matrix, step, n, expected);
          float curvature = 0.0f, expected_curvature = 0.0f;
          for (int64_t d = 0; d < n; ++d) {
            curvature += step[d] * (gradient[d] - old[d]);
            expected_curvature += step[d] * expected[d];
          }
          float mix = 1.0f;
          if (curvature < 0.2f * expected_curvature) {
            mix = 0.8f * expected_curvature / (expected_curvature - curvature);
            curvature = 0.2f * expected_curvature;
          }
          for (int64_t d = 0; d < n; ++d) {
            const float change = mix * (gradient[d] - old[d]) + (1.0f - mix) * expected[d];
            old[d] = gradient[d];
            gradient[d] = change;
          }
          if (curvature > 0.0f && expected_curvature > 0.0f && std::isfinite(curvature) &&
              std::isfinite(expected_curvature)) {
            simd_.rank_two_update(matrix, n, 1.0f / curvature, gradient,
                                  1.0f / expected_curvature, expected);
            is_exact[lane] = 0;
          }
          updated.push_back(lane);
        });
    // After the round, so that it does not matter which lanes shared a panel.
    for (const int32_t lane : updated) {
      if (cannot_win(lane)) end_lane(lane, kAbandoned);
    }
  }
}

void Search::adam(Lanes* lanes, Workspace* workspace) {
  const int64_t n = latent_dim_;
  const int64_t total = lanes->count;
  lanes->gradient.resize(static_cast<size_t>(total * n));
  std::vector<float> current = lanes->latents;  // [total, D]
  std::vector<float> first_moment(static_cast<size_t>(total * n), 0.0f);
  std::vector<float> second_moment(static_cast<size_t>(total * n), 0.0f);
  std::vector<float> window_value(static_cast<size_t>(total), 0.0f);
  std::vector<int32_t> active(static_cast<size_t>(total));
  std::iota(active.begin(), active.end(), 0);
  double first_power = 1.0, second_power = 1.0;
  for (int64_t iteration = 0; !active.empty(); ++iteration) {
    first_power *= kAdamFirstDecay;
    second_power *= kAdamSecondDecay;
    workspace->trial.resize(active.size() * static_cast<size_t>(n));
    for (size_t position = 0; position < active.size(); ++position) {
      std::copy_n(current.data() + active[position] * n, n,
                  workspace->trial.data() + position * n);
    }
    const float first_scale = static_cast<float>(1.0 / (1.0 - first_power));
    const float second_scale = static_cast<float>(1.0 / (1.0 - second_power));
    evaluate(
        *lanes, active, workspace->trial.data(), workspace,
        [&](int32_t lane, const float* code, const Point& trial) {
          if (!std::isfinite(trial.value)) {
            lanes->status[lane] =
                as_int(iteration == 0 ? SearchStatus::kNonfinite : SearchStatus::kStalled);
            lanes->num_iterations[lane] = static_cast<int32_t>(iteration);
            return false;
          }
          if (trial.value < lanes->value[lane]) {
            std::copy_n(code, n, lanes->latents.data() + lane * n);
            lanes->value[lane] = trial.value;
            lanes->error[lane] = trial.error;
          }
          lanes->num_iterations[lane] = static_cast<int32_t>(iteration);
          if (iteration == 0) {
            window_value[lane] = lanes->value[lane];
          } else if (iteration % kAdamWindow == 0) {
            const float decrease = window_value[lane] - lanes->value[lane];
            if (decrease <= options_.tolerance * window_value[lane]) {
              lanes->status[lane] = as_int(SearchStatus::kConverged);
              return false;
            }
            window_value[lane] = lanes->value[lane];
          }
          if (iteration >= options_.max_iterations) {
            lanes->status[lane] = as_int(SearchStatus::kMaxIterations);
            return false;
          }
          return true;
        },
        [&](int32_t lane, const float* gradient) {
          float* latents = current.data() + lane * n;
          for (int64_t d = 0; d < n; ++d) {
            float& m = first_moment[lane * n + d];
            float& v = second_moment[lane * n + d];
            m = kAdamFirstDecay * m + (1.0f - kAdamFirstDecay) * gradient[d];
            v = kAdamSecondDecay * v + (1.0f - kAdamSecondDecay) * gradient[d] * gradient[d];
            latents[d] -= options_.learning_rate * (m * first_scale) /
                          (std::sqrt(v * second_scale) + kAdamEpsilon);
          }
        });
    active.erase(std::remove_if(active.begin(), active.end(),
                                [&](int32_t lane) { return lanes->status[lane] != kRunning; }),
                 active.end());
  }
}

void Search::finish(const Lanes& lanes, int64_t first, int64_t count,
                    const LatentSearchOutput& output) const {
  std::vector<int32_t> winner(static_cast<size_t>(count), -1);
  std::vector<Point> best(static_cast<size_t>(count), Point{kInfinity, kInfinity});
  std::vector<int64_t> classes(static_cast<size_t>(count), 0);
  for (int64_t lane = 0; lane < lanes.count; ++lane) {
    if (lanes.status[lane] == as_int(SearchStatus::kNonfinite)) continue;
    const NearestComponent nearest =
        nearest_component(lanes.latents.data() + lane * latent_dim_, input_.mixture);
    float value = lanes.error[lane];
    // The most responsible component may have changed since the descent fixed it.
    if (is_map()) value += 0.5f * nearest.distance * nearest.distance + log_offset_[nearest.index];
    const int32_t item = lanes.item[lane];
    if (value < best[item].value) {
      best[item] = {value, lanes.error[lane]};
      winner[item] = static_cast<int32_t>(lane);
      classes[item] = nearest.index;
    }
  }
  for (int64_t i = 0; i < count; ++i) {
    const int64_t item = first + i;
    const int32_t lane = winner[i];
    float* latents = output.latents + item * latent_dim_;
    if (lane < 0) {
      output.labels[item] = -1;
      output.classes[item] = 0;
      output.accepted[item] = false;
      std::fill_n(latents, latent_dim_, kNan);
      output.objective_value[item] = kNan;
      output.reconstruction_error[item] = kNan;
      output.num_iterations[item] = 0;
      output.status[item] = as_int(SearchStatus::kNonfinite);
      continue;
    }
    std::copy_n(lanes.latents.data() + lane * latent_dim_, latent_dim_, latents);
    const float distance = component_distance(latents, input_.mixture, classes[i]);
    const bool accepted = distance <= input_.encoder_thresholds[classes[i]];
    output.labels[item] = accepted ? classes[i] : -1;
    output.classes[item] = classes[i];
    output.accepted[item] = accepted;
    output.objective_value[item] = best[i].value;
    output.reconstruction_error[item] = best[i].error;
    output.num_iterations[item] = lanes.num_iterations[lane];
    // A lane given up for a better one can win only because another component took over its code;
    // it was still decreasing then.
    output.status[item] = lanes.status[lane] == kAbandoned ? as_int(SearchStatus::kMaxIterations)
                                                           : lanes.status[lane];
  }
}

void Search::search_tile(int64_t first, int64_t count, const LatentSearchOutput& output,
                         Workspace* workspace) {
  std::vector<char> is_finite;
  load_tile(first, count, workspace, &is_finite);
  Lanes lanes;
  if (options_.method == SearchMethod::kLevenbergMarquardt) {
    add_screened_starts(first, is_finite, workspace, &lanes);
    levenberg_marquardt(&lanes, count, workspace);
  } else {
    add_component_starts(is_finite, &lanes);
    adam(&lanes, workspace);
  }
  finish(lanes, first, count, output);
}

}  // namespace

Status latent_search_cpu(const LatentSearchInput& input, const LatentSearchOptions& options,
                         const LatentSearchOutput& output, const Parallel& parallel) {
  if (Status status = check_latent_search(input, options); !status.ok()) return status;
  if (Status status = check_scales(input.mixture); !status.ok()) return status;
  std::string error;
  const Blas* blas = Blas::get(&error);
  if (blas == nullptr) return unavailable(error);
  if (input.num_items == 0) return {};
  Search search(input, options, *blas, parallel.num_threads);
  search.prepare_codebook(parallel);
  // Tiles of equal size for all threads; their size changes no result.
  const int64_t share = (input.num_items + parallel.num_threads - 1) / parallel.num_threads;
  const int64_t tile = std::min(search.tile_items(), share);
  for_each_task(parallel, (input.num_items + tile - 1) / tile, [&] {
    auto workspace = std::make_shared<Search::Workspace>(search.make_workspace());
    return [&, workspace](int64_t task) {
      const int64_t first = task * tile;
      search.search_tile(first, std::min(tile, input.num_items - first), output, workspace.get());
    };
  });
  return {};
}

}  // namespace tfgmvae
