#pragma once

#include <array>
#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// What can be asked of the project's paper, in the reader's words: a question, a quotation, a
/// field, an identifier.
[[nodiscard]] const std::array<std::string_view, 4>& example_queries(Language reader);

}  // namespace gfmd
