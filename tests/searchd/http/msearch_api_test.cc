#include "searchd/http/msearch_api.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/searchd/http/fake_index.h"

namespace gfmd {
namespace {

namespace json = boost::json;

struct Fixture {
  Fixture() {
    engine.on_search = [](const SearchRequest& request) -> Result<SearchResponse, QueryError> {
      if (request.query == "long") {
        return Unexpected{QueryError{QueryError::Kind::too_long, "q", "too long"}};
      }
      SearchResponse response;
      response.query = request.query;
      response.page = request.page;
      return response;
    };
  }

  Response post(std::string body, const std::string& type = "application/x-ndjson",
                const std::string& target = "/v1/msearch") {
    Request request;
    request.method = "POST";
    request.target = target;
    if (!type.empty()) request.headers = {{"Content-Type", type}, {"Accept-Language", "fr"}};
    request.body = std::move(body);
    return route(request, {engine, manifest, {}});
  }

  std::vector<json::object> answers(const std::string& body) {
    const Response response = post(body);
    CHECK(response.status == 200);
    CHECK(response.content_type == "application/x-ndjson");
    CHECK((response.body.empty() || response.body.back() == '\n'));
    std::vector<json::object> objects;
    std::istringstream lines(response.body);
    for (std::string line; std::getline(lines, line);) {
      objects.push_back(json::parse(line).as_object());
    }
    return objects;
  }

  test::FakeEngine engine;
  IndexManifest manifest;
};

TEST_CASE("Each line is a search, answered in order") {
  Fixture fixture;
  const auto answers =
      fixture.answers("{\"q\":\"one\",\"id\":\"a\"}\n\r\n  \n{\"q\":\"two\",\"id\":7}\r\n{}");
  REQUIRE(answers.size() == 3);
  CHECK(answers[0].at("id") == "a");
  CHECK(answers[0].begin()->key() == "id");
  CHECK(answers[0].at("query") == "one");
  CHECK(answers[1].at("id") == 7);
  CHECK(answers[1].at("query") == "two");
  CHECK_FALSE(answers[2].contains("id"));
  CHECK(answers[2].at("query") == "");
  CHECK(fixture.answers("").empty());
}

TEST_CASE("A line has the parameters of a search") {
  Fixture fixture;
  (void)fixture.answers(
      R"({"q":"x","lang":"es","page":2,"per_page":"5","expand":false,"translations":false,"explain":true,"country":["KE","MX"],"theme":"t","facet":["kind","country"],"sort":"title"})");
  (void)fixture.answers(R"({"facet":[]})");
  REQUIRE(fixture.engine.searches.size() == 2);
  const SearchRequest& asked = fixture.engine.searches[0];
  CHECK(asked.query == "x");
  CHECK(asked.language == Language::es);
  CHECK(asked.page == 2);
  CHECK(asked.per_page == 5);
  CHECK_FALSE(asked.expand);
  CHECK_FALSE(asked.translations);
  CHECK(asked.correct);
  CHECK(asked.explain);
  CHECK(asked.filters[static_cast<std::size_t>(FacetField::country)] ==
        std::vector<std::string>{"KE", "MX"});
  CHECK(asked.facets == std::vector<FacetField>{FacetField::kind, FacetField::country});
  CHECK(asked.sort == SortOrder::title);
  CHECK(fixture.engine.searches[1].facets.empty());
  CHECK(fixture.engine.searches[1].language == Language::fr);  // as Accept-Language says
}

TEST_CASE("A line that cannot be answered is a problem of its own") {
  Fixture fixture;
  struct Case {
    std::string line;
    std::string code;
    std::string parameter;
  };
  for (const Case& each : std::vector<Case>{
           {"nonsense", "bad-line", ""},
           {"[1]", "bad-line", ""},
           {"{\"q\":\"a\"} {\"q\":\"b\"}", "bad-line", ""},
           {"{\"q\":\"\xff\"}", "bad-line", ""},
           {std::string(100, '[') + std::string(100, ']'), "bad-line", ""},
           {R"({"id":"x","colour":"red"})", "unknown-parameter", "colour"},
           {R"({"id":"x","page":0})", "bad-parameter", "page"},
           {R"({"id":"x","page":1.5})", "bad-parameter", "page"},
           {R"({"id":"x","q":{"a":1}})", "bad-parameter", "q"},
           {R"({"id":"x","q":null})", "bad-parameter", "q"},
           {R"({"id":"x","q":"a\u0000b"})", "bad-parameter", "q"},
           {R"({"id":"x","q":["a","b"]})", "bad-parameter", "q"},
           {R"({"id":"x","q":"long"})", "query-too-long", "q"},
           {R"({"id":[1],"q":"a"})", "bad-parameter", "id"},
       }) {
    INFO(each.line);
    const auto answers = fixture.answers("{\"q\":\"one\"}\n" + each.line + "\n{\"q\":\"two\"}\n");
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].at("query") == "one");
    CHECK(answers[1].at("status") == 400);
    CHECK(answers[1].at("code").as_string() == each.code);
    CHECK(answers[1].at("line") == 2);
    if (!each.parameter.empty()) CHECK(answers[1].at("param").as_string() == each.parameter);
    if (each.line.starts_with("{\"id\":\"x\"")) CHECK(answers[1].at("id") == "x");
    CHECK(answers[2].at("query") == "two");
  }
}

TEST_CASE("Controls in a query become spaces, as in an address") {
  Fixture fixture;
  (void)fixture.answers("{\"q\":\"a\\u0001b\"}");
  CHECK(fixture.engine.searches.at(0).query == "a b");
}

TEST_CASE("What is not a batch of at most a hundred searches is refused") {
  Fixture fixture;
  std::string full;
  for (std::size_t i = 0; i < kMaxSearches; ++i) full += "{}\n";
  CHECK(fixture.answers(full).size() == kMaxSearches);
  fixture.engine.searches.clear();
  CHECK(fixture.post(full + "{}").status == 413);
  for (const std::string type : {"", "application/json", "text/plain", "application/x-ndjsonx"}) {
    INFO(type);
    const Response response = fixture.post("{}", type);
    CHECK(response.status == 415);
    CHECK(response.content_type == "application/problem+json");
    CHECK(json::parse(response.body).at("code") == "unsupported-media-type");
  }
  CHECK(fixture.post("{}", "Application/X-NDJSON; charset=utf-8").status == 200);
  CHECK(fixture.engine.searches.size() == 1);
  CHECK(fixture.post("{}", "application/x-ndjson", "/v1/msearch?q=x").status == 400);
}

}  // namespace
}  // namespace gfmd
