#include "searchd/http/inline_markup.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

MarkupSpan sentence(std::size_t begin, std::size_t end) {
  return {MarkupLayer::sentence, begin, end, "<span>", "<span>", "</span>"};
}
MarkupSpan link(std::size_t begin, std::size_t end) {
  return {MarkupLayer::link, begin, end, "<a>", "<a>", "</a>"};
}
MarkupSpan match(std::size_t begin, std::size_t end) {
  return {MarkupLayer::match, begin, end, "<mark id>", "<mark>", "</mark>"};
}

TEST_CASE("Text is escaped around and within its markup") {
  CHECK(inline_markup("a & <b>", {match(2, 3)}, {}) == "a <mark id>&amp;</mark> &lt;b&gt;");
  CHECK(inline_markup("", {}, {{0, "!"}}) == "!");
}

TEST_CASE("What ends at a place is closed before what begins there") {
  CHECK(inline_markup("abcd", {sentence(0, 2), sentence(2, 4), link(0, 2), match(2, 3)}, {}) ==
        "<span><a>ab</a></span><span><mark id>c</mark>d</span>");
}

TEST_CASE("A match that crosses a link's bounds is in pieces, one of them named") {
  CHECK(inline_markup("abcdef", {link(2, 4), match(1, 6)}, {}) ==
        "a<mark id>b</mark><a><mark>cd</mark></a><mark>ef</mark>");
}

TEST_CASE("A link that crosses a sentence's end is in pieces") {
  CHECK(inline_markup("abcd", {sentence(0, 2), sentence(2, 4), link(1, 3)}, {}) ==
        "<span>a<a>b</a></span><span><a>c</a>d</span>");
}

TEST_CASE("Points stand in the sentence that ends there, in order, and interrupt matches") {
  CHECK(inline_markup("ab. c", {sentence(0, 3), sentence(4, 5), match(0, 2)},
                      {{1, "1"}, {3, "2"}, {3, "3"}}) ==
        "<span><mark id>a</mark>1<mark>b</mark>.23</span> <span>c</span>");
}

TEST_CASE("A point within a link moves behind it") {
  CHECK(inline_markup("abc.", {link(0, 3), match(1, 2)}, {{2, "1"}}) ==
        "<a>a<mark id>b</mark>c</a>1.");
}

TEST_CASE("What lies outside the text or overlaps does no harm") {
  CHECK(inline_markup("ab", {match(1, 50)}, {{99, "1"}}) == "a<mark id>b</mark>1");
  CHECK(inline_markup("abc", {link(0, 2), link(1, 3)}, {}) == "<a>ab</a><a>c</a>");
  CHECK(inline_markup("ab", {match(1, 1), link(5, 9)}, {}) == "ab");
}

}  // namespace
}  // namespace gfmd
