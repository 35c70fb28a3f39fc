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

/// Where a word of several forms stands in some documents. Knows which forms a document has before
/// any position is read, so that what reading will cost can be told. Not safe for concurrent use.
class WordPlaces {
 public:
  /// `candidates` ascend; only these may be asked for. `forms` and `postings` must outlive it.
  WordPlaces(std::span<const WordForm> forms, Language language, TextField field,
             std::span<const std::uint32_t> candidates, PostingCache& postings);

  /// Lists of positions that the candidates have in all.
  [[nodiscard]] std::size_t lists() const { return stands_.size(); }

  /// Reads the positions, all at once. To be called once, and before read().
  void load();

  /// The places in a document, ascending, in place of what `into` holds.
  void read(std::uint32_t document, std::vector<std::uint32_t>& into) const;

 private:
  /// A form in a document; its places, once read, are a part of `places_`.
  struct Stand {
    std::uint32_t document;
    std::uint32_t begin;
    std::uint32_t end;
  };
  struct Form {
    std::string term;   // that has positions
    std::size_t first;  // of its stands, before they are read
  };
  std::vector<Stand> stands_;  // form by form; once read, by document
  std::vector<Form> forms_;
  std::vector<std::uint32_t> places_;
  PostingCache& postings_;
};

}  // namespace gfmd
