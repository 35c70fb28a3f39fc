#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/engine/concept_terms.h"
#include "searchd/engine/key_table.h"
#include "searchd/engine/term_keys.h"
#include "stemmers/analyzer.h"

namespace gfmd {

/// What concepts are called: their numbers by the keys of their terms (term_keys.h), and the terms'
/// words as they are, each behind its language (known_word_key()). Nothing of an index's texts.
struct TermIndex {
  KeyTable terms;
  KeyTable words;
};

[[nodiscard]] std::string known_word_key(Language language, std::string_view word);

/// Collects terms. Not safe for concurrent use.
class TermIndexer {
 public:
  TermIndexer();

  /// The terms of a concept that are not compiled in.
  void add(std::uint32_t number, const ConceptTerms& terms);

  [[nodiscard]] TermIndex finish() const;
  /// The same as bytes for KeyTable.
  [[nodiscard]] std::string packed_terms() const { return KeyTable::pack(terms_); }
  [[nodiscard]] std::string packed_words() const { return KeyTable::pack(words_); }

  static constexpr std::size_t kMaxWords = 12;  // of a term

 private:
  /// `form_of` is called with the first word.
  template <typename FormOf>
  void add_term(std::uint32_t number, Language language, const std::string& term, FormOf&& form_of);

  Analyzer analyzer_;
  std::vector<TermKeys> keys_;  // by Language
  std::vector<KeyTable::Entry> terms_;
  std::vector<KeyTable::Entry> words_;
};

/// The terms of compiled_in_concepts(), by their numbers there; made when the program is built.
[[nodiscard]] const TermIndex& compiled_in_terms();

}  // namespace gfmd
