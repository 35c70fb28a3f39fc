#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "corpus/acronym_list.h"
#include "corpus/generation.h"
#include "searchd/engine/facet_columns.h"
#include "searchd/engine/kind_sets.h"
#include "searchd/engine/length_columns.h"
#include "searchd/engine/query_correction.h"
#include "searchd/engine/searcher.h"
#include "searchd/engine/suggester.h"
#include "searchd/engine/terminology.h"
#include "searchd/engine/word_expansion.h"

namespace gfmd {

/// What the searchers of a generation share.
struct SnapshotData {
  /// Throws IndexUnusable, or CorruptRecord when a stored value cannot be read.
  explicit SnapshotData(const std::filesystem::path& directory);

  Generation generation;
  Lexicons lexicons;
  std::vector<Acronym> acronyms;  // as AcronymList::take() orders them
  Terminology terminology;
  SpellingDictionaries spelling;
  FacetColumns facets;
  KindSets kinds;
  LengthColumns lengths;
  std::vector<std::uint16_t> years;  // by document number; 0: none
  Suggester suggester;
};

}  // namespace gfmd
