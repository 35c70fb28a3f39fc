#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/acronym_list.h"

namespace gfmd {

/// One document of a term's posting list.
struct PostingEntry {
  std::uint32_t document = 0;  // document number, from 1
  std::uint32_t frequency = 0;
};

/// A term, without the prefix it was asked for by, and in how many documents it stands.
struct TermCount {
  std::string suffix;
  std::uint32_t documents = 0;
};

/// Read access to one index file: the only class of the reader's side that knows Xapian. Xapian's
/// errors leave as IndexUnusable. Not safe for concurrent use.
class IndexReader {
 public:
  explicit IndexReader(const std::string& path);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;

  /// The highest document number; numbers run from 1, in the order of the input.
  [[nodiscard]] std::uint32_t last_document() const;

  /// A term's postings, by document number; none when the term is not in the index. `into` is
  /// cleared first and keeps its capacity.
  void read_postings(const std::string& term, std::vector<PostingEntry>& into) const;

  /// Where a term stands in a document, ascending; none when it does not.
  [[nodiscard]] std::vector<std::uint32_t> positions(std::uint32_t document,
                                                     const std::string& term) const;

  [[nodiscard]] std::string record(std::uint32_t document) const;  // the small stored record
  [[nodiscard]] std::string text(std::string_view id) const;       // the large one
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

  /// The acronyms that the texts define. Throws CorruptRecord.
  [[nodiscard]] std::vector<Acronym> acronyms() const;

  /// Every term that begins with `prefix`, without it, in byte order, and in how many documents.
  void for_each_term(
      const std::string& prefix,
      const std::function<void(std::string_view suffix, std::uint32_t documents)>& visit) const;

  /// The first `limit` of these terms.
  [[nodiscard]] std::vector<TermCount> first_terms(const std::string& prefix,
                                                   std::size_t limit) const;

  /// In how many documents a term stands.
  [[nodiscard]] std::uint32_t document_frequency(const std::string& term) const;

  /// Every document that has a value in `slot`, by document number.
  void for_each_value(
      std::uint32_t slot,
      const std::function<void(std::uint32_t document, const std::string& value)>& visit) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gfmd
