#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "searchd/engine/query_lexer.h"

using namespace gfmd;

namespace {

std::string settled(std::string_view text) {
  QueryWarnings warnings(text);
  std::string all;
  for (const Lexeme& lexeme : settle_lexemes(lex_query(text, Analyzer(), warnings), warnings)) {
    all += "wp()&|!~"[static_cast<std::size_t>(lexeme.kind)];
  }
  return all;
}

}  // namespace

TEST_CASE("brackets have partners and something between") {
  CHECK(settled("(a (b)") == "w(w)");
  CHECK(settled("(( )) a") == "w");
  CHECK(settled("title:(a") == "ww");
  const std::string deep = settled(std::string(30, '(') + "a" + std::string(30, ')'));
  CHECK(deep == std::string(kMaxQueryDepth, '(') + "w" + std::string(kMaxQueryDepth, ')'));
}

TEST_CASE("operators have operands") {
  CHECK(settled("a AND b OR NOT c NEAR d") == "w&w|!w~w");
  CHECK(settled("AND a OR") == "www");
  CHECK(settled("a AND () b") == "w&w");
  CHECK(settled("a AND OR NOT") == "wwww");
  CHECK(settled("a NEAR NOT b") == "ww!w");
  CHECK(settled("a NEAR (b NOT c)") == "w&(w!w)");
  CHECK(settled("(a OR \"b c\") NEAR d") == "(w|p)~w");
}

TEST_CASE("any sequence becomes a sentence") {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) {
      constexpr const char* kPieces[] = {"a ",    "\"b\" ", "( ",      ") ", " AND ", " OR ",
                                         " NOT ", " NEAR ", "title:(", "-",  "tag:x "};
      text += kPieces[random() % std::size(kPieces)];
    }
    const std::string kinds = settled(text);
    CAPTURE(text, kinds);
    int open = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      const char before = i == 0 ? '(' : kinds[i - 1];
      const char behind = i + 1 == kinds.size() ? ')' : kinds[i + 1];
      const auto one_of = [](char c, std::string_view set) {
        return set.find(c) != std::string_view::npos;
      };
      open += kinds[i] == '(' ? 1 : kinds[i] == ')' ? -1 : 0;
      REQUIRE(open >= 0);
      if (kinds[i] == '(') REQUIRE(one_of(behind, "wp(!"));
      if (kinds[i] == '!') REQUIRE(one_of(behind, "wp(!"));
      if (one_of(kinds[i], "&|")) REQUIRE((one_of(before, "wp)") && one_of(behind, "wp(!")));
      if (kinds[i] == '~') REQUIRE((one_of(before, "wp)") && one_of(behind, "wp(")));
    }
    REQUIRE(open == 0);
  }
}
