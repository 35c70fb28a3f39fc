#pragma once

#include <cstdint>
#include <string_view>

#include "searchd/engine/catalogue_statistics.h"
#include "stemmers/language.h"

/// The words of the page of figures in the three languages; fill_in() (messages.h) fills in "{0}",
/// "{1}".
namespace gfmd {

enum class StatisticsText : std::uint8_t {
  title,
  intro,  // number of entries listed
  built,  // revision, time
  units,
  kind,
  unit_count,
  by_theme,
  by_theme_help,  // countries shown, of; themes shown, of
  theme,
  empty_fields,
  empty_fields_help,  // practices and records
  empty_of,           // field, empty, all
  complete_fields,    // names of fields
  languages,
  missing_in,   // language, missing, all
  complete_in,  // language
  acronyms,
  acronyms_help,
  acronym,
  stands_for,
  evidence,
  ambiguous,
  links,
  host,
  addresses,
  citations,
  links_cut,  // units read
  missed,
  missed_help,
  missed_none,
  query,
  times,
  listed,  // listed, all
};

[[nodiscard]] std::string_view text_of(StatisticsText text, Language language);
[[nodiscard]] std::string_view field_label(CatalogueField field, Language language);

}  // namespace gfmd
