#include "search/lanes_cuda.cuh"

namespace tfgmvae {
namespace {

__global__ void list_lanes(const int8_t* flags, int8_t wanted, int64_t num_lanes, int32_t* ids,
                           int32_t* count) {
  TFGMVAE_FOR_INDEX(lane, num_lanes) {
    // The order of the list is free: a lane's arithmetic does not depend on its row.
    if (flags[lane] == wanted) ids[atomicAdd(count, 1)] = static_cast<int32_t>(lane);
  }
}

}  // namespace

int64_t LaneMemory::floats_per_lane(int64_t latent_dim, SearchMethod method) {
  const bool is_adam = method == SearchMethod::kGradientDescent;
  return latent_dim * ((is_adam ? 0 : latent_dim) + 8) + 16;
}

LaneMemory::LaneMemory(int64_t tile_items, int64_t starts, int64_t latent_dim, SearchMethod method,
                       const Device& device)
    : device_(device),
      best_of_item_(tile_items, device),
      status_(tile_items * starts, device),
      listed_(tile_items * starts, device),
      count_(1, device) {
  const int64_t lanes = tile_items * starts;
  const bool is_adam = method == SearchMethod::kGradientDescent;
  const int64_t adam = is_adam ? lanes : 0, descent = is_adam ? 0 : lanes;
  const auto add = [&device](auto* arrays, int64_t size) {
    arrays->emplace_back(size, device);
    return arrays->back().data();
  };
  lanes_.item = add(&ints_, lanes);
  lanes_.component = add(&ints_, lanes);
  lanes_.latents = add(&floats_, lanes * latent_dim);
  lanes_.value = add(&floats_, lanes);
  lanes_.error = add(&floats_, lanes);
  lanes_.gradient = add(&floats_, lanes * latent_dim);
  lanes_.step = add(&floats_, descent * latent_dim);
  lanes_.hessian = add(&floats_, descent * latent_dim * latent_dim);
  lanes_.damping = add(&floats_, lanes);
  lanes_.predicted = add(&floats_, lanes);
  lanes_.promise = add(&floats_, lanes);
  lanes_.num_iterations = add(&ints_, lanes);
  lanes_.status = status_.data();
  lanes_.is_exact = add(&bytes_, lanes);
  lanes_.needs_refresh = add(&bytes_, lanes);
  lanes_.was_updated = add(&bytes_, lanes);
  lanes_.first_moment = add(&floats_, adam * latent_dim);
  lanes_.second_moment = add(&floats_, adam * latent_dim);
  lanes_.current = add(&floats_, adam * latent_dim);
  lanes_.window_value = add(&floats_, lanes);
  lanes_.best_of_item = best_of_item_.data();
}

int64_t LaneMemory::list_running(int64_t num_lanes) {
  return list(reinterpret_cast<const int8_t*>(lanes_.status),
              static_cast<int8_t>(SearchStatus::kRunning), num_lanes);
}

int64_t LaneMemory::list_stale(int64_t num_lanes) {
  return list(lanes_.needs_refresh, 1, num_lanes);
}

int64_t LaneMemory::list(const int8_t* flags, int8_t wanted, int64_t num_lanes) {
  check(cudaMemsetAsync(count_.data(), 0, sizeof(int32_t), device_.stream));
  list_lanes<<<blocks_for(num_lanes), kThreads, 0, device_.stream>>>(flags, wanted, num_lanes,
                                                                     listed_.data(), count_.data());
  int32_t count = 0;
  check(cudaMemcpyAsync(&count, count_.data(), sizeof(count), cudaMemcpyDeviceToHost,
                        device_.stream));
  check(cudaStreamSynchronize(device_.stream));
  return count;
}

}  // namespace tfgmvae
