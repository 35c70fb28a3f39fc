#include "searchd/http/paper_map.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

constexpr PaperOutline kOutline{{1, 50}, {51, 60}, {61, 100}};

Hit hit(const std::string& url, LineRange lines) {
  Hit hit;
  hit.id = "unit";
  hit.url = url;
  hit.lines = lines;
  return hit;
}

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("Each hit has a tick where it lies, and is counted in its part") {
  Hit section = hit("/paper#section-x", {1, 50});
  section.snippets.push_back({});
  section.snippets[0].lines = {26, 35};
  section.snippets[0].url = "/paper#L26";
  Hit practice = hit("/practice/27", {100, 100});
  practice.title = {{"<b>", true}};
  const std::string html = paper_map_html(kOutline, {section, practice}, Language::fr);
  CHECK(contains(html,
                 "<a href=\"/paper?lang=fr#L26\" tabindex=\"-1\"><rect class=\"tick\" "
                 "x=\"25.00%\" width=\"10.00%\" height=\"24\"><title>unit</title>"));
  CHECK(contains(html, "<a href=\"/practice/27?lang=fr\""));
  CHECK(contains(html, "x=\"99.00%\" width=\"1.00%\""));
  CHECK(contains(html, "<title>&lt;b&gt;</title>"));
  CHECK(
      contains(html, "<rect class=\"part\" y=\"26\" height=\"6\" x=\"50.00%\" width=\"10.00%\"/>"));
  CHECK(contains(html,
                 "Leur place dans le document\u00a0: texte 1 · notes 0 · annexe 1</figcaption>"));
}

TEST_CASE("What can be pointed at is never too narrow, nor beyond the end") {
  const PaperOutline longer{{1, 5000}, {}, {5001, 10000}};
  const std::string html = paper_map_html(longer, {hit("/paper#x", {10000, 10000})}, Language::en);
  CHECK(contains(html, "x=\"99.40%\" width=\"0.60%\""));
  CHECK(contains(html, "text 0 · annex 1<"));
}

TEST_CASE("No paper or no hit in it: no picture") {
  CHECK(paper_map_html({}, {hit("/paper#x", {1, 2})}, Language::en).empty());
  CHECK(paper_map_html(kOutline, {}, Language::en).empty());
  CHECK(
      paper_map_html(kOutline, {hit("/doc/record", {1, 2}), hit("/paper#x", {0, 0})}, Language::en)
          .empty());
}

}  // namespace
}  // namespace gfmd
