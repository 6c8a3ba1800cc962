// What the bindings of the search take wherever x lies: the decoder, the mixture and the options.
#pragma once

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <string>
#include <type_traits>

#include "bindings/arguments.h"
#include "decoder/decoder_program.h"
#include "latent_search.h"
#include "mixture/mixture.h"

namespace tfgmvae {

// The decoder and the mixture of a search, checked. They lie in NumPy arrays wherever x lies.
struct SearchModel {
  SearchModel(const pybind11::object& layer_table, const pybind11::object& weight_values,
              const pybind11::object& component_means, const pybind11::object& component_scales,
              const pybind11::object& encoder_thresholds)
      : table(int_array(layer_table, "layer_table")),
        weights(float_array(weight_values, "weights")),
        means(float_array(component_means, "component_means")),
        scales(float_array(component_scales, "component_scales")),
        thresholds(float_array(encoder_thresholds, "encoder_thresholds")) {
    expect_rank(table, 2, "layer_table");
    expect_shape(table, {table.shape(0), kLayerFields}, "layer_table");
    expect_rank(weights, 1, "weights");
    expect_rank(means, 2, "component_means");
    expect_shape(scales, {num_components()}, "component_scales");
    expect_shape(thresholds, {num_components()}, "encoder_thresholds");
    raise_if_failed(parse_decoder_program(table.data(), table.shape(0), weights.data(),
                                          weights.size(), &program));
  }

  int64_t num_components() const { return means.shape(0); }
  int64_t latent_dim() const { return means.shape(1); }
  Mixture mixture() const { return {means.data(), scales.data(), num_components(), latent_dim()}; }
  void expect_image_size(int64_t image_size) const {
    if (program.image_size() == image_size) return;
    throw pybind11::value_error("Expected a decoder of " + std::to_string(image_size) +
                                " values per item, as x has. Received: one of " +
                                std::to_string(program.image_size()));
  }

  IntArray table;
  FloatArray weights, means, scales, thresholds;
  DecoderProgram program;
};

template <typename Number>
Number option_number(const pybind11::handle& value, const char* name) {
  try {
    return value.cast<Number>();
  } catch (const pybind11::cast_error&) {
    throw pybind11::type_error(std::string("Expected ") + name + " to be " +
                               (std::is_integral_v<Number> ? "an integer" : "a number") +
                               ". Received: " + name + "=" + std::string(pybind11::repr(value)));
  }
}

// The options of a search; `numbers` are keyword arguments, a missing one has its default.
inline LatentSearchOptions search_options(const std::string& method, const std::string& objective,
                                          const pybind11::kwargs& numbers) {
  LatentSearchOptions options;
  raise_if_failed(parse_search_options(method, objective, &options));
  for (const auto& [key, value] : numbers) {
    const auto given = key.cast<std::string>();
#define TFGMVAE_READ(type, name, default_value, attribute_type) \
  if (given == #name) {                                         \
    options.name = option_number<type>(value, #name);           \
    continue;                                                   \
  }
    TFGMVAE_SEARCH_NUMBERS(TFGMVAE_READ)
#undef TFGMVAE_READ
#define TFGMVAE_NAME(type, name, default_value, attribute_type) ", " #name
    throw pybind11::type_error(
        "Expected the search options method, objective" TFGMVAE_SEARCH_NUMBERS(TFGMVAE_NAME) ". "
        "Received: " + given + "=" + std::string(pybind11::repr(value)));
#undef TFGMVAE_NAME
  }
  return options;
}

}  // namespace tfgmvae
