#pragma once

#include <array>
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

/// The members that are read.
inline constexpr std::array<std::string_view, 14> kRecordMembers{
    "id",      "title", "body", "lang", "kind", "country",      "place",
    "partner", "theme", "tag",  "link", "year", "translations", "keywords"};

/// Reads a record of JSON Lines (see the contract's "Input"): `id`, `title` and `body` are
/// required. A line break in a body ends a passage. `source` becomes the document's. The error
/// names the member and what was expected. Safe for concurrent use, as is read_record().
[[nodiscard]] Result<Record, std::string> parse_record(std::string_view json,
                                                       std::string_view source);

/// A record as far as it can be read, for who reports on it. A member at fault is left out, a
/// missing title or body is empty, and so is a missing id.
struct RecordReading {
  Record record;
  std::vector<std::string> faults;    // why parse_record() refuses it, as it would say it
  std::vector<std::string> controls;  // where control characters stood: 'member "body": U+0007'
  std::vector<std::string> links;     // as given, the refused ones left out
};
[[nodiscard]] RecordReading read_record(std::string_view json, std::string_view source);

inline constexpr std::size_t kMaxIdBytes = 200;

}  // namespace gfmd
