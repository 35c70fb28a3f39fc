#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// The punctuation of list fields: what separates values, and what surrounds them. Views are into
/// the text given.
namespace gfmd {

/// Longer texts are no name of a vocabulary; bytes. Keeps the search for names linear.
inline constexpr std::size_t kLongestName = 400;

enum class Joint { comma, conjunction, end };

/// A stretch of a list without separators, half-open bytes, and what separates it from the next.
struct Chunk {
  std::size_t begin = 0;
  std::size_t end = 0;
  Joint joint = Joint::end;
};

/// Cuts at commas and conjunctions outside brackets and quotations. What follows ", including"
/// belongs to the chunk before it. Never empty.
[[nodiscard]] std::vector<Chunk> cut_chunks(std::string_view text);

/// Cuts at semicolons and, in a list with dashes, at each dash behind a blank. Blank items are left
/// out.
[[nodiscard]] std::vector<std::string_view> cut_items(std::string_view text);

/// Bytes of "including ", "such as ", "y compris ", ... at the text's beginning, 0 for none.
[[nodiscard]] std::size_t including_bytes(std::string_view text);

/// Without blanks and quotation marks around it and the full stop at its end, unless that is an
/// initial's ("U.S.").
[[nodiscard]] std::string_view bare(std::string_view text);

/// Without blanks at either end.
[[nodiscard]] std::string_view trim(std::string_view text);

/// What stands between separators, blanks around it dropped; nothing for an empty text.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text, char separator);

/// Without the first of `words` that the text begins with, and the blanks behind it.
[[nodiscard]] std::string_view drop_word(std::string_view text,
                                         std::initializer_list<std::string_view> words);

/// Appends a line to those before it: runs of blanks single, a word broken at a hyphen whole again.
void append_line(std::string& text, std::string_view line);

}  // namespace gfmd
