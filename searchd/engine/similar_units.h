#pragma once

#include <optional>

#include "searchd/engine/document_store.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/matcher.h"
#include "searchd/engine/similar_response.h"
#include "searchd/engine/snapshot_data.h"
#include "stemmers/analyzer.h"

namespace gfmd {

/// What similar units are looked for in; borrowed.
struct SimilarSources {
  const SnapshotData& data;
  const IndexReader& index;
  Matcher& matcher;
  DocumentStore& store;
  const Analyzer& analyzer;
};

/// Searches for the key terms of a unit's version in the reader's language, or of its printed one.
/// nullopt when there is no such unit. `took_ms` and `revision` are left to the caller.
[[nodiscard]] std::optional<SimilarResponse> find_similar(const SimilarRequest& request,
                                                          const SimilarSources& sources);

}  // namespace gfmd
