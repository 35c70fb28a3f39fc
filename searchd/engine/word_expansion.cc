#include "searchd/engine/word_expansion.h"

#include <algorithm>

#include "corpus/schema.h"
#include "searchd/engine/ranking.h"
#include "stemmers/inflection.h"
#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"
#include "stemmers/variants.h"

namespace gfmd {
namespace {

constexpr std::uint8_t kAllFields = (1U << kTextFieldCount) - 1U;

WordForm form_of(const LexiconEntry& entry, float weight) {
  return {entry.word, false, weight, entry.fields};
}

void sort_by_weight(std::vector<WordForm>& forms) {
  std::stable_sort(forms.begin(), forms.end(),
                   [](const WordForm& a, const WordForm& b) { return a.weight > b.weight; });
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
  sort_by_weight(forms);
  return forms;
}

/// What a variant of the word is found as, beside the forms that the word has itself.
void add_variant(const WordVariant& variant, const Lexicon& lexicon, const Stemmer& stemmer,
                 std::vector<WordForm>& forms) {
  const std::string letters = fold_accents(variant.word);
  const std::string key = inflection_key(stemmer.language(), letters);
  for (const std::uint32_t number : lexicon.family(variant.word, stemmer)) {
    const LexiconEntry& entry = lexicon.entries()[number];
    const bool is_there = std::any_of(
        forms.begin(), forms.end(), [&](const WordForm& form) { return form.text == entry.word; });
    if (is_there) continue;
    const std::string entry_letters = fold_accents(entry.word);
    if (variant.kind == VariantKind::gender &&
        inflection_key(stemmer.language(), entry_letters) != key) {
      continue;
    }
    const bool respelled = variant.kind == VariantKind::spelling && entry_letters == letters;
    forms.push_back(form_of(entry, respelled ? ranking::kOtherSpelling : ranking::kSameStem));
  }
}

/// Whether a word in capitals stands for an acronym only: "WHO" is not "who", but "THE" is "the".
bool is_acronym_only(const Token& token, const Lexicons& lexicons) {
  return token.kind == TokenKind::acronym && is_stop_word_anywhere(token.word) &&
         std::any_of(lexicons.begin(), lexicons.end(),
                     [&](const Lexicon& each) { return each.has_acronym(token.acronym); });
}

}  // namespace

WordForm acronym_form(const std::string& acronym) {
  return {acronym, true, ranking::kExactForm, kAllFields};
}

std::vector<WordForm> family_forms(const std::string& word, const Lexicon& lexicon,
                                   const Stemmer& stemmer) {
  std::vector<WordForm> forms = forms_of(word, lexicon, lexicon.family(word, stemmer), true);
  for (const WordVariant& variant : word_variants(stemmer.language(), word)) {
    add_variant(variant, lexicon, stemmer, forms);
  }
  sort_by_weight(forms);
  return forms;
}

WordForms expand_word(const Token& token, const Lexicons& lexicons, bool all_of_query,
                      std::optional<Language> own) {
  if (token.kind == TokenKind::number) return expand_phrase_word(token, lexicons);
  const bool acronym_only = is_acronym_only(token, lexicons);
  WordForms forms;
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    const Lexicon& lexicon = lexicons[column];
    if (acronym_only && lexicon.has_acronym(token.acronym)) {
      forms[column] = {acronym_form(token.acronym)};
    }
    if (acronym_only && !all_of_query) continue;
    const bool is_foreign = own && *own != language;
    auto family = is_foreign ? forms_of(token.word, lexicon, lexicon.same_letters(token.word), true)
                             : family_forms(token.word, lexicon, Stemmer(language));
    for (WordForm& form : family) {
      if (acronym_only) form.weight *= ranking::kWordOfAcronym;
      forms[column].push_back(std::move(form));
    }
  }
  return forms;
}

WordForms expand_phrase_word(const Token& token, const Lexicons& lexicons) {
  WordForms forms;
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    const Lexicon& lexicon = lexicons[column];
    forms[column] = forms_of(token.word, lexicon, lexicon.same_letters(token.word), false);
  }
  return forms;
}

}  // namespace gfmd
