#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "searchd/engine/index_reader.h"

namespace gfmd {

/// A term's postings, and where it stands in each of its documents.
struct PostingList {
  std::vector<PostingEntry> entries;          // by document number
  std::vector<std::uint32_t> position_begin;  // by entry, one more at the end; empty: not read
  std::vector<std::uint32_t> positions;       // ascending within an entry

  [[nodiscard]] bool has_positions() const { return !position_begin.empty(); }
};

/// Posting lists as read from an index, the used ones kept decoded: a small catalogue is soon all
/// in memory, a large one keeps what fits. Not safe for concurrent use.
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

  static constexpr std::size_t kMaxBytes = std::size_t{32} << 20U;
  /// Positions of a longer list are read for one document at a time.
  static constexpr std::size_t kMaxPlacedEntries = 4096;

 private:
  [[nodiscard]] std::shared_ptr<const PostingList> read(const std::string& term) const;

  const IndexReader& index_;
  std::size_t max_bytes_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, std::shared_ptr<const PostingList>> lists_;
  std::vector<std::uint32_t> scratch_;
};

}  // namespace gfmd
