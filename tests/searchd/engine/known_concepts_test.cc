#include <algorithm>
#include <catch2/catch.hpp>

#include "corpus/demonyms.h"
#include "corpus/thesaurus.h"
#include "invented_index.h"
#include "searchd/engine/terminology.h"
#include "stemmers/analyzer.h"
#include "stemmers/stop_words.h"

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

/// Whether the same places, or places that share a demonym, are meant.
bool has_form(const Demonym& demonym, const std::string& label, const std::string& form) {
  if (demonym.place->labels[0] != label) return false;
  return std::any_of(demonym.forms.begin(), demonym.forms.end(), [&](const auto& forms) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
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

TEST_CASE("a short acronym among the other names is a name, in capitals") {
  CHECK(joined(Language::es, "CDE", Language::en, "Convention on the Rights of the Child"));
  CHECK(joined(Language::es, "EUA", Language::en, "United States"));
  const auto concepts = compiled_in_concepts();
  const auto capitals = [&](const std::string& acronym) {
    return std::any_of(concepts.begin(), concepts.end(), [&](const ConceptTerms& each) {
      return std::find(each.capitals_only.begin(), each.capitals_only.end(), acronym) !=
             each.capitals_only.end();
    });
  };
  CHECK(capitals("BIT"));
  CHECK(capitals("CAR"));
}

TEST_CASE("narrower concepts are numbered as in the thesaurus, which comes first") {
  const auto concepts = compiled_in_concepts();
  for (std::size_t i = 0; i < thesaurus().concepts().size(); ++i) {
    CHECK(concepts[i].terms == thesaurus().concepts()[i].terms);
    CHECK(concepts[i].narrower == thesaurus().concepts()[i].narrower);
  }
}

TEST_CASE("a people and its country lead to one another") {
  const auto concepts = compiled_in_concepts();
  std::size_t peoples = 0;
  for (std::uint32_t i = 0; i < concepts.size(); ++i) {
    for (const std::uint32_t other : concepts[i].counterparts) {
      CHECK(concepts[other].counterparts == std::vector<std::uint32_t>{i});
    }
    if (concepts[i].origin != ConceptOrigin::demonym) continue;
    const Demonym& demonym = demonyms()[peoples++];
    CHECK(concepts[i].terms == demonym.forms);
    REQUIRE(concepts[i].counterparts.size() == 1);
    const ConceptTerms& place = concepts[concepts[i].counterparts[0]];
    CHECK(place.origin == ConceptOrigin::name);
    CHECK(place.terms[0].front() == demonym.place->labels[0]);
  }
  CHECK(peoples == demonyms().size());
}

TEST_CASE("every demonym is found by itself and is no name of another place or thing") {
  const InventedIndex index(R"({"id":"a","title":"","body":"text"})");
  const Lexicons lexicons = read_lexicons(index.reader());
  const Terminology terminology = Terminology::build(compiled_in_concepts(), lexicons);
  const auto known = demonyms();
  const auto first = static_cast<std::uint32_t>(terminology.size() - known.size());
  const Analyzer analyzer;
  for (std::uint32_t i = 0; i < known.size(); ++i) {
    for (const Language language : kLanguages) {
      for (const std::string& form : known[i].forms[static_cast<std::size_t>(language)]) {
        INFO(known[i].place->key << " " << form);
        auto words = analyzer.analyze(form);
        std::erase_if(words, [](const Token& word) { return word.kind == TokenKind::compound; });
        // What a query leaves out: "isleño del Pacífico".
        std::vector<bool> small;
        for (const Token& word : words) {
          small.push_back(word.kind == TokenKind::word && is_stop_word(language, word.word));
        }
        bool itself = false;
        for (const auto& found : terminology.find(words, small)) {
          if (found.first != 0 || found.count != words.size()) continue;
          itself = itself || found.number == first + i;
          if (found.number >= first) continue;
          const std::string label(terminology.label(found.number));
          INFO(label);
          CHECK(std::any_of(known.begin(), known.end(),
                            [&](const Demonym& each) { return has_form(each, label, form); }));
        }
        CHECK(itself);
      }
    }
  }
}

TEST_CASE("what people type of others is known in queries, and searched for in no text") {
  const InventedIndex index(R"({"id":"a","title":"","body":"An illegal act, illegals; undocumented"}
{"id":"b","title":"","body":"trabajo clandestino, ilegales","lang":"es"})");
  const Lexicons lexicons = read_lexicons(index.reader());
  const Terminology terminology = Terminology::build(compiled_in_concepts(), lexicons);
  const auto number = static_cast<std::uint32_t>(thesaurus().find("irregular-migrant") -
                                                 thesaurus().concepts().data());
  const auto names = [&](const std::string& word) {
    const auto found = terminology.find(Analyzer().analyze(word));
    return std::any_of(found.begin(), found.end(),
                       [&](const auto& each) { return each.number == number; });
  };
  for (const char* word : {"illegals", "Ilegales", "clandestino", "clandestinos", "clandestin",
                           "clandestins", "illegal immigrants", "immigrés clandestins"}) {
    INFO(word);
    CHECK(names(word));
  }
  for (const char* word : {"illegal", "ilegal", "clandestina", "clandestine"}) {
    INFO(word);
    CHECK_FALSE(names(word));
  }
  for (const auto& wordings : terminology.at(number).wordings) {
    for (const Wording& wording : wordings) {
      INFO(wording.text);
      CHECK(wording.text == "undocumented");
    }
  }
}
