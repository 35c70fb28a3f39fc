#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "stemmers/language.h"

/// How a document is spelled in the index: the one table of fields. Everything here is stored in
/// the index; a change bumps kSchemaVersion.
namespace gfmd {

inline constexpr int kSchemaVersion = 7;

/// Fields of running text. Each is indexed once a language, word by word, with positions.
enum class TextField : std::uint8_t {
  title = 0,
  body = 1,
  names = 2,     // the countries, places, partners, themes and tags in words, the headings above,
                 // and web addresses: see host_names()
  context = 3,   // text of other units about this one
  summary = 4,   // an unofficial summary of the text in its own language
  keywords = 5,  // a cataloguer's words for what the text is about
};
inline constexpr std::array kTextFields{TextField::title,   TextField::body,
                                        TextField::names,   TextField::context,
                                        TextField::summary, TextField::keywords};
inline constexpr std::size_t kTextFieldCount = kTextFields.size();

/// Fields of controlled values, counted and filtered by.
enum class FacetField : std::uint8_t {
  kind = 0,
  country = 1,
  place = 2,
  region = 3,
  theme = 4,
  tag = 5,
  partner = 6,
  language = 7,
  instrument = 8,  // what is cited: a treaty, or a document by its symbol
  body = 9,        // who issued what is cited
};
inline constexpr std::array kFacetFields{
    FacetField::kind,       FacetField::country, FacetField::place,   FacetField::region,
    FacetField::theme,      FacetField::tag,     FacetField::partner, FacetField::language,
    FacetField::instrument, FacetField::body};
inline constexpr std::size_t kFacetFieldCount = kFacetFields.size();

/// A facet's row: its name in requests and answers, and its value slot.
struct FacetSpec {
  FacetField field;
  std::string_view name;
  std::uint32_t slot;
};
[[nodiscard]] std::span<const FacetSpec, kFacetFieldCount> facet_table();
[[nodiscard]] const FacetSpec& facet_spec(FacetField field);
[[nodiscard]] std::optional<FacetField> parse_facet(std::string_view name);

/// Value slot of the packed lengths of the text fields (see stored_document.h).
inline constexpr std::uint32_t kLengthsSlot = 16;
/// Value slot of the year, four digits; empty where there is none.
inline constexpr std::uint32_t kYearSlot = 17;

/// A field's letter in a term's prefix.
[[nodiscard]] char text_field_letter(TextField field);

}  // namespace gfmd
