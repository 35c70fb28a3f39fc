#pragma once

#include <string>

#include "corpus/document.h"

namespace gfmd {

/// The answer of /v1/doc/{id} as JSON: the unit with all its versions. Passages are cut into
/// sentences, so that no client has to count bytes.
[[nodiscard]] std::string encode_document(const Document& document, const std::string& revision);

}  // namespace gfmd
