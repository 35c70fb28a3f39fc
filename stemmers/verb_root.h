#pragma once

#include <string>
#include <string_view>

namespace gfmd {

/// What is left of a Spanish verb's form without its ending: "pidieron" -> "pid"; of any other word
/// something too. `letters` is folded of case and accents, and so is the root. Thread-safe.
[[nodiscard]] std::string spanish_verb_root(std::string_view letters);

/// The same of a French form: "reçoivent" -> "recoiv".
[[nodiscard]] std::string french_verb_root(std::string_view letters);

/// A Spanish infinitive, gerund or imperative without the pronouns that hang on it: "protegerlos"
/// -> "proteger", "inscríbase" -> "inscriba"; a word without pronouns as it is, accents dropped
/// either way. `word` is case folded, accents as printed: only they tell an imperative.
[[nodiscard]] std::string without_enclitics(std::string_view word);

}  // namespace gfmd
