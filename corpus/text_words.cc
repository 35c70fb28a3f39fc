#include "corpus/text_words.h"

#include <algorithm>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ascii_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// Bytes of the character at `at`, 0 where it separates words: ASCII other than letters and digits,
// and the blocks of punctuation U+0080-00BF, U+2000-207F and U+3000-303F.
std::size_t word_bytes(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return is_ascii_alphanumeric(text[at]) ? 1 : 0;
  if (lead < 0xe0) return lead == 0xc2 ? 0 : 2;
  const auto second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
  if (lead == 0xe2 && (second == 0x80 || second == 0x81)) return 0;
  if (lead == 0xe3 && second == 0x80) return 0;
  return lead < 0xf0 ? 3 : 4;
}

}  // namespace

std::vector<TextWord> text_words(std::string_view text) {
  std::vector<TextWord> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size()) {
      const std::size_t step = word_bytes(text, at);
      if (step == 0) break;
      at = std::min(at + step, text.size());
    }
    if (at == begin) {
      ++at;
      while (at < text.size() && is_continuation(text[at])) ++at;
      continue;
    }
    words.push_back({begin, at, fold_accents(text.substr(begin, at - begin))});
  }
  return words;
}

std::string_view gap_before(std::string_view text, const std::vector<TextWord>& words,
                            std::size_t i) {
  return text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
}

bool begins_sentence(std::string_view text, const std::vector<TextWord>& words, std::size_t i) {
  if (i == 0) return true;
  const std::string_view gap = gap_before(text, words, i);
  const std::size_t stop = gap.find_first_of(".!?");
  if (stop == std::string_view::npos || gap.find(' ', stop) == std::string_view::npos) return false;
  const char first = text[words[i].begin];
  if (first >= 'a' && first <= 'z') return false;
  const TextWord& last = words[i - 1];
  constexpr std::size_t kLongestAbbreviation = 4;  // "para", "arts", "nums"
  return stop > 0 || is_number(last.folded) || last.folded.size() > kLongestAbbreviation;
}

std::size_t word_from(const std::vector<TextWord>& words, std::size_t at) {
  const auto found =
      std::lower_bound(words.begin(), words.end(), at,
                       [](const TextWord& word, std::size_t byte) { return word.begin < byte; });
  return static_cast<std::size_t>(found - words.begin());
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

bool is_upper(std::string_view word) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::any_of(word.begin(), word.end(), is_capital) &&
         std::all_of(word.begin(), word.end(),
                     [&](char c) { return is_capital(c) || is_digit(c); });
}

}  // namespace gfmd
