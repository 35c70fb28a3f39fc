#include "corpus/byte_codec.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>

namespace gfmd {
namespace {

std::string number_bytes(std::uint64_t number) {
  ByteWriter out;
  out.number(number);
  return out.take();
}

TEST_CASE("numbers come back from as few bytes as they need") {
  const auto [number, size] = GENERATE(
      table<std::uint64_t, std::size_t>({{0, 1},
                                         {127, 1},
                                         {128, 2},
                                         {16383, 2},
                                         {16384, 3},
                                         {std::uint64_t{1} << 32U, 5},
                                         {std::numeric_limits<std::uint64_t>::max(), 10}}));
  const std::string bytes = number_bytes(number);
  CHECK(bytes.size() == size);
  ByteReader in(bytes);
  CHECK(in.number() == number);
  CHECK(in.at_end());
}

TEST_CASE("texts and lists come back") {
  ByteWriter out;
  out.text(std::string("a\0b", 3));
  out.list(std::vector<int>{3, 1, 2}, [&](int i) { out.number(static_cast<std::uint64_t>(i)); });
  const std::string bytes = out.take();
  ByteReader in(bytes);
  CHECK(in.text() == std::string_view("a\0b", 3));
  CHECK(in.list([&] { return in.number32(); }) == std::vector<std::uint32_t>{3, 1, 2});
  CHECK_NOTHROW(in.finish());
}

TEST_CASE("numbers that end early or have too many digits are refused") {
  for (const std::string& bytes :
       {std::string(), std::string("\x80"), std::string(10, '\x80'),
        std::string(9, '\xff') + '\x02', std::string(11, '\x80') + '\x01'}) {
    ByteReader in(bytes);
    CHECK_THROWS_AS(in.number(), CorruptRecord);
  }
}

TEST_CASE("numbers out of the range asked for are refused") {
  const std::string wide = number_bytes(std::uint64_t{1} << 32U);
  ByteReader in(wide);
  CHECK_THROWS_AS(in.number32(), CorruptRecord);
  const std::string three = number_bytes(3);
  ByteReader choice(three);
  CHECK_THROWS_AS(choice.choice(3), CorruptRecord);
}

TEST_CASE("lengths beyond the bytes there are refused before anything is allocated") {
  for (const std::uint64_t size : {std::uint64_t{4}, std::numeric_limits<std::uint64_t>::max()}) {
    const std::string bytes = number_bytes(size) + "abc";
    ByteReader text(bytes);
    CHECK_THROWS_AS(text.text(), CorruptRecord);
    ByteReader list(bytes);
    CHECK_THROWS_AS(list.list([&] { return list.number(); }), CorruptRecord);
  }
}

TEST_CASE("bytes left over are refused") {
  ByteReader in("ab");
  (void)in.number();
  CHECK_THROWS_AS(in.finish(), CorruptRecord);
}

}  // namespace
}  // namespace gfmd
