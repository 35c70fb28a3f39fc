#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace gfmd {

/// Something a query names by an identifier.
struct QueryReference {
  ReferenceKind kind = ReferenceKind::url;  // of the likeliest normal form
  /// What references carry that stand for it: several where the query leaves open which is meant
  /// ("GC 14" of any committee), the likeliest first.
  std::vector<std::string> normals;
  bool named = true;      // false: no body is named, as in "GC 14"
  std::string pinpoint;   // "para. 3" as typed, or empty
  std::size_t begin = 0;  // bytes into the query, half-open
  std::size_t end = 0;
};

/// What a query names, in order, not overlapping. Reads what references.h reads in texts, and what
/// people type for it besides: any case ("a/res/68/179"), other signs in a symbol ("A-RES-68-179",
/// "A RES 68 179"), no body ("resolution 68/179", "C138", "GC 14"), a pinpoint in front ("para 3 of
/// A/HRC/23/41"). `query` is valid UTF-8. Linear in its length.
[[nodiscard]] std::vector<QueryReference> find_query_references(std::string_view query);

/// Whether a text is the name of an instrument and nothing else: "C138", "GC 14", "A/RES/68/179".
/// Web addresses are none.
[[nodiscard]] bool is_identifier(std::string_view text);

}  // namespace gfmd
