#include "searchd/engine/symbol_finder.h"

#include <catch2/catch.hpp>
#include <set>

#include "invented_index.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"1","title":"One","body":"Nothing here. The report A/HRC/23/41, para. 3, says so. See A/HRC/23/41/Add.1.","translations":{"es":{"title":"Uno","body":"El informe A/HRC/23/41, párr. 3, lo dice."}}}
{"id":"2","title":"Two","body":"See A/HRC/23/41, para. 7. Article 9 of the ICCPR."}
{"id":"3","title":"","body":"CESCR general comment No. 14; CRC general comment No. 14. ICCPR art. 10, CRC/C/GC/14."}
{"id":"4","title":"","body":"CESCR general comment No. 14"}
)"};
  IndexReader reader = index.reader();
  DocumentStore store{reader};
  SymbolFinder finder{reader, store};

  SymbolAnswer find(const std::string& symbol) const {
    SymbolRequest request;
    request.symbol = symbol;
    auto answer = finder.find(request);
    INFO(symbol);
    REQUIRE(answer.has_value());
    return *std::move(answer);
  }
  std::string why_not(const std::string& symbol) const {
    SymbolRequest request;
    request.symbol = symbol;
    const auto answer = finder.find(request);
    REQUIRE_FALSE(answer.has_value());
    return answer.error().message;
  }
};

std::string normals(const std::vector<SymbolCount>& symbols) {
  std::string all;
  for (const SymbolCount& each : symbols) {
    all += (all.empty() ? "" : "; ") + each.normal + ' ' + std::to_string(each.units);
  }
  return all;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "every unit and sentence that cites it, in every version") {
  const SymbolAnswer answer = find("a-hrc-23-41");
  CHECK(answer.symbol.normal == "A/HRC/23/41");
  CHECK(answer.symbol.kind == ReferenceKind::un_symbol);
  CHECK(answer.symbol.units == 2);
  REQUIRE(answer.units.size() == 2);
  const CitingUnit& first = answer.units[0];
  CHECK(first.id == "1");
  CHECK(first.title == "One");
  CHECK(first.url == "/doc/1");
  REQUIRE(first.citations.size() == 2);
  CHECK(first.citations[0].language == Language::en);
  CHECK(first.citations[0].pinpoint == "para. 3");
  CHECK(first.citations[0].url == "/doc/1#p0");
  CHECK(first.citations[0].lines == LineRange{});
  REQUIRE(first.citations[0].runs.size() == 3);
  CHECK(first.citations[0].runs[0].text == "The report ");
  CHECK(first.citations[0].runs[1].text == "A/HRC/23/41");
  CHECK(first.citations[0].runs[1].matched);
  CHECK(first.citations[0].runs[2].text == ", para. 3, says so.");
  CHECK(first.citations[1].language == Language::es);
  CHECK(first.citations[1].pinpoint == "párr. 3");
}

TEST_CASE_METHOD(Fixture, "a pinpoint tells which citations take it in") {
  const SymbolAnswer answer = find("A/HRC/23/41 para. 3");
  CHECK(answer.pinpoint == "para. 3");
  CHECK(answer.units[0].citations[0].very_place);
  CHECK(answer.units[0].citations[1].very_place);
  CHECK_FALSE(answer.units[1].citations[0].very_place);
}

TEST_CASE_METHOD(Fixture, "the documents of the same instrument") {
  CHECK(normals(find("A/HRC/23/41").related) == "A/HRC/23/41/ADD.1 1");
  CHECK(normals(find("A/HRC/23/41/Add.1").related) == "A/HRC/23/41 2");
  CHECK(normals(find("article 9 ICCPR").related) == "ICCPR art. 10 1");
  CHECK(normals(find("CRC GC 14").related) == "CRC/C/GC/14 1");
}

TEST_CASE_METHOD(Fixture, "of several readings the one cited most, and the others told") {
  const SymbolAnswer answer = find("GC 14");
  CHECK(answer.symbol.normal == "CESCR GC 14");
  CHECK(normals(answer.alternatives) == "CRC GC 14 1");
}

TEST_CASE_METHOD(Fixture, "units come page by page") {
  SymbolRequest request;
  request.symbol = "A/HRC/23/41";
  request.per_page = 1;
  request.page = 2;
  const auto second = finder.find(request);
  REQUIRE(second.has_value());
  REQUIRE(second->units.size() == 1);
  CHECK(second->units[0].id == "2");
  CHECK(second->symbol.units == 2);
  request.page = 3;
  CHECK(finder.find(request)->units.empty());
  request.page = 0xffffffff;
  request.per_page = 0xffffffff;
  CHECK(finder.find(request)->units.empty());
}

TEST_CASE_METHOD(Fixture, "what is not cited is told as it was understood") {
  CHECK(why_not("a-res-70-1") ==
        "\"a-res-70-1\" was understood as A/RES/70/1, which no unit cites");
  CHECK(why_not("resolution 1/2") ==
        "\"resolution 1/2\" was understood as A/RES/1/2 or A/HRC/RES/1/2, which no unit cites");
  CHECK(why_not("children").find("\"children\" is no symbol") == 0);
  CHECK(why_not("\xff").find("the text given") != std::string::npos);
  CHECK(why_not(std::string(kMaxQueryBytes + 1, 'a')).find("the text given") != std::string::npos);
  CHECK_FALSE(why_not("").empty());
}

TEST_CASE_METHOD(Fixture, "symbols are listed by their beginning") {
  CHECK(normals(finder.list("a/hrc/23", 10).symbols) == "A/HRC/23/41 2; A/HRC/23/41/ADD.1 1");
  CHECK_FALSE(finder.list("a/hrc/23", 2).more);
  CHECK(finder.list("a/hrc/23", 1).more);
  CHECK(normals(finder.list("a/hrc/23", 1).symbols) == "A/HRC/23/41 2");
  CHECK(normals(finder.list("iccpr art", 10).symbols) == "ICCPR art. 10 1; ICCPR art. 9 1");
  CHECK(normals(finder.list("CRC", 10).symbols) == "CRC/C/GC/14 1; CRC GC 14 1");
  CHECK(finder.list("children", 10).symbols.empty());
  CHECK(finder.list("\xff", 10).symbols.empty());
}

TEST_CASE("every reference in the paper is found by its normal form, in either case") {
  const InventedIndex paper = InventedIndex::of_the_paper();
  Searcher searcher = paper.searcher();
  std::size_t references = 0;
  for (const std::string& id : searcher.ids(0, 100)) {
    const auto document = searcher.document(id);
    REQUIRE(document.has_value());
    for (const Version& version : document->versions) {
      for (const Passage& passage : version.passages) {
        for (const Reference& reference : passage.references) {
          ++references;
          std::string small = reference.normal;
          const bool address = reference.kind == ReferenceKind::url;
          for (char& c : small) {
            if (!address && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
          }
          for (const std::string& spelling : {reference.normal, small}) {
            CAPTURE(id, spelling);
            SymbolRequest request;
            request.symbol = spelling;
            const auto answer = searcher.symbol(request);
            REQUIRE(answer.has_value());
            CHECK(answer->symbol.normal == reference.normal);
            std::set<std::string> citing;
            for (const CitingUnit& unit : answer->units) citing.insert(unit.id);
            CHECK(citing.contains(id));
            CHECK(citing.size() == answer->symbol.units);
            SearchRequest search;
            search.query = spelling;
            search.per_page = answer->symbol.units;
            search.facets.clear();
            const auto found = searcher.search(search);
            REQUIRE(found.has_value());
            std::set<std::string> top;
            for (const Hit& hit : found->hits) top.insert(hit.id);
            CHECK(top == citing);  // no other unit ranks among them
          }
        }
      }
    }
  }
  CHECK(references >= 90);
}
