#include "searchd/http/compression.h"

#include <zlib.h>

#include <catch2/catch.hpp>
#include <string>

namespace gfmd {
namespace {

std::string header(const Response& response, std::string_view name) {
  for (const Header& each : response.headers) {
    if (each.name == name) return each.value;
  }
  return "";
}

std::string unpacked(std::string packed) {
  z_stream stream{};
  REQUIRE(::inflateInit2(&stream, MAX_WBITS + 16) == Z_OK);
  std::string text(100'000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  const int status = ::inflate(&stream, Z_FINISH);
  text.resize(stream.total_out);
  ::inflateEnd(&stream);
  CHECK(status == Z_STREAM_END);
  return text;
}

Response text_response(std::size_t size) {
  Response response;
  response.content_type = "text/html; charset=utf-8";
  for (std::size_t i = 0; response.body.size() < size; ++i) response.body += std::to_string(i);
  response.body.resize(size);
  return response;
}

Request request_taking(const std::string& encodings) {
  Request request;
  request.headers = {{"Accept-Encoding", encodings}};
  return request;
}

TEST_CASE("Text is compressed for those who take it, and caches are told") {
  Response response = text_response(50'000);
  response.headers = {{"Vary", "Accept-Language"}};
  const std::string body = response.body;
  compress(response, request_taking("deflate, gzip"));
  CHECK(response.body.size() < body.size() / 2);
  CHECK(unpacked(response.body) == body);
  CHECK(header(response, "Content-Encoding") == "gzip");
  CHECK(header(response, "Vary") == "Accept-Language, Accept-Encoding");
}

TEST_CASE("It stays as it is where it is small, no text, or not wanted so") {
  Response small = text_response(1023);
  compress(small, request_taking("gzip"));
  CHECK(small.body.size() == 1023);
  CHECK(header(small, "Vary").empty());
  Response image = text_response(5000);
  image.content_type = "image/png";
  compress(image, request_taking("gzip"));
  CHECK(image.body.size() == 5000);
  Response plain = text_response(5000);
  compress(plain, {});
  CHECK(plain.body.size() == 5000);
  CHECK(header(plain, "Content-Encoding").empty());
  CHECK(header(plain, "Vary") == "Accept-Encoding");
}

TEST_CASE("Accept-Encoding is read with its weights") {
  for (const char* yes :
       {"gzip", "GZIP", "br, gzip;q=0.5", "gzip ;q=1", "gzip;q=0.001", " gzip "}) {
    INFO(yes);
    CHECK(accepts_gzip(yes));
  }
  for (const char* no : {"", "br", "gzip;q=0", "gzip; q=0.000", "x-gzip", "*", ",,;"}) {
    INFO(no);
    CHECK_FALSE(accepts_gzip(no));
  }
}

}  // namespace
}  // namespace gfmd
