// Queries of the language on the paper itself: what is offered, demanded, excluded, listed.
#include <algorithm>
#include <catch2/catch.hpp>

#include "asked_paper.h"

using namespace gfmd;

TEST_CASE("a quotation without hits is not corrected, a near one is offered") {
  Searcher searcher = paper().searcher();
  const SearchResponse quoted = ask(searcher, "\"rights of the chlid\"");
  CHECK(quoted.total == 0);
  CHECK_FALSE(quoted.correction.has_value());
  REQUIRE(quoted.did_you_mean.has_value());
  CHECK(quoted.did_you_mean->query == "\"rights of the child\"");
  CHECK(quoted.did_you_mean->total == ask(searcher, quoted.did_you_mean->query).total);
  CHECK(ask(searcher, "detnetion NEAR/5 children").did_you_mean.has_value());
  // Nothing to offer: hits, no near word, or a near query that has no hit either.
  CHECK_FALSE(ask(searcher, "\"rights of the child\"").did_you_mean.has_value());
  CHECK_FALSE(ask(searcher, "\"xqzwv kkjqx\"").did_you_mean.has_value());
  CHECK_FALSE(ask(searcher, "\"chlid the of rights\"").did_you_mean.has_value());
  SearchRequest as_typed;
  as_typed.query = "\"rights of the chlid\"";
  as_typed.correct = false;
  CHECK_FALSE(searcher.search(as_typed)->did_you_mean.has_value());
}

TEST_CASE("signs before an identifier are about what is cited") {
  Searcher searcher = paper().searcher();
  const auto cited = ask(searcher, "symbol:C138").total;
  REQUIRE(cited > 0);
  CHECK(ask(searcher, "+C138").total == cited);
  CHECK(ask(searcher, "+\"ILO C138\"").total == cited);
  CHECK(ask(searcher, "+c138 children").total == cited);
  const auto everything = ask(searcher, "").total;
  CHECK(ask(searcher, "-C138").total == everything - cited);
  CHECK(ask(searcher, "NOT C138").total == everything - cited);
  CHECK(ask(searcher, "NOT NOT C138").total >= cited);
  CHECK(ask(searcher, "-\"GC 14\"").total == everything - ask(searcher, "symbol:\"GC 14\"").total);
  // Without a sign, what is quoted is looked for as printed.
  CHECK(ask(searcher, "\"C138\"").total == 0);
}

TEST_CASE("NOT alone leaves all other units, in printed order") {
  Searcher searcher = paper().searcher();
  const SearchResponse with = ask(searcher, "+detention");
  const SearchResponse without = ask(searcher, "NOT detention");
  CHECK(with.total + without.total == ask(searcher, "").total);
  CHECK(without.warnings.empty());
}

TEST_CASE("passages beside those shown are counted, and listed when asked for") {
  Searcher searcher = paper().searcher();
  SearchRequest request;
  request.query = "migrants";
  request.per_page = 100;
  const SearchResponse counted = *searcher.search(request);
  request.passages = 2;
  const SearchResponse listed = *searcher.search(request);
  std::size_t with_more = 0;
  for (std::size_t i = 0; i < counted.hits.size(); ++i) {
    const Hit& hit = listed.hits[i];
    CHECK(hit.more == counted.hits[i].more);
    CHECK(counted.hits[i].passages.empty());
    REQUIRE(hit.passages.size() == std::min<std::size_t>(hit.more, 2));
    for (const Snippet& passage : hit.passages) {
      CHECK(std::any_of(passage.runs.begin(), passage.runs.end(),
                        [](const TextRun& run) { return run.matched; }));
      for (const Snippet& shown : hit.snippets) CHECK(passage.url != shown.url);
    }
    with_more += hit.more > 0 ? 1 : 0;
  }
  CHECK(with_more > 5);
}

TEST_CASE("what a note borrows from the text that cites it stands behind that text") {
  Searcher searcher = paper().searcher();
  for (const char* query : {"devoluciones en caliente", "bateaux", "trabajo en negro"}) {
    INFO(query);
    const SearchResponse found = ask(searcher, query);
    REQUIRE_FALSE(found.hits.empty());
    CHECK(found.hits[0].kind != DocumentKind::footnote);
  }
}

TEST_CASE("a word of one language is not another's word of the same stem") {
  Searcher searcher = paper().searcher();
  const SearchResponse care = ask(searcher, "care");
  for (const Hit& hit : care.hits) CHECK(hit.id != "practice-2");
  SearchRequest request;
  request.query = "enfermera";
  request.language = Language::es;
  const auto answered = searcher.search(request);
  REQUIRE(answered.has_value());
  for (const Hit& hit : answered->hits) {
    CHECK(hit.id != "section-immigration-detention");
  }
}

TEST_CASE("a body that units name is not looked for by what is above it") {
  Searcher searcher = paper().searcher();
  const SearchResponse response = ask(searcher, "UNICEF");
  CHECK(response.total < ask(searcher, "United Nations").total / 2);
  for (const Expansion& expansion : response.expansions) CHECK(expansion.broader.empty());
}

TEST_CASE("an acronym means the same in its languages") {
  Searcher searcher = paper().searcher();
  const auto total = ask(searcher, "CRC").total;
  for (const Language language : {Language::es, Language::fr}) {
    for (const char* acronym : {"CDE", "CIDE", "CDN"}) {
      INFO(acronym);
      SearchRequest request;
      request.query = acronym;
      request.language = language;
      const auto found = searcher.search(request);
      // Of the convention only, which the paper does not name, not of the committee too.
      if (std::string_view(acronym) == "CIDE") {
        CHECK(found->total > 0);
      } else {
        CHECK(found->total == total);
      }
    }
  }
}

TEST_CASE("a version that only sums a unit up says so in each snippet") {
  Searcher searcher = paper().searcher();
  SearchRequest request;
  request.query = "desafíos detención";
  request.language = Language::es;
  request.per_page = 100;
  bool any_summary = false;
  const auto answered = searcher.search(request);
  REQUIRE(answered.has_value());
  for (const Hit& hit : answered->hits) {
    INFO(hit.id);
    // The one unit without a text of its own.
    const bool summed_up = hit.id == "section-challenges-and-policy-considerations";
    any_summary |= summed_up;
    for (const Snippet& snippet : hit.snippets) CHECK(snippet.summary == summed_up);
  }
  CHECK(any_summary);
}

TEST_CASE("an identifier alone finds what cites it first, and nothing where nothing does") {
  Searcher searcher = paper().searcher();
  const SearchResponse unknown = ask(searcher, "A/HRC/99/99");
  CHECK(unknown.total == 0);
  REQUIRE(unknown.warnings.size() == 1);
  CHECK(unknown.warnings[0].message == "Nothing cites A/HRC/99/99.");
  for (const char* query : {"A/HRC/20/24", "ILO 29", "C. 29", "A/HRC/23/41 para. 3"}) {
    INFO(query);
    const SearchResponse found = ask(searcher, query);
    REQUIRE(found.references.at(0).units == 1);
    CHECK(found.hits.at(0).score > 2 * found.hits.at(1).score);
    CHECK(found.warnings.empty());
  }
  CHECK(ask(searcher, "A/HRC/99/99 children").total > 0);
}

TEST_CASE("links are found by address, host and its names") {
  Searcher searcher = paper().searcher();
  for (const char* query : {"http://www.apptip.org", "www.apptip.org", "apptip.org", "apptip"}) {
    INFO(query);
    const SearchResponse found = ask(searcher, query);
    REQUIRE(found.total == 1);
    CHECK(found.hits[0].id == "practice-21");
    CHECK(found.warnings.empty());
  }
  CHECK(ask(searcher, "http://www.refworld.org/docid/503489533b8.html").total == 1);
  CHECK(ask(searcher, "labour.go.ke").total == 1);
  CHECK(ask(searcher, "refworld").total == 2);
}

TEST_CASE("a unit named by kind and number comes first, in any of the languages") {
  Searcher searcher = paper().searcher();
  for (const auto& [query, id] : {std::pair{"footnote 12", "footnote-12"},
                                  {"fn 12", "footnote-12"},
                                  {"nota 12", "footnote-12"},
                                  {"note xii", "footnote-12"},
                                  {"práctica 4", "practice-4"},
                                  {"pratique 4", "practice-4"},
                                  {"recommendation 2", "recommendation-2"},
                                  {"question 3", "question-3"}}) {
    INFO(query);
    CHECK(ask(searcher, query).hits.at(0).id == id);
  }
  CHECK(ask(searcher, "\"footnote 12\"").total == 0);
}

TEST_CASE("small words alone find units in printed order, and say so") {
  Searcher searcher = paper().searcher();
  const SearchResponse found = ask(searcher, "the of and");
  CHECK(found.total == 72);
  CHECK(found.hits.at(0).id == "section-introduction");
  REQUIRE(found.warnings.size() == 1);
  CHECK(found.warnings[0].code == "small-words");
}

TEST_CASE("a number in words finds it in digits") {
  Searcher searcher = paper().searcher();
  const SearchResponse found = ask(searcher, "11.6 million USD");
  CHECK(found.hits.at(0).id == "practice-23");
}

TEST_CASE("any thousand characters are a query") {
  Searcher searcher = paper().searcher();
  std::string query;
  for (int i = 0; i < 1000; ++i) query += "\U0001d4d0";
  CHECK(ask(searcher, query).total == 0);
}

TEST_CASE("a correction that finds nothing is not made") {
  const InventedIndex index(R"({"id":"a","title":"","body":"asylum"})");
  Searcher searcher = index.searcher();
  const SearchResponse found = ask(searcher, "detenton");
  CHECK(found.total == 0);
  CHECK_FALSE(found.correction.has_value());
  CHECK(ask(searcher, "aslyum").correction.has_value());
}
