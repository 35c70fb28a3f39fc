#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/lexicon.h"
#include "searchd/engine/similar_response.h"
#include "stemmers/analyzer.h"

namespace gfmd {

inline constexpr std::size_t kMaxKeyTerms = 25;

/// What tells a version apart, best first, at most kMaxKeyTerms: stems by ln(1 + tf) * idf (after
/// Salton and Buckley, Term-Weighting Approaches in Automatic Text Retrieval, 1988), an occurrence
/// counting by its field as in ranking. Stop words, numbers and what stands in no document but
/// number `own` are left out. `lexicon` is of the version's language.
[[nodiscard]] std::vector<KeyTerm> key_terms(const Version& version, std::uint32_t own,
                                             const Lexicon& lexicon, const IndexReader& index,
                                             const Analyzer& analyzer);

}  // namespace gfmd
