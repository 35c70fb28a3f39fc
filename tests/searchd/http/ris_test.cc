#include <catch2/catch.hpp>
#include <sstream>

#include "searchd/http/citation.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

TEST_CASE("A work in RIS") {
  CHECK(encode_ris({test::sample_work()}) ==
        "TY  - CHAP\r\nID  - footnote-24\r\nAU  - Global Forum on Migration and Development\r\n"
        "TI  - Note xxiv\r\nT2  - Background paper\r\nPY  - 2015\r\nSP  - 771\r\nEP  - 776\r\n"
        "LA  - en\r\nKW  - Children\r\nKW  - Work\r\n"
        "UR  - http://h/paper?a=1_2&b=%20#footnote-24\r\n"
        "N1  - one\r\nN1  - two\r\nER  - \r\n\r\n");
}

TEST_CASE("A translation has its title and language in fields of their own") {
  CitedWork work;
  work.key = "a";
  work.title = "Title";
  work.translated_title = "Título";
  work.language = Language::es;
  CHECK(encode_ris({work}) ==
        "TY  - GEN\r\nID  - a\r\nTI  - Title\r\nTT  - Título\r\nLA  - es\r\nER  - \r\n\r\n");
}

TEST_CASE("Nothing is said of what is not known, and each work has its record") {
  CitedWork record;
  record.key = "a";
  CHECK(encode_ris({record, test::sample_un_document()}) ==
        "TY  - GEN\r\nID  - a\r\nLA  - en\r\nER  - \r\n\r\n"
        "TY  - GOVDOC\r\nID  - A-69-277\r\nTI  - A/69/277\r\nM1  - A/69/277\r\nLA  - en\r\nER  - "
        "\r\n\r\n");
  CHECK(encode_ris({}).empty());
}

TEST_CASE("No text ends its line or its record") {
  CitedWork work;
  work.key = "a";
  work.title = "one\r\nER  - \r\nTY  - JOUR\ttwo";
  work.keywords = {"a*b", "\n"};
  std::istringstream lines(encode_ris({work}));
  std::vector<std::string> tags;
  for (std::string line; std::getline(lines, line);) {
    if (line == "\r") continue;
    CHECK(line.substr(2, 4) == "  - ");
    tags.push_back(line.substr(0, 2));
    if (tags.back() == "KW") CHECK(line == "KW  - ab\r");
  }
  CHECK(tags == std::vector<std::string>{"TY", "ID", "TI", "LA", "KW", "ER"});
}

}  // namespace
}  // namespace gfmd
