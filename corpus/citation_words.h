#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>

/// Words of citations, folded, in the three languages.
namespace gfmd {

/// Whether the body that an instrument is of is to be named. A text that says "Convention No. 5"
/// may speak of anyone's; who asks for it means the one there is.
enum class Naming : std::uint8_t { required, implied };

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

/// Whether symbols of a treaty body or another body begin with this word: "CRC/C/GC/6".
[[nodiscard]] inline bool begins_body_symbol(std::string_view word) {
  return is_one_of(word, {"crc", "cedaw", "cmw", "cerd", "cat", "ccpr", "crpd", "ced", "hri", "dp",
                          "unep", "td", "ec", "fccc"});
}

}  // namespace gfmd
