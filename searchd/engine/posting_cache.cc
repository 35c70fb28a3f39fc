#include "searchd/engine/posting_cache.h"

#include <algorithm>

namespace gfmd {
namespace {

std::size_t size_of(const std::string& term, const PostingList& list) {
  constexpr std::size_t kOverhead = 160;  // of the map's node and the list itself
  return kOverhead + term.size() + list.entries.size() * sizeof(PostingEntry) +
         (list.position_begin.size() + list.positions.size()) * sizeof(std::uint32_t);
}

}  // namespace

std::shared_ptr<const PostingList> PostingCache::read(const std::string& term) const {
  auto list = std::make_shared<PostingList>();
  index_.read_postings(term, list->entries);
  if (list->entries.empty() || list->entries.size() > kMaxPlacedEntries) return list;
  list->position_begin.reserve(list->entries.size() + 1);
  list->position_begin.push_back(0);
  for (const PostingEntry& entry : list->entries) {
    const auto places = index_.positions(entry.document, term);
    list->positions.insert(list->positions.end(), places.begin(), places.end());
    list->position_begin.push_back(static_cast<std::uint32_t>(list->positions.size()));
  }
  return list;
}

std::shared_ptr<const PostingList> PostingCache::get(const std::string& term) {
  if (const auto kept = lists_.find(term); kept != lists_.end()) return kept->second;
  auto list = read(term);
  const std::size_t size = size_of(term, *list);
  if (size > max_bytes_ / 4) return list;
  // All at once: what is asked for again comes back, and no order of use has to be kept.
  if (bytes_ + size > max_bytes_) {
    lists_.clear();
    bytes_ = 0;
  }
  bytes_ += size;
  lists_.emplace(term, list);
  return list;
}

std::span<const std::uint32_t> PostingCache::positions(const std::string& term,
                                                       std::uint32_t document) {
  if (!lists_.contains(term) && index_.document_frequency(term) > kMaxPlacedEntries) {
    scratch_ = index_.positions(document, term);
    return scratch_;
  }
  const auto list = get(term);
  const auto entry = std::lower_bound(list->entries.begin(), list->entries.end(), document,
                                      [](const PostingEntry& candidate, std::uint32_t wanted) {
                                        return candidate.document < wanted;
                                      });
  if (entry == list->entries.end() || entry->document != document) return {};
  if (!list->has_positions()) {
    scratch_ = index_.positions(document, term);
    return scratch_;
  }
  const auto number = static_cast<std::size_t>(entry - list->entries.begin());
  const std::uint32_t begin = list->position_begin[number];
  scratch_.assign(list->positions.begin() + begin,
                  list->positions.begin() + list->position_begin[number + 1]);
  return scratch_;
}

}  // namespace gfmd
