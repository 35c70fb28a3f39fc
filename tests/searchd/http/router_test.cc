#include "searchd/http/router.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "tests/searchd/http/asked_router.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

using test::header_of;

struct Fixture : test::AskedRouter {
  Fixture() {
    manifest.documents = 72;
    engine.documents = {test::sample_practice("Title")};
    engine.documents.push_back(test::sample_practice("Other"));
    engine.documents.back().id = "a/b c";
    engine.documents.back().number = 0;
    engine.answers = {test::sample_symbol("A/RES/69/187")};
    engine.on_search = [](const SearchRequest& request) -> Result<SearchResponse, QueryError> {
      if (request.query == "long") {
        return Unexpected{QueryError{QueryError::Kind::too_long, "q", "too long"}};
      }
      return test::sample_response("answer");
    };
  }
};

TEST_CASE("Each address has its answer") {
  Fixture fixture;
  struct Case {
    std::string target;
    std::string_view route;
    std::string content_type;
    std::string part;
  };
  for (const Case& each : std::vector<Case>{
           {"/v1/search?q=x", "/v1/search", "application/json", "\"total\":25"},
           {"/v1/suggest?q=ke", "/v1/suggest", "application/json", "\"suggestions\":["},
           {"/v1/suggest", "/v1/suggest", "application/json", "\"query\":\"\""},
           {"/v1/doc/practice-2", "/v1/doc/{id}", "application/json", "\"id\":\"practice-2\""},
           {"/v1/doc/a%2Fb%20c", "/v1/doc/{id}", "application/json", "\"id\":\"a/b c\""},
           {"/", "/", "text/html; charset=utf-8", "<form id=\"search\""},
           {"/?q=x&lang=fr", "/", "text/html; charset=utf-8", "<html lang=\"fr\">"},
           {"/paper", "/paper", "text/html; charset=utf-8", "The paper"},
           {"/practice/2", "/practice/{n}", "text/html; charset=utf-8", "Title"},
           {"/doc/a%2Fb%20c", "/doc/{id}", "text/html; charset=utf-8", "Other"},
           {"/box?lang=es", "/box", "text/html; charset=utf-8", "<gfmd-search lang=\"es\">"},
           {"/stats?lang=fr", "/stats", "text/html; charset=utf-8", "Ce que le catalogue contient"},
           {"/v1/stats", "/v1/stats", "application/json", "\"units\":0"},
           {"/search-box.js", "/search-box.js", "text/javascript; charset=utf-8", "gfmd-search"},
           {"/openapi.json", "/openapi.json", "application/json", "\"openapi\": \"3.1.0\""},
           {"/v1/symbol/A/RES/69/187", "/v1/symbol/{symbol}", "application/json",
            "\"normal\":\"A/RES/69/187\""},
           {"/v1/symbol/A%2FRES%2F69%2F187", "/v1/symbol/{symbol}", "application/json",
            "\"normal\":\"A/RES/69/187\""},
           {"/v1/symbol?prefix=A/RES", "/v1/symbol", "application/json",
            "\"prefix\":\"A/RES\",\"symbols\":[{\"normal\":\"A/RES/69/187\""},
           {"/symbol/A/RES/69/187", "/symbol/{symbol}", "text/html; charset=utf-8",
            "<h1>A/RES/69/187</h1>"},
           {"/symbol?prefix=A%2FRES&lang=es", "/symbol", "text/html; charset=utf-8",
            "Signaturas que empiezan por A/RES"},
           {"/v1/search.csv", "/v1/search.csv", "text/csv; charset=utf-8; header=present", "rank"},
           {"/v1/search.jsonl", "/v1/search.jsonl", "application/x-ndjson", "\"id\""},
           {"/v1/search.atom", "/v1/search.atom", "application/atom+xml; charset=utf-8", "<feed"},
           {"/assets/0/style.css", "/assets/{digest}/{name}", "text/css; charset=utf-8", ":root"},
           {"/readyz", "/readyz", "application/json", "\"revision\":\"r1\""},
       }) {
    INFO(each.target);
    const Response response = fixture.answer(each.target);
    CHECK(response.status == 200);
    CHECK(response.route == each.route);
    CHECK(response.content_type == each.content_type);
    CHECK(response.body.find(each.part) != std::string::npos);
    CHECK(fixture.answer(each.target, {}, "HEAD").body == response.body);  // cut off when sent
  }
}

TEST_CASE("A search is passed on as it was asked, and its total is counted") {
  Fixture fixture;
  const Response response =
      fixture.answer("/v1/search?q=a+b&country=KE", {{"Accept-Language", "es"}});
  REQUIRE(fixture.engine.searches.size() == 1);
  CHECK(fixture.engine.searches[0].query == "a b");
  CHECK(fixture.engine.searches[0].language == Language::es);
  CHECK(response.total == 25);
}

TEST_CASE("Suggestions are asked for as typed, in the reader's language, and cached") {
  Fixture fixture;
  Suggestion suggestion;
  suggestion.text = "Kenya";
  fixture.engine.suggestions = {suggestion};
  const Response response =
      fixture.answer("/v1/suggest?q=ke+ny&limit=3", {{"Accept-Language", "fr"}});
  REQUIRE(fixture.engine.typed.size() == 1);
  CHECK(fixture.engine.typed[0].query == "ke ny");
  CHECK(fixture.engine.typed[0].limit == 3);
  CHECK(fixture.engine.typed[0].language == Language::fr);
  CHECK(response.body.find("\"text\":\"Kenya\"") != std::string::npos);
  CHECK_FALSE(response.total.has_value());  // no search that found nothing
  const std::string tag = header_of(response, "ETag");
  REQUIRE_FALSE(tag.empty());
  CHECK(fixture.answer("/v1/suggest?limit=3&lang=fr&q=ke%20ny", {{"If-None-Match", tag}}).status ==
        304);
  CHECK(fixture.engine.typed.size() == 1);
  CHECK(fixture.answer("/v1/suggest?q=ke+ny&lang=fr", {{"If-None-Match", tag}}).status == 200);
  CHECK(fixture.answer("/v1/suggest?q=ke", {}, "POST").status == 405);
}

TEST_CASE("Errors of the API are problems") {
  Fixture fixture;
  struct Case {
    std::string target;
    int status;
    std::string code;
    std::string parameter;
  };
  for (const Case& each : std::vector<Case>{
           {"/v1/search?colour=red", 400, "unknown-parameter", "colour"},
           {"/v1/search?page=0", 400, "bad-parameter", "page"},
           {"/v1/search?q=long", 400, "query-too-long", "q"},
           {"/v1/search?q=%zz", 400, "bad-target", ""},
           {"/v1/search?q=%ff", 400, "bad-target", ""},
           {"/v1/search/", 404, "not-found", ""},
           {"/v1/suggest?q=ke&colour=red", 400, "unknown-parameter", "colour"},
           {"/v1/suggest?q=ke&page=1", 400, "unknown-parameter", "page"},
           {"/v1/suggest?limit=21", 400, "bad-parameter", "limit"},
           {"/v1/suggest?lang=de", 400, "bad-parameter", "lang"},
           {"/v1/suggest?q=a&q=b", 400, "bad-parameter", "q"},
           {"/v1/suggest?q=long", 400, "query-too-long", "q"},
           {"/v1/suggest?q=%ff", 400, "bad-target", ""},
           {"/v1/doc/none", 404, "not-found", ""},
           {"/v1/doc/", 404, "not-found", ""},
           {"/v1/doc/practice-2?x=1", 400, "unknown-parameter", "x"},
           {"/v1/symbol/none", 404, "not-found", ""},
           {"/v1/symbol/", 404, "not-found", ""},
           {"/v1/symbol", 400, "bad-parameter", "prefix"},
           {"/v1/symbol?prefix=A&limit=0", 400, "bad-parameter", "limit"},
           {"/v1/symbol?q=A", 400, "unknown-parameter", "q"},
           {"/v1/symbol/A/RES/69/187?x=1", 400, "unknown-parameter", "x"},
           {"/v1/symbol/A/RES/69/187?per_page=101", 400, "bad-parameter", "per_page"},
           {"/v1/nothing", 404, "not-found", ""},
           {"/nothing", 404, "not-found", ""},
           {"/assets/0/nothing.js", 404, "not-found", ""},
           {"//", 404, "not-found", ""},
           {"/../../etc/passwd", 404, "not-found", ""},
           {"/%2e%2e/%2e%2e/etc/passwd", 404, "not-found", ""},
       }) {
    INFO(each.target);
    const Response response = fixture.answer(each.target);
    CHECK(response.status == each.status);
    REQUIRE(response.content_type == "application/problem+json");
    const auto body = boost::json::parse(response.body);
    CHECK(body.at("code").as_string() == each.code);
    CHECK(body.at("instance").as_string() == "urn:request:request-1");
    if (!each.parameter.empty()) CHECK(body.at("param").as_string() == each.parameter);
    CHECK(header_of(response, "ETag").empty());
    CHECK(header_of(response, "Cache-Control") == "no-store");
  }
}

TEST_CASE("Errors of pages are pages") {
  Fixture fixture;
  for (const auto& [target, status] :
       std::vector<std::pair<std::string, int>>{{"/practice/99", 404},
                                                {"/practice/02", 404},
                                                {"/practice/x", 404},
                                                {"/doc/none", 404},
                                                {"/symbol/none", 404},
                                                {"/symbol", 400},
                                                {"/?page=0", 400},
                                                {"/?q=long", 400},
                                                {"/?colour=red", 400},
                                                {"/paper?page=1", 400},
                                                {"/paper?versions=two", 400},
                                                {"/paper?q=long", 400},
                                                {"/practice/2?lines=1-2", 400},
                                                {"/practice/2?page=1", 400},
                                                {"/doc/a?lang=xx", 400},
                                                {"/?q=%zz", 400}}) {
    INFO(target);
    const Response response = fixture.answer(target);
    CHECK(response.status == status);
    CHECK(response.content_type == "text/html; charset=utf-8");
    CHECK(header_of(response, "Cache-Control") == "no-store");
  }
  const std::vector<Header> browser{{"Accept", "text/html,*/*;q=0.8"}, {"Accept-Language", "fr"}};
  CHECK(fixture.answer("/nothing", browser).body.find("Page introuvable") != std::string::npos);
  CHECK(fixture.answer("/v1/nothing", browser).content_type == "application/problem+json");
}

TEST_CASE("An error is told in the language of the address, or else of the browser") {
  Fixture fixture;
  fixture.engine.on_search = [](const SearchRequest&) -> Result<SearchResponse, QueryError> {
    return Unexpected{QueryError{QueryError::Kind::too_long, "q", "too long"}};
  };
  const std::vector<Header> browser{{"Accept", "text/html"}, {"Accept-Language", "es"}};
  for (const char* target : {"/nothing", "/?page=0", "/?q=x", "/doc/none", "/?q=%zz", "/symbol"}) {
    const std::string address(target);
    const std::string join = address.find('?') == std::string::npos ? "?" : "&";
    for (const auto& [parameter, language] :
         std::vector<std::pair<std::string, std::string>>{{"", "es"},
                                                          {join + "lang=fr", "fr"},
                                                          {join + "lang=en&a=b", "en"},
                                                          {join + "lang=xx", "es"}}) {
      INFO(address << parameter);
      const Response response = fixture.answer(address + parameter, browser);
      CHECK(response.status >= 400);
      CHECK(response.body.find("<html lang=\"" + language + "\">") != std::string::npos);
    }
  }
  const std::string asked_again = "class=\"languages\"";
  CHECK(fixture.answer("/nothing?a=1&lang=fr", browser).body.find("/nothing?lang=es&amp;a=1") !=
        std::string::npos);
  CHECK(fixture.answer("/nothing", browser, "POST").body.find(asked_again) == std::string::npos);
  CHECK(fixture.answer("/?q=%zz", browser).body.find(asked_again) == std::string::npos);
}

TEST_CASE("A symbol's path is taken whole, however its slashes are sent") {
  Fixture fixture;
  for (const char* target :
       {"/v1/symbol/A/HRC/23/41%20para.%203?lang=fr&page=2&per_page=7",
        "/v1/symbol/A%2FHRC%2F23%2F41%20para.%203?page=2&lang=fr&per_page=7"}) {
    const Response response = fixture.answer(target);
    CHECK(response.status == 404);
    CHECK(response.body.find("A/HRC/23/41 para. 3") != std::string::npos);
    const SymbolRequest& asked = fixture.engine.symbol_requests.back();
    CHECK(asked.symbol == "A/HRC/23/41 para. 3");
    CHECK(asked.language == Language::fr);
    CHECK(asked.page == 2);
    CHECK(asked.per_page == 7);
  }
  (void)fixture.answer("/v1/symbol/http%3A%2F%2Fwww.iom.int%2Fa");
  CHECK(fixture.engine.symbol_requests.back().symbol == "http://www.iom.int/a");
}

TEST_CASE("Other methods are told which to use") {
  Fixture fixture;
  const Response response = fixture.answer("/v1/search?q=x", {}, "POST");
  CHECK(response.status == 405);
  CHECK(header_of(response, "Allow") == "GET, HEAD, OPTIONS");
  CHECK(fixture.answer("/nothing", {}, "POST").status == 404);
  const Response batch = fixture.answer("/v1/msearch");
  CHECK(batch.status == 405);
  CHECK(header_of(batch, "Allow") == "POST, OPTIONS");
}

TEST_CASE("Answers are tagged by index and question, and not made twice") {
  Fixture fixture;
  for (const std::string target :
       {"/v1/search?q=x", "/", "/paper", "/practice/2", "/doc/a%2Fb%20c", "/v1/doc/practice-2",
        "/openapi.json", "/v1/search.csv", "/v1/search.jsonl", "/v1/search.atom",
        "/v1/doc/practice-2/citation.txt", "/v1/doc/practice-2/citation.ris", "/paper?q=x",
        "/practice/2?q=x&versions=all", "/v1/doc/practice-2/citation.bib", "/symbol/A/RES/69/187",
        "/v1/symbol/A/RES/69/187", "/v1/symbol?prefix=A"}) {
    INFO(target);
    const Response first = fixture.answer(target);
    const std::string tag = header_of(first, "ETag");
    REQUIRE_FALSE(tag.empty());
    CHECK(header_of(first, "Cache-Control") == "public, max-age=60");
    CHECK(header_of(first, "Vary") == "Accept-Language");
    const std::size_t searches = fixture.engine.searches.size();
    const Response second = fixture.answer(target, {{"If-None-Match", tag}});
    CHECK(second.status == 304);
    CHECK(second.body.empty());
    CHECK(header_of(second, "ETag") == tag);
    CHECK(fixture.engine.searches.size() == searches);
    fixture.manifest.revision = "r2";
    CHECK(fixture.answer(target, {{"If-None-Match", tag}}).status == 200);
    fixture.manifest.revision = "r1";
  }
  const auto tag = [&](const char* target) { return header_of(fixture.answer(target), "ETag"); };
  CHECK(tag("/v1/search?q=x&page=1&lang=en") == tag("/v1/search?lang=en&q=x"));
  CHECK(tag("/v1/search?q=x") != tag("/v1/search?q=x&lang=fr"));
  CHECK(tag("/?q=x") != tag("/v1/search?q=x"));
  CHECK(tag("/paper?lang=en") != tag("/paper?lang=es"));
  CHECK(tag("/paper?lang=en") != tag("/paper?lang=en&q=x"));
  CHECK(tag("/paper?lang=en") == tag("/paper?q=+&lang=en"));
  CHECK(fixture.answer("/practice/99", {{"If-None-Match", tag("/practice/2")}}).status == 404);
}

TEST_CASE("An address tells its methods") {
  Fixture fixture;
  const Response response = fixture.answer("/v1/search", {}, "OPTIONS");
  CHECK(response.status == 204);
  CHECK(header_of(response, "Allow") == "GET, HEAD, OPTIONS");
  CHECK(response.body.empty());
  CHECK(header_of(fixture.answer("/v1/msearch", {}, "OPTIONS"), "Allow") == "POST, OPTIONS");
  CHECK(fixture.answer("/nothing", {}, "OPTIONS").status == 404);
  CHECK(fixture.engine.searches.empty());
}

TEST_CASE("A search leads to its other pages") {
  Fixture fixture;
  const std::string links = header_of(fixture.answer("/v1/search?q=x&page=2"), "Link");
  CHECK(links.find("</v1/search?q=x&lang=en&page=3>; rel=\"next\"") != std::string::npos);
  CHECK(links.find("</v1/search?q=x&lang=en>; rel=\"prev\"") != std::string::npos);
}

TEST_CASE("Pages load and run nothing but the files of this site") {
  Fixture fixture;
  for (const std::string target : {"/", "/paper", "/practice/2", "/practice/99"}) {
    CHECK(header_of(fixture.answer(target), "Content-Security-Policy") ==
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  }
}

TEST_CASE("Readiness says what is served and how old it is") {
  Fixture fixture;
  const Response response = fixture.answer("/readyz");
  CHECK(response.body == R"({"status":"ready","revision":"r1","built":"2024-02-29T12:00:00Z",)"
                         R"("age_seconds":6E1,"documents":72})");
  CHECK(header_of(response, "Cache-Control") == "no-store");
  fixture.manifest.built = "yesterday";
  CHECK(index_age_seconds(fixture.manifest, std::chrono::system_clock::now()) == 0);
}

TEST_CASE("A damaged index is the caller's to handle") {
  Fixture fixture;
  fixture.engine.on_search = [](const SearchRequest&) -> Result<SearchResponse, QueryError> {
    throw IndexUnusable("damaged");
  };
  CHECK_THROWS_AS(fixture.answer("/v1/search?q=x"), IndexUnusable);
}

}  // namespace
}  // namespace gfmd
