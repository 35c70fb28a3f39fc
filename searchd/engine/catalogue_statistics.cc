#include "searchd/engine/catalogue_statistics.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "corpus/schema.h"
#include "corpus/stored_document.h"
#include "searchd/engine/facet_columns.h"
#include "searchd/engine/searcher.h"

namespace gfmd {
namespace {

constexpr unsigned bit_of(CatalogueField field) { return 1U << static_cast<unsigned>(field); }
constexpr unsigned bit_of(Language language) { return 1U << static_cast<unsigned>(language); }

/// By document number, from 1: the bits of what a unit has.
using Bits = std::vector<std::uint16_t>;

ListedUnit listed(const StoredRecord& record) {
  ListedUnit unit{
      record.id, record.kind, unit_url(record.kind, record.id, record.number, record.lines), {}};
  for (const Language language : kLanguages) {
    const auto in_language =
        std::find_if(record.versions.begin(), record.versions.end(),
                     [&](const StoredHead& version) { return version.language == language; });
    const StoredHead& shown =
        in_language == record.versions.end() ? record.versions.front() : *in_language;
    unit.titles[static_cast<std::size_t>(language)] = shown.title;
  }
  return unit;
}

/// The units chosen that lack the bit.
Gap gap_of(const IndexReader& index, const Bits& bits, unsigned bit,
           const std::vector<bool>& chosen) {
  Gap gap;
  for (std::uint32_t unit = 1; unit < bits.size(); ++unit) {
    if (!chosen[unit] || (bits[unit] & bit) != 0) continue;
    if (++gap.units <= kMaxListed) gap.first.push_back(listed(decode_record(index.record(unit))));
  }
  return gap;
}

void mark_column(const FacetColumn& column, unsigned bit, Bits& bits) {
  for (std::uint32_t unit = 1; unit < bits.size(); ++unit) {
    if (!column.values(unit).empty()) bits[unit] |= static_cast<std::uint16_t>(bit);
  }
}

/// Title and text have no column of their own: a field's length tells whether it is there.
void mark_texts(const IndexReader& index, Bits& bits) {
  index.for_each_value(kLengthsSlot, [&](std::uint32_t unit, const std::string& value) {
    for (const auto& fields : unpack_lengths(value)) {
      unsigned has = 0;
      if (fields[static_cast<std::size_t>(TextField::title)] > 0)
        has |= bit_of(CatalogueField::title);
      if (fields[static_cast<std::size_t>(TextField::body)] > 0)
        has |= bit_of(CatalogueField::text);
      bits[unit] |= static_cast<std::uint16_t>(has);
    }
  });
}

/// The most frequent values among the units chosen, with their ordinals in the column.
struct Frequent {
  std::vector<CountedValue> values;
  std::vector<std::size_t> place_of;  // by ordinal; values.size() and more: not among them
  std::uint64_t all = 0;
};

Frequent most_frequent(const FacetColumn& column, const std::vector<bool>& chosen) {
  std::vector<std::uint64_t> counts(column.keys().size());
  for (std::uint32_t unit = 1; unit < chosen.size(); ++unit) {
    if (!chosen[unit]) continue;
    for (const std::uint32_t ordinal : column.values(unit)) ++counts[ordinal];
  }
  std::vector<std::uint32_t> order(counts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::uint32_t ordinal) { return counts[ordinal] == 0; });
  Frequent frequent;
  frequent.all = order.size();
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
  order.resize(std::min(order.size(), kMaxListed));
  frequent.place_of.assign(counts.size(), kMaxListed);
  for (const std::uint32_t ordinal : order) {
    CountedValue value;
    value.key = column.keys()[ordinal];
    for (const Language language : kLanguages) {
      value.labels[static_cast<std::size_t>(language)] = column.label(ordinal, language);
    }
    value.units = counts[ordinal];
    frequent.place_of[ordinal] = frequent.values.size();
    frequent.values.push_back(std::move(value));
  }
  return frequent;
}

ThemeTable read_table(const FacetColumn& country, const FacetColumn& theme,
                      const std::vector<bool>& chosen) {
  Frequent countries = most_frequent(country, chosen);
  Frequent themes = most_frequent(theme, chosen);
  const std::size_t width = themes.values.size();
  ThemeTable table;
  table.units.resize(countries.values.size() * width);
  for (std::uint32_t unit = 1; unit < chosen.size(); ++unit) {
    if (!chosen[unit]) continue;
    for (const std::uint32_t row : country.values(unit)) {
      for (const std::uint32_t column : theme.values(unit)) {
        const std::size_t i = countries.place_of[row];
        const std::size_t j = themes.place_of[column];
        if (i < countries.values.size() && j < width) ++table.units[i * width + j];
      }
    }
  }
  table.countries = std::move(countries.values);
  table.themes = std::move(themes.values);
  table.all_countries = countries.all;
  table.all_themes = themes.all;
  return table;
}

/// "http://www.example.org/a" is "example.org".
std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?#:"));
  std::string host(address);
  std::transform(host.begin(), host.end(), host.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return host.starts_with("www.") ? host.substr(4) : host;
}

/// The addresses that a unit gives or cites, each once.
std::set<std::string> addresses_of(const Document& document) {
  std::set<std::string> addresses(document.links.begin(), document.links.end());
  for (const Version& version : document.versions) {
    for (const Passage& passage : version.passages) {
      for (const Reference& reference : passage.references) {
        if (reference.kind == ReferenceKind::url) addresses.insert(reference.normal);
      }
    }
  }
  return addresses;
}

void read_links(const IndexReader& index, const std::vector<bool>& entries,
                CatalogueStatistics& statistics) {
  struct Cited {
    std::set<std::string> addresses;
    std::uint64_t units = 0;
  };
  std::map<std::string, Cited> hosts;
  Bits bits(entries.size());
  std::vector<bool> read(entries.size());
  statistics.read = std::min(index.last_document(), kMaxRead);
  for (std::uint32_t unit = 1; unit <= statistics.read; ++unit) {
    const std::string record = index.record(unit);
    const Document document = decode_document(record, index.text(decode_record(record).id));
    if (entries[unit]) {
      read[unit] = true;
      ++statistics.entries_read;
    }
    std::set<std::string> cited;
    for (const std::string& address : addresses_of(document)) {
      bits[unit] |= static_cast<std::uint16_t>(bit_of(CatalogueField::link));
      const std::string host = host_of(address);
      hosts[host].addresses.insert(address);
      if (cited.insert(host).second) ++hosts[host].units;
    }
  }
  statistics.without_field[static_cast<std::size_t>(CatalogueField::link)] =
      gap_of(index, bits, bit_of(CatalogueField::link), read);
  statistics.all_hosts = hosts.size();
  for (const auto& [name, host] : hosts) {
    statistics.hosts.push_back({name, host.addresses.size(), host.units});
  }
  std::stable_sort(statistics.hosts.begin(), statistics.hosts.end(),
                   [](const HostCount& a, const HostCount& b) { return a.units > b.units; });
  statistics.hosts.resize(std::min(statistics.hosts.size(), kMaxListed));
}

/// The acronym with the place that says what it stands for.
ListedAcronym evidence(const IndexReader& index, Acronym acronym) {
  ListedAcronym entry;
  if (const auto number = index.find(acronym.unit)) {
    const StoredRecord record = decode_record(index.record(*number));
    entry.unit = listed(record);
    entry.url = acronym.lines.first == 0
                    ? entry.unit.url
                    : passage_url(record.kind, record.id, record.number, acronym.lines, 0);
  }
  entry.acronym = std::move(acronym);
  return entry;
}

void read_acronyms(const IndexReader& index, CatalogueStatistics& statistics) {
  std::vector<Acronym> all = index.acronyms();
  std::map<std::pair<std::string, Language>, std::uint32_t> meanings;
  for (const Acronym& acronym : all) ++meanings[{acronym.acronym, acronym.language}];
  statistics.all_acronyms = all.size();
  std::stable_sort(all.begin(), all.end(),
                   [](const Acronym& a, const Acronym& b) { return a.count > b.count; });
  all.resize(std::min(all.size(), kMaxListed));
  std::stable_sort(all.begin(), all.end(),
                   [](const Acronym& a, const Acronym& b) { return a.acronym < b.acronym; });
  for (Acronym& acronym : all) {
    const bool ambiguous = meanings.at({acronym.acronym, acronym.language}) > 1;
    statistics.acronyms.push_back(evidence(index, std::move(acronym)));
    statistics.acronyms.back().ambiguous = ambiguous;
  }
}

/// Finds the entries and tells of what kinds they are.
std::vector<bool> read_entries(const IndexReader& index, CatalogueStatistics& statistics) {
  const FacetColumn kinds = FacetColumn::read(index, FacetField::kind);
  std::vector<bool> entries(index.last_document() + std::size_t{1});
  statistics.kinds = most_frequent(kinds, std::vector<bool>(entries.size(), true)).values;
  for (const DocumentKind kind : {DocumentKind::practice, DocumentKind::document}) {
    const auto ordinal = kinds.ordinal(kind_name(kind));
    if (!ordinal) continue;
    statistics.entry_kinds.push_back(kind);
    for (std::uint32_t unit = 1; unit < entries.size(); ++unit) {
      const auto values = kinds.values(unit);
      if (values.empty() || values.front() != *ordinal) continue;
      entries[unit] = true;
      ++statistics.entries;
    }
  }
  return entries;
}

void read_fields(const IndexReader& index, const std::vector<bool>& entries,
                 CatalogueStatistics& statistics) {
  Bits bits(entries.size());
  mark_texts(index, bits);
  index.for_each_value(kYearSlot, [&](std::uint32_t unit, const std::string&) {
    bits[unit] |= static_cast<std::uint16_t>(bit_of(CatalogueField::year));
  });
  read_links(index, entries, statistics);
  for (const auto& [facet, field] : {std::pair{FacetField::place, CatalogueField::place},
                                     {FacetField::partner, CatalogueField::partner},
                                     {FacetField::tag, CatalogueField::tag}}) {
    mark_column(FacetColumn::read(index, facet), bit_of(field), bits);
  }
  const FacetColumn country = FacetColumn::read(index, FacetField::country);
  const FacetColumn theme = FacetColumn::read(index, FacetField::theme);
  mark_column(country, bit_of(CatalogueField::country), bits);
  mark_column(theme, bit_of(CatalogueField::theme), bits);
  statistics.table = read_table(country, theme, entries);
  for (const CatalogueField field : kCatalogueFields) {
    if (field == CatalogueField::link) continue;  // no column has it
    statistics.without_field[static_cast<std::size_t>(field)] =
        gap_of(index, bits, bit_of(field), entries);
  }
}

void read_languages(const IndexReader& index, CatalogueStatistics& statistics) {
  const FacetColumn column = FacetColumn::read(index, FacetField::language);
  Bits bits(index.last_document() + std::size_t{1});
  const std::vector<bool> all(bits.size(), true);
  for (const Language language : kLanguages) {
    const auto ordinal = column.ordinal(language_code(language));
    for (std::uint32_t unit = 1; ordinal && unit < bits.size(); ++unit) {
      const auto values = column.values(unit);
      if (std::find(values.begin(), values.end(), *ordinal) != values.end()) {
        bits[unit] |= static_cast<std::uint16_t>(bit_of(language));
      }
    }
    statistics.without_language[static_cast<std::size_t>(language)] =
        gap_of(index, bits, bit_of(language), all);
  }
}

}  // namespace

std::string_view catalogue_field_name(CatalogueField field) {
  constexpr std::array<std::string_view, kCatalogueFields.size()> kNames{
      "title", "text", "country", "place", "partner", "theme", "tag", "year", "link"};
  return kNames.at(static_cast<std::size_t>(field));
}

CatalogueStatistics read_statistics(const IndexReader& index) {
  CatalogueStatistics statistics;
  statistics.units = index.last_document();
  const std::vector<bool> entries = read_entries(index, statistics);
  read_fields(index, entries, statistics);
  read_languages(index, statistics);
  read_acronyms(index, statistics);
  return statistics;
}

}  // namespace gfmd
