#include "searchd/engine/matcher.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <set>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

class Fixture {
 public:
  std::vector<std::uint32_t> match(std::string_view query, Language reader = Language::en) {
    last_ = std::make_unique<Matches>(
        matcher_.match(plan_query(parse_query(query, Analyzer()), lexicons_,
                                  expand_ ? &terminology_ : nullptr, reader),
                       reader));
    std::vector<std::uint32_t> all;
    last_->documents.for_each([&](std::uint32_t document) { all.push_back(document); });
    return all;
  }
  float score(std::uint32_t document) const { return last_->scores[document]; }
  const Matches& last() const { return *last_; }
  void expand() { expand_ = true; }

 private:
  InventedIndex index_{
      R"({"id":"1","title":"Detention of children","body":"Alternatives to detention exist."}
{"id":"2","title":"Work","body":"Detentions of workers. The best interests of the child. A long text about work, wages, contracts and much else that makes it longer than the others by far."}
{"id":"3","title":"Health","body":"The child has interests, best of all."}
{"id":"4","title":"Détention","body":"La détention des enfants.","lang":"fr"}
{"id":"5","title":"Salud","body":"Protección. Detención de la niñez","lang":"es"}
{"id":"6","title":"Labour","body":"Detention"}
)"};
  IndexReader reader_ = index_.reader();
  LengthColumns lengths_ = LengthColumns::read(reader_);
  Lexicons lexicons_ = read_lexicons(reader_);
  Terminology terminology_ = Terminology::build(
      std::vector<ConceptTerms>{
          {ConceptOrigin::thesaurus, {{{"child", "minor"}, {"niñez", "menor"}, {"enfant"}}}, {1}},
          {ConceptOrigin::thesaurus, {{{"orphan"}, {"huérfano"}, {"orphelin"}}}, {}, {}, {0}},
          {ConceptOrigin::thesaurus,
           {{{"best interests"}, {"interés superior"}, {"intérêt supérieur"}}},
           {}},
          {ConceptOrigin::thesaurus, {{{"alternatives exist"}, {"protección"}, {}}}, {}}},
      lexicons_);
  bool expand_ = false;
  Matcher matcher_{reader_, lengths_};
  std::unique_ptr<Matches> last_;
};

using Documents = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE_METHOD(Fixture, "words match by family, in every language") {
  CHECK(match("detention") == Documents{1, 2, 4, 6});  // "détention" is the same letters
  CHECK(match("detención") == Documents{5});
  CHECK(match("proteccion") == Documents{5});
  CHECK(match("children") == Documents{1, 2, 3});
  CHECK(match("nonsense").empty());
  CHECK(match("???").empty());
}

TEST_CASE_METHOD(Fixture, "signs require and exclude") {
  CHECK(match("+child detention") == Documents{1, 2, 3});
  CHECK(match("+child +detention") == Documents{1, 2});
  CHECK(match("child -detention") == Documents{3});
  CHECK(match("-detention") == Documents{3, 5});
}

TEST_CASE_METHOD(Fixture, "a phrase stands in a row, stop words counted") {
  CHECK(match("\"best interests of the child\"") == Documents{2});
  CHECK(match("\"interests best\"") == Documents{3});
  CHECK(match("\"child detention\"").empty());
  CHECK(match("\"children alternatives\"").empty());  // title and body are apart
  CHECK(match("\"detentions\"") == Documents{2});     // quoted: this form only
}

TEST_CASE_METHOD(Fixture, "the exact form, a short text and the title count more") {
  match("detention");
  CHECK(score(1) > score(2));  // exact and in the title
  CHECK(score(6) > score(2));  // exact over stem, short over long
  CHECK(score(1) > score(6));
  CHECK(score(3) == 0);
  match("detention");
  const float again = score(1);
  match("child");
  match("detention");
  CHECK(score(1) == again);  // nothing is left over from other queries
}

TEST_CASE_METHOD(Fixture, "two words score as their sum, and rare words weigh more") {
  match("child");
  const float child = score(1);
  match("alternatives");
  const float alternatives = score(1);
  match("child alternatives");
  CHECK(score(1) == Approx(child + alternatives));  // all of the query: nothing is taken away
  CHECK(last().clause_weights.at(1) > last().clause_weights.at(0));
}

TEST_CASE_METHOD(Fixture, "the reader's language counts in full") {
  match("detention", Language::fr);
  const float french = score(4);
  match("detention", Language::en);
  CHECK(score(4) < french);
  CHECK(last().in_language.at(static_cast<std::size_t>(Language::fr)).contains(4));
  CHECK_FALSE(last().in_language.at(static_cast<std::size_t>(Language::en)).contains(4));
}

TEST_CASE_METHOD(Fixture, "terms of the same meaning match below the word itself") {
  CHECK(match("minor").empty());
  expand();
  CHECK(match("minor") == Documents{1, 2, 3, 4, 5});
  CHECK(last().in_language.at(static_cast<std::size_t>(Language::fr)).contains(4));
  match("child");
  const float word = score(3);
  CHECK(match("menores", Language::en) == Documents{1, 2, 3, 4, 5});
  CHECK(score(3) < word);
  CHECK(score(3) > 0);
}

TEST_CASE_METHOD(Fixture, "a term of several words is found in a row, small words between") {
  expand();
  CHECK(match("intérêt supérieur") == Documents{2});  // "interests, best" is another order
}

TEST_CASE_METHOD(Fixture, "what is demanded or excluded is the word itself") {
  expand();
  CHECK(match("+child detention") == Documents{1, 2, 3});
  CHECK(match("detention -child") == Documents{4, 6});
}

TEST_CASE_METHOD(Fixture, "a document with all of the query is not passed by half of it, twice") {
  match("child wages");
  CHECK(score(2) > score(1));
  CHECK(score(2) > score(3));
}

TEST_CASE_METHOD(Fixture, "a broader concept is found, a long way behind, and covers nothing") {
  expand();
  match("enfant");
  const float same = score(3);
  CHECK(match("orphelin") == Documents{1, 2, 3, 4, 5});
  CHECK(score(3) > 0);
  CHECK(score(3) < same / 2);
  CHECK(match("+orphelin") == Documents{});
}

TEST_CASE_METHOD(Fixture, "a concept's term counts as having all the words that name it") {
  expand();
  match("alternatives exist");
  const float named = score(5);
  match("salud");
  const float word = score(5);
  match("alternatives exist salud");
  CHECK(score(5) == Approx(named + word));
}

TEST_CASE_METHOD(Fixture, "what is excluded between the words of a term stays excluded") {
  expand();
  CHECK(match("best -child interests") == Documents{});
  CHECK(match("best interests -long") == Documents{3});
}

namespace {

/// Documents that cite, and others that have the query's words.
class CitingFixture {
 public:
  std::vector<std::uint32_t> ranked(std::string_view query) {
    QueryPlan plan = plan_query(parse_query(query, Analyzer()), lexicons_, nullptr, Language::en);
    plan.references = plan_references(query, reader_).references;
    const Matches matches = matcher_.match(plan, Language::en);
    matcher_.refine(plan, matches, store_);
    CHECK(matches.clause_weights.size() == plan.clauses.size() + 2 * plan.references.size());
    std::vector<std::uint32_t> all;
    matches.documents.for_each([&](std::uint32_t document) { all.push_back(document); });
    std::stable_sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
      return matches.scores[a] > matches.scores[b];
    });
    return all;
  }

 private:
  InventedIndex index_{
      R"({"id":"1","title":"Convention 138 138 138","body":"138 and C 138; 23 41 para. 3, hrc"}
{"id":"2","title":"","body":"A long text that only mentions, among much else of which it speaks, the ILO’s Convention No. 138 once; and then A/HRC/23/41 as well, in passing."}
{"id":"3","title":"","body":"A/HRC/23/41, paras 2-4"}
{"id":"4","title":"","body":"Childhood. A/HRC/23/41, para. 33"}
{"id":"5","title":"","body":"Childhood"}
)"};
  IndexReader reader_ = index_.reader();
  LengthColumns lengths_ = LengthColumns::read(reader_);
  Lexicons lexicons_ = read_lexicons(reader_);
  DocumentStore store_{reader_};
  Matcher matcher_{reader_, lengths_};
};

}  // namespace

TEST_CASE_METHOD(CitingFixture, "who cites what the query names stands above who has its words") {
  CHECK(ranked("ILO convention 138").front() == 2);
  CHECK(ranked("c138") == Documents{2});  // no text has that word
  const Documents three = ranked("A/HRC/23/41");
  CHECK(std::set(three.begin(), three.begin() + 3) == std::set<std::uint32_t>{2, 3, 4});
  CHECK(ranked("A/HRC/23/41 c138").front() == 2);  // both
}

TEST_CASE_METHOD(CitingFixture, "who cites the very paragraph stands first") {
  CHECK(ranked("A/HRC/23/41 para. 3").front() == 3);
  CHECK(ranked("A/HRC/23/41 para. 33").front() == 4);
  const Documents others = ranked("childhood A/HRC/23/41 para. 3");
  CHECK(others.front() == 3);
  CHECK(others.at(1) == 4);
}

TEST_CASE_METHOD(CitingFixture, "citing does not undo what the query demands or excludes") {
  CHECK(ranked("A/HRC/23/41 +childhood") == Documents{4, 5});
  const Documents rest = ranked("A/HRC/23/41 -childhood");
  CHECK(std::count(rest.begin(), rest.end(), 4U) == 0);
  CHECK(std::count(rest.begin(), rest.end(), 3U) == 1);
}
