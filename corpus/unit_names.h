#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// A numbered unit of a paper that a text names.
struct UnitName {
  std::string id;         // "footnote-12", whether there is such a unit or not
  std::size_t begin = 0;  // bytes into the text, half-open
  std::size_t end = 0;
};

/// "footnote 12", "fn 12", "note xii", "nota n.º 12", "práctica 4", "recommandation 2": a kind in
/// any of the three languages with a number behind it, in order. A general recommendation is a
/// committee's and none of these. `text` is valid UTF-8.
[[nodiscard]] std::vector<UnitName> find_unit_names(std::string_view text);

}  // namespace gfmd
