#include "searchd/engine/suggestion_builder.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/snapshot_data.h"

using namespace gfmd;

namespace {

const InventedIndex& paper() {
  static const InventedIndex index = InventedIndex::of_the_paper();
  return index;
}

Suggestion first(std::string_view query, SuggestionKind kind, Language reader = Language::en) {
  static const SnapshotData data(paper().directory());
  for (const FoundSuggestion& found : data.suggester.get().find(query, reader, 20)) {
    if (found.kind == kind) {
      return build_suggestion(found, data.suggester.get(), data.facets, paper().reader());
    }
  }
  FAIL("no suggestion for " << query);
  return {};
}

std::string marked(const Suggestion& suggestion) {
  std::string all;
  for (const TextRun& run : suggestion.runs) {
    all += run.matched ? "[" + run.text + "]" : run.text;
  }
  return all;
}

}  // namespace

TEST_CASE("a title leads to its unit, in the version that bears it") {
  const Suggestion title = first("detencion", SuggestionKind::title, Language::es);
  CHECK(title.text == "Detención de migrantes");
  CHECK(title.id == "section-immigration-detention");
  CHECK(title.unit_kind == DocumentKind::section);
  CHECK(title.url == "/paper#section-immigration-detention");
  CHECK(title.language == Language::es);
  CHECK(title.count == 1);
  CHECK(marked(title) == "[Detención] de migrantes");
}

TEST_CASE("a facet's value has its key, and its label in the reader's language") {
  const Suggestion place = first("kenya", SuggestionKind::place, Language::fr);
  CHECK(place.key == "KE");
  CHECK(place.text == "Kenya");
  CHECK(place.count == 3);
  CHECK(first("keny", SuggestionKind::place, Language::es).text == "Kenia");
}

TEST_CASE("an acronym says what it stands for, a phrase is searched as such") {
  const Suggestion acronym = first("oim", SuggestionKind::acronym, Language::es);
  CHECK(acronym.text == "OIM");
  CHECK(acronym.meaning == "Organización Internacional para las Migraciones");
  CHECK(marked(acronym) == "[OIM] (Organización Internacional para las Migraciones)");
  CHECK(acronym.query == "OIM");
  const Suggestion phrase = first("human ri", SuggestionKind::phrase);
  CHECK(phrase.query == "\"human rights\"");
  CHECK(first("a/res/69", SuggestionKind::symbol).query == "A/RES/69/187");
}
