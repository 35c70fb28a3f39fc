#include "searchd/http/target.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Strings = std::vector<std::string>;

Target decode(std::string_view target) {
  INFO(target);
  auto decoded = decode_target(target);
  REQUIRE(decoded);
  return *decoded;
}

std::string value(std::string_view target) { return decode(target).parameters.at(0).value; }

TEST_CASE("Paths are cut into decoded segments") {
  CHECK(decode("/").segments == Strings{});
  CHECK(decode("/practice/3").segments == Strings{"practice", "3"});
  CHECK(decode("/doc/a%2Fb%20c").segments == Strings{"doc", "a/b c"});
  CHECK(decode("/doc/a+b").segments == Strings{"doc", "a+b"});
  CHECK(decode("/doc/").segments == Strings{"doc", ""});
  CHECK(decode("/ni\xc3\xb1o").segments == Strings{"ni\xc3\xb1o"});
  CHECK(decode("http://example.org/paper?lang=es").segments == Strings{"paper"});
}

TEST_CASE("Queries are cut into decoded parameters") {
  const Target target = decode("/?q=ni%C3%B1os+y+ni%c3%b1as&country=KE&country=MX&flag&=x");
  REQUIRE(target.parameters.size() == 5);
  CHECK(target.parameters[0].name == "q");
  CHECK(target.parameters[0].value ==
        "ni\xc3\xb1os y ni\xc3\xb1"
        "as");
  CHECK(target.parameters[2].value == "MX");
  CHECK(target.parameters[3].name == "flag");
  CHECK(target.parameters[3].value.empty());
  CHECK(target.parameters[4].value == "x");
  CHECK(decode("/?").parameters.empty());
  CHECK(decode("/?q=a&").parameters.size() == 1);
  CHECK(value("/?q=1%2B1") == "1+1");
  CHECK(value("/?q=a=b") == "a=b");
  CHECK(value("/?q=a/b?c:d@e") == "a/b?c:d@e");
}

TEST_CASE("What browsers send undecoded is taken") {
  CHECK(value("/?q=ni\xc3\xb1o") == "ni\xc3\xb1o");
  CHECK(value("/?q=a|b[c]{d}^e`f\\g\"h<i>") == "a|b[c]{d}^e`f\\g\"h<i>");
}

TEST_CASE("Controls and overrides of the reading direction become spaces") {
  CHECK(value("/?q=a%1Bb") == "a b");
  CHECK(value("/?q=a%E2%80%AEb") == "a b");
}

TEST_CASE("Targets that are refused") {
  for (const std::string_view target : {"/?q=%",
                                        "/?q=%1",
                                        "/?q=%zz",
                                        "/%",
                                        "/?q=%00",
                                        "/%00",
                                        "/?q=%ff",
                                        "/?q=\xff",
                                        "/\xc3",
                                        "/?q=%C3",
                                        "/?q=%ED%A0%80",
                                        "/?q=%C0%AF",
                                        "/?%ff=a",
                                        "/a#b",
                                        "a",
                                        "",
                                        "*",
                                        "ftp://a/b",
                                        "javascript:alert(1)",
                                        "example.org:80"}) {
    INFO(target);
    CHECK_FALSE(decode_target(target));
  }
}

TEST_CASE("Encoding is undone by decoding") {
  for (const std::string text : {"a b+c&d=e?f#g/h%i", "ni\xc3\xb1o", "<\">'", ""}) {
    CHECK(value("/?q=" + percent_encode(text)) == text);
    if (!text.empty()) CHECK(decode("/" + percent_encode(text)).segments == Strings{text});
  }
  CHECK(percent_encode("a-b_c.d~e f/") == "a-b_c.d~e%20f%2F");
}

}  // namespace
}  // namespace gfmd
