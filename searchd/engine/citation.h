#pragma once

#include <cstdint>
#include <optional>

#include "corpus/document.h"
#include "searchd/engine/query_plan.h"

namespace gfmd {

/// Whether a text's reference is the one that a query names.
[[nodiscard]] bool is_same(const Reference& cited, const PlannedReference& asked);

/// Whether it is, and at the very paragraph; false where the query names none.
[[nodiscard]] bool is_same_place(const Reference& cited, const PlannedReference& asked);

/// Whether a unit cites that very paragraph in any of its versions.
[[nodiscard]] bool cites_place(const Document& document, const PlannedReference& asked);

/// The number under which marks and clause weights have a plan's reference: behind the clauses',
/// two a reference, the second one for its very paragraph.
[[nodiscard]] std::uint32_t citation_clause(const QueryPlan& plan, std::size_t reference,
                                            bool very_place);

/// The plan's first clause that has a word of `range` of the query, by which something is named;
/// none of a field or excluded. nullopt where there is none.
[[nodiscard]] std::optional<std::uint32_t> naming_clause(const QueryPlan& plan,
                                                         const ByteRange& range);

}  // namespace gfmd
