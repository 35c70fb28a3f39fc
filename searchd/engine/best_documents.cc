#include "searchd/engine/best_documents.h"

#include <algorithm>

namespace gfmd {

std::vector<std::uint32_t> best_documents(const DocumentSet& documents,
                                          std::span<const float> scores, std::size_t depth) {
  std::vector<std::uint32_t> best;
  documents.for_each([&](std::uint32_t document) { best.push_back(document); });
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  };
  const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(depth, best.size()));
  std::nth_element(best.begin(), end, best.end(), before);
  best.erase(end, best.end());
  std::sort(best.begin(), best.end(), before);
  return best;
}

}  // namespace gfmd
