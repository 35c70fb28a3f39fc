#include "searchd/http/parallel_html.h"

#include <catch2/catch.hpp>
#include <regex>

namespace gfmd {
namespace {

/// A unit of one passage of two sentences, in English and Spanish.
Document unit_of(PassageKind kind) {
  Document unit;
  unit.id = "section-a";
  unit.kind = DocumentKind::section;
  unit.lines = {1, 9};
  for (const Language language : {Language::en, Language::es}) {
    Version version;
    version.language = language;
    Passage& passage = version.passages.emplace_back();
    passage.kind = kind;
    passage.text = language == Language::en ? "Do. See." : "Ir. Ver.";
    passage.lines = {5, 6};
    passage.sentences = {{0, 3, {5, 5}}, {4, 8, {6, 6}}};
    passage.notes = {{8, 3}};
    unit.versions.push_back(std::move(version));
  }
  return unit;
}

std::string parallel(const Document& unit, const std::vector<const Version*>& versions,
                     const PassageStyle& style = {}) {
  PassageWriter passages({Language::es, {3}, nullptr});
  static const std::regex kLinks("<a class=\"(here|at|cite)\"[^>]*>[^<]*</a>");
  static const std::regex kNote("<a class=\"note\"( id=\"note-mark-3\")?[^>]*>iii</a>");
  return std::regex_replace(
      std::regex_replace(parallel_html(unit, versions, 0, style, passages), kLinks, ""), kNote,
      "$1");
}

TEST_CASE("A passage in two languages is a row, whose first has the addresses") {
  const Document unit = unit_of(PassageKind::paragraph);
  CHECK(parallel(unit, {&unit.versions[1], &unit.versions[0]}) ==
        "<div class=\"row\">\n"
        "<p id=\"L5\" lang=\"es\"><span id=\"L5-1\">Ir.</span> <span id=\"L6\">Ver.<sup> "
        "id=\"note-mark-3\"</sup></span></p>\n"
        "<p lang=\"en\">Do. See.<sup></sup></p>\n"
        "</div>\n");
}

TEST_CASE("A list item in two languages is one item") {
  const Document unit = unit_of(PassageKind::list_item);
  const std::string html = parallel(unit, {&unit.versions[1], &unit.versions[0]}, {"x"});
  CHECK(html.starts_with("<li><div class=\"row\">\n<p class=\"x\" id=\"L5\" lang=\"es\">"));
  CHECK(html.ends_with("<p class=\"x\" lang=\"en\">Do. See.<sup></sup></p>\n</div></li>\n"));
}

TEST_CASE("A passage in one language is as it always is") {
  const Document unit = unit_of(PassageKind::list_item);
  CHECK(parallel(unit, {&unit.versions[0]}).starts_with("<li id=\"L5\"><span"));
}

}  // namespace
}  // namespace gfmd
