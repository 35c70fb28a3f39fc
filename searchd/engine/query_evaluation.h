#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "searchd/engine/document_set.h"
#include "searchd/engine/query.h"

namespace gfmd {

/// The documents of a tree's leaves.
struct LeafDocuments {
  struct Found {
    DocumentSet documents;
    std::optional<DocumentSet> loose = {};   // more that only a broader concept finds
    std::optional<DocumentSet> citing = {};  // more that cite what the clause names, or a part of
  };
  std::uint32_t last = 0;  // the highest document number there is
  std::vector<Found> clauses;
  /// What a concept finds that several clauses name together, by the first of them.
  std::unordered_map<std::uint32_t, Found> spans;
  std::span<const DocumentSet> filters;
};

/// The documents of a tree, by set algebra (see QueryNode). What is found loosely counts where any
/// of several things would do, not where something is demanded; what only cites, not for a word
/// with a sign.
[[nodiscard]] DocumentSet evaluate_query(const QueryNode& root, const LeafDocuments& leaves);

}  // namespace gfmd
