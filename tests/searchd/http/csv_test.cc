#include "searchd/http/csv.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("Fields of a record are quoted, and their quotes doubled") {
  CHECK(csv_record({"a", "b,c", "d\"e", "", "f\r\ng", "ñ"}) ==
        "\"a\",\"b,c\",\"d\"\"e\",\"\",\"f\r\ng\",\"ñ\"\r\n");
  CHECK(csv_record({""}) == "\"\"\r\n");
}

TEST_CASE("Nothing is taken for a formula") {
  for (const std::string field : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1",
                                  "＝1", "＠a", "－1", "＋1", "=HYPERLINK(\"http://x\")"}) {
    INFO(field);
    CHECK(csv_record({field}).starts_with("\"'"));
  }
  for (const std::string field : {"a=1", "1-2", "'=1", "a@b", "§", "«=»", " "}) {
    INFO(field);
    CHECK(csv_record({field}) == "\"" + field + "\"\r\n");
  }
}

}  // namespace
}  // namespace gfmd
