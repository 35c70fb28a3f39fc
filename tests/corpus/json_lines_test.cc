#include "corpus/json_lines.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Words = std::vector<std::string>;

Document parsed(std::string_view json) {
  auto record = parse_record(json, "catalogue.jsonl");
  if (!record) UNSCOPED_INFO(record.error());
  REQUIRE(record);
  return std::move(record->document);
}

std::string error_of(std::string_view json) {
  const auto document = parse_record(json, "catalogue.jsonl");
  return document ? "" : document.error();
}

// A record with one more member.
std::string with(const std::string& member) {
  return R"({"id": "a", "title": "T", "body": "B", )" + member + "}";
}

Words keys(const std::vector<FacetTerm>& terms) {
  Words keys;
  for (const FacetTerm& term : terms) keys.push_back(term.key);
  return keys;
}

}  // namespace

TEST_CASE("the least record") {
  const Document document =
      parsed(R"({"id": "cran-1", "title": "", "body": "a  study of\ta wing."})");
  CHECK(document.id == "cran-1");
  CHECK(document.kind == DocumentKind::document);
  CHECK(document.source == "catalogue.jsonl");
  CHECK(document.lines == LineRange{0, 0});
  REQUIRE(document.versions.size() == 1);
  const Version& version = document.versions[0];
  CHECK(version.language == Language::en);
  CHECK(version.title.empty());
  REQUIRE(version.passages.size() == 1);
  CHECK(version.passages[0].text == "a study of a wing.");
  CHECK(version.passages[0].lines == LineRange{0, 0});
  CHECK(version.passages[0].sentences == std::vector<Sentence>{{0, 18, {0, 0}}});
  CHECK(parsed(R"({"id": "a", "title": "", "body": ""})").versions[0].passages.empty());
}

TEST_CASE("the full record") {
  const Document document = parsed(
      R"({"id": "p", "kind": "practice", "lang": "es", "title": " Grupos  Beta", "body": "Primera frase. Segunda.\r\n\n• Tres", "country": ["MEX", "Mexico", "Atlantis"],
    "place": ["Kenya"], "partner": ["IOM"], "theme": ["Zebra crossings"], "tag": ["Zebra tag"],
    "link": ["www.inm.gob.mx"], "year": 2014,
    "keywords": ["rescate", " rescate", "patrulla  de rescate"],
    "translations": {"en": {"title": "Beta Groups", "body": "One.", "keywords": ["rescue"]}}})" +
      std::string());
  CHECK(document.kind == DocumentKind::practice);
  CHECK(document.year == 2014);
  CHECK(keys(document.countries) == Words{"MX", "atlantis"});
  CHECK(document.countries[0].printed == "MEX");
  CHECK(keys(document.places) == Words{"KE"});
  CHECK(document.partners.size() == 1);
  CHECK(keys(document.themes) == Words{"zebra-crossings"});
  CHECK(keys(document.tags) == Words{"zebra-tag"});
  CHECK(document.links == Words{"http://www.inm.gob.mx"});
  REQUIRE(document.versions.size() == 2);
  CHECK(document.versions[0].language == Language::es);
  CHECK(document.versions[0].title == "Grupos Beta");
  REQUIRE(document.versions[0].passages.size() == 2);
  CHECK(document.versions[0].passages[0].sentences.size() == 2);
  CHECK(document.versions[0].passages[1].kind == PassageKind::list_item);
  CHECK(document.versions[1].language == Language::en);
  CHECK(document.versions[1].title == "Beta Groups");
  CHECK_FALSE(document.versions[1].unofficial);
  CHECK(document.versions[0].keywords == Words{"rescate", "patrulla de rescate"});
  CHECK(document.versions[1].keywords == Words{"rescue"});
}

TEST_CASE("text is composed and free of control characters") {
  const Document document = parsed(
      R"({"id": "a", "title": "re\u0301fugie\u0301s\u0001\u202e!", "body": "A/RES/69/187"})");
  CHECK(document.versions[0].title == "réfugiés !");
  CHECK(document.versions[0].passages.at(0).references.size() == 1);
}

TEST_CASE("members that are not the contract's are named and left out") {
  const auto record = parse_record(with(R"("titel": "x", "author": ["y"])"), "catalogue.jsonl");
  REQUIRE(record);
  CHECK(record->unknown_members == Words{"titel", "author"});
  CHECK(parse_record(with(R"("year": 2014)"), "catalogue.jsonl")->unknown_members.empty());
}

TEST_CASE("names without Latin letters keep a key") {
  CHECK(keys(parsed(with(R"("tag": ["移民"])")).tags) == Words{"移民"});
}

TEST_CASE("a record at fault is read as far as it goes, with all its faults") {
  const RecordReading reading = read_record(
      R"({"title": "T", "body": 1, "lang": "de", "id": "a", "year": 0, "tag": ["x\u0007y"], "link": ["http://a.org/b c", "www.iom.int.", "iom.int"]})",
      "catalogue.jsonl");
  CHECK(reading.faults ==
        Words{"member \"lang\": expected \"en\", \"es\" or \"fr\"",
              "member \"body\": expected a string",
              "member \"year\": expected an integer from 1 to 9999",
              "member \"link\": \"http://a.org/b c\": a space within",
              "member \"link\": \"iom.int\": no \"http://\" or \"https://\" at the beginning"});
  const Document& document = reading.record.document;
  CHECK(document.id == "a");
  CHECK(document.versions.at(0).title == "T");
  CHECK(keys(document.tags) == Words{"x-y"});
  CHECK(document.links == Words{"http://www.iom.int"});
  CHECK(reading.links == Words{"www.iom.int."});
  CHECK(reading.controls == Words{"member \"tag\": U+0007"});
}

TEST_CASE("what is no object has one fault") {
  CHECK(read_record("\"\xff\"", "c").faults == Words{"a byte that is not UTF-8"});
  CHECK(read_record("[]", "c").faults == Words{"expected a JSON object"});
  CHECK(read_record("{", "c").faults.size() == 1);
}

TEST_CASE("what is not a record is refused, naming the member") {
  CHECK_THAT(error_of("{"), Catch::StartsWith("not JSON"));
  CHECK(error_of("[]") == "expected a JSON object");
  CHECK(error_of(R"({"title": "", "body": ""})") == "member \"id\": missing");
  CHECK(error_of(R"({"id": "a", "body": ""})") == "member \"title\": missing");
  CHECK(error_of(R"({"id": "a", "title": ""})") == "member \"body\": missing");
  CHECK(error_of(R"({"id": "a", "title": 1, "body": ""})") ==
        "member \"title\": expected a string");
  CHECK(error_of(R"({"id": "a", "id": "b", "title": "", "body": ""})") ==
        "member \"id\": given twice");
  CHECK_THAT(error_of(with(R"("lang": "de")")), Catch::StartsWith("member \"lang\""));
  CHECK_THAT(error_of(with(R"("lang": "ES")")), Catch::StartsWith("member \"lang\""));
  CHECK_THAT(error_of(with(R"("kind": "paper")")), Catch::StartsWith("member \"kind\""));
  CHECK(error_of(with(R"("country": "FRA")")) ==
        "member \"country\": expected an array of strings");
  CHECK(error_of(with(R"("tag": [1])")) == "member \"tag\": expected a string");
  CHECK(error_of(with(R"("tag": [" "])")) == "member \"tag\": expected words in every string");
  std::string many = "\"x\"";
  for (int i = 0; i < 1000; ++i) many += ", \"x\"";
  CHECK(error_of(with("\"tag\": [" + many + "]")) ==
        "member \"tag\": expected at most 1000 strings");
  CHECK_THAT(error_of(with(R"("link": ["javascript:x"])")), Catch::StartsWith("member \"link\""));
  for (const char* year : {"\"2014\"", "2014.5", "0", "10000", "1e3", "18446744073709551615"}) {
    CAPTURE(year);
    CHECK_THAT(error_of(with("\"year\": " + std::string(year))),
               Catch::StartsWith("member \"year\""));
  }
  CHECK_THAT(error_of(R"({"id": "a", "title": "\u0000", "body": ""})"), Catch::Contains("NUL"));
}

TEST_CASE("ids are short words") {
  const auto error_of_id = [](const std::string& id) {
    return error_of(R"({"id": ")" + id + R"(", "title": "", "body": ""})");
  };
  CHECK(error_of_id(std::string(200, 'x')).empty());
  for (const std::string& id : {std::string(), std::string(201, 'x'), std::string("a b"),
                                std::string("a\\n"), std::string("a\\u0000")}) {
    CAPTURE(id);
    CHECK_THAT(error_of_id(id), Catch::StartsWith("member \"id\""));
  }
}

TEST_CASE("translations are complete and in other languages") {
  const auto error_of_translation = [](const std::string& translations) {
    return error_of(with("\"translations\": " + translations));
  };
  CHECK(
      error_of_translation(R"({"es": {"title": "", "body": ""}, "fr": {"title": "", "body": ""}})")
          .empty());
  CHECK(error_of_translation(R"({"es": {"title": ""}})") ==
        "member \"translations.es\": expected \"title\" and \"body\"");
  CHECK(error_of_translation(R"({"es": {"title": "", "body": 1}})") ==
        "member \"translations.es.body\": expected a string");
  CHECK(error_of_translation(R"({"es": {"title": "", "body": "", "x": ""}})") ==
        "member \"translations.es.x\": unknown");
  CHECK_THAT(error_of_translation(R"({"en": {"title": "", "body": ""}})"),
             Catch::Contains("languages other than"));
  CHECK_FALSE(error_of_translation(R"({"de": {"title": "", "body": ""}})").empty());
  CHECK_FALSE(error_of_translation("[]").empty());
}

}  // namespace gfmd
