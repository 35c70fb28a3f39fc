#include "searchd/http/message.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

const auto kTime = std::chrono::system_clock::from_time_t(784111777);  // RFC 9110's example

TEST_CASE("A response's head") {
  Response response;
  response.status = 404;
  response.content_type = "text/plain";
  response.headers = {{"ETag", "\"a\""}};
  response.body = "gone";
  CHECK(serialize_head(response, "id-1", true, kTime) ==
        "HTTP/1.1 404 Not Found\r\n"
        "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
        "ETag: \"a\"\r\n"
        "Content-Type: text/plain\r\n"
        "Content-Length: 4\r\n"
        "X-Content-Type-Options: nosniff\r\n"
        "Referrer-Policy: no-referrer\r\n"
        "X-Request-Id: id-1\r\n"
        "Connection: keep-alive\r\n"
        "\r\n");
}

TEST_CASE("A 304 and a 204 give no length") {
  Response response;
  response.status = 204;
  CHECK(serialize_head(response, "", false, kTime).find("Content-Length") == std::string::npos);
  response.status = 304;
  const std::string head = serialize_head(response, "", false, kTime);
  CHECK(head.find("Content-Length") == std::string::npos);
  CHECK(head.find("X-Request-Id") == std::string::npos);
  CHECK(head.find("Connection: close\r\n") != std::string::npos);
}

TEST_CASE("No value can add a header") {
  Response response;
  response.headers = {{"Location", std::string("/a\r\nSet-Cookie: b\0c\x7f", 20)}};
  const std::string head = serialize_head(response, "x\ny", true, kTime);
  CHECK(head.find("\r\nSet-Cookie") == std::string::npos);
  CHECK(head.find("Location: /a  Set-Cookie: b c \r\n") != std::string::npos);
  CHECK(head.find("X-Request-Id: x y\r\n") != std::string::npos);
}

TEST_CASE("Every status that is sent has a phrase") {
  for (const int status : {200, 204, 302, 304, 400, 404, 405, 408, 411, 413, 414, 415, 417, 422,
                           431, 500, 501, 503, 505}) {
    INFO(status);
    CHECK_FALSE(reason_phrase(status).empty());
  }
  CHECK(reason_phrase(299).empty());
}

}  // namespace
}  // namespace gfmd
