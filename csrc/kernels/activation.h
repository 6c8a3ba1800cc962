// The activation functions that a decoder program may name.
#pragma once

#include <cstdint>

namespace tfgmvae {

// The values are part of the decoder program's format; Python reads the names from tfgmvae._core.
enum class Activation : int32_t {
  kLinear = 0,
  kRelu = 1,
  kLeakyRelu = 2,
  kElu = 3,
  kSelu = 4,
  kGelu = 5,
  kGeluTanh = 6,
  kSilu = 7,
  kSoftplus = 8,
  kTanh = 9,
  kSigmoid = 10,
};

// [kActivationCount], by value.
constexpr const char* kActivationNames[] = {"linear",   "relu", "leaky_relu", "elu",
                                            "selu",     "gelu", "gelu_tanh",  "silu",
                                            "softplus", "tanh", "sigmoid"};
constexpr int32_t kActivationCount = 11;
static_assert(sizeof(kActivationNames) / sizeof(kActivationNames[0]) == kActivationCount);
static_assert(static_cast<int32_t>(Activation::kSigmoid) + 1 == kActivationCount);

// Of the scaled exponential linear unit.
constexpr float kSeluScale = 1.05070098735548f;
constexpr float kSeluAlpha = 1.67326324235438f;

// Whether the derivative cannot be told from the activation's output and must be stored beside it.
inline bool stores_derivative(Activation activation) {
  return activation == Activation::kGelu || activation == Activation::kGeluTanh ||
         activation == Activation::kSilu;
}

}  // namespace tfgmvae
