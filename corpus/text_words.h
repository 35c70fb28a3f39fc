#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// A word of a text as names and citations are compared by: letters and digits only, so that
/// "l'enfant" is two words and "A/69/277" three.
struct TextWord {
  std::size_t begin = 0;  // bytes into the text, half-open
  std::size_t end = 0;
  std::string folded;  // case and accents folded
};

/// The words of a text in order. `text` is valid UTF-8.
[[nodiscard]] std::vector<TextWord> text_words(std::string_view text);

/// What stands between words `i - 1` and `i` (punctuation and blanks). Precondition: 0 < i < size.
[[nodiscard]] std::string_view gap_before(std::string_view text, const std::vector<TextWord>& words,
                                          std::size_t i);

/// Whether word `i` begins a sentence: a capital letter behind a full stop that closes no
/// abbreviation. Good enough to keep a citation within its sentence.
[[nodiscard]] bool begins_sentence(std::string_view text, const std::vector<TextWord>& words,
                                   std::size_t i);

/// The first word that begins at byte `at` or behind it.
[[nodiscard]] std::size_t word_from(const std::vector<TextWord>& words, std::size_t at);

/// Whether every byte is an ASCII digit; false for an empty word.
[[nodiscard]] bool is_number(std::string_view word);

/// Whether all letters are ASCII capitals, digits aside, at least one letter.
[[nodiscard]] bool is_upper(std::string_view word);

}  // namespace gfmd
