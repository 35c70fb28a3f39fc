#include "stemmers/sentences.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

// Abbreviations after which a sentence goes on, in the three languages; sorted, without points.
constexpr std::array<std::string_view, 52> kAbbreviations{
    "add",  "al",  "approx", "arr",  "art",   "arts", "av",  "cap",  "cf",  "ch",   "chap",
    "col",  "cor", "corr",   "doc",  "dr",    "dra",  "e.g", "ed",   "eds", "etc",  "fig",
    "i.e",  "mr",  "mrs",    "ms",   "no",    "nos",  "nro", "num",  "núm", "núms", "op",
    "p.ej", "pag", "par",    "para", "paras", "parr", "pp",  "prof", "pág", "párr", "párrs",
    "res",  "rev", "sec",    "sr",   "sra",   "vid",  "vol", "vs"};

constexpr std::string_view kBlanks = " \t\n\r";

bool is_abbreviation(std::string_view word) {
  const std::string folded = fold_case(word);
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), folded);
}

utf8proc_int32_t first_character(std::string_view text) {
  utf8proc_int32_t c = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &c);
  return c;
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80;
  }));
}

/// The last word of "… see para." without its point and opening brackets: "para".
std::string_view last_word(std::string_view sentence) {
  std::string_view word = sentence.substr(sentence.find_last_of(kBlanks) + 1);
  word.remove_suffix(1);
  const std::size_t begin = word.find_first_not_of("([\"'");
  return begin == std::string_view::npos ? std::string_view{} : word.substr(begin);
}

/// "1." or "iv." or "a." at a paragraph's start: a number, not a sentence.
bool is_enumerator(std::string_view sentence) {
  return sentence.size() <= 5 && sentence.find_first_of(kBlanks) == std::string_view::npos;
}

/// Whether ICU broke where the sentence goes on. Both parts are trimmed and not empty.
bool goes_on(std::string_view before, std::string_view after, bool paragraph_start) {
  const utf8proc_int32_t next = first_character(after);
  if (u_islower(next) != 0) return true;
  if (before.back() != '.') return false;
  if (paragraph_start && is_enumerator(before)) return true;
  const std::string_view word = last_word(before);
  if (word.empty()) return false;
  // "p. 36", "C. 138" and "J. Smith": one letter.
  if (character_count(word) == 1)
    return u_isdigit(next) != 0 || u_isupper(first_character(word)) != 0;
  if (fold_case(word) == "etc") return false;
  // "U.S. Department": initials are hardly ever a sentence's end.
  if (word.size() >= 3 && word[1] == '.' && u_isupper(first_character(word)) != 0) return true;
  return is_abbreviation(word);
}

struct Close {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
  void operator()(UText* text) const { utext_close(text); }
};

void check(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU sentence boundaries: ") + u_errorName(status));
  }
}

ByteRange trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && kBlanks.find(text[begin]) != std::string_view::npos) ++begin;
  while (end > begin && kBlanks.find(text[end - 1]) != std::string_view::npos) --end;
  return {begin, end};
}

}  // namespace

std::vector<ByteRange> split_sentences(std::string_view paragraph, Language language) {
  std::vector<ByteRange> sentences;
  if (paragraph.empty()) return sentences;
  // Opening the rules costs far more than using them: a copy is kept for each thread and language.
  thread_local std::array<std::unique_ptr<UBreakIterator, Close>, kLanguageCount> iterators;
  UErrorCode status = U_ZERO_ERROR;
  auto& boundaries = iterators.at(static_cast<std::size_t>(language));
  if (!boundaries) {
    boundaries.reset(ubrk_open(UBRK_SENTENCE, std::string(language_code(language)).c_str(), nullptr,
                               0, &status));
    check(status);
  }
  const std::unique_ptr<UText, Close> text(utext_openUTF8(
      nullptr, paragraph.data(), static_cast<std::int64_t>(paragraph.size()), &status));
  ubrk_setUText(boundaries.get(), text.get(), &status);
  check(status);

  std::int32_t begin = ubrk_first(boundaries.get());
  for (std::int32_t end = ubrk_next(boundaries.get()); end != UBRK_DONE;
       begin = end, end = ubrk_next(boundaries.get())) {
    const ByteRange part =
        trimmed(paragraph, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    if (part.begin == part.end) continue;
    if (!sentences.empty()) {
      ByteRange& last = sentences.back();
      const std::string_view before = paragraph.substr(last.begin, last.end - last.begin);
      const std::string_view after = paragraph.substr(part.begin, part.end - part.begin);
      if (goes_on(before, after, sentences.size() == 1)) {
        last.end = part.end;
        continue;
      }
    }
    sentences.push_back(part);
  }
  return sentences;
}

}  // namespace gfmd
