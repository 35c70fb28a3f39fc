#include "searchd/http/response_encoder.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

namespace json = boost::json;

TEST_CASE("An answer as JSON, members in their order") {
  CHECK(encode_response(test::sample_response("a<b")) ==
        R"({"query":"a<b","lang":"en","total":25,"page":1,"per_page":10,"took_ms":5E-1,)"
        R"("hits":[{"id":"a<b","kind":"footnote","lang":"es","title":"a<ba<b",)"
        R"("url":"/paper#footnote-24","score":7.25E0,"lines":[771,776],)"
        R"("snippets":[{"html":"a&lt;b <mark>a&lt;b</mark>","text":"a<b a<b","lines":[771,772],)"
        R"("url":"/paper#L771","cut_before":false,"cut_after":true,"summary":false,)"
        R"("notes":[{"number":3,"label":"iii","id":"footnote-3","url":"/paper#footnote-3",)"
        R"("text":"a<b"}]}],"rank":1,"title_html":"a&lt;b<mark>a&lt;b</mark>","path":["a<b"],)"
        R"("unofficial":true,"matched_langs":["es","fr"],)"
        R"("labels":[{"facet":"country","value":"a<b","label":"a<b"}],)"
        R"("keywords":["<mark>a&lt;b</mark>"],)"
        R"("cited_by":[{"id":"section-introduction","url":"/paper#L486","text":"a<b"}]}],)"
        R"("facets":{"kind":[{"value":"footnote","label":"a<b","count":24,"selected":false}],)"
        R"("country":[{"value":"a<b","label":"a<b","count":1,"selected":true}],)"
        R"("region":[{"value":"2","label":"a<b","count":1,"selected":false},)"
        R"({"value":"14","label":"a<b","count":1,"selected":false,"parent":"2"}]},)"
        R"("warnings":[{"code":"unknown-filter-value","message":"a<b"}],)"
        R"("correction":{"query":"a<b","original":"a<b"},)"
        R"("expansions":[{"words":"a<b","terms":["a<b","kid"]}],)"
        R"("references":[{"normal":"a<b","kind":"un_symbol","units":3,"url":"/symbol/a%3Cb",)"
        R"("text":"a<b","pinpoint":"a<b"}],)"
        R"("index":{"revision":"0123456789abcdef"},)"
        R"("explanation":[{"word":"a<b","text":"a<b"}]})");
}

TEST_CASE("An empty answer has every member of the contract") {
  CHECK(encode_response({}) ==
        R"({"query":"","lang":"en","total":0,"page":1,"per_page":10,"took_ms":0E0,"hits":[],)"
        R"("facets":{},"warnings":[],"correction":null,"expansions":[],"references":[],)"
        R"("index":{"revision":""}})");
}

TEST_CASE("A warning about part of the query tells where that stands") {
  SearchResponse response;
  response.warnings = {{"unknown-field", "what", QueryPlace{6, "foo:bar"}}};
  CHECK(
      encode_response(response).find(
          R"("warnings":[{"code":"unknown-field","message":"what","offset":6,"text":"foo:bar"}])") !=
      std::string::npos);
}

TEST_CASE("A unit without a printed source has no lines") {
  SearchResponse response = test::sample_response("a");
  response.hits[0].lines = {};
  const json::value answer = json::parse(encode_response(response));
  CHECK(answer.at("hits").at(0).at("lines").is_null());
}

TEST_CASE("Texts of any kind come back as they were, and snippets hold no markup of theirs") {
  std::vector<std::string> texts = test::xss_payloads();
  texts.insert(texts.end(), {"\"\\\b\f\n\r\t", "\x01\x1f", "\xe2\x80\xa8", "ni\xc3\xb1o", ""});
  for (const std::string& text : texts) {
    INFO(text);
    const json::value answer = json::parse(encode_response(test::sample_response(text)));
    CHECK(answer.at("query").as_string() == text);
    const json::value& snippet = answer.at("hits").at(0).at("snippets").at(0);
    CHECK(snippet.at("text").as_string() == text + " " + text);
    std::string html(snippet.at("html").as_string());
    CHECK(test::foreign_markup(html).empty());
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find('"') == std::string::npos);
    CHECK(html.find('\'') == std::string::npos);
  }
}

}  // namespace
}  // namespace gfmd
