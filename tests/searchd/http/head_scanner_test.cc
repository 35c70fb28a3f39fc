#include "searchd/http/head_scanner.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using std::string;

int status_of(const string& bytes) {
  HeadScanner scanner({});
  const auto scanned = scanner.scan(bytes);
  if (!scanned) return scanned.error().status;
  return *scanned ? 200 : 0;  // 0: bytes are missing
}

TEST_CASE("A head ends at its empty line, however it arrives") {
  const string head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  const string next = "GET /next HTTP/1.1\r\n";
  for (std::size_t size = 1; size <= head.size(); ++size) {
    HeadScanner scanner({});
    const string received = head + next;
    for (std::size_t end = size; end < head.size(); end += size) {
      const auto scanned = scanner.scan(std::string_view(received).substr(0, end));
      REQUIRE(scanned);
      REQUIRE_FALSE(scanned->has_value());
    }
    const auto scanned = scanner.scan(received);
    REQUIRE(scanned);
    CHECK(*scanned == head.size());
    CHECK(scanner.leading_bytes() == 0);
  }
}

TEST_CASE("Up to two empty lines before a request are skipped") {
  HeadScanner scanner({});
  const auto scanned = scanner.scan("\r\n\r\nGET / HTTP/1.1\r\n\r\n");
  REQUIRE(scanned);
  CHECK(*scanned == 18);
  CHECK(scanner.leading_bytes() == 4);
  CHECK(status_of("\r\n\r\n\r\nGET / HTTP/1.1\r\n\r\n") == 400);
}

TEST_CASE("What cannot become a request is refused at its first wrong byte") {
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\n") == 0);
  CHECK(status_of("GET / HTTP/1.1\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\rX") == 400);
  CHECK(status_of("GET /\x01") == 400);
  CHECK(status_of("GET /\x7f") == 400);
  CHECK(status_of(string("GET /\0", 6)) == 400);
  CHECK(status_of("\x16\x03\x01") == 400);  // the beginning of TLS
  CHECK(status_of("GET /\r\n") == 400);
  CHECK(status_of("GET  / HTTP/1.1\r\n") == 400);
  CHECK(status_of("GET\t/ HTTP/1.1\r\n") == 400);
  CHECK(status_of("GET / HTTP/1\r\n") == 400);
  CHECK(status_of("GET / http/1.1\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nA: b\r\n c\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\n\tA: b\r\n") == 400);
  CHECK(status_of("GET / HTTP/2.0\r\n") == 505);
  CHECK(status_of("GET / HTTP/0.9\r\n") == 505);
  CHECK(status_of("GET / HTTP/1.2\r\n") == 505);
}

TEST_CASE("The limits of a head") {
  const string line = "GET / HTTP/1.1\r\n";
  CHECK(status_of("GET /" + string(4095, 'a') + " HTTP/1.1\r\n\r\n") == 200);
  CHECK(status_of("GET /" + string(16384, 'a') + " HTTP/1.1\r\n\r\n") == 414);
  CHECK(status_of("GET /" + string(16500, 'a')) == 414);  // without waiting for its end
  string fields;
  for (int i = 0; i < 64; ++i) fields += "A: b\r\n";
  CHECK(status_of(line + fields + "\r\n") == 200);
  CHECK(status_of(line + fields + "A: b\r\n") == 431);
  CHECK(status_of(line + "A: " + string(8000, 'b') + "\r\n\r\n") == 200);
  CHECK(status_of(line + "A: " + string(8200, 'b')) == 431);
}

}  // namespace
}  // namespace gfmd
