#include "searchd/trec/run.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace gfmd;

TEST_CASE("scores in a run fall strictly, whatever they were") {
  std::vector<Hit> hits(4);
  const double scores[] = {7.1, 7.1, 7.1, 0};
  for (std::size_t i = 0; i < hits.size(); ++i) {
    hits[i].id = std::string("d") + static_cast<char>('0' + i);
    hits[i].rank = static_cast<std::uint32_t>(i + 1);
    hits[i].score = scores[i];
  }
  std::ostringstream output;
  write_run(output, "q1", hits, "tag");
  CHECK(output.str() ==
        "q1 Q0 d0 1 7.100000 tag\nq1 Q0 d1 2 7.099999 tag\nq1 Q0 d2 3 7.099998 tag\n"
        "q1 Q0 d3 4 0.000000 tag\n");
}

TEST_CASE("a run without scores still falls") {
  std::vector<Hit> hits(3);
  for (Hit& hit : hits) hit.id = "x";
  std::ostringstream output;
  write_run(output, "q", hits, "t");
  CHECK(output.str() == "q Q0 x 0 0.000000 t\nq Q0 x 0 -0.000001 t\nq Q0 x 0 -0.000002 t\n");
}
