#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "stemmers/sentences.h"

namespace gfmd {

class IndexReader;

/// A document, convention, comment or article that a query names, searched by its normal form.
struct PlannedReference {
  std::string text;  // as typed
  ReferenceKind kind = ReferenceKind::url;
  std::string normal;
  std::string pinpoint;     // as typed, or empty
  std::uint32_t units = 0;  // that cite it
  ByteRange range = {};     // of the query, where it stands
};

/// A unit that a query names by its kind and number, "footnote 12".
struct PlannedUnit {
  std::uint32_t document = 0;
  ByteRange range = {};  // of the query
};

/// What a query names. Of several readings ("GC 14" of any committee) those that the index holds;
/// one that it does not hold only where nothing else can be meant.
struct ReferencePlan {
  std::vector<PlannedReference> references;
  std::vector<ByteRange> ranges;  // bytes of the query that name something, in order
  std::vector<PlannedUnit> units;
  bool browse = false;  // the query is a prefix ("A/RES/68*"), the references are what begins so
};

inline constexpr std::size_t kMaxQueryReferences =
    16;  // readings, of a query; the rest is left out
inline constexpr std::size_t kMaxBrowsedReferences = 256;  // of a prefix

/// Names in quotes, behind "-" or "NOT" are not searched as references: what is quoted is looked
/// for as printed. Postings are not read. Throws IndexUnusable.
[[nodiscard]] ReferencePlan plan_references(std::string_view query, const IndexReader& index);

}  // namespace gfmd
