#include "searchd/engine/key_terms.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/document_store.h"

using namespace gfmd;

namespace {

std::vector<std::string> words_of(const InventedIndex& index, std::string_view id,
                                  Language language = Language::en) {
  const IndexReader reader = index.reader();
  DocumentStore store(reader);
  const auto document = store.get(id);
  REQUIRE(document);
  std::vector<std::string> words;
  float before = 1;
  for (const KeyTerm& term : key_terms(document->versions.front(), *reader.find(id),
                                       Lexicon::read(reader, language), reader, Analyzer())) {
    CHECK(term.weight > 0);
    CHECK(term.weight <= before);
    before = term.weight;
    words.push_back(term.word);
  }
  return words;
}

constexpr std::string_view kRecords =
    R"({"id":"a","title":"Shelters","body":"The shelter of 1999 and the shelters for children; a xylophone."}
{"id":"b","title":"","body":"Shelter, water, children and law."}
{"id":"c","title":"","body":"Children and the law of children."}
{"id":"d","title":"","body":"Law of the sea, 1999."}
{"id":"e","title":"","body":"Of the law."}
)";

}  // namespace

TEST_CASE("key terms are the stems that tell a text apart, once each, rare ones first") {
  const InventedIndex index(kRecords);
  // Neither a stop word, a number, nor what no other text has.
  CHECK(words_of(index, "a") == std::vector<std::string>{"shelters", "children"});
  CHECK(words_of(index, "b") == std::vector<std::string>{"children", "shelter", "law"});
  CHECK(words_of(index, "e") == std::vector<std::string>{"law"});
}

TEST_CASE("a word of the title counts more than one of the body") {
  const InventedIndex index(
      R"({"id":"a","title":"Water","body":"Bread."}
{"id":"b","title":"Bread","body":"Water."}
)");
  CHECK(words_of(index, "a") == std::vector<std::string>{"water", "bread"});
  CHECK(words_of(index, "b") == std::vector<std::string>{"bread", "water"});
}

TEST_CASE("key terms are in the version's language and never too many") {
  const InventedIndex spanish(
      R"({"id":"a","title":"","body":"Los niños y las escuelas de la ciudad.","lang":"es"}
{"id":"b","title":"","body":"El niño de la escuela.","lang":"es"}
{"id":"c","title":"","body":"The school.","lang":"en"}
)");
  auto words = words_of(spanish, "a", Language::es);
  std::sort(words.begin(), words.end());
  CHECK(words == std::vector<std::string>{"escuelas", "niños"});

  const InventedIndex paper = InventedIndex::of_the_paper();
  CHECK(words_of(paper, "section-introduction").size() == kMaxKeyTerms);
}

TEST_CASE("a text without words has no key terms") {
  const InventedIndex index(R"({"id":"a","title":"","body":"The 12."}
{"id":"b","title":"","body":"The 12."}
)");
  CHECK(words_of(index, "a").empty());
}
