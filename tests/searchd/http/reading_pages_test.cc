#include "searchd/http/reading_pages.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/asked_router.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

struct Fixture : test::AskedRouter {
  Fixture() {
    engine.documents = {test::sample_practice("Title")};
    Document note = test::sample_practice("Title");
    note.id = "footnote-3";
    note.kind = DocumentKind::footnote;
    note.number = 3;
    engine.documents.push_back(note);
  }
};

bool contains(const Response& response, std::string_view part) {
  return response.body.find(part) != std::string::npos;
}

TEST_CASE_METHOD(Fixture, "The words of a query are marked, and only on demand") {
  CHECK(contains(get("/practice/2?q=Title"), "<mark id=\"hit-1\">Title</mark>"));
  CHECK(contains(get("/doc/practice-2?q=Title"), "<mark id=\"hit-1\">Title</mark>"));
  CHECK_FALSE(contains(get("/practice/2"), "<mark"));
  CHECK(contains(get("/paper?q=Title"), "0 matches for “Title”"));
}

TEST_CASE_METHOD(Fixture, "The notes of a unit come with it") {
  CHECK(contains(get("/practice/2"), "id=\"footnote-3\""));
  engine.documents.back().source = "another paper";
  CHECK_FALSE(contains(get("/practice/2"), "id=\"footnote-3\""));
}

TEST_CASE_METHOD(Fixture, "A page that names its host is another page at another host") {
  const auto tag = [&](const std::string& host) {
    return test::header_of(get("/practice/2", host), "ETag");
  };
  CHECK(contains(get("/practice/2", "a.example"), "http://a.example/practice/2"));
  CHECK(tag("a") != tag("b"));
  CHECK(tag("a") == tag("a"));
}

}  // namespace
}  // namespace gfmd
