#include "searchd/http/request_rules.h"

#include <algorithm>
#include <array>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

namespace gfmd {
namespace {

namespace http = boost::beast::http;

constexpr std::array<std::string_view, 4> kMethods{"GET", "HEAD", "POST", "OPTIONS"};

std::size_t count_headers(const Request& request, std::string_view name) {
  return static_cast<std::size_t>(
      std::count_if(request.headers.begin(), request.headers.end(),
                    [&](const Header& header) { return equal_ignoring_case(header.name, name); }));
}

std::optional<Rejection> check_host(const Request& request, bool http11) {
  const std::size_t hosts = count_headers(request, "Host");
  if (hosts > 1) return Rejection{400, "the request names more than one Host"};
  if (hosts == 0) {
    if (http11) return Rejection{400, "the request names no Host"};
    return std::nullopt;
  }
  const std::string& host = *request.header("Host");
  const auto authority = boost::urls::parse_authority(host);
  if (host.empty() || !authority || authority->has_userinfo()) {
    return Rejection{400, "The Host header is not a host name with an optional port"};
  }
  return std::nullopt;
}

std::optional<Rejection> check_body(const RequestHead& head, bool has_length,
                                    const RequestLimits& limits) {
  const Request& request = head.request;
  // A body framed in another way than the parser thinks would be read as the next request.
  if (count_headers(request, "Transfer-Encoding") > 0) {
    return Rejection{501, "Transfer-Encoding is not accepted in requests"};
  }
  if (count_headers(request, "Content-Length") > 1) {
    return Rejection{400, "the request gives its length more than once"};
  }
  if (const std::string* length = request.header("Content-Length");
      length && length->find_first_not_of("0123456789") != std::string::npos) {
    return Rejection{400, "Content-Length is not a number"};
  }
  if (request.method != "POST") {
    if (head.content_length > 0) return Rejection{400, "only a POST request has a body"};
  } else if (!has_length) {
    return Rejection{411, "a POST request states its Content-Length"};
  }
  if (head.content_length > limits.body) return Rejection{413, "the request's body is too long"};
  return std::nullopt;
}

std::optional<Rejection> check_method(std::string_view method) {
  if (std::find(kMethods.begin(), kMethods.end(), method) != kMethods.end()) return std::nullopt;
  return Rejection{405, "the method is not known here"};
}

std::optional<Rejection> check_expectation(RequestHead& head, bool http11) {
  const std::string* expectation = head.request.header("Expect");
  if (!expectation || !http11) return std::nullopt;  // RFC 9110, 10.1.1: ignored in HTTP/1.0
  if (!equal_ignoring_case(*expectation, "100-continue")) {
    return Rejection{417, "the only expectation met is 100-continue"};
  }
  head.expects_continue = head.content_length > 0;
  return std::nullopt;
}

Rejection explain(const boost::beast::error_code& error) {
  if (error == http::error::bad_content_length || error == http::error::multiple_content_length ||
      error == http::error::bad_transfer_encoding) {
    return {400, "the length of the request's body is not clear"};
  }
  if (error == http::error::bad_version) return {505, "only HTTP/1.1 and HTTP/1.0 are spoken here"};
  return {400, "the request's head is malformed"};
}

RequestHead take_apart(const http::request_parser<http::empty_body>& parser) {
  RequestHead head;
  const auto& message = parser.get();
  head.request.method = std::string(message.method_string());
  head.request.target = std::string(message.target());
  for (const auto& field : message) {
    head.request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  }
  head.keep_alive = parser.keep_alive();
  head.content_length = static_cast<std::size_t>(parser.content_length().value_or(0));
  return head;
}

}  // namespace

Result<RequestHead, Rejection> parse_request_head(std::string_view bytes,
                                                  const RequestLimits& limits) {
  http::request_parser<http::empty_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(bytes.size() + 1));  // HeadScanner's are stricter
  parser.body_limit(boost::none);                                     // check_body() decides
  boost::beast::error_code error;
  parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
  if (error || !parser.is_header_done()) return Unexpected{explain(error)};

  RequestHead head = take_apart(parser);
  const bool http11 = parser.get().version() == 11;
  auto rejection = check_method(head.request.method);
  if (!rejection) rejection = check_host(head.request, http11);
  if (!rejection) rejection = check_body(head, parser.content_length().has_value(), limits);
  if (!rejection) rejection = check_expectation(head, http11);
  if (rejection) return Unexpected{std::move(*rejection)};
  return head;
}

}  // namespace gfmd
