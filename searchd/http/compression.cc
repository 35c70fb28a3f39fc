#include "searchd/http/compression.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <string>

namespace gfmd {
namespace {

constexpr std::size_t kLeastBytes = 1024;
constexpr int kLevel = 5;                    // of 9; most of what is to be gained, in a millisecond
constexpr int kGzipWindow = MAX_WBITS + 16;  // zlib's way to ask for gzip's header

bool is_text(std::string_view content_type) {
  return content_type.starts_with("text/") || content_type.starts_with("application/") ||
         content_type.starts_with("image/svg");
}

/// Empty when zlib has no memory: the body goes as it is.
std::string gzip(const std::string& text) {
  z_stream stream{};
  if (::deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    return "";
  }
  std::string packed(::deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  std::string input = text;  // zlib takes no const
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const bool complete = ::deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(complete ? stream.total_out : 0);
  ::deflateEnd(&stream);
  return packed;
}

void add_vary(Response& response) {
  for (Header& header : response.headers) {
    if (header.name != "Vary") continue;
    header.value += ", Accept-Encoding";
    return;
  }
  response.headers.push_back({"Vary", "Accept-Encoding"});
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// "q=0", "q=0.000"
bool refuses(std::string_view weight) {
  return (weight.starts_with("q=0") || weight.starts_with("Q=0")) &&
         weight.find_first_of("123456789") == std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    const std::size_t comma = std::min(accept_encoding.find(','), accept_encoding.size());
    const std::string_view item = accept_encoding.substr(0, comma);
    accept_encoding.remove_prefix(std::min(comma + 1, accept_encoding.size()));
    const std::size_t semicolon = std::min(item.find(';'), item.size());
    if (!equal_ignoring_case(trimmed(item.substr(0, semicolon)), "gzip")) continue;
    return !refuses(trimmed(item.substr(std::min(semicolon + 1, item.size()))));
  }
  return false;
}

void compress(Response& response, const Request& request) {
  if (response.body.size() < kLeastBytes || !is_text(response.content_type) ||
      response.body.size() > std::numeric_limits<uInt>::max()) {
    return;
  }
  add_vary(response);
  const std::string* accepted = request.header("Accept-Encoding");
  if (!accepted || !accepts_gzip(*accepted)) return;
  std::string packed = gzip(response.body);
  if (packed.empty()) return;
  response.body = std::move(packed);
  response.headers.push_back({"Content-Encoding", "gzip"});
}

}  // namespace gfmd
