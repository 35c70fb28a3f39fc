#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace gfmd {

/// The streams of the program gfmd-indexer.
struct IndexerStreams {
  std::istream& input;
  std::ostream& output;    // results
  std::ostream& messages;  // everything else
  bool terminal = false;   // messages go to a terminal: show progress
};

/// The program gfmd-indexer. Returns the exit status: 0 well, 1 failed, 2 wrong usage.
int run_indexer_cli(const std::vector<std::string>& arguments, const IndexerStreams& streams);

}  // namespace gfmd
