#include <algorithm>

#include "device/block_sum.cuh"
#include "device/ordered.cuh"
#include "mixture/mixture.h"
#include "search/rules.h"
#include "search/starts_cuda.cuh"

namespace tfgmvae {
namespace {

// Of a group without an entry; above every score.
constexpr unsigned long long kNoEntry = ~0ull;

// How many codebook entries are screened at once.
constexpr int64_t kScreeningEntries = 4096;

// One block per item: whether its values are finite.
__global__ void find_finite(const float* x, int64_t image_size, int8_t* finite) {
  __shared__ int any_bad;
  if (threadIdx.x == 0) any_bad = 0;
  __syncthreads();
  const float* row = x + blockIdx.x * image_size;
  for (int64_t p = threadIdx.x; p < image_size; p += kThreads) {
    if (!is_finite(row[p])) any_bad = 1;
  }
  __syncthreads();
  if (threadIdx.x == 0) finite[blockIdx.x] = any_bad == 0;
}

// One block per codebook entry: its class, and F less ||x||^2 - 2 x . image.
__global__ void describe_entries(const float* codebook, const float* images, DeviceProblem problem,
                                 int64_t parts, int32_t* entry_group, float* offset) {
  __shared__ float partial[kThreads / 32];
  const int64_t entry = blockIdx.x;
  float sum = 0.0f;
  for (int64_t p = threadIdx.x; p < problem.image_size; p += kThreads) {
    const float value = images[entry * problem.image_size + p];
    sum += value * value;
  }
  sum = block_sum(sum, partial);
  if (threadIdx.x != 0) return;
  const float* latents = codebook + entry * problem.latent_dim;
  const NearestComponent nearest = nearest_component(latents, problem.mixture);
  entry_group[entry] = static_cast<int32_t>(nearest.index * parts + entry % parts);
  offset[entry] = sum + prior_term(problem, latents, nearest.index);
}

// One block per item of a chunk of kRows: takes entries [first, first + count) into the best entry
// of each group so far, best_entries [kRows, groups].
__global__ void keep_best_entries(const float* products, int64_t first, int64_t count,
                                  const float* offset, const int32_t* entry_group,
                                  int64_t num_groups, unsigned long long* best_entries) {
  extern __shared__ unsigned long long best[];  // [groups], score above, entry below
  unsigned long long* row = best_entries + blockIdx.x * num_groups;
  for (int64_t g = threadIdx.x; g < num_groups; g += blockDim.x) {
    best[g] = first == 0 ? kNoEntry : row[g];
  }
  __syncthreads();
  const float* scores = products + blockIdx.x * count;
  for (int64_t m = threadIdx.x; m < count; m += blockDim.x) {
    const float score = offset[first + m] - 2.0f * scores[m];
    if (!is_finite(score)) continue;
    const unsigned long long packed = (static_cast<unsigned long long>(ordered(score)) << 32) |
                                      static_cast<unsigned int>(first + m);
    atomicMin(best + entry_group[first + m], packed);
  }
  __syncthreads();
  for (int64_t g = threadIdx.x; g < num_groups; g += blockDim.x) row[g] = best[g];
}

// One block per item of a chunk of kRows: the best groups, by the best entry of each.
__global__ void choose_starts(const unsigned long long* best_entries, const float* codebook,
                              const int8_t* finite, int64_t first_item, StartGroups starts,
                              DeviceLanes lanes, DeviceProblem problem) {
  extern __shared__ unsigned long long best[];  // [groups]
  __shared__ float partial[kThreads / 32];
  const int64_t item = first_item + blockIdx.x;
  const int64_t num_groups = problem.mixture.num_components * starts.parts;
  for (int64_t g = threadIdx.x; g < num_groups; g += blockDim.x) {
    best[g] = best_entries[blockIdx.x * num_groups + g];
  }
  const float* x = problem.x + item * problem.image_size;
  float square = 0.0f;
  for (int64_t p = threadIdx.x; p < problem.image_size; p += blockDim.x) square += x[p] * x[p];
  square = block_sum(square, partial);
  if (threadIdx.x != 0) return;
  const int64_t preferred = starts.has_preferred ? problem.preferred[item] : -1;
  bool needs_preferred = preferred >= 0 && preferred < problem.mixture.num_components;
  float highest = INFINITY;
  for (int64_t s = 0; s < starts.starts_per_item(); ++s) {
    // The last start is that of the preferred class, where no other is.
    const bool is_last = s == starts.num_starts;
    const int64_t begin = is_last && needs_preferred ? preferred * starts.parts : 0;
    const int64_t end = is_last && needs_preferred ? begin + starts.parts : num_groups;
    int64_t chosen = begin;
    for (int64_t g = begin + 1; g < end; ++g) {
      if ((best[g] >> 32) < (best[chosen] >> 32)) chosen = g;
    }
    const int64_t lane = item * starts.starts_per_item() + s;
    const float score = from_ordered(static_cast<unsigned int>(best[chosen] >> 32));
    if (s == 0) highest = highest_start_score(score, square);
    const bool is_wanted = is_last ? needs_preferred : !is_start_left_out(s, score, highest);
    const bool is_there = best[chosen] != kNoEntry && finite[item] && is_wanted;
    needs_preferred &= !(is_there && chosen / starts.parts == preferred);
    const int64_t entry = is_there ? static_cast<int64_t>(best[chosen] & 0xffffffffull) : 0;
    lanes.item[lane] = static_cast<int32_t>(item);
    lanes.component[lane] = static_cast<int32_t>(chosen / starts.parts);
    lanes.status[lane] = is_there ? SearchStatus::kRunning : SearchStatus::kNonfinite;
    lanes.num_iterations[lane] = 0;
    lanes.needs_refresh[lane] = 0;
    for (int64_t d = 0; d < problem.latent_dim; ++d) {
      lanes.latents[lane * problem.latent_dim + d] = codebook[entry * problem.latent_dim + d];
    }
    best[chosen] = kNoEntry;
  }
}

__global__ void start_at_means(const int8_t* finite, int64_t num_lanes, DeviceLanes lanes,
                               DeviceProblem problem) {
  TFGMVAE_FOR_INDEX(lane, num_lanes) {
    const int64_t item = lane / problem.mixture.num_components;
    const int64_t component = lane % problem.mixture.num_components;
    lanes.item[lane] = static_cast<int32_t>(item);
    lanes.component[lane] = static_cast<int32_t>(component);
    lanes.status[lane] = finite[item] ? SearchStatus::kRunning : SearchStatus::kNonfinite;
    lanes.num_iterations[lane] = 0;
    lanes.value[lane] = INFINITY;
    lanes.error[lane] = INFINITY;
    for (int64_t d = 0; d < problem.latent_dim; ++d) {
      const int64_t i = lane * problem.latent_dim + d;
      lanes.latents[i] = problem.mixture.means[component * problem.latent_dim + d];
      lanes.current[i] = lanes.latents[i];
      lanes.first_moment[i] = lanes.second_moment[i] = 0.0f;
    }
  }
}

}  // namespace

void find_finite_items(const float* x, int64_t count, int64_t image_size, int8_t* is_finite,
                       cudaStream_t stream) {
  find_finite<<<static_cast<int>(count), kThreads, 0, stream>>>(x, image_size, is_finite);
  check(cudaGetLastError());
}

void start_at_class_means(const int8_t* is_finite, int64_t num_items, const DeviceLanes& lanes,
                          const DeviceProblem& problem, cudaStream_t stream) {
  const int64_t num_lanes = num_items * problem.mixture.num_components;
  start_at_means<<<blocks_for(num_lanes), kThreads, 0, stream>>>(is_finite, num_lanes, lanes,
                                                                 problem);
  check(cudaGetLastError());
}

DeviceCodebook::DeviceCodebook(const LatentSearchInput& input, const StartGroups& groups,
                               DeviceObjective* objective)
    : input_(input),
      groups_(groups),
      objective_(*objective),
      images_(input.codebook_images),
      group_(input.codebook_size, objective->device()),
      offset_(input.codebook_size, objective->device()),
      products_(kRows * std::min(kScreeningEntries, input.codebook_size), objective->device()),
      best_entries_(kRows * objective->problem().mixture.num_components * groups.parts,
                    objective->device()) {
  if (images_ == nullptr) decode_codebook();
  describe_entries<<<static_cast<int>(input.codebook_size), kThreads, 0,
                     objective_.device().stream>>>(input.codebook, images_, objective_.problem(),
                                                   groups_.parts, group_.data(), offset_.data());
  check(cudaGetLastError());
}

void DeviceCodebook::decode_codebook() {
  const cudaStream_t stream = objective_.device().stream;
  const int64_t n = objective_.problem().latent_dim, size = objective_.problem().image_size;
  const auto bytes = [](int64_t floats) { return static_cast<size_t>(floats) * sizeof(float); };
  decoded_ = {input_.codebook_size * size, objective_.device()};
  for (int64_t first = 0; first < input_.codebook_size; first += kRows) {
    const int64_t count = std::min(kRows, input_.codebook_size - first);
    check(cudaMemsetAsync(objective_.codes(), 0, bytes(kRows * n), stream));
    check(cudaMemcpyAsync(objective_.codes(), input_.codebook + first * n, bytes(count * n),
                          cudaMemcpyDeviceToDevice, stream));
    objective_.decode();
    check(cudaMemcpyAsync(decoded_.data() + first * size, objective_.images(), bytes(count * size),
                          cudaMemcpyDeviceToDevice, stream));
  }
  images_ = decoded_.data();
}

void DeviceCodebook::start(const int8_t* is_finite, int64_t num_items, const DeviceLanes& lanes) {
  const DeviceProblem& problem = objective_.problem();
  const int64_t num_groups = problem.mixture.num_components * groups_.parts;
  const size_t shared = static_cast<size_t>(num_groups) * sizeof(unsigned long long);
  const cudaStream_t stream = objective_.device().stream;
  for (int64_t first = 0; first < num_items; first += kRows) {
    const auto items = static_cast<int>(std::min(kRows, num_items - first));
    for (int64_t entry = 0; entry < input_.codebook_size; entry += kScreeningEntries) {
      const int64_t count = std::min(kScreeningEntries, input_.codebook_size - entry);
      objective_.cublas().product(problem.x + first * problem.image_size,
                                  images_ + entry * problem.image_size, products_.data(), kRows,
                                  count, problem.image_size, true);
      keep_best_entries<<<items, kThreads, shared, stream>>>(products_.data(), entry, count,
                                                             offset_.data(), group_.data(),
                                                             num_groups, best_entries_.data());
    }
    choose_starts<<<items, kThreads, shared, stream>>>(best_entries_.data(), input_.codebook,
                                                       is_finite, first, groups_, lanes, problem);
  }
  check(cudaGetLastError());
}

}  // namespace tfgmvae
