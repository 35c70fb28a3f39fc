#include "searchd/http/discovery_api.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "searchd/http/sitemap.h"
#include "tests/searchd/http/fake_index.h"

namespace gfmd {
namespace {

struct Fixture {
  Fixture() {
    manifest.revision = "r1";
    manifest.built = "2026-11-28T07:00:00Z";
    manifest.documents = kSitemapUnits + 1;
    for (std::uint32_t i = 0; i <= kSitemapUnits; ++i) {
      engine.addresses.push_back({"/doc/d" + std::to_string(i), {Language::en}});
    }
  }

  Response get(const std::string& target, std::vector<Header> headers = {{"Host", "a.org"}}) {
    const Request request{"GET", target, std::move(headers), "", ""};
    return route(request, {engine, manifest, std::chrono::system_clock::now(), public_url});
  }

  test::FakeEngine engine;
  IndexManifest manifest;
  std::string public_url;
};

std::string header(const Response& response, std::string_view name) {
  for (const Header& each : response.headers) {
    if (each.name == name) return each.value;
  }
  return "";
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("Each has its type, and addresses of the host that was asked or of the site") {
  Fixture fixture;
  struct Case {
    std::string target;
    std::string type;
    std::string address;
  };
  for (const Case& each : std::vector<Case>{
           {"/opensearch.xml", "application/opensearchdescription+xml", "/suggest.json?q="},
           {"/sitemap.xml", "application/xml", "/sitemap.xml?page=1"},
           {"/sitemap.xml?page=1", "application/xml", "/box?lang=en"},
           {"/robots.txt", "text/plain; charset=utf-8", "/sitemap.xml"}}) {
    INFO(each.target);
    fixture.public_url = "";
    const Response asked = fixture.get(each.target);
    CHECK(asked.status == 200);
    CHECK(asked.content_type == each.type);
    CHECK(contains(asked.body, "http://a.org" + each.address));
    fixture.public_url = "https://b.org";
    const Response told = fixture.get(each.target);
    CHECK(contains(told.body, "https://b.org" + each.address));
    CHECK_FALSE(contains(told.body, "a.org"));
    CHECK(header(told, "ETag") != header(asked, "ETag"));
    CHECK(fixture.get(each.target, {{"If-None-Match", header(told, "ETag")}}).status == 304);
  }
}

TEST_CASE("Where no address can be named there is no answer, but for robots") {
  Fixture fixture;
  for (const std::string target : {"/opensearch.xml", "/sitemap.xml", "/suggest.json?q=ke"}) {
    CHECK(fixture.get(target, {}).status == 400);
    CHECK(fixture.get(target, {{"Host", "a\"b"}}).status == 400);
  }
  CHECK(fixture.get("/robots.txt", {}).status == 200);
}

TEST_CASE("Suggestions for browsers are those of the API") {
  Fixture fixture;
  Suggestion suggestion;
  suggestion.text = "Kenya";
  suggestion.query = "Kenya";
  suggestion.kind = SuggestionKind::phrase;
  fixture.engine.suggestions = {suggestion};
  const Response response = fixture.get("/suggest.json?q=ke&lang=fr&limit=3");
  CHECK(response.content_type == "application/x-suggestions+json");
  CHECK(boost::json::parse(response.body).at(3).at(0) == "http://a.org/?q=Kenya&lang=fr");
  CHECK(fixture.engine.typed.back().limit == 3);
  CHECK(fixture.get("/suggest.json?q=long").status == 400);
  CHECK(contains(fixture.get("/suggest.json?nope=1").body, "nope"));
}

TEST_CASE("Sitemaps hold every unit once, the pages before them") {
  Fixture fixture;
  const std::string first = fixture.get("/sitemap.xml?page=1").body;
  const std::string second = fixture.get("/sitemap.xml?page=2").body;
  CHECK(contains(first, "<loc>http://a.org/?lang=en</loc>"));
  CHECK_FALSE(contains(first, "/paper"));  // there is none in this index
  CHECK(contains(first, "/doc/d0?"));
  CHECK(contains(first, "/doc/d4999?"));
  CHECK_FALSE(contains(first, "/doc/d5000?"));
  CHECK(contains(second, "/doc/d5000?"));
  CHECK(contains(first, "<loc>http://a.org/stats?lang=es</loc>"));
  CHECK_FALSE(contains(second, "/box"));
  fixture.engine.paper.text = {1, 682};
  CHECK(contains(fixture.get("/sitemap.xml?page=1").body, "<loc>http://a.org/paper?lang=fr</loc>"));
}

TEST_CASE("There are no other sitemaps") {
  Fixture fixture;
  for (const std::string query : {"page=3", "page=0", "page=x", "page=1&page=2", "a=1"}) {
    INFO(query);
    CHECK(fixture.get("/sitemap.xml?" + query).status == 400);
  }
}

}  // namespace
}  // namespace gfmd
