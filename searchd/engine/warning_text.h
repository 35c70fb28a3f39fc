#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// What an answer may warn of.
enum class WarningKind : std::uint8_t {
  unopened_bracket,
  unclosed_bracket,
  deep_bracket,
  unclosed_quote,
  field_without_value,
  field_without_word,
  no_distance,
  distance_out_of_range,
  unknown_field,
  short_prefix,
  misplaced_wildcard,
  capitals,
  dangling_operator,
  near_operands,
  unknown_year,
  unknown_field_value,
  unknown_symbol,
  symbols_cut,
  prefix_cut,
  query_cut,
  costly_part,
  no_words,
  small_words,
  uncited,
  weight,
  unknown_filter_value,
  more_warnings,
};

/// Stable, for programs; kinds that differ in their words only share one.
[[nodiscard]] std::string_view warning_code(WarningKind kind);

/// The sentence in the reader's language, "{0}", "{1}" replaced by `arguments`. Of kinds that tell
/// of a place in a query it is the part behind the colon (see QueryWarnings), without a stop.
[[nodiscard]] std::string warning_text(WarningKind kind, Language reader,
                                       std::initializer_list<std::string_view> arguments = {});

/// `"foo:bar" at character 7: <what>.`; `quoted` is in quotation marks already.
[[nodiscard]] std::string warning_at_place(std::string_view quoted, std::size_t character,
                                           std::string_view what, Language reader);

}  // namespace gfmd
