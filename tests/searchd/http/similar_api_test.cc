#include "searchd/http/similar_api.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "searchd/http/response_encoder.h"
#include "tests/searchd/http/asked_router.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

namespace json = boost::json;

TEST_CASE("Parameters of like units") {
  const auto plain = decode_similar({}, "fr");
  REQUIRE(plain.has_value());
  CHECK(plain->language == Language::fr);
  CHECK(plain->limit == 10);
  const auto given = decode_similar({{"lang", "es"}, {"limit", "50"}}, "fr");
  REQUIRE(given.has_value());
  CHECK(given->language == Language::es);
  CHECK(given->limit == 50);
  CHECK(decode_similar({{"limit", "51"}}, "").error().parameter == "limit");
  CHECK(decode_similar({{"lang", "xx"}}, "").error().parameter == "lang");
  CHECK(decode_similar({{"limit", "1"}, {"limit", "2"}}, "").error().parameter == "limit");
  CHECK(decode_similar({{"q", "x"}}, "").error().unknown);
}

TEST_CASE("A like unit is a hit with the words it shares") {
  SimilarResponse response;
  response.id = "practice-2";
  response.language = Language::fr;
  response.terms = {{"enfants", 1.0F}, {"droit", 0.5F}};
  response.hits = {{test::sample_response("t").hits.front(), {"enfants"}}};
  response.revision = "r1";
  const json::value body = json::parse(encode_similar(response));
  CHECK(body.at("id") == "practice-2");
  CHECK(body.at("lang") == "fr");
  CHECK(body.at("terms") ==
        json::parse(R"([{"word":"enfants","weight":1E0},{"word":"droit","weight":5E-1}])"));
  json::object hit = encode_hit(response.hits.front().hit);
  hit["shared"] = {"enfants"};
  CHECK(body.at("hits").at(0) == hit);
  CHECK(body.at("index").at("revision") == "r1");
}

TEST_CASE("The route passes the question on, and a unit that is not there is a problem") {
  test::AskedRouter router;
  router.engine.on_similar = [](const SimilarRequest& request) -> std::optional<SimilarResponse> {
    if (request.id != "a/b") return std::nullopt;
    SimilarResponse response;
    response.id = request.id;
    response.language = request.language;
    return response;
  };
  const auto ask = [&](const std::string& target) { return router.get(target); };
  const Response found = ask("/v1/doc/a%2Fb/similar?lang=es");
  CHECK(found.status == 200);
  CHECK(found.route == "/v1/doc/{id}/similar");
  CHECK(json::parse(found.body).at("lang") == "es");
  const Response missing = ask("/v1/doc/x/similar");
  CHECK(missing.status == 404);
  CHECK(missing.content_type == "application/problem+json");
  CHECK(ask("/v1/doc/a%2Fb/similar?limit=0").status == 400);
}

}  // namespace
}  // namespace gfmd
