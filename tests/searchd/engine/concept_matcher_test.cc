#include "searchd/engine/concept_matcher.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

namespace {

using Documents = std::vector<std::uint32_t>;

struct Fixture {
  InventedIndex index{R"({"id":"1","title":"","body":"A minor. Best interests of the child."}
{"id":"2","title":"","body":"Interests, the best of them. A child."}
{"id":"3","title":"","body":"Un menor y un huérfano.","lang":"es"}
)"};
  IndexReader reader = index.reader();
  LengthColumns lengths = LengthColumns::read(reader);
  Lexicons lexicons = read_lexicons(reader);
  Terminology terminology = Terminology::build(
      std::vector<ConceptTerms>{
          {ConceptOrigin::thesaurus, {{{"child", "minor"}, {"menor"}, {}}}, {1}},
          {ConceptOrigin::thesaurus, {{{"orphan"}, {"huérfano"}, {}}}, {}},
          {ConceptOrigin::thesaurus, {{{"best interests"}, {}, {}}}, {}}},
      lexicons);
  PostingCache postings{reader};
  RowFinder rows{postings};
  ConceptMatcher matcher{rows, lengths, reader.last_document()};
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a concept has the terms that texts hold, its own before linked ones") {
  const auto child = matcher.match(terminology, 0, true);
  REQUIRE(child->terms.size() == 4);
  CHECK(child->terms[0].wording->text == "child");
  CHECK(child->terms[0].documents == Documents{1, 2});
  CHECK(child->terms[1].wording->text == "minor");
  CHECK(child->terms[1].documents == Documents{1});
  CHECK(child->terms[2].wording->text == "menor");
  CHECK(child->terms[2].language == Language::es);
  CHECK(child->terms[3].wording->text == "huérfano");
  CHECK(child->frequencies[0].size() == 2);
  CHECK(child->frequencies[1].size() == 1);
  CHECK(matcher.match(terminology, 0, false)->terms.size() == 3);
  CHECK(matcher.match(terminology, 0, true) == child);  // kept
}

TEST_CASE("a term does not run on into another clause, unless it has two itself") {
  const InventedIndex index(
      R"({"id":"1","title":"","body":"Children and migrants, children. Migrants."}
{"id":"2","title":"","body":"The child of a migrant was laid off."}
{"id":"3","title":"","body":"Boys and girls."}
{"id":"4","title":"","body":"Girls, boys of all kinds."}
)");
  const IndexReader reader = index.reader();
  const LengthColumns lengths = LengthColumns::read(reader);
  const Lexicons lexicons = read_lexicons(reader);
  const Terminology terminology = Terminology::build(
      std::vector<ConceptTerms>{{ConceptOrigin::thesaurus, {{{"child migrant"}, {}, {}}}, {}},
                                {ConceptOrigin::thesaurus, {{{"laid off"}, {}, {}}}, {}},
                                {ConceptOrigin::thesaurus, {{{"boys and girls"}, {}, {}}}, {}}},
      lexicons);
  PostingCache postings(reader);
  RowFinder rows(postings);
  ConceptMatcher matcher(rows, lengths, reader.last_document());
  const auto documents = [&](std::uint32_t number) {
    const auto matches = matcher.match(terminology, number, false);
    return matches->terms.empty() ? Documents() : matches->terms.front().documents;
  };
  CHECK(documents(0) == Documents{2});
  CHECK(documents(1) == Documents{2});
  CHECK(documents(2) == Documents{3});
}

TEST_CASE_METHOD(Fixture, "a term of several words is there only where they stand in a row") {
  const auto best = matcher.match(terminology, 2, false);
  REQUIRE(best->terms.size() == 1);
  CHECK(best->terms[0].documents == Documents{1});
}
