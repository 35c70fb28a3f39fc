#include "searchd/engine/posting_cache.h"

namespace gfmd {
namespace {

constexpr std::size_t kOverhead = 160;  // of the map's node and the lists themselves

}  // namespace

void PostingCache::make_room(std::size_t bytes) {
  // All at once: what is asked for again comes back, and no order of use has to be kept.
  if (bytes_ + bytes > max_bytes_) {
    lists_.clear();
    bytes_ = 0;
  }
  bytes_ += bytes;
}

std::shared_ptr<const PostingList> PostingCache::get(const std::string& term) {
  if (const auto kept = lists_.find(term); kept != lists_.end()) return kept->second.list;
  auto list = std::make_shared<PostingList>();
  index_.read_postings(term, list->entries);
  const std::size_t bytes = kOverhead + term.size() + list->entries.size() * sizeof(PostingEntry);
  if (bytes > max_bytes_ / 4) return list;
  make_room(bytes);
  lists_.emplace(term, Kept{list, nullptr});
  return list;
}

PostingCache::Positions PostingCache::read_all(const std::string& term,
                                               const PostingList& list) const {
  Positions all;
  all.begin.reserve(list.entries.size() + 1);
  all.begin.push_back(0);
  for (const PostingEntry& entry : list.entries) {
    const auto places = index_.positions(entry.document, term);
    all.places.insert(all.places.end(), places.begin(), places.end());
    all.begin.push_back(static_cast<std::uint32_t>(all.places.size()));
  }
  return all;
}

std::shared_ptr<const PostingCache::Positions> PostingCache::all_positions(const std::string& term,
                                                                           const PostingList& list,
                                                                           std::size_t wanted) {
  if (const auto kept = lists_.find(term); kept != lists_.end() && kept->second.positions) {
    return kept->second.positions;
  }
  const std::size_t size = list.entries.size();
  if (size > kFewEntries && wanted < size / kShareWanted) return nullptr;
  // At least a place each.
  if (2 * size * sizeof(std::uint32_t) > max_bytes_ / 4) return nullptr;
  auto all = std::make_shared<const Positions>(read_all(term, list));
  const std::size_t bytes = (all->begin.size() + all->places.size()) * sizeof(std::uint32_t);
  if (bytes > max_bytes_ / 4) return all;
  make_room(bytes);
  // Making room may have dropped the list.
  if (const auto kept = lists_.find(term); kept != lists_.end()) kept->second.positions = all;
  return all;
}

std::span<const std::uint32_t> PostingCache::positions(const std::string& term,
                                                       std::uint32_t document) {
  if (!lists_.contains(term) && index_.document_frequency(term) > kFewEntries) {
    scratch_ = index_.positions(document, term);
    return scratch_;
  }
  const auto list = get(term);
  const auto entry =
      std::lower_bound(list->entries.begin(), list->entries.end(), document, precedes);
  if (entry == list->entries.end() || entry->document != document) return {};
  const auto all = all_positions(term, *list, 1);
  return places_of(term, *list, all.get(), static_cast<std::size_t>(entry - list->entries.begin()));
}

std::span<const std::uint32_t> PostingCache::places_of(const std::string& term,
                                                       const PostingList& list,
                                                       const Positions* all, std::size_t number) {
  if (all == nullptr) {
    scratch_ = index_.positions(list.entries[number].document, term);
  } else {
    // A copy: `all` may be gone before the places are looked at.
    scratch_.assign(all->places.begin() + all->begin[number],
                    all->places.begin() + all->begin[number + 1]);
  }
  return scratch_;
}

}  // namespace gfmd
