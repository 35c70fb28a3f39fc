#include "searchd/engine/borrowed_matches.h"

#include <algorithm>

#include "searchd/engine/best_documents.h"
#include "searchd/engine/ranking.h"

namespace gfmd {

std::vector<std::pair<std::uint32_t, float>> borrowed_limits(const DocumentSet& borrowed,
                                                             std::span<const float> scores,
                                                             const IndexReader& index,
                                                             DocumentStore& store) {
  std::vector<std::pair<std::uint32_t, float>> limits;
  for (const std::uint32_t document : best_documents(borrowed, scores, ranking::kBorrowedDepth)) {
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
