#include "searchd/http/compression.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <new>
#include <optional>
#include <sstream>

#include "searchd/http/caching.h"

namespace gfmd {
namespace {

constexpr int kLevel = 4;  // fast; the levels above gain little on answers of some kilobytes
constexpr int kGzipWindow = MAX_WBITS + 16;  // zlib writes gzip's frame then
constexpr int kMemory = 8;                   // zlib's default

/// "gzip;q=0.5" -> coding and its weight; a weight that cannot be read is 0.
std::pair<std::string, double> read_coding(std::string coding) {
  std::erase_if(coding, [](char c) { return c == ' ' || c == '\t'; });
  const std::size_t semicolon = coding.find(';');
  if (semicolon == std::string::npos) return {coding, 1.0};
  double weight = 0;
  if (equal_ignoring_case(std::string_view(coding).substr(semicolon, 3), ";q=")) {
    std::from_chars(coding.data() + semicolon + 3, coding.data() + coding.size(), weight);
  }
  return {coding.substr(0, semicolon), weight};
}

bool is_text(std::string_view content_type) {
  return content_type.starts_with("text/") || content_type.starts_with("application/") ||
         content_type.starts_with("image/svg");
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  std::optional<double> gzip_weight;
  double any_weight = 0;
  std::istringstream codings{std::string(accept_encoding)};
  for (std::string text; std::getline(codings, text, ',');) {
    const auto [coding, weight] = read_coding(std::move(text));
    if (equal_ignoring_case(coding, "gzip") || equal_ignoring_case(coding, "x-gzip")) {
      gzip_weight = std::max(weight, gzip_weight.value_or(0));
    } else if (coding == "*") {
      any_weight = weight;
    }
  }
  return gzip_weight.value_or(any_weight) > 0;
}

std::string gzip(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string input(text);  // zlib's input is not const
  std::string output(deflateBound(&stream, static_cast<uLong>(input.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(output.data());
  stream.avail_out = static_cast<uInt>(output.size());
  deflate(&stream, Z_FINISH);  // all at once: the bound leaves room for it
  output.resize(stream.total_out);
  deflateEnd(&stream);
  return output;
}

void compress(const Request& request, Response& response) {
  if (response.status == 304) return add_vary(response, "Accept-Encoding");
  if (response.body.empty() || !is_text(response.content_type)) return;
  add_vary(response, "Accept-Encoding");
  const std::string* accepted = request.header("Accept-Encoding");
  const std::size_t size = response.body.size();
  if (size < kMinCompressedBytes || size > std::numeric_limits<uInt>::max()) return;
  if (!accepted || !accepts_gzip(*accepted)) return;
  try {
    response.body = gzip(response.body);
    response.headers.push_back({"Content-Encoding", "gzip"});
  } catch (const std::bad_alloc&) {
    return;  // it is sent as it is
  }
}

}  // namespace gfmd
