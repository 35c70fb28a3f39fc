#include "searchd/http/symbol_encoder.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

TEST_CASE("Who cites a symbol, as JSON") {
  CHECK(encode_symbol(test::sample_symbol("A/<1")) ==
        R"({"normal":"A/<1","kind":"un_symbol","pinpoint":"A/<1","total":101,"page":1,)"
        R"("per_page":100,"units":[{"id":"footnote-16","kind":"footnote","title":"A/<1",)"
        R"("lang":"en","url":"/paper#footnote-16","citations":[{"lang":"fr","unofficial":true,)"
        R"("url":"/paper#L737","lines":[737,738],"text":"A/<1 A/<1",)"
        R"("html":"A/&lt;1 <mark>A/&lt;1</mark>","printed":"A/<1","pinpoint":"A/<1",)"
        R"("very_place":true}]}],"alternatives":[{"normal":"A/<1","kind":"general_comment",)"
        R"("units":1,"url":"/symbol/A/%3C1"}],"related":[{"normal":"A/1","kind":"un_symbol",)"
        R"("units":2,"url":"/symbol/A/1"}],"index":{"revision":"0123456789abcdef"}})");
}

TEST_CASE("A list of symbols as JSON") {
  SymbolList list;
  list.symbols = {{ReferenceKind::treaty_article, "ICCPR art. 9", 2}};
  list.more = true;
  list.revision = "r";
  CHECK(encode_symbols("iccpr", list) ==
        R"({"prefix":"iccpr","symbols":[{"normal":"ICCPR art. 9","kind":"treaty_article",)"
        R"("units":2,"url":"/symbol/ICCPR%20art.%209"}],"more":true,"index":{"revision":"r"}})");
}

TEST_CASE("Any text comes back as it was") {
  for (const std::string& payload : test::xss_payloads()) {
    const auto answer = boost::json::parse(encode_symbol(test::sample_symbol(payload)));
    CHECK(answer.at("normal").as_string() == payload);
    const auto& citation = answer.at("units").at(0).at("citations").at(0);
    CHECK(test::foreign_markup(std::string(citation.at("html").as_string())).empty());
  }
}

}  // namespace
}  // namespace gfmd
