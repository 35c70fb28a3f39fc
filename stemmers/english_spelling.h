#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// The British spelling of an American word and the other way round, by rule: "organisation" and
/// "organization", "labourers" and "laborers", "paediatric" and "pediatric". A result need not be a
/// word; what is spelled alike on both sides ("promise", "hour") gives none that is another word.
/// `word` is case folded. At most four, none of them `word`. Thread-safe.
[[nodiscard]] std::vector<std::string> other_english_spellings(std::string_view word);

}  // namespace gfmd
