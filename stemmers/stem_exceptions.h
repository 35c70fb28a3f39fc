#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// What is done with a word that Snowball joins with words of another meaning, or tears from its
/// own: either the stem it has, which begins with "=" and so is no Snowball stem, or the word whose
/// stem it shares.
struct StemException {
  std::string stem;
  std::string stemmed_as;
};

/// "university" (universal), "deporte" (deportar), "loyer" (loi): stems of their own; nullopt for
/// any other word. `letters` is folded of case and accents. Thread-safe.
[[nodiscard]] std::optional<StemException> find_stem_exception(Language language,
                                                               const std::string& letters);

/// The table, in the format of word_groups.h.
[[nodiscard]] std::span<const std::string_view> stem_exceptions(Language language);

}  // namespace gfmd
