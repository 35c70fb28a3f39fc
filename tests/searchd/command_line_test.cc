#include "searchd/command_line.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

namespace po = boost::program_options;

Result<po::variables_map, std::string> read(const std::vector<std::string>& arguments) {
  po::options_description options;
  options.add_options()("limit", po::value<int>(), "")("json", "");
  return read_command_line(options, "query", arguments);
}

}  // namespace

TEST_CASE("options and words are told apart") {
  const auto values = read({"--limit", "3", "a", "--json", "--", "-b"});
  REQUIRE(values);
  int limit = 0;
  take_option(*values, "limit", limit);
  CHECK(limit == 3);
  CHECK(values->count("json") == 1);
  std::vector<std::string> words;
  take_option(*values, "query", words);
  CHECK(words == std::vector<std::string>{"a", "-b"});
}

TEST_CASE("what is not given stays, and what is wrong is said") {
  const auto values = read({});
  REQUIRE(values);
  int limit = 7;
  take_option(*values, "limit", limit);
  CHECK(limit == 7);
  CHECK_FALSE(read({"--li", "3"}));
  CHECK_FALSE(read({"--limit", "three"}));
  CHECK(read({"--none"}).error().find("none") != std::string::npos);
}
