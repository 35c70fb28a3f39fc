#include "searchd/engine/suggestion_builder.h"

#include "corpus/stored_document.h"
#include "searchd/engine/searcher.h"
#include "searchd/engine/typed_text.h"

namespace gfmd {
namespace {

void fill_from_unit(Suggestion& suggestion, const StoredRecord& record) {
  for (const StoredHead& head : record.versions) {
    if (head.language == suggestion.language) suggestion.text = head.title;
  }
  suggestion.id = record.id;
  suggestion.unit_kind = record.kind;
  suggestion.url = unit_url(record.kind, record.id, record.number, record.lines);
}

}  // namespace

Suggestion build_suggestion(const FoundSuggestion& found, const Suggester& suggester,
                            const FacetColumns& facets, const IndexReader& index) {
  const SuggestionSource& source = suggester.source(found.language, found.kind);
  Suggestion suggestion;
  suggestion.kind = found.kind;
  suggestion.language = found.language;
  suggestion.count = source.table.count(found.item);
  if (const auto field = suggestion_facet(found.kind)) {
    const FacetColumn& column = facets[static_cast<std::size_t>(*field)];
    suggestion.key = column.keys()[source.targets[found.item]];
    suggestion.text = column.label(source.targets[found.item], found.language);
  } else if (found.kind == SuggestionKind::title) {
    fill_from_unit(suggestion, decode_record(index.record(source.targets[found.item])));
  } else {
    suggestion.text = source.texts[found.item].text;
    suggestion.meaning = source.texts[found.item].meaning;
    suggestion.query =
        found.kind == SuggestionKind::phrase ? '"' + suggestion.text + '"' : suggestion.text;
  }
  const std::string shown = suggestion.meaning.empty()
                                ? suggestion.text
                                : suggestion.text + " (" + suggestion.meaning + ")";
  suggestion.runs = mark_typed(shown, found.typed);
  return suggestion;
}

}  // namespace gfmd
