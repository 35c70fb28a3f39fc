#include "corpus/source_lines.h"

#include <algorithm>
#include <array>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 5> kSpaces{"\t", "\r", "\u00A0", "\u2007", "\u202F"};

std::uint32_t line_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint32_t>(
      1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

// What only looks like a space is a plain one: the layout is read from blanks.
std::string plain_spaces(std::string_view line) {
  std::string plain;
  plain.reserve(line.size());
  while (!line.empty()) {
    const auto* const space =
        std::find_if(kSpaces.begin(), kSpaces.end(),
                     [&](std::string_view candidate) { return line.starts_with(candidate); });
    const bool found = space != kSpaces.end();
    plain += found ? ' ' : line.front();
    line.remove_prefix(found ? space->size() : 1);
  }
  return plain;
}

std::string plain_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  const bool printable_ascii =
      std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; });
  return printable_ascii ? std::string(line) : plain_spaces(strip_controls(to_nfc(line)));
}

}  // namespace

Result<std::vector<std::string>, InputError> read_source_lines(std::string_view file,
                                                               std::string_view text) {
  const auto error = [&](std::uint32_t line, std::string message) {
    return Unexpected{InputError{std::string(file), line, std::move(message)}};
  };
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (text.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
    return error(0, "the file is empty; expected text");
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return error(line_at(text, nul), "a NUL byte; expected text in UTF-8");
  }
  if (const auto invalid = find_invalid_utf8(text)) {
    return error(line_at(text, *invalid), "a byte that is not UTF-8; expected text in UTF-8");
  }
  std::vector<std::string> lines;
  while (!text.empty()) {
    if (lines.size() == kMaxPaperLines) {
      return error(kMaxPaperLines, "expected at most " + std::to_string(kMaxPaperLines) + " lines");
    }
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(plain_line(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<InputError> find_byte_faults(std::string_view file, std::string_view text,
                                         std::size_t limit) {
  std::vector<InputError> faults;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (std::uint32_t number = 1; !text.empty() && faults.size() < limit; ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    std::replace(line.begin(), line.end(), '\f', ' ');
    if (find_invalid_utf8(line)) {
      faults.push_back({std::string(file), number, "a byte that is not UTF-8"});
    } else if (const auto control = find_control(line)) {
      faults.push_back({std::string(file), number,
                        "a control character: " + code_point_name(control->code_point)});
    }
  }
  return faults;
}

}  // namespace gfmd
