#include "searchd/engine/concept_cache.h"

#include <utility>

namespace gfmd {

std::shared_ptr<const ConceptMatches> ConceptCache::find(std::uint32_t key) const {
  const std::lock_guard lock(mutex_);
  const auto kept = concepts_.find(key);
  return kept == concepts_.end() ? nullptr : kept->second;
}

void ConceptCache::put(std::uint32_t key, std::shared_ptr<const ConceptMatches> matches,
                       std::size_t entries) {
  const std::lock_guard lock(mutex_);
  // All at once: what is asked for again comes back, and no order of use has to be kept.
  if (entries_ + entries > max_entries_) {
    concepts_.clear();
    entries_ = 0;
  }
  if (entries > max_entries_) return;
  if (concepts_.insert_or_assign(key, std::move(matches)).second) entries_ += entries;
}

}  // namespace gfmd
