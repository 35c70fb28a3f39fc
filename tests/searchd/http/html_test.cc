#include "searchd/http/html.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("All that HTML gives a meaning is escaped") {
  CHECK(escape_html("a<b>&\"c'") == "a&lt;b&gt;&amp;&quot;c&#39;");
  CHECK(escape_html("ni\xc3\xb1o") == "ni\xc3\xb1o");
  CHECK(marked_html({{"<b>", false}, {"&", true}, {"x", false}}) == "&lt;b&gt;<mark>&amp;</mark>x");
  CHECK(plain_text({{"a ", false}, {"b", true}}) == "a b");
  CHECK(language_attribute(Language::es) == " lang=\"es\"");
}

TEST_CASE("Only web addresses become links") {
  CHECK(is_linkable("http://a"));
  CHECK(is_linkable("HTTPS://a"));
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", " http://a", "//a", "http:/a",
                          "vbscript:x", "", "httpx://a"}) {
    INFO(url);
    CHECK_FALSE(is_linkable(url));
  }
}

}  // namespace
}  // namespace gfmd
