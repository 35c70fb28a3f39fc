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

/// The lines that hold what read_source_lines() refuses or, silently, makes spaces: bytes that are
/// not UTF-8, NULs and other control characters but for line ends, tabs and page breaks. One error
/// a line, in order; more than `limit` are left out.
[[nodiscard]] std::vector<InputError> find_byte_faults(std::string_view file, std::string_view text,
                                                       std::size_t limit);

inline constexpr std::size_t kMaxPaperLines = 200'000;  // some 3,500 pages

}  // namespace gfmd
