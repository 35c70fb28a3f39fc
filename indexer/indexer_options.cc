#include "indexer/indexer_options.h"

#include <boost/program_options.hpp>
#include <optional>
#include <sstream>
#include <string_view>

namespace gfmd {
namespace {

namespace po = boost::program_options;

po::options_description visible_options() {
  po::options_description options("Options");
  // clang-format off
  options.add_options()
      ("output", po::value<std::string>()->value_name("DIR"), "build, update: the directory of the index")
      ("delete", po::value<std::vector<std::string>>()->composing()->multitoken()->value_name("ID..."), "update: remove the units with these ids; behind the inputs")
      ("quiet", "no progress, no summary, no warnings")
      ("help", "show this and leave")
      ("version", "show the version and leave");
  // clang-format on
  return options;
}

std::optional<IndexerCommand> parse_command(const std::string& word) {
  if (word == "build") return IndexerCommand::build;
  if (word == "update") return IndexerCommand::update;
  if (word == "check") return IndexerCommand::check;
  if (word == "acronyms") return IndexerCommand::acronyms;
  return std::nullopt;
}

Result<IndexerOptions, std::string> with_command(IndexerOptions options,
                                                 std::vector<std::string> words,
                                                 const po::variables_map& values) {
  constexpr std::string_view kCommands = "build, update, check or acronyms";
  if (words.empty()) return Unexpected{"a command is missing: " + std::string(kCommands)};
  const auto command = parse_command(words.front());
  if (!command)
    return Unexpected{"unknown command \"" + words.front() + "\": " + std::string(kCommands)};
  options.command = *command;
  const std::string name = words.front();
  words.erase(words.begin());
  const bool deletes = values.count("delete") != 0;
  if (deletes && *command != IndexerCommand::update) {
    return Unexpected{std::string("--delete is for update")};
  }
  if (*command == IndexerCommand::check || *command == IndexerCommand::acronyms) {
    if (values.count("output") != 0) return Unexpected{name + " has no --output"};
    if (words.size() != 1) return Unexpected{name + " takes one index directory"};
    options.directory = words.front();
    return options;
  }
  if (values.count("output") == 0) return Unexpected{std::string("--output DIR is missing")};
  if (words.empty() && !deletes) {
    return Unexpected{std::string("an input is missing: files, directories or -")};
  }
  if (deletes) options.deletions = values["delete"].as<std::vector<std::string>>();
  options.directory = values["output"].as<std::string>();
  options.inputs = std::move(words);
  return options;
}

}  // namespace

Result<IndexerOptions, std::string> parse_indexer_options(
    const std::vector<std::string>& arguments) {
  po::options_description all;
  all.add(visible_options()).add_options()("words", po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add("words", -1);
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
  IndexerOptions options;
  options.quiet = values.count("quiet") != 0;
  if (values.count("help") != 0) return options;
  if (values.count("version") != 0) {
    options.command = IndexerCommand::version;
    return options;
  }
  std::vector<std::string> words;
  if (values.count("words") != 0) words = values["words"].as<std::vector<std::string>>();
  return with_command(std::move(options), std::move(words), values);
}

std::string indexer_usage() {
  std::ostringstream usage;
  usage
      << "Usage:\n"
         "  gfmd-indexer build --output DIR INPUT...   index papers (*.txt) and catalogues "
         "(*.jsonl)\n"
         "  gfmd-indexer update --output DIR INPUT... [--delete ID...]\n"
         "                                             add or replace units by id, remove others\n"
         "  gfmd-indexer check DIR                     verify a published index, every byte\n"
         "  gfmd-indexer acronyms DIR                  the acronyms that its texts define, one a "
         "line:\n"
         "                                             acronym, long form, language, unit and "
         "lines\n"
         "                                             of the first place, with tabs between; no "
         "lines\n"
         "                                             (-) for records of a catalogue\n\n"
         "An INPUT is a file, a directory, or - for JSON Lines on standard input. A new index is\n"
         "published in one step; the old one serves until then, and stays when anything fails.\n"
         "Exit status: 0 well, 1 failed, 2 wrong usage.\n\n"
      << visible_options();
  return usage.str();
}

}  // namespace gfmd
