#include "corpus/source_lines.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
  const auto lines = read_source_lines("paper.txt", text);
  REQUIRE(lines);
  return lines.value();
}

InputError error_of(std::string_view text) {
  const auto lines = read_source_lines("paper.txt", text);
  REQUIRE_FALSE(lines);
  return lines.error();
}

}  // namespace

TEST_CASE("lines end with LF or CR LF, the last one with or without") {
  CHECK(lines_of("a \n\n b\n") == Lines{"a ", "", " b"});
  CHECK(lines_of("a \r\n\r\n b") == Lines{"a ", "", " b"});
}

TEST_CASE("a byte order mark is no text") {
  CHECK(lines_of("\xEF\xBB\xBF"
                 "a\n") == Lines{"a"});
}

TEST_CASE("lines are composed, and all blanks are spaces") {
  CHECK(lines_of("re\u0301fugie\u0301s") == Lines{"réfugiés"});
  CHECK(lines_of("a\tb\u00A0c\u202F: d\f") == Lines{"a b c : d "});
  CHECK(lines_of("a\x01"
                 "b") == Lines{"a b"});
}

TEST_CASE("what is no text is refused with its line") {
  CHECK(error_of("").to_string() == "paper.txt: the file is empty; expected text");
  CHECK(error_of("\xEF\xBB\xBF \n\n\t").line == 0);
  CHECK(error_of("a\nb\xFF\n").line == 2);
  CHECK_THAT(error_of("a\nb\xFF\n").message, Catch::Contains("UTF-8"));
  CHECK(error_of(std::string_view("a\n\nb\0c", 6)).line == 3);
  CHECK(error_of("x" + std::string(kMaxPaperLines, '\n') + "x").line == kMaxPaperLines);
  CHECK_THAT(error_of(std::string_view("\0", 1)).message, Catch::Contains("NUL"));
}

TEST_CASE("every line with a faulty byte is found") {
  const auto faults = find_byte_faults(
      "a.txt", "\xEF\xBB\xBFwell\tdone\r\n\x01\n\fpage\nb\xFF\xFE\n\u202ec\n\x7f", 10);
  REQUIRE(faults.size() == 4);
  CHECK(faults[0].to_string() == "a.txt:2: a control character: U+0001");
  CHECK(faults[1].to_string() == "a.txt:4: a byte that is not UTF-8");
  CHECK(faults[2].to_string() == "a.txt:5: a control character: U+202E");
  CHECK(faults[3].line == 6);
  CHECK(find_byte_faults("a.txt", "\x01\n\x01\n\x01\n", 2).size() == 2);
}

}  // namespace gfmd
