#include "searchd/engine/query_numbers.h"

#include <catch2/catch.hpp>

#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

/// The words of a query's clauses with blanks between.
std::string words(std::string_view text) {
  Query query = parse_query(text, Analyzer());
  write_out_numbers(query);
  std::string all;
  for (const QueryClause& clause : query.clauses) {
    all += (all.empty() ? "" : " ") + clause.tokens.front().word;
  }
  CHECK((query.root.children.size() == query.clauses.size() || query.clauses.size() == 1));
  return all;
}

}  // namespace

TEST_CASE("a number before a magnitude is searched in digits as well") {
  CHECK(words("11.6 million dollars") == "11.6 million dollars 11600000");
  CHECK(words("11,6 millions") == "11,6 millions 11600000");
  CHECK(words("20 mil") == "20 mil 20000");
  CHECK(words("1.5 millón") == "1.5 millón 1500000");
  CHECK(words("2 milliards") == "2 milliards 2000000000");
}

TEST_CASE("other words and numbers stay as they are") {
  CHECK(words("million 11") == "million 11");
  CHECK(words("11 practices") == "11 practices");
  CHECK(words("11") == "11");
}

TEST_CASE("numbers are written out exactly or not at all") {
  CHECK(written_out("0.5", 6) == "500000");
  CHECK(written_out("1.2345", 3).empty());
  CHECK(written_out("1.2.3", 6).empty());
  CHECK(written_out("2nd", 6).empty());
  CHECK(written_out("9999999999", 9).empty());
  CHECK(written_out("0", 6).empty());
}
