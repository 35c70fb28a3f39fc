#include "searchd/engine/hit_builder.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"
#include "searchd/engine/snapshot_data.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"1","title":"Work","body":"Detention here. Other.","country":["Kenya"],"theme":["Odd"],"keywords":["locked up","job abroad"],"translations":{"es":{"title":"Trabajo","body":"Detención aquí."}}}
{"id":"2","title":"Travail","body":"Le centre de rétention.","lang":"fr"}
)"};
  SnapshotData data{index.directory()};
  IndexReader reader = index.reader();
  DocumentStore store{reader};
  Analyzer analyzer;

  Hit hit(std::string_view query, std::uint32_t number, Language language, bool snippets = true) {
    SearchRequest request;
    request.query = query;
    request.language = language;
    request.snippets = snippets;
    Matcher matcher(reader, data.lengths);
    const QueryPlan plan =
        plan_query(parse_query(query, analyzer), data.lexicons, nullptr, language);
    const Matches matches = matcher.match(plan, language);
    return HitBuilder(request, plan, matches, data.facets, reader, store, analyzer)
        .build(number, 7);
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "the reader's version is shown, with what matched in which language") {
  const Hit english = hit("detention", 1, Language::en);
  CHECK(english.language == Language::en);
  CHECK(english.rank == 7);
  CHECK(english.score > 0);
  CHECK(english.matched_languages == std::vector<Language>{Language::en});
  REQUIRE(english.snippets.size() == 1);
  CHECK(english.snippets[0].runs.at(0).text == "Detention");
  CHECK(english.snippets[0].runs.at(0).matched);
  CHECK(english.snippets[0].url == "/doc/1#p0");

  const Hit spanish = hit("detention", 1, Language::es);
  CHECK(spanish.language == Language::es);
  CHECK(spanish.title.at(0).text == "Trabajo");
  CHECK(spanish.snippets.at(0).runs.at(0).text == "Detención aquí.");
  CHECK(spanish.matched_languages == std::vector<Language>{Language::en});
}

TEST_CASE_METHOD(Fixture, "keywords that match are told where no text shows a match") {
  const Hit found = hit("locked", 1, Language::en);
  REQUIRE(found.keywords.size() == 1);
  REQUIRE(found.keywords[0].size() == 2);
  CHECK(found.keywords[0][0].text == "locked");
  CHECK(found.keywords[0][0].matched);
  CHECK(found.keywords[0][1].text == " up");
  CHECK(found.snippets.at(0).runs.at(0).text == "Detention here.");
  CHECK(hit("locked detention", 1, Language::en).keywords.empty());
}

TEST_CASE_METHOD(Fixture, "without a version for the reader the printed one is shown") {
  CHECK(hit("rétention", 2, Language::es).language == Language::fr);
}

TEST_CASE_METHOD(Fixture, "a hit carries its labels in the reader's language") {
  const Hit found = hit("detención", 1, Language::es);
  REQUIRE(found.labels.size() >= 2);
  CHECK(found.labels[0].key == "KE");
  CHECK(found.labels[0].label == "Kenia");
  CHECK(found.labels.back().label == "Odd");
}

TEST_CASE_METHOD(Fixture, "without snippets a hit is its head") {
  const Hit head = hit("detention", 1, Language::en, false);
  CHECK(head.id == "1");
  CHECK(head.title.at(0).text == "Work");
  CHECK(head.snippets.empty());
  CHECK(head.labels.empty());
}

TEST_CASE("words of a field are marked where they were looked for") {
  const InventedIndex index(
      R"({"id":"t","title":"Zarbok of the north","body":"A zarbok in the mulvek.","lang":"en"})"
      "\n");
  Searcher searcher = index.searcher();
  const auto marks = [&](std::string_view query) {
    SearchRequest request;
    request.query = query;
    const auto found = searcher.search(request);
    REQUIRE(found.has_value());
    REQUIRE(found->hits.size() == 1);
    std::string marked;
    const auto add = [&](const std::vector<TextRun>& runs) {
      for (const TextRun& run : runs) {
        if (run.matched) marked += '[' + run.text + ']';
      }
    };
    add(found->hits[0].title);
    marked += '|';
    for (const Snippet& snippet : found->hits[0].snippets) add(snippet.runs);
    return marked;
  };
  CHECK(marks("zarbok") == "[Zarbok]|[zarbok]");
  CHECK(marks("title:zarbok") == "[Zarbok]|");
  CHECK(marks("body:zarbok") == "|[zarbok]");
  CHECK(marks("title:zarbok body:mulvek") == "[Zarbok]|[mulvek]");
  CHECK(marks("title:\"zarbok of\" mulvek") == "[Zarbok of]|[mulvek]");
}

TEST_CASE("without translations the same units are found and shown as printed") {
  const InventedIndex paper = InventedIndex::of_the_paper();
  Searcher searcher = paper.searcher();
  for (const char* query : {"detención de niños", "refworld", ""}) {
    INFO(query);
    SearchRequest request;
    request.query = query;
    request.language = Language::es;
    request.per_page = 100;
    const auto translated = searcher.search(request);
    request.translations = false;
    const auto printed = searcher.search(request);
    REQUIRE(translated.has_value());
    REQUIRE(printed.has_value());
    CHECK(printed->total == translated->total);
    REQUIRE(printed->hits.size() == translated->hits.size());
    std::size_t unofficial = 0;
    for (std::size_t i = 0; i < printed->hits.size(); ++i) {
      const Hit& hit = printed->hits[i];
      INFO(hit.id);
      CHECK(hit.id == translated->hits[i].id);
      CHECK_FALSE(hit.unofficial);
      CHECK(hit.language != Language::es);
      CHECK(std::none_of(hit.snippets.begin(), hit.snippets.end(),
                         [](const Snippet& snippet) { return snippet.summary; }));
      if (translated->hits[i].unofficial) ++unofficial;
    }
    CHECK(unofficial > 0);
  }
}
