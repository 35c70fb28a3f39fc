#pragma once

#include <cstdint>

namespace gfmd {

/// How far behind the word before it a row's word may stand.
struct RowStep {
  std::uint32_t min = 1;  // in words
  std::uint32_t max = 1;
  bool in_clause = false;  // no clause starts behind the one and up to the other

  /// Whether the word may stand at `to` behind one at `from`; `clause` is the last place up to `to`
  /// where a clause starts, 0 where none does.
  [[nodiscard]] bool leads(std::uint32_t from, std::uint32_t to, std::uint32_t clause) const {
    return from + min <= to && to <= from + max && !(in_clause && clause > from);
  }
};

}  // namespace gfmd
