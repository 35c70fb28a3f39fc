#include "searchd/http/daemon_options.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Arguments = std::vector<std::string>;

DaemonOptions parse(const Arguments& arguments) {
  auto options = parse_daemon_options(arguments);
  REQUIRE(options);
  return *options;
}

TEST_CASE("Every option is read") {
  const DaemonOptions options =
      parse({"--index", "dir", "--listen", "0.0.0.0:80", "--workers", "3", "--io-threads=2",
             "--max-connections", "50", "--max-connections-per-address", "5", "--quiet",
             "--allow-origin", "https://a.example", "--allow-origin=http://b.example:8080",
             "--public-url", "https://search.example/", "--count-queries", "100"});
  CHECK(options.counted_queries == 100);
  CHECK(options.public_url == "https://search.example");
  CHECK(options.origins == Arguments{"https://a.example", "http://b.example:8080"});
  CHECK(options.index == "dir");
  CHECK(options.http.host == "0.0.0.0");
  CHECK(options.http.port == 80);
  CHECK(options.http.workers == 3);
  CHECK(options.http.io_threads == 2);
  CHECK(options.http.max_connections == 50);
  CHECK(options.http.max_connections_per_address == 5);
  CHECK(options.quiet);
}

TEST_CASE("Defaults") {
  const DaemonOptions options = parse({"--listen", "[::1]:0", "--index", "d"});
  CHECK(options.http.host == "::1");
  CHECK(options.http.port == 0);
  CHECK(options.http.workers >= 1);
  CHECK(options.http.io_threads == 1);
  CHECK_FALSE(options.quiet);
  CHECK(options.origins.empty());
  CHECK(options.public_url.empty());
  CHECK(options.counted_queries == 0);
}

TEST_CASE("Help and version ask for nothing else") {
  CHECK(parse({"--help"}).help);
  CHECK(parse({"--version"}).version);
  for (const char* option : {"--index", "--listen", "--workers", "--io-threads", "--quiet",
                             "--max-connections-per-address", "SIGHUP"}) {
    CHECK(daemon_usage().find(option) != std::string::npos);
  }
}

TEST_CASE("Wrong usage is explained") {
  const auto error = [](const Arguments& arguments) {
    const auto options = parse_daemon_options(arguments);
    REQUIRE_FALSE(options);
    return options.error();
  };
  CHECK_THAT(error({}), Catch::Contains("--index DIR is needed"));
  CHECK_THAT(error({"--index", "d", "--listen", "a:1", "--allow-origin", "a.example/"}),
             Catch::Contains("given: a.example/"));
  CHECK_THAT(error({"--index", "d", "--listen", "a:1", "--public-url", "https://a.example/b"}),
             Catch::Contains("--public-url") && Catch::Contains("given: https://a.example/b"));
  CHECK_THAT(error({"--index", "d"}), Catch::Contains("--listen HOST:PORT is needed"));
  for (const char* address :
       {"8088", "localhost", ":8088", "a:", "a:x", "a:-1", "a:65536", "::1:80", "a:80x", "[]:80"}) {
    INFO(address);
    CHECK_THAT(error({"--index", "d", "--listen", address}), Catch::Contains(address));
  }
  const Arguments start{"--index", "d", "--listen", "a:1"};
  const auto with = [&](const char* name, const char* value) {
    Arguments arguments = start;
    arguments.insert(arguments.end(), {name, value});
    return error(arguments);
  };
  CHECK_THAT(with("--workers", "0"), Catch::Contains("--workers is a number from 1 to 256"));
  CHECK_THAT(with("--io-threads", "257"), Catch::Contains("--io-threads"));
  CHECK_THAT(with("--max-connections", "0"), Catch::Contains("--max-connections"));
  CHECK_FALSE(with("--workers", "x").empty());
  CHECK_FALSE(with("--workers", "-1").empty());
  CHECK_FALSE(with("--nonsense", "1").empty());
  CHECK_FALSE(with("--work", "1").empty());  // no guessing
  CHECK_FALSE(error({"--index", "d", "--listen", "a:1", "stray"}).empty());
  CHECK_FALSE(error({"--index", "d", "--index", "e", "--listen", "a:1"}).empty());
}

}  // namespace
}  // namespace gfmd
