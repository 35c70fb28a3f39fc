#include "searchd/engine/query_filters.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"
#include "searchd/engine/query_text.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"See A/RES/69/187 and A/RES/68/179.","country":["Kenya"],"year":2010,"kind":"practice"}
{"id":"b","title":"","body":"two","country":["Costa Rica","Mexico"],"tag":["Odd thing"],"year":2013}
{"id":"c","title":"","body":"See A/RES/69/187.","country":["Mexico"],"lang":"es","partner":["IOM"]}
)"};
  IndexReader reader = index.reader();
  FacetColumns facets = [&] {
    FacetColumns columns;
    for (const FacetField field : kFacetFields) {
      columns[static_cast<std::size_t>(field)] = FacetColumn::read(reader, field);
    }
    return columns;
  }();
  std::vector<std::uint16_t> years{0, 2010, 2013, 0};
  std::vector<Warning> warnings;
  Query query;

  /// Documents of the query's only filter; -1 when it became words.
  std::vector<int> find(std::string_view text) {
    query = parse_query(text, Analyzer());
    REQUIRE(query.filters.size() == 1);
    QueryWarnings told(text);
    const auto sets = resolve_query_filters(query, {reader, facets, years}, told);
    warnings = told.take();
    if (query.root.kind == QueryNode::Kind::clause) return {-1};
    std::vector<int> documents;
    sets.at(0).for_each(
        [&](std::uint32_t document) { documents.push_back(static_cast<int>(document)); });
    return documents;
  }
};

using Documents = std::vector<int>;

}  // namespace

TEST_CASE_METHOD(Fixture, "a value is known by key, names, aliases and beginnings") {
  CHECK(find("country:KE") == Documents{1});
  CHECK(find("country:kenia") == Documents{1});
  CHECK(find("pays:Mexique") == Documents{2, 3});
  CHECK(find("country:\"Costa Rica\"") == Documents{2});
  CHECK(find("country:\"costa r*\"") == Documents{2});
  CHECK(find("country:mex*") == Documents{2, 3});
  CHECK(find("tag:\"odd thing\"") == Documents{2});
  CHECK(find("partner:OIM") == Documents{3});
  CHECK(find("kind:practice") == Documents{1});
  CHECK(find("tipo:práctica") == Documents{1});
  CHECK(find("type:pratiques") == Documents{1});
  CHECK(find("lang:es") == Documents{3});
  CHECK(find("idioma:inglés") == Documents{1, 2});
  CHECK(find("region:Africa") == Documents{1});
  CHECK(warnings.empty());
}

TEST_CASE_METHOD(Fixture, "years and symbols") {
  CHECK(find("year:2010") == Documents{1});
  CHECK(find("year:2011..2014") == Documents{2});
  CHECK(find("year:..2014") == Documents{1, 2});
  CHECK(find("year:1990").empty());
  CHECK(find("symbol:A/RES/69/187") == Documents{1, 3});
  CHECK(find("symbol:a/res/68*") == Documents{1});
  CHECK(find("symbol:a/res/6*") == Documents{1, 3});
}

TEST_CASE_METHOD(Fixture, "what no unit has is looked for as words") {
  CHECK(find("country:\"San Marino\"") == Documents{-1});
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].code == "unknown-field-value");
  CHECK(warnings[0].place->offset == 0);
  CHECK(warnings[0].place->text == "country:\"San Marino\"");
  CHECK(query_text(query) == "names:\"san marino\"");
  CHECK(find("symbol:A/RES/1/1") == Documents{-1});
  CHECK(query_text(query) == "\"a RES 1 1\"");
  CHECK(find("-country:Atlantis").empty());
  CHECK(query.clauses.at(0).occur == Occur::must_not);
  CHECK(query_text(query) == "-names:atlantis");
}
