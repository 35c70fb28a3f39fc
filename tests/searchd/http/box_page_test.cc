#include "searchd/http/box_page.h"

#include <catch2/catch.hpp>

#include "stemmers/language.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("The page shows the box and the two lines that put it elsewhere") {
  const std::string html = render_box_page(Language::es, "https://example.org", "r1");
  CHECK(contains(html, "<html lang=\"es\">"));
  CHECK(contains(html, "<title>Un buscador para su sitio"));
  CHECK(contains(html, "<gfmd-search lang=\"es\"><form action=\"/\""));  // works without script
  CHECK(contains(html, "<script type=\"module\" src=\"/search-box.js\"></script>"));
  CHECK(contains(html,
                 "&lt;script src=&quot;https://example.org/search-box.js&quot; "
                 "type=&quot;module&quot;&gt;&lt;/script&gt;\n&lt;gfmd-search "
                 "endpoint=&quot;https://example.org&quot; lang=&quot;es&quot;&gt;"));
  CHECK(contains(html, "<link rel=\"canonical\" href=\"https://example.org/box?lang=es\">"));
}

TEST_CASE("It speaks each language") {
  for (const Language language : kLanguages) {
    const std::string html = render_box_page(language, "", "r1");
    CHECK(contains(html, "<gfmd-search lang=\"" + std::string(language_code(language)) + "\">"));
  }
  CHECK(contains(render_box_page(Language::en, "", ""), "Two lines to copy"));
  CHECK(contains(render_box_page(Language::fr, "", ""), "Deux lignes à copier"));
}

}  // namespace
}  // namespace gfmd
