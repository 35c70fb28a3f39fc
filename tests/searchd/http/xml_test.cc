#include "searchd/http/xml.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("Any text can stand in XML") {
  CHECK(xml_text("a <b> & \"c\" 'd' é") == "a &lt;b&gt; &amp; &quot;c&quot; 'd' é");
  CHECK(xml_text("]]>") == "]]&gt;");
  CHECK(xml_text("a\tb\r\n") == "a&#9;b&#13;&#10;");
  CHECK(xml_text(std::string_view("a\0\x01\x1f"
                                  "b",
                                  5)) ==
        "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
        "b");
  CHECK(xml_text("\xef\xbf\xbe\xef\xbf\xbf\xef\xbf\xbd") == "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
  CHECK(xml_text("\x7f\xf0\x9f\x98\x80") == "\x7f\xf0\x9f\x98\x80");
  CHECK(xml_text("").empty());
}

TEST_CASE("A document is its declaration and its elements") {
  XmlWriter xml;
  xml.line("<a>");
  xml.element("b", " c=\"d\"", "<&");
  xml.link("self", "text/html", "/?a=1&b");
  xml.line("</a>");
  CHECK(xml.take() ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a>\n<b c=\"d\">&lt;&amp;</b>\n"
        "<link rel=\"self\" type=\"text/html\" href=\"/?a=1&amp;b\"/>\n</a>\n");
}

}  // namespace
}  // namespace gfmd
