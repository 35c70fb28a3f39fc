#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "corpus/schema.h"
#include "searchd/engine/posting_cache.h"
#include "searchd/engine/word_expansion.h"
#include "stemmers/language.h"

namespace gfmd {

/// The term under which a form stands in a field.
[[nodiscard]] std::string spell_form(const WordForm& form, TextField field, Language language);
[[nodiscard]] bool stands_in(const WordForm& form, TextField field);

/// A word of a row, and how far behind the one before it may stand, in words.
struct RowWord {
  std::span<const WordForm> forms;
  std::uint32_t min_step = 1;
  std::uint32_t max_step = 1;
};

/// How often a row stands in a document.
struct RowCount {
  std::uint32_t document = 0;
  std::uint32_t count = 0;
};

/// Finds words that stand in a row: phrases, terms of several words. Not safe for concurrent use.
class RowFinder {
 public:
  explicit RowFinder(PostingCache& postings) : postings_(postings) {}

  /// Documents with the row in a field, ascending. A row of one word counts its occurrences.
  [[nodiscard]] std::vector<RowCount> find(std::span<const RowWord> row, Language language,
                                           TextField field);

  /// Documents with a word in a field, ascending.
  [[nodiscard]] std::vector<std::uint32_t> documents_with(std::span<const WordForm> forms,
                                                          Language language, TextField field);
  /// Where a word stands in a document, ascending.
  void read_positions(std::uint32_t document, std::span<const WordForm> forms, Language language,
                      TextField field, std::vector<std::uint32_t>& into);
  /// Where the last word of each place of a row stands in a document, ascending.
  [[nodiscard]] std::vector<std::uint32_t> ends_in(std::uint32_t document,
                                                   std::span<const RowWord> row, Language language,
                                                   TextField field);

 private:
  PostingCache& postings_;
};

}  // namespace gfmd
