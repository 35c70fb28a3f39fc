#include "searchd/engine/searcher.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>
#include <set>
#include <thread>

#include "asked_paper.h"
#include "stemmers/analyzer.h"

using namespace gfmd;

namespace {

std::vector<std::string> ids(const SearchResponse& response) {
  std::vector<std::string> all;
  for (const Hit& hit : response.hits) all.push_back(hit.id);
  return all;
}

}  // namespace

TEST_CASE("the paper answers its first question") {
  Searcher searcher = paper().searcher();
  const auto first = ids(ask(searcher, "child detention alternatives"));
  REQUIRE(first.size() == 10);
  const std::set<std::string> top(first.begin(), first.begin() + 4);
  CHECK((first[0] == "section-immigration-detention" || first[0] == "footnote-24"));
  CHECK(top.contains("section-immigration-detention"));
  CHECK(top.contains("footnote-24"));
}

TEST_CASE("browsing shows every unit in printed order, with all counts") {
  Searcher searcher = paper().searcher();
  const SearchResponse all = ask(searcher, "");
  CHECK(all.total == 72);
  CHECK(all.hits.at(0).id == "section-introduction");
  const Facet& kinds = all.facets.at(static_cast<std::size_t>(FacetField::kind));
  REQUIRE(kinds.values.size() == 5);
  CHECK(kinds.values[0].key == "footnote");
  CHECK(kinds.values[0].count == 29);
  CHECK(kinds.values[1].key == "practice");
  CHECK(kinds.values[1].count == 27);
}

TEST_CASE("totals and facet counts equal the hits, for many questions and every value") {
  Searcher searcher = paper().searcher();
  for (const std::string query : {"", "migrants", "child detention", "\"human rights\"", "salud",
                                  "trafficking -women", "nonsense"}) {
    const SearchResponse open = ask(searcher, query);
    for (const Facet& facet : open.facets) {
      for (const FacetValue& value : facet.values) {
        SearchRequest request;
        request.query = query;
        request.filters[static_cast<std::size_t>(facet.field)] = {value.key};
        request.per_page = 7;
        std::set<std::string> seen;
        std::uint64_t total = 0;
        do {
          const auto page = searcher.search(request);
          REQUIRE(page.has_value());
          total = page->total;
          for (const Hit& hit : page->hits) CHECK(seen.insert(hit.id).second);
        } while (seen.size() < total && ++request.page < 20);
        CAPTURE(query, facet_spec(facet.field).name, value.key);
        CHECK(total == value.count);
        CHECK(seen.size() == total);
      }
    }
  }
}

TEST_CASE("every unit has an address, read in the languages of its versions") {
  Searcher searcher = paper().searcher();
  const auto all = searcher.addresses(0, 1000);
  REQUIRE(all.size() == 72);
  CHECK(all.front().url == "/paper#section-introduction");
  CHECK(all.back().url == "/practice/27");
  CHECK(all.back().languages.front() == Language::en);
  CHECK(all.back().languages.size() == kLanguageCount);
  const auto some = searcher.addresses(70, 10);
  REQUIRE(some.size() == 2);
  CHECK(some.back().url == all.back().url);
  CHECK(searcher.addresses(72, 10).empty());
}

TEST_CASE("every word of every version finds its unit, as it is indexed") {
  Searcher searcher = paper().searcher();
  const Analyzer analyzer;
  for (const std::string& id : searcher.ids(0, 100)) {
    const auto document = searcher.document(id);
    REQUIRE(document.has_value());
    for (const Version& version : document->versions) {
      std::set<std::string> words;
      for (const Token& token : analyzer.analyze(version.title)) words.insert(token.word);
      for (const Passage& passage : version.passages) {
        for (const Token& token : analyzer.analyze(passage.text)) words.insert(token.word);
      }
      for (const std::string& word : words) {
        SearchRequest request;
        request.query = "+" + word;
        request.per_page = 100;
        request.snippets = false;
        request.facets.clear();
        const auto response = searcher.search(request);
        REQUIRE(response.has_value());
        const auto found = ids(*response);
        CAPTURE(id, word);
        CHECK(std::find(found.begin(), found.end(), id) != found.end());
      }
    }
  }
}

TEST_CASE("in every order, with a query and without, the pages are one list") {
  Searcher searcher = paper().searcher();
  for (const SortOrder order : {SortOrder::relevance, SortOrder::title, SortOrder::country,
                                SortOrder::printed, SortOrder::year}) {
    for (const std::string query : {"", "rights of children"}) {
      SearchRequest request;
      request.query = query;
      request.sort = order;
      request.per_page = 100;
      const auto whole = searcher.search(request);
      REQUIRE(whole.has_value());
      std::vector<std::string> joined;
      request.per_page = 7;
      for (request.page = 1; joined.size() < whole->total && request.page < 20; ++request.page) {
        const auto page = searcher.search(request);
        REQUIRE(page.has_value());
        CHECK(page->total == whole->total);
        for (const Hit& hit : page->hits) joined.push_back(hit.id);
      }
      CAPTURE(query, static_cast<int>(order));
      CHECK(joined == ids(*whole));
    }
  }
}

TEST_CASE("requests out of bounds are refused by name") {
  Searcher searcher = paper().searcher();
  SearchRequest request;
  request.query = std::string(kMaxQueryBytes + 1, 'a');
  CHECK(searcher.search(request).error().kind == QueryError::Kind::too_long);
  request.query = "\xff";
  CHECK(searcher.search(request).error().parameter == "q");
  request.query = "x";
  request.page = 0;
  CHECK(searcher.search(request).error().parameter == "page");
  request.page = 2000;
  CHECK(searcher.search(request).error().kind == QueryError::Kind::too_deep);
  request.page = 1;
  request.per_page = 0;
  CHECK(searcher.search(request).error().parameter == "per_page");
}

TEST_CASE("a query without words finds nothing and says why") {
  Searcher searcher = paper().searcher();
  const SearchResponse response = ask(searcher, "?! …");
  CHECK(response.total == 0);
  REQUIRE(response.warnings.size() == 1);
  CHECK(response.warnings[0].code == "no-words");
}

TEST_CASE("the same question has the same answer, from several threads at once") {
  const auto snapshot = Snapshot::open(paper().directory());
  Searcher alone(snapshot);
  const auto expected = ids(ask(alone, "health care of migrant women"));
  std::vector<std::thread> threads;
  std::vector<int> right(4, 0);
  for (std::size_t t = 0; t < right.size(); ++t) {
    threads.emplace_back([&, t] {
      Searcher searcher(snapshot);
      SearchRequest request;
      for (int i = 0; i < 25; ++i) {
        request.query = i % 2 == 0 ? "health care of migrant women" : "decent work";
        const auto response = searcher.search(request);
        if (i % 2 == 0 && response && ids(*response) == expected) ++right[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(right == std::vector<int>(4, 13));
}

TEST_CASE("what is typed is completed, in each language") {
  Searcher searcher = paper().searcher();
  const auto first = [&](const std::string& query, Language language) {
    SuggestRequest request;
    request.query = query;
    request.language = language;
    const auto response = searcher.suggest(request);
    REQUIRE(response.has_value());
    CHECK(response->revision.size() == 16);
    CHECK(response->suggestions.size() <= 8);
    return response->suggestions.empty() ? "" : response->suggestions.front().text;
  };
  CHECK(first("immigration det", Language::en) == "Immigration Detention");
  CHECK(first("imigration det", Language::en) == "Immigration Detention");
  CHECK(first("detencion de mig", Language::es) == "Detención de migrantes");
  CHECK(first("detention des", Language::fr) == "Détention des migrants");
  CHECK(first("derechos huma", Language::en) == "derechos humanos");
  CHECK(first("d", Language::en).empty());
  CHECK(first("", Language::en).empty());
  CHECK(first("<script>", Language::en).empty());
}

TEST_CASE("requests for suggestions out of bounds are refused by name") {
  Searcher searcher = paper().searcher();
  SuggestRequest request;
  request.query = std::string(kMaxQueryBytes, 'a');
  CHECK(searcher.suggest(request).has_value());
  request.query += 'a';
  CHECK(searcher.suggest(request).error().kind == QueryError::Kind::too_long);
  request.query = "\xff";
  CHECK(searcher.suggest(request).error().parameter == "q");
  request.query = "x";
  request.limit = 0;
  CHECK(searcher.suggest(request).error().parameter == "limit");
  request.limit = kMaxSuggestions + 1;
  CHECK(searcher.suggest(request).error().parameter == "limit");
}

TEST_CASE("a people finds its country and the country its people, in three languages") {
  const InventedIndex index(
      R"({"id":"name-en","title":"Camps","body":"A note on Cameroon."}
{"id":"people-en","title":"Camps","body":"A note on Cameroonians."}
{"id":"name-es","title":"Campos","body":"Una nota sobre Camerún.","lang":"es"}
{"id":"people-fr","title":"Camps","body":"Une note sur les Camerounaises.","lang":"fr"}
{"id":"republic","title":"Camps","body":"A note on the Dominican Republic."}
{"id":"african","title":"Camps","body":"A note on South Africans.","country":["South African"]}
{"id":"africa","title":"Camps","body":"A note on Africa."}
{"id":"other","title":"Camps","body":"A note on Ecuador, Equatorial Guinea and the French.","country":["South Africa"]}
)");
  Searcher searcher = index.searcher();
  using Ids = std::vector<std::string>;
  for (const char* query : {"Cameroonians", "ressortissants camerounais", "mujeres camerunesas"}) {
    INFO(query);
    const Ids found = ids(ask(searcher, query));
    CHECK(std::set<std::string>(found.begin(), found.end()) ==
          std::set<std::string>{"name-en", "people-en", "name-es", "people-fr"});
  }
  const auto place_of = [](const Ids& found, const char* id) {
    return std::find(found.begin(), found.end(), id) - found.begin();
  };
  const Ids people = ids(ask(searcher, "ressortissants camerounais"));
  CHECK(place_of(people, "people-en") < place_of(people, "name-en"));
  const Ids country = ids(ask(searcher, "Camerún"));
  CHECK(country.size() == 4);
  CHECK(place_of(country, "name-en") < place_of(country, "people-en"));
  CHECK(ids(ask(searcher, "equatoriens", Language::fr)) == Ids{"other"});
  CHECK(ids(ask(searcher, "sudafricanas", Language::es)) == Ids{"african", "other"});

  // The facet knows countries by their names only.
  SearchRequest request;
  request.filters[static_cast<std::size_t>(FacetField::country)] = {"ZA"};
  const auto filtered = searcher.search(request);
  REQUIRE(filtered.has_value());
  CHECK(ids(*filtered) == Ids{"other"});
}

TEST_CASE("an index that is not there is refused in words") {
  try {
    (void)Snapshot::open("/nowhere/at/all");
    FAIL("opened");
  } catch (const IndexUnusable& error) {
    CHECK(std::string(error.what()).find("gfmd-indexer build") != std::string::npos);
  }
}

TEST_CASE("what a query names is told, searched and marked as printed") {
  Searcher searcher = paper().searcher();
  const SearchResponse found = ask(searcher, "a-hrc-23-41 para 3");
  REQUIRE(found.references.size() == 1);
  CHECK(found.references[0].text == "a-hrc-23-41");
  CHECK(found.references[0].normal == "A/HRC/23/41");
  CHECK(found.references[0].pinpoint == "para 3");
  CHECK(found.references[0].units == 1);
  CHECK_FALSE(found.correction.has_value());
  REQUIRE_FALSE(found.hits.empty());
  CHECK(found.hits[0].id == "footnote-16");
  REQUIRE_FALSE(found.hits[0].snippets.empty());
  const auto& runs = found.hits[0].snippets[0].runs;
  CHECK(std::any_of(runs.begin(), runs.end(),
                    [](const TextRun& run) { return run.matched && run.text == "A/HRC/23/41"; }));
  CHECK(ask(searcher, "children").references.empty());
}

TEST_CASE("a prefix alone shows the units that cite what begins so, in printed order") {
  Searcher searcher = paper().searcher();
  const SearchResponse found = ask(searcher, "A/RES/69*");
  CHECK(ids(found) == std::vector<std::string>{"footnote-1", "footnote-24", "footnote-29"});
  CHECK(found.total == 3);
  REQUIRE(found.references.size() == 1);
  CHECK(found.references[0].normal == "A/RES/69/187");
  CHECK(found.warnings.empty());
}

TEST_CASE("capitals throughout make no operators, corrected or not") {
  Searcher searcher = paper().searcher();
  CHECK(ids(ask(searcher, "DETENTION AND CHILDREN")) == ids(ask(searcher, "detention children")));
  const SearchResponse corrected = ask(searcher, "DETENTOIN AND CHILDREN");
  REQUIRE(corrected.correction.has_value());
  CHECK(corrected.correction->query == "detention and children");
  CHECK(ids(corrected) == ids(ask(searcher, "detention children")));
}
