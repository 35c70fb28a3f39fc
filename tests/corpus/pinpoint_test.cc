#include "corpus/pinpoint.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

namespace {

std::string behind(const std::string& text, const std::string& citation) {
  return pinpoint_behind(text, text_words(text), text.find(citation) + citation.size()).text;
}

std::string subparagraphs(const std::string& text) {
  return text.substr(0, skip_subparagraphs(text, 0));
}

}  // namespace

TEST_CASE("a pinpoint stands behind its citation") {
  CHECK(behind("X, para. 25 (a).", "X") == "para. 25 (a)");
  CHECK(behind("X (2012), paras 15-20.", "X") == "paras 15-20");
  CHECK(behind("X (2012) (para. 4 (c))", "X") == "para. 4 (c)");
  CHECK(behind("(X), para. 2", "X") == "para. 2");
  CHECK(behind("X, Chapter 12, p. 7.", "X") == "Chapter 12, p. 7");
  CHECK(behind("X, Chapter 1, page 22, available at", "X") == "Chapter 1, page 22");
  CHECK(behind("X, párrs. 3, 5 y 7 b)", "X") == "párrs. 3, 5 y 7");
  CHECK(behind("X, par. 12 et suivants", "X") == "par. 12");
  CHECK(behind("X, p. 36–38", "X") == "p. 36–38");
  CHECK(behind("X, para 3, 2014", "X") == "para 3");  // one paragraph, then a year
  CHECK(behind("X", "X").empty());
  CHECK(behind("X and others, para. 3", "X").empty());
  CHECK(behind("X, para. one", "X").empty());
  CHECK(behind("X, p", "X").empty());
}

TEST_CASE("sub-paragraphs follow an article's number") {
  CHECK(subparagraphs(" (2) of") == " (2)");
  CHECK(subparagraphs(".2 (a)) and") == ".2 (a)");
  CHECK(subparagraphs(" (1) (b) (iv),") == " (1) (b) (iv)");
  CHECK(subparagraphs(". The").empty());
  CHECK(subparagraphs(" (2008)").empty());
  CHECK(subparagraphs(" (ICRMW)").empty());
  CHECK(subparagraphs(" (").empty());
  CHECK(subparagraphs("").empty());
}

TEST_CASE("a pinpoint takes in the places it covers, in any language") {
  CHECK(takes_in("para. 3", "párr. 3"));
  CHECK(takes_in("paras 15-20", "paragraphe 17"));
  CHECK(takes_in("paras. 3 and 5", "para 5"));
  CHECK(takes_in("para. 4 (c)", "para 4"));
  CHECK(takes_in("para 4", "párrafo 4 (c)"));
  CHECK(takes_in("para. 4 (c)", "para. 4 c)"));
  CHECK(takes_in("(2)", "para. 2"));
  CHECK(takes_in("2 (a)", "2"));
  CHECK(takes_in("Chapter 12, p. 7", "p. 7"));
  CHECK_FALSE(takes_in("para. 3", "para. 33"));
  CHECK_FALSE(takes_in("paras 15-20", "para. 21"));
  CHECK_FALSE(takes_in("paras. 3 and 5", "para 4"));
  CHECK_FALSE(takes_in("p. 3", "para. 3"));
  CHECK_FALSE(takes_in("para. 25 (a)", "para. 25 (b)"));
  CHECK_FALSE(takes_in("", "para. 3"));
  CHECK_FALSE(takes_in("para. 3", ""));
}
