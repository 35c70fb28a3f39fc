#pragma once

#include <string>

#include "searchd/engine/search_response.h"
#include "stemmers/language.h"

namespace gfmd {

/// A facet as a folding set of checkboxes of the search form, with counts: regions within regions,
/// countries under the names of their continents. Open where something is chosen.
[[nodiscard]] std::string facet_html(const Facet& facet, Language reader);

}  // namespace gfmd
