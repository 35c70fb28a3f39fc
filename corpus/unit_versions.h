#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/loader.h"
#include "corpus/result.h"

namespace gfmd {

/// Unofficial versions of a paper's units in other languages, from the file `<paper>.versions`
/// beside the paper: translations made for this project, a unit's languages side by side.
///   [practice-4]        a unit
///   title               then a line a language other than the printed one: "es: …"
///   1                   the printed passages by number, likewise, but with a line a printed
///                       sentence: "es: First.", "es: Second.[^iv]", the note's mark in its place
///   summary             a line for each of the three languages; a unit without passages here has
///                       its summary as text in the other languages
///   keywords            likewise: what it may be looked for under, "; " between
/// Empty lines and lines that begin with # are left out.
using LanguageTexts = std::array<std::string, kLanguageCount>;  // by Language; empty: none

struct PassageTranslations {
  std::uint32_t line = 0;                                          // of its number, for messages
  std::array<std::vector<std::string>, kLanguageCount> sentences;  // by Language
};

struct UnitVersions {
  std::string unit;
  std::uint32_t line = 0;  // of the unit's heading, for messages
  LanguageTexts title;
  LanguageTexts summary;
  std::uint32_t summary_line = 0;  // of the block, for messages; 0: none
  LanguageTexts keywords;
  std::uint32_t keywords_line = 0;  // likewise
  std::vector<PassageTranslations> passages;
};

/// Reads such a file. `file` is for messages; errors name the line.
[[nodiscard]] Result<std::vector<UnitVersions>, std::vector<InputError>> parse_versions(
    std::string_view file, std::string_view text);

/// Adds the versions to the documents they are of. What the printed text does not bear out is an
/// error that names file and line: a unit that is not there, a missing language, passage or
/// sentence, a figure or an acronym changed, a note's mark astray, a text in the wrong language, a
/// keyword twice. Empty when all is well.
[[nodiscard]] std::vector<InputError> add_versions(std::string_view file,
                                                   const std::vector<UnitVersions>& versions,
                                                   std::vector<Document>& documents);

}  // namespace gfmd
