#include "searchd/http/paper_writer.h"

#include <catch2/catch.hpp>
#include <regex>

namespace gfmd {
namespace {

Document unit_at(DocumentKind kind, std::string id, std::uint32_t number, std::uint32_t line) {
  Document unit;
  unit.id = std::move(id);
  unit.kind = kind;
  unit.number = number;
  unit.source = "paper.txt";
  unit.lines = {line, line + 8};
  for (const Language language : {Language::en, Language::es}) {
    Version version;
    version.language = language;
    version.unofficial = language == Language::es;
    version.title = version.unofficial ? "Título" : "Title";
    Passage& passage = version.passages.emplace_back();
    passage.text = version.unofficial ? "Ir." : "Go.";
    passage.lines = {line + 1, line + 2};
    unit.versions.push_back(std::move(version));
  }
  return unit;
}

std::string written(const std::vector<Document>& units, ShownVersions versions,
                    Language text = Language::es) {
  static const std::regex kLinks("<a class=\"(here|cite)\"[^>]*>[^<]*</a>");
  ReadingRequest request;
  request.search.language = Language::es;
  request.versions = versions;
  const CitationContext citation{Language::es, "http://h", "r"};
  std::string html = PaperWriter(units, text, request, citation, nullptr).write();
  for (std::size_t at = html.find("<details"); at != std::string::npos;
       at = html.find("<details")) {
    html.erase(at, html.find("</details>\n", at) + 11 - at);
  }
  return std::regex_replace(html, kLinks, "");
}

TEST_CASE("A translation stands in the place of the print, at the same addresses") {
  const std::vector<Document> units{unit_at(DocumentKind::section, "section-a", 0, 1)};
  CHECK(written(units, ShownVersions::reader) ==
        "<h2 id=\"section-a\">Título</h2>\n<p id=\"L2\">Ir.</p>\n");
  CHECK(written(units, ShownVersions::printed, Language::en) ==
        "<h2 id=\"section-a\">Title</h2>\n<p id=\"L2\">Go.</p>\n");
}

TEST_CASE("Side by side each address stands once, on the reader's text") {
  const std::vector<Document> units{unit_at(DocumentKind::section, "section-a", 0, 1),
                                    unit_at(DocumentKind::question, "question-1", 1, 11)};
  CHECK(written(units, ShownVersions::all) ==
        "<div class=\"row\">\n<h2 id=\"section-a\" lang=\"es\">Título</h2>\n"
        "<p class=\"version-title\" lang=\"en\">Title</p>\n</div>\n"
        "<div class=\"row\">\n<p id=\"L2\" lang=\"es\">Ir.</p>\n<p lang=\"en\">Go.</p>\n</div>\n"
        "<p class=\"kind\" id=\"question-1\" lang=\"es\">Pregunta orientativa 1</p>\n"
        "<div class=\"row\">\n<p id=\"L12\" lang=\"es\">Ir.</p>\n<p lang=\"en\">Go.</p>\n</div>\n");
}

TEST_CASE("What is summed up only stands as printed, under its translated heading") {
  Document unit = unit_at(DocumentKind::section, "section-a", 0, 1);
  unit.versions[1].passages[0].lines = unit.lines;
  const std::string expected =
      "<h2 id=\"section-a\">Título</h2>\n<p id=\"L2\" lang=\"en\">Go.</p>\n";
  CHECK(written({unit}, ShownVersions::reader) == expected);
  CHECK(
      written({unit}, ShownVersions::all).ends_with("</div>\n<p id=\"L2\" lang=\"en\">Go.</p>\n"));
  unit.versions.pop_back();
  CHECK(written({unit}, ShownVersions::all) ==
        "<h2 id=\"section-a\" lang=\"en\">Title</h2>\n<p id=\"L2\" lang=\"en\">Go.</p>\n");
}

TEST_CASE("A note holds its text in both languages, and ends where the next unit begins") {
  const std::vector<Document> units{unit_at(DocumentKind::footnote, "footnote-1", 1, 1),
                                    unit_at(DocumentKind::section, "section-b", 0, 11)};
  const std::string html = written(units, ShownVersions::all);
  CHECK(html.find("<p class=\"footnote\" id=\"L2\" lang=\"es\">Ir.</p>\n"
                  "<p class=\"footnote\" lang=\"en\">Go.</p>\n</div>\n</div>\n"
                  "<div class=\"row\">\n<h2 id=\"section-b\"") != std::string::npos);
}

}  // namespace
}  // namespace gfmd
