#include "searchd/trec/qrels.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace gfmd;

namespace {

Result<Qrels, std::string> read(const std::string& text) {
  std::istringstream input(text);
  return read_qrels(input);
}

}  // namespace

TEST_CASE("judgements are read by topic, whatever blanks stand between") {
  const auto qrels = read("# remark\n1 0 d1 2\r\n1\t0\td2\t0\n\n2 Q0  d1 -1\n");
  REQUIRE(qrels);
  CHECK(qrels->size() == 2);
  CHECK(qrels->at("1").at("d1") == 2);
  CHECK(qrels->at("1").at("d2") == 0);
  CHECK(qrels->at("2").at("d1") == -1);
}

TEST_CASE("a faulty judgement is named by its line") {
  CHECK(read("1 0 d1 2\n1 0 d2\n").error() ==
        "line 2: expected topic, iteration, document and grade, found 3 words");
  CHECK(read("1 0 d1 two\n").error() == "line 1: the grade \"two\" is no number");
  CHECK(read("1 0 d1 2.5\n").error() == "line 1: the grade \"2.5\" is no number");
  CHECK(read("1 0 d1 2\n1 0 d1 1\n").error() == "line 2: d1 is judged twice for topic 1");
}
