#pragma once

#include <charconv>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// The words of a line, blanks and tabs between them; views into it.
[[nodiscard]] std::vector<std::string_view> split_blanks(std::string_view line);

/// Reads the next line that is neither empty nor a remark (#), without a carriage return at its
/// end. False at the end. `number` counts all lines, from 1.
[[nodiscard]] bool next_line(std::istream& input, std::string& line, std::size_t& number);

/// "line 3: what is wrong".
[[nodiscard]] std::string at_line(std::size_t number, const std::string& fault);

/// The whole word as a number.
template <typename Number>
[[nodiscard]] bool parse_number(std::string_view word, Number& into) {
  if (word.starts_with('+')) word.remove_prefix(1);
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), into);
  return error == std::errc() && end == word.data() + word.size();
}

}  // namespace gfmd
