#include "corpus/schema.h"

#include <algorithm>

namespace gfmd {
namespace {

constexpr std::array<FacetSpec, kFacetFieldCount> kFacetTable{{
    {FacetField::kind, "kind", 0},
    {FacetField::country, "country", 1},
    {FacetField::place, "place", 2},
    {FacetField::region, "region", 3},
    {FacetField::theme, "theme", 4},
    {FacetField::tag, "tag", 5},
    {FacetField::partner, "partner", 6},
    {FacetField::language, "language", 7},
}};

constexpr std::array<char, kTextFieldCount> kLetters{'T', 'B', 'N', 'C', 'M', 'K'};

}  // namespace

std::span<const FacetSpec, kFacetFieldCount> facet_table() { return kFacetTable; }

const FacetSpec& facet_spec(FacetField field) {
  return kFacetTable.at(static_cast<std::size_t>(field));
}

std::optional<FacetField> parse_facet(std::string_view name) {
  const auto found =
      std::find_if(kFacetTable.begin(), kFacetTable.end(),
                   [&](const FacetSpec& candidate) { return candidate.name == name; });
  if (found == kFacetTable.end()) return std::nullopt;
  return found->field;
}

char text_field_letter(TextField field) { return kLetters.at(static_cast<std::size_t>(field)); }

}  // namespace gfmd
