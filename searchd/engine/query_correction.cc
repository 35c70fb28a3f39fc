#include "searchd/engine/query_correction.h"

#include <algorithm>

#include "searchd/engine/word_expansion.h"
#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr float kOtherLanguageCost =
    0.35F;  // of an edit: the query may still be in another language

/// The word as it is written where `typed` stands: in capitals, or with a capital.
std::string in_case_of(std::string_view typed, const std::string& word) {
  const auto letters = fold_case(typed);
  if (letters == typed) return word;
  if (to_upper_case(typed) == typed) return to_upper_case(word);
  return capitalize(letters) == typed ? capitalize(word) : word;
}

/// Known as it is, as a form or variant of a word of the texts, or as a term.
bool is_known(const Token& token, const KnownWords& known) {
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    if (is_stop_word(language, token.word)) return true;
    if (token.kind == TokenKind::acronym && known.lexicons[column].has_acronym(token.acronym)) {
      return true;
    }
    if (!family_forms(token.word, known.lexicons[column], Stemmer(language)).empty()) return true;
  }
  if (!known.terminology.find({&token, 1}).empty()) return true;
  // Last, since the dictionaries are made for it: most queries need none.
  const SpellingDictionaries& dictionaries = known.dictionaries.get();
  return std::any_of(
      dictionaries.begin(), dictionaries.end(),
      [&](const SpellingDictionary& dictionary) { return dictionary.knows(token.word); });
}

/// What the word was meant for; nothing when no word is near enough.
std::string best_of(const std::string& word, const SpellingDictionaries& dictionaries,
                    Language prior) {
  std::string best;
  float least = 0;
  for (const Language language : kLanguages) {
    const SpellingDictionary& dictionary = dictionaries[static_cast<std::size_t>(language)];
    const float apart = language == prior ? 0 : kOtherLanguageCost;
    for (const SpellingSuggestion& suggestion : dictionary.suggest(word, 1)) {
      const float rank = spelling_rank(suggestion) + apart;
      if (!best.empty() && rank >= least) continue;
      best = suggestion.word;
      least = rank;
    }
  }
  if (!best.empty()) return best;
  const auto parts = dictionaries[static_cast<std::size_t>(prior)].split(word);
  return parts ? parts->first + ' ' + parts->second : best;
}

/// "retrun" in "A-RES" or "C.138" is part of an identifier; behind a field's colon it may stand.
bool stands_alone(std::string_view text, const Token& token, CorrectedWords which) {
  constexpr std::string_view kJoins = "/-_@:.";
  const char last = token.begin > 0 ? text[token.begin - 1] : ' ';
  const bool behind_field = last == ':' && which == CorrectedWords::meant;
  const bool before = !behind_field && kJoins.find(last) != std::string_view::npos;
  const bool after = token.end + 1 < text.size() &&
                     kJoins.find(text[token.end]) != std::string_view::npos &&
                     text[token.end + 1] != ' ';
  return !before && !after;
}

/// Short acronyms are mistaken for anything; a longer one that nothing has may be a word.
bool is_correctable(const Token& token) {
  constexpr std::size_t kLongAcronym = 5;  // letters
  if (token.kind == TokenKind::acronym) return token.acronym.size() >= kLongAcronym;
  return token.kind == TokenKind::word;
}

/// The words that may be corrected, in the order typed.
std::vector<Token> words_of(const Query& query, CorrectedWords which) {
  std::vector<Token> words;
  for (const QueryClause& clause : query.clauses) {
    if (clause.occur == Occur::must_not) continue;
    const bool meant = clause.phrase || clause.occur == Occur::must;
    if (meant != (which == CorrectedWords::meant)) continue;
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
      if (((clause.prefixes >> i) & 1U) == 0) words.push_back(clause.tokens[i]);
    }
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const Token& a, const Token& b) { return a.begin < b.begin; });
  return words;
}

}  // namespace

std::optional<std::string> correct_query(std::string_view text, const Query& query,
                                         const KnownWords& known, Language prior,
                                         std::span<const ByteRange> fixed, CorrectedWords which) {
  const auto is_fixed = [&](const Token& token) {
    return std::any_of(fixed.begin(), fixed.end(), [&](const ByteRange& range) {
      return token.begin < range.end && token.end > range.begin;
    });
  };
  std::string corrected;
  std::size_t copied = 0;
  std::size_t looked_up = 0;
  for (const Token& token : words_of(query, which)) {
    if (!is_correctable(token) || !stands_alone(text, token, which)) continue;
    if (token.begin < copied || is_fixed(token) || is_known(token, known)) continue;
    if (looked_up++ == kMaxCorrectedWords) break;
    const std::string meant = best_of(token.word, known.dictionaries.get(), prior);
    if (meant.empty()) continue;
    corrected.append(text.substr(copied, token.begin - copied))
        .append(in_case_of(text.substr(token.begin, token.end - token.begin), meant));
    copied = token.end;
  }
  if (corrected.empty()) return std::nullopt;
  corrected.append(text.substr(copied));
  return corrected;
}

}  // namespace gfmd
