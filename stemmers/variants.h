#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemmers/language.h"

namespace gfmd {

enum class VariantKind : std::uint8_t {
  spelling,  // the same form by British or American custom
  form,      // of an irregular verb or noun: its family as a Stemmer has it belongs to the word
  gender,    // a noun's or adjective's other gender: only its number may differ
};

/// Another way to write a word, or another form of it, that a Stemmer leaves apart.
struct WordVariant {
  std::string word;
  VariantKind kind = VariantKind::form;

  friend bool operator==(const WordVariant&, const WordVariant&) = default;
};

/// What else to look up for a word: other English spellings; forms of irregular verbs and nouns
/// ("fled", "flee"; "huye", "huir"; "reçu", "recevoir"); Spanish changes of letters ("garantice",
/// "garantizar") and imperatives with pronouns; French genders ("travailleur", "travailleuse").
/// At least a form for each stem, none of them `word`, none twice; it need not be a word at all.
/// `word` is case folded, accents as printed. Thread-safe.
[[nodiscard]] std::vector<WordVariant> word_variants(Language language, std::string_view word);

}  // namespace gfmd
