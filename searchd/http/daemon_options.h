#pragma once

#include <string>
#include <vector>

#include "corpus/result.h"
#include "searchd/http/http_server.h"

namespace gfmd {

struct DaemonOptions {
  std::string index;  // directory
  HttpOptions http;
  std::vector<std::string> origins;  // sites whose scripts may read answers; "*": every one
  std::string public_url;            // see site_address.h; empty: none was given
  std::size_t counted_queries = 0;   // see missed_queries.h; 0: none
  bool quiet = false;
  bool help = false;  // nothing else is read then; likewise the next
  bool version = false;
};

/// Reads gfmd-searchd's command line, without the program's name. The error is a sentence for the
/// user.
[[nodiscard]] Result<DaemonOptions, std::string> parse_daemon_options(
    const std::vector<std::string>& arguments);

[[nodiscard]] std::string daemon_usage();

}  // namespace gfmd
