// What a kernel answers: success, or a code and a sentence that a binding turns into its exception.
#pragma once

#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>

namespace tfgmvae {

enum class StatusCode {
  kOk,
  kInvalidArgument,
  kUnavailable,
  kInternal,
  kResourceExhausted,
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

// Short enough to need no memory of its own.
inline Status out_of_memory() { return {StatusCode::kResourceExhausted, "Out of memory"}; }

// What `body` answers; what it throws becomes a Status. Every function that a binding or an op
// calls goes through here: an exception that left one would end a process of TensorFlow.
template <typename Body>
Status without_exceptions(const Body& body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return out_of_memory();
  } catch (const std::length_error&) {
    // More than a vector can ever hold.
    return out_of_memory();
  } catch (const std::exception& error) {
    return internal_error(error.what());
  }
}

}  // namespace tfgmvae
