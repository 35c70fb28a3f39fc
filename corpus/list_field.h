#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/document.h"

/// The fields of the annex template that hold lists, taken apart into values. Both functions are
/// pure and safe for concurrent use; the text is valid UTF-8.
namespace gfmd {

enum class ListKind { countries, partners, themes, tags };

/// A line of a field's value as printed, without its line end; blank lines may stand among them.
struct FieldLine {
  std::string text;
  std::uint32_t line;  // of the source, from 1
};

/// The values of a list field in printed order, none twice by key. Empty for a blank field.
[[nodiscard]] std::vector<FacetTerm> split_list(ListKind kind, const std::vector<FieldLine>& lines);

/// The field "Country": who acts and, behind "Re:", where.
struct CountryField {
  std::vector<FacetTerm> countries;
  std::vector<FacetTerm> places;  // the same as `countries` where the field names no others
};

[[nodiscard]] CountryField split_country_field(const std::vector<FieldLine>& lines);

}  // namespace gfmd
