#include "searchd/http/problem_page.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

std::string page_of(const Problem& problem, Language reader) {
  return render_problem_page(problem, reader, nullptr);
}

TEST_CASE("Pages of errors say what went wrong, in the reader's language and precisely") {
  CHECK(contains(page_of(not_found("no unit"), Language::fr), "Page introuvable"));
  CHECK(contains(page_of(not_found("no unit"), Language::fr), "<html lang=\"fr\">"));
  CHECK(contains(page_of(index_unusable(), Language::en), "try again in a moment"));
  CHECK(contains(page_of(internal_error(), Language::es), "Algo salió mal"));
  CHECK(contains(page_of(bad_target("bad"), Language::en), "400: bad"));
  CHECK(contains(page_of(bad_target("bad"), Language::fr), "<p>Une partie est illisible"));
  CHECK_FALSE(contains(page_of(internal_error(), Language::en), "<p></p>"));
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    const Target target{{payload}, {{payload, payload}}};
    CHECK(test::foreign_markup(render_problem_page(not_found(payload), Language::en, &target))
              .empty());
  }
}

TEST_CASE("Where another address helps it can be searched for") {
  const std::string html = page_of(not_found("x"), Language::es);
  CHECK(contains(html, "<form id=\"search\""));
  CHECK(contains(html, "name=\"lang\" value=\"es\""));
  CHECK(contains(page_of(bad_target("x"), Language::en), "<form id=\"search\""));
  CHECK_FALSE(contains(page_of(index_unusable(), Language::en), "<form"));
}

TEST_CASE("The address can be asked in other languages where it can be asked again") {
  const Target target{{"no thing", ""}, {{"q", "a&b"}, {"lang", "fr"}, {"page", "0"}}};
  const std::string html = render_problem_page(not_found("x"), Language::fr, &target);
  CHECK(contains(html, "<a href=\"/no%20thing/?lang=es&amp;q=a%26b&amp;page=0\" lang=\"es\""));
  CHECK_FALSE(contains(html, "rel=\"canonical\""));
  CHECK_FALSE(contains(page_of(not_found("x"), Language::fr), "class=\"languages\""));
  const Target home{{}, {{"page", "0"}}};
  CHECK(contains(render_problem_page(bad_target("x"), Language::en, &home),
                 "<a href=\"/?lang=es&amp;page=0\""));
  const Target elsewhere{{"", "example.org"}, {}};
  CHECK_FALSE(contains(render_problem_page(not_found("x"), Language::en, &elsewhere),
                       "class=\"languages\""));
}

}  // namespace
}  // namespace gfmd
