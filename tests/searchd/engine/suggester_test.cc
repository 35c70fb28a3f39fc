#include "searchd/engine/suggester.h"

#include <catch2/catch.hpp>
#include <set>

using namespace gfmd;

namespace {

/// Sources of texts by hand, each leading to a document of its own but where one is given.
struct Builder {
  std::uint32_t documents = 0;
  SuggestionSources sources;

  void add(Language language, SuggestionKind kind, const std::string& text, std::uint32_t count = 1,
           std::uint32_t document = 0) {
    auto& source = sources[static_cast<std::size_t>(language)][static_cast<std::size_t>(kind)];
    const std::uint32_t item = source.table.add_item(count);
    source.table.add_name(item, fold_words(text), language);
    source.texts.push_back({text, ""});
    ++documents;
    source.targets.push_back(document != 0 ? document : documents);
  }
  Suggester finish() {
    for (auto& of_language : sources) {
      for (auto& source : of_language) source.table.finish();
    }
    return Suggester(std::move(sources));
  }
};

std::vector<std::string> texts(const Suggester& suggester, std::string_view query,
                               Language reader = Language::en, std::size_t limit = 8) {
  std::vector<std::string> all;
  for (const FoundSuggestion& found : suggester.find(query, reader, limit)) {
    all.push_back(suggester.source(found.language, found.kind).texts[found.item].text);
  }
  return all;
}

using Texts = std::vector<std::string>;
using Kind = SuggestionKind;

}  // namespace

TEST_CASE("the beginning of a name comes before a word within one, whatever its count") {
  Builder builder;
  builder.add(Language::en, Kind::phrase, "human health", 1'000'000);
  builder.add(Language::en, Kind::title, "Health of migrants");
  builder.add(Language::en, Kind::tag, "Health", 3);
  CHECK(texts(builder.finish(), "heal") == Texts{"Health", "Health of migrants", "human health"});
}

TEST_CASE("those of a kind stand together and leave room for others") {
  Builder builder;
  for (int i = 0; i < 20; ++i)
    builder.add(Language::en, Kind::theme, "abc " + std::to_string(i), 9);
  builder.add(Language::en, Kind::tag, "abc", 1);
  builder.add(Language::en, Kind::phrase, "no abc", 1);
  const Suggester suggester = builder.finish();
  const auto found = suggester.find("abc", Language::en, 8);
  REQUIRE(found.size() == 8);
  std::set<Kind> kinds;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i == 0 || found[i].kind != found[i - 1].kind) CHECK(kinds.insert(found[i].kind).second);
  }
  CHECK(kinds == std::set<Kind>{Kind::theme, Kind::tag, Kind::phrase});
  CHECK(found.front().kind == Kind::tag);  // just what was typed
  CHECK(suggester.find("abc", Language::en, 1).size() == 1);
  CHECK(suggester.find("abc", Language::en, 20).size() == 20);
}

TEST_CASE("titles and phrases of other languages fill up, the reader's come first") {
  Builder builder;
  builder.add(Language::en, Kind::title, "Protection");
  builder.add(Language::fr, Kind::title, "Protection des enfants");
  builder.add(Language::es, Kind::phrase, "protección social", 50);
  builder.add(Language::es, Kind::tag, "Protección", 50);  // English has its own tags
  const Suggester suggester = builder.finish();
  CHECK(texts(suggester, "prot") ==
        Texts{"Protection", "Protection des enfants", "protección social"});
  CHECK(texts(suggester, "prot", Language::fr).front() == "Protection des enfants");
}

TEST_CASE("with enough in the reader's language the others stay away") {
  Builder builder;
  for (const char* text : {"Migrant one", "Migrant two", "Migrant three"}) {
    builder.add(Language::en, Kind::title, text);
  }
  builder.add(Language::es, Kind::phrase, "migrantes detenidos", 9);
  CHECK(texts(builder.finish(), "migr").size() == 3);
}

TEST_CASE("slips are mended where too little begins so, from the fourth letter on") {
  Builder builder;
  builder.add(Language::en, Kind::title, "Immigration Detention");
  builder.add(Language::en, Kind::title, "Child protection");
  builder.add(Language::es, Kind::title, "Niñez");
  const Suggester suggester = builder.finish();
  CHECK(texts(suggester, "detnet") == Texts{"Immigration Detention"});
  CHECK(texts(suggester, "imigration detentoin") == Texts{"Immigration Detention"});
  CHECK(texts(suggester, "protecxion") == Texts{"Child protection"});
  CHECK(texts(suggester, "ninnez") == Texts{"Niñez"});
  CHECK(texts(suggester, "dte").empty());
  CHECK(texts(suggester, "zzzzzz detention").empty());
  const auto found = suggester.find("detnet", Language::en, 8);
  CHECK(found.at(0).typed.words == Texts{"detent"});
}

TEST_CASE("what is a name as typed is not mended") {
  Builder builder;
  builder.add(Language::en, Kind::country, "Niger");
  builder.add(Language::en, Kind::country, "Tiger");
  CHECK(texts(builder.finish(), "niger") == Texts{"Niger"});
}

TEST_CASE("the same thing is suggested once") {
  Builder builder;
  builder.add(Language::en, Kind::title, "Child protection");
  builder.add(Language::en, Kind::phrase, "child protection", 3);
  builder.add(Language::fr, Kind::title, "Child protection (EN)", 1, 1);  // the first one's
  CHECK(texts(builder.finish(), "child") == Texts{"Child protection"});
}

TEST_CASE("nothing comes of nothing") {
  const Suggester none;
  CHECK(none.find("ab", Language::en, 8).empty());
  Builder builder;
  builder.add(Language::en, Kind::title, "abc");
  const Suggester suggester = builder.finish();
  for (const char* query : {"", "a", "  ", "<>", "?"}) CHECK(texts(suggester, query).empty());
  CHECK(texts(suggester, std::string(1024, 'a')).empty());
  CHECK(texts(suggester, "ab", Language::en, 0).empty());
}
