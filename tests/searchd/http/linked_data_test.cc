#include "searchd/http/linked_data.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

namespace json = boost::json;

Document cited_practice() {
  Document practice = test::sample_practice("Centre");
  Passage& passage = practice.versions.front().passages.front();
  passage.references = {{ReferenceKind::un_symbol, "A/RES/69/187", "", 0, 1},
                        {ReferenceKind::un_symbol, "A/RES/69/187", "para. 3", 1, 2}};
  return practice;
}

json::value parse(const std::string& text) { return json::parse(text); }

std::string text_at(const json::value& value, std::string_view pointer) {
  return std::string(value.at_pointer(pointer).as_string());
}

TEST_CASE("A practice is a work: its place, its subjects, what it is part of and cites") {
  const Document practice = cited_practice();
  const auto data = parse(unit_linked_data({practice, practice.versions.front(), "/practice/2"},
                                           Language::en, "https://a.org"));
  CHECK(text_at(data, "/@context") == "https://schema.org");
  CHECK(text_at(data, "/@type") == "CreativeWork");
  CHECK(text_at(data, "/name") == "Centre");
  CHECK(text_at(data, "/inLanguage") == "en");
  CHECK(text_at(data, "/url") == "https://a.org/practice/2?lang=en");
  CHECK(text_at(data, "/identifier") == "practice-2");
  CHECK(text_at(data, "/isPartOf/@type") == "Report");
  CHECK(text_at(data, "/isPartOf/name") == "Centre");  // the source's name, as citations have it
  CHECK(text_at(data, "/isPartOf/@id") == "https://a.org/paper");
  CHECK(text_at(data, "/datePublished") == "2015");
  CHECK(text_at(data, "/spatialCoverage/0/@type") == "Place");
  CHECK(text_at(data, "/countryOfOrigin/0/name") == "Centre");
  CHECK(data.at("about").as_array().size() == 2);  // a theme and a tag
  CHECK(text_at(data, "/contributor/0/@type") == "Organization");
  CHECK(data.at("citation").as_array().size() == 1);
  CHECK(text_at(data, "/citation/0/name") == "A/RES/69/187");
  CHECK(text_at(data, "/citation/0/url") == "https://undocs.org/A/RES/69/187");
  CHECK(text_at(data, "/workTranslation/0/url") == "https://a.org/practice/2?lang=fr");
  CHECK_FALSE(data.as_object().contains("translationOfWork"));
}

TEST_CASE("A version that was not printed says what it translates") {
  const Document practice = cited_practice();
  const auto data = parse(
      unit_linked_data({practice, practice.versions.back(), "/practice/2"}, Language::fr, ""));
  CHECK(text_at(data, "/inLanguage") == "fr");
  CHECK(text_at(data, "/url") == "/practice/2?lang=fr");
  CHECK(text_at(data, "/translationOfWork/inLanguage") == "en");
  CHECK_FALSE(data.as_object().contains("workTranslation"));
}

TEST_CASE("What is not known is left out") {
  Document record;
  record.id = "r 1";
  record.versions.push_back({Language::es, false, "", {}, {}, {}, {}, {}});
  const auto data = parse(
      unit_linked_data({record, record.versions.front(), "/doc/r%201"}, Language::es, "http://h"));
  CHECK(text_at(data, "/name") == "r 1");
  CHECK(text_at(data, "/url") == "http://h/doc/r%201?lang=es");
  for (const char* member : {"isPartOf", "about", "citation", "datePublished", "spatialCoverage"}) {
    CHECK_FALSE(data.as_object().contains(member));
  }
}

TEST_CASE("The paper is a report that cites what its units cite, each once") {
  const std::vector<Document> units{cited_practice(), cited_practice()};
  const auto data = parse(paper_linked_data(units, Language::en, Language::fr, "https://a.org"));
  CHECK(text_at(data, "/@type") == "Report");
  CHECK(text_at(data, "/url") == "https://a.org/paper?lang=fr");
  CHECK(text_at(data, "/inLanguage") == "en");
  CHECK(data.at("citation").as_array().size() == 1);
  CHECK_FALSE(data.as_object().contains("translationOfWork"));
  CHECK(paper_linked_data({}, Language::en, Language::fr, "").empty());
  const auto translated =
      parse(paper_linked_data(units, Language::fr, Language::fr, "https://a.org"));
  CHECK(text_at(translated, "/inLanguage") == "fr");
  CHECK(text_at(translated, "/translationOfWork/inLanguage") == "en");
  CHECK(text_at(translated, "/translationOfWork/url") == "https://a.org/paper?lang=en");
}

TEST_CASE("The site says how to search it") {
  const auto data = parse(site_linked_data(Language::es, "https://a.org"));
  CHECK(text_at(data, "/@type") == "WebSite");
  CHECK(text_at(data, "/potentialAction/target/urlTemplate") ==
        "https://a.org/?q={search_term_string}&lang=es");
}

TEST_CASE("No text can end the element it stands in") {
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    const Document practice = test::sample_practice(payload);
    const std::string data =
        unit_linked_data({practice, practice.versions.front(), "/practice/2"}, Language::en, "");
    CHECK(data.find('<') == std::string::npos);
    CHECK(text_at(parse(data), "/name") == payload);
  }
}

}  // namespace
}  // namespace gfmd
