#include "corpus/unit_relations.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

using namespace gfmd;

namespace {

Document unit(const std::string& id, LineRange lines) {
  Document document;
  document.id = id;
  document.lines = lines;
  document.versions.emplace_back();
  return document;
}

std::vector<Document> units() {
  return {unit("recommendation-2", {624, 632}), unit("practice-15", {1511, 1553})};
}

const std::string kHeader = "# a comment\n\nunit\tlines\trelated\tlines\ten\tes\tfr\n";
const std::string kRow =
    "practice-15\t1537-1541\trecommendation-2\t630\tassessed\tevaluado\tévalué\n";

/// What is wrong with rows below the header, "4: …".
std::vector<std::string> faults(const std::string& text) {
  std::vector<Document> documents = units();
  std::vector<std::string> all;
  for (const InputError& error : add_relations("x.relations", text, documents)) {
    CHECK(error.file == "x.relations");
    all.push_back(std::to_string(error.line) + ": " + error.message);
  }
  if (!all.empty()) {
    CHECK(documents == units());  // nothing is half added
  }
  return all;
}

std::string with(const std::string& from, const std::string& to) {
  std::string row = kRow;
  return kHeader + row.replace(row.find(from), from.size(), to);
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("a relation stands with the unit it is given for, and what bears it out") {
  std::vector<Document> documents = units();
  REQUIRE(add_relations("x", kHeader + kRow, documents).empty());
  CHECK(documents[0].relations.empty());
  REQUIRE(documents[1].relations.size() == 1);
  const Relation expected{
      "recommendation-2", {"assessed", "evaluado", "évalué"}, {1537, 1541}, {630, 630}};
  CHECK(documents[1].relations[0] == expected);
  CHECK(faults("").empty());
}

TEST_CASE("a relation that the paper does not bear out is named by its line") {
  CHECK(faults(with("practice-15", "practice-99")) ==
        Faults{"4: the paper has no unit practice-99"});
  CHECK(faults(with("recommendation-2", "practice-15")) ==
        Faults{"4: practice-15 is related to itself"});
  CHECK(faults(kHeader + kRow + kRow) ==
        Faults{"5: practice-15 and recommendation-2 stand here twice, first in line 4"});
  CHECK(faults(kHeader + kRow + "recommendation-2\t630\tpractice-15\t1537\ta\tb\tc\n") ==
        Faults{"5: recommendation-2 and practice-15 stand here twice, first in line 4"});
  CHECK(faults(with("1537-1541", "1537-1560")) ==
        Faults{"4: lines 1537-1560 are outside practice-15, lines 1511-1553"});
  CHECK(faults(with("\t630", "\t623-630")) ==
        Faults{"4: lines 623-630 are outside recommendation-2, lines 624-632"});
  CHECK(faults(with("évalué", "")) == Faults{"4: no reason in fr"});
}

TEST_CASE("a row that is none of the format's is named") {
  for (const char* lines : {"", "x", "0", "1541-1537", "1537-", "-1541", "1537-1541-1545"}) {
    INFO(lines);
    CHECK(faults(with("1537-1541", lines)) ==
          Faults{"4: expected lines such as 612-620, not \"" + std::string(lines) + "\""});
  }
  CHECK(faults(kHeader + "practice-15\t1537\n") == Faults{"4: expected 7 columns, found 2"});
  CHECK(faults(kRow) == Faults{"1: expected the columns unit, lines, related, lines, en, es, fr"});
  CHECK(faults(kHeader + "\xff") == Faults{"4: not valid UTF-8"});
}

TEST_CASE(
    "every practice of the paper is related, and all that is asked and recommended has some") {
  std::istringstream none;
  const auto corpus = load_corpus({GFMD_DOCUMENTS}, none);
  REQUIRE(corpus.has_value());
  std::size_t practices = 0;
  for (const Document& document : corpus->documents) {
    INFO(document.id);
    if (document.kind == DocumentKind::practice) {
      ++practices;
      CHECK(document.relations.size() >= 1);
      CHECK(document.relations.size() <= 3);
    }
    if (document.kind != DocumentKind::recommendation && document.kind != DocumentKind::question) {
      continue;
    }
    const auto of_it = std::count_if(
        corpus->documents.begin(), corpus->documents.end(), [&](const Document& other) {
          return other.kind == DocumentKind::practice &&
                 std::any_of(other.relations.begin(), other.relations.end(),
                             [&](const Relation& each) { return each.unit == document.id; });
        });
    CHECK(of_it >= 3);
  }
  CHECK(practices == 27);
}
