#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "searchd/engine/search_request.h"

namespace gfmd {

/// What gfmd-search was asked to do.
struct SearchOptions {
  bool help = false;
  bool version = false;
  std::string index;      // directory
  SearchRequest request;  // query, language and filters; per_page is --limit
  bool json = false;
  std::string topics;          // file; empty: answer request.query
  std::string run;             // file, "-" is standard output
  std::uint32_t depth = 1000;  // hits a topic in a run
  std::string run_tag = "gfmd";
};

/// Reads the command line; the error is a sentence for the user.
[[nodiscard]] Result<SearchOptions, std::string> parse_search_options(
    const std::vector<std::string>& arguments);

/// The text of --help.
[[nodiscard]] std::string search_usage();

}  // namespace gfmd
