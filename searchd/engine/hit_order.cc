#include "searchd/engine/hit_order.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "corpus/stored_document.h"
#include "searchd/engine/shown_version.h"
#include "stemmers/collation.h"

namespace gfmd {
namespace {

using Documents = std::vector<std::uint32_t>;

template <typename Before>
void sort_first(Documents& hits, std::size_t depth, Before before) {
  const auto middle = hits.begin() + static_cast<std::ptrdiff_t>(std::min(depth, hits.size()));
  std::partial_sort(hits.begin(), middle, hits.end(), before);
}

/// By a key of each document, ascending; documents without one come last.
template <typename KeyOf>
void sort_by_key(Documents& hits, std::size_t depth, KeyOf key_of) {
  std::unordered_map<std::uint32_t, std::string> keys;
  for (const std::uint32_t document : hits) keys.emplace(document, key_of(document));
  sort_first(hits, depth, [&](std::uint32_t a, std::uint32_t b) {
    const std::string& key_a = keys.at(a);
    const std::string& key_b = keys.at(b);
    if (key_a.empty() != key_b.empty()) return key_b.empty();
    return key_a != key_b ? key_a < key_b : a < b;
  });
}

/// As the hit shows it.
std::string title_of(const StoredRecord& record, const SearchRequest& request) {
  const std::size_t own = own_version(record, request);
  return record.versions[own < record.versions.size() ? own : 0].title;
}

}  // namespace

void order_hits(Documents& hits, std::size_t depth, const SearchRequest& request,
                std::span<const float> scores, const SnapshotData& snapshot,
                const IndexReader& index) {
  const Collation collation(request.language);
  const FacetColumn& country = snapshot.facets[static_cast<std::size_t>(FacetField::country)];
  switch (request.sort) {
    case SortOrder::printed:
      return;  // ascending document numbers are printed order
    case SortOrder::relevance:
      return sort_first(hits, depth, [&](std::uint32_t a, std::uint32_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
      });
    case SortOrder::year:
      return sort_first(hits, depth, [&](std::uint32_t a, std::uint32_t b) {
        return snapshot.years[a] != snapshot.years[b] ? snapshot.years[a] > snapshot.years[b]
                                                      : a < b;
      });
    case SortOrder::title:
      return sort_by_key(hits, depth, [&](std::uint32_t document) {
        return collation.key(title_of(decode_record(index.record(document)), request));
      });
    case SortOrder::country:
      return sort_by_key(hits, depth, [&](std::uint32_t document) {
        const auto values = country.values(document);
        return values.empty() ? std::string()
                              : collation.key(country.label(values.front(), request.language));
      });
  }
}

}  // namespace gfmd
