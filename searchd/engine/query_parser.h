#pragma once

#include <string_view>

#include "searchd/engine/query.h"
#include "stemmers/analyzer.h"

namespace gfmd {

/// Reads the query language of docs/query-language.md:
///   any      = all { "OR" all }
///   all      = row { "AND" row }
///   row      = { { "NOT" } operand }                     words side by side
///   operand  = [ "+" | "-" ] [ field ":" ] near
///   near     = primary { ( "NEAR" | "ADJ" ) [ "/" number ] primary }
///   primary  = word [ "*" ] | quotation [ "~" number ] | "(" any ")"
/// Whatever is typed has a reading: what does not fit is taken as words, with a warning. Time is
/// linear in the text's length, recursion at most kMaxQueryDepth brackets deep. Warnings are in the
/// reader's language.
[[nodiscard]] Query parse_query(std::string_view text, const Analyzer& analyzer,
                                Language reader = Language::en);

}  // namespace gfmd
