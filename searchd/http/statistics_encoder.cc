#include "searchd/http/statistics_encoder.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "searchd/http/json_fields.h"

namespace gfmd {
namespace {

namespace json = boost::json;

json::object encode_gap(const Gap& gap, Language reader) {
  json::array units;
  for (const ListedUnit& unit : gap.first) {
    units.push_back({{"id", unit.id},
                     {"kind", kind_name(unit.kind)},
                     {"title", unit.titles[static_cast<std::size_t>(reader)]},
                     {"url", unit.url}});
  }
  return {{"count", gap.units}, {"units", std::move(units)}};
}

json::array encode_values(const std::vector<CountedValue>& values, Language reader) {
  json::array array;
  for (const CountedValue& value : values) {
    array.push_back({{"value", value.key},
                     {"label", value.labels[static_cast<std::size_t>(reader)]},
                     {"count", value.units}});
  }
  return array;
}

json::object encode_table(const ThemeTable& table, Language reader) {
  json::array rows;
  const std::size_t width = table.themes.size();
  for (std::size_t i = 0; i < table.countries.size(); ++i) {
    json::array row;
    for (std::size_t j = 0; j < width; ++j) row.push_back(table.units[i * width + j]);
    rows.push_back(std::move(row));
  }
  return {{"countries", encode_values(table.countries, reader)},
          {"all_countries", table.all_countries},
          {"themes", encode_values(table.themes, reader)},
          {"all_themes", table.all_themes},
          {"counts", std::move(rows)}};
}

json::array encode_acronyms(const std::vector<ListedAcronym>& acronyms) {
  json::array array;
  for (const ListedAcronym& entry : acronyms) {
    const Acronym& acronym = entry.acronym;
    array.push_back({{"acronym", acronym.acronym},
                     {"long_form", acronym.long_form},
                     {"lang", language_code(acronym.language)},
                     {"id", acronym.unit},
                     {"lines", lines_to_json(acronym.lines)},
                     {"url", entry.url},
                     {"count", acronym.count},
                     {"ambiguous", entry.ambiguous}});
  }
  return array;
}

json::array encode_hosts(const std::vector<HostCount>& hosts) {
  json::array array;
  for (const HostCount& host : hosts) {
    array.push_back({{"host", host.host}, {"addresses", host.addresses}, {"units", host.units}});
  }
  return array;
}

json::value encode_missed(const std::vector<MissedQuery>* missed) {
  if (!missed) return nullptr;
  json::array array;
  for (const MissedQuery& each : *missed) {
    array.push_back({{"query", each.query}, {"count", each.count}});
  }
  return array;
}

}  // namespace

std::string encode_statistics(const StatisticsView& view, Language reader) {
  const CatalogueStatistics& statistics = view.statistics;
  json::array fields;
  for (const CatalogueField field : kCatalogueFields) {
    json::object gap =
        encode_gap(statistics.without_field[static_cast<std::size_t>(field)], reader);
    gap["field"] = catalogue_field_name(field);
    fields.push_back(std::move(gap));
  }
  json::array languages;
  for (const Language language : kLanguages) {
    json::object gap =
        encode_gap(statistics.without_language[static_cast<std::size_t>(language)], reader);
    gap["lang"] = language_code(language);
    languages.push_back(std::move(gap));
  }
  const json::object object{
      {"units", statistics.units},
      {"kinds", encode_values(statistics.kinds, reader)},
      {"entries", statistics.entries},
      {"practices", encode_table(statistics.table, reader)},
      {"empty_fields", std::move(fields)},
      {"missing_languages", std::move(languages)},
      {"acronyms", encode_acronyms(statistics.acronyms)},
      {"all_acronyms", statistics.all_acronyms},
      {"hosts", encode_hosts(statistics.hosts)},
      {"all_hosts", statistics.all_hosts},
      {"read_for_links", statistics.read},
      {"queries_without_hits", encode_missed(view.missed)},
      {"index", {{"revision", view.manifest.revision}, {"built", view.manifest.built}}}};
  return json::serialize(object);
}

}  // namespace gfmd
