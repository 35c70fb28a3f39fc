#include "searchd/http/compression.h"

#include <zlib.h>

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

std::string gunzip(std::string compressed, std::size_t size) {
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, MAX_WBITS + 16) == Z_OK);
  std::string text(size + 1, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_in = static_cast<uInt>(compressed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  CHECK(stream.avail_in == 0);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

std::string header(const Response& response, std::string_view name) {
  for (const Header& each : response.headers) {
    if (each.name == name) return each.value;
  }
  return "";
}

Response text_response(std::size_t size, std::string type = "application/json") {
  Response response;
  response.content_type = std::move(type);
  response.body = std::string(size, 'a');
  return response;
}

Request asking(const std::string& encodings) {
  Request request;
  if (!encodings.empty()) request.headers = {{"accept-encoding", encodings}};
  return request;
}

TEST_CASE("Who takes gzip") {
  for (const std::string yes :
       {"gzip", "GZIP", "deflate, gzip;q=0.5", "br;q=1.0, gzip ; q=0.8, *;q=0", "*", "x-gzip",
        "identity;q=0.5, *;q=0.1"}) {
    INFO(yes);
    CHECK(accepts_gzip(yes));
  }
  for (const std::string no : {"", "identity", "br", "gzip;q=0", "gzip;q=0.0, *", "*;q=0",
                               "gzip;x=1", "gzipped", "gzip;q=x"}) {
    INFO(no);
    CHECK_FALSE(accepts_gzip(no));
  }
}

TEST_CASE("What is compressed is the text again") {
  std::string text;
  for (unsigned i = 0; i < 300'000; ++i) text.push_back(static_cast<char>((i * i) >> 3U));
  for (const std::string& each : {std::string(), std::string("a"), std::string(5000, 'a'), text}) {
    CHECK(gunzip(gzip(each), each.size()) == each);
  }
  CHECK(gzip(text) == gzip(text));
}

TEST_CASE("Long texts are compressed for who takes it, and all are said to vary") {
  Response taken = text_response(kMinCompressedBytes);
  compress(asking("gzip"), taken);
  CHECK(header(taken, "Content-Encoding") == "gzip");
  CHECK(header(taken, "Vary") == "Accept-Encoding");
  CHECK(gunzip(taken.body, kMinCompressedBytes) == std::string(kMinCompressedBytes, 'a'));
  struct Case {
    Response response;
    std::string encodings;
  };
  for (Case each : {Case{text_response(kMinCompressedBytes - 1), "gzip"},
                    Case{text_response(5000), ""}, Case{text_response(5000), "gzip;q=0"}}) {
    const std::string body = each.response.body;
    compress(asking(each.encodings), each.response);
    CHECK(each.response.body == body);
    CHECK(header(each.response, "Content-Encoding").empty());
    CHECK(header(each.response, "Vary") == "Accept-Encoding");
  }
  Response drawing = text_response(5000, "image/svg+xml");
  compress(asking("gzip"), drawing);
  CHECK(header(drawing, "Content-Encoding") == "gzip");
  Response image = text_response(5000, "image/png");
  compress(asking("gzip"), image);
  CHECK(image.headers.empty());
}

TEST_CASE("A 304 varies as what it stands for, and stays empty") {
  Response unchanged;
  unchanged.status = 304;
  unchanged.headers = {{"Vary", "Accept-Language"}};
  compress(asking("gzip"), unchanged);
  CHECK(header(unchanged, "Vary") == "Accept-Language, Accept-Encoding");
  CHECK(unchanged.body.empty());
  Response nothing;
  nothing.status = 204;
  compress(asking("gzip"), nothing);
  CHECK(nothing.headers.empty());
}

}  // namespace
}  // namespace gfmd
