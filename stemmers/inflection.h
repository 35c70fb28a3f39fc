#pragma once

#include <string>
#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// The form that the inflections of a noun or adjective share: number, and in Spanish and French
/// the gender of longer words; English -ed and -ing too. A narrower family than a Stemmer's, for
/// terms that must not be mistaken: "nationality" is not "national", "casa" not "caso", "mère" not
/// "mer". `word` is folded of case and accents; no word, a key. Thread-safe.
[[nodiscard]] std::string inflection_key(Language language, std::string_view word);

/// Whether a Spanish or French word looks like a verb's infinitive, whose inflections only a
/// Stemmer knows. `word` is folded of case and accents.
[[nodiscard]] bool is_infinitive(Language language, std::string_view word);

/// "children" -> "child": English plurals that no rule makes; any other word as it is.
[[nodiscard]] std::string_view regular_singular(std::string_view word);

/// What Snowball takes instead of a word it would tear from its family: "mujeres" -> "mujer",
/// "travaux" -> "travail", "crises" -> "crisis", "notificación" -> "notificar", "qualifient" ->
/// "qualifier"; any other word as it is. `word` is case folded, accents as printed.
[[nodiscard]] std::string stemming_form(Language language, std::string_view word);

/// Words that turn a term into its opposite: "no", "sin", "sans", "without", "non".
[[nodiscard]] bool is_negation(std::string_view word);

}  // namespace gfmd
