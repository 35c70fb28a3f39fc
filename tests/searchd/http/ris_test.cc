#include <catch2/catch.hpp>
#include <sstream>

#include "searchd/http/citation.h"

namespace gfmd {
namespace {

TEST_CASE("A work in RIS") {
  CitedWork work;
  work.kind = CitedWork::Kind::part_of_paper;
  work.key = "footnote-24";
  work.title = "Note xxiv";
  work.author = "Global Forum on Migration and Development";
  work.container = "Background paper";
  work.year = "2015";
  work.url = "http://h/paper#footnote-24";
  work.lines = {771, 776};
  work.keywords = {"Children"};
  work.notes = {"Index revision r1"};
  CHECK(encode_ris({work}) ==
        "TY  - CHAP\r\nID  - footnote-24\r\nAU  - Global Forum on Migration and Development\r\n"
        "TI  - Note xxiv\r\nT2  - Background paper\r\nPY  - 2015\r\nSP  - 771\r\nEP  - 776\r\n"
        "LA  - en\r\nKW  - Children\r\nUR  - http://h/paper#footnote-24\r\n"
        "N1  - Index revision r1\r\nER  - \r\n\r\n");
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
  CitedWork symbol;
  symbol.kind = CitedWork::Kind::un_document;
  symbol.key = "b";
  symbol.number = "A/69/277";
  CHECK(encode_ris({record, symbol}) ==
        "TY  - GEN\r\nID  - a\r\nLA  - en\r\nER  - \r\n\r\n"
        "TY  - GOVDOC\r\nID  - b\r\nM1  - A/69/277\r\nLA  - en\r\nER  - \r\n\r\n");
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
