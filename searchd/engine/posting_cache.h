#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "searchd/engine/index_reader.h"

namespace gfmd {

/// A term's postings.
struct PostingList {
  std::vector<PostingEntry> entries;  // by document number
};

/// Posting lists as read from an index, the used ones kept decoded: a small catalogue is soon all
/// in memory, a large one keeps what fits. Positions are read once they are asked for: most terms
/// of most questions are never in a row with others. Not safe for concurrent use.
class PostingCache {
 public:
  /// `index` must outlive the cache, which holds `max_bytes` of lists at the most, about.
  explicit PostingCache(const IndexReader& index, std::size_t max_bytes = kMaxBytes)
      : index_(index), max_bytes_(max_bytes) {}

  /// A term's list; an empty one when the index has no such term.
  [[nodiscard]] std::shared_ptr<const PostingList> get(const std::string& term);

  /// Where a term stands in a document, ascending; nothing when it does not. Valid until the next
  /// call.
  [[nodiscard]] std::span<const std::uint32_t> positions(const std::string& term,
                                                         std::uint32_t document);

  /// Where a term stands in each of some documents: calls `found(i, places)` for those of
  /// `documents`, which ascend, that have it.
  template <typename F>
  void read_positions(const std::string& term, std::span<const std::uint32_t> documents, F found);

  static constexpr std::size_t kMaxBytes = std::size_t{32} << 20U;
  /// Positions of a list are read and kept all at once where it is no longer than this, or where
  /// one in kShareWanted of them is asked for: terms of one concept share their words.
  static constexpr std::size_t kFewEntries = 256;
  static constexpr std::size_t kShareWanted = 4;

 private:
  struct Positions {
    std::vector<std::uint32_t> begin;   // by entry, one more at the end
    std::vector<std::uint32_t> places;  // ascending within an entry
  };
  struct Kept {
    std::shared_ptr<const PostingList> list;
    std::shared_ptr<const Positions> positions;  // null: not read
  };

  static bool precedes(const PostingEntry& entry, std::uint32_t document) {
    return entry.document < document;
  }
  /// Takes note of `bytes` more; drops everything first where they do not fit.
  void make_room(std::size_t bytes);
  [[nodiscard]] Positions read_all(const std::string& term, const PostingList& list) const;
  /// All positions of a list, where that is the way to read `wanted` of them; else null.
  [[nodiscard]] std::shared_ptr<const Positions> all_positions(const std::string& term,
                                                               const PostingList& list,
                                                               std::size_t wanted);
  /// Of the entry with that number. Valid until the next call.
  [[nodiscard]] std::span<const std::uint32_t> places_of(const std::string& term,
                                                         const PostingList& list,
                                                         const Positions* all, std::size_t number);

  const IndexReader& index_;
  std::size_t max_bytes_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, Kept> lists_;
  std::vector<std::uint32_t> scratch_;
};

template <typename F>
void PostingCache::read_positions(const std::string& term, std::span<const std::uint32_t> documents,
                                  F found) {
  const auto list = get(term);
  const auto all = all_positions(term, *list, documents.size());
  auto entry = list->entries.begin();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    entry = std::lower_bound(entry, list->entries.end(), documents[i], precedes);
    if (entry == list->entries.end()) return;
    if (entry->document != documents[i]) continue;
    const auto number = static_cast<std::size_t>(entry - list->entries.begin());
    found(i, places_of(term, *list, all.get(), number));
  }
}

}  // namespace gfmd
