#include "searchd/engine/query_plan.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"The detention of a child; the World Health Organization (WHO) and who else."}
{"id":"b","title":"","body":"La detención de los niños.","lang":"es"}
)"};
  Lexicons lexicons = read_lexicons(index.reader());

  Terminology terminology = Terminology::build(
      std::vector<ConceptTerms>{
          {ConceptOrigin::thesaurus, {{{"child", "kid"}, {"niño"}, {"enfant"}}}, {}},
          {ConceptOrigin::thesaurus,
           {{{"child detention"}, {"detención de niños"}, {"détention d’enfants"}}},
           {}},
          {ConceptOrigin::thesaurus, {{{"undocumented"}, {"sin papeles"}, {"sans papiers"}}}, {}},
          {ConceptOrigin::thesaurus, {{{"paper"}, {"papel"}, {"papier"}}}, {}},
          {ConceptOrigin::name,
           {{{"World Health Organization", "WHO"},
             {"Organización Mundial de la Salud", "OMS"},
             {"OMS"}}},
           {}},
      },
      lexicons);

  std::vector<std::uint32_t> concepts(const QueryPlan& plan) const {
    std::vector<std::uint32_t> numbers;
    for (const PlannedConcept& each : plan.concepts) numbers.push_back(each.number);
    return numbers;
  }

  QueryPlan plan(std::string_view text, Language reader = Language::en) const {
    return plan_query(parse_query(text, Analyzer()), lexicons, &terminology, reader);
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "common words are left out of a question, by its language") {
  const QueryPlan english = plan("what is the detention of a child");
  CHECK(english.clauses.size() == 2);
  CHECK(english.ignored == std::vector<std::string>{"what", "is", "the", "of", "a"});
  const QueryPlan spanish = plan("la detención de los niños");
  CHECK(spanish.language == Language::es);
  CHECK(spanish.clauses.size() == 2);
}

TEST_CASE_METHOD(Fixture, "common words stay where they are meant") {
  CHECK(plan("the").clauses.size() == 1);
  CHECK(plan("\"of the child\"").clauses.at(0).forms.size() == 3);
  CHECK(plan("+the child").clauses.size() == 2);
  CHECK(plan("WHO child").clauses.size() == 2);
  CHECK(plan("WHO").clauses.at(0).forms.at(0).at(0).at(0).acronym);
}

using Numbers = std::vector<std::uint32_t>;

TEST_CASE_METHOD(Fixture, "words name concepts, alone and in a row") {
  const QueryPlan one = plan("kids");
  CHECK(concepts(one) == Numbers{0});
  const QueryPlan both = plan("alternatives to child detention");
  CHECK(concepts(both) == Numbers{0, 1});
  CHECK(both.concepts.at(1).first == 1);
  CHECK(both.concepts.at(1).last == 2);
  CHECK(concepts(plan("detención de niños", Language::es)) == Numbers{0, 1});
  CHECK(concepts(plan("oms", Language::es)) == Numbers{4});
}

TEST_CASE_METHOD(Fixture, "a negation stays with its term and alone names nothing") {
  CHECK(concepts(plan("sin papeles", Language::es)) == Numbers{2, 3});
  CHECK(concepts(plan("papeles", Language::es)) == Numbers{3});
  CHECK(concepts(plan("sin", Language::es)).empty());
}

TEST_CASE_METHOD(Fixture, "quoted and excluded words are meant as typed") {
  CHECK(concepts(plan("\"kid\"")).empty());
  CHECK(concepts(plan("detention -kid")).empty());
  CHECK(concepts(plan("+kid")) == Numbers{0});
  CHECK(
      plan_query(parse_query("kid", Analyzer()), lexicons, nullptr, Language::en).concepts.empty());
}

TEST_CASE_METHOD(Fixture, "a term ends where something else stands between its words") {
  CHECK(concepts(plan("child -health detention")) == Numbers{0});
  CHECK(concepts(plan("child \"health\" detention")) == Numbers{0});
}

namespace {

struct Peoples {
  InventedIndex index{R"({"id":"a","title":"","body":"A text of the union that we polish."})"};
  Lexicons lexicons = read_lexicons(index.reader());
  Terminology terminology = Terminology::build(
      std::vector<ConceptTerms>{
          {ConceptOrigin::name, {{{"Dominica"}, {"Dominica"}, {"Dominique"}}}, {}, {5}},
          {ConceptOrigin::name,
           {{{"Dominican Republic"}, {"República Dominicana"}, {"République dominicaine"}}},
           {},
           {6}},
          {ConceptOrigin::thesaurus, {{{"African Union"}, {"Unión Africana"}, {}}}, {}},
          {ConceptOrigin::name, {{{"American Samoa"}, {}, {}}}, {}},
          {ConceptOrigin::name, {{{"China"}, {"China"}, {"Chine"}}}, {}, {9}},
          {ConceptOrigin::demonym, {{{"Dominican"}, {}, {}}}, {}, {0}},
          {ConceptOrigin::demonym, {{{"Dominican"}, {"dominicano", "dominicana"}, {}}}, {}, {1}},
          {ConceptOrigin::demonym, {{{"African"}, {"africano", "africana"}, {"africain"}}}, {}},
          {ConceptOrigin::demonym, {{{"South African"}, {"sudafricano"}, {"sud-africain"}}}, {}},
          {ConceptOrigin::demonym, {{{"Chinese"}, {"chino", "china"}, {"chinois"}}}, {}, {4}},
          {ConceptOrigin::demonym, {{{"North American"}, {"norteamericano"}, {}}}, {}},
          {ConceptOrigin::demonym, {{{}, {"polish"}, {}}}, {}},
      },
      lexicons);

  std::vector<std::uint32_t> concepts(std::string_view text, Language reader = Language::en) const {
    std::vector<std::uint32_t> numbers;
    const auto plan = plan_query(parse_query(text, Analyzer()), lexicons, &terminology, reader);
    for (const PlannedConcept& each : plan.concepts) numbers.push_back(each.number);
    return numbers;
  }
};

}  // namespace

TEST_CASE_METHOD(Peoples, "a demonym names its people, or two that share it") {
  CHECK(concepts("Dominicans abroad") == Numbers{5, 6});
  CHECK(concepts("mujeres dominicanas", Language::es) == Numbers{6});
  CHECK(concepts("African workers") == Numbers{7});
}

TEST_CASE_METHOD(Peoples, "a longer term is meant rather than a demonym in it") {
  CHECK(concepts("Dominican Republic") == Numbers{1});
  CHECK(concepts("South African workers") == Numbers{8});
  CHECK(concepts("travailleurs sud-africains", Language::fr) == Numbers{8});
  CHECK(concepts("the African Union") == Numbers{2});
  CHECK(concepts("North American Samoa") == Numbers{3});
}

TEST_CASE_METHOD(Peoples, "a name is meant rather than a demonym of the same letters") {
  CHECK(concepts("china", Language::es) == Numbers{4});
  CHECK(concepts("chinos", Language::es) == Numbers{9});
}

TEST_CASE_METHOD(Peoples, "a word of the query's language is no demonym of another") {
  CHECK(concepts("we polish the text").empty());
}

TEST_CASE_METHOD(Fixture, "a common word stays where an operator or its row leaves nothing else") {
  CHECK(plan("the AND child").clauses.size() == 2);
  CHECK(plan("(the child) AND detention").clauses.size() == 2);
  CHECK(plan("NOT the").clauses.size() == 1);
  CHECK(plan("title:the child").clauses.size() == 2);
  const QueryPlan row = plan("of the child OR who");
  CHECK(row.clauses.size() == 2);
  REQUIRE(row.root.children.size() == 2);
  CHECK(row.root.children[0].children.size() == 1);
  CHECK(row.root.children[1].leaf == 1);
}

TEST_CASE_METHOD(Fixture, "a term ends at an operator, a field and a prefix, not at a bracket") {
  CHECK(concepts(plan("child AND detention")) == Numbers{0});
  CHECK(concepts(plan("child title:x detention")) == Numbers{0});
  CHECK(concepts(plan("child country:x detention")) == Numbers{0});
  CHECK(concepts(plan("child detention*")) == Numbers{0});
  CHECK(concepts(plan("child (detention)")) == Numbers{0, 1});
}

TEST_CASE_METHOD(Fixture,
                 "a prefix has the forms that begin with it, operands of NEAR inflections") {
  const auto prefix = plan("deten*").clauses.at(0).forms.at(0);
  CHECK(prefix.at(0).at(0).text == "detention");
  CHECK(prefix.at(1).at(0).text == "detención");
  const auto near = plan("niños NEAR/3 \"detenciones\"").clauses.at(0).forms;
  CHECK(near.at(0).at(1).size() == 1);
  CHECK(near.at(1).at(1).empty());
}

TEST_CASE("a prefix that stands for too many words is told once") {
  std::string body;
  for (int i = 0; i < 70; ++i) body += "ab" + std::to_string(i) + ' ';
  const InventedIndex index(R"({"id":"a","title":"","body":")" + body + "\"}\n");
  const Lexicons lexicons = read_lexicons(index.reader());
  const auto plan =
      plan_query(parse_query("ab* OR AB* OR ab1*", Analyzer()), lexicons, nullptr, Language::en);
  REQUIRE(plan.cut_prefixes.size() == 1);
  CHECK(plan.cut_prefixes[0].word == "ab");
}

TEST_CASE_METHOD(Fixture, "a word that the query's language knows is no form of another's stem") {
  const auto forms = [&](std::string_view text, Language language) {
    return plan(text, language).clauses.at(0).forms.at(0);
  };
  // Of texts, and of the thesaurus where no text has it.
  CHECK(forms("detention", Language::en)[static_cast<std::size_t>(Language::es)].size() == 0);
  CHECK(forms("niña", Language::es)[static_cast<std::size_t>(Language::es)].size() == 1);
}
