#include "searchd/trec/evaluation.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace gfmd;

namespace {

Run run_of(const std::string& text) {
  std::istringstream input(text);
  return read_run(input).value();
}

const Qrels kQrels{{"1", {{"a", 1}}}, {"2", {{"b", 1}}}, {"3", {{"c", 0}}}};

}  // namespace

TEST_CASE("every judged topic counts, others do not") {
  // Topic 2 is not answered, topic 3 has nothing relevant, topic 9 is not judged.
  const Evaluation evaluation =
      evaluate(kQrels, run_of("1 Q0 a 1 2 t\n3 Q0 c 1 2 t\n9 Q0 a 1 2 t\n"),
               {{MeasureKind::average_precision, 0}, {MeasureKind::num_ret, 0}});
  CHECK(evaluation.topics == std::vector<std::string>{"1", "2", "3"});
  CHECK(evaluation.values.at(0) == std::vector<double>{1, 0, 0});
  CHECK(evaluation.overall(0) == Approx(1.0 / 3));
  CHECK(evaluation.overall(1) == 2);
  CHECK(evaluation.overall(0, {0, 2}) == Approx(1.0 / 2));
  CHECK(evaluation.overall(0, {}) == 0);
}

TEST_CASE("topics are grouped by their labels") {
  std::istringstream input("1\tname\ttune\n2\tname\treport\n# remark\n7\tname\n");
  const auto groups = read_topic_groups(input);
  REQUIRE(groups);
  const Qrels names = only_group(kQrels, *groups, "name");
  CHECK(names.size() == 2);
  CHECK(only_group(names, *groups, "tune").size() == 1);
  CHECK(only_group(kQrels, *groups, "none").empty());
  const auto by_group = topics_by_group(evaluate(kQrels, {}, {}), *groups);
  CHECK(by_group.at("name") == std::vector<std::size_t>{0, 1});
  CHECK(by_group.at("report") == std::vector<std::size_t>{1});
  std::istringstream taken("1\tall\n");
  CHECK(read_topic_groups(taken).error() ==
        "line 1: the label \"all\" stands for every topic already");
  std::istringstream faulty("1\tname\nno label\n");
  CHECK(read_topic_groups(faulty).error() == "line 2: expected a topic, a tab and a label");
}
