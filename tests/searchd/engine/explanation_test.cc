#include "searchd/engine/explanation.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

namespace {

using Kind = ExplanationStep::Kind;
using Texts = std::vector<std::string>;

const InventedIndex& index() {
  static const InventedIndex built(
      R"({"id":"1","title":"Detention of children","body":"What a child needs. Alternatives to detention."}
{"id":"2","title":"Salud","body":"Atención a los niños y las niñas.","lang":"es"}
{"id":"3","title":"Trata","body":"Measures against trafficking in human beings (THB)."}
{"id":"4","title":"Law","body":"The law. It cites A/RES/69/187."}
)");
  return built;
}

SearchResponse search(const std::string& query, bool explain = false) {
  Searcher searcher = index().searcher();
  SearchRequest request;
  request.query = query;
  request.explain = explain;
  auto response = searcher.search(request);
  REQUIRE(response.has_value());
  return *std::move(response);
}

/// The steps of a kind, "words: term, term".
Texts steps(const SearchResponse& response, Kind kind) {
  Texts found;
  for (const ExplanationStep& step : response.explanation.steps) {
    if (step.kind != kind) continue;
    std::string text = step.words + ':';
    for (const std::string& term : step.terms) text += ' ' + term;
    found.push_back(text);
  }
  return found;
}

bool holds(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_CASE("a query is explained clause by clause, as it was searched") {
  const SearchResponse response = search("what children +law -xyzzy plugh");
  CHECK(steps(response, Kind::searched) == Texts{"children: children child"});
  CHECK(steps(response, Kind::required) == Texts{"law: law"});
  CHECK(steps(response, Kind::excluded) == Texts{"xyzzy:"});
  CHECK(steps(response, Kind::nowhere) == Texts{"plugh:"});
  CHECK(steps(response, Kind::left_out) == Texts{": what"});
  CHECK(steps(response, Kind::as_read).empty());
}

TEST_CASE("operators, fields, corrections and references are told") {
  CHECK(steps(search("(children OR law) AND title:detention"), Kind::as_read) ==
        Texts{"(children OR law) AND title:detention:"});
  CHECK(steps(search("traficking of children"), Kind::corrected) ==
        Texts{"traficking: trafficking"});
  CHECK(steps(search("detention"), Kind::corrected).empty());
  CHECK(steps(search("a/res/69/187"), Kind::reference) == Texts{"a/res/69/187: A/RES/69/187"});
}

TEST_CASE("an acronym's reading is told with the place that says so") {
  const SearchResponse response = search("thb");
  const auto& all = response.explanation.steps;
  const auto step = std::find_if(all.begin(), all.end(), [](const ExplanationStep& each) {
    return each.kind == Kind::acronym;
  });
  REQUIRE(step != all.end());
  CHECK(step->words == "thb");
  CHECK(step->terms == Texts{"trafficking in human beings"});
  CHECK(step->unit == "3");
  CHECK(steps(search("trafficking in human beings"), Kind::acronym).empty());
}

TEST_CASE("expansions are terms that stand in a text as a whole") {
  const SearchResponse response = search("child");
  REQUIRE(response.expansions.size() == 1);
  const Texts& terms = response.expansions[0].terms;
  CHECK(holds(terms, "niño"));
  // "person" and "needs" may be words of terms; no text has such a term in a row.
  for (const std::string& term : terms) CHECK(term != "child");
  CHECK(steps(response, Kind::meaning).size() == 1);
  // What is demanded is the word itself: nothing else was searched.
  CHECK(search("+child").expansions.empty());
}

TEST_CASE("a term whose words stand apart is not told, nor searched") {
  // The thesaurus has "trafficking in human beings" and "human trafficking" as one concept.
  const InventedIndex apart(
      R"({"id":"1","title":"Human trafficking","body":"x"}
{"id":"2","title":"x","body":"Trafficking is bad. All of us are beings, and human."}
)");
  Searcher searcher = apart.searcher();
  SearchRequest request;
  request.query = "human trafficking";
  const auto response = searcher.search(request);
  for (const Expansion& expansion : response->expansions) {
    CHECK_FALSE(holds(expansion.terms, "trafficking in human beings"));
  }
}

TEST_CASE("broader terms are told apart, and marked where only they are there") {
  const SearchResponse response = search("toddler");
  REQUIRE(response.expansions.size() == 1);
  CHECK(holds(response.expansions[0].broader, "child"));
  CHECK_FALSE(holds(response.expansions[0].terms, "child"));
  CHECK(steps(response, Kind::broader).size() == 1);
  REQUIRE_FALSE(response.hits.empty());
  CHECK(response.hits[0].matched.at(0).broader);
  bool marked = false;
  for (const TextRun& run : response.hits[0].title) marked |= run.matched;
  CHECK(marked);
}

TEST_CASE("the same words are expanded once, however often and for how many concepts they stand") {
  const SearchResponse response = search("child health and child law");
  const auto count =
      std::count_if(response.expansions.begin(), response.expansions.end(),
                    [](const Expansion& expansion) { return expansion.words == "child"; });
  CHECK(count == 1);
}

TEST_CASE("that no unit has all of the words is told, and only then") {
  CHECK(steps(search("children law"), Kind::partial).size() == 1);
  CHECK(steps(search("children detention"), Kind::partial).empty());
  CHECK(steps(search("plugh"), Kind::partial).empty());
  CHECK(steps(search("children AND law"), Kind::partial).empty());
}

TEST_CASE("figures come when they are asked for") {
  CHECK(search("children").explanation.clauses.empty());
  const SearchResponse response = search("children", true);
  REQUIRE(response.explanation.clauses.size() == 1);
  const ExplainedClause& clause = response.explanation.clauses[0];
  CHECK(clause.words == "children");
  CHECK(clause.weight > 0);
  REQUIRE(clause.forms.size() >= 2);
  CHECK(clause.forms[0].text == "children");
  CHECK(clause.forms[0].weight == 1);
  CHECK(clause.forms[0].fields == std::vector<TextField>{TextField::title});
  CHECK(clause.forms[1].text == "child");
  CHECK(clause.forms[1].weight < 1);
}

TEST_CASE("a hit without the words as typed tells what it was found by") {
  const SearchResponse response = search("child");
  REQUIRE(response.hits.size() == 2);
  CHECK(response.hits[0].id == "1");
  CHECK(response.hits[0].matched.empty());
  CHECK(response.hits[1].id == "2");
  REQUIRE_FALSE(response.hits[1].matched.empty());
  CHECK(response.hits[1].matched[0].language == Language::es);
  CHECK_FALSE(response.hits[1].matched[0].broader);
}
