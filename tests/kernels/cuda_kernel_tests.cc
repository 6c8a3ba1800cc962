// Tests of the CUDA kernels on a CPU (emulated_cuda/) against the CPU kernels; prints what fails
// and returns 1.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

#include "cuda_runtime.h"
#include "device/device_guard.cuh"
#include "latent_search.h"
#include "problems.h"
#include "search/constants.h"
#include "threshold_score.h"

namespace tfgmvae {
namespace {

// A copy of a vector in device memory.
template <typename T>
class OnDevice {
 public:
  explicit OnDevice(const std::vector<T>& values) : size_(values.size()) {
    cudaMallocAsync(reinterpret_cast<void**>(&data_), std::max<size_t>(bytes(), 1), nullptr);
    cudaMemcpyAsync(data_, values.data(), bytes(), cudaMemcpyDefault, nullptr);
  }
  OnDevice(const OnDevice&) = delete;
  ~OnDevice() { cudaFreeAsync(data_, nullptr); }
  T* data() const { return data_; }
  void copy_to(std::vector<T>* values) const {
    cudaMemcpyAsync(values->data(), data_, bytes(), cudaMemcpyDeviceToHost, nullptr);
  }

 private:
  size_t bytes() const { return size_ * sizeof(T); }
  size_t size_;
  T* data_ = nullptr;
};

// Host memory that no kernel may touch while this lives.
class HostOnly {
 public:
  explicit HostOnly(const std::vector<float>& values) : data_(values.data()) {
    emulated_cuda::close_to_kernels(data_, values.size() * sizeof(float));
  }
  HostOnly(const HostOnly&) = delete;
  ~HostOnly() { emulated_cuda::close_to_kernels(data_, 0); }

 private:
  const float* data_;
};

SearchCase::Result run_on_device(const SearchCase& problem,
                                 const std::vector<float>* codebook_images = nullptr,
                                 const DeviceAllocator& allocate = nullptr) {
  SearchCase::Result r = problem.empty_result();
  const HostOnly closed[] = {HostOnly(problem.means), HostOnly(problem.scales),
                             HostOnly(problem.thresholds), HostOnly(problem.test.weights)};
  const OnDevice x(problem.x), codebook(problem.codebook);
  const OnDevice images(codebook_images != nullptr ? *codebook_images : std::vector<float>());
  const OnDevice labels(r.labels), classes(r.classes);
  const OnDevice accepted(r.accepted);
  const OnDevice latents(r.latents), value(r.value), error(r.error);
  const OnDevice iterations(r.iterations);
  const OnDevice status(r.status);
  const OnDevice preferred(problem.preferred);
  const LatentSearchInput input =
      problem.input(x.data(), codebook.data(), codebook_images != nullptr ? images.data() : nullptr,
                    problem.preferred.empty() ? nullptr : preferred.data());
  const LatentSearchOutput output{
      labels.data(),     classes.data(), reinterpret_cast<bool*>(accepted.data()),
      latents.data(),    value.data(),   error.data(),
      iterations.data(), status.data()};
  const Status answer = latent_search_cuda(input, problem.options, output, nullptr, allocate);
  expect(answer.ok(), "search on the device: " + answer.message);
  labels.copy_to(&r.labels);
  classes.copy_to(&r.classes);
  accepted.copy_to(&r.accepted);
  latents.copy_to(&r.latents);
  value.copy_to(&r.value);
  error.copy_to(&r.error);
  iterations.copy_to(&r.iterations);
  status.copy_to(&r.status);
  return r;
}

// A result without its first item.
SearchCase::Result without_first(SearchCase::Result r, int64_t latent_dim) {
  r.labels.erase(r.labels.begin());
  r.classes.erase(r.classes.begin());
  r.accepted.erase(r.accepted.begin());
  r.latents.erase(r.latents.begin(), r.latents.begin() + latent_dim);
  r.value.erase(r.value.begin());
  r.error.erase(r.error.begin());
  r.iterations.erase(r.iterations.begin());
  r.status.erase(r.status.begin());
  return r;
}

void test_search(SearchCase problem, const std::string& problem_name) {
  for (const auto method : {SearchMethod::kLevenbergMarquardt, SearchMethod::kGradientDescent}) {
    for (const auto objective : {SearchObjective::kMap, SearchObjective::kLikelihood}) {
      problem.options.method = method;
      problem.options.objective = objective;
      const std::string name = problem_name + ", method " +
                               std::to_string(static_cast<int>(method)) + ", objective " +
                               std::to_string(static_cast<int>(objective));
      const SearchCase::Result expected = problem.run();
      const SearchCase::Result found = run_on_device(problem);
      int64_t same_class = 0, same_value = 0;
      for (int64_t i = 0; i < problem.n; ++i) {
        same_class += found.classes[i] == expected.classes[i];
        same_value += std::fabs(found.value[i] - expected.value[i]) <= 1e-3 * expected.value[i];
        expect(found.status[i] != 3, name + ": a clean item is not finite");
      }
      // Rounding may lead a descent into another minimum.
      expect(10 * same_class >= 9 * problem.n,
             name + ": only " + std::to_string(same_class) + " classes as on the CPU");
      expect(10 * same_value >= 9 * problem.n,
             name + ": only " + std::to_string(same_value) + " values as on the CPU");

      emulated_cuda::set_reversed(true);
      expect(run_on_device(problem) == found, name + ": the order of the threads matters");
      emulated_cuda::set_reversed(false);
      if (problem.n < 2) continue;
      SearchCase spoiled = problem;
      spoiled.x[0] = std::numeric_limits<float>::quiet_NaN();
      const SearchCase::Result with_nan = run_on_device(spoiled);
      expect(with_nan.status[0] == 3 && with_nan.labels[0] == -1 && std::isnan(with_nan.value[0]),
             name + ": a NaN item does not fail");
      const SearchCase::Result rest = without_first(found, problem.d);
      expect(without_first(with_nan, problem.d) == rest, name + ": a NaN item changes the others");
      const SearchCase shorter = problem.without_first();
      expect(run_on_device(shorter) == rest, name + ": an item changes the others");
    }
  }
}

void test_preference(const SearchCase& problem) {
  const SearchCase certain = problem.with_preference(1e6f);
  const SearchCase::Result found = run_on_device(certain);
  int64_t followed = 0;
  for (int64_t i = 0; i < problem.n; ++i) followed += found.classes[i] == certain.preferred[i];
  expect(10 * followed >= 9 * problem.n, "only " + std::to_string(followed) + " are as preferred");
}

void test_images_of_the_codebook() {
  SearchCase problem(dense_program(4, 16, 20, Activation::kSigmoid), 9, 3);
  problem.options.num_starts = 1;
  const std::vector<float> images = normal(static_cast<size_t>(problem.m * problem.p), 31);
  const SearchCase::Result expected = problem.run(1, images.data());
  const SearchCase::Result found = run_on_device(problem, &images);
  expect(found.classes == expected.classes, "the given images of the codebook choose the starts");
  expect(!(found == run_on_device(problem)), "the images of the codebook make a difference");
}

void test_memory_of_the_caller() {
  const SearchCase problem(dense_program(4, 16, 20, Activation::kSigmoid), 9, 3);
  std::vector<void*> taken;
  const DeviceAllocator allocate = [&taken](size_t bytes) {
    taken.push_back(nullptr);
    cudaMallocAsync(&taken.back(), bytes, nullptr);
    return taken.back();
  };
  expect(run_on_device(problem, nullptr, allocate) == run_on_device(problem),
         "memory of the caller changes the result");
  expect(!taken.empty(), "the caller is asked for memory");
  for (void* memory : taken) {
    expect(cudaFreeAsync(memory, nullptr) == cudaSuccess, "memory of the caller is not freed");
  }
}

void test_what_is_refused() {
  const auto refusal = [](const SearchCase& problem, const DeviceAllocator& allocate = nullptr) {
    const OnDevice x(problem.x), codebook(problem.codebook);
    const LatentSearchInput input = problem.input(x.data(), codebook.data(), nullptr);
    return latent_search_cuda(input, problem.options, {}, nullptr, allocate).code;
  };
  SearchCase problem(dense_program(3, 8, 9, Activation::kLinear), 2, 2);
  expect(
      refusal(problem, [](size_t) -> void* { return nullptr; }) == StatusCode::kResourceExhausted,
      "no memory is an error");
  problem.scales[1] = 0.0f;
  expect(refusal(problem) == StatusCode::kInvalidArgument, "a scale of 0 is an error");
  expect(refusal({dense_program(129, 4, 5, Activation::kLinear), 1, 1}) ==
             StatusCode::kInvalidArgument,
         "129 dimensions are an error");
  const SearchCase largest(dense_program(128, 4, 5, Activation::kLinear), 1, 1);
  emulated_cuda::set_most_shared_bytes(size_t{64} << 10);
  expect(refusal(largest) == StatusCode::kInvalidArgument,
         "a device with less shared memory is an error");
  emulated_cuda::set_most_shared_bytes(size_t{163} << 10);
}

void test_no_memory_on_the_device() {
  const SearchCase problem(dense_program(4, 16, 20, Activation::kSigmoid), 9, 3);
  const SearchCase::Result expected = run_on_device(problem);
  emulated_cuda::set_device_bytes(size_t{8} << 10);
  const OnDevice x(problem.x), codebook(problem.codebook);
  const Status status = latent_search_cuda(problem.input(x.data(), codebook.data(), nullptr),
                                           problem.options, {}, nullptr);
  expect(status.code == StatusCode::kResourceExhausted, "no device memory: " + status.message);
  emulated_cuda::set_device_bytes(SIZE_MAX);
  expect(run_on_device(problem) == expected, "after an error the search is what it was");
}

// Many starts, where the lanes of an item take as much memory as many images.
void test_memory_is_bounded() {
  SearchCase problem(dense_program(16, 8, 9, Activation::kSigmoid), 4, 25);
  problem.options.num_starts = 100;
  problem.options.max_iterations = 2;
  emulated_cuda::set_device_bytes(SIZE_MAX);
  const SearchCase::Result found = run_on_device(problem);
  const size_t taken = emulated_cuda::most_device_bytes_taken();
  expect(taken < size_t{500} << 10, "device memory: " + std::to_string(taken) + " bytes");
  expect(found.classes == problem.run().classes, "tiles of less than kRows items");
}

// Items that are images of the codebook: every start beyond the sure ones is left out, as on the
// CPU, so to ask for more of them starts no more kernels.
void test_starts_beyond_the_sure_ones() {
  SearchCase problem(dense_program(3, 8, 30, Activation::kSigmoid), 20, 12);
  problem.options.objective = SearchObjective::kLikelihood;
  const std::vector<float> images = normal(static_cast<size_t>(problem.m * problem.p), 31);
  std::copy_n(images.begin(), problem.x.size(), problem.x.begin());
  problem.options.num_starts = kSureStarts;
  int64_t before = emulated_cuda::launches();
  const SearchCase::Result expected = run_on_device(problem, &images);
  const int64_t launches = emulated_cuda::launches() - before;
  problem.options.num_starts = 12;
  before = emulated_cuda::launches();
  expect(run_on_device(problem, &images) == expected, "starts that are left out change a result");
  expect(emulated_cuda::launches() - before == launches, "starts that are left out run");
}

void test_device_guard() {
  int device = -1;
  cudaSetDevice(1);
  const Status changed = without_exceptions([&device]() -> Status {
    const DeviceGuard guard(0);
    cudaGetDevice(&device);
    return {};
  });
  expect(changed.ok() && device == 0, "the guard's device is the current one");
  cudaGetDevice(&device);
  expect(device == 1, "the device before is the current one again");
  const Status refused = without_exceptions([]() -> Status {
    const DeviceGuard guard(7);
    return {};
  });
  cudaGetDevice(&device);
  expect(refused.code == StatusCode::kInternal && device == 1,
         "a device that is not there changes nothing");
  cudaSetDevice(0);
}

void test_threshold_score() {
  const ImageShape shape{10, 15, 2};
  const int64_t n = 70, p = 300, k = 4, d = 3;
  std::vector<float> x = normal(n * p, 1), r = normal(n * p, 2), z = normal(n * d, 3, 3.0f);
  const std::vector<float> means = normal(k * d, 4, 3.0f), scales = {0.5f, 1.0f, 2.0f, 1.0f};
  const std::vector<float> encoder(k, 2.0f), decoder(k, 600.0f);
  x[5 * p + 3] = std::numeric_limits<float>::quiet_NaN();
  z[9 * d] = std::numeric_limits<float>::quiet_NaN();
  struct Result {
    std::vector<int64_t> classes = std::vector<int64_t>(n);
    std::vector<char> accepted = std::vector<char>(n);
    std::vector<int8_t> reason = std::vector<int8_t>(n);
    std::vector<float> distance = std::vector<float>(n), error = std::vector<float>(n),
                       statistics = std::vector<float>(n * kNumStatistics);
  } expected, found;
  expect(threshold_score_cpu({x.data(),
                              r.data(),
                              z.data(),
                              n,
                              p,
                              {means.data(), scales.data(), k, d},
                              encoder.data(),
                              decoder.data(),
                              shape},
                             {expected.classes.data(),
                              reinterpret_cast<bool*>(expected.accepted.data()),
                              expected.reason.data(),
                              expected.distance.data(),
                              expected.error.data(),
                              {expected.statistics.data(), &expected.statistics[n],
                               &expected.statistics[2 * n], &expected.statistics[3 * n]}},
                             own_threads(1))
             .ok(),
         "threshold_score on the CPU");
  const OnDevice dx(x), dr(r), dz(z), dmeans(means), dscales(scales), dencoder(encoder),
      ddecoder(decoder), distance(found.distance), error(found.error), statistics(found.statistics);
  const OnDevice classes(found.classes);
  const OnDevice accepted(found.accepted);
  const OnDevice reason(found.reason);
  const HostOnly closed[] = {HostOnly(x), HostOnly(r), HostOnly(z), HostOnly(means)};
  expect(threshold_score_cuda({dx.data(),
                               dr.data(),
                               dz.data(),
                               n,
                               p,
                               {dmeans.data(), dscales.data(), k, d},
                               dencoder.data(),
                               ddecoder.data(),
                               shape},
                              {classes.data(),
                               reinterpret_cast<bool*>(accepted.data()),
                               reason.data(),
                               distance.data(),
                               error.data(),
                               {statistics.data(), statistics.data() + n, statistics.data() + 2 * n,
                                statistics.data() + 3 * n}},
                              nullptr)
             .ok(),
         "threshold_score on the device");
  classes.copy_to(&found.classes);
  accepted.copy_to(&found.accepted);
  reason.copy_to(&found.reason);
  distance.copy_to(&found.distance);
  error.copy_to(&found.error);
  statistics.copy_to(&found.statistics);
  expect(found.classes == expected.classes && found.accepted == expected.accepted &&
             found.reason == expected.reason,
         "classes and reasons are those of the CPU");
  for (int64_t i = 0; i < n; ++i) {
    if (i != 9) expect_near(found.distance[i], expected.distance[i], 1e-5, "latent distance");
    if (i != 5) expect_near(found.error[i], expected.error[i], 1e-5, "reconstruction error");
    for (int64_t s = i; i != 5 && s < kNumStatistics * n; s += n) {
      expect(std::abs(found.statistics[s] - expected.statistics[s]) < 1e-5, "statistics");
    }
  }
}

}  // namespace
}  // namespace tfgmvae

int main() {
  using namespace tfgmvae;
  test_threshold_score();
  test_search({dense_program(6, 24, 40, Activation::kSigmoid), 45, 5}, "dense");
  test_search({image_program(), 3, 2}, "image");
  test_search({dense_program(1, 8, 9, Activation::kTanh), 1, 1}, "one of everything");
  test_search({dense_program(3, 8, 9, Activation::kLinear), 0, 2}, "empty");
  const SearchCase preferring(dense_program(6, 24, 40, Activation::kSigmoid), 45, 5);
  test_search(preferring.with_preference(4.0f), "a preference");
  test_preference(preferring);
  test_images_of_the_codebook();
  test_memory_of_the_caller();
  test_what_is_refused();
  test_no_memory_on_the_device();
  test_memory_is_bounded();
  test_starts_beyond_the_sure_ones();
  test_device_guard();
  expect(emulated_cuda::launches() > 0, "no kernel ran");
  if (failures == 0) {
    std::printf("all CUDA kernel tests passed, in %lld launches\n",
                static_cast<long long>(emulated_cuda::launches()));
  }
  return failures == 0 ? 0 : 1;
}
