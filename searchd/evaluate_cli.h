#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace gfmd {

/// The program gfmd-evaluate: figures go to `output`, all else to `messages`. Returns the exit
/// status.
int run_evaluate_cli(const std::vector<std::string>& arguments, std::istream& input,
                     std::ostream& output, std::ostream& messages);

}  // namespace gfmd
