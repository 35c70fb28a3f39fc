#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/loader.h"
#include "corpus/result.h"

namespace gfmd {

/// The lines of a text file without their ends (LF or CR LF) and without a byte order mark: valid
/// UTF-8 in NFC, control characters, tabs and no-break spaces made plain spaces. An error names
/// `file` and the line: an empty file, a NUL, a byte that is not UTF-8, a line past kMaxPaperLines.
[[nodiscard]] Result<std::vector<std::string>, InputError> read_source_lines(std::string_view file,
                                                                             std::string_view text);

inline constexpr std::size_t kMaxPaperLines = 200'000;  // some 3,500 pages

}  // namespace gfmd
