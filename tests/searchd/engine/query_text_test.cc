#include "searchd/engine/query_text.h"

#include <catch2/catch.hpp>

#include "searchd/engine/query_parser.h"

using namespace gfmd;

TEST_CASE("a query is told with every bracket there is") {
  const Query query =
      parse_query("child* detention OR NOT country:Ken* +title:\"a b\"~2", Analyzer());
  CHECK(query_text(query) == "(child* detention) OR (-country:\"Ken*\" +title:\"a b\"~2)");
  CHECK(clause_text(query.clauses.at(0)) == "child*");
  CHECK(clause_text(query.clauses.at(2)) == "title:\"a b\"~2");
  CHECK(query_text(parse_query("", Analyzer())).empty());
}

TEST_CASE("a web address is printed as one") {
  const Query query = parse_query("see http://www.iom.int/a/b", Analyzer());
  CHECK(query_text(query) == "see http://iom.int/a/b");
  CHECK(query_text(parse_query(query_text(query), Analyzer())) == query_text(query));
}
