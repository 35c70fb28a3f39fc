#pragma once

#include <string>
#include <vector>

#include "corpus/index_manifest.h"
#include "searchd/engine/catalogue_statistics.h"
#include "searchd/http/missed_queries.h"

namespace gfmd {

/// What is told of an index and, where they are counted, of queries without hits.
struct StatisticsView {
  const CatalogueStatistics& statistics;
  const IndexManifest& manifest;
  /// nullptr: not counted.
  const std::vector<MissedQuery>* missed = nullptr;
};

/// The answer of /v1/stats, titles and labels in the reader's language.
[[nodiscard]] std::string encode_statistics(const StatisticsView& view, Language reader);

}  // namespace gfmd
