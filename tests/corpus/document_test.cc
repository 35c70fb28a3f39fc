#include "corpus/document.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

Document unit_translated(std::vector<LineRange> translated) {
  const auto version_in = [](Language language, const std::vector<LineRange>& lines) {
    Version version;
    version.language = language;
    version.unofficial = language != Language::en;
    for (const LineRange each : lines) version.passages.emplace_back().lines = each;
    return version;
  };
  Document unit;
  unit.versions = {version_in(Language::en, {{2, 3}, {5, 5}}),
                   version_in(Language::es, translated)};
  return unit;
}

}  // namespace

TEST_CASE("every kind of document is found by its name") {
  for (const DocumentKind kind : kDocumentKinds) CHECK(parse_kind(kind_name(kind)) == kind);
  CHECK(kind_name(DocumentKind::footnote) == "footnote");
  CHECK(parse_kind("practice") == DocumentKind::practice);
}

TEST_CASE("what names no kind is refused") {
  CHECK_FALSE(parse_kind(""));
  CHECK_FALSE(parse_kind("Practice"));
  CHECK_FALSE(parse_kind("practices"));
}

TEST_CASE("a translation has the passages of the print, each with its lines") {
  const Document unit = unit_translated({{2, 3}, {5, 5}});
  CHECK(is_aligned(unit.versions[0], unit));
  CHECK(is_aligned(unit.versions[1], unit));
  for (const auto& lines : {std::vector<LineRange>{{2, 3}}, {{2, 3}, {6, 6}}, {}}) {
    const Document other = unit_translated(lines);
    CHECK_FALSE(is_aligned(other.versions[1], other));
  }
}

TEST_CASE("a summary is no translation, though it has the lines of a unit of one passage") {
  Document unit = unit_translated({{2, 3}, {5, 5}});
  unit.versions[0].summary = "In short.";
  CHECK(is_summary(unit.versions[1], unit));
  CHECK_FALSE(is_summary(unit.versions[0], unit));
  CHECK_FALSE(is_aligned(unit.versions[1], unit));
  CHECK(is_aligned(unit.versions[0], unit));
  unit.versions[1].summary = "En breve.";  // a translation that has one besides
  CHECK(is_aligned(unit.versions[1], unit));
}

TEST_CASE("a sentence is read in the reader's language where its passage is translated") {
  const auto version = [](Language language, std::vector<Sentence> sentences) {
    Version made;
    made.language = language;
    made.passages.push_back(
        {PassageKind::paragraph, "Uno. Two.", {4, 5}, std::move(sentences), {}, {}});
    return made;
  };
  Document unit;
  unit.versions = {version(Language::en, {{0, 4, {4, 4}}, {5, 9, {5, 5}}}),
                   version(Language::es, {{0, 3, {4, 4}}, {4, 9, {5, 5}}}),
                   version(Language::fr, {{0, 9, {4, 5}}})};
  CHECK(sentence_in(unit, {"a", 0, 1}, Language::en).text() == "Two.");
  CHECK(sentence_in(unit, {"a", 0, 1}, Language::es).text() == " Two.");
  CHECK(sentence_in(unit, {"a", 0, 1}, Language::es).version.language == Language::es);
  // A passage that is one sentence for two is no translation sentence by sentence.
  CHECK(sentence_in(unit, {"a", 0, 1}, Language::fr).text() == "Two.");
  CHECK(sentence_in(unit, {"a", 0, 1}, Language::fr).version.language == Language::en);
  unit.versions[1].passages[0].lines = {9, 9};  // a summary
  CHECK(sentence_in(unit, {"a", 0, 1}, Language::es).version.language == Language::en);
  CHECK_THROWS_AS(sentence_in(unit, {"a", 1, 0}, Language::en), std::out_of_range);
}

TEST_CASE("a marker belongs to the text that it stands behind") {
  const Passage passage{PassageKind::paragraph, "One. Two.", {}, {}, {{4, 7}, {9, 8}, {9, 9}}, {}};
  using Notes = std::vector<std::uint32_t>;
  CHECK(notes_in(passage, 0, 4) == Notes{7});
  CHECK(notes_in(passage, 4, 9) == Notes{8, 9});
  CHECK(notes_in(passage, 0, 3).empty());
}

TEST_CASE("a record says the same whichever file brings it, a paper's unit does not") {
  Document a;
  a.id = "a";
  a.source = "monday.jsonl";
  Document b = a;
  b.source = "tuesday.jsonl";
  CHECK(says_the_same(a, b));
  b.year = 2015;
  CHECK_FALSE(says_the_same(a, b));
  b = a;
  a.lines = b.lines = {1, 3};
  CHECK(says_the_same(a, b));
  b.source = "other.txt";
  CHECK_FALSE(says_the_same(a, b));
}

}  // namespace gfmd
