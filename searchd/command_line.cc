#include "searchd/command_line.h"

namespace gfmd {

namespace po = boost::program_options;

Result<po::variables_map, std::string> read_command_line(
    const po::options_description& options, const char* words,
    const std::vector<std::string>& arguments) {
  po::options_description all;
  all.add(options).add_options()(words, po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add(words, -1);
  po::variables_map values;
  try {
    po::store(
        po::command_line_parser(arguments)
            .options(all)
            .positional(positional)
            .style(po::command_line_style::default_style & ~po::command_line_style::allow_guessing)
            .run(),
        values);
  } catch (const po::error& error) {
    return Unexpected{std::string(error.what())};
  }
  return values;
}

}  // namespace gfmd
