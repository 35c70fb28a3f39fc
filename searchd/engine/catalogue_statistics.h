#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/acronym_list.h"
#include "corpus/document.h"
#include "searchd/engine/index_reader.h"
#include "stemmers/language.h"

/// What those who keep a catalogue look for in an index: how much there is, and what is missing.
/// Counts are exact, lists have kMaxListed entries at most.
namespace gfmd {

inline constexpr std::size_t kMaxListed = 50;
/// Units whose texts are read for links, which no column has: the first ones of the input.
inline constexpr std::uint32_t kMaxRead = 20'000;

/// A unit to look at. `titles` by Language, of the version that a reader is shown; may be empty.
struct ListedUnit {
  std::string id;
  DocumentKind kind = DocumentKind::document;
  std::string url;
  std::array<std::string, kLanguageCount> titles;
};

/// Units that lack something.
struct Gap {
  std::uint64_t units = 0;
  std::vector<ListedUnit> first;  // of these, in the order of the input
};

/// What a practice or a catalogue's record is described by.
enum class CatalogueField : std::uint8_t {
  title,
  text,
  country,
  place,
  partner,
  theme,
  tag,
  year,
  link,
};
inline constexpr std::array kCatalogueFields{
    CatalogueField::title, CatalogueField::text,    CatalogueField::country,
    CatalogueField::place, CatalogueField::partner, CatalogueField::theme,
    CatalogueField::tag,   CatalogueField::year,    CatalogueField::link};
[[nodiscard]] std::string_view catalogue_field_name(CatalogueField field);  // "title", ...

/// A facet's value and the units that have it.
struct CountedValue {
  std::string key;
  std::array<std::string, kLanguageCount> labels;  // by Language
  std::uint64_t units = 0;
};

/// Practices and records by who acts and what about; the most frequent countries and themes.
struct ThemeTable {
  std::vector<CountedValue> countries;
  std::vector<CountedValue> themes;
  std::vector<std::uint64_t> units;  // of country i and theme j: [i * themes.size() + j]
  std::uint64_t all_countries = 0;   // with those that are not listed
  std::uint64_t all_themes = 0;
};

struct ListedAcronym {
  Acronym acronym;
  ListedUnit unit;         // that says so
  std::string url;         // of the place in it
  bool ambiguous = false;  // the texts of its language say something else too
};

struct HostCount {
  std::string host;             // lower case, without "www."
  std::uint64_t addresses = 0;  // distinct ones
  std::uint64_t units = 0;      // that cite any of them
};

struct CatalogueStatistics {
  std::uint64_t units = 0;
  std::vector<CountedValue> kinds;                         // of all units
  std::uint64_t entries = 0;                               // practices and records
  std::vector<DocumentKind> entry_kinds;                   // of these, those that there are
  ThemeTable table;                                        // of the entries
  std::array<Gap, kCatalogueFields.size()> without_field;  // of the entries, by CatalogueField
  std::array<Gap, kLanguageCount> without_language;        // of all units, by Language
  std::vector<ListedAcronym> acronyms;  // the most frequent, in alphabetical order
  std::uint64_t all_acronyms = 0;
  std::vector<HostCount> hosts;  // by units, falling
  std::uint64_t all_hosts = 0;
  std::uint32_t read = 0;          // units read for links: all, or kMaxRead
  std::uint64_t entries_read = 0;  // entries among them, of which some are without a link
};

/// Reads columns once, and records of what is listed and read for links: less than opening the
/// index takes, and two seconds. Throws IndexUnusable or CorruptRecord.
[[nodiscard]] CatalogueStatistics read_statistics(const IndexReader& index);

}  // namespace gfmd
