#include "searchd/http/request_rules.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using std::string;

int status_of(const string& head) {
  const auto parsed = parse_request_head(head, {});
  return parsed ? 200 : parsed.error().status;
}

RequestHead parse(const string& head) {
  auto parsed = parse_request_head(head, {});
  REQUIRE(parsed);
  return *parsed;
}

TEST_CASE("A head is taken apart") {
  const RequestHead head = parse(
      "POST /a?b=%20c HTTP/1.1\r\nHost: example.org:8088\r\nX-Y:  z \r\nx-y: 2\r\n"
      "Content-Length: 12\r\nExpect: 100-Continue\r\n\r\n");
  CHECK(head.request.method == "POST");
  CHECK(head.request.target == "/a?b=%20c");
  REQUIRE(head.request.header("x-Y"));
  CHECK(*head.request.header("x-Y") == "z");
  CHECK(head.request.header("X") == nullptr);
  CHECK(head.content_length == 12);
  CHECK(head.expects_continue);
  CHECK(head.keep_alive);
}

TEST_CASE("Connections are kept as RFC 9112 says") {
  CHECK_FALSE(parse("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").keep_alive);
  CHECK_FALSE(parse("GET / HTTP/1.0\r\n\r\n").keep_alive);
  CHECK(parse("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").keep_alive);
  CHECK_FALSE(parse("GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n").expects_continue);
}

TEST_CASE("Hosts: one, and a host") {
  const string get = "GET / HTTP/1.1\r\n";
  CHECK(status_of(get + "Host: localhost:8088\r\n\r\n") == 200);
  CHECK(status_of(get + "Host: [::1]:8088\r\n\r\n") == 200);
  CHECK(status_of(get + "\r\n") == 400);
  CHECK(status_of(get + "Host: a\r\nHost: a\r\n\r\n") == 400);
  CHECK(status_of(get + "Host: \r\n\r\n") == 400);
  CHECK(status_of(get + "Host: a b\r\n\r\n") == 400);
  CHECK(status_of(get + "Host: user@a\r\n\r\n") == 400);
  CHECK(status_of(get + "Host: a/b\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 200);
}

TEST_CASE("Bodies: framed by one Content-Length, or there is none") {
  const string post = "POST / HTTP/1.1\r\nHost: a\r\n";
  const string get = "GET / HTTP/1.1\r\nHost: a\r\n";
  CHECK(status_of(post + "Content-Length: 65536\r\n\r\n") == 200);
  CHECK(status_of(post + "Content-Length: 65537\r\n\r\n") == 413);
  CHECK(status_of(post + "Content-Length: 18446744073709551616\r\n\r\n") == 400);
  CHECK(status_of(post + "Content-Length: -1\r\n\r\n") == 400);
  CHECK(status_of(post + "Content-Length: +1\r\n\r\n") == 400);
  CHECK(status_of(post + "Content-Length: 1, 1\r\n\r\n") == 400);
  CHECK(status_of(post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n") == 400);
  CHECK(status_of(post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n") == 400);
  CHECK(status_of(post + "\r\n") == 411);
  CHECK(status_of(get + "Content-Length: 0\r\n\r\n") == 200);
  CHECK(status_of(get + "Content-Length: 1\r\n\r\n") == 400);
  for (const char* coding : {"chunked", "xchunked", "gzip", "chunked, identity", "identity", ""}) {
    INFO(coding);
    CHECK(status_of(post + "Transfer-Encoding: " + coding + "\r\n\r\n") == 501);
    CHECK(status_of(get + "Transfer-Encoding: " + coding + "\r\n\r\n") == 501);
  }
  CHECK(status_of(post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n") == 400);
}

TEST_CASE("Methods, names and expectations that are not known") {
  CHECK(status_of("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n") == 200);
  CHECK(status_of("OPTIONS / HTTP/1.1\r\nHost: a\r\n\r\n") == 200);
  CHECK(status_of("OPTIONS / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n") == 400);
  for (const char* method : {"PUT", "DELETE", "TRACE", "CONNECT", "BREW", "get"}) {
    INFO(method);
    CHECK(status_of(string(method) + " / HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
  }
  CHECK(status_of("G(T / HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost : a\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n") == 417);
}

}  // namespace
}  // namespace gfmd
