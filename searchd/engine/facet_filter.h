#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/facet_counter.h"
#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"

namespace gfmd {

/// The ordinal a typed value stands for in a facet: its key, a name of it in any of the three
/// languages ("Kenia"), or what the source printed; case and accents do not matter.
[[nodiscard]] std::optional<std::uint32_t> resolve_facet_value(FacetField field,
                                                               std::string_view typed,
                                                               const FacetColumn& column);

/// The request's filters as ordinals. A value that the index does not have lets nothing through and
/// adds a warning that names it.
[[nodiscard]] FacetFilter resolve_filters(const SearchRequest& request, const FacetColumns& columns,
                                          std::vector<Warning>& warnings);

/// The counted facets that the request wants, in its order; values with hits or selected, in the
/// order asked for. Values asked for that the index does not have stand there with count 0.
[[nodiscard]] std::vector<Facet> present_facets(const SearchRequest& request,
                                                const FacetCounts& counts,
                                                const FacetFilter& filter,
                                                const FacetColumns& columns);

}  // namespace gfmd
