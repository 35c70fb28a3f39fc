#include "searchd/engine/similar_units.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "invented_index.h"

using namespace gfmd;

namespace {

SimilarResponse similar_to(Searcher& searcher, const std::string& id,
                           Language language = Language::en, std::uint32_t limit = 10) {
  auto response = searcher.similar({id, language, limit});
  REQUIRE(response.has_value());
  return *std::move(response);
}

std::vector<std::string> ids(const SimilarResponse& response) {
  std::vector<std::string> all;
  for (const SimilarHit& each : response.hits) all.push_back(each.hit.id);
  return all;
}

constexpr std::string_view kRecords =
    R"({"id":"a","title":"Shelters for women","body":"A shelter, and legal aid for women."}
{"id":"b","title":"Women's shelter","body":"Shelters."}
{"id":"c","title":"","body":"Legal advice."}
{"id":"d","title":"","body":"A sea port."}
{"id":"e","title":"","body":"Another sea, another port."}
{"id":"f","title":"","body":"Alone."}
)";

}  // namespace

TEST_CASE("like units share the words that tell, and the unit itself is none of them") {
  const InventedIndex index(kRecords);
  Searcher searcher = index.searcher();
  const SimilarResponse like = similar_to(searcher, "a");
  CHECK(ids(like) == std::vector<std::string>{"b", "c"});
  CHECK(like.hits[0].shared == std::vector<std::string>{"shelters", "women"});
  CHECK(like.hits[1].shared == std::vector<std::string>{"legal"});
  CHECK(like.hits[0].hit.rank == 1);
  CHECK(like.hits[1].hit.rank == 2);
  CHECK(like.hits[0].hit.score > like.hits[1].hit.score);
  REQUIRE_FALSE(like.hits[0].hit.snippets.empty());
  CHECK(like.hits[0].hit.snippets[0].runs[0].matched);
  CHECK(ids(similar_to(searcher, "d")) == std::vector<std::string>{"e"});
  CHECK(ids(similar_to(searcher, "f")).empty());
}

TEST_CASE("an unknown unit has none like it, which is no empty answer") {
  const InventedIndex index(kRecords);
  Searcher searcher = index.searcher();
  CHECK_FALSE(searcher.similar({"none", Language::en, 10}).has_value());
  CHECK_FALSE(searcher.similar({"", Language::en, 10}).has_value());
}

TEST_CASE("every unit of the paper has others like it, in each language") {
  const InventedIndex index = InventedIndex::of_the_paper();
  Searcher searcher = index.searcher();
  for (const std::string& id : searcher.ids(0, 100)) {
    for (const Language language : kLanguages) {
      CAPTURE(id, language_code(language));
      const SimilarResponse like = similar_to(searcher, id, language, kMaxSimilar);
      CHECK(like.language == language);  // all units have a version in each
      CHECK(like.revision == searcher.snapshot().manifest().revision);
      REQUIRE(like.hits.size() > 3);
      std::set<std::string> terms;
      for (const KeyTerm& term : like.terms) terms.insert(term.word);
      std::set<std::string> seen{id};
      double before = like.hits.front().hit.score;
      for (const SimilarHit& each : like.hits) {
        CHECK(seen.insert(each.hit.id).second);
        CHECK(each.hit.score <= before);
        before = each.hit.score;
        CHECK(each.hit.language == language);
        REQUIRE_FALSE(each.shared.empty());
        CHECK(std::all_of(each.shared.begin(), each.shared.end(),
                          [&](const std::string& word) { return terms.contains(word); }));
      }
      const auto few = ids(similar_to(searcher, id, language, 2));
      CHECK(few == std::vector<std::string>{like.hits[0].hit.id, like.hits[1].hit.id});
    }
  }
}

TEST_CASE("a search is the same behind a question for like units") {
  const InventedIndex index = InventedIndex::of_the_paper();
  Searcher searcher = index.searcher();
  SearchRequest request;
  request.query = "child detention alternatives";
  const auto before = searcher.search(request);
  (void)searcher.similar({"practice-3", Language::fr, 5});
  const auto after = searcher.search(request);
  REQUIRE(before.has_value());
  REQUIRE(after.has_value());
  REQUIRE(before->hits.size() == after->hits.size());
  for (std::size_t i = 0; i < before->hits.size(); ++i) {
    CHECK(before->hits[i].id == after->hits[i].id);
    CHECK(before->hits[i].score == after->hits[i].score);
  }
}
