#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gfmd {

/// Byte offset of the first byte that does not continue valid UTF-8; nullopt when all is valid.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Canonical composition (Unicode NFC). Precondition of this and the next two: `text` is valid
/// UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Full case folding, composed: the form in which words are indexed. Accents stay: "Été" -> "été".
[[nodiscard]] std::string fold_case(std::string_view text);

/// Case folding, accents dropped, ligatures opened: "Œuvré" -> "oeuvre", "ñ" -> "n".
[[nodiscard]] std::string fold_accents(std::string_view text);

/// Upper case letter by letter, or of the first letter only: "niño" -> "NIÑO", "Niño". One
/// character stays one: "ß" has none.
[[nodiscard]] std::string to_upper_case(std::string_view text);
[[nodiscard]] std::string capitalize(std::string_view text);

/// Letters as people type them: full-width forms (U+FF01-FF5E) and Latin ligatures ("ﬁ",
/// U+FB00-FB06) opened, soft hyphens and characters of no width left out.
[[nodiscard]] std::string to_plain_letters(std::string_view text);

/// Control characters and bidirectional overrides (U+202A-202E, U+2066-2069) replaced by spaces;
/// tabs and line ends stay. What is stored and shown goes through here.
[[nodiscard]] std::string strip_controls(std::string_view text);

/// The first character that strip_controls() replaces, for who reports them; nullopt when there is
/// none.
struct ControlCharacter {
  std::size_t offset = 0;  // bytes
  char32_t code_point = 0;
};
[[nodiscard]] std::optional<ControlCharacter> find_control(std::string_view text);

/// As Unicode writes it: "U+202E".
[[nodiscard]] std::string code_point_name(char32_t code_point);

}  // namespace gfmd
