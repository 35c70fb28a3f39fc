#include "corpus/vocabulary_rows.h"

#include <algorithm>
#include <stdexcept>

#include "stemmers/unicode.h"

namespace gfmd {

void FileLine::fail(const std::string& fault) const {
  throw std::runtime_error(std::string(name) + ":" + std::to_string(number) + ": " + fault);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

VocabularyRows::VocabularyRows(std::string_view name, std::string_view text)
    : rest_(text), line_{name, 0} {
  if (find_invalid_utf8(text)) line_.fail("not UTF-8");
}

bool VocabularyRows::next() {
  while (!rest_.empty()) {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    row_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++line_.number;
    if (row_.empty() || row_.front() == '#') continue;
    cells_ = split(row_, '\t');
    if (columns_ == 0) columns_ = cells_.size();
    if (cells_.size() != columns_) {
      line_.fail("expected " + std::to_string(columns_) + " columns, found " +
                 std::to_string(cells_.size()));
    }
    return true;
  }
  return false;
}

}  // namespace gfmd
