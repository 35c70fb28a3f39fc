#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace gfmd {

/// In bytes.
struct RequestLimits {
  std::size_t target = 16384;  // a query of 4,096 bytes, percent-encoded, and filters
  std::size_t headers = 8192;  // all header lines together
  std::size_t header_fields = 64;
  std::size_t body = 65536;
};

/// Why a request is refused. The connection ends behind the answer.
struct Rejection {
  int status = 400;
  std::string detail;  // an English sentence without a full stop, for the client
};

/// Looks for the end of a request's head in bytes as they come in, and refuses at once what cannot
/// become a request: control characters, bare CR or LF, folded lines, over-long lines.
class HeadScanner {
 public:
  explicit HeadScanner(const RequestLimits& limits) : limits_(limits) {}

  /// `received`: every byte since the last request's end; may grow between calls, and only grow.
  /// Size of the head with its empty line, or nullopt when bytes are missing.
  [[nodiscard]] Result<std::optional<std::size_t>, Rejection> scan(std::string_view received);

  /// Empty lines before the request line, which a client may send behind a body: to be skipped.
  [[nodiscard]] std::size_t leading_bytes() const { return begin_; }

 private:
  [[nodiscard]] std::optional<Rejection> end_line(std::string_view line);
  [[nodiscard]] std::optional<Rejection> check_size() const;

  RequestLimits limits_;
  std::size_t begin_ = 0;       // of the request line
  std::size_t line_begin_ = 0;  // of the line being read
  std::size_t position_ = 0;    // next byte to look at
  std::size_t headers_begin_ = 0;
  std::size_t fields_ = 0;
  bool in_headers_ = false;
};

}  // namespace gfmd
