// Finds, for each input, the code that explains it best, and the class that code belongs to.
//
// The definition is tfgmvae/ops/reference; the objectives, the statuses and the labels agree
// with it, the path of the descent does not have to. See docs/development/native-core.md.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "decoder/decoder_program.h"
#include "device/allocator.h"
#include "host_device.h"
#include "mixture/mixture.h"
#include "parallel.h"
#include "search/search_status.h"
#include "status.h"

namespace tfgmvae {

enum class SearchMethod : int32_t { kLevenbergMarquardt = 0, kGradientDescent = 1 };
enum class SearchObjective : int32_t { kMap = 0, kLikelihood = 1 };

// Every option that is a number: X(type, name, default, type of the TensorFlow attribute). The
// fields below, the arguments of the bindings and the attributes of the op are made from it.
// check_latent_search checks the ranges; learning_rate is for gradient descent, preference is by
// how much codes of an item's preferred class are favoured.
#define TFGMVAE_SEARCH_NUMBERS(X)            \
  X(int64_t, num_starts, 3, "int >= 1")      \
  X(int64_t, max_iterations, 12, "int >= 1") \
  X(float, tolerance, 1e-4, "float")         \
  X(float, learning_rate, 0.1, "float")      \
  X(float, preference, 0.0, "float")

struct LatentSearchOptions {
  SearchMethod method = SearchMethod::kLevenbergMarquardt;
  SearchObjective objective = SearchObjective::kMap;
#define TFGMVAE_FIELD(type, name, default_value, attribute_type) \
  type name = static_cast<type>(default_value);
  TFGMVAE_SEARCH_NUMBERS(TFGMVAE_FIELD)
#undef TFGMVAE_FIELD
};

// Reads the names of the method and of the objective into `options`.
Status parse_search_options(const std::string& method, const std::string& objective,
                            LatentSearchOptions* options);

// The starts of an item: the best codebook entry of each of the best groups, and the best entry of
// the preferred class where none of these is of that class. A group is a class, or a part of a
// class where more starts than classes are asked for: entry m is of part m % parts.
struct StartGroups {
  int64_t num_starts;  // at most the size of the codebook, or a start per class
  int64_t parts;       // per class
  bool has_preferred;

  StartGroups(int64_t wanted, int64_t num_components, int64_t codebook_size, bool with_preferred)
      : num_starts(std::min(wanted, std::max(num_components, codebook_size))),
        parts((num_starts + num_components - 1) / num_components),
        has_preferred(with_preferred) {}

  // What room there has to be for.
  TFGMVAE_HOST_DEVICE int64_t starts_per_item() const {
    return num_starts + (has_preferred ? 1 : 0);
  }
};

struct LatentSearchInput {
  const float* x;  // [N, P]
  int64_t num_items;
  const DecoderProgram* decoder;  // [D] -> [P]
  Mixture mixture;
  const float* encoder_thresholds;  // [K]
  const float* codebook;            // [M, D]
  int64_t codebook_size;
  const float* codebook_images;  // [M, P], or null: decoded here
  // [N], or null. Of no effect for an item where it names no class.
  const int64_t* preferred_classes;
};

struct LatentSearchOutput {
  int64_t* labels;              // [N], -1 where not accepted
  int64_t* classes;             // [N]
  bool* accepted;               // [N]
  float* latents;               // [N, D]
  float* objective_value;       // [N]
  float* reconstruction_error;  // [N]
  int32_t* num_iterations;      // [N]
  int8_t* status;               // [N], values of SearchStatus
};

// Checks everything that can be checked without reading device memory.
Status check_latent_search(const LatentSearchInput& input, const LatentSearchOptions& options);

// Checks what the kernels of a GPU limit and those of the CPU do not.
Status check_device_limits(int64_t latent_dim, int64_t num_components, int64_t codebook_size,
                           int64_t num_starts);

Status latent_search_cpu(const LatentSearchInput& input, const LatentSearchOptions& options,
                         const LatentSearchOutput& output, const Parallel& parallel);

#if defined(TFGMVAE_WITH_CUDA)
// x, the codebook, its images and the output are device memory; the mixture, the thresholds and the
// decoder's weights are host memory. Works on `stream` (a cudaStream_t) and returns when the result
// is complete. Without `allocate`, memory comes from the stream's pool.
Status latent_search_cuda(const LatentSearchInput& input, const LatentSearchOptions& options,
                          const LatentSearchOutput& output, void* stream,
                          const DeviceAllocator& allocate = nullptr);
#endif

}  // namespace tfgmvae
