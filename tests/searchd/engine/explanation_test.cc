#include "searchd/engine/explanation.h"

#include <catch2/catch.hpp>

#include "searchd/engine/query_parser.h"

using namespace gfmd;

TEST_CASE("a query is explained clause by clause") {
  QueryPlan plan;
  const Query query = parse_query("children +\"best interests\" -who", Analyzer());
  for (const QueryClause& clause : query.clauses) {
    plan.clauses.push_back({clause, std::vector<WordForms>(clause.tokens.size())});
  }
  plan.clauses[0].forms[0][0] = {{"children", false, 1, 7}, {"child", false, 0.8F, 7}};
  plan.clauses[0].forms[0][1] = {{"children", false, 1, 7}};
  plan.ignored = {"the"};
  const auto lines = explain(query, plan);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].word == "children");
  CHECK(lines[0].text == "searched: children, child (en); children (es)");
  CHECK(lines[1].word == "\"best interests\"");
  CHECK(lines[1].text == "required: not in the index");
  CHECK(lines[2].text == "excluded: not in the index");
  CHECK(lines[3].word == "the");
  CHECK(lines[3].text == "left out: a common word");
}

TEST_CASE("operators and fields are told as they were read") {
  const Query query = parse_query("(children OR minors) AND country:Kenya", Analyzer());
  const auto lines = explain(query, {});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].word == "(children OR minors) AND country:\"Kenya\"");
  CHECK(lines[0].text == "how the query was read");
}
