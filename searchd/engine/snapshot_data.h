#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "corpus/acronym_list.h"
#include "corpus/generation.h"
#include "searchd/engine/catalogue_statistics.h"
#include "searchd/engine/concept_cache.h"
#include "searchd/engine/facet_columns.h"
#include "searchd/engine/kind_sets.h"
#include "searchd/engine/length_columns.h"
#include "searchd/engine/made_once.h"
#include "searchd/engine/query_correction.h"
#include "searchd/engine/searcher.h"
#include "searchd/engine/suggester.h"
#include "searchd/engine/terminology.h"
#include "searchd/engine/word_expansion.h"

namespace gfmd {

/// What the searchers of a generation share. What not every search needs is made when it is first
/// asked for: making it may throw CorruptRecord.
struct SnapshotData {
  /// Throws IndexUnusable, or CorruptRecord when a stored value cannot be read.
  explicit SnapshotData(const std::filesystem::path& directory);

  /// Makes what is not made yet, but for the statistics.
  void complete() const;

  Generation generation;
  Lexicons lexicons;
  std::vector<Acronym> acronyms;  // as AcronymList::take() orders them
  Terminology terminology;
  MadeOnce<SpellingDictionaries> spelling;
  FacetColumns facets;
  KindSets kinds;
  LengthColumns lengths;
  std::vector<std::uint16_t> years;  // by document number; 0: none
  MadeOnce<Suggester> suggester;
  MadeOnce<CatalogueStatistics> statistics;
  std::shared_ptr<ConceptCache> concepts = std::make_shared<ConceptCache>();  // of `terminology`
};

}  // namespace gfmd
