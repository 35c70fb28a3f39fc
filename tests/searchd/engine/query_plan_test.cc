#include "searchd/engine/query_plan.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"The detention of a child; the World Health Organization (WHO) and who else."}
{"id":"b","title":"","body":"La detención de los niños.","lang":"es"}
)"};
  Lexicons lexicons = [this] {
    const IndexReader reader = index.reader();
    return Lexicons{Lexicon::read(reader, Language::en), Lexicon::read(reader, Language::es),
                    Lexicon::read(reader, Language::fr)};
  }();

  QueryPlan plan(std::string_view text, Language reader = Language::en) const {
    return plan_query(parse_query(text, Analyzer()), lexicons, reader);
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "common words are left out of a question, by its language") {
  const QueryPlan english = plan("what is the detention of a child");
  CHECK(english.clauses.size() == 2);
  CHECK(english.ignored == std::vector<std::string>{"what", "is", "the", "of", "a"});
  const QueryPlan spanish = plan("la detención de los niños");
  CHECK(spanish.language == Language::es);
  CHECK(spanish.clauses.size() == 2);
}

TEST_CASE_METHOD(Fixture, "common words stay where they are meant") {
  CHECK(plan("the").clauses.size() == 1);
  CHECK(plan("\"of the child\"").clauses.at(0).forms.size() == 3);
  CHECK(plan("+the child").clauses.size() == 2);
  CHECK(plan("WHO child").clauses.size() == 2);
  CHECK(plan("WHO").clauses.at(0).forms.at(0).at(0).at(0).acronym);
}
