#include "searchd/engine/text_marker.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/searcher.h"

using namespace gfmd;

namespace {

Searcher& paper() {
  static const InventedIndex index = InventedIndex::of_the_paper();
  static Searcher searcher = index.searcher();
  return searcher;
}

std::unique_ptr<TextMarker> marker(std::string query, bool expand = true) {
  SearchRequest request;
  request.query = std::move(query);
  request.expand = expand;
  auto made = paper().marker(request);
  REQUIRE(made.has_value());
  return *std::move(made);
}

using Texts = std::vector<std::string>;

template <typename Text>
Texts marked(const TextMarker& marker, const Text& text, std::string_view bytes,
             Language language = Language::en) {
  Texts all;
  for (const ByteRange range : marker.marks(text, language)) {
    all.emplace_back(bytes.substr(range.begin, range.end - range.begin));
  }
  return all;
}

Texts marked(const TextMarker& marker, std::string_view text, Language language = Language::en) {
  return marked(marker, text, text, language);
}

}  // namespace

TEST_CASE("what a search marks is marked in any text, in each language") {
  const auto child = marker("children");
  CHECK(marked(*child, "A child sleeps.") == Texts{"child"});
  CHECK(marked(*child, "Los niños duermen", Language::es) == Texts{"niños"});
  CHECK(marked(*marker("children", false), "Los niños duermen", Language::es).empty());
  CHECK(marked(*marker("childrne"), "All children") == Texts{"children"});  // as it was corrected
}

TEST_CASE("marks that overlap are one, and neighbours are two") {
  CHECK(marked(*marker("\"child detention\" detention"), "On child detention.") ==
        Texts{"child detention"});
  CHECK(marked(*marker("child detention", false), "On child detention.") ==
        Texts{"child", "detention"});
}

TEST_CASE("a passage is read sentence by sentence, and what it cites is marked as printed") {
  Passage passage;
  passage.text = "A child. Detention, see resolution 68/179.";
  passage.sentences = {{0, 8, {}}, {9, 42, {}}};
  passage.references = {{ReferenceKind::un_symbol, "A/RES/68/179", "", 24, 41}};
  CHECK(marked(*marker("\"child detention\""), passage, passage.text).empty());
  CHECK(marked(*marker("A/RES/68/179"), passage, passage.text) == Texts{"resolution 68/179"});
}

TEST_CASE("every mark of a hit's snippets is a mark of its passage, but for broader terms'") {
  for (const char* query : {"child detention alternatives", "labor", "\"decent work\"", "ILO"}) {
    INFO(query);
    SearchRequest request;
    request.query = query;
    const auto response = paper().search(request);
    REQUIRE(response.has_value());
    const auto found = marker(query);
    for (const Hit& hit : response->hits) {
      const bool loosely = std::any_of(hit.matched.begin(), hit.matched.end(),
                                       [](const MatchedTerm& term) { return term.broader; });
      if (loosely) continue;
      const Document document = paper().document(hit.id).value();
      const Version& version = document.versions.front();
      if (version.language != hit.language) continue;
      Texts all;
      for (const Passage& passage : version.passages) {
        for (std::string& text : marked(*found, passage, passage.text, version.language)) {
          all.push_back(std::move(text));
        }
      }
      for (const Snippet& snippet : hit.snippets) {
        if (snippet.summary) continue;
        for (const TextRun& run : snippet.runs) {
          if (!run.matched) continue;
          // Where marks overlap, a run is part of one.
          CHECK(std::any_of(all.begin(), all.end(), [&](const std::string& text) {
            return text.find(run.text) != std::string::npos;
          }));
        }
      }
    }
  }
}

TEST_CASE("a query that cannot be asked marks nothing") {
  SearchRequest request;
  request.query = std::string(kMaxQueryBytes + 1, 'x');
  CHECK_FALSE(paper().marker(request).has_value());
}
