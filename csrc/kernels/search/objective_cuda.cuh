// The objective of the search at kRows codes at a time, its gradient and its Gauss-Newton matrix.
#pragma once

#include <cuda_runtime.h>

#include <cstdint>

#include "blas/cublas_handle.cuh"
#include "decoder/decoder_cuda.cuh"
#include "device/memory.cuh"
#include "search/lanes_cuda.cuh"

namespace tfgmvae {

class DeviceObjective {
 public:
  // Keeps references, which must outlive it.
  DeviceObjective(const DecoderProgram& program, const DeviceProblem& problem,
                  const CublasHandle& cublas, const Device& device);

  const DeviceProblem& problem() const { return problem_; }
  const CublasHandle& cublas() const { return cublas_; }
  const Device& device() const { return device_; }

  // The codes [kRows, D] that are decoded next.
  float* codes() const { return codes_.data(); }
  // Puts source [*, D] at ids [count] there; idle rows are 0.
  void gather_codes(const float* source, const int32_t* ids, int64_t count);

  // Decodes codes(); the images are in images() [kRows, P].
  void decode() { decoder_.forward(codes()); }
  const float* images() const { return decoder_.images(); }

  // Decodes codes(), of the lanes ids [count]; their squared errors are then in errors() [count].
  void measure(const DeviceLanes& lanes, const int32_t* ids, int64_t count);
  const float* errors() const { return errors_.data(); }

  // The gradient [kRows, D] of those squared errors.
  const float* pull_back(const DeviceLanes& lanes, const int32_t* ids, int64_t count);

  // Where lanes say that their matrix is a Gauss-Newton matrix; nowhere for the class means.
  struct Refreshed {
    int8_t* is_exact = nullptr;
    int8_t* needs_refresh = nullptr;
    float* damping = nullptr;
  };

  // Gauss-Newton matrices, with the prior's part, at latents[ids[i]] for i < count, into
  // matrices[ids[i]]; components are those of the prior, likewise by id.
  void gauss_newton(const float* latents, const int32_t* ids, const int32_t* components,
                    int64_t count, float* matrices, const Refreshed& refreshed);

 private:
  const DeviceProblem& problem_;
  const CublasHandle& cublas_;
  const Device device_;
  DeviceDecoder decoder_;
  DeviceArray<float> codes_, errors_, directions_, gram_;
  DeviceArray<int32_t> source_;
};

}  // namespace tfgmvae
