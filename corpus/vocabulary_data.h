#pragma once

#include <string_view>

namespace gfmd {

/// The text of corpus/vocabularies/<stem>.tsv, compiled in; empty for an unknown stem.
[[nodiscard]] std::string_view vocabulary_text(std::string_view stem);

}  // namespace gfmd
