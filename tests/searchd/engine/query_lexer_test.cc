#include "searchd/engine/query_lexer.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

namespace {

/// A letter for each lexeme's kind, as they stand in the enumeration.
std::string kinds(std::string_view text) {
  QueryWarnings warnings(text);
  std::string all;
  for (const Lexeme& lexeme : lex_query(text, Analyzer(), warnings)) {
    all += "wp()&|!~"[static_cast<std::size_t>(lexeme.kind)];
  }
  return all;
}

}  // namespace

TEST_CASE("a query is cut into operands and operators") {
  CHECK(kinds("a \"b c\" (d) AND e OR NOT f NEAR/2 g") == "wp(w)&w|!w~w");
  CHECK(kinds("a,b ... - & (?) ") == "w()");
  CHECK(kinds("and ANDES NEAR/x NOT(a) x(y)") == "www!(w)w");
  CHECK(kinds("(a(b)c) d)") == "(w)w");
}

TEST_CASE("a word knows whether a clause starts with it, whatever stands before its lexeme") {
  const std::string_view text = "women, \"children of\" +migrants y well-being AND rights; (law)";
  QueryWarnings warnings(text);
  std::string starts;
  for (const Lexeme& lexeme : lex_query(text, Analyzer(), warnings)) {
    for (const Token& token : lexeme.tokens) {
      if (token.starts_clause) starts += token.word + " ";
    }
  }
  CHECK(starts == "children well rights ");
}

TEST_CASE("an operand knows its sign, field, place and stars") {
  const std::string_view text = "x -título:\"de los niñ*\"~4";
  QueryWarnings warnings(text);
  const auto lexemes = lex_query(text, Analyzer(), warnings);
  REQUIRE(lexemes.size() == 2);
  const Lexeme& phrase = lexemes[1];
  CHECK(phrase.sign == Occur::must_not);
  CHECK(phrase.field->scope == TextScope::title);
  CHECK(text.substr(phrase.value_begin, phrase.value_end - phrase.value_begin) == "de los niñ*");
  CHECK(text.substr(phrase.begin, phrase.end - phrase.begin) == text.substr(2));
  CHECK(phrase.prefixes == 4);
  CHECK(phrase.distance == 4);
  CHECK(text.substr(phrase.tokens.at(2).begin, 4) == "niñ");
}
