#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/related_unit.h"

namespace gfmd {

/// The answer of /v1/doc/{id} as JSON: the unit with all its versions and what it is related to.
/// Passages are cut into sentences, so that no client has to count bytes.
[[nodiscard]] std::string encode_document(const Document& document,
                                          const std::vector<RelatedUnit>& related,
                                          const std::string& revision);

}  // namespace gfmd
