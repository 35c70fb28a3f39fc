#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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

/// How many lists of positions a search may read. Numbers of lists, not time, so that a question
/// has one answer however busy the machine is.
class PositionBudget {
 public:
  explicit PositionBudget(std::size_t lists) : left_(lists) {}

  /// Takes so many; false, and nothing taken, where fewer are left.
  [[nodiscard]] bool take(std::size_t lists);
  /// Whether take() was false since the last call.
  [[nodiscard]] bool was_short() { return std::exchange(short_, false); }

 private:
  std::size_t left_;
  bool short_ = false;
};

/// Where a word of several forms stands in some documents. Knows which forms a document has, so
/// that no other positions are looked for. Not safe for concurrent use.
class WordPlaces {
 public:
  /// `candidates` ascend; only these may be asked for. `forms` and `postings` must outlive it.
  WordPlaces(std::span<const WordForm> forms, Language language, TextField field,
             std::span<const std::uint32_t> candidates, PostingCache& postings);

  /// Lists of positions that the candidates have in all.
  [[nodiscard]] std::size_t lists() const { return stands_.size(); }

  /// The places in a document, ascending, in place of what `into` holds.
  void read(std::uint32_t document, std::vector<std::uint32_t>& into) const;

 private:
  struct Stand {
    std::uint32_t document;
    std::uint32_t form;
  };
  std::vector<Stand> stands_;       // by document
  std::vector<std::string> terms_;  // by form, those that have positions
  PostingCache& postings_;
};

}  // namespace gfmd
