// Whatever is asked of the routes of a search, over the real index: 200 or 400, and the same total
// in every form.
#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <catch2/catch.hpp>
#include <random>

#include "searchd/http/router.h"
#include "searchd/http/snapshot_index.h"
#include "searchd/http/target.h"
#include "tests/searchd/engine/invented_index.h"
#include "tests/searchd/engine/query_maker.h"

namespace gfmd {
namespace {

namespace json = boost::json;

constexpr int kRequestsOfPart = 500;

/// The paper's index behind the routes.
class Routes {
 public:
  Routes() : index_(SnapshotSource(invented_.directory()).open()), engine_(index_->make_engine()) {}

  Response get(const std::string& target, const std::string& method = "GET") {
    Request request;
    request.method = method;
    request.target = target;
    return route(request, {*engine_, index_->manifest(), {}});
  }

 private:
  InventedIndex invented_ = InventedIndex::of_the_paper();
  std::shared_ptr<const Index> index_;
  std::unique_ptr<SearchEngine> engine_;
};

/// Parameters beside the query, right ones and wrong ones.
std::string parameters(std::mt19937& random) {
  const char* const kParameters[] = {
      "&country=Kenya", "&country=Nirgendwo", "&region=Africa", "&kind=practice", "&kind=footnote",
      "&theme=health",  "&instrument=ICCPR",  "&body=cedaw",    "&sort=title",    "&sort=year",
      "&expand=0",      "&correct=0",         "&sort=colour",   "&lang=de",       "&nothing=1",
      "&country=",      "&lang=fr",           "&q=twice",       "&translations=0"};
  std::string text;
  for (std::size_t left = random() % 4; left > 0; --left) {
    text += kParameters[random() % std::size(kParameters)];
  }
  return text;
}

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

void check_part(std::uint32_t part) {
  Routes routes;
  std::mt19937 random(part);
  QueryMaker queries(500 + part);
  std::size_t answered = 0;
  for (int round = 0; round < kRequestsOfPart; ++round) {
    const Language language = kLanguages[random() % kLanguageCount];
    const std::string query = "?q=" + percent_encode(queries.make(language)) + parameters(random);
    CAPTURE(query);
    const Response response = routes.get("/v1/search" + query + "&per_page=5");
    REQUIRE((response.status == 200 || response.status == 400));
    const Response page = routes.get("/" + query);
    REQUIRE(page.status == response.status);
    const Response all = routes.get("/v1/search.jsonl" + query);
    REQUIRE(all.status == response.status);
    if (response.status != 200) continue;
    ++answered;
    const json::object answer = json::parse(response.body).as_object();
    const auto total = answer.at("total").to_number<std::size_t>();
    REQUIRE(answer.at("hits").as_array().size() == std::min<std::size_t>(total, 5));
    REQUIRE(lines_of(all.body) == total);
  }
  CHECK(answered > kRequestsOfPart / 4);
}

TEST_CASE("Whatever is asked for has an answer or a reason, 1") { check_part(1); }
TEST_CASE("Whatever is asked for has an answer or a reason, 2") { check_part(2); }
TEST_CASE("Whatever is asked for has an answer or a reason, 3") { check_part(3); }
TEST_CASE("Whatever is asked for has an answer or a reason, 4") { check_part(4); }

TEST_CASE("Exports keep to every filter and order") {
  Routes routes;
  const std::string asked = "?q=migrants+OR+droits&kind=practice&kind=section&region=Africa&sort=";
  for (const char* const sort : {"relevance", "title", "country", "printed", "year"}) {
    const json::object answer =
        json::parse(routes.get("/v1/search" + asked + sort + "&per_page=100").body).as_object();
    const Response lines = routes.get("/v1/search.jsonl" + asked + sort);
    const Response csv = routes.get("/v1/search.csv" + asked + sort);
    const Response atom = routes.get("/v1/search.atom" + asked + sort);
    REQUIRE(answer.at("total").to_number<std::size_t>() > 5);
    std::size_t at = 0;
    std::size_t at_csv = 0;
    std::size_t entries = 0;
    for (const json::value& hit : answer.at("hits").as_array()) {
      const std::string id(hit.as_object().at("id").as_string());
      at = lines.body.find("{\"id\":\"" + id + "\"", at);
      at_csv = csv.body.find("\"" + id + "\"", at_csv);
      CAPTURE(sort, id);
      REQUIRE(at != std::string::npos);
      REQUIRE(at_csv != std::string::npos);
      ++entries;
    }
    CHECK(lines_of(lines.body) == entries);
    std::size_t in_feed = 0;
    for (std::size_t e = 0; (e = atom.body.find("<entry>", e)) != std::string::npos; ++e) ++in_feed;
    CHECK(in_feed == entries);
  }
}

TEST_CASE("Every address takes OPTIONS and HEAD, refuses others, and has a tag where it can") {
  Routes routes;
  const auto header = [](const Response& response, std::string_view name) {
    for (const Header& each : response.headers) {
      if (each.name == name) return each.value;
    }
    return std::string();
  };
  const std::string targets[] = {"/v1/search?q=child",
                                 "/v1/search.csv?q=child",
                                 "/v1/search.jsonl?q=child",
                                 "/v1/search.atom?q=child",
                                 "/v1/suggest?q=det",
                                 "/v1/doc/footnote-24",
                                 "/v1/doc/footnote-24/similar",
                                 "/v1/doc/footnote-24/citation.ris",
                                 "/v1/doc/footnote-24/citation.bib",
                                 "/openapi.json",
                                 "/v1/symbol?prefix=A",
                                 "/v1/symbol/A/RES/69/187",
                                 "/?q=child",
                                 "/paper",
                                 "/practice/3",
                                 "/doc/footnote-24",
                                 "/symbol?prefix=A",
                                 "/symbol/A/RES/69/187"};
  for (const std::string& target : targets) {
    CAPTURE(target);
    const Response options = routes.get(target, "OPTIONS");
    CHECK(options.status == 204);
    CHECK(header(options, "Allow") == "GET, HEAD, OPTIONS");
    const Response head = routes.get(target, "HEAD");
    CHECK(head.status == 200);
    CHECK_FALSE(header(head, "ETag").empty());
    const Response refused = routes.get(target, "DELETE");
    CHECK(refused.status == 405);
    CHECK(header(refused, "Allow") == "GET, HEAD, OPTIONS");
  }
  const Response ready = routes.get("/readyz", "HEAD");
  CHECK(ready.status == 200);
  CHECK(header(ready, "ETag").empty());
  CHECK(header(ready, "Cache-Control") == "no-store");
  CHECK(header(routes.get("/v1/msearch", "OPTIONS"), "Allow") == "POST, OPTIONS");
  CHECK(header(routes.get("/v1/msearch"), "Allow") == "POST, OPTIONS");
}

}  // namespace
}  // namespace gfmd
