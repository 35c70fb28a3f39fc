#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// A place in a vocabulary's file, for faults.
struct FileLine {
  std::string_view name;
  std::size_t number = 0;  // from 1; 0 is the file as a whole

  /// Throws std::runtime_error, "name:line: fault".
  [[noreturn]] void fail(const std::string& fault) const;
};

/// What stands between separators; an empty text is one empty part. Views into `text`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Reads a vocabulary's file row by row: UTF-8, cells between tabs, empty lines and those that
/// begin with `#` skipped. The first row names the columns, and every other has as many cells.
/// `name` and `text` outlive the reader and what it returns.
class VocabularyRows {
 public:
  /// Throws std::runtime_error, "name:0: not UTF-8".
  VocabularyRows(std::string_view name, std::string_view text);

  /// Steps to the next row; false at the end. Throws where the number of cells is wrong.
  [[nodiscard]] bool next();

  /// Of the row stepped to.
  [[nodiscard]] const FileLine& line() const { return line_; }
  [[nodiscard]] std::string_view row() const { return row_; }
  [[nodiscard]] const std::vector<std::string_view>& cells() const { return cells_; }

 private:
  std::string_view rest_;
  FileLine line_;
  std::string_view row_;
  std::vector<std::string_view> cells_;
  std::size_t columns_ = 0;  // 0 before the first row
};

}  // namespace gfmd
