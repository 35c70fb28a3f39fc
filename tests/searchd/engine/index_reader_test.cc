#include "searchd/engine/index_reader.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "corpus/generation.h"
#include "corpus/stored_document.h"
#include "corpus/term.h"
#include "invented_index.h"

using namespace gfmd;

namespace {
constexpr std::string_view kRecords =
    R"({"id":"a","title":"Border rescue","body":"Rescue at sea. Rescue on land.","country":["Kenya"]}
{"id":"b","title":"Asile","body":"Droit d’asile.","lang":"fr"}
)";
}  // namespace

TEST_CASE("the acronyms of the texts are read back") {
  const InventedIndex index(R"({"id":"a","title":"","body":"The Rural Aid Network (RAN) helps."}
)");
  const auto acronyms = index.reader().acronyms();
  REQUIRE(acronyms.size() == 1);
  CHECK(acronyms[0].acronym == "RAN");
  CHECK(acronyms[0].long_form == "Rural Aid Network");
  CHECK(InventedIndex(kRecords).reader().acronyms().empty());
}

TEST_CASE("postings, positions and records are read back") {
  const InventedIndex index(kRecords);
  const IndexReader reader = index.reader();
  CHECK(reader.last_document() == 2);
  std::vector<PostingEntry> postings{{9, 9}};
  reader.read_postings(spell_word(TextField::body, Language::en, "rescue"), postings);
  REQUIRE(postings.size() == 1);
  CHECK(postings[0].document == 1);
  CHECK(postings[0].frequency == 2);
  CHECK(reader.positions(1, spell_word(TextField::body, Language::en, "rescue")) ==
        std::vector<std::uint32_t>{0, 3});
  CHECK(reader.positions(2, spell_word(TextField::body, Language::en, "rescue")).empty());
  reader.read_postings(spell_word(TextField::body, Language::fr, "rescue"), postings);
  CHECK(postings.empty());
  CHECK(decode_record(reader.record(2)).id == "b");
  CHECK(decode_document(reader.record(2), reader.text("b")).versions.at(0).passages.at(0).text ==
        "Droit d’asile.");
  CHECK(reader.find("b") == 2U);
  CHECK_FALSE(reader.find("c").has_value());
}

TEST_CASE("terms and values are walked in order") {
  const InventedIndex index(kRecords);
  const IndexReader reader = index.reader();
  std::vector<std::string> words;
  reader.for_each_term(word_prefix(TextField::body, Language::fr),
                       [&](std::string_view word, std::uint32_t) { words.emplace_back(word); });
  CHECK(words == std::vector<std::string>{"asile", "droit"});
  std::vector<std::uint32_t> documents;
  reader.for_each_value(facet_spec(FacetField::country).slot,
                        [&](std::uint32_t document, const std::string& value) {
                          documents.push_back(document);
                          CHECK(unpack_keys(value) == std::vector<std::string>{"KE"});
                        });
  CHECK(documents == std::vector<std::uint32_t>{1});
}

TEST_CASE("the first terms of a prefix, and how many documents a term has") {
  const InventedIndex index(kRecords);
  const IndexReader reader = index.reader();
  const std::string prefix = word_prefix(TextField::body, Language::fr);
  const auto two = reader.first_terms(prefix, 9);
  REQUIRE(two.size() == 2);
  CHECK(two[1].suffix == "droit");
  CHECK(two[1].documents == 1);
  CHECK(reader.first_terms(prefix, 1).size() == 1);
  CHECK(reader.first_terms(prefix, 0).empty());
  CHECK(reader.first_terms("none", 9).empty());
  CHECK(reader.document_frequency(prefix + "droit") == 1);
  CHECK(reader.document_frequency(prefix + "drift") == 0);
}

TEST_CASE("a file that is no index is refused in words") {
  const std::string path = std::string(P_tmpdir) + "/no-index.glass";
  std::ofstream(path) << "nothing of the kind";
  CHECK_THROWS_AS(IndexReader(path), IndexUnusable);
  std::remove(path.c_str());
  CHECK_THROWS_AS(IndexReader("/nowhere/at/all"), IndexUnusable);
}
