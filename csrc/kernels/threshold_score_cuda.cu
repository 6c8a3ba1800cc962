#include <cuda_runtime.h>

#include "device/block_sum.cuh"
#include "device/memory.cuh"
#include "mixture/mixture.h"
#include "threshold_score.h"

namespace tfgmvae {
namespace {

// What the mean of the 3x3 neighbours inside the image leaves of value p of x, and of the residual.
__device__ inline void left_of_value(const float* x, const float* reconstruction, ImageShape shape,
                                     int64_t p, float* own, float* residual) {
  const int64_t channels = shape.channels;
  const int64_t row = shape.width * channels;
  const int64_t line = p / row;
  const int64_t column = p % row / channels;
  float sum = 0.0f, residual_sum = 0.0f;
  for (int64_t dy = line > 0 ? -1 : 0; dy <= (line + 1 < shape.height ? 1 : 0); ++dy) {
    for (int64_t dx = column > 0 ? -1 : 0; dx <= (column + 1 < shape.width ? 1 : 0); ++dx) {
      const int64_t q = p + dy * row + dx * channels;
      sum += x[q];
      residual_sum += x[q] - reconstruction[q];
    }
  }
  const float count = static_cast<float>(neighbours_along(line, shape.height) *
                                         neighbours_along(column, shape.width));
  *own = x[p] - sum / count;
  *residual = x[p] - reconstruction[p] - residual_sum / count;
}

// The statistics of one image, by all threads of a block.
__device__ inline void write_statistics(const float* x, const float* reconstruction, int64_t size,
                                        ImageShape shape, float* partial, int64_t item,
                                        const ThresholdScoreOutput& output) {
  float sum = 0.0f;
  for (int64_t p = threadIdx.x; p < size; p += kThreads) sum += x[p];
  const float mean = block_sum(sum, partial) / static_cast<float>(size);
  float squares = 0.0f, sharpness = 0.0f, residual_sharpness = 0.0f;
  for (int64_t p = threadIdx.x; p < size; p += kThreads) {
    float own, residual;
    left_of_value(x, reconstruction, shape, p, &own, &residual);
    squares += (x[p] - mean) * (x[p] - mean);
    sharpness += own * own;
    residual_sharpness += residual * residual;
  }
  squares = block_sum(squares, partial);
  sharpness = block_sum(sharpness, partial);
  residual_sharpness = block_sum(residual_sharpness, partial);
  if (threadIdx.x == 0) {
    output.statistics[0][item] = mean;
    output.statistics[1][item] = squares / static_cast<float>(size);
    output.statistics[2][item] = sharpness / static_cast<float>(size);
    output.statistics[3][item] = residual_sharpness / static_cast<float>(size);
  }
}

// One block per item: the class by one thread, the squared error and the statistics by all.
__global__ void score_items(ThresholdScoreInput input, ThresholdScoreOutput output) {
  __shared__ float partial[kThreads / 32];
  for (int64_t item = blockIdx.x; item < input.num_items; item += gridDim.x) {
    const float* x = input.x + item * input.image_size;
    const float* reconstruction = input.reconstruction + item * input.image_size;
    float sum = 0.0f;
    for (int64_t p = threadIdx.x; p < input.image_size; p += kThreads) {
      const float difference = x[p] - reconstruction[p];
      sum += difference * difference;
    }
    const float error = block_sum(sum, partial);
    if (output.has_statistics()) {
      write_statistics(x, reconstruction, input.image_size, input.image_shape, partial, item,
                       output);
    }
    if (threadIdx.x == 0) {
      const NearestComponent nearest =
          nearest_component(input.latents + item * input.mixture.latent_dim, input.mixture);
      const int8_t reason = reason_for(nearest.distance, input.encoder_thresholds[nearest.index],
                                       error, input.decoder_thresholds[nearest.index]);
      output.classes[item] = nearest.index;
      output.accepted[item] = reason == 0;
      output.reason[item] = reason;
      output.latent_distance[item] = nearest.distance;
      output.reconstruction_error[item] = error;
    }
    __syncthreads();
  }
}

Status score(const ThresholdScoreInput& input, const ThresholdScoreOutput& output, void* stream) {
  if (Status status = check_mixture(input.mixture); !status.ok()) return status;
  if (input.num_items == 0) return {};
  const int blocks = static_cast<int>(input.num_items < 65535 ? input.num_items : 65535);
  score_items<<<blocks, kThreads, 0, static_cast<cudaStream_t>(stream)>>>(input, output);
  check(cudaGetLastError());
  return {};
}

}  // namespace

Status threshold_score_cuda(const ThresholdScoreInput& input, const ThresholdScoreOutput& output,
                            void* stream) {
  return without_exceptions([&] { return score(input, output, stream); });
}

}  // namespace tfgmvae
