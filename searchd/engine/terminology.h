#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "searchd/engine/ranking.h"
#include "searchd/engine/row_step.h"
#include "searchd/engine/word_expansion.h"
#include "stemmers/language.h"
#include "stemmers/token.h"

namespace gfmd {

/// What a concept comes from: it decides how far its terms count as saying the same.
enum class ConceptOrigin : std::uint8_t {
  thesaurus,  // near synonyms
  name,       // a country, body, treaty, theme by its names and acronyms
  acronym,    // mined from the corpus
  demonym,    // what the people of a country or region are called
};

/// Names of one thing before they are looked for in an index.
struct ConceptTerms {
  ConceptOrigin origin = ConceptOrigin::thesaurus;
  std::array<std::vector<std::string>, kLanguageCount> terms;  // by Language, preferred first
  std::vector<std::uint32_t> narrower;        // numbers of concepts of the same list
  std::vector<std::uint32_t> counterparts{};  // likewise: a country's people, a people's country
  std::vector<std::uint32_t> broader{};       // likewise
  /// Acronyms among the terms that are other words in small letters ("CASA").
  std::vector<std::string> capitals_only{};
};

/// A term whose words the index holds, in one language. Small words are left out of it, unless one
/// other word only would be left: where it stands in a text, such words may stand between.
struct Wording {
  std::string text;                          // the term
  std::vector<std::vector<WordForm>> words;  // by place, never empty
  std::vector<bool> starts_clause;           // by place: in the term itself a clause starts there

  /// How far behind the word before it a word of the term may stand in a text.
  [[nodiscard]] RowStep step_to(std::size_t word) const {
    return {1, 1 + ranking::kMaxSmallWords, !starts_clause[word]};
  }
};

/// A concept whose terms are searched as well, at a share of the weight of the concept's own.
struct ConceptLink {
  std::uint32_t number = 0;
  float share = 1;
};

/// A concept as an index can be asked for it.
struct IndexConcept {
  ConceptOrigin origin = ConceptOrigin::thesaurus;
  std::string label;  // its first term
  std::array<std::vector<Wording>, kLanguageCount> wordings;
  std::vector<ConceptLink> links;    // narrower concepts, counterparts; count as this one
  std::vector<ConceptLink> broader;  // say less than was asked; by themselves, not their links
};

/// The concepts that a query's words may name, and the terms of each that an index holds.
/// Immutable; safe for concurrent use.
class Terminology {
 public:
  /// A concept that words first .. first + count - 1 of a query name.
  struct Found {
    std::uint32_t number = 0;
    std::size_t first = 0;
    std::size_t count = 0;
    Language language = Language::en;  // of the term that was used
  };

  static Terminology build(std::span<const ConceptTerms> concepts, const Lexicons& lexicons);

  /// Every concept named by words in a row, by first word, then the longer ones first. Inflections
  /// and accents make no difference; words that `small` marks may stand between a term's, but no
  /// clause may start within it that does not in the term itself. An
  /// acronym is known in capitals, or in small letters where these are no small word and not
  /// excepted.
  [[nodiscard]] std::vector<Found> find(std::span<const Token> words,
                                        const std::vector<bool>& small = {}) const;

  [[nodiscard]] const IndexConcept& at(std::uint32_t number) const { return concepts_[number]; }
  [[nodiscard]] std::size_t size() const { return concepts_.size(); }

  /// Words of the terms in a language, sorted: known words, though the index may not hold them.
  [[nodiscard]] std::span<const std::string> known_words(Language language) const {
    return known_words_[static_cast<std::size_t>(language)];
  }

  /// Whether a language's terms have a word, with these accents.
  [[nodiscard]] bool knows_word(Language language, const std::string& word) const {
    const auto words = known_words(language);
    return std::binary_search(words.begin(), words.end(), word);
  }

  static constexpr std::size_t kMaxWords = 12;  // of a term

 private:
  class Builder;
  /// `keys` and `small` by word.
  void find_from(std::size_t first, Language language, std::span<const Token> words,
                 std::span<const std::vector<std::string>> keys, const std::vector<bool>& small,
                 std::vector<Found>& found) const;

  std::vector<IndexConcept> concepts_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_words_;  // keys joined by blanks
  std::unordered_set<std::string> beginnings_;  // of the keys of by_words_
  std::array<std::vector<std::string>, kLanguageCount> known_words_;
};

/// The concepts that are known without any index: the thesaurus, the vocabularies' names,
/// demonyms.
[[nodiscard]] std::vector<ConceptTerms> compiled_in_concepts();

}  // namespace gfmd
