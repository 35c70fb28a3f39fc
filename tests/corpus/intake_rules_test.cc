#include "corpus/intake_rules.h"

#include <catch2/catch.hpp>

#include "corpus/json_lines.h"

namespace gfmd {
namespace {

using Words = std::vector<std::string>;
using Catch::Contains;

/// What is found in a record, "check severity: message".
Words findings_in(const std::string& json) {
  RecordReading reading = read_record(json, "new.jsonl");
  REQUIRE(reading.faults.empty());
  FindingList list;
  IntakeRules rules;
  rules.last_year = 2027;
  check_unit({std::move(reading.record.document), "new.jsonl", 7, std::move(reading.links)}, rules,
             list);
  Words found;
  for (const Finding& finding : list.take()) {
    CHECK(finding.line == 7);
    CHECK(finding.unit == "a");
    found.push_back(finding.check + (finding.severity == Severity::error ? " error: " : ": ") +
                    finding.message);
  }
  return found;
}

std::string text(const std::string& title, const std::string& body) {
  return R"("title": ")" + title + R"(", "body": ")" + body + "\"";
}

/// A practice with everything in order, and more members or others instead.
std::string practice(const std::string& more = "", const std::string& texts = "") {
  const std::string own = text("Shelters", "The 12 shelters receive the children of migrants.");
  return R"({"id": "a", "kind": "practice", "country": ["Kenya"], "partner": ["IOM"],
    "theme": ["Child protection"], "tag": ["Coherence"], "link": ["https://www.iom.int/x"], )" +
         (texts.empty() ? own : texts) + (more.empty() ? "" : ", " + more) +
         R"(, "translations": {
    "es": {"title": "Albergues", "body": "Los 12 albergues reciben a los niños de los migrantes."},
    "fr": {"title": "Foyers", "body": "Les 12 foyers reçoivent les enfants des migrants."}}})";
}

std::string document(const std::string& members) { return R"({"id": "a", )" + members + "}"; }

const std::string kEnglish =
    "The centres are in charge of receiving and of providing accommodation to the children who "
    "have come without their families, and they place them with families in the country.";
const std::string kSpanish =
    "Los centros se encargan de recibir y de dar alojamiento a los niños que han llegado sin sus "
    "familias, y los colocan con familias en el país y en las ciudades.";

TEST_CASE("a practice in order has no findings") { CHECK(findings_in(practice()).empty()); }

TEST_CASE("fields that are missing are named") {
  CHECK(findings_in(R"({"id": "a", "kind": "practice", "title": "", "body": " "})") ==
        Words{"missing error: no title", "missing error: no summary", "missing error: no country",
              "missing: without partners, themes, tags, web links",
              "translation: no translation: es, fr"});
  CHECK(findings_in(document(text("", ""))) == Words{"missing: no title", "missing: no text"});
  CHECK(findings_in(document(text("T", "B"))).empty());
  CHECK(findings_in(document(text("T", "") + R"(, "kind": "section")")).empty());
}

TEST_CASE("names outside the vocabularies come with the nearest one") {
  CHECK(findings_in(document(text("T", "B") +
                             R"(, "country": ["Mexcio", "Atlantis", "IGAD", "Kenya"],
      "place": ["Afirca", "Asia"], "theme": ["Child protecton"], "tag": ["Coherance", "Brand new"],
      "partner": ["Ministry of Magic"])")) ==
        Words{"unknown-country error: unknown country \"Mexcio\"; the nearest known name is "
              "\"Mexico\"",
              "unknown-country error: unknown country \"Atlantis\"",
              "unknown-place: unknown place \"Afirca\"; the nearest known name is \"Africa\"",
              "unknown-partner: unknown partner \"Ministry of Magic\"",
              "unknown-theme: unknown theme \"Child protecton\"; the nearest known name is "
              "\"Child protection\"",
              "unknown-tag: unknown tag \"Coherance\"; the nearest known name is \"Coherence\"",
              "unknown-tag: unknown tag \"Brand new\""});
}

TEST_CASE("a text in another language than declared is an error, a few words a warning") {
  CHECK(findings_in(document(text("Centres", kEnglish))).empty());
  CHECK(findings_in(document(text("Centros", kSpanish) + R"(, "lang": "es")")).empty());
  CHECK(findings_in(document(text("Centros", kSpanish))) ==
        Words{"language error: the text given as en reads as es"});
  CHECK(findings_in(document(text("Centres", kEnglish) + R"(, "lang": "fr")")) ==
        Words{"language error: the text given as fr reads as en"});
  CHECK(findings_in(document(text("Of the rights of the child", "x") + R"(, "lang": "es")")) ==
        Words{"language: the text given as es reads as en"});
  const std::string note = R"(, "lang": "fr", "kind": "footnote")";
  CHECK(findings_in(document(text("", kEnglish) + note)).empty());
}

TEST_CASE("a translation in another language than declared is found") {
  const Words found = findings_in(
      document(text("Centres", kEnglish) + R"(, "translations": {"es": {)" +
               text("Centres", kEnglish) + R"(}, "fr": {"title": "Centres", "body": "-"}})"));
  CHECK(found == Words{"language error: the text given as es reads as en"});
}

TEST_CASE("texts that are too long are found") {
  const std::string title(251, 'x');
  CHECK(findings_in(document(text(title, "B"))) ==
        Words{"length: the en title has 251 characters, where 250 at most are expected"});
  std::string body;
  for (int i = 0; i < 1001; ++i) body += "word ";
  CHECK(findings_in(document(text("T", body))).empty());
  const Words found = findings_in(practice("", text("12", body)));
  CHECK(found == Words{"length: the en text has 1001 words, where 1000 at most are expected"});
}

TEST_CASE("missing translations and changed figures are found") {
  CHECK(findings_in(document(text("T", "B 12") +
                             R"(, "translations": {"es": {"title": "", "body": ""}})")) ==
        Words{"translation error: the es translation has no title",
              "translation error: the es translation has no text",
              "translation: no translation: fr"});
  const auto figures = [](const std::string& english, const std::string& spanish) {
    return findings_in(document(text("T", english) + R"(, "translations": {"es": {)" +
                                text("T", spanish) + R"(}, "fr": {)" + text("T", english) + "}}"));
  };
  CHECK(figures("In 2014, 1,500 people", "En 2014, 1.500 personas").empty());
  CHECK(figures("In 2014, 1,500 people", "En 2015, 1.500 personas") ==
        Words{"translation error: the es translation has other figures: without 2014, with 2015"});
  CHECK(figures("2 people", "Dos personas") ==
        Words{"translation: the es translation has other figures: without 2"});
  CHECK(figures("Two people", "2 personas") ==
        Words{"translation: the es translation has other figures: with 2"});
}

TEST_CASE("links that look dead are found, as given and in the text") {
  CHECK(findings_in(
            document(text("T", "See http://localhost/x for more.") +
                     R"(, "link": ["www.iom.int", "http://10.0.0.1/", "http://gfmd.org/x."])")) ==
        Words{"link: link \"www.iom.int\": no \"http://\" or \"https://\" at the beginning",
              "link: link \"http://10.0.0.1/\": an address of a private network: 10.0.0.1",
              "link: link \"http://gfmd.org/x.\": punctuation at the end: \".\"",
              "link: link \"http://localhost/x\": a host of this machine or a local network: "
              "\"localhost\""});
}

TEST_CASE("the links of the template are looked at word by word") {
  Document unit;
  unit.id = "practice-1";
  unit.kind = DocumentKind::practice;
  unit.versions.emplace_back();
  unit.printed_fields = {{"Country:", "", {3, 3}},
                         {"Partner(s):", "", {4, 4}},
                         {"Thematic Area(s):", "", {5, 5}},
                         {"Tags:", "", {6, 6}},
                         {"Web Links:",
                          "Ministry: http://a.gov.mx/x, http://b.gov.mx/long name.html and "
                          "c.gov.mx/y ftp://d.gov.mx and/or none",
                          {9, 10}}};
  unit.lines = {1, 10};
  FindingList list;
  check_unit({unit, "annex.txt", 1, {}}, IntakeRules{}, list);
  Words links;
  for (const Finding& finding : list.take()) {
    if (finding.check == "missing" && finding.message == "no country") CHECK(finding.line == 3);
    if (finding.check != "link") continue;
    CHECK(finding.line == 9);
    links.push_back(finding.message);
  }
  CHECK(links ==
        Words{"link \"http://b.gov.mx/long\": a space before \"name.html\"",
              "link \"c.gov.mx/y\": no \"http://\" or \"https://\" at the beginning",
              "link \"ftp://d.gov.mx\": the scheme \"ftp\", where \"http\" or \"https\" is "
              "expected"});
}

TEST_CASE("years out of range are errors") {
  CHECK(findings_in(document(text("T", "B") + R"(, "year": 2027)")).empty());
  CHECK(findings_in(document(text("T", "B") + R"(, "year": 2028)")) ==
        Words{"year error: year 2028, where 1900 to 2027 is expected"});
  CHECK(findings_in(document(text("T", "B") + R"(, "year": 215)")) ==
        Words{"year error: year 215, where 1900 to 2027 is expected"});
}

}  // namespace
}  // namespace gfmd
