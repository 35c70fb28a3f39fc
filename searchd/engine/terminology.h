#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/concept_terms.h"
#include "searchd/engine/ranking.h"
#include "searchd/engine/row_step.h"
#include "searchd/engine/term_index.h"
#include "searchd/engine/word_expansion.h"
#include "stemmers/language.h"
#include "stemmers/token.h"

namespace gfmd {

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
  std::array<std::vector<Wording>, kLanguageCount> wordings;
  std::vector<ConceptLink> links;    // narrower concepts, counterparts; count as this one
  std::vector<ConceptLink> broader;  // say less than was asked; by themselves, not their links
};

/// The concepts that a query's words may name, and the terms of each that an index holds. Which
/// words name what is known without the index, and for the most part compiled in; a concept's terms
/// are looked for in the index when it is first asked for. Safe for concurrent use.
class Terminology {
 public:
  /// A concept that words first .. first + count - 1 of a query name.
  struct Found {
    std::uint32_t number = 0;
    std::size_t first = 0;
    std::size_t count = 0;
    Language language = Language::en;  // of the term that was used
  };

  Terminology();
  ~Terminology();
  Terminology(Terminology&&) noexcept;
  Terminology& operator=(Terminology&&) noexcept;

  /// `lexicons` must outlive the Terminology.
  static Terminology build(std::vector<ConceptTerms> concepts, const Lexicons& lexicons);
  static Terminology build(std::vector<ConceptTerms> concepts, Lexicons&& lexicons) = delete;

  /// Every concept named by words in a row, by first word, then the longer ones first. Inflections
  /// and accents make no difference; words that `small` marks may stand between a term's, but no
  /// clause may start within it that does not in the term itself. An acronym is known in capitals,
  /// or in small letters where these are no small word and not excepted.
  [[nodiscard]] std::vector<Found> find(std::span<const Token> words,
                                        const std::vector<bool>& small = {}) const;

  /// A concept's terms in the index; a millisecond the first time, for one of very many terms.
  [[nodiscard]] const IndexConcept& at(std::uint32_t number) const;
  [[nodiscard]] ConceptOrigin origin(std::uint32_t number) const {
    return concepts_[number].origin;
  }
  /// The concept's first term.
  [[nodiscard]] std::string_view label(std::uint32_t number) const;
  [[nodiscard]] std::size_t size() const { return concepts_.size(); }

  /// Words of the terms in a language, sorted: known words, though the index may not hold them.
  [[nodiscard]] std::vector<std::string> known_words(Language language) const;

  /// Whether a language's terms have a word, with these accents.
  [[nodiscard]] bool knows_word(Language language, const std::string& word) const;

 private:
  struct Slot;  // of a concept that may have been asked for

  [[nodiscard]] IndexConcept look_up(const ConceptTerms& terms) const;
  [[nodiscard]] bool begins(std::string_view key) const;
  [[nodiscard]] std::vector<std::uint32_t> numbers(std::string_view key) const;
  /// `parts` and `small` by word.
  void find_from(std::size_t first, Language language, std::span<const Token> words,
                 std::span<const std::vector<std::string>> parts, const std::vector<bool>& small,
                 std::vector<Found>& found) const;

  std::vector<ConceptTerms> concepts_;
  const Lexicons* lexicons_ = nullptr;
  const TermIndex* compiled_in_ = nullptr;  // where a concept has terms in it
  TermIndex own_;                           // of all other terms
  std::unique_ptr<Slot[]> slots_;           // by number
};

}  // namespace gfmd
