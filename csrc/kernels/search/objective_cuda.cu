#include <algorithm>

#include "device/block_sum.cuh"
#include "search/constants.h"
#include "search/objective_cuda.cuh"

namespace tfgmvae {
namespace {

// rows [kRows, D] = source [*, D] at ids; idle rows are 0.
__global__ void gather_rows(const float* source, const int32_t* ids, int64_t count, int64_t size,
                            float* rows) {
  TFGMVAE_FOR_INDEX(i, kRows * size) {
    const int64_t row = i / size;
    rows[i] = row < count ? source[ids[row] * size + i % size] : 0.0f;
  }
}

// One block per row: the squared error of the decoded row against its lane's item.
__global__ void squared_errors(const float* images, const int32_t* ids, int64_t count,
                               DeviceLanes lanes, DeviceProblem problem, float* errors) {
  __shared__ float partial[kThreads / 32];
  const int64_t row = blockIdx.x;
  if (row >= count) return;
  const float* image = images + row * problem.image_size;
  const float* x = problem.x + lanes.item[ids[row]] * problem.image_size;
  float sum = 0.0f;
  for (int64_t p = threadIdx.x; p < problem.image_size; p += kThreads) {
    const float difference = image[p] - x[p];
    sum += difference * difference;
  }
  sum = block_sum(sum, partial);
  if (threadIdx.x == 0) errors[row] = sum;
}

// delta [kRows, P] = 2 (image - x) * slope; idle rows are 0.
__global__ void output_delta(const float* images, const float* slopes, const int32_t* ids,
                             int64_t count, DeviceLanes lanes, DeviceProblem problem,
                             float* delta) {
  TFGMVAE_FOR_INDEX(i, kRows * problem.image_size) {
    const int64_t row = i / problem.image_size, p = i % problem.image_size;
    delta[i] = row < count
                   ? 2.0f * slopes[i] *
                         (images[i] - problem.x[lanes.item[ids[row]] * problem.image_size + p])
                   : 0.0f;
  }
}

// directions [kRows, D] and source [kRows] for the tangents of points from first_pair on.
__global__ void make_directions(int64_t first_pair, int64_t n, float* directions, int32_t* source) {
  TFGMVAE_FOR_INDEX(i, kRows * n) {
    const int64_t row = i / n, pair = first_pair + row;
    directions[i] = pair % n == i % n ? 1.0f : 0.0f;
    if (i % n == 0) source[row] = static_cast<int32_t>(pair / n < kRows ? pair / n : kRows - 1);
  }
}

// matrices [ids] = 2 gram [points, D, D] + the prior's part.
__global__ void store_matrices(const float* gram, const int32_t* ids, const int32_t* components,
                               int64_t points, DeviceProblem problem, float* matrices,
                               DeviceObjective::Refreshed refreshed) {
  const int64_t n = problem.latent_dim;
  TFGMVAE_FOR_INDEX(i, points * n * n) {
    const int64_t point = i / (n * n), a = i / n % n, b = i % n;
    const int64_t id = ids[point];
    matrices[id * n * n + a * n + b] =
        2.0f * gram[i] + prior_curvature(problem, components[id], a, b);
    if (refreshed.is_exact != nullptr && a == 0 && b == 0) {
      refreshed.is_exact[id] = 1;
      refreshed.needs_refresh[id] = 0;
      refreshed.damping[id] = static_cast<float>(kInitialDamping);
    }
  }
}

}  // namespace

DeviceObjective::DeviceObjective(const DecoderProgram& program, const DeviceProblem& problem,
                                 const CublasHandle& cublas, const Device& device)
    : problem_(problem),
      cublas_(cublas),
      device_(device),
      decoder_(program, cublas, device),
      codes_(kRows * problem.latent_dim, device),
      errors_(kRows, device),
      directions_(kRows * problem.latent_dim, device),
      gram_(std::max<int64_t>(kRows / problem.latent_dim, 1) * problem.latent_dim *
                problem.latent_dim,
            device),
      source_(kRows, device) {}

void DeviceObjective::gather_codes(const float* source, const int32_t* ids, int64_t count) {
  gather_rows<<<blocks_for(kRows * problem_.latent_dim), kThreads, 0, device_.stream>>>(
      source, ids, count, problem_.latent_dim, codes());
}

void DeviceObjective::measure(const DeviceLanes& lanes, const int32_t* ids, int64_t count) {
  decode();
  squared_errors<<<static_cast<int>(count), kThreads, 0, device_.stream>>>(
      images(), ids, count, lanes, problem_, errors_.data());
}

const float* DeviceObjective::pull_back(const DeviceLanes& lanes, const int32_t* ids,
                                        int64_t count) {
  output_delta<<<blocks_for(kRows * problem_.image_size), kThreads, 0, device_.stream>>>(
      images(), decoder_.output_slopes(), ids, count, lanes, problem_, decoder_.gradient_input());
  return decoder_.reverse();
}

void DeviceObjective::gauss_newton(const float* latents, const int32_t* ids,
                                   const int32_t* components, int64_t count, float* matrices,
                                   const Refreshed& refreshed) {
  const int64_t n = problem_.latent_dim;
  const int64_t points_per_panel = kRows / n;
  for (int64_t first = 0; first < count; first += kRows) {
    const int64_t points = std::min(kRows, count - first);
    gather_codes(latents, ids + first, points);
    decode();
    for (int64_t begin = 0; begin < points; begin += points_per_panel) {
      const int64_t part = std::min(points_per_panel, points - begin);
      make_directions<<<blocks_for(kRows * n), kThreads, 0, device_.stream>>>(
          begin * n, n, directions_.data(), source_.data());
      // The slopes of a point are D rows of P.
      const float* slopes = decoder_.tangents(directions_.data(), source_.data());
      cublas_.gram(slopes, points_per_panel, n, problem_.image_size, gram_.data());
      store_matrices<<<blocks_for(part * n * n), kThreads, 0, device_.stream>>>(
          gram_.data(), ids + first + begin, components, part, problem_, matrices, refreshed);
    }
  }
  check(cudaGetLastError());
}

}  // namespace tfgmvae
