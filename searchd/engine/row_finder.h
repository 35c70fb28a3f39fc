#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "searchd/engine/posting_cache.h"
#include "searchd/engine/row_step.h"
#include "searchd/engine/word_expansion.h"
#include "searchd/engine/word_places.h"

namespace gfmd {

/// A word of a row.
struct RowWord {
  std::span<const WordForm> forms;
  RowStep step{};  // from the word before; the first word's is not used
};

/// How often a row stands in a document.
struct RowCount {
  std::uint32_t document = 0;
  std::uint32_t count = 0;
};

/// A row's words in documents given; see WordPlaces.
class RowPlaces {
 public:
  RowPlaces(std::span<const RowWord> row, Language language, TextField field,
            std::span<const std::uint32_t> candidates, PostingCache& postings);

  [[nodiscard]] std::size_t lists() const;  // of positions, over all words

  /// Reads the positions. To be called once, and before ends_in().
  void load();

  /// Where the last word of each place of the row stands in a document, ascending.
  [[nodiscard]] std::vector<std::uint32_t> ends_in(std::uint32_t document) const;

 private:
  [[nodiscard]] std::vector<std::uint32_t> ends_in(std::uint32_t document,
                                                   const std::vector<std::uint32_t>& clauses) const;

  std::span<const RowWord> row_;
  std::vector<WordPlaces> words_;
  std::string clauses_;  // the term of where clauses start; empty where no step asks
  PostingCache& postings_;
};

/// Finds words that stand in a row: phrases, terms of several words. Not safe for concurrent use.
class RowFinder {
 public:
  explicit RowFinder(PostingCache& postings) : postings_(postings) {}

  /// Documents with the row in a field, ascending. A row of one word counts its occurrences. Where
  /// the budget, if any, does not suffice: those that hold all the words, counted once.
  [[nodiscard]] std::vector<RowCount> find(std::span<const RowWord> row, Language language,
                                           TextField field, PositionBudget* budget = nullptr);

  /// Documents with a word in a field, ascending.
  [[nodiscard]] std::vector<std::uint32_t> documents_with(std::span<const WordForm> forms,
                                                          Language language, TextField field);

  [[nodiscard]] PostingCache& postings() { return postings_; }

 private:
  /// How often a word stands in each document, which its postings tell without positions.
  [[nodiscard]] std::vector<RowCount> count_word(std::span<const WordForm> forms, Language language,
                                                 TextField field);

  PostingCache& postings_;
};

}  // namespace gfmd
