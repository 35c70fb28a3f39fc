#include "searchd/engine/catalogue_statistics.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"

namespace gfmd {
namespace {

CatalogueStatistics statistics_of(std::string_view json_lines) {
  const InventedIndex index(json_lines);
  return read_statistics(index.reader());
}

const Gap& without(const CatalogueStatistics& statistics, CatalogueField field) {
  return statistics.without_field[static_cast<std::size_t>(field)];
}

std::vector<std::string> ids(const Gap& gap) {
  std::vector<std::string> ids;
  for (const ListedUnit& unit : gap.first) ids.push_back(unit.id);
  return ids;
}

using Ids = std::vector<std::string>;

constexpr std::string_view kThree =
    R"({"id":"a","title":"One","body":"first","country":["Kenya","France"],"theme":["Health"],"year":2013,"link":["http://www.Example.org/a","https://example.org/b"]}
{"id":"b","title":"","body":"second","country":["Kenya"],"theme":["Health"],"tag":["children"],"translations":{"es":{"title":"Dos","body":"segundo"}}}
{"id":"c","title":"","body":"third","partner":["IOM"],"place":["Mexico"],"link":["http://other.org/"]}
)";

TEST_CASE("What each field lacks is counted and named") {
  const CatalogueStatistics statistics = statistics_of(kThree);
  CHECK(statistics.units == 3);
  CHECK(statistics.entries == 3);
  CHECK(statistics.entry_kinds == std::vector{DocumentKind::document});
  CHECK(ids(without(statistics, CatalogueField::title)) == Ids{"c"});
  CHECK(ids(without(statistics, CatalogueField::text)).empty());
  CHECK(ids(without(statistics, CatalogueField::country)) == Ids{"c"});
  CHECK(ids(without(statistics, CatalogueField::place)) == Ids{"a", "b"});
  CHECK(ids(without(statistics, CatalogueField::partner)) == Ids{"a", "b"});
  CHECK(ids(without(statistics, CatalogueField::theme)) == Ids{"c"});
  CHECK(ids(without(statistics, CatalogueField::tag)) == Ids{"a", "c"});
  CHECK(ids(without(statistics, CatalogueField::year)) == Ids{"b", "c"});
  CHECK(ids(without(statistics, CatalogueField::link)) == Ids{"b"});
  CHECK(without(statistics, CatalogueField::tag).units == 2);
  CHECK(without(statistics, CatalogueField::tag).first[1].url == "/doc/c");
}

TEST_CASE("A language is missing where a unit has no version in it") {
  const CatalogueStatistics statistics = statistics_of(kThree);
  const auto missing = [&](Language language) {
    return ids(statistics.without_language[static_cast<std::size_t>(language)]);
  };
  CHECK(missing(Language::en).empty());
  CHECK(missing(Language::es) == Ids{"a", "c"});
  CHECK(missing(Language::fr) == Ids{"a", "b", "c"});
  const Gap& french = statistics.without_language[static_cast<std::size_t>(Language::fr)];
  CHECK(french.first[1].titles == std::array<std::string, kLanguageCount>{"", "Dos", ""});
}

TEST_CASE("The table counts units by country and theme") {
  const ThemeTable table = statistics_of(kThree).table;
  REQUIRE(table.countries.size() == 2);
  REQUIRE(table.themes.size() == 1);
  CHECK(table.countries[0].key == "KE");
  CHECK(table.countries[0].units == 2);
  CHECK(table.countries[0].labels[static_cast<std::size_t>(Language::es)] == "Kenia");
  CHECK(table.units == std::vector<std::uint64_t>{2, 1});
  CHECK(table.all_countries == 2);
  CHECK(table.all_themes == 1);
}

TEST_CASE("Links are counted by site, whatever its spelling") {
  const CatalogueStatistics statistics = statistics_of(kThree);
  REQUIRE(statistics.hosts.size() == 2);
  CHECK(statistics.hosts[0].host == "example.org");
  CHECK(statistics.hosts[0].addresses == 2);
  CHECK(statistics.hosts[0].units == 1);
  CHECK(statistics.hosts[1].host == "other.org");
  CHECK(statistics.all_hosts == 2);
  CHECK(statistics.read == 3);
  CHECK(statistics.entries_read == 3);
}

TEST_CASE("Lists are bounded, counts are not") {
  std::string records;
  for (int i = 0; i < 120; ++i) {
    const std::string number = std::to_string(i);
    records += R"({"id":"r)" + number + R"(","title":"","body":"text","country":["Land )" + number +
               R"("],"theme":["Subject )" + number + R"("],"link":["http://site)" + number +
               ".example/\"]}\n";
  }
  const CatalogueStatistics statistics = statistics_of(records);
  CHECK(statistics.table.countries.size() == kMaxListed);
  CHECK(statistics.table.themes.size() == kMaxListed);
  CHECK(statistics.table.units.size() == kMaxListed * kMaxListed);
  CHECK(statistics.table.all_countries == 120);
  CHECK(statistics.hosts.size() == kMaxListed);
  CHECK(statistics.all_hosts == 120);
  CHECK(without(statistics, CatalogueField::title).units == 120);
  CHECK(without(statistics, CatalogueField::title).first.size() == kMaxListed);
}

TEST_CASE("The paper's acronyms come with their evidence, and a second meaning is told") {
  const InventedIndex paper = InventedIndex::of_the_paper();
  const CatalogueStatistics statistics = read_statistics(paper.reader());
  CHECK(statistics.units == 72);
  CHECK(statistics.entries == 27);
  REQUIRE(statistics.acronyms.size() == kMaxListed);
  CHECK(statistics.all_acronyms > kMaxListed);
  CHECK(std::is_sorted(statistics.acronyms.begin(), statistics.acronyms.end(),
                       [](const ListedAcronym& a, const ListedAcronym& b) {
                         return a.acronym.acronym < b.acronym.acronym;
                       }));
  const auto aaptip =
      std::find_if(statistics.acronyms.begin(), statistics.acronyms.end(),
                   [](const ListedAcronym& entry) { return entry.acronym.acronym == "AAPTIP"; });
  REQUIRE(aaptip != statistics.acronyms.end());
  CHECK(aaptip->url == "/practice/21#L1867");
  CHECK(aaptip->unit.id == "practice-21");
  CHECK_FALSE(aaptip->ambiguous);
}

TEST_CASE("Each number of the table is that of the search it leads to") {
  const InventedIndex paper = InventedIndex::of_the_paper();
  const ThemeTable table = read_statistics(paper.reader()).table;
  Searcher searcher = paper.searcher();
  for (std::size_t i = 0; i < table.countries.size(); ++i) {
    SearchRequest request;
    request.filters[static_cast<std::size_t>(FacetField::kind)] = {"practice"};
    request.filters[static_cast<std::size_t>(FacetField::country)] = {table.countries[i].key};
    CHECK(searcher.search(request)->total == table.countries[i].units);
    for (std::size_t j = 0; j < table.themes.size(); ++j) {
      request.filters[static_cast<std::size_t>(FacetField::theme)] = {table.themes[j].key};
      CHECK(searcher.search(request)->total == table.units[i * table.themes.size() + j]);
    }
  }
}

TEST_CASE("Fields have names") {
  CHECK(catalogue_field_name(CatalogueField::title) == "title");
  CHECK(catalogue_field_name(CatalogueField::link) == "link");
}

}  // namespace
}  // namespace gfmd
