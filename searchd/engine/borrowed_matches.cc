#include "searchd/engine/borrowed_matches.h"

#include <algorithm>

#include "searchd/engine/ranking.h"

namespace gfmd {

std::vector<std::pair<std::uint32_t, float>> borrowed_limits(const DocumentSet& borrowed,
                                                             std::span<const float> scores,
                                                             const IndexReader& index,
                                                             DocumentStore& store) {
  std::vector<std::uint32_t> best;
  borrowed.for_each([&](std::uint32_t document) { best.push_back(document); });
  const std::size_t depth = std::min(best.size(), ranking::kBorrowedDepth);
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(depth), best.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
                    });
  best.resize(depth);
  std::vector<std::pair<std::uint32_t, float>> limits;
  for (const std::uint32_t document : best) {
    float source = 0;
    for (const SentenceId& place : store.at(document)->cited_by) {
      if (const auto citing = index.find(place.document)) {
        source = std::max(source, scores[*citing]);
      }
    }
    const float most = ranking::kBorrowed * source;
    if (most > 0 && scores[document] > most) limits.emplace_back(document, most);
  }
  return limits;
}

}  // namespace gfmd
