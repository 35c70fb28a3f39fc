#include "searchd/http/statistics_encoder.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

namespace gfmd {
namespace {

namespace json = boost::json;

CatalogueStatistics sample() {
  CatalogueStatistics statistics;
  statistics.units = 9;
  statistics.entries = 4;
  statistics.table.countries = {{"KE", {"Kenya", "Kenia", "Kenya"}, 3}};
  statistics.table.themes = {{"health", {"Health", "Salud", "Santé"}, 2},
                             {"work", {"Work", "Trabajo", "Travail"}, 1}};
  statistics.table.units = {2, 0};
  statistics.table.all_countries = 7;
  statistics.without_field[static_cast<std::size_t>(CatalogueField::tag)] = {
      80, {{"d1", DocumentKind::document, "/doc/d1", {"One", "Uno", "Un"}}}};
  statistics.without_language[static_cast<std::size_t>(Language::fr)].units = 5;
  statistics.acronyms = {{{"THB", "trafficking in human beings", Language::en, "d1", "f", {}, 2},
                          {},
                          "/doc/d1",
                          true}};
  statistics.hosts = {{"example.org", 3, 2}};
  return statistics;
}

IndexManifest manifest() {
  IndexManifest manifest;
  manifest.revision = "r1";
  manifest.built = "2026-11-28T08:30:00Z";
  return manifest;
}

TEST_CASE("Everything is told, titles and labels in the reader's language") {
  const json::value answer =
      json::parse(encode_statistics({sample(), manifest(), nullptr}, Language::es));
  CHECK(answer.at("units").as_int64() == 9);
  const json::value& practices = answer.at("practices");
  CHECK(practices.at("countries").at(0).at("label").as_string() == "Kenia");
  CHECK(practices.at("all_countries").as_int64() == 7);
  CHECK(json::serialize(practices.at("counts")) == "[[2,0]]");
  const json::value& tag = answer.at("empty_fields").at(6);
  CHECK(tag.at("field").as_string() == "tag");
  CHECK(tag.at("count").as_int64() == 80);
  CHECK(tag.at("units").at(0).at("title").as_string() == "Uno");
  CHECK(answer.at("missing_languages").at(2).at("count").as_int64() == 5);
  CHECK(answer.at("acronyms").at(0).at("ambiguous").as_bool());
  CHECK(answer.at("acronyms").at(0).at("lines").is_null());
  CHECK(answer.at("hosts").at(0).at("addresses").as_int64() == 3);
  CHECK(answer.at("index").at("built").as_string() == "2026-11-28T08:30:00Z");
}

TEST_CASE("Queries without hits are null where they are not counted") {
  const auto missed_of = [](const std::vector<MissedQuery>* missed) {
    return json::serialize(
        json::parse(encode_statistics({sample(), manifest(), missed}, Language::en))
            .at("queries_without_hits"));
  };
  CHECK(missed_of(nullptr) == "null");
  const std::vector<MissedQuery> none;
  CHECK(missed_of(&none) == "[]");
  const std::vector<MissedQuery> one{{"yetis", 4}};
  CHECK(missed_of(&one) == R"([{"query":"yetis","count":4}])");
}

}  // namespace
}  // namespace gfmd
