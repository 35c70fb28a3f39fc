#include "searchd/http/suggestion_encoder.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

namespace json = boost::json;

Suggestion suggestion_of(SuggestionKind kind, const std::string& text) {
  Suggestion suggestion;
  suggestion.kind = kind;
  suggestion.text = text;
  suggestion.runs = {{text.substr(0, 2), true}, {text.substr(2), false}};
  suggestion.count = 3;
  return suggestion;
}

json::value encode(const Suggestion& suggestion, Language reader = Language::en) {
  SuggestResponse response{"ke", reader, {suggestion}, 0.5, "r1"};
  return json::parse(encode_suggestions(response));
}

TEST_CASE("A facet's suggestion has its parameter and value, labelled for the reader") {
  Suggestion place = suggestion_of(SuggestionKind::place, "Kenia");
  place.language = Language::es;
  place.key = "KE";
  const json::value body = encode(place, Language::es);
  CHECK(body == json::parse(R"({"query":"ke","lang":"es","took_ms":0.5,"suggestions":[
    {"text":"Kenia","kind":"place","label":"Lugar","count":3,"lang":"es",
     "html":"<mark>Ke</mark>nia","url":"/?lang=es&place=KE","facet":"place","value":"KE"}],
    "index":{"revision":"r1"}})"));
}

TEST_CASE("A title's has its unit, an acronym's what it stands for, all others their query") {
  Suggestion title = suggestion_of(SuggestionKind::title, "Travail");
  title.language = Language::fr;
  title.id = "section-decent-work";
  title.unit_kind = DocumentKind::section;
  title.url = "/paper#section-decent-work";
  const json::value first = encode(title).at("suggestions").at(0);
  CHECK(first.at("id").as_string() == "section-decent-work");
  CHECK(first.at("unit_kind").as_string() == "section");
  CHECK(first.at("lang").as_string() == "fr");
  CHECK(first.at("label").as_string() == "Title");
  CHECK(first.at("url").as_string() == "/paper?lang=fr#section-decent-work");
  CHECK_FALSE(first.as_object().contains("facet"));

  Suggestion acronym = suggestion_of(SuggestionKind::acronym, "IOM");
  acronym.meaning = "a body";
  acronym.query = "IOM";
  const json::value second = encode(acronym).at("suggestions").at(0);
  CHECK(second.at("meaning").as_string() == "a body");
  CHECK(second.at("q").as_string() == "IOM");
  CHECK(second.at("url").as_string() == "/?q=IOM&lang=en");
}

TEST_CASE("Texts are escaped in what is HTML") {
  for (const std::string& payload : test::xss_payloads()) {
    const json::value body = encode(suggestion_of(SuggestionKind::phrase, payload));
    const json::value& suggestion = body.at("suggestions").at(0);
    CHECK(suggestion.at("text").as_string() == payload);
    const std::string html(suggestion.at("html").as_string());
    CHECK(test::foreign_markup(html).empty());
    CHECK(html.starts_with("<mark>"));
  }
}

}  // namespace
}  // namespace gfmd
