// Tests of the CPU kernels without Python or TensorFlow; prints what fails and returns 1.
//
// They are also what runs under AddressSanitizer and UndefinedBehaviorSanitizer.
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <new>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "decoder/decoder_cpu.h"
#include "latent_search.h"
#include "panel.h"
#include "parallel.h"
#include "problems.h"
#include "simd/simd.h"
#include "threshold_score.h"

namespace tfgmvae {
namespace {

double exact_activation(Activation kind, double x, double parameter) {
  switch (kind) {
    case Activation::kLinear: return x;
    case Activation::kRelu: return std::max(x, 0.0);
    case Activation::kLeakyRelu: return x < 0 ? parameter * x : x;
    case Activation::kElu: return x < 0 ? parameter * std::expm1(x) : x;
    case Activation::kSelu:
      return 1.05070098735548 * (x < 0 ? 1.67326324235438 * std::expm1(x) : x);
    case Activation::kGelu: return 0.5 * x * (1 + std::erf(x / std::sqrt(2.0)));
    case Activation::kGeluTanh:
      return 0.5 * x * (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x)));
    case Activation::kSilu: return x / (1 + std::exp(-x));
    case Activation::kSoftplus: return std::max(x, 0.0) + std::log1p(std::exp(-std::fabs(x)));
    case Activation::kTanh: return std::tanh(x);
    case Activation::kSigmoid: return 1 / (1 + std::exp(-x));
  }
  return x;
}

void test_activations() {
  constexpr int kWidth = 48;
  const float parameter = 0.3f;
  for (int kind = 0; kind < kActivationCount; ++kind) {
    const auto activation = static_cast<Activation>(kind);
    const std::string name = "activation " + std::to_string(kind);
    for (float scale : {0.01f, 1.0f, 8.0f, 200.0f}) {
      const std::vector<float> x = normal(kWidth, 3, scale);
      std::vector<float> y = x, derivative(kWidth), gradient(kWidth, 1.0f);
      std::vector<int32_t> source(kWidth);
      for (int c = 0; c < kWidth; ++c) source[c] = c;
      float* stored = stores_derivative(activation) ? derivative.data() : nullptr;
      simd_kernels().activate(y.data(), 1, kWidth, nullptr, 1, activation, parameter, stored);
      simd_kernels().scale_by_derivative(gradient.data(), 1, kWidth, y.data(), stored, kWidth,
                                         source.data(), activation, parameter);
      for (int c = 0; c < kWidth; ++c) {
        const double exact = exact_activation(activation, x[c], parameter);
        expect_near(y[c], exact, 2e-6, name + " at " + std::to_string(x[c]));
        if (std::fabs(x[c]) < 1e-3) continue;
        const double h = 1e-6;
        const double slope = (exact_activation(activation, x[c] + h, parameter) -
                              exact_activation(activation, x[c] - h, parameter)) /
                             (2 * h);
        expect_near(gradient[c], slope, 2e-4, name + "'s slope at " + std::to_string(x[c]));
      }
    }
    float spoiled[16];
    std::fill_n(spoiled, 16, std::numeric_limits<float>::quiet_NaN());
    float stored[16];
    simd_kernels().activate(spoiled, 1, 16, nullptr, 1, activation, parameter, stored);
    expect(std::isnan(spoiled[5]), name + " keeps NaN");
  }
}

// An item's product must be the same bits in every column and at every width, and close to the sum
// in double precision.
void test_products_do_not_depend_on_the_column() {
  const int64_t shapes[][2] = {{784, 512}, {512, 256}, {256, 10}, {10, 256},   {32, 96},
                               {3, 3000},  {1, 288},   {2, 40},   {100, 1000}, {13, 17}};
  for (const auto& shape : shapes) {
    for (const bool transposed : {false, true}) {
      const int64_t rows = shape[0], depth = shape[1];
      const std::vector<float> weights = normal(static_cast<size_t>(rows * depth), 1);
      const std::vector<float> item = normal(static_cast<size_t>(depth), 2);
      const PackedWeights packed(weights.data(), transposed, rows, depth);
      std::vector<float> expected;
      bool same = true, close = true;
      for (int64_t width = kPanelStrip; width <= kMaxPanelWidth; width += kPanelStrip) {
        PanelFloats input(static_cast<size_t>(depth * width));
        PanelFloats output(static_cast<size_t>(rows * width));
        for (int64_t k = 0; k < depth; ++k) {
          for (int64_t c = 0; c < width; ++c) input[k * width + c] = item[k];
        }
        packed.product(input.data(), width, output.data());
        if (transposed) {
          PanelFloats unpacked(output.size());
          rows_product(weights.data(), input.data(), rows, depth, width, unpacked.data());
          same &= unpacked == output;
        }
        if (expected.empty()) {
          for (int64_t m = 0; m < rows; ++m) {
            expected.push_back(output[m * width]);
            double sum = 0, magnitude = 0;
            for (int64_t k = 0; k < depth; ++k) {
              const double weight = weights[transposed ? m * depth + k : k * rows + m];
              sum += weight * item[k];
              magnitude += std::fabs(weight * item[k]);
            }
            close &= std::fabs(sum - expected[m]) <= 1e-6 * magnitude;
          }
        }
        for (int64_t m = 0; m < rows; ++m) {
          for (int64_t c = 0; c < width; ++c) {
            same &= std::memcmp(&output[m * width + c], &expected[m], sizeof(float)) == 0;
          }
        }
      }
      const std::string name = "product of " + std::to_string(rows) + " x " +
                               std::to_string(depth) + (transposed ? " transposed" : "");
      expect(same, name + " depends on the column");
      expect(close, name + " is not the sum");
    }
  }
}

// Forward against finite differences through tangents, and reverse against tangents as adjoints:
// <J v, u> = <v, J^T u>.
void test_decoder(const TestProgram& test, const std::string& name) {
  const DecoderProgram program = test.parse();
  const DecoderCpu decoder(program);
  const int64_t width = 32, n = decoder.latent_dim(), size = decoder.image_size();
  auto workspace = decoder.make_workspace(width);
  std::vector<float> latents = normal(static_cast<size_t>(n * width), 11);
  const std::vector<float> directions = normal(static_cast<size_t>(n * width), 12);
  std::vector<int32_t> source(static_cast<size_t>(width));
  for (int64_t c = 0; c < width; ++c) source[c] = static_cast<int32_t>(width - 1 - c);

  decoder.forward(latents.data(), width, &workspace);
  const std::vector<float> images(decoder.images(workspace),
                                  decoder.images(workspace) + size * width);
  const float* pushed = decoder.tangents(directions.data(), width, source.data(), &workspace);
  const std::vector<float> slopes(pushed, pushed + size * width);

  const Layer& last = decoder.output_layer();
  const std::vector<float> covector = normal(static_cast<size_t>(size * width), 13);
  float* gradient = decoder.gradient_input(&workspace);
  std::copy(covector.begin(), covector.end(), gradient);
  simd_kernels().scale_by_derivative(gradient, size, width, decoder.images(workspace),
                                     decoder.output_derivative(workspace), width, source.data(),
                                     last.activation, last.activation_parameter);
  const float* pulled = decoder.reverse(width, source.data(), &workspace);
  for (int64_t c = 0; c < width; ++c) {
    double image_side = 0, latent_side = 0, magnitude = 0;
    for (int64_t p = 0; p < size; ++p) {
      image_side += static_cast<double>(slopes[p * width + c]) * covector[p * width + c];
      magnitude += std::fabs(static_cast<double>(slopes[p * width + c]) * covector[p * width + c]);
    }
    for (int64_t d = 0; d < n; ++d) {
      latent_side += static_cast<double>(directions[d * width + c]) * pulled[d * width + c];
    }
    expect(std::fabs(image_side - latent_side) <= 1e-5 * (magnitude + 1e-3),
           name + ": reverse is not the adjoint of the tangents");
  }

  const float h = 1e-3f;
  std::vector<float> moved = latents;
  for (int64_t d = 0; d < n; ++d) {
    for (int64_t c = 0; c < width; ++c) {
      moved[d * width + source[c]] += h * directions[d * width + c];
    }
  }
  decoder.forward(moved.data(), width, &workspace);
  int64_t off = 0;
  for (int64_t p = 0; p < size; ++p) {
    for (int64_t c = 0; c < width; ++c) {
      const float difference =
          (decoder.images(workspace)[p * width + source[c]] - images[p * width + source[c]]) / h;
      off += std::fabs(difference - slopes[p * width + c]) > 2e-2f;
    }
  }
  // A kink of a relu may lie in between.
  expect(off * 20 <= size * width,
         name + ": tangents disagree with differences at " + std::to_string(off) + " places");
}

void test_program_is_checked() {
  const TestProgram good = image_program();
  std::mt19937 engine(1);
  const int64_t values[] = {-1,
                            0,
                            1,
                            2,
                            3,
                            7,
                            64,
                            1 << 20,
                            int64_t{1} << 40,
                            std::numeric_limits<int64_t>::max(),
                            std::numeric_limits<int64_t>::min()};
  int rejected = 0;
  for (int trial = 0; trial < 5000; ++trial) {
    TestProgram bad = good;
    for (int change = 0; change < 1 + trial % 3; ++change) {
      bad.table[engine() % bad.table.size()] = values[engine() % 11];
    }
    DecoderProgram program;
    rejected += !parse_decoder_program(bad.table.data(), bad.num_layers, bad.weights.data(),
                                       static_cast<int64_t>(bad.weights.size()), &program)
                     .ok();
  }
  expect(rejected > 2500, "damaged programs are rejected");
}

void test_search(SearchCase problem, const std::string& name) {
  for (const auto method : {SearchMethod::kLevenbergMarquardt, SearchMethod::kGradientDescent}) {
    for (const auto objective : {SearchObjective::kMap, SearchObjective::kLikelihood}) {
      problem.options.method = method;
      problem.options.objective = objective;
      const SearchCase::Result together = problem.run(2);
      expect(together == problem.run(1), name + ": the number of threads changes the result");
      for (int64_t i = 0; i < problem.n; ++i) {
        expect(together.status[i] != 3, name + ": a clean item is not finite");
        expect(std::isfinite(together.value[i]), name + ": a value is not finite");
      }
      if (problem.n < 2) continue;
      SearchCase spoiled = problem;
      spoiled.x[0] = std::numeric_limits<float>::quiet_NaN();
      SearchCase::Result rest = spoiled.run(2);
      expect(rest.status[0] == 3 && rest.labels[0] == -1 && std::isnan(rest.value[0]),
             name + ": a NaN item does not fail");
      const SearchCase shorter = problem.without_first();
      const SearchCase::Result without = shorter.run(2);
      expect(SearchCase::Result::same(without.value,
                                      std::vector<float>(rest.value.begin() + 1, rest.value.end())),
             name + ": a NaN item changes its neighbours");
    }
  }
}

void test_preference(const SearchCase& problem) {
  const SearchCase certain = problem.with_preference(1e6f);
  const SearchCase::Result found = certain.run(), plain = problem.run();
  int64_t followed = 0;
  for (int64_t i = 0; i < problem.n; ++i) followed += found.classes[i] == certain.preferred[i];
  expect(10 * followed >= 9 * problem.n, "only " + std::to_string(followed) + " are as preferred");
  expect(found.classes[1] == plain.classes[1] && found.value[1] == plain.value[1],
         "a number that is no class changes an item");
}

// What is left idle where every thread but the last to end waits for it.
double efficiency(int64_t items, int threads, int64_t most) {
  const int64_t tile = even_tile(items, threads, most);
  std::vector<int64_t> work(static_cast<size_t>(threads), 0);
  for (int64_t first = 0; first < items; first += tile) {
    *std::min_element(work.begin(), work.end()) += std::min(tile, items - first);
  }
  return static_cast<double>(items) /
         static_cast<double>(threads * *std::max_element(work.begin(), work.end()));
}

void test_tiles_are_even() {
  constexpr int64_t kTileItems = 304;
  for (const int64_t items : {1000, 2000, 4999, 10'000, 10'001, 60'000}) {
    for (const int threads : {1, 2, 3, 16, 32}) {
      const std::string name = std::to_string(items) + " items, " + std::to_string(threads);
      expect(even_tile(items, threads, kTileItems) <= kTileItems, name + ": too large");
      const double found = efficiency(items, threads, kTileItems);
      expect(found >= (items < 2000 && threads > 16 ? 0.9 : 0.95),
             name + " threads: efficiency " + std::to_string(found));
    }
  }
  expect(even_tile(1, 16, 304) == 1 && even_tile(5, 1, 1) == 1, "the smallest tiles");
}

void test_quota_of_control_groups() {
  namespace fs = std::filesystem;
  const fs::path folder =
      fs::temp_directory_path() / ("tfgmvae_groups_" + std::to_string(getpid()));
  const auto write = [&folder](const std::string& name, const std::string& text) {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name) << text;
  };
  const auto quota = [&folder, &write](const std::string& membership) {
    write("membership", membership);
    return quota_of_control_group((folder / "root").string(), (folder / "membership").string());
  };
  expect(quota_of_control_group("/nowhere", "/nowhere") == 0, "no groups are no limit");
  write("root/cpu.max", "max 100000\n");
  expect(quota("0::/\n") == 0, "max is no limit");
  write("root/cpu.max", "200000 100000\n");
  expect(quota("0::/\n") == 2, "docker --cpus=2");
  expect(quota("0::/not/visible\n") == 2, "a group that is not mounted here");
  write("root/outer/cpu.max", "50000 100000\n");
  write("root/outer/inner/cpu.max", "400000 100000\n");
  expect(quota("0::/outer/inner\n") == 1, "the groups around a group count");
  write("root/cpu.max", "150000 100000\n");
  expect(quota("0::/\n") == 2, "a part of a CPU is rounded up");
  fs::remove_all(folder / "root");
  write("root/cpu/cpu.cfs_quota_us", "-1\n");
  write("root/cpu/cpu.cfs_period_us", "100000\n");
  const std::string first_version = "12:cpuset:/\n4:cpu,cpuacct:/one\n1:name=systemd:/one\n";
  expect(quota(first_version) == 0, "-1 is no limit");
  write("root/cpu/one/cpu.cfs_quota_us", "300000\n");
  write("root/cpu/one/cpu.cfs_period_us", "100000\n");
  expect(quota(first_version) == 3, "version 1");
  write("root/cpu/one/cpu.cfs_period_us", "");
  expect(quota(first_version + "nonsense") == 0, "half a limit is none");
  fs::remove_all(folder);
  expect(allowed_threads(1) == 1 && allowed_threads(0) >= 1, "at least one thread");
}

void test_failures_of_tasks() {
  const Status found = without_exceptions([]() -> Status {
    for_each_task(own_threads(3), 8, [] {
      return [](int64_t task) {
        if (task == 5) throw std::bad_alloc();
      };
    });
    return {};
  });
  expect(found.code == StatusCode::kResourceExhausted, "no memory in a task is a status");
  std::atomic<int> made{0}, run{0};
  for_each_task(Parallel{4,
                         [](int count, const std::function<void(int)>& worker) {
                           for (int i = 0; i < count; ++i) worker(i);
                         }},
                4, [&] {
                  ++made;
                  return [&](int64_t) { ++run; };
                });
  expect(made == 1 && run == 4, "a worker that finds no task prepares nothing");
}

void test_concurrent_calls() {
  const SearchCase problem(dense_program(6, 32, 40, Activation::kSigmoid), 37, 5);
  const SearchCase::Result expected = problem.run(1);
  SearchCase::Result found[4];
  std::vector<std::thread> threads;
  for (SearchCase::Result& result : found) {
    threads.emplace_back([&problem, &result] { result = problem.run(2); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const SearchCase::Result& result : found) {
    expect(result == expected, "calls at once change the result");
  }
}

void test_threshold_score() {
  const int64_t n = 300, p = 77, k = 4, d = 3;
  std::vector<float> x = normal(n * p, 1), r = normal(n * p, 2), z = normal(n * d, 3, 3.0f);
  std::vector<float> means = normal(k * d, 4, 3.0f), scales = {0.5f, 1.0f, 2.0f, 1.0f};
  std::vector<float> encoder(k, 2.0f), decoder(k, 150.0f);
  x[5 * p + 3] = std::numeric_limits<float>::quiet_NaN();
  z[9 * d] = std::numeric_limits<float>::quiet_NaN();
  std::vector<int64_t> classes(n);
  std::vector<char> accepted(n);
  std::vector<int8_t> reason(n);
  std::vector<float> distance(n), error(n);
  const ThresholdScoreInput input{
      x.data(),       r.data(),      z.data(), n, p, {means.data(), scales.data(), k, d},
      encoder.data(), decoder.data()};
  const ThresholdScoreOutput output{classes.data(), reinterpret_cast<bool*>(accepted.data()),
                                    reason.data(), distance.data(), error.data()};
  expect(threshold_score_cpu(input, output, own_threads(2)).ok(), "threshold_score runs");
  for (int64_t i = 0; i < n; ++i) {
    double sum = 0;
    for (int64_t j = 0; j < p; ++j) {
      sum += std::pow(static_cast<double>(x[i * p + j]) - r[i * p + j], 2);
    }
    if (i == 5) {
      expect((reason[i] & 2) == 2, "a NaN input is outside the decoder threshold");
    } else {
      expect_near(error[i], sum, 1e-5, "reconstruction error");
    }
    if (i == 9) expect(classes[i] == 0 && (reason[i] & 1) == 1, "a NaN code is rejected");
    expect((accepted[i] != 0) == (reason[i] == 0), "accepted is reason 0");
  }
  for (int64_t i : {int64_t{0}, int64_t{21}, n - 1}) {
    float alone;
    simd_kernels().squared_distances(&x[i * p], &r[i * p], 1, p, &alone);
    expect(alone == error[i], "an image scores the same alone as among others");
  }
  scales[1] = 0.0f;
  expect(threshold_score_cpu(input, output, own_threads(1)).code == StatusCode::kInvalidArgument,
         "a scale of 0 is an error");
}

void test_statistics(ImageShape shape) {
  const int64_t n = 19, p = shape.height * shape.width * shape.channels;
  const std::vector<float> x = normal(n * p, 1), r = normal(n * p, 2), z = normal(n, 3);
  const std::vector<float> one(1, 1.0f);
  std::vector<int64_t> classes(n);
  std::vector<char> accepted(n);
  std::vector<int8_t> reason(n);
  std::vector<float> distance(n), error(n), plain_error(n), statistics(kNumStatistics * n);
  ThresholdScoreInput input{x.data(),   r.data(),   z.data(), n, p, {one.data(), one.data(), 1, 1},
                            one.data(), one.data(), shape};
  const ThresholdScoreOutput plain{classes.data(), reinterpret_cast<bool*>(accepted.data()),
                                   reason.data(), distance.data(), plain_error.data()};
  ThresholdScoreOutput output = plain;
  output.reconstruction_error = error.data();
  for (int64_t s = 0; s < kNumStatistics; ++s) output.statistics[s] = &statistics[s * n];
  expect(threshold_score_cpu(input, output, own_threads(2)).ok(), "statistics are computed");
  expect(threshold_score_cpu(input, plain, own_threads(2)).ok(), "threshold_score runs");
  expect(error == plain_error, "statistics leave the error as it is");
  for (int64_t i = 0; i < n; ++i) {
    std::vector<double> image(p), residual(p);
    double mean = 0.0, variance = 0.0;
    for (int64_t j = 0; j < p; ++j) {
      image[j] = x[i * p + j];
      residual[j] = image[j] - r[i * p + j];
      mean += image[j] / static_cast<double>(p);
    }
    for (const double value : image)
      variance += (value - mean) * (value - mean) / static_cast<double>(p);
    const auto sharpness = [&shape, p](const std::vector<double>& values) {
      double total = 0.0;
      for (int64_t j = 0; j < p; ++j) {
        const int64_t row = shape.width * shape.channels;
        const int64_t line = j / row, column = j % row / shape.channels;
        double sum = 0.0;
        int count = 0;
        for (int64_t a = line - 1; a <= line + 1; ++a) {
          for (int64_t b = column - 1; b <= column + 1; ++b) {
            if (a < 0 || a >= shape.height || b < 0 || b >= shape.width) continue;
            sum += values[a * row + b * shape.channels + j % shape.channels];
            ++count;
          }
        }
        total += std::pow(values[j] - sum / count, 2) / static_cast<double>(p);
      }
      return total;
    };
    const float* found = &statistics[i];
    expect(std::abs(found[0] - mean) < 1e-6, "mean");
    expect_near(found[n], variance, 1e-5, "variance");
    expect_near(found[2 * n], sharpness(image), 1e-5, "sharpness");
    expect_near(found[3 * n], sharpness(residual), 1e-5, "sharpness of the residual");
  }
}

}  // namespace
}  // namespace tfgmvae

int main() {
  using namespace tfgmvae;
  test_activations();
  test_products_do_not_depend_on_the_column();
  test_program_is_checked();
  test_decoder(image_program(), "image decoder");
  test_decoder(dense_program(10, 64, 100, Activation::kSoftplus), "dense decoder");
  test_threshold_score();
  test_statistics({7, 11, 3});
  test_statistics({5, 1, 2});
  test_statistics({1, 40, 1});
  test_search({dense_program(10, 64, 100, Activation::kSigmoid), 23, 10}, "dense");
  test_search({image_program(), 5, 3}, "image");
  test_search({dense_program(1, 8, 9, Activation::kTanh), 1, 1}, "one of everything");
  test_search({dense_program(64, 96, 80, Activation::kLinear), 4, 100}, "many");
  test_search({dense_program(3, 8, 9, Activation::kLinear), 0, 2}, "empty");
  const SearchCase preferring(dense_program(6, 24, 40, Activation::kSigmoid), 45, 5);
  test_search(preferring.with_preference(4.0f), "a preference");
  test_preference(preferring);
  test_tiles_are_even();
  test_quota_of_control_groups();
  test_failures_of_tasks();
  test_concurrent_calls();
  if (failures == 0) std::printf("all kernel tests passed (%s)\n", simd_kernels().name);
  return failures == 0 ? 0 : 1;
}
