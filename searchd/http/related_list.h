#pragma once

#include <string>
#include <vector>

#include "searchd/engine/related_unit.h"
#include "searchd/engine/similar_response.h"

namespace gfmd {

/// What stands under a unit's text: the units it is related to and why or, where it has none, those
/// like it by their words. HTML; empty where there are neither.
[[nodiscard]] std::string related_html(const std::vector<RelatedUnit>& related,
                                       const std::vector<SimilarHit>& similar, Language reader);

}  // namespace gfmd
