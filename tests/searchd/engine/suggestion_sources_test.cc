#include "searchd/engine/suggestion_sources.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

namespace {

struct Fixture {
  explicit Fixture(std::string_view records) : index(records) {
    for (const FacetField field : kFacetFields) {
      facets[static_cast<std::size_t>(field)] = FacetColumn::read(index.reader(), field);
    }
  }

  [[nodiscard]] SuggestionSources read(const SuggestionLimits& limits = {}) const {
    return read_suggestions(index.reader(), facets, limits);
  }

  InventedIndex index;
  FacetColumns facets;
};

const SuggestionSource& of(const SuggestionSources& sources, Language language,
                           SuggestionKind kind) {
  return sources[static_cast<std::size_t>(language)][static_cast<std::size_t>(kind)];
}

std::size_t found(const SuggestionSource& source, std::string_view typed) {
  return source.table.find(read_typed(typed), 20).size();
}

constexpr std::string_view kRecords =
    R"({"id":"a","title":"Decent work","body":"Migrant workers of the ILO see A/RES/69/187 and ILO Convention No. 138.","country":["Kenya"],"tag":["Own tag"]}
{"id":"b","title":"Decent work","body":"All migrant workers.","country":["Kenya"],"translations":{"es":{"title":"Trabajo decente","body":"Los trabajadores."}}}
{"id":"c","title":"Le travail","body":"rien","lang":"fr","partner":["IOM"]}
)";

}  // namespace

TEST_CASE("every source is read, with counts of units") {
  const Fixture fixture(kRecords);
  const SuggestionSources sources = fixture.read();
  const auto& titles = of(sources, Language::en, SuggestionKind::title);
  REQUIRE(titles.table.items() == 1);  // two units of one title
  CHECK(titles.table.count(0) == 2);
  CHECK(titles.targets == std::vector<std::uint32_t>{1});
  CHECK(found(of(sources, Language::es, SuggestionKind::title), "trabajo") == 1);
  CHECK(found(of(sources, Language::fr, SuggestionKind::title), "travail") == 1);

  const auto& countries_es = of(sources, Language::es, SuggestionKind::country);
  CHECK(countries_es.table.count(0) == 2);
  CHECK(found(countries_es, "kenia") == 1);
  CHECK(found(countries_es, "kenya") == 1);  // another language's name
  CHECK(found(of(sources, Language::en, SuggestionKind::region), "africa") == 3);
  CHECK(found(of(sources, Language::fr, SuggestionKind::tag), "own") == 1);
  CHECK(found(of(sources, Language::en, SuggestionKind::partner), "iom") == 1);

  CHECK(found(of(sources, Language::fr, SuggestionKind::symbol), "a/res/69") == 1);
  CHECK(found(of(sources, Language::en, SuggestionKind::convention), "c138") == 1);
  const auto& phrases = of(sources, Language::en, SuggestionKind::phrase);
  REQUIRE(phrases.texts.size() == 2);
  CHECK(phrases.texts[0].text == "Decent work");
  CHECK(phrases.texts[1].text == "migrant workers");
  CHECK(phrases.table.count(1) == 2);
}

TEST_CASE("acronyms that units have stand with what they stand for, in each language") {
  const Fixture fixture(kRecords);
  const SuggestionSources sources = fixture.read();
  const auto& english = of(sources, Language::en, SuggestionKind::acronym);
  const auto match = english.table.find(read_typed("ilo"), 1);
  REQUIRE(match.size() == 1);
  CHECK(english.texts[match[0].item].text == "ILO");
  CHECK(english.texts[match[0].item].meaning == "International Labour Organization");
  CHECK(english.table.count(match[0].item) == 1);
  const auto& spanish = of(sources, Language::es, SuggestionKind::acronym);
  CHECK(spanish.texts
            .at(spanish.table.find(read_typed("organización internacional del"), 1).at(0).item)
            .text == "OIT");
  CHECK(found(english, "unhcr") == 0);
}

TEST_CASE("of a large index phrases are taken from titles only") {
  const Fixture fixture(kRecords);
  SuggestionLimits limits;
  limits.documents_read = 2;
  const SuggestionSources sources = fixture.read(limits);
  const auto& phrases = of(sources, Language::en, SuggestionKind::phrase);
  REQUIRE(phrases.texts.size() == 1);
  CHECK(phrases.texts[0].text == "Decent work");
}

TEST_CASE("titles that would take too much memory are left out, all of them") {
  const Fixture fixture(kRecords);
  SuggestionLimits limits;
  limits.title_keys = 4;
  const SuggestionSources sources = fixture.read(limits);
  for (const Language language : kLanguages) {
    CHECK(of(sources, language, SuggestionKind::title).table.items() == 0);
    CHECK(of(sources, language, SuggestionKind::country).table.items() == 1);
  }
  CHECK(of(sources, Language::en, SuggestionKind::phrase).texts.size() == 2);
}

TEST_CASE("of a facet with too many values the most common ones are kept") {
  const Fixture fixture(R"({"id":"a","title":"","body":"x","tag":["Rare tag","Common tag"]}
{"id":"b","title":"","body":"x","tag":["Common tag"]}
)");
  SuggestionLimits limits;
  limits.facet_values = 1;
  const auto sources = fixture.read(limits);
  const auto& tags_en = of(sources, Language::en, SuggestionKind::tag);
  CHECK(tags_en.table.items() == 1);
  CHECK(found(tags_en, "common") == 1);
}
