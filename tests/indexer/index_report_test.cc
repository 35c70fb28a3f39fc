#include "indexer/index_report.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

Document unit(DocumentKind kind, std::initializer_list<Language> languages) {
  Document made;
  made.kind = kind;
  for (const Language language : languages) {
    made.versions.emplace_back();
    made.versions.back().language = language;
  }
  return made;
}

IndexReport sample() {
  IndexReport report;
  report.count(unit(DocumentKind::section, {Language::en}));
  Document practice = unit(DocumentKind::practice, {Language::en, Language::fr});
  practice.links = {"http://a.org", "http://b.org"};
  report.count(practice);
  report.count(practice);
  Document note = unit(DocumentKind::footnote, {Language::en});
  report.count(note);
  note.cited_by = {{"section-a", 0, 0}};
  report.count(note);
  return report;
}

TEST_CASE("a report counts by kind, notes, languages and links") {
  CHECK(sample().to_string() ==
        "5 units: 1 section, 2 footnotes, 2 practices\n"
        "1 of 2 notes linked to their sentences\n"
        "versions: 5 en, 2 fr\n"
        "links: 4\n");
}

TEST_CASE("without notes the report says nothing of them") {
  IndexReport report;
  report.count(unit(DocumentKind::document, {Language::es}));
  CHECK(report.to_string() == "1 unit: 1 document\nversions: 1 es\nlinks: 0\n");
}

TEST_CASE("a manifest gets the counts that are not zero") {
  IndexManifest manifest;
  sample().fill(manifest);
  using Counts = std::map<std::string, std::uint64_t>;
  CHECK(manifest.by_kind == Counts{{"section", 1}, {"footnote", 2}, {"practice", 2}});
  CHECK(manifest.by_language == Counts{{"en", 5}, {"fr", 2}});
}

}  // namespace
}  // namespace gfmd
