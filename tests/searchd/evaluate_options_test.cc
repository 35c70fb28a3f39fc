#include "searchd/evaluate_options.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

std::string fault(const std::vector<std::string>& arguments) {
  const auto options = parse_evaluate_options(arguments);
  return options ? std::string() : options.error();
}

}  // namespace

TEST_CASE("judgements, runs and what to print of them") {
  const auto options =
      parse_evaluate_options({"-q", "-m", "map", "--measure", "nDCG@10", "q.txt", "a.run", "-",
                              "--groups", "g.tsv", "--only", "report", "--only", "es"});
  REQUIRE(options.has_value());
  CHECK(options->qrels == "q.txt");
  CHECK(options->runs == std::vector<std::string>{"a.run", "-"});
  CHECK(options->per_topic);
  REQUIRE(options->measures.size() == 2);
  CHECK(options->measures.at(0) == Measure{MeasureKind::average_precision, 0});
  CHECK(options->only == std::vector<std::string>{"report", "es"});
  const auto twice = parse_evaluate_options({"-m", "AP", "-m", "map", "q", "r"});
  REQUIRE(twice);
  CHECK(twice->measures.size() == 1);
  const auto plain = parse_evaluate_options({"q", "r"});
  REQUIRE(plain);
  CHECK(plain->measures == default_measures());
  CHECK_FALSE(plain->measures_given);
}

TEST_CASE("conditions to fail") {
  const auto below = parse_fail_if("nDCG@10 < 0.85");
  REQUIRE(below);
  CHECK(below->holds(0.8499));
  CHECK_FALSE(below->holds(0.85));
  CHECK(parse_fail_if("map<=.5")->holds(0.5));
  CHECK(parse_fail_if("P_5 > -0.5")->holds(0));
  CHECK_FALSE(parse_fail_if("num_ret >= 3")->holds(2));
  CHECK(parse_fail_if("num_ret >= 3")->holds(3));
  for (const char* wrong : {"", "<", "nDCG@10", "nDCG@10 <", "nDCG@10 = 1", "none < 1", "AP < x",
                            "AP < nan", "AP > inf"}) {
    INFO(wrong);
    CHECK_FALSE(parse_fail_if(wrong));
  }
}

TEST_CASE("wrong usage is said in a sentence") {
  CHECK(fault({}) == "a file of judgements and one of a run are missing");
  CHECK(fault({"q"}) == "a file of a run is missing");
  for (const std::vector<std::string>& twice :
       {std::vector<std::string>{"q", "-", "-"}, {"-", "-"}, {"q", "-", "--groups", "-"}}) {
    CHECK(fault(twice) == "standard input can be one file only");
  }
  CHECK(fault({"q", "r", "--only", "x"}) == "--only needs --groups");
  CHECK(fault({"q", "r", "-m", "no"}) == "there is no measure \"no\"");
  CHECK(fault({"q", "r", "--fail-if", "no"}) ==
        "--fail-if takes a condition such as 'nDCG@10 < 0.85', not \"no\"");
  CHECK(fault({"q", "r", "--nothing"}).find("nothing") != std::string::npos);
}
