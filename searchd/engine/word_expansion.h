#pragma once

#include <array>
#include <string>
#include <vector>

#include "searchd/engine/lexicon.h"
#include "searchd/engine/query.h"
#include "stemmers/language.h"
#include "stemmers/stemmer.h"

namespace gfmd {

/// A form of a query's word that the index holds, and how much it counts beside the exact form.
struct WordForm {
  std::string text;      // a word, or an acronym as printed
  bool acronym = false;  // matched in capitals only
  float weight = 1;
  std::uint8_t fields = 0;  // bit i: stands in TextField i
};

/// The forms of one word, by language, best first; empty where a language's texts have none.
using WordForms = std::array<std::vector<WordForm>, kLanguageCount>;

/// An acronym as a form: in capitals, in any field.
[[nodiscard]] WordForm acronym_form(const std::string& acronym);

/// The forms of a word, its family and its variants (stemmers/variants.h) in one language, best
/// first.
[[nodiscard]] std::vector<WordForm> family_forms(const std::string& word, const Lexicon& lexicon,
                                                 const Stemmer& stemmer);

/// The forms under which a typed word is looked for: itself, other accents, its family. One typed
/// in capitals that is a stop word otherwise ("WHO") is an acronym where the texts have it, and,
/// when it is all of the query, the word a long way behind. A word that is known to be of `own`, a
/// language, has no family in others, where only what is spelled alike may be the same: Spanish
/// "enfermera" is no form of French "enfermer".
[[nodiscard]] WordForms expand_word(const Token& token, const Lexicons& lexicons,
                                    bool all_of_query = false, std::optional<Language> own = {});

/// The forms for a word inside a phrase: itself and, typed without accents, its accented forms.
[[nodiscard]] WordForms expand_phrase_word(const Token& token, const Lexicons& lexicons);

}  // namespace gfmd
