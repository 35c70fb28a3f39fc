#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searchd/engine/facet_columns.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/suggestion.h"
#include "searchd/engine/suggestion_table.h"

namespace gfmd {

/// An item's text where neither a facet nor a unit has it.
struct SuggestionText {
  std::string text;
  std::string meaning;  // of an acronym
};

/// All that can be suggested of one kind in one language.
struct SuggestionSource {
  SuggestionTable table;
  std::vector<std::uint32_t> targets;  // by item: a facet's ordinal, a title's document number
  std::vector<SuggestionText> texts;   // by item, for kinds without targets
};

using SuggestionSources =
    std::array<std::array<SuggestionSource, kSuggestionKindCount>, kLanguageCount>;

/// What bounds a table's memory and the time it takes to make it.
struct SuggestionLimits {
  /// Phrases are taken from whole texts of an index of as many units; from titles of a larger one.
  std::uint32_t documents_read = 20'000;
  /// Of titles, in the three languages together (some 40 bytes each); an index with more suggests
  /// none.
  std::size_t title_keys = 2'000'000;
  std::size_t facet_values = 50'000;  // of a facet, those of the most units
  std::size_t phrases = 50'000;       // of a language, those of the most units
};

/// Reads an index once, from beginning to end. Throws IndexUnusable and CorruptRecord.
[[nodiscard]] SuggestionSources read_suggestions(const IndexReader& index,
                                                 const FacetColumns& facets,
                                                 const SuggestionLimits& limits = {});

}  // namespace gfmd
