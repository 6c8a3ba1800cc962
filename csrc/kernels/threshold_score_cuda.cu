#include <cuda_runtime.h>

#include <string>

#include "device/block_sum.cuh"
#include "device/memory.cuh"
#include "mixture/mixture.h"
#include "threshold_score.h"

namespace tfgmvae {
namespace {

// One block per item: the class by one thread, the squared error by all.
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
    if (threadIdx.x == 0) {
      const NearestComponent nearest =
          nearest_component(input.latents + item * input.mixture.latent_dim, input.mixture);
      // "Not within" rather than "outside", so that NaN on either side rejects.
      const int outside_encoder = !(nearest.distance <= input.encoder_thresholds[nearest.index]);
      const int outside_decoder = !(error <= input.decoder_thresholds[nearest.index]);
      const int reason = outside_encoder | (outside_decoder << 1);
      output.classes[item] = nearest.index;
      output.accepted[item] = reason == 0;
      output.reason[item] = static_cast<int8_t>(reason);
      output.latent_distance[item] = nearest.distance;
      output.reconstruction_error[item] = error;
    }
    __syncthreads();
  }
}

}  // namespace

Status threshold_score_cuda(const ThresholdScoreInput& input, const ThresholdScoreOutput& output,
                            void* stream) {
  if (Status status = check_mixture(input.mixture); !status.ok()) return status;
  if (input.num_items == 0) return {};
  const int blocks = static_cast<int>(input.num_items < 65535 ? input.num_items : 65535);
  score_items<<<blocks, kThreads, 0, static_cast<cudaStream_t>(stream)>>>(input, output);
  if (const cudaError_t error = cudaGetLastError(); error != cudaSuccess) {
    return internal_error(std::string("CUDA: ") + cudaGetErrorString(error));
  }
  return {};
}

}  // namespace tfgmvae
