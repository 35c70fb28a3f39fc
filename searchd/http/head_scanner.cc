#include "searchd/http/head_scanner.h"

#include <algorithm>

namespace gfmd {
namespace {

// "METHOD" and "HTTP/1.1" with their spaces: what a request line holds besides its target.
constexpr std::size_t kRequestLineRest = 64;

bool is_version(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() == 8 && text.starts_with("HTTP/") && digit(text[5]) && text[6] == '.' &&
         digit(text[7]);
}

std::optional<Rejection> check_request_line(std::string_view line, const RequestLimits& limits) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last ||
      std::count(line.begin(), line.end(), ' ') != 2 || line.find('\t') != std::string_view::npos) {
    return Rejection{400, "the request line is not a method, a target and a version"};
  }
  const std::string_view version = line.substr(last + 1);
  if (!is_version(version))
    return Rejection{400, "the request line does not end in an HTTP version"};
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    return Rejection{505, "only HTTP/1.1 and HTTP/1.0 are spoken here"};
  }
  if (last - first - 1 > limits.target) return Rejection{414, "the request target is too long"};
  return std::nullopt;
}

}  // namespace

std::optional<Rejection> HeadScanner::check_size() const {
  if (!in_headers_) {
    if (position_ - begin_ > limits_.target + kRequestLineRest) {
      return Rejection{414, "the request target is too long"};
    }
  } else if (position_ - headers_begin_ > limits_.headers) {
    return Rejection{431, "the request's headers are too long"};
  }
  return std::nullopt;
}

std::optional<Rejection> HeadScanner::end_line(std::string_view line) {
  if (!in_headers_) {
    in_headers_ = true;
    headers_begin_ = position_;
    return check_request_line(line, limits_);
  }
  // Folded lines are read as one header by some and as two by others.
  if (line.front() == ' ' || line.front() == '\t') {
    return Rejection{400, "a header line begins with a blank"};
  }
  if (++fields_ > limits_.header_fields) return Rejection{431, "the request has too many headers"};
  return std::nullopt;
}

Result<std::optional<std::size_t>, Rejection> HeadScanner::scan(std::string_view received) {
  constexpr std::size_t kMaxLeadingBytes = 4;  // two empty lines
  for (; position_ < received.size(); ++position_) {
    const auto byte = static_cast<unsigned char>(received[position_]);
    const bool after_cr = position_ > line_begin_ && received[position_ - 1] == '\r';
    if (after_cr != (byte == '\n'))
      return Unexpected{Rejection{400, "a line does not end in CR LF"}};
    if ((byte < 0x20 && byte != '\r' && byte != '\n' && byte != '\t') || byte == 0x7f) {
      return Unexpected{Rejection{400, "the request's head holds a control character"}};
    }
    if (byte != '\n') {
      if (auto rejection = check_size()) return Unexpected{std::move(*rejection)};
      continue;
    }
    const std::string_view line = received.substr(line_begin_, position_ - 1 - line_begin_);
    line_begin_ = position_ + 1;
    if (line.empty() && in_headers_) return std::optional(++position_ - begin_);
    if (line.empty()) {
      begin_ = line_begin_;
      if (begin_ > kMaxLeadingBytes) return Unexpected{Rejection{400, "there is no request line"}};
    } else if (auto rejection = end_line(line)) {
      return Unexpected{std::move(*rejection)};
    }
  }
  return std::optional<std::size_t>();
}

}  // namespace gfmd
