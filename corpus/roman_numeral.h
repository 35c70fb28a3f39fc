#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gfmd {

/// The numeral a note is printed with, in lower case: 24 -> "xxiv". Beyond 1 to 3999, where
/// there is none, the number in digits.
[[nodiscard]] std::string to_roman(std::uint32_t number);

/// Reads a lower-case numeral in its one regular spelling; nullopt for anything else ("iiii", "X").
[[nodiscard]] std::optional<std::uint32_t> parse_roman(std::string_view text);

}  // namespace gfmd
