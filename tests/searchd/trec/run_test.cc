#include "searchd/trec/run.h"

#include <catch2/catch.hpp>
#include <limits>
#include <sstream>
#include <string>

using namespace gfmd;

namespace {

Result<Run, std::string> read(const std::string& text) {
  std::istringstream input(text);
  return read_run(input);
}

/// What write_run() writes of hits with these scores.
std::string written(const std::vector<double>& scores) {
  std::vector<Hit> hits(scores.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    hits[i].id = "d" + std::to_string(i);
    hits[i].rank = static_cast<std::uint32_t>(i + 1);
    hits[i].score = scores[i];
  }
  std::ostringstream output;
  write_run(output, "q1", hits, "tag");
  return output.str();
}

}  // namespace

TEST_CASE("a run has TREC's columns") {
  CHECK(written({7.5}) == "q1 Q0 d0 1 7.500000000 tag\n");
  CHECK(written({}).empty());
}

TEST_CASE("scores in a run fall strictly, as doubles and as floats, and keep the order") {
  for (const std::vector<double>& scores :
       std::vector<std::vector<double>>{{7.1, 7.1, 7.1, 0},
                                        {0, 0, 0, 0},
                                        {30.5, 30.5, 30.4999999},
                                        {1e-9, 1e-9, 0, 0},
                                        {0.0100001, 0.01, 0.01, 0.0099999}}) {
    const auto run = read(written(scores));
    REQUIRE(run);
    const Ranking& ranking = run->rankings.at("q1");
    REQUIRE(ranking.size() == scores.size());
    for (std::size_t i = 0; i < ranking.size(); ++i) {
      CHECK(ranking[i].id == "d" + std::to_string(i));
      if (i == 0) continue;
      CHECK(static_cast<float>(ranking[i].score) < static_cast<float>(ranking[i - 1].score));
    }
  }
}

TEST_CASE("a run is ordered by score, equal ones by name falling, whatever the rank says") {
  const auto run = read("# remark\n1 Q0 a 1 2.0 t\n1 Q0 c 2 2 t\n1 Q0 b 3 9e0 t\n2 Q0 a 1 -1 t\n");
  REQUIRE(run);
  CHECK(run->tag == "t");
  const Ranking& ranking = run->rankings.at("1");
  CHECK(ranking.at(0).id == "b");
  CHECK(ranking.at(1).id == "c");
  CHECK(ranking.at(2).id == "a");
  CHECK(run->rankings.at("2").at(0).score == -1);
}

TEST_CASE("a faulty run is named by its line") {
  CHECK(read("1 Q0 a 1 2\n").error() ==
        "line 1: expected topic, Q0, document, rank, score and tag, found 5 words");
  CHECK(read("\n1 Q0 a 1 x t\n").error() == "line 2: the score \"x\" is no number");
  CHECK(read("1 Q0 a 1 nan t\n").error() == "line 1: the score \"nan\" is no number");
  CHECK(read("1 Q0 a 1 2 t\n1 Q0 a 2 1 t\n").error() == "line 2: a stands twice in topic 1");
}
