#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace gfmd {

/// A reference by its kind and normal form, or by what that begins with.
struct ReferenceName {
  ReferenceKind kind = ReferenceKind::url;
  std::string normal;
  friend bool operator==(const ReferenceName&, const ReferenceName&) = default;
};

/// How the normal forms begin that someone looks through by typing `text`: "a-res-68" ->
/// {un_symbol, "A/RES/68"}, "oit c1" -> {ilo_convention, "ILO C1"}, "iccpr art" -> {treaty_article,
/// "ICCPR art. "}. Several where it may be of several kinds ("C"); none for a text without a
/// letter.
[[nodiscard]] std::vector<ReferenceName> reference_prefixes(std::string_view text);

/// What else there may be of an instrument.
struct RelatedNames {
  std::vector<ReferenceName> names;     // as a whole: its symbol, the document it is added to
  std::vector<ReferenceName> prefixes;  // by beginning: its addenda, the treaty's articles
};
[[nodiscard]] RelatedNames related_names(const ReferenceName& name);

/// The kind that a normal form tells.
[[nodiscard]] ReferenceKind kind_of_normal(std::string_view normal);

}  // namespace gfmd
