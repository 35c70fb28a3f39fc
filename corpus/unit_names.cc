#include "corpus/unit_names.h"

#include <optional>

#include "corpus/citation_words.h"
#include "corpus/document.h"
#include "corpus/roman_numeral.h"
#include "corpus/text_words.h"

namespace gfmd {
namespace {

constexpr std::size_t kMostDigits = 4;

/// The kind that a word means, accents folded.
std::optional<DocumentKind> kind_of(std::string_view word) {
  if (is_one_of(word, {"footnote", "note", "fn", "endnote", "nota"})) return DocumentKind::footnote;
  if (is_one_of(word, {"practice", "practica", "pratique"})) return DocumentKind::practice;
  if (is_one_of(word, {"recommendation", "recomendacion", "recommandation"})) {
    return DocumentKind::recommendation;
  }
  if (is_one_of(word, {"question", "pregunta"})) return DocumentKind::question;
  return std::nullopt;
}

/// Digits without zeros in front, or what a Roman numeral stands for; empty for another word.
std::string number_of(const std::string& word) {
  if (const auto roman = parse_roman(word)) return std::to_string(*roman);
  const bool is_plain = is_number(word) && word.size() <= kMostDigits && word.front() != '0';
  return is_plain ? word : std::string();
}

/// Whether a number that stands so far behind a word belongs to it.
bool joins(std::string_view gap) { return is_number_gap(gap) || is_one_of(gap, {" #", "-"}); }

}  // namespace

std::vector<UnitName> find_unit_names(std::string_view text) {
  const std::vector<TextWord> words = text_words(text);
  std::vector<UnitName> names;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto kind = kind_of(words[i].folded);
    if (!kind || (i > 0 && words[i - 1].folded == "general")) continue;
    std::size_t at = i + 1;
    if (is_number_sign(words[at].folded)) ++at;
    if (at == words.size() || !joins(gap_before(text, words, at))) continue;
    const std::string number = number_of(words[at].folded);
    if (number.empty()) continue;
    names.push_back({std::string(kind_name(*kind)) + '-' + number, words[i].begin, words[at].end});
    i = at;
  }
  return names;
}

}  // namespace gfmd
