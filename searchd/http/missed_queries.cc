#include "searchd/http/missed_queries.h"

#include <algorithm>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

std::string single_spaced(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    const bool blank = letter == ' ' || (letter >= '\t' && letter <= '\r');
    if (!blank) {
      result += letter;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace

std::optional<std::string> countable_query(std::string_view query) {
  constexpr std::ptrdiff_t kTelephoneDigits = 6;
  if (query.size() > MissedQueries::kMaxBytes || find_invalid_utf8(query)) return std::nullopt;
  const auto digits = std::count_if(query.begin(), query.end(),
                                    [](char letter) { return letter >= '0' && letter <= '9'; });
  if (digits >= kTelephoneDigits || query.find('@') != std::string_view::npos) return std::nullopt;
  std::string text = single_spaced(fold_case(query));
  if (text.empty()) return std::nullopt;
  return text;
}

void MissedQueries::count(std::string_view query) {
  const auto text = countable_query(query);
  if (!text) return;
  const std::lock_guard lock(mutex_);
  if (const auto known = counters_.find(*text); known != counters_.end()) {
    ++known->second.count;
    return;
  }
  Counter counter{1, 0};
  if (counters_.size() >= capacity_) {
    const auto least = std::min_element(
        counters_.begin(), counters_.end(),
        [](const auto& a, const auto& b) { return a.second.count < b.second.count; });
    counter = {least->second.count + 1, least->second.count};
    counters_.erase(least);
  }
  counters_.emplace(*text, counter);
}

std::vector<MissedQuery> MissedQueries::frequent() const {
  std::vector<MissedQuery> queries;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [text, counter] : counters_) {
      const std::uint64_t certain = counter.count - counter.error;
      if (certain >= kShownFrom) queries.push_back({text, certain});
    }
  }
  std::sort(queries.begin(), queries.end(), [](const MissedQuery& a, const MissedQuery& b) {
    return a.count != b.count ? a.count > b.count : a.query < b.query;
  });
  return queries;
}

}  // namespace gfmd
