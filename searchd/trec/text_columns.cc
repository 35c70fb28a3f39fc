#include "searchd/trec/text_columns.h"

#include <algorithm>

namespace gfmd {

std::vector<std::string_view> split_blanks(std::string_view line) {
  constexpr std::string_view kBlanks = " \t\v\f";
  std::vector<std::string_view> words;
  for (std::size_t at = line.find_first_not_of(kBlanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(kBlanks, at), line.size());
    words.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(kBlanks, end);
  }
  return words;
}

bool next_line(std::istream& input, std::string& line, std::size_t& number) {
  while (std::getline(input, line)) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (!line.starts_with('#') && line.find_first_not_of(" \t") != std::string::npos) return true;
  }
  return false;
}

std::string at_line(std::size_t number, const std::string& fault) {
  return "line " + std::to_string(number) + ": " + fault;
}

}  // namespace gfmd
