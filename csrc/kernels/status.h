// What a kernel answers: success, or a code and a sentence that a binding turns into its exception.
#pragma once

#include <string>
#include <utility>

namespace tfgmvae {

enum class StatusCode {
  kOk,
  kInvalidArgument,
  kUnavailable,
  kInternal,
};

struct [[nodiscard]] Status {
  StatusCode code = StatusCode::kOk;
  std::string message;

  bool ok() const { return code == StatusCode::kOk; }
};

inline Status invalid_argument(std::string message) {
  return {StatusCode::kInvalidArgument, std::move(message)};
}

inline Status unavailable(std::string message) {
  return {StatusCode::kUnavailable, std::move(message)};
}

inline Status internal_error(std::string message) {
  return {StatusCode::kInternal, std::move(message)};
}

}  // namespace tfgmvae
