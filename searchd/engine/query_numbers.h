#pragma once

#include <string>
#include <string_view>

#include "searchd/engine/query.h"

namespace gfmd {

/// "11.6" and six zeros -> "11600000"; a comma is read as a point. Empty for what is no number with
/// a fraction of at most so many digits.
[[nodiscard]] std::string written_out(std::string_view number, std::size_t zeros);

/// Where a number stands before "million", "mil", "milliards", adds beside it a word that is the
/// number in digits, as texts may have it: "11.6 million" also finds "11,600,000".
void write_out_numbers(Query& query);

}  // namespace gfmd
