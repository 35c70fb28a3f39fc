#include "searchd/engine/term_keys.h"

#include <algorithm>
#include <array>
#include <utility>

#include "stemmers/inflection.h"
#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"
#include "stemmers/variants.h"

namespace gfmd {
namespace {

std::string acronym_key(std::string_view acronym) { return "=" + std::string(acronym); }

/// Of an acronym that is known in capitals only.
std::string capitals_key(std::string_view acronym) { return "!" + std::string(acronym); }

std::string exact_key(std::string_view letters) { return "\"" + std::string(letters); }

std::string upper_ascii(std::string_view word) {
  std::string upper(word);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::string stem_key(const Stemmer& stemmer, std::string_view letters) {
  return "~" + stemmer.stem(letters);
}

bool is_article(Language language, const std::string& word) {
  static constexpr std::array<std::string_view, 3> kEnglish{"a", "an", "the"};
  static constexpr std::array<std::string_view, 9> kSpanish{"el", "la",  "las",  "lo",  "los",
                                                            "un", "una", "unas", "unos"};
  static constexpr std::array<std::string_view, 6> kFrench{"des", "la", "le", "les", "un", "une"};
  const auto in = [&](const auto& articles) {
    return std::find(articles.begin(), articles.end(), word) != articles.end();
  };
  switch (language) {
    case Language::en:
      return in(kEnglish);
    case Language::es:
      return in(kSpanish);
    case Language::fr:
      return in(kFrench);
  }
  return false;
}

template <typename IsLeftOut>
void leave_out(std::vector<Token>& tokens, IsLeftOut&& is_left_out) {
  bool starts_clause = false;
  std::vector<Token> kept;
  for (Token& token : tokens) {
    starts_clause = starts_clause || token.starts_clause;
    if (is_left_out(token)) continue;
    token.starts_clause = std::exchange(starts_clause, false);
    kept.push_back(std::move(token));
  }
  tokens = std::move(kept);
}

}  // namespace

std::vector<Token> content_words(std::vector<Token> tokens, Language language) {
  std::erase_if(tokens, [](const Token& token) { return token.kind == TokenKind::compound; });
  const auto is_small = [&](const Token& token) {
    return token.kind != TokenKind::acronym && is_stop_word(language, token.word) &&
           !is_negation(token.word);
  };
  const auto small = std::count_if(tokens.begin(), tokens.end(), is_small);
  const auto content = static_cast<std::ptrdiff_t>(tokens.size()) - small;
  if (content > 1) {
    leave_out(tokens, is_small);
  } else if (content == 1) {
    leave_out(tokens, [&](const Token& token) {
      return is_small(token) && is_article(language, token.word);
    });
  }
  return tokens;
}

std::vector<std::string> inflection_keys(Language language, const std::string& word) {
  std::vector<std::string> keys{inflection_key(language, fold_accents(word))};
  for (const WordVariant& variant : word_variants(language, word)) {
    if (variant.kind != VariantKind::spelling) continue;
    keys.push_back(inflection_key(language, fold_accents(variant.word)));
  }
  return keys;
}

std::string TermKeys::part_of(const Token& word, Form form) const {
  const std::string letters = fold_accents(word.word);
  if (form == Form::exact) return exact_key(letters);
  if (word.kind == TokenKind::acronym) {
    return form == Form::capitals ? capitals_key(word.acronym) : acronym_key(word.acronym);
  }
  return is_infinitive(language_, letters) ? stem_key(stemmer_, letters)
                                           : inflection_key(language_, letters);
}

std::string TermKeys::of_term(std::span<const Token> words, Form form) const {
  std::string key;
  for (const Token& word : words) {
    const std::string part = part_of(word, words.size() == 1 ? form : Form::any);
    key = key.empty() ? begin(language_, part) : extend(key, part, word.starts_clause);
  }
  return key;
}

/// Accents first: what is typed without them must name the same concept.
std::vector<std::string> TermKeys::of_word(const Token& word) const {
  const std::string letters = fold_accents(word.word);
  std::vector<std::string> keys = inflection_keys(language_, word.word);
  keys.push_back(exact_key(letters));
  // Letters that are no word have no stem: "DOL" is not Spanish "doler".
  if (word.kind != TokenKind::acronym || is_infinitive(language_, letters)) {
    keys.push_back(stem_key(stemmer_, letters));
  }
  if (word.kind == TokenKind::acronym) {
    keys.push_back(acronym_key(word.acronym));
    keys.push_back(capitals_key(word.acronym));
  } else if (!is_stop_word_anywhere(word.word)) {
    keys.push_back(acronym_key(upper_ascii(word.word)));
  }
  return keys;
}

/// Languages have their own stems, so their keys are kept apart.
std::string TermKeys::begin(Language language, std::string_view part) {
  return std::string(language_code(language)).append(" ").append(part);
}

std::string TermKeys::extend(std::string_view key, std::string_view part, bool starts_clause) {
  return std::string(key).append(starts_clause ? " , " : " ").append(part);
}

}  // namespace gfmd
