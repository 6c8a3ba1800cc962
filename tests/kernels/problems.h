// What the tests of the CPU and of the CUDA kernels share: expectations, decoders and searches.
#pragma once

#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "latent_search.h"

namespace tfgmvae {

inline int failures = 0;

inline void expect(bool condition, const std::string& what) {
  if (condition) return;
  ++failures;
  std::printf("FAILED: %s\n", what.c_str());
}

inline void expect_near(double value, double expected, double tolerance, const std::string& what) {
  expect(std::fabs(value - expected) <= tolerance * (1.0 + std::fabs(expected)),
         what + ": " + std::to_string(value) + ", expected " + std::to_string(expected));
}

inline std::vector<float> normal(size_t count, unsigned seed, float scale = 1.0f) {
  std::mt19937 engine(seed);
  std::normal_distribution<float> distribution(0.0f, scale);
  std::vector<float> values(count);
  for (float& value : values) value = distribution(engine);
  return values;
}

struct TestProgram {
  std::vector<int64_t> table;
  std::vector<float> weights;
  int64_t num_layers = 0;

  void add(LayerKind kind, std::vector<int64_t> in, std::vector<int64_t> out, int64_t kernel,
           int64_t stride, int64_t pad, Activation activation) {
    int64_t size = kernel * kernel * in[2] * out[2];
    if (kind == LayerKind::kUpSampling2D) size = 0;
    if (kind == LayerKind::kAffine) size = out[2];
    const auto offset = static_cast<int64_t>(weights.size());
    const std::vector<float> values =
        normal(static_cast<size_t>(size), static_cast<unsigned>(offset + 5),
               1.0f / std::sqrt(static_cast<float>(kernel * kernel * in[2])));
    weights.insert(weights.end(), values.begin(), values.end());
    const auto bias = static_cast<int64_t>(weights.size());
    const std::vector<float> biases = normal(static_cast<size_t>(out[2]), 9, 0.1f);
    weights.insert(weights.end(), biases.begin(), biases.end());
    const auto parameter = static_cast<int64_t>(weights.size());
    weights.push_back(0.2f);
    const int64_t row[kLayerFields] = {static_cast<int64_t>(kind),
                                       in[0],
                                       in[1],
                                       in[2],
                                       out[0],
                                       out[1],
                                       out[2],
                                       kernel,
                                       kernel,
                                       stride,
                                       stride,
                                       pad,
                                       pad,
                                       static_cast<int64_t>(activation),
                                       size > 0 ? offset : -1,
                                       bias,
                                       parameter};
    table.insert(table.end(), row, row + kLayerFields);
    ++num_layers;
  }

  DecoderProgram parse() const {
    DecoderProgram program;
    const Status status = parse_decoder_program(table.data(), num_layers, weights.data(),
                                                static_cast<int64_t>(weights.size()), &program);
    expect(status.ok(), "parse: " + status.message);
    return program;
  }
};

inline TestProgram image_program() {
  TestProgram test;
  test.add(LayerKind::kDense, {1, 1, 5}, {1, 1, 72}, 1, 1, 0, Activation::kGelu);
  test.add(LayerKind::kConv2DTranspose, {4, 3, 6}, {8, 6, 4}, 3, 2, 0, Activation::kElu);
  test.add(LayerKind::kUpSampling2D, {8, 6, 4}, {16, 12, 4}, 1, 2, 0, Activation::kLinear);
  test.add(LayerKind::kAffine, {16, 12, 4}, {16, 12, 4}, 1, 1, 0, Activation::kSilu);
  test.add(LayerKind::kConv2D, {16, 12, 4}, {8, 6, 5}, 4, 2, 1, Activation::kLeakyRelu);
  test.add(LayerKind::kConv2DTranspose, {8, 6, 5}, {16, 12, 3}, 4, 2, 1, Activation::kTanh);
  test.add(LayerKind::kConv2D, {16, 12, 3}, {14, 10, 1}, 3, 1, 0, Activation::kSigmoid);
  return test;
}

inline TestProgram dense_program(int64_t latent_dim, int64_t hidden, int64_t size,
                                 Activation last) {
  TestProgram test;
  test.add(LayerKind::kDense, {1, 1, latent_dim}, {1, 1, hidden}, 1, 1, 0, Activation::kRelu);
  test.add(LayerKind::kDense, {1, 1, hidden}, {1, 1, size}, 1, 1, 0, last);
  return test;
}

struct SearchCase {
  TestProgram test;
  DecoderProgram program;
  int64_t n, k, d, m, p;
  std::vector<float> means, scales, thresholds, codebook, x;
  std::vector<int64_t> preferred;  // [n], or empty
  LatentSearchOptions options;

  SearchCase(TestProgram made, int64_t items, int64_t components) : test(std::move(made)) {
    program = test.parse();
    n = items;
    k = components;
    d = program.latent_dim();
    p = program.image_size();
    m = 4 * k;
    means = normal(static_cast<size_t>(k * d), 21, 2.0f);
    scales.assign(static_cast<size_t>(k), 1.0f);
    thresholds.assign(static_cast<size_t>(k), 100.0f);
    codebook = means;
    const std::vector<float> noise = normal(static_cast<size_t>((m - k) * d), 22);
    for (int64_t i = k; i < m; ++i) {
      for (int64_t j = 0; j < d; ++j) {
        codebook.push_back(means[(i % k) * d + j] + noise[(i - k) * d + j]);
      }
    }
    x = normal(static_cast<size_t>(n * p), 23, 0.5f);
  }

  // The same with a preference for other classes than most items are of; one item has none.
  SearchCase with_preference(float preference) const {
    SearchCase changed = *this;
    changed.options.preference = preference;
    for (int64_t i = 0; i < n; ++i) changed.preferred.push_back(i == 1 ? -1 : i % k);
    return changed;
  }

  // The same without its first item.
  SearchCase without_first() const {
    SearchCase shorter = *this;
    shorter.n -= 1;
    shorter.x.erase(shorter.x.begin(), shorter.x.begin() + p);
    if (!preferred.empty()) shorter.preferred.erase(shorter.preferred.begin());
    return shorter;
  }

  struct Result {
    std::vector<int64_t> labels, classes;
    std::vector<char> accepted;
    std::vector<float> latents, value, error;
    std::vector<int32_t> iterations;
    std::vector<int8_t> status;
    bool operator==(const Result& other) const {
      return labels == other.labels && classes == other.classes && status == other.status &&
             iterations == other.iterations && same(latents, other.latents) &&
             same(value, other.value) && same(error, other.error);
    }
    static bool same(const std::vector<float>& a, const std::vector<float>& b) {
      return a.size() == b.size() &&
             (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0);
    }
  };

  Result empty_result() const {
    const auto size = static_cast<size_t>(n);
    return {std::vector<int64_t>(size),   std::vector<int64_t>(size), std::vector<char>(size),
            std::vector<float>(size * d), std::vector<float>(size),   std::vector<float>(size),
            std::vector<int32_t>(size),   std::vector<int8_t>(size)};
  }

  // The search of this case over given arrays; `images` may be null.
  LatentSearchInput input(const float* items, const float* codes, const float* images,
                          const int64_t* favoured = nullptr) const {
    return {items, n,      &program, {means.data(), scales.data(), k, d}, thresholds.data(), codes,
            m,     images, favoured};
  }

  Result run(int num_threads = 2, const float* codebook_images = nullptr) const {
    Result r = empty_result();
    const LatentSearchOutput output{
        r.labels.data(),     r.classes.data(), reinterpret_cast<bool*>(r.accepted.data()),
        r.latents.data(),    r.value.data(),   r.error.data(),
        r.iterations.data(), r.status.data()};
    const Status status = latent_search_cpu(input(x.data(), codebook.data(), codebook_images,
                                                  preferred.empty() ? nullptr : preferred.data()),
                                            options, output, own_threads(num_threads));
    expect(status.ok(), "search: " + status.message);
    return r;
  }
};

}  // namespace tfgmvae
