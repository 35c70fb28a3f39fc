#include "searchd/engine/mined_concepts.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"
#include "stemmers/unicode.h"

using namespace gfmd;

namespace {

using Terms = std::vector<std::string>;

constexpr auto kEn = static_cast<std::size_t>(Language::en);
constexpr auto kEs = static_cast<std::size_t>(Language::es);

Acronym mined(const std::string& acronym, const std::string& long_form,
              Language language = Language::en, const std::string& unit = "u",
              std::uint32_t count = 1) {
  return {acronym, long_form, language, unit, "f", {}, count};
}

std::vector<ConceptTerms> known() {
  return {{ConceptOrigin::thesaurus, {{{"human trafficking"}, {"trata"}, {"traite"}}}, {}},
          {ConceptOrigin::name,
           {{{"International Organization for Migration", "IOM"},
             {"Organización Internacional para las Migraciones", "OIM"},
             {"OIM"}}},
           {}},
          {ConceptOrigin::name, {{{"Migrant Resource Centre", "MRC"}, {}, {}}}, {}}};
}

std::vector<ConceptTerms> join(const std::vector<Acronym>& acronyms) {
  return join_acronyms(known(), acronyms,
                       [](const Acronym& each) { return each.acronym == "CASA"; });
}

}  // namespace

TEST_CASE("what is known already is not doubled") {
  const auto all = join({mined("IOM", "International Organization of Migration")});
  REQUIRE(all.size() == 3);
  CHECK(all[1].terms == known()[1].terms);
}

TEST_CASE("a known long form gets the acronym in the language of the text") {
  const auto all =
      join({mined("HT", "Human Trafficking"),
            mined("IOM", "Organización Internacional para las Migraciones", Language::es)});
  REQUIRE(all.size() == 3);
  CHECK(all[0].terms[kEn] == Terms{"human trafficking", "HT"});
  CHECK(all[1].terms[kEs] ==
        Terms{"Organización Internacional para las Migraciones", "OIM", "IOM"});
}

TEST_CASE("another long form of a known acronym is another reading") {
  const auto all = join({mined("MRC", "Medical Research Council")});
  REQUIRE(all.size() == 4);
  CHECK(all[2].terms == known()[2].terms);
  CHECK(all[3].origin == ConceptOrigin::acronym);
  CHECK(all[3].terms[kEn] == Terms{"Medical Research Council", "MRC"});
  CHECK(all[3].terms[kEs].empty());
}

TEST_CASE("a long form of more words than a known one is of the same") {
  const auto all = join({mined("IOM", "International Organization for Migration Office")});
  REQUIRE(all.size() == 3);
  CHECK(all[1].terms[kEn].back() == "International Organization for Migration Office");
}

TEST_CASE("long forms of one unit are of one thing, in any language") {
  const auto all =
      join({mined("RDPP", "Regional Development and Protection Program"),
            mined("RDPP", "Regional Protection Programmes"),
            mined("RDPP", "Programa Regional de Desarrollo y Protección", Language::es),
            mined("RDPP", "Rural Dairy Production Plan", Language::es, "other")});
  REQUIRE(all.size() == 5);
  CHECK(all[3].terms[kEn] == Terms{"Regional Development and Protection Program", "RDPP",
                                   "Regional Protection Programmes"});
  CHECK(all[3].terms[kEs] == Terms{"Programa Regional de Desarrollo y Protección", "RDPP"});
  CHECK(all[4].terms[kEs] == Terms{"Rural Dairy Production Plan", "RDPP"});
}

TEST_CASE("two acronyms of a long form are one concept") {
  const auto all = join({mined("EFA", "Educación para Todos", Language::es),
                         mined("EPT", "Educación para Todos", Language::es)});
  REQUIRE(all.size() == 4);
  CHECK(all[3].terms[kEs] == Terms{"Educación para Todos", "EFA", "EPT"});
}

TEST_CASE("rare readings and single letters are left out") {
  std::vector<Acronym> readings{mined("CI", "confidence interval", Language::en, "a", 50)};
  for (const std::string word : {"one", "two", "three", "four"}) {
    readings.push_back(mined("CI", "case " + word, Language::en, word, 5));
  }
  CHECK(join(readings).size() == 3 + kMostReadings);
  readings.resize(1);
  readings.push_back(mined("CI", "case index", Language::en, "b", 4));
  CHECK(join(readings).size() == 4);
  CHECK(join({mined("M&D", "Migration and Development")}).size() == 3);
}

TEST_CASE("an acronym that is a word in small letters is kept to capitals") {
  const auto all = join({mined("CASA", "Centro de Atención a Solicitantes", Language::es),
                         mined("CAI", "Centro de Atención Integral", Language::es)});
  REQUIRE(all.size() == 5);
  CHECK(all[3].capitals_only == Terms{"CASA"});
  CHECK(all[4].capitals_only.empty());
}

TEST_CASE("an index tells which acronyms are words") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"El Centro de Acogida y Servicios de Amparo (CASA) y la Red de Apoyo Rural (RAR).","lang":"es"}
{"id":"b","title":"","body":"Una casa.","lang":"es"}
{"id":"c","title":"","body":"Otra casa.","lang":"es"}
)");
  const IndexReader reader = index.reader();
  const auto all = concepts_of(reader, read_lexicons(reader));
  const std::size_t first = compiled_in_concepts().size();
  REQUIRE(all.size() == first + 2);
  CHECK(all[first].capitals_only == Terms{"CASA"});
  CHECK(all[first + 1].terms[kEs] == Terms{"Red de Apoyo Rural", "RAR"});
  CHECK(all[first + 1].capitals_only.empty());
}

TEST_CASE("the paper's acronyms join the vocabularies'") {
  const InventedIndex index = InventedIndex::of_the_paper();
  const IndexReader reader = index.reader();
  const auto all = concepts_of(reader, read_lexicons(reader));
  const auto joined = [&](Language language, const std::string& a, const std::string& b) {
    return std::count_if(all.begin(), all.end(), [&](const ConceptTerms& each) {
      const auto& terms = each.terms[static_cast<std::size_t>(language)];
      return std::count(terms.begin(), terms.end(), a) != 0 &&
             std::count(terms.begin(), terms.end(), b) != 0;
    });
  };
  CHECK(joined(Language::en, "IOM", "International Organization of Migration") == 1);
  CHECK(joined(Language::en, "CAN", "Andean Community of Nations") == 1);
  CHECK(joined(Language::en, "THB", "trafficking in human beings") == 1);
  CHECK(joined(Language::en, "AVVR", "assisted voluntary return and reintegration") == 1);
  CHECK(joined(Language::en, "OSSC", "One-Stop Service Centers") == 1);
  CHECK(joined(Language::es, "GFMD", "Foro Mundial sobre Migración y Desarrollo") == 1);
}

namespace {

SearchResponse search(Searcher& searcher, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.language = Language::es;
  return *searcher.search(request);
}

std::vector<std::string> ids(const SearchResponse& response) {
  std::vector<std::string> found;
  for (const Hit& hit : response.hits) found.push_back(hit.id);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("either form finds the other, and the answer tells so") {
  const auto [long_form, acronym] =
      GENERATE(std::pair<std::string, std::string>{"Centro de Atención Integral", "CAI"},
               std::pair<std::string, std::string>{"Red Rural de Apoyo", "RRA"});
  const auto record = [](const std::string& id, const std::string& body) {
    return R"({"id":")" + id + R"(","title":"","body":")" + body + "\",\"lang\":\"es\"}\n";
  };
  const InventedIndex index(record("defines", "El " + long_form + " (" + acronym + ") abre.") +
                            record("short", "Con " + acronym + " a familias.") +
                            record("long", "Hay en Lima " + long_form + ".") +
                            record("other", "Una oficina de empleo."));
  Searcher searcher = index.searcher();
  for (const std::string& query : {acronym, fold_case(acronym), long_form, fold_case(long_form)}) {
    INFO(query);
    const SearchResponse response = search(searcher, query);
    CHECK(ids(response) == std::vector<std::string>{"defines", "long", "short"});
    REQUIRE(response.expansions.size() == 1);
    Terms terms = response.expansions[0].terms;
    for (std::string& term : terms) term = fold_case(term);
    const std::string other = query.size() == 3 ? fold_case(long_form) : fold_case(acronym);
    CHECK(std::count(terms.begin(), terms.end(), other) == 1);
  }
}
