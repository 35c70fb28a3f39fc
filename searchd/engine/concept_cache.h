#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace gfmd {

struct ConceptMatches;

/// What concepts match in an index, as found so far: shared by all who search it, since postings
/// are the same for all. Of a large index the concepts asked for are dear, and few. Safe for
/// concurrent use.
class ConceptCache {
 public:
  explicit ConceptCache(std::size_t max_entries = kMaxEntries) : max_entries_(max_entries) {}

  /// What was put there under the key; null for none.
  [[nodiscard]] std::shared_ptr<const ConceptMatches> find(std::uint32_t key) const;

  /// `entries`: what it holds, in units of eight bytes. Of two that were found at the same time,
  /// either is kept.
  void put(std::uint32_t key, std::shared_ptr<const ConceptMatches> matches, std::size_t entries);

  static constexpr std::size_t kMaxEntries = 8'000'000;  // 64 MB

 private:
  std::size_t max_entries_;
  mutable std::mutex mutex_;
  std::unordered_map<std::uint32_t, std::shared_ptr<const ConceptMatches>> concepts_;
  std::size_t entries_ = 0;  // kept, over all concepts
};

}  // namespace gfmd
