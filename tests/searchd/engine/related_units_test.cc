#include "searchd/engine/related_units.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

namespace {

using Related = std::vector<RelatedUnit>;

std::string ids(const std::optional<Related>& related) {
  REQUIRE(related.has_value());
  std::string text;
  for (const RelatedUnit& unit : *related) text += (text.empty() ? "" : " ") + unit.id;
  return text;
}

const RelatedUnit& unit_of(const Related& related, const std::string& id) {
  const auto at = std::find_if(related.begin(), related.end(),
                               [&](const RelatedUnit& unit) { return unit.id == id; });
  REQUIRE(at != related.end());
  return *at;
}

}  // namespace

TEST_CASE("records are related from both sides, in the order of the input") {
  const InventedIndex index(
      R"({"id": "a", "title": "A", "body": "One.", "related": ["d", "c", "gone"]})"
      "\n"
      R"({"id": "b", "title": "B", "body": "Two.", "related": ["a"]})"
      "\n"
      R"({"id": "c", "title": "C", "body": "Three.", "related": ["a"]})"
      "\n"
      R"({"id": "d", "title": "D", "body": "Four."})");
  Searcher searcher = index.searcher();
  CHECK(ids(searcher.related("a", Language::en)) == "b c d");
  CHECK(ids(searcher.related("b", Language::en)) == "a");
  CHECK(ids(searcher.related("c", Language::en)) == "a");
  CHECK(ids(searcher.related("d", Language::en)) == "a");
  CHECK_FALSE(searcher.related("gone", Language::en).has_value());
}

TEST_CASE("units of the paper are related with the reason and the lines, from either side") {
  const InventedIndex index = InventedIndex::of_the_paper();
  Searcher searcher = index.searcher();
  const auto of_practice = searcher.related("practice-13", Language::es);
  CHECK(ids(of_practice) ==
        "section-migrants-in-journey-from-countries-of-origin-to-transit-and-destination "
        "recommendation-1 question-1");
  const RelatedUnit& question = unit_of(*of_practice, "question-1");
  CHECK(question.kind == DocumentKind::question);
  CHECK(question.language == Language::es);
  CHECK(question.why == "rescate, socorro y asesoramiento jurídico en tránsito");
  CHECK(question.url == "/paper#question-1");
  CHECK(question.lines == LineRange{649, 651});
  CHECK(question.other_lines == LineRange{1467, 1471});
  const auto of_question = searcher.related("question-1", Language::en);
  const RelatedUnit& practice = unit_of(*of_question, "practice-13");
  CHECK(practice.title == "Beta Groups");
  CHECK(practice.why == "rescue, relief and legal advice in transit");
  CHECK(practice.lines == LineRange{1467, 1471});
  CHECK(practice.other_lines == LineRange{649, 651});
  CHECK(ids(searcher.related("footnote-1", Language::en)).empty());
}

TEST_CASE("no more than a bounded number of related units") {
  std::string records = R"({"id": "hub", "title": "Hub", "body": "All."})";
  for (int i = 0; i < 150; ++i) {
    records += "\n{\"id\": \"r" + std::to_string(i) +
               "\", \"title\": \"\", \"body\": \"One.\", \"related\": [\"hub\"]}";
  }
  const InventedIndex index(records);
  CHECK(index.searcher().related("hub", Language::en)->size() == kMaxRelated);
}
