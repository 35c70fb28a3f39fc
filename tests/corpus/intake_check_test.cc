#include "corpus/intake_check.h"

#include <catch2/catch.hpp>

#include "corpus/json_lines.h"

namespace gfmd {
namespace {

using Words = std::vector<std::string>;

const std::string kShelters =
    "The shelters receive children who travel alone and place them with families of the region, "
    "where social workers visit them every week until they are of age.";
const std::string kSchools =
    "Schools of the border districts take in pupils without papers at any time of the year and "
    "teach them the language in small classes of their own.";

Document document(const std::string& id, const std::string& body,
                  const std::string& source = "new.jsonl") {
  auto record = parse_record(
      R"({"id": ")" + id + R"(", "title": "Title of )" + id + R"(", "body": ")" + body + "\"}",
      source);
  REQUIRE(record);
  return std::move(record->document);
}

void add(IntakeCheck& check, const Document& unit, std::uint32_t line) {
  check.unit({unit, "new.jsonl", line, {}});
}

Words messages(const IntakeReport& report) {
  Words lines;
  for (const Finding& finding : report.findings) lines.push_back(finding.to_string());
  return lines;
}

TEST_CASE("faults of reading are findings") {
  IntakeCheck check;
  check.error({"new.jsonl", 4, "not JSON"});
  check.warning({"new.jsonl", 5, "odd", "a"});
  const IntakeReport report = check.finish();
  CHECK(messages(report) ==
        Words{"new.jsonl:4: error: -: not JSON", "new.jsonl:5: warning: a: odd"});
  CHECK(report.errors == 1);
  CHECK(report.warnings == 1);
  CHECK(report.units == 0);
  CHECK_FALSE(report.compared);
}

TEST_CASE("near-duplicates within the input are found, however many units are between") {
  IntakeCheck check;
  add(check, document("a", kShelters), 1);
  for (std::uint32_t i = 0; i < 50; ++i) {
    add(check, document("other-" + std::to_string(i), "Number " + std::to_string(i)), 2 + i);
  }
  add(check, document("b", kShelters + " And so on."), 60);
  add(check, document("c", kSchools), 61);
  const IntakeReport report = check.finish();
  REQUIRE(report.findings.size() == 1);
  CHECK_THAT(messages(report)[0], Catch::StartsWith("new.jsonl:60: warning: b: near-duplicate, ") &&
                                      Catch::EndsWith(" % of the phrases, of a (new.jsonl:1)"));
  CHECK(report.units == 53);
}

TEST_CASE("notes may repeat each other, and a unit's versions too") {
  IntakeCheck check;
  for (std::uint32_t line = 1; line < 4; ++line) {
    Document note = document("note-" + std::to_string(line), kShelters);
    note.kind = DocumentKind::footnote;
    add(check, note, line);
  }
  Document twice = document("a", kSchools);
  twice.versions.push_back(twice.versions.front());
  twice.versions.back().unofficial = true;
  add(check, twice, 9);
  CHECK(check.finish().warnings == 1);  // no translations
}

TEST_CASE("units of the index are replaced, left alone or resembled") {
  IntakeCheck check;
  add(check, document("a", kShelters + " Since spring they have stayed longer."), 1);
  add(check, document("b", kSchools), 2);
  add(check, document("c", kShelters), 3);
  add(check, document("d", "Something else."), 4);
  check.indexed(document("a", kShelters, "old.jsonl"));
  Document other = document("b", "Another text altogether, with nothing of it in the new one.");
  other.versions.front().title = "Another";
  check.indexed(other);
  check.indexed(document("d", "Something else.", "old.jsonl"));
  Document same = document("e", kShelters);
  same.versions.front().title = "Title of c";
  check.indexed(same);
  check.indexed(document("f", "Unlike all others, and therefore not to be mentioned."));
  const IntakeReport report = check.finish();
  const Words found = messages(report);
  REQUIRE(found.size() == 4);
  CHECK(found[0] == "new.jsonl:1: warning: a: replaces \"Title of a\" in the index");
  CHECK(
      found[1] ==
      "new.jsonl:2: warning: b: replaces \"Another\" in the index, which is about something else");
  CHECK_THAT(found[2], Catch::StartsWith("new.jsonl:3: warning: c: near-duplicate"));
  CHECK(found[3] == "new.jsonl:3: warning: c: the same text as e in the index");
  CHECK(report.compared);
  CHECK(report.fresh == 1);
  CHECK(report.replacing == 2);
  CHECK(report.unchanged == 1);
}

TEST_CASE("an index without a unit in common is still one") {
  IntakeCheck check;
  add(check, document("a", kShelters), 1);
  check.compare();
  CHECK(check.finish().summary() ==
        "1 unit (1 new, 0 replacing, 0 unchanged): 0 errors, 0 warnings");
}

}  // namespace
}  // namespace gfmd
