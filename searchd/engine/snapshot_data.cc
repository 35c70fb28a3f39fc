#include "searchd/engine/snapshot_data.h"

#include <charconv>

#include "corpus/schema.h"
#include "corpus/stored_document.h"
#include "searchd/engine/mined_concepts.h"

namespace gfmd {
namespace {

FacetColumns read_facets(const IndexReader& index) {
  FacetColumns columns;
  for (const FacetField field : kFacetFields) {
    columns[static_cast<std::size_t>(field)] = FacetColumn::read(index, field);
  }
  return columns;
}

std::vector<std::uint16_t> read_years(const IndexReader& index) {
  std::vector<std::uint16_t> years(index.last_document() + std::size_t{1});
  index.for_each_value(kYearSlot, [&](std::uint32_t document, const std::string& value) {
    std::from_chars(value.data(), value.data() + value.size(), years[document]);
  });
  return years;
}

}  // namespace

SnapshotData::SnapshotData(const std::filesystem::path& directory)
    : generation(Generation::open(directory)),
      spelling([this] {
        SpellingDictionaries dictionaries;
        for (const Language language : kLanguages) {
          const auto column = static_cast<std::size_t>(language);
          dictionaries[column] =
              SpellingDictionary(lexicons[column], terminology.known_words(language));
        }
        return dictionaries;
      }),
      suggester([this] {
        return Suggester(read_suggestions(IndexReader(generation.index_path()), facets));
      }),
      statistics([this] { return read_statistics(IndexReader(generation.index_path())); }) {
  const IndexReader index(generation.index_path());
  lexicons = read_lexicons(index);
  acronyms = index.acronyms();
  terminology = Terminology::build(concepts_of(index, lexicons), lexicons);
  facets = read_facets(index);
  kinds = read_kind_sets(facets[static_cast<std::size_t>(FacetField::kind)], index.last_document());
  lengths = LengthColumns::read(index);
  years = read_years(index);
}

void SnapshotData::complete() const {
  (void)spelling.get();
  (void)suggester.get();
  for (std::uint32_t number = 0; number < terminology.size(); ++number) {
    (void)terminology.at(number);
  }
}

}  // namespace gfmd
