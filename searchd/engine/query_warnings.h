#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searchd/engine/search_response.h"

namespace gfmd {

/// Collects what in a query's text could not be taken as it was meant.
class QueryWarnings {
 public:
  /// `text` must outlive the collector.
  explicit QueryWarnings(std::string_view text) : text_(text) {}

  /// About text[begin, end): `"foo:bar" at character 7: <what>.` Beyond kMax only the number
  /// counts.
  void add(std::string_view code, std::size_t begin, std::size_t end, std::string_view what);

  /// Those added, by place.
  [[nodiscard]] std::vector<Warning> take();

  static constexpr std::size_t kMax = 16;

 private:
  std::string_view text_;
  std::vector<Warning> warnings_;
  std::size_t left_out_ = 0;
};

}  // namespace gfmd
