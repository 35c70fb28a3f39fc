#include "searchd/engine/query_identifiers.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"
#include "searchd/engine/query_text.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"1","title":"","body":"See A/RES/68/179, para. 3, and ILO Convention No. 138."}
{"id":"2","title":"","body":"ICCPR article 9, CRC general comment No. 14."}
)"};
  IndexReader reader = index.reader();

  std::string joined(std::string_view text) const {
    Query query = parse_query(text, Analyzer());
    join_identifiers(text, plan_references(text, reader), query);
    return query_text(query);
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "words of an identifier that nothing cites stand in a row") {
  CHECK(joined("A/HRC/99/99") == "\"a HRC 99 99\"");
  CHECK(joined("a-res-70-1") == "\"a res 70 1\"");
  CHECK(joined("A/RES/70/1 para. 3") == "\"a RES 70 1\"");
  CHECK(joined("ILO 29") == "\"ILO 29\"");
  CHECK(joined("C182 or A/RES/70/1") == "\"c182\" \"a RES 70 1\"");
}

TEST_CASE_METHOD(Fixture, "what is cited or beside other words, or an article, stays words") {
  for (const char* text :
       {"A/HRC/99/99 children", "article 9 ICCPR", "+A/RES/70/1", "children", "GC 99",
        "A/RES/68/179", "C138", "A/RES/70/1 AND children", "\"A/RES/70/1\""}) {
    INFO(text);
    CHECK(joined(text) == query_text(parse_query(text, Analyzer())));
  }
}
