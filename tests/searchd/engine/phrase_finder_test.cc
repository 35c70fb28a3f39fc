#include "searchd/engine/phrase_finder.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"1","title":"Rights of the child","body":"Detention without any alternative to it.","keywords":["locked up"]}
{"id":"2","title":"Work","body":"The child has rights. Alternatives to detention."}
)"};
  IndexReader reader = index.reader();
  Lexicons lexicons = read_lexicons(reader);
  PostingCache postings{reader};
  RowFinder rows{postings};

  /// How many documents the query's only clause finds in English.
  std::size_t count(std::string_view query) {
    const auto plan = plan_query(parse_query(query, Analyzer()), lexicons, nullptr, Language::en);
    REQUIRE(plan.clauses.size() == 1);
    const FieldScope scope(plan.clauses[0].clause.scope, nullptr);
    return PhraseFinder(rows).find(plan.clauses[0], scope, Language::en, 2).size();
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "quotations, with words between or not, and NEAR") {
  CHECK(count("\"rights of the child\"") == 1);
  CHECK(count("\"child rights\"") == 0);
  CHECK(count("\"child rights\"~2") == 2);
  CHECK(count("\"child rights\"~1") == 1);
  CHECK(count("alternatives NEAR/3 detention") == 2);
  CHECK(count("alternatives ADJ/3 detention") == 1);
  CHECK(count("\"alternatives\" NEAR/3 detention") == 1);
}

TEST_CASE_METHOD(Fixture, "in the fields asked for") {
  CHECK(count("\"locked up\"") == 0);  // what is said of the unit is no text of it
  CHECK(count("title:\"rights of the child\"") == 1);
  CHECK(count("body:\"rights of the child\"") == 0);
  CHECK(count("title:(rights NEAR/5 child)") == 1);
}
