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
        R"("text":"a<b","lang":"en"}]}],"rank":1,"title_html":"a&lt;b<mark>a&lt;b</mark>","path":["a<b"],)"
        R"("unofficial":true,"matched_langs":["es","fr"],)"
        R"("matched":[{"term":"a<b","lang":"fr","broader":true}],)"
        R"("labels":[{"facet":"country","value":"a<b","label":"a<b"}],)"
        R"("keywords":["<mark>a&lt;b</mark>"],)"
        R"("cited_by":[{"id":"section-introduction","url":"/paper#L486","text":"a<b",)"
        R"("html":"<mark>a&lt;b</mark>","lang":"es"}],)"
        R"("more":0,"passages":[]}],)"
        R"("facets":{"kind":[{"value":"footnote","label":"a<b","count":24,"selected":false}],)"
        R"("country":[{"value":"a<b","label":"a<b","count":1,"selected":true}],)"
        R"("region":[{"value":"2","label":"a<b","count":1,"selected":false},)"
        R"({"value":"14","label":"a<b","count":1,"selected":false,"parent":"2"}]},)"
        R"("warnings":[{"code":"unknown-filter-value","message":"a<b"}],)"
        R"("correction":{"query":"a<b","original":"a<b"},)"
        R"("did_you_mean":null,)"
        R"("expansions":[{"words":"a<b","terms":["a<b","kid"],"broader":["a<b"]}],)"
        R"("references":[{"normal":"a<b","kind":"un_symbol","units":3,"url":"/symbol/a%3Cb",)"
        R"("text":"a<b","pinpoint":"a<b"}],)"
        R"("index":{"revision":"0123456789abcdef"},)"
        R"("explanation":{"sentences":["Searched: a<b or kid.",)"
        R"("The word a<b was left out; it says too little."],)"
        R"("words":[{"words":"a<b","weight":2.5E0,"forms":[)"
        R"({"text":"a<b","lang":"fr","weight":5E-1,"fields":["title"]}]}],)"
        R"("field_weights":{"title":2.5E0,"body":1E0,"names":7E-1,"context":4E-1,"summary":1E0,)"
        R"("keywords":7E-1}}})");
}

TEST_CASE("An empty answer has every member of the contract") {
  CHECK(encode_response({}) ==
        R"({"query":"","lang":"en","total":0,"page":1,"per_page":10,"took_ms":0E0,"hits":[],)"
        R"("facets":{},"warnings":[],"correction":null,"did_you_mean":null,)"
        R"("expansions":[],"references":[],)"
        R"("index":{"revision":""}})");
}

TEST_CASE("What is offered, and what else matches, have members of their own") {
  SearchResponse response;
  response.did_you_mean = DidYouMean{"\"the child\"", 4};
  Hit& hit = response.hits.emplace_back();
  hit.more = 3;
  hit.passages.emplace_back().runs = {{"word", true}};
  const std::string json = encode_response(response);
  CHECK(json.find(R"("did_you_mean":{"query":"\"the child\"","total":4})") != std::string::npos);
  CHECK(json.find(R"("more":3,"passages":[{"html":"<mark>word</mark>")") != std::string::npos);
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
