#include "searchd/http/statistics_api.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/searchd/http/asked_router.h"

namespace gfmd {
namespace {

using test::header_of;

TEST_CASE("Figures are cached by the index's revision") {
  test::AskedRouter fixture;
  fixture.engine.figures.units = 7;
  for (const char* target : {"/v1/stats", "/stats"}) {
    const Response response = fixture.get(target);
    CHECK(response.status == 200);
    CHECK_FALSE(header_of(response, "ETag").empty());
    CHECK(fixture.get(std::string(target) + "?x=1").status == 400);
  }
  CHECK(fixture.get("/v1/stats").body.find("\"units\":7") != std::string::npos);
  CHECK(header_of(fixture.get("/stats?lang=en"), "ETag") !=
        header_of(fixture.get("/stats?lang=es"), "ETag"));
}

TEST_CASE("Searches without hits are counted where that is switched on") {
  test::AskedRouter fixture;
  MissedQueries missed(10);
  fixture.missed = &missed;
  for (int i = 0; i < 3; ++i) {
    CHECK(fixture.get("/v1/search?q=yetis").status == 200);
    CHECK(fixture.get("/v1/search?q=hidden&country=KE").status == 200);
  }
  const Response response = fixture.get("/v1/stats");
  CHECK(response.body.find(R"("queries_without_hits":[{"query":"yetis","count":3}])") !=
        std::string::npos);
  CHECK(header_of(response, "Cache-Control") == "no-store");
  CHECK(header_of(response, "ETag").empty());
  fixture.engine.on_search = [](const SearchRequest& request) {
    SearchResponse answer;
    answer.query = request.query;
    answer.total = 1;
    return answer;
  };
  for (int i = 0; i < 3; ++i) CHECK(fixture.get("/?q=children").status == 200);
  CHECK(missed.frequent().size() == 1);
}

}  // namespace
}  // namespace gfmd
