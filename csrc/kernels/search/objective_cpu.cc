#include "search/objective_cpu.h"

#include "search/rules.h"

namespace tfgmvae {
namespace {

// What one thread's panels may take; more falls out of the last cache, and many threads add up.
constexpr int64_t kPanelBytes = int64_t{16} << 20;
constexpr int64_t kPanelBytesOfAllThreads = int64_t{160} << 20;
constexpr int64_t kLeastCapacity = 48;

}  // namespace

ObjectiveCpu::ObjectiveCpu(const LatentSearchInput& input, const LatentSearchOptions& options,
                           int num_threads)
    : input_(input),
      kind_(options.objective),
      preference_(options.preference),
      simd_(simd_kernels()),
      decoder_(*input.decoder),
      latent_dim_(input.mixture.latent_dim),
      image_size_(input.decoder->image_size()),
      log_offset_(log_offsets(input.mixture)),
      class_matrices_(static_cast<size_t>(input.mixture.num_components)),
      class_matrix_flags_(new std::once_flag[static_cast<size_t>(input.mixture.num_components)]) {
  const int64_t bytes = std::min(kPanelBytes, kPanelBytesOfAllThreads / num_threads);
  const int64_t affordable = bytes / (4 * decoder_.floats_per_column()) / 16 * 16;
  capacity_ = std::clamp<int64_t>(affordable, kLeastCapacity, kMaxPanelWidth);
}

ObjectiveCpu::Workspace ObjectiveCpu::make_workspace() const {
  Workspace workspace;
  workspace.panels = decoder_.make_workspace(capacity_);
  workspace.latents.resize(static_cast<size_t>(latent_dim_ * capacity_));
  workspace.squared_error.resize(static_cast<size_t>(capacity_));
  workspace.item_column.resize(static_cast<size_t>(capacity_));
  workspace.source.resize(static_cast<size_t>(capacity_));
  workspace.gradient.resize(static_cast<size_t>(latent_dim_));
  return workspace;
}

void ObjectiveCpu::load_tile(int64_t first, int64_t count, Workspace* workspace) const {
  workspace->x_width = panel_width(count);
  const auto size = static_cast<size_t>(image_size_ * workspace->x_width);
  if (workspace->x.size() < size) workspace->x.resize(size);
  std::fill_n(workspace->x.data(), size, 0.0f);
  const float* rows = input_.x + first * image_size_;
  simd_.rows_to_panel(rows, count, image_size_, workspace->x.data(), workspace->x_width);
  workspace->is_finite.assign(static_cast<size_t>(count), 1);
  for (int64_t i = 0; i < count; ++i) {
    if (simd_.all_finite(rows + i * image_size_, image_size_)) continue;
    workspace->is_finite[i] = 0;
    for (int64_t p = 0; p < image_size_; ++p) {
      workspace->x[p * workspace->x_width + i] = 0.0f;
    }
  }
}

void ObjectiveCpu::decode(const float* latents, int64_t count, Workspace* workspace) const {
  const int64_t width = panel_width(count);
  std::fill_n(workspace->latents.data(), latent_dim_ * width, 0.0f);
  simd_.rows_to_panel(latents, count, latent_dim_, workspace->latents.data(), width);
  decoder_.forward(workspace->latents.data(), width, &workspace->panels);
}

void ObjectiveCpu::measure(const Lanes& lanes, const int32_t* ids, int64_t count,
                           Workspace* workspace) const {
  const int64_t width = workspace->panels.width;
  std::fill_n(workspace->item_column.data(), width, 0);
  for (int64_t i = 0; i < count; ++i) {
    workspace->item_column[i] = lanes.item[ids[i]];
  }
  simd_.squared_error(images(*workspace), image_size_, width, workspace->x.data(),
                      workspace->x_width, workspace->item_column.data(),
                      workspace->squared_error.data());
}

const float* ObjectiveCpu::pull_back(const Lanes& lanes, const std::vector<int32_t>& ids,
                                     const std::vector<int32_t>& columns,
                                     Workspace* workspace) const {
  const auto count = static_cast<int64_t>(ids.size());
  const int64_t width = panel_width(count);
  std::fill_n(workspace->item_column.data(), width, 0);
  std::fill_n(workspace->source.data(), width, 0);
  for (int64_t i = 0; i < count; ++i) {
    workspace->item_column[i] = lanes.item[ids[i]];
    workspace->source[i] = columns[i];
  }
  const Layer& last = decoder_.output_layer();
  simd_.output_delta(decoder_.gradient_input(&workspace->panels), image_size_, width,
                     images(*workspace), decoder_.output_derivative(workspace->panels),
                     workspace->panels.width, workspace->source.data(), workspace->x.data(),
                     workspace->x_width, workspace->item_column.data(), last.activation,
                     last.activation_parameter);
  return decoder_.reverse(width, workspace->source.data(), &workspace->panels);
}

float ObjectiveCpu::prior_at(int64_t component, float distance) const {
  return is_map() ? prior_term(distance, log_offset_[component]) : 0.0f;
}

Point ObjectiveCpu::at(int64_t component, const float* latents, float error) const {
  if (!is_map()) return {error, error};
  const float distance = component_distance(latents, input_.mixture, component);
  // Summed from the left, which rounds differently from error + prior_term().
  return {error + 0.5f * distance * distance + log_offset_[component], error};
}

void ObjectiveCpu::add_prior_gradient(int64_t component, const float* latents,
                                      float* gradient) const {
  if (!is_map()) return;
  const float scale = input_.mixture.scales[component];
  const float* mean = input_.mixture.means + component * latent_dim_;
  for (int64_t d = 0; d < latent_dim_; ++d) {
    gradient[d] += prior_slope(latents[d], mean[d], scale);
  }
}

void ObjectiveCpu::gauss_newton(const float* latents, const int32_t* components, int64_t count,
                                float* const* matrices, Workspace* workspace) const {
  const int64_t n = latent_dim_;
  const int64_t row = panel_width(n);
  workspace->jacobian.assign(static_cast<size_t>(image_size_ * row), 0.0f);
  PackedWeights packed;
  PanelFloats products(static_cast<size_t>(row * row));
  std::vector<float> directions(static_cast<size_t>(n * capacity_));
  for (int64_t first = 0; first < count; first += panel_items()) {
    const int64_t points = std::min(panel_items(), count - first);
    decode(latents + first * n, points, workspace);
    const int64_t pairs = points * n;
    for (int64_t begin = 0; begin < pairs; begin += panel_items()) {
      const int64_t columns = std::min(panel_items(), pairs - begin);
      const int64_t width = panel_width(columns);
      std::fill_n(directions.data(), n * width, 0.0f);
      std::fill_n(workspace->source.data(), width, 0);
      for (int64_t c = 0; c < columns; ++c) {
        directions[(begin + c) % n * width + c] = 1.0f;
        workspace->source[c] = static_cast<int32_t>((begin + c) / n);
      }
      const float* slopes =
          decoder_.tangents(directions.data(), width, workspace->source.data(), &workspace->panels);
      for (int64_t c = 0; c < columns;) {
        const int64_t point = (begin + c) / n;
        const int64_t direction = (begin + c) % n;
        // A point's directions may go on in the next panel.
        const int64_t here = std::min(n - direction, columns - c);
        for (int64_t p = 0; p < image_size_; ++p) {
          std::copy_n(slopes + p * width + c, here,
                      workspace->jacobian.data() + p * row + direction);
        }
        c += here;
        if (direction + here < n) continue;
        packed.pack(workspace->jacobian.data(), false, row, image_size_);
        packed.product(workspace->jacobian.data(), row, products.data());
        float* matrix = matrices[first + point];
        for (int64_t i = 0; i < n; ++i) {
          for (int64_t j = 0; j < n; ++j) matrix[i * n + j] = 2.0f * products[i * row + j];
        }
        if (!is_map()) continue;
        const float curvature = prior_curvature(input_.mixture.scales[components[first + point]]);
        for (int64_t d = 0; d < n; ++d) matrix[d * n + d] += curvature;
      }
    }
  }
}

const float* ObjectiveCpu::class_matrix(int64_t component, Workspace* workspace) const {
  std::call_once(class_matrix_flags_[component], [&] {
    std::vector<float>& matrix = class_matrices_[component];
    matrix.resize(static_cast<size_t>(latent_dim_ * latent_dim_));
    float* pointer = matrix.data();
    const auto index = static_cast<int32_t>(component);
    gauss_newton(input_.mixture.means + component * latent_dim_, &index, 1, &pointer, workspace);
  });
  return class_matrices_[component].data();
}

}  // namespace tfgmvae
