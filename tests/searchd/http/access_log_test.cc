#include "searchd/http/access_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using namespace std::chrono_literals;

struct Pipe {
  Pipe() { REQUIRE(::pipe2(ends.data(), O_NONBLOCK) == 0); }
  ~Pipe() {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  std::string read() {
    std::array<char, 8192> bytes;
    const ssize_t size = ::read(ends[0], bytes.data(), bytes.size());
    return size > 0 ? std::string(bytes.data(), static_cast<std::size_t>(size)) : "";
  }
  std::array<int, 2> ends{};
};

Response sample() {
  Response response;
  response.route = "/v1/search";
  response.body = "12345";
  response.total = 3;
  response.revision = "r1";
  return response;
}

TEST_CASE("An answer is one line of JSON") {
  Pipe pipe;
  AccessLog log(pipe.ends[1]);
  log.record({"GET", "id-1", sample(), 1500us});
  const std::string line = pipe.read();
  REQUIRE(line.ends_with("}\n"));
  const auto entry = boost::json::parse(line);
  CHECK(entry.at("request_id").as_string() == "id-1");
  CHECK(entry.at("method").as_string() == "GET");
  CHECK(entry.at("route").as_string() == "/v1/search");
  CHECK(entry.at("status").as_int64() == 200);
  CHECK(entry.at("bytes").as_int64() == 5);
  CHECK(entry.at("duration_ms").as_double() == 1.5);
  CHECK(entry.at("revision").as_string() == "r1");
  CHECK(entry.at("total").as_int64() == 3);
  CHECK(entry.at("time").as_string().size() == 20);
  CHECK(entry.as_object().size() == 9);
}

TEST_CASE("Events are lines too, whatever their text") {
  Pipe pipe;
  AccessLog log(pipe.ends[1]);
  log.record("reload", "a\n\"b\"");
  const auto entry = boost::json::parse(pipe.read());
  CHECK(entry.at("event").as_string() == "reload");
  CHECK(entry.at("message").as_string() == "a\n\"b\"");
}

TEST_CASE("A log that is off, full, unread or gone holds nobody up") {
  AccessLog(-1).record("event", "x");
  const int full = ::open("/dev/full", O_WRONLY);
  AccessLog(full).record("event", "x");
  ::close(full);
  AccessLog(full).record("event", "x");  // closed

  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);  // blocking
  AccessLog log(ends[1]);
  const std::string message(2000, 'x');
  for (int i = 0; i < 100; ++i) log.record("event", message);  // more than a pipe holds
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_CASE("A line too long to be written whole is left out") {
  Pipe pipe;
  AccessLog log(pipe.ends[1]);
  log.record("event", std::string(5000, 'x'));
  CHECK(pipe.read().empty());
}

}  // namespace
}  // namespace gfmd
