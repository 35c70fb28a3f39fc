#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// A record of RFC 4180, CR LF at its end; every field in quotes. A field that a spreadsheet would
/// take for a formula (it begins with = + - @, a tab or a line end, in full width too) has an
/// apostrophe before it (OWASP, CSV Injection).
[[nodiscard]] std::string csv_record(const std::vector<std::string>& fields);

}  // namespace gfmd
