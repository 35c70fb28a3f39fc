#include "searchd/http/export_api.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/asked_router.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

using test::header_of;

struct Fixture : test::AskedRouter {
  Fixture() {
    engine.on_search = [](const SearchRequest&) -> Result<SearchResponse, QueryError> {
      return test::sample_response("answer");
    };
  }
};

TEST_CASE("Each form of a search has its address") {
  Fixture fixture;
  const Response csv = fixture.get("/v1/search.csv?q=x&lang=fr&country=KE&sort=title");
  CHECK(csv.status == 200);
  CHECK(csv.content_type == "text/csv; charset=utf-8; header=present");
  CHECK(header_of(csv, "Content-Disposition") == "attachment; filename=\"search.csv\"");
  CHECK(csv.body.starts_with("\"rank\""));
  CHECK(csv.total == 25);
  const Response lines = fixture.get("/v1/search.jsonl?q=x");
  CHECK(lines.content_type == "application/x-ndjson");
  CHECK(lines.body.starts_with("{\"id\":\"answer\""));
  const Response atom = fixture.get("/v1/search.atom?q=x");
  CHECK(atom.content_type == "application/atom+xml; charset=utf-8");
  CHECK(atom.body.find("href=\"http://h/v1/search.atom?q=x&amp;lang=en\"") != std::string::npos);
  CHECK(atom.body.find("href=\"http://h/?q=x&amp;lang=en\"") != std::string::npos);
  CHECK(fixture.get("/v1/search.xls").status == 404);
}

TEST_CASE("An export has all hits, and none of what pages need") {
  Fixture fixture;
  (void)fixture.get("/v1/search.csv?q=x&lang=fr&country=KE&sort=title&expand=0&translations=0");
  REQUIRE(fixture.engine.searches.size() == 1);
  const SearchRequest& asked = fixture.engine.searches[0];
  CHECK(asked.page == 1);
  CHECK(asked.per_page == kMaxDepth);
  CHECK(asked.facets.empty());
  CHECK(asked.query == "x");
  CHECK(asked.language == Language::fr);
  CHECK(asked.sort == SortOrder::title);
  CHECK_FALSE(asked.expand);
  CHECK_FALSE(asked.translations);
  for (const std::string parameter : {"page=1", "per_page=5", "facet=kind", "explain=1", "x=1"}) {
    for (const std::string path : {"/v1/search.csv?", "/v1/search.jsonl?", "/v1/search.atom?"}) {
      INFO(path << parameter);
      CHECK(fixture.get(path + parameter).status == 400);
    }
  }
  CHECK(fixture.get("/v1/search.jsonl?bom=1").status == 400);
  CHECK(fixture.get("/v1/search.csv?bom=2").status == 400);
  CHECK(fixture.get("/v1/search.csv?bom=1&bom=1").status == 400);
}

TEST_CASE("A mark for Excel stands before the CSV when asked for") {
  Fixture fixture;
  CHECK(fixture.get("/v1/search.csv?bom=1").body.starts_with("\xef\xbb\xbf\"rank\""));
  CHECK(fixture.get("/v1/search.csv?bom=0").body.starts_with("\"rank\""));
}

TEST_CASE("Exports are tagged by all that they depend on") {
  Fixture fixture;
  const auto tag = [&](const std::string& target, const std::string& host = "h") {
    return header_of(fixture.get(target, host), "ETag");
  };
  CHECK_FALSE(tag("/v1/search.csv?q=x").empty());
  CHECK(tag("/v1/search.csv?q=x") == tag("/v1/search.csv?lang=en&q=x&bom=0"));
  CHECK(tag("/v1/search.csv?q=x") != tag("/v1/search.csv?q=x&bom=1"));
  CHECK(tag("/v1/search.csv?q=x") != tag("/v1/search.jsonl?q=x"));
  CHECK(tag("/v1/search.csv?q=x") == tag("/v1/search.csv?q=x", "other"));
  CHECK(tag("/v1/search.atom?q=x") != tag("/v1/search.atom?q=x", "other"));
}

}  // namespace
}  // namespace gfmd
