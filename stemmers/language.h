#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gfmd {

/// The languages the engine reads and answers in. The numbers are stored in the index.
enum class Language : std::uint8_t { en = 0, es = 1, fr = 2 };

inline constexpr std::array<Language, 3> kLanguages{Language::en, Language::es, Language::fr};
inline constexpr std::size_t kLanguageCount = kLanguages.size();

/// ISO 639-1 code: "en", "es" or "fr".
[[nodiscard]] std::string_view language_code(Language language);

/// Reads a language tag, of which the primary subtag decides: "es", "ES", "es-MX".
[[nodiscard]] std::optional<Language> parse_language(std::string_view tag);

}  // namespace gfmd
