#pragma once

#include <string>
#include <vector>

#include "corpus/result.h"

namespace gfmd {

enum class IndexerCommand { help, version, build, update, check, acronyms };

/// What gfmd-indexer was asked to do.
struct IndexerOptions {
  IndexerCommand command = IndexerCommand::help;
  std::string directory;               // of the index
  std::vector<std::string> inputs;     // files, directories, "-"
  std::vector<std::string> deletions;  // ids
  bool quiet = false;
};

/// Reads the command line; the error is a sentence for the user.
[[nodiscard]] Result<IndexerOptions, std::string> parse_indexer_options(
    const std::vector<std::string>& arguments);

/// The text of --help.
[[nodiscard]] std::string indexer_usage();

}  // namespace gfmd
