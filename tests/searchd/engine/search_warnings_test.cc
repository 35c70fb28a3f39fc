#include "searchd/engine/search_warnings.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{R"({"id":"1","title":"","body":"the detention of migrants"})"};
  Lexicons lexicons = read_lexicons(index.reader());

  QueryPlan plan(std::string_view text) const {
    return plan_query(parse_query(text, Analyzer()), lexicons, nullptr, Language::en);
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a query of small words only is told so") {
  const auto told = plan_warnings(plan("the of"), Language::es);
  REQUIRE(told.size() == 1);
  CHECK(told[0].code == "small-words");
  CHECK(told[0].message == warning_text(WarningKind::small_words, Language::es));
  for (const char* text : {"the detention", "\"the of\"", "+the", "title:the", ""}) {
    INFO(text);
    CHECK(plan_warnings(plan(text), Language::en).empty());
  }
}

TEST_CASE_METHOD(Fixture, "what nothing cites is told with its place") {
  QueryPlan asked = plan("see a/hrc/99/99");
  asked.references = {{"a/hrc/99/99", ReferenceKind::un_symbol, "A/HRC/99/99", "", 0, {4, 15}},
                      {"C138", ReferenceKind::ilo_convention, "ILO C138", "", 1, {}}};
  const auto told = plan_warnings(asked, Language::fr);
  REQUIRE(told.size() == 1);
  CHECK(told[0].code == "uncited");
  CHECK(told[0].message == "Rien ne cite A/HRC/99/99.");
  CHECK(told[0].place->offset == 4);
  CHECK(told[0].place->text == "a/hrc/99/99");
}

TEST_CASE_METHOD(Fixture, "parts that were not compared are named as typed") {
  const std::uint32_t first[] = {0};
  const auto told =
      unchecked_warnings(plan("\"the detention\""), first, "\"the detention\"", Language::en);
  REQUIRE(told.size() == 1);
  CHECK(told[0].code == "too-costly");
  CHECK(told[0].place->text == "the detention");
}
