#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace gfmd {

/// A value that is made when it is first asked for. Where making it throws, the next one to ask
/// tries again. Safe for concurrent use.
template <typename T>
class MadeOnce {
 public:
  explicit MadeOnce(std::function<T()> make) : make_(std::move(make)) {}

  [[nodiscard]] const T& get() const {
    std::call_once(made_, [this] { value_.emplace(make_()); });
    return *value_;
  }

 private:
  std::function<T()> make_;
  mutable std::once_flag made_;
  mutable std::optional<T> value_;
};

}  // namespace gfmd
