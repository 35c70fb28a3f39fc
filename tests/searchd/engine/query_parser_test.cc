#include "searchd/engine/query_parser.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace gfmd;

namespace {

/// "must:child", "phrase:a b", …, one a clause.
std::vector<std::string> clauses(std::string_view text) {
  std::vector<std::string> all;
  for (const QueryClause& clause : parse_query(text, Analyzer()).clauses) {
    std::string line = clause.occur == Occur::must       ? "+"
                       : clause.occur == Occur::must_not ? "-"
                                                         : "";
    if (clause.phrase) line += '"';
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
      line += (i == 0 ? "" : " ") + clause.tokens[i].word;
    }
    if (clause.phrase) line += '"';
    all.push_back(line);
  }
  return all;
}

using Clauses = std::vector<std::string>;

}  // namespace

TEST_CASE("words, phrases and signs") {
  CHECK(clauses("child detention") == Clauses{"child", "detention"});
  CHECK(clauses("\"rights of the child\" Kenya") == Clauses{"\"rights of the child\"", "kenya"});
  CHECK(clauses("+child -detention") == Clauses{"+child", "-detention"});
  CHECK(clauses("+\"the child\" -\"a b\"") == Clauses{"+\"the child\"", "-\"a b\""});
  CHECK(clauses("“best interests” «non refoulement»") ==
        Clauses{"\"best interests\"", "\"non refoulement\""});
}

TEST_CASE("a compound is searched whole and in parts, excluded in a row") {
  CHECK(clauses("non-discrimination") == Clauses{"nondiscrimination", "non", "discrimination"});
  CHECK(clauses("+non-discrimination") == Clauses{"nondiscrimination", "+non", "+discrimination"});
  CHECK(clauses("-well-being") == Clauses{"-\"well being\""});
  CHECK(clauses("a - b") == Clauses{"a", "b"});
}

TEST_CASE("whatever is typed has a reading") {
  CHECK(clauses("").empty());
  CHECK(clauses("  ").empty());
  CHECK(clauses("\"open phrase") == Clauses{"\"open phrase\""});
  CHECK(clauses("\"\" + - ??? \"").empty());
  std::mt19937 random(11);
  constexpr std::string_view kAlphabet = "ab \"+-“”«»()*:^~/é\xff'";
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = random() % 30; i > 0; --i) text += kAlphabet[random() % kAlphabet.size()];
    for (const QueryClause& clause : parse_query(text, Analyzer()).clauses) {
      CAPTURE(text);
      REQUIRE_FALSE(clause.tokens.empty());
      for (const Token& token : clause.tokens) {
        REQUIRE(token.begin < token.end);
        REQUIRE(token.end <= text.size());
      }
    }
  }
}

TEST_CASE("a query has no more than so many words") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "w" + std::to_string(i) + ' ';
  const Query query = parse_query(text, Analyzer());
  CHECK(query.cut);
  CHECK(query.clauses.size() == kMaxQueryWords);
  CHECK_FALSE(parse_query("a b c", Analyzer()).cut);
}
