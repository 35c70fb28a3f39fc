#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// What the beginning and the end of a printed row tell. All text is valid UTF-8 without blanks at
/// its ends; quotation marks and brackets around it do not matter.
namespace gfmd {

[[nodiscard]] std::uint32_t character_count(std::string_view text);

[[nodiscard]] bool starts_lower(std::string_view text);  // with a lower-case letter
[[nodiscard]] bool starts_upper(std::string_view text);  // with an upper-case letter or a digit

/// With a full stop, question or exclamation mark, colon, semicolon or dots.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// "1.", "2)" or a bullet before an item's words, which may stand on the next row.
struct ListMarker {
  std::size_t bytes = 0;                // with the blanks behind it
  std::optional<std::uint32_t> number;  // none for a bullet
};
[[nodiscard]] std::optional<ListMarker> list_marker(std::string_view text);

/// Whether a row that ends in a hyphen goes on in the middle of a compound: "non-",
/// "criminalization" but not "pre-", "and post-departure".
[[nodiscard]] bool wraps_compound(std::string_view row, std::string_view next);

}  // namespace gfmd
