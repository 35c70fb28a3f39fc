#include "searchd/http/document_encoder.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

TEST_CASE("A unit as JSON, members in their order") {
  Document document;
  document.id = "footnote-3";
  document.kind = DocumentKind::footnote;
  document.number = 3;
  document.source = "paper.txt";
  document.lines = {700, 701};
  Passage passage;
  passage.text = "See A/RES/69/187. Then.";
  passage.lines = {700, 701};
  passage.sentences = {{0, 17, {700, 700}}, {18, 23, {701, 701}}};
  passage.notes = {{17, 4}};
  passage.references = {{ReferenceKind::un_symbol, "A/RES/69/187", "para. 4", 4, 16}};
  document.versions = {
      {Language::en, false, "Note iii", {"Introduction"}, {passage}, {}, "In short.", {"women"}}};
  document.countries = {{"KE", "Kenya"}};
  document.cited_by = {{"section-introduction", 1, 2}};
  CHECK(encode_document(document, "rev") ==
        R"({"id":"footnote-3","kind":"footnote","number":3,"url":"/paper#footnote-3",)"
        R"("source":"paper.txt","lines":[700,701],"versions":[{"lang":"en","unofficial":false,)"
        R"("title":"Note iii","path":["Introduction"],"summary":"In short.","keywords":["women"],)"
        R"("passages":[{"kind":"paragraph",)"
        R"("text":"See A/RES/69/187. Then.","lines":[700,701],"sentences":[)"
        R"({"text":"See A/RES/69/187.","lines":[700,700],)"
        R"("notes":[{"number":4,"label":"iv","id":"footnote-4"}]},)"
        R"({"text":"Then.","lines":[701,701],"notes":[]}],)"
        R"("references":[{"kind":"un_symbol","normal":"A/RES/69/187","pinpoint":"para. 4",)"
        R"("text":"A/RES/69/187"}]}]}],"country":[{"value":"KE","printed":"Kenya"}],"place":[],)"
        R"("partner":[],"theme":[],"tag":[],"link":[],"year":null,"fields":[],)"
        R"("cited_by":[{"id":"section-introduction","passage":1,"sentence":2}],)"
        R"("index":{"revision":"rev"}})");
}

TEST_CASE("A practice's fields, links and year") {
  const auto practice =
      boost::json::parse(encode_document(test::sample_practice("x \"y\""), "rev"));
  CHECK(practice.at("year").as_int64() == 2015);
  CHECK(practice.at("url").as_string() == "/practice/2");
  CHECK(practice.at("link").at(0).as_string() == "x \"y\"");
  CHECK(practice.at("fields").at(1).at("label").as_string() == "Summary:");
  CHECK(practice.at("fields").at(1).at("lines").at(0).as_int64() == 924);
  CHECK(practice.at("versions").as_array().size() == 2);
  CHECK(practice.at("versions").at(1).at("passages").at(0).at("lines").is_null());
}

}  // namespace
}  // namespace gfmd
