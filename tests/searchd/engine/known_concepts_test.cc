#include <algorithm>
#include <catch2/catch.hpp>

#include "corpus/thesaurus.h"
#include "searchd/engine/terminology.h"

using namespace gfmd;

namespace {

/// Whether some concept has the one term in one language and the other in another.
bool joined(Language language, const std::string& term, Language other_language,
            const std::string& other) {
  const auto concepts = compiled_in_concepts();
  const auto has = [](const ConceptTerms& each, Language in, const std::string& wanted) {
    const auto& terms = each.terms[static_cast<std::size_t>(in)];
    return std::find(terms.begin(), terms.end(), wanted) != terms.end();
  };
  return std::any_of(concepts.begin(), concepts.end(), [&](const ConceptTerms& each) {
    return has(each, language, term) && has(each, other_language, other);
  });
}

}  // namespace

TEST_CASE("thesaurus, countries, bodies and treaties are concepts") {
  CHECK(joined(Language::en, "smuggler", Language::es, "pollero"));
  CHECK(joined(Language::fr, "Pays-Bas", Language::en, "Netherlands"));
  CHECK(joined(Language::es, "OMS", Language::en, "WHO"));
  CHECK(joined(Language::fr, "PIDESC", Language::en, "ICESCR"));
}

TEST_CASE("a country's code is no name of it") {
  CHECK_FALSE(joined(Language::en, "CAN", Language::fr, "Canada"));
}

TEST_CASE("narrower concepts are numbered as in the thesaurus, which comes first") {
  const auto concepts = compiled_in_concepts();
  for (std::size_t i = 0; i < thesaurus().concepts().size(); ++i) {
    CHECK(concepts[i].terms == thesaurus().concepts()[i].terms);
    CHECK(concepts[i].narrower == thesaurus().concepts()[i].narrower);
  }
}
