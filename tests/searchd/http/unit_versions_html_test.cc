#include "searchd/http/unit_versions_html.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

Document unit_in(std::vector<Language> languages) {
  Document unit;
  unit.id = "x";
  unit.lines = {1, 2};
  for (const Language language : languages) {
    Version version;
    version.language = language;
    version.unofficial = !unit.versions.empty();
    version.title = std::string("In ") + std::string(language_code(language));
    version.passages.emplace_back().text = version.title;
    unit.versions.push_back(version);
  }
  return unit;
}

ReadingRequest request_for(Language reader, ShownVersions versions) {
  ReadingRequest request;
  request.search.language = reader;
  request.versions = versions;
  return request;
}

std::vector<Language> shown(const Document& unit, Language reader, ShownVersions versions) {
  std::vector<Language> languages;
  for (const Version* version : shown_versions(unit, request_for(reader, versions))) {
    languages.push_back(version->language);
  }
  return languages;
}

using Languages = std::vector<Language>;

TEST_CASE("The reader's language comes first, the printed text with it, all or none on demand") {
  Document unit = unit_in({Language::fr, Language::en, Language::es});
  CHECK(shown(unit, Language::es, ShownVersions::reader) == Languages{Language::es, Language::fr});
  CHECK(shown(unit, Language::fr, ShownVersions::reader) == Languages{Language::fr});
  CHECK(shown(unit, Language::es, ShownVersions::all) ==
        Languages{Language::es, Language::fr, Language::en});
  CHECK(shown(unit, Language::es, ShownVersions::printed) == Languages{Language::fr});
  CHECK(shown(unit_in({Language::fr}), Language::es, ShownVersions::all) ==
        Languages{Language::fr});
  unit.lines = {};  // a catalogue's, whose passages have addresses of their own
  CHECK(shown(unit, Language::es, ShownVersions::reader) == Languages{Language::es});
}

TEST_CASE("The switch offers what differs, and says what is shown") {
  const Document unit = unit_in({Language::fr, Language::en});
  const std::string translated =
      versions_switch_html(unit, "/doc/x", request_for(Language::en, ShownVersions::printed));
  CHECK(contains(translated, "<a href=\"/doc/x?lang=en\">With translation</a>"));
  CHECK(contains(translated, "<a href=\"/doc/x?lang=en&amp;versions=all\">All languages</a>"));
  CHECK(contains(translated, "versions=printed\" aria-current=\"true\">Original only</a>"));
  const std::string printed =
      versions_switch_html(unit, "/doc/x", request_for(Language::fr, ShownVersions::printed));
  CHECK_FALSE(contains(printed, "Avec traduction"));
  CHECK(contains(printed, "<a href=\"/doc/x?lang=fr\" aria-current=\"true\">Original seulement"));
  CHECK(versions_switch_html(unit_in({Language::fr}), "/doc/x", {}).empty());
}

TEST_CASE("A version that sums the unit up is called so") {
  Document unit = unit_in({Language::fr, Language::en});
  unit.versions.front().summary = "En bref.";
  PassageWriter passages{PassageContext()};
  CHECK(
      contains(versions_html(unit, {&unit.versions[1], &unit.versions[0]}, Language::en, passages),
               "· Unofficial summary</span>"));
}

TEST_CASE("Several texts stand side by side, each under its language and what it is") {
  const Document unit = unit_in({Language::fr, Language::en});
  PassageWriter passages{PassageContext()};
  const std::string html =
      versions_html(unit, {&unit.versions[1], &unit.versions[0]}, Language::en, passages);
  CHECK(contains(html,
                 "<section class=\"text\" lang=\"en\">\n<h2>English <span class=\"kind\" "
                 "lang=\"en\">· Unofficial translation</span></h2>\n<p id=\"p0\">"));
  CHECK(contains(html,
                 "<h2>français <span class=\"kind\" lang=\"en\">· Original text</span></h2>"
                 "\n<p class=\"version-title\">In fr</p>"));
  CHECK(contains(versions_html(unit, {&unit.versions[0]}, Language::en, passages),
                 "<div class=\"text\" lang=\"fr\">\n<p>In fr"));
}

}  // namespace
}  // namespace gfmd
