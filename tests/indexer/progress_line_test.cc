#include "indexer/progress_line.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <sstream>

namespace gfmd {
namespace {

/// Steps until something is drawn; a line is redrawn ten times a second at most.
void step_until_drawn(ProgressLine& line, const std::ostringstream& output) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (output.str().empty() && std::chrono::steady_clock::now() < end) line.step();
}

TEST_CASE("progress is drawn on one line, which is emptied at the end") {
  std::ostringstream output;
  ProgressLine line(output, true);
  step_until_drawn(line, output);
  CHECK_THAT(output.str(), Catch::StartsWith("\r") && !Catch::Contains("\n"));
  output.str("");
  line.clear();
  CHECK_THAT(output.str(), Catch::EndsWith("\r\x1b[K"));
}

TEST_CASE("progress that is not shown draws nothing") {
  std::ostringstream output;
  ProgressLine line(output, false);
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(250);
  while (std::chrono::steady_clock::now() < end) line.step();
  line.clear();
  CHECK(output.str().empty());
}

}  // namespace
}  // namespace gfmd
