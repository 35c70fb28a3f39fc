#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Requests and responses as plain values, apart from any socket.
namespace gfmd {

struct Header {
  std::string name;
  std::string value;
};

/// A request that kept to the rules of request_rules.h.
struct Request {
  std::string method;  // "GET", "HEAD", "POST" or "OPTIONS"
  std::string target;  // as sent: neither decoded nor checked beyond its characters
  std::vector<Header> headers;
  std::string body;
  std::string id;  // X-Request-Id, the client's or made here

  /// The first header of that name, case aside; nullptr when there is none.
  [[nodiscard]] const std::string* header(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::string content_type;
  std::vector<Header> headers;  // besides those that serialize_head() adds
  std::string body;
  bool close = false;  // the connection ends behind it

  // For the log and the metrics; not sent.
  std::string_view route = "none";  // a route's pattern, with static lifetime
  std::optional<std::uint64_t> total;
  std::string revision;
};

[[nodiscard]] std::string_view reason_phrase(int status);  // "OK"; "" for an unknown status

/// Status line and headers, up to and with the empty line. Content-Length is that of the body, sent
/// or not (a HEAD request's is not). Control characters in values become spaces, so that no value
/// can add a header.
[[nodiscard]] std::string serialize_head(const Response& response, std::string_view request_id,
                                         bool keep_alive,
                                         std::chrono::system_clock::time_point now);

/// Whether two ASCII strings are equal, case aside.
[[nodiscard]] bool equal_ignoring_case(std::string_view left, std::string_view right);

}  // namespace gfmd
