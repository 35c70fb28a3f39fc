#include "corpus/line_reader.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <vector>

namespace gfmd {
namespace {

// Hands out at most `step` bytes a call.
LineReader reader_of(std::string text, std::size_t step, std::size_t longest = 1000) {
  return LineReader(
      [text = std::move(text), step, at = std::size_t{0}](std::span<char> buffer) mutable {
        const std::size_t size = std::min({step, buffer.size(), text.size() - at});
        std::memcpy(buffer.data(), text.data() + at, size);
        at += size;
        return size;
      },
      longest);
}

std::vector<std::string> lines_of(LineReader reader) {
  std::vector<std::string> lines;
  while (reader.next()) lines.emplace_back(reader.line());
  return lines;
}

}  // namespace

TEST_CASE("lines do not depend on how the stream comes in") {
  const std::vector<std::string> lines{"first", "", "third", "last"};
  for (const std::size_t step : {1u, 2u, 7u, 1000u}) {
    CAPTURE(step);
    CHECK(lines_of(reader_of("\xEF\xBB\xBF"
                             "first\n\r\nthird\r\nlast",
                             step)) == lines);
    CHECK(lines_of(reader_of("first\n\nthird\nlast\n", step)) == lines);
  }
  CHECK(lines_of(reader_of("", 1)).empty());
}

TEST_CASE("a line too long is cut and the next one whole") {
  LineReader reader = reader_of("abcdef\nabc\n", 2, 3);
  REQUIRE(reader.next());
  CHECK(reader.cut());
  CHECK(reader.line() == "abc");
  REQUIRE(reader.next());
  CHECK_FALSE(reader.cut());
  CHECK(reader.line() == "abc");
  CHECK(reader.number() == 2);
  CHECK_FALSE(reader.next());
}

}  // namespace gfmd
