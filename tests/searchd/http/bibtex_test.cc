#include <algorithm>
#include <catch2/catch.hpp>

#include "searchd/http/citation.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

TEST_CASE("Works in BibTeX") {
  CHECK(encode_bibtex({test::sample_work(), test::sample_un_document()}) ==
        "@incollection{footnote-24,\n"
        "  author = {{Global Forum on Migration and Development}},\n"
        "  title = {{Note xxiv}},\n"
        "  booktitle = {{Background paper}},\n"
        "  year = {2015},\n"
        "  langid = {english},\n"
        "  pages = {771--776},\n"
        "  keywords = {Children, Work},\n"
        "  url = {http://h/paper?a=1_2&b=%20#footnote-24},\n"
        "  note = {one; two}\n"
        "}\n\n"
        "@misc{A-69-277,\n"
        "  title = {{A/69/277}},\n"
        "  howpublished = {UN document A/69/277}\n"
        "}\n\n");
}

TEST_CASE("A translation stands in brackets behind the title, and its language in its field") {
  CitedWork work;
  work.key = "a";
  work.title = "Title";
  work.translated_title = "Título";
  work.language = Language::es;
  CHECK(encode_bibtex({work}) ==
        "@misc{a,\n  title = {{Title}},\n  titleaddon = {{[Título]}},\n"
        "  langid = {spanish}\n}\n\n");
}

TEST_CASE("What TeX reads as markup is printed, and braces are balanced in any text") {
  CitedWork work;
  work.key = "a";
  work.title = "50% of $5 & #1_2 ~ ^ \\x {y";
  CHECK(encode_bibtex({work}).find(
            "title = {{50\\% of \\$5 \\& \\#1\\_2 \\textasciitilde{} \\textasciicircum{} "
            "\\textbackslash{}x \\textbraceleft{}y}}") != std::string::npos);
  std::vector<std::string> texts = test::xss_payloads();
  texts.insert(texts.end(), {"}", "{", "}}, evil = {x", "\\{", "\\", "a\nb", "\"", "@misc{x,"});
  for (const std::string& text : texts) {
    INFO(text);
    work.title = text;
    work.url = text;
    work.notes = {text};
    const std::string bib = encode_bibtex({work});
    CHECK(std::count(bib.begin(), bib.end(), '{') == std::count(bib.begin(), bib.end(), '}'));
    int depth = 0;
    int closed = 0;  // entries that ended
    for (const char c : bib) {
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0) ++closed;
      REQUIRE(depth >= 0);
    }
    CHECK(closed == 1);
    CHECK(std::count(bib.begin(), bib.end(), '\n') == 7);  // a line each for four fields
  }
}

}  // namespace
}  // namespace gfmd
