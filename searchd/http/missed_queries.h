#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gfmd {

struct MissedQuery {
  std::string query;
  std::uint64_t count = 0;  // times at least
};

/// Counts the queries that found nothing, so that those who keep a catalogue learn what is looked
/// for and not there. Keeps case-folded texts and their counts: no address, no time, nothing on
/// disk. A text that looks personal is not kept: an at sign, six digits, or more than kMaxBytes.
/// The most frequent `capacity` by Space-Saving (Metwally, Agrawal and El Abbadi, ICDT 2005):
/// memory is bounded whatever is asked. Safe for concurrent use.
class MissedQueries {
 public:
  explicit MissedQueries(std::size_t capacity) : capacity_(capacity) {}

  void count(std::string_view query);

  /// Those asked kShownFrom times at least, the most frequent first. What fewer ask may tell who
  /// asks.
  [[nodiscard]] std::vector<MissedQuery> frequent() const;

  static constexpr std::size_t kMaxBytes = 80;
  static constexpr std::uint64_t kShownFrom = 3;

 private:
  struct Counter {
    std::uint64_t count = 0;
    std::uint64_t error = 0;  // at most so many of these are another query's
  };

  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Counter> counters_;  // guarded by mutex_
};

/// The text under which a query is counted; nullopt for one that is not to be kept.
[[nodiscard]] std::optional<std::string> countable_query(std::string_view query);

}  // namespace gfmd
