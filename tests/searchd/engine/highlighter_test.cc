#include "searchd/engine/highlighter.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

/// A plan whose English forms are given word by word: "child" -> {"child", "children"}.
QueryPlan plan_of(std::string_view query, const std::vector<std::vector<std::string>>& forms) {
  QueryPlan plan;
  std::size_t next = 0;
  for (const QueryClause& clause : parse_query(query, Analyzer()).clauses) {
    PlannedClause planned{clause, {}};
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
      WordForms words;
      for (const std::string& form : forms.at(next)) words[0].push_back({form, false, 1, 7});
      planned.forms.push_back(words);
      ++next;
    }
    plan.clauses.push_back(planned);
  }
  return plan;
}

std::string marked(const QueryPlan& plan, std::string_view text) {
  const Analyzer analyzer;
  const Highlighter highlighter(plan, Language::en, analyzer);
  std::string result;
  for (const TextRun& run : Highlighter::runs(text, 0, text.size(), highlighter.marks(text))) {
    result += run.matched ? "[" + run.text + "]" : run.text;
  }
  return result;
}

}  // namespace

TEST_CASE("every form that matched is marked, and nothing else") {
  const QueryPlan plan = plan_of("child detention", {{"child", "children"}, {"detention"}});
  CHECK(marked(plan, "Children in DETENTION, a child’s childhood.") ==
        "[Children] in [DETENTION], a [child’s] childhood.");
  CHECK(marked(plan, "Nothing here.") == "Nothing here.");
  CHECK(marked(plan, "").empty());
}

TEST_CASE("accents, elision and compounds are marked as they match") {
  const QueryPlan plan =
      plan_of("école non-refoulement", {{"école"}, {"nonrefoulement"}, {"non"}, {"refoulement"}});
  CHECK(marked(plan, "L’École du non-refoulement") == "L’[École] du [non-refoulement]");
}

TEST_CASE("a phrase is marked as a whole and only in a row") {
  const QueryPlan plan =
      plan_of("\"rights of the child\"", {{"rights"}, {"of"}, {"the"}, {"child"}});
  CHECK(marked(plan, "The rights of the child; the child has rights of its own.") ==
        "The [rights of the child]; the child has rights of its own.");
}

TEST_CASE("a concept's term is marked within a clause only, unless it has two itself") {
  const std::string text = "Children of migrants, children, migrants and children.";
  const InventedIndex index(R"({"id":"a","title":"","body":")" + text + R"("})");
  const Lexicons lexicons = read_lexicons(index.reader());
  const auto marked_as = [&](const std::string& term) {
    const Terminology terminology = Terminology::build(
        std::vector<ConceptTerms>{{ConceptOrigin::thesaurus, {{{term}}}, {}}}, lexicons);
    QueryPlan plan = plan_of("minors", {{"minors"}});
    plan.terminology = &terminology;
    plan.concepts = {{0, 0, 0}};
    return marked(plan, text);
  };
  CHECK(marked_as("child migrant") == "[Children of migrants], children, migrants and children.");
  CHECK(marked_as("child, migrant") ==
        "[Children of migrants], [children, migrants] and children.");
  CHECK(marked_as("migrants and children") ==
        "Children of [migrants, children], [migrants and children].");
}

TEST_CASE("excluded words are not marked") {
  CHECK(marked(plan_of("child -detention", {{"child"}, {"detention"}}), "child detention") ==
        "[child] detention");
}

TEST_CASE("the scan never misses what analysis would mark") {
  const std::vector<std::string> words{"été",    "us",      "l’Est",  "co-operation", "U.S.",
                                       "11,000", "d'asile", "Œuvre",  "child's",      "-",
                                       "…",      "abc",     "us-abc", "NGOs"};
  const QueryPlan plan = plan_of(
      "a b c d e f g", {{"été"}, {"us"}, {"est"}, {"cooperation"}, {"11000"}, {"asile"}, {"ngos"}});
  const Analyzer analyzer;
  const Highlighter highlighter(plan, Language::en, analyzer);
  std::mt19937 random(5);
  int found = 0;
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = 1 + random() % 4; i > 0; --i) text += words[random() % words.size()] + " ";
    std::vector<std::string> expected;
    for (const Token& token : analyzer.analyze(text)) {
      for (const PlannedClause& clause : plan.clauses) {
        if (clause.forms[0][0][0].text == token.word) expected.push_back(token.word);
      }
    }
    CAPTURE(text);
    REQUIRE(highlighter.marks(text).size() == expected.size());
    found += expected.empty() ? 0 : 1;
  }
  CHECK(found > 100);
}

TEST_CASE("runs give the text back") {
  const QueryPlan plan = plan_of("a b", {{"alpha"}, {"beta"}});
  const Analyzer analyzer;
  const Highlighter highlighter(plan, Language::en, analyzer);
  const std::string text = "alpha x beta y alpha-beta z";
  std::string joined;
  for (const TextRun& run : Highlighter::runs(text, 2, text.size() - 1, highlighter.marks(text))) {
    REQUIRE_FALSE(run.text.empty());
    joined += run.text;
  }
  CHECK(joined == text.substr(2, text.size() - 3));
}

TEST_CASE("what a passage cites is marked as it is printed there") {
  QueryPlan plan = plan_of("c138", {{}});
  plan.references = {{"c138", ReferenceKind::ilo_convention, "ILO C138", "para. 3", 1}};
  const Analyzer analyzer;
  const Highlighter highlighter(plan, Language::en, analyzer);
  Passage passage;
  passage.text = "ILO Convention No. 138, para. 3. C. 29. ILO C. 138.";
  passage.references = {{ReferenceKind::ilo_convention, "ILO C138", "para. 3", 0, 22},
                        {ReferenceKind::ilo_convention, "ILO C29", "", 33, 38},
                        {ReferenceKind::ilo_convention, "ILO C138", "", 40, 50}};
  const auto marks = highlighter.citations(passage, 0, passage.text.size());
  REQUIRE(marks.size() == 3);
  CHECK(marks[0].begin == 0);
  CHECK(marks[0].end == 22);
  CHECK(marks[0].clause == 1);
  CHECK(marks[1].clause == 2);  // the very paragraph
  CHECK(marks[2].begin == 40);
  CHECK(highlighter.citations(passage, 30, passage.text.size()).size() == 1);
  plan.references.clear();
  CHECK(highlighter.citations(passage, 0, passage.text.size()).empty());
}
