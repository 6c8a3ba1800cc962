// The latent search on a GPU: the method of latent_search_cpu.cc on tiles of many items.
#include <cuda_runtime.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "blas/cublas_handle.cuh"
#include "blas/cublas_library.h"
#include "device/memory.cuh"
#include "latent_search.h"
#include "mixture/mixture.h"
#include "search/adam_cuda.cuh"
#include "search/damped_step.cuh"
#include "search/lanes_cuda.cuh"
#include "search/levenberg_marquardt_cuda.cuh"
#include "search/objective_cuda.cuh"
#include "search/starts_cuda.cuh"

namespace tfgmvae {
namespace {

constexpr int64_t kTileBytes = int64_t{512} << 20;
constexpr int64_t kMaxTileItems = 16384;
// More than a kernel declares beside the memory that it is launched with.
constexpr size_t kStaticSharedBytes = 256;

// A thread per item: the best lane by the objective with the most responsible component.
__global__ void finish(int64_t first, int64_t count, int64_t lanes_per_item,
                       const float* encoder_thresholds, DeviceLanes lanes, DeviceProblem problem,
                       LatentSearchOutput output) {
  TFGMVAE_FOR_INDEX(i, count) {
    const int64_t n = problem.latent_dim, item = first + i;
    int64_t winner = -1, winner_class = 0;
    float best = INFINITY, best_compared = INFINITY;
    for (int64_t s = 0; s < lanes_per_item; ++s) {
      const int64_t lane = i * lanes_per_item + s;
      if (lanes.status[lane] == SearchStatus::kNonfinite) continue;
      const float* latents = lanes.latents + lane * n;
      const NearestComponent nearest = nearest_component(latents, problem.mixture);
      const float value = lanes.error[lane] + prior_term(problem, latents, nearest.index);
      const float compared = value - bonus_of(problem, i, nearest.index);
      if (compared < best_compared) {
        best = value;
        best_compared = compared;
        winner = lane;
        winner_class = nearest.index;
      }
    }
    bool accepted = false;
    if (winner >= 0) {
      const float distance =
          component_distance(lanes.latents + winner * n, problem.mixture, winner_class);
      accepted = distance <= encoder_thresholds[winner_class];
    }
    for (int64_t d = 0; d < n; ++d) {
      output.latents[item * n + d] = winner >= 0 ? lanes.latents[winner * n + d] : NAN;
    }
    output.labels[item] = accepted ? winner_class : -1;
    output.classes[item] = winner_class;
    output.accepted[item] = accepted;
    output.objective_value[item] = winner >= 0 ? best : NAN;
    output.reconstruction_error[item] = winner >= 0 ? lanes.error[winner] : NAN;
    output.num_iterations[item] = winner >= 0 ? lanes.num_iterations[winner] : 0;
    const SearchStatus status = winner >= 0 ? lanes.status[winner] : SearchStatus::kNonfinite;
    output.status[item] = static_cast<int8_t>(
        status == SearchStatus::kAbandoned ? SearchStatus::kMaxIterations : status);
  }
}

DeviceArray<float> copied_log_offsets(const Mixture& mixture, const Device& device) {
  const std::vector<float> offsets = log_offsets(mixture);
  DeviceArray<float> copied(offsets.data(), mixture.num_components, device);
  check(cudaStreamSynchronize(device.stream));
  return copied;
}

int64_t whole_rows(int64_t items) { return (items + kRows - 1) / kRows * kRows; }

// What memory allows, a multiple of kRows where that is more than kRows, and no more than there are
// items for.
int64_t items_per_tile(const LatentSearchInput& input, SearchMethod method, int64_t starts) {
  const int64_t floats_per_item =
      input.decoder->image_size() +
      starts * LaneMemory::floats_per_lane(input.mixture.latent_dim, method);
  const int64_t affordable =
      std::clamp<int64_t>(kTileBytes / (4 * floats_per_item), 1, kMaxTileItems);
  const int64_t tile = affordable < kRows ? affordable : affordable / kRows * kRows;
  return std::min(tile, input.num_items);
}

class DeviceSearch {
 public:
  DeviceSearch(const LatentSearchInput& input, const LatentSearchOptions& options,
               const CublasLibrary& cublas, const Device& device)
      : input_(input),
        stream_(device.stream),
        cublas_(cublas, device.stream),
        groups_(options.num_starts, input.mixture.num_components, input.codebook_size,
                input.preferred_classes != nullptr),
        is_adam_(options.method == SearchMethod::kGradientDescent),
        starts_(is_adam_ ? input.mixture.num_components : groups_.starts_per_item()),
        tile_(items_per_tile(input, options.method, starts_)),
        means_(input.mixture.means, input.mixture.num_components * input.mixture.latent_dim,
               device),
        scales_(input.mixture.scales, input.mixture.num_components, device),
        thresholds_(input.encoder_thresholds, input.mixture.num_components, device),
        log_offset_(copied_log_offsets(input.mixture, device)),
        x_(whole_rows(tile_) * input.decoder->image_size(), device),
        preferred_(groups_.has_preferred ? tile_ : 0, device),
        is_finite_(tile_, device),
        memory_(tile_, starts_, input.mixture.latent_dim, options.method, device),
        problem_{
            {means_.data(), scales_.data(), input.mixture.num_components, input.mixture.latent_dim},
            log_offset_.data(),
            x_.data(),
            groups_.has_preferred ? preferred_.data() : nullptr,
            input.decoder->image_size(),
            input.mixture.latent_dim,
            options.objective == SearchObjective::kMap,
            options.tolerance,
            options.learning_rate,
            options.preference,
            static_cast<int32_t>(options.max_iterations)},
        objective_(*input.decoder, problem_, cublas_, device) {
    if (is_adam_) return;
    codebook_ = std::make_unique<DeviceCodebook>(input, groups_, &objective_);
    descent_ = std::make_unique<DeviceLevenbergMarquardt>(&objective_, &memory_);
  }

  void run(const LatentSearchOutput& output) {
    for (int64_t first = 0; first < input_.num_items; first += tile_) {
      const int64_t count = std::min(tile_, input_.num_items - first);
      load(first, count);
      if (is_adam_) {
        start_at_class_means(is_finite_.data(), count, memory_.lanes(), problem_, stream_);
        adam_cuda(&objective_, &memory_, count * starts_);
      } else {
        codebook_->start(is_finite_.data(), count, memory_.lanes());
        descent_->run(count, count * starts_);
      }
      finish<<<blocks_for(count), kThreads, 0, stream_>>>(first, count, starts_, thresholds_.data(),
                                                          memory_.lanes(), problem_, output);
      check(cudaGetLastError());
    }
    check(cudaStreamSynchronize(stream_));
  }

 private:
  void load(int64_t first, int64_t count) {
    const auto bytes = [this](int64_t items) {
      return static_cast<size_t>(items * problem_.image_size) * sizeof(float);
    };
    check(cudaMemsetAsync(x_.data(), 0, bytes(whole_rows(tile_)), stream_));
    check(cudaMemcpyAsync(x_.data(), input_.x + first * problem_.image_size, bytes(count),
                          cudaMemcpyDeviceToDevice, stream_));
    if (groups_.has_preferred) {
      check(cudaMemcpyAsync(preferred_.data(), input_.preferred_classes + first,
                            static_cast<size_t>(count) * sizeof(int64_t), cudaMemcpyDeviceToDevice,
                            stream_));
    }
    find_finite_items(x_.data(), count, problem_.image_size, is_finite_.data(), stream_);
  }

  const LatentSearchInput& input_;
  const cudaStream_t stream_;
  const CublasHandle cublas_;
  const StartGroups groups_;
  const bool is_adam_;
  const int64_t starts_;  // per item
  const int64_t tile_;    // items
  const DeviceArray<float> means_, scales_, thresholds_, log_offset_;
  const DeviceArray<float> x_;            // [T rounded up to kRows, P]
  const DeviceArray<int64_t> preferred_;  // [T]
  const DeviceArray<int8_t> is_finite_;   // [T]
  LaneMemory memory_;
  const DeviceProblem problem_;
  DeviceObjective objective_;
  std::unique_ptr<DeviceCodebook> codebook_;
  std::unique_ptr<DeviceLevenbergMarquardt> descent_;
};

// GPUs before Ampere have less shared memory than check_device_limits() counts on.
Status check_shared_memory(int64_t latent_dim) {
  int device = 0, bytes = 0;
  check(cudaGetDevice(&device));
  check(cudaDeviceGetAttribute(&bytes, cudaDevAttrMaxSharedMemoryPerBlockOptin, device));
  if (damped_step_bytes(latent_dim) + kStaticSharedBytes <= static_cast<size_t>(bytes)) return {};
  return invalid_argument("Expected fewer latent dimensions on a GPU of " + std::to_string(bytes) +
                          " bytes of shared memory. Received: " + std::to_string(latent_dim));
}

Status search(const LatentSearchInput& input, const LatentSearchOptions& options,
              const LatentSearchOutput& output, void* stream, const DeviceAllocator& allocate) {
  if (Status status = check_latent_search(input, options); !status.ok()) return status;
  if (Status status = check_scales(input.mixture); !status.ok()) return status;
  if (Status status = check_device_limits(input.mixture.latent_dim, input.mixture.num_components,
                                          input.codebook_size, options.num_starts);
      !status.ok()) {
    return status;
  }
  if (input.num_items == 0) return {};
  std::string error;
  const CublasLibrary* cublas = CublasLibrary::get(&error);
  if (cublas == nullptr) return unavailable(error);
  if (Status status = check_shared_memory(input.mixture.latent_dim); !status.ok()) return status;
  const Device device{static_cast<cudaStream_t>(stream), allocate};
  DeviceSearch(input, options, *cublas, device).run(output);
  return {};
}

}  // namespace

Status latent_search_cuda(const LatentSearchInput& input, const LatentSearchOptions& options,
                          const LatentSearchOutput& output, void* stream,
                          const DeviceAllocator& allocate) {
  Status status =
      without_exceptions([&] { return search(input, options, output, stream, allocate); });
  // What was queued may still read memory that the caller now takes back.
  if (!status.ok()) cudaStreamSynchronize(static_cast<cudaStream_t>(stream));
  return status;
}

}  // namespace tfgmvae
