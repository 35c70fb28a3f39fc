#include "searchd/http/opensearch.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "searchd/http/messages.h"

namespace gfmd {
namespace {

namespace json = boost::json;

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("Browsers learn where to ask, in the reader's language") {
  const std::string xml = encode_opensearch_description(Language::es, "https://a.org");
  CHECK(contains(xml, "<ShortName>Buscar FMMD</ShortName>"));
  CHECK(contains(xml, "<Language>es</Language>"));
  CHECK(contains(xml,
                 "<Url type=\"text/html\" rel=\"results\" "
                 "template=\"https://a.org/?q={searchTerms}&amp;lang=es\"/>"));
  CHECK(contains(xml,
                 "<Url type=\"application/x-suggestions+json\" rel=\"suggestions\" "
                 "template=\"https://a.org/suggest.json?q={searchTerms}&amp;lang=es\"/>"));
  CHECK(contains(xml, "rel=\"self\" template=\"https://a.org/opensearch.xml?lang=es\"/>"));
  CHECK(contains(xml, "<Image type=\"image/svg+xml\">https://a.org/assets/"));
}

TEST_CASE("Names are as short as the format asks") {
  for (const Language language : kLanguages) {
    const std::string_view name = text_of(Message::browser_search, language);
    CHECK(name.size() <= 16);  // characters; all of them are ASCII
    CHECK_FALSE(contains(std::string(name), "<"));
  }
}

TEST_CASE("Suggestions are three lists of one length behind the query") {
  Suggestion place;
  place.kind = SuggestionKind::place;
  place.text = "Kenia";
  place.key = "KE";
  Suggestion acronym;
  acronym.kind = SuggestionKind::acronym;
  acronym.text = "ONU";
  acronym.meaning = "Naciones Unidas";
  acronym.query = "ONU";
  const SuggestResponse response{"ke \"", Language::es, {place, acronym}, 0, "r1"};
  CHECK(json::parse(encode_opensearch_suggestions(response, "https://a.org")) == json::parse(R"(
    ["ke \"", ["Kenia", "ONU"], ["Lugar", "Sigla: Naciones Unidas"],
     ["https://a.org/?lang=es&place=KE", "https://a.org/?q=ONU&lang=es"]])"));
  CHECK(json::parse(encode_opensearch_suggestions({"x", Language::en, {}, 0, ""}, "")) ==
        json::parse(R"(["x", [], [], []])"));
}

}  // namespace
}  // namespace gfmd
