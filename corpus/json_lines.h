#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"

namespace gfmd {

struct Record {
  Document document;
  std::vector<std::string> unknown_members;  // left out: catalogues carry fields of their own
};

/// Reads a record of JSON Lines (see the contract's "Input"): `id`, `title` and `body` are
/// required. A line break in a body ends a passage. `source` becomes the document's. The error
/// names the member and what was expected. Safe for concurrent use.
[[nodiscard]] Result<Record, std::string> parse_record(std::string_view json,
                                                       std::string_view source);

inline constexpr std::size_t kMaxIdBytes = 200;

}  // namespace gfmd
