#include "searchd/engine/word_expansion.h"

#include <algorithm>

#include "corpus/schema.h"
#include "searchd/engine/ranking.h"
#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::uint8_t kAllFields = (1U << kTextFieldCount) - 1U;

WordForm form_of(const LexiconEntry& entry, float weight) {
  return {entry.word, false, weight, entry.fields};
}

std::vector<WordForm> forms_of(const std::string& word, const Lexicon& lexicon,
                               const std::vector<std::uint32_t>& numbers, bool with_family) {
  std::vector<WordForm> forms;
  const std::string letters = fold_accents(word);
  const bool plain = letters == word;
  for (const std::uint32_t number : numbers) {
    const LexiconEntry& entry = lexicon.entries()[number];
    if (entry.word == word) {
      forms.push_back(form_of(entry, ranking::kExactForm));
    } else if (fold_accents(entry.word) == letters) {
      // Accents that were typed are meant: in a phrase they are kept.
      if (with_family || plain) forms.push_back(form_of(entry, ranking::kOtherAccents));
    } else {
      forms.push_back(form_of(entry, ranking::kSameStem));
    }
  }
  std::stable_sort(forms.begin(), forms.end(),
                   [](const WordForm& a, const WordForm& b) { return a.weight > b.weight; });
  return forms;
}

bool is_stop_word_anywhere(const std::string& word) {
  return std::any_of(kLanguages.begin(), kLanguages.end(),
                     [&](Language language) { return is_stop_word(language, word); });
}

WordForms expand(const Token& token, const Lexicons& lexicons, bool with_family) {
  WordForms forms;
  // "WHO" in capitals is not "who"; elsewhere the word finds the acronym as well.
  const bool acronym_only =
      with_family && token.kind == TokenKind::acronym && is_stop_word_anywhere(token.word);
  const bool family = with_family && token.kind != TokenKind::number;
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    const Lexicon& lexicon = lexicons[column];
    if (acronym_only) {
      forms[column] = {acronym_form(token.acronym)};
    } else if (family) {
      forms[column] = family_forms(token.word, lexicon, Stemmer(language));
    } else {
      forms[column] = forms_of(token.word, lexicon, lexicon.same_letters(token.word), false);
    }
  }
  return forms;
}

}  // namespace

WordForm acronym_form(const std::string& acronym) {
  return {acronym, true, ranking::kExactForm, kAllFields};
}

std::vector<WordForm> family_forms(const std::string& word, const Lexicon& lexicon,
                                   const Stemmer& stemmer) {
  return forms_of(word, lexicon, lexicon.family(word, stemmer), true);
}

WordForms expand_word(const Token& token, const Lexicons& lexicons) {
  return expand(token, lexicons, true);
}

WordForms expand_phrase_word(const Token& token, const Lexicons& lexicons) {
  return expand(token, lexicons, false);
}

}  // namespace gfmd
