#include "searchd/search_cli.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/invented_index.h"

using namespace gfmd;

namespace {

struct Outcome {
  int status;
  std::string output;
  std::string messages;
};

Outcome run(std::vector<std::string> arguments) {
  std::ostringstream output;
  std::ostringstream messages;
  const int status = run_search_cli(arguments, output, messages);
  return {status, output.str(), messages.str()};
}

const InventedIndex& index() {
  static const InventedIndex built(
      R"({"id":"a","title":"Rescue","body":"Rescue at sea.","country":["Kenya"]}
{"id":"b","title":"","body":"A rescue on land."}
)");
  return built;
}

}  // namespace

TEST_CASE("a query prints its hits, and the status tells whether there are any") {
  const Outcome found = run({"--index", index().directory(), "rescue", "sea"});
  CHECK(found.status == 0);
  CHECK(found.output.starts_with("2 hits\n1. Rescue  [a]\n   *Rescue at sea*."));
  const Outcome none = run({"--index", index().directory(), "nothing"});
  CHECK(none.status == 1);
  CHECK(none.output == "0 hits\n");
  CHECK(run({"--index", index().directory(), "--country", "Kenia", "rescue"})
            .output.starts_with("1 hit\n"));
  const Outcome unknown = run({"--index", index().directory(), "--country", "Peru", "rescue"});
  CHECK(unknown.messages.find("Peru") != std::string::npos);
}

TEST_CASE("what is not the printed text is said to be so") {
  const InventedIndex paper = InventedIndex::of_the_paper();
  const auto found = [&](const std::string& query) {
    return run({"--index", paper.directory(), "--lang", "es", "--limit", "1", query}).output;
  };
  CHECK(found("title:desafíos").find("(unofficial summary of lines ") != std::string::npos);
  CHECK(found("kind:practice AND UNICEF").find("(unofficial translation, lines ") !=
        std::string::npos);
}

TEST_CASE("how a query was searched is told when asked") {
  CHECK(run({"--index", index().directory(), "--explain", "the", "rescue", "xyzzyplugh"})
            .output.starts_with("2 hits\n   Searched: rescue.\n   No text has: xyzzyplugh.\n"));
  CHECK(run({"--index", index().directory(), "--explain", "--lang", "es", "the", "rescue"})
            .output.find("Se dejó fuera la palabra the;") != std::string::npos);
  CHECK(run({"--index", "x", "--explain", "--topics", "t", "--run", "r"}).status == 2);
}

TEST_CASE("units are listed in any order without a query") {
  const InventedIndex dated(
      R"({"id":"a","title":"Water","body":"x","year":2001,"country":["Kenya"]}
{"id":"b","title":"Éducation","body":"x","year":2015,"country":["Mexico"]}
{"id":"c","title":"Fire","body":"x x","country":["Argentina"],"kind":"practice"}
)");
  const auto order = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--index", dated.directory()});
    const Outcome outcome = run(arguments);
    CHECK(outcome.status == 0);
    std::string ids;
    for (std::size_t at = outcome.output.find('['); at != std::string::npos;
         at = outcome.output.find('[', at + 1)) {
      ids += outcome.output.substr(at + 1, outcome.output.find(']', at) - at - 1);
    }
    return ids;
  };
  CHECK(order({""}) == "abc");
  CHECK(order({"--sort", "printed"}) == "abc");
  CHECK(order({"--sort", "relevance"}) == "abc");
  CHECK(order({"--sort", "title"}) == "bca");
  CHECK(order({"--sort", "country"}) == "cab");
  CHECK(order({"--sort", "year"}) == "bac");
  CHECK(order({"--kind", "practice"}) == "c");
  CHECK(order({"--sort", "year", "--country", "KE", "--country", "MX"}) == "ba");
  CHECK(order({"x"}).front() == 'c');
  CHECK(order({"--sort", "title", "x"}) == "bca");
}

TEST_CASE("json is the daemon's answer") {
  const Outcome found = run({"--index", index().directory(), "--json", "rescue"});
  CHECK(found.output.find("\"total\":2") != std::string::npos);
  CHECK(found.output.find("<mark>Rescue</mark>") != std::string::npos);
}

TEST_CASE("wrong usage is 2, a missing index 1, each with a reason") {
  CHECK(run({}).status == 2);
  CHECK(run({"--index", index().directory()}).status == 2);
  CHECK(run({"--index", index().directory(), std::string(5000, 'a')}).status == 2);
  const Outcome missing = run({"--index", "/nowhere", "x"});
  CHECK(missing.status == 1);
  CHECK(missing.messages.find("gfmd-indexer build") != std::string::npos);
  CHECK(run({"--help"}).output.find("Usage") != std::string::npos);
  CHECK(run({"--version"}).output.starts_with("gfmd-search "));
}

TEST_CASE("topics make a run, the same each time") {
  const std::string topics = index().directory() + "/topics.tsv";
  std::ofstream(topics) << "q1\trescue sea\nq2\tes\trescue\nq3\tnothing\n";
  const Outcome first =
      run({"--index", index().directory(), "--topics", topics, "--run", "-", "--run-tag", "t"});
  CHECK(first.status == 0);
  CHECK(first.output.starts_with("q1 Q0 a 1 "));
  CHECK(std::count(first.output.begin(), first.output.end(), '\n') == 4);
  CHECK(run({"--index", index().directory(), "--topics", topics, "--run", "-", "--run-tag", "t"})
            .output == first.output);
  CHECK(run({"--index", index().directory(), "--topics", topics, "--run", "-", "--depth", "1"})
            .output.find("q1 Q0 b") == std::string::npos);
  CHECK(run({"--index", index().directory(), "--topics", "/nowhere", "--run", "-"}).status == 1);
  CHECK(run({"--index", index().directory(), "--topics", topics, "--run", "/nowhere/run"}).status ==
        1);
}
