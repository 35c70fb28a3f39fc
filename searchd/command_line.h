#pragma once

#include <boost/program_options.hpp>
#include <string>
#include <vector>

#include "corpus/result.h"

namespace gfmd {

/// Reads a command line of `options` and words, which are gathered under `words`. Options are
/// written out: "--li" is not taken for "--limit". The error is a sentence for the user.
[[nodiscard]] Result<boost::program_options::variables_map, std::string> read_command_line(
    const boost::program_options::options_description& options, const char* words,
    const std::vector<std::string>& arguments);

/// Puts an option's value where it was given.
template <typename T>
void take_option(const boost::program_options::variables_map& values, const char* name, T& into) {
  if (values.count(name) != 0) into = values[name].as<T>();
}

}  // namespace gfmd
