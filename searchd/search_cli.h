#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace gfmd {

/// The program gfmd-search, with its streams given. Returns the exit status: 0 well, 1 failed or
/// nothing found, 2 wrong usage. Results go to `output`, everything else to `messages`. Throws
/// nothing of its own; IndexUnusable is reported as status 1.
int run_search_cli(const std::vector<std::string>& arguments, std::ostream& output,
                   std::ostream& messages);

}  // namespace gfmd
