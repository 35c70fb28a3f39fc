#include "indexer/indexer_options.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Catch::Contains;
using Words = std::vector<std::string>;

std::string fault_of(const Words& arguments) {
  const auto options = parse_indexer_options(arguments);
  return options ? "" : options.error();
}

TEST_CASE("build takes a directory and inputs") {
  const auto options = parse_indexer_options({"build", "--output", "d", "a.txt", "b", "-"});
  REQUIRE(options);
  CHECK(options->command == IndexerCommand::build);
  CHECK(options->directory == "d");
  CHECK(options->inputs == Words{"a.txt", "b", "-"});
  CHECK_FALSE(options->quiet);
}

TEST_CASE("options may stand anywhere") {
  const auto options = parse_indexer_options({"--quiet", "build", "a", "--output=d"});
  REQUIRE(options);
  CHECK(options->directory == "d");
  CHECK(options->inputs == Words{"a"});
  CHECK(options->quiet);
}

TEST_CASE("update takes inputs, ids to delete, or both") {
  const auto both = parse_indexer_options({"update", "--output", "d", "a", "--delete", "x", "y"});
  REQUIRE(both);
  CHECK(both->command == IndexerCommand::update);
  CHECK(both->inputs == Words{"a"});
  CHECK(both->deletions == Words{"x", "y"});
  const auto ids = parse_indexer_options({"update", "--output", "d", "--delete", "x"});
  REQUIRE(ids);
  CHECK(ids->inputs.empty());
  CHECK(ids->deletions == Words{"x"});
}

TEST_CASE("check takes one directory") {
  const auto options = parse_indexer_options({"check", "d"});
  REQUIRE(options);
  CHECK(options->command == IndexerCommand::check);
  CHECK(options->directory == "d");
}

TEST_CASE("acronyms takes one directory") {
  const auto options = parse_indexer_options({"acronyms", "d"});
  REQUIRE(options);
  CHECK(options->command == IndexerCommand::acronyms);
  CHECK(options->directory == "d");
  CHECK_THAT(fault_of({"acronyms"}), Contains("acronyms takes one index directory"));
  CHECK_THAT(fault_of({"acronyms", "d", "--output", "e"}), Contains("acronyms has no --output"));
}

TEST_CASE("help and version win over everything else") {
  CHECK(parse_indexer_options({"--help"})->command == IndexerCommand::help);
  CHECK(parse_indexer_options({"build", "--help"})->command == IndexerCommand::help);
  CHECK(parse_indexer_options({"--version"})->command == IndexerCommand::version);
}

TEST_CASE("wrong usage is said in words") {
  CHECK_THAT(fault_of({}), Contains("a command is missing"));
  CHECK_THAT(fault_of({"rebuild"}), Contains("unknown command \"rebuild\""));
  CHECK_THAT(fault_of({"build", "a"}), Contains("--output DIR is missing"));
  CHECK_THAT(fault_of({"build", "--output", "d"}), Contains("an input is missing"));
  CHECK_THAT(fault_of({"build", "--output", "d", "a", "--delete", "x"}), Contains("--delete"));
  CHECK_THAT(fault_of({"update", "--output", "d"}), Contains("an input is missing"));
  CHECK_THAT(fault_of({"update", "a"}), Contains("--output DIR is missing"));
  CHECK_THAT(fault_of({"check"}), Contains("one index directory"));
  CHECK_THAT(fault_of({"check", "d", "e"}), Contains("one index directory"));
  CHECK_THAT(fault_of({"check", "d", "--output", "e"}), Contains("--output"));
  CHECK_THAT(fault_of({"build", "--outptu", "d", "a"}), Contains("outptu"));
  CHECK_THAT(fault_of({"build", "--out", "d", "a"}), Contains("out"));  // no abbreviations
  CHECK_THAT(fault_of({"build", "a", "--output"}), Contains("output"));
  CHECK_THAT(fault_of({"build", "--output", "d", "--output", "e", "a"}), Contains("output"));
}

TEST_CASE("the help names every command and option") {
  for (const std::string word : {"build", "update", "check", "acronyms", "--output", "--delete",
                                 "--quiet", "--help", "--version", "Exit status"}) {
    CHECK_THAT(indexer_usage(), Contains(word));
  }
}

}  // namespace
}  // namespace gfmd
