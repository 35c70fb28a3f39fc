#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "corpus/vocabulary.h"

namespace gfmd {

/// Where a facet's names stand, in the order they are looked for; empty for the facets kind and
/// language.
[[nodiscard]] std::vector<const Vocabulary*> facet_vocabularies(FacetField field);

/// The vocabulary entry of a facet's key: a partner may be an organisation or a country, a place a
/// country, a region or a group of States. nullptr for keys outside the vocabularies, and for the
/// facets kind and language.
[[nodiscard]] const VocabularyEntry* facet_entry(FacetField field, std::string_view key);

/// The entry that a name typed or printed for a facet stands for; nullptr when there is none.
[[nodiscard]] const VocabularyEntry* resolve_facet_name(FacetField field, std::string_view name);

/// The label of a key in a language; nullopt where only the source's own spelling is known.
[[nodiscard]] std::optional<std::string> facet_label(FacetField field, std::string_view key,
                                                     Language language);

/// A facet value as stored in a slot: its key and, for a key outside the vocabularies, what the
/// source printed.
[[nodiscard]] std::string spell_facet_value(FacetField field, const FacetTerm& term);
/// The two parts again, views into `value`; the second is empty where a vocabulary has the label.
[[nodiscard]] std::pair<std::string_view, std::string_view> split_facet_value(
    std::string_view value);

}  // namespace gfmd
