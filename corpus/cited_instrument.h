#pragma once

#include <optional>
#include <string>

#include "corpus/document.h"
#include "corpus/vocabulary.h"

namespace gfmd {

/// The instrument that a reference is to, as a facet's value: a treaty by its key in the vocabulary
/// whichever article is cited, any other by its normal form ("A/RES/69/187", "ILO C138"). nullopt
/// for web addresses.
[[nodiscard]] std::optional<FacetTerm> cited_instrument(const Reference& reference);

/// The organisation that a cited document, convention, recommendation or comment comes from: by the
/// first parts of a United Nations symbol (A/HRC: the Human Rights Council), or the committee
/// named. nullptr for treaties, web addresses and series that belong to no body of the vocabulary.
[[nodiscard]] const VocabularyEntry* issuing_body(const Reference& reference);

}  // namespace gfmd
