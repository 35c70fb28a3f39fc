#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "stemmers/language.h"

namespace gfmd {

/// What a concept comes from: it decides how far its terms count as saying the same.
enum class ConceptOrigin : std::uint8_t {
  thesaurus,  // near synonyms
  name,       // a country, body, treaty, theme by its names and acronyms
  acronym,    // mined from the corpus
  demonym,    // what the people of a country or region are called
};

/// Names of one thing before they are looked for in an index.
struct ConceptTerms {
  ConceptOrigin origin = ConceptOrigin::thesaurus;
  std::array<std::vector<std::string>, kLanguageCount> terms;  // by Language, preferred first
  std::vector<std::uint32_t> narrower;        // numbers of concepts of the same list
  std::vector<std::uint32_t> counterparts{};  // likewise: a country's people, a people's country
  std::vector<std::uint32_t> broader{};       // likewise
  /// Acronyms among the terms that are other words in small letters ("CASA").
  std::vector<std::string> capitals_only{};
  /// What queries may call it, and no text is searched for; a single word in this form only.
  std::array<std::vector<std::string>, kLanguageCount> asked_only{};
  /// By Language: so many of the first terms, and all that are asked only, are in
  /// compiled_in_terms() under the concept's number.
  std::array<std::size_t, kLanguageCount> compiled_in{};
};

/// The concepts that are known without any index: the thesaurus, the vocabularies' names,
/// demonyms.
[[nodiscard]] std::vector<ConceptTerms> compiled_in_concepts();

}  // namespace gfmd
