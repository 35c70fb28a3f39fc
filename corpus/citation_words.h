#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

/// Words of citations, folded, in the three languages.
namespace gfmd {

[[nodiscard]] inline bool is_one_of(std::string_view word,
                                    std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "No.", "Nos.", "núm.", "n°".
[[nodiscard]] inline bool is_number_sign(std::string_view word) {
  return is_one_of(word,
                   {"no", "nos", "num", "nums", "n", "number", "numbers", "numero", "numeros"});
}

[[nodiscard]] inline bool is_and(std::string_view word) {
  return is_one_of(word, {"and", "y", "e", "et"});
}

/// What may stand between "No" and its number, or a citation's word and its number.
[[nodiscard]] inline bool is_number_gap(std::string_view gap) {
  return is_one_of(gap, {" ", ".", ". ", "º", "º ", "°", "° ", ".º", ".º ", ".°", ".° "});
}

}  // namespace gfmd
