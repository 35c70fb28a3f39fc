#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/roman_numeral.h"

namespace gfmd {

/// Sets a paper the way its PDF came out as text: rows of full width with an empty line between,
/// notes' marks on lines of their own, pages that end in the middle of a sentence.
class PaperTypesetter {
 public:
  enum class PageEnd { plain, numbered };  // the next page follows at once; or foot, number, rule

  PaperTypesetter(std::size_t width, std::size_t rows_a_page, PageEnd page_end)
      : width_(width), rows_a_page_(rows_a_page), page_end_(page_end) {}

  void blank() { text_ += " \n\n"; }

  void heading(const std::string& words) {
    blank();
    in_heading_ = true;  // no page ends within it
    paragraph(words);
    in_heading_ = false;
    blank();
  }

  /// "^3" behind a word stands for the mark of note iii.
  void paragraph(const std::string& words) {
    std::string row;
    for (const std::string& word : split(words)) {
      const std::size_t printed =
          word.find('^') == std::string::npos ? word.size() : word.find('^');
      if (!row.empty() && printed_size(row) + 1 + printed > width_) {
        set_row(row);
        end_page_if_full();
        row.clear();
      }
      row += (row.empty() ? "" : " ") + word;
    }
    set_row(row);
  }

  /// A line just as it is.
  void line(const std::string& text) { text_ += text + "\n"; }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  static std::vector<std::string> split(const std::string& words) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      parts.push_back(words.substr(at, end - at));
      at = end + 1;
    }
    return parts;
  }

  static std::size_t printed_size(const std::string& row) {
    std::size_t size = 0;
    for (const std::string& word : split(row)) size += std::min(word.find('^'), word.size()) + 1;
    return size - 1;
  }

  void set_row(std::string_view row) {
    std::string line = next_indent_;
    next_indent_.clear();
    for (std::size_t mark = row.find('^'); mark != std::string_view::npos; mark = row.find('^')) {
      line += row.substr(0, mark);
      row.remove_prefix(mark + 1);
      const std::size_t digits = std::min(row.find_first_not_of("0123456789"), row.size());
      const auto number =
          static_cast<std::uint32_t>(std::stoul(std::string(row.substr(0, digits))));
      row.remove_prefix(digits);
      text_ += line + "\n" + to_roman(number) + "\n" + (number % 2 == 0 ? "\n" : "");
      line = row.empty() ? " " : "";  // what follows begins with the blank behind the mark
    }
    text_ += line;
    text_ += row;
    text_ += " \n\n";
    ++rows_;
  }

  void end_page_if_full() {
    if (rows_ < rows_a_page_ || in_heading_) return;
    rows_ = 0;
    ++page_;
    if (page_end_ == PageEnd::plain) {
      text_.pop_back();  // no empty line
      next_indent_ = " ";
    } else {
      text_ += "\n\n \n\n" + std::to_string(page_) + " \n\n \n\n" + std::string(200, ' ') + "\n";
    }
  }

  std::size_t width_;
  std::size_t rows_a_page_;
  PageEnd page_end_;
  std::string text_;
  std::string next_indent_;
  std::size_t rows_ = 0;
  std::size_t page_ = 0;
  bool in_heading_ = false;
};

}  // namespace gfmd
