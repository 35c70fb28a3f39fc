#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "searchd/engine/search_response.h"
#include "searchd/engine/warning_text.h"

namespace gfmd {

/// Collects what in a query's text could not be taken as it was meant.
class QueryWarnings {
 public:
  /// `text` must outlive the collector.
  explicit QueryWarnings(std::string_view text, Language reader = Language::en)
      : text_(text), reader_(reader) {}

  /// About text[begin, end): `"foo:bar" at character 7: <what>.` Beyond kMax only the number
  /// counts.
  void add(WarningKind kind, std::size_t begin, std::size_t end,
           std::initializer_list<std::string_view> arguments = {});

  /// Those added, by place.
  [[nodiscard]] std::vector<Warning> take();

  static constexpr std::size_t kMax = 10;

 private:
  std::string_view text_;
  Language reader_;
  std::vector<Warning> warnings_;
  std::size_t left_out_ = 0;
};

}  // namespace gfmd
