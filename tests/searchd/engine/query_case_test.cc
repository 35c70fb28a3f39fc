#include "searchd/engine/query_case.h"

#include <catch2/catch.hpp>

#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

std::size_t acronyms_left(std::string_view text) {
  Query query = parse_query(text, Analyzer());
  read_capitals(query);
  std::size_t count = 0;
  for (const QueryClause& clause : query.clauses) {
    for (const Token& token : clause.tokens) {
      CHECK(token.acronym.empty() == (token.kind != TokenKind::acronym));
      if (token.kind == TokenKind::acronym) ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("capitals throughout mark no acronym") {
  CHECK(acronyms_left("CHILD DETENTION IN THE US") == 0);
  CHECK(acronyms_left("SALUD DE LOS NIÑOS") == 0);
  CHECK(acronyms_left("\"DROITS DE L'ENFANT MIGRANT\" 2013 A") == 0);
}

TEST_CASE("acronyms among small letters, or by themselves, stay") {
  CHECK(acronyms_left("WHO health care") == 1);
  CHECK(acronyms_left("WHO ILO UNICEF") == 3);
  CHECK(acronyms_left("WHO") == 1);
  CHECK(acronyms_left("detention") == 0);
  CHECK(acronyms_left("") == 0);
}

TEST_CASE("a token is in small letters, in capitals, or may be an acronym") {
  const auto typed = [](std::string_view word) {
    return typed_case(Analyzer().analyze(word).at(0));
  };
  CHECK(typed("children") == TypedCase::small);
  CHECK(typed("CHILDREN") == TypedCase::capitals);
  CHECK(typed("NIÑO") == TypedCase::capitals);
  CHECK(typed("ILO") == TypedCase::either);
  CHECK(typed("138") == TypedCase::either);
  CHECK(typed("a") == TypedCase::either);
}
