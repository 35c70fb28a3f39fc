#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "searchd/engine/lexicon.h"
#include "searchd/engine/made_once.h"
#include "searchd/engine/query.h"
#include "searchd/engine/spelling.h"
#include "searchd/engine/terminology.h"
#include "stemmers/language.h"
#include "stemmers/sentences.h"

namespace gfmd {

using SpellingDictionaries = std::array<SpellingDictionary, kLanguageCount>;  // by Language

/// What tells whether a word is known, and which ones are near it. All outlive the call.
struct KnownWords {
  const Lexicons& lexicons;
  const Terminology& terminology;
  const MadeOnce<SpellingDictionaries>& dictionaries;
};

/// Which words a correction is of: those that stand by themselves, or those that were meant as
/// typed, in quotes, behind "+" or by NEAR, for which it is only ever offered.
enum class CorrectedWords : std::uint8_t { plain, meant };

/// Words of a query that are looked up among the near ones at most; further ones stay as typed.
inline constexpr std::size_t kMaxCorrectedWords = 8;

/// A query's text with the words that nothing knows, in any language, replaced by near ones that
/// texts hold, in the case typed; nullopt when there is nothing to correct. Numbers, identifiers,
/// known and short acronyms, what is excluded, and what stands in `fixed`, bytes of the text, is
/// never corrected. `prior` is the language whose words are preferred.
[[nodiscard]] std::optional<std::string> correct_query(
    std::string_view text, const Query& query, const KnownWords& known, Language prior,
    std::span<const ByteRange> fixed = {}, CorrectedWords which = CorrectedWords::plain);

}  // namespace gfmd
