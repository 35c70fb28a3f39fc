#include "searchd/engine/hit_builder.h"

#include <algorithm>

#include "searchd/engine/highlighter.h"
#include "searchd/engine/searcher.h"
#include "searchd/engine/snippet.h"

namespace gfmd {
namespace {

std::string footnote_id(std::uint32_t number) { return "footnote-" + std::to_string(number); }

/// All of a unit's text in its printed version: what a note says.
std::string whole_text(const Document& document) {
  std::string text;
  for (const Passage& passage : document.versions.front().passages) {
    if (!text.empty()) text += ' ';
    text += passage.text;
  }
  return text;
}

}  // namespace

HitBuilder::HitBuilder(const SearchRequest& request, const QueryPlan& plan, const Matches& matches,
                       const FacetColumns& columns, const IndexReader& index, DocumentStore& store,
                       const Analyzer& analyzer)
    : request_(request),
      plan_(plan),
      matches_(matches),
      columns_(columns),
      index_(index),
      store_(store) {
  for (const Language language : kLanguages) highlighters_.emplace_back(plan_, language, analyzer);
}
HitBuilder::~HitBuilder() = default;

/// The reader's language when the unit has it; else one that matched; else the printed one.
std::size_t HitBuilder::version_to_show(const StoredRecord& record, std::uint32_t number) const {
  const auto find = [&](auto&& wanted) {
    const auto at = std::find_if(record.versions.begin(), record.versions.end(),
                                 [&](const StoredHead& head) { return wanted(head.language); });
    return static_cast<std::size_t>(at - record.versions.begin());
  };
  const std::size_t own = find([&](Language language) { return language == request_.language; });
  if (own < record.versions.size()) return own;
  const std::size_t matched = find([&](Language language) {
    return matches_.in_language[static_cast<std::size_t>(language)].contains(number);
  });
  return matched < record.versions.size() ? matched : 0;
}

Hit HitBuilder::build(std::uint32_t number, std::uint32_t rank) {
  // With snippets the whole document is needed, and most often at hand.
  const auto document = request_.snippets ? store_.at(number) : nullptr;
  const StoredRecord record =
      document ? record_of(*document) : decode_record(index_.record(number));
  const std::size_t shown = version_to_show(record, number);
  const StoredHead& head = record.versions.at(shown);
  Hit hit;
  hit.id = record.id;
  hit.kind = record.kind;
  hit.rank = rank;
  hit.score = static_cast<double>(matches_.scores[number]);
  hit.language = head.language;
  hit.unofficial = head.unofficial;
  hit.path = head.path;
  hit.url = unit_url(record.kind, record.id, record.number, record.lines);
  hit.lines = record.lines;
  for (const Language language : kLanguages) {
    if (matches_.in_language[static_cast<std::size_t>(language)].contains(number)) {
      hit.matched_languages.push_back(language);
    }
  }
  if (!document) {
    hit.title = {{head.title, false}};
    return hit;
  }
  const Highlighter& highlighter = highlighters_[static_cast<std::size_t>(head.language)];
  hit.title = Highlighter::runs(head.title, 0, head.title.size(), highlighter.marks(head.title));
  hit.labels = labels_of(number);
  add_snippets(*document, document->versions.at(shown), hit);
  add_citations(*document, hit);
  return hit;
}

void HitBuilder::add_snippets(const Document& document, const Version& version, Hit& hit) {
  const Highlighter& highlighter = highlighters_[static_cast<std::size_t>(version.language)];
  auto parts = make_snippets(version, highlighter, matches_.clause_weights);
  // A bare source tells nothing of what was asked; its summary may.
  if (std::none_of(parts.begin(), parts.end(),
                   [](const PassageSnippet& part) { return has_mark(part.snippet); })) {
    if (auto summary =
            summary_snippet(version, document.lines, highlighter, matches_.clause_weights)) {
      parts.insert(parts.begin(), *std::move(summary));
    } else {
      add_keywords(version, highlighter, hit);
    }
  }
  for (PassageSnippet& part : parts) {
    const LineRange lines =
        part.snippet.summary ? document.lines : version.passages[part.passage].lines;
    // A summary is of the unit as a whole: there is no passage in print to lead to.
    part.snippet.url =
        lines.first > 0 && lines == document.lines
            ? hit.url
            : passage_url(document.kind, document.id, document.number, lines, part.passage);
    for (const std::uint32_t note : part.notes) {
      const std::string id = footnote_id(note);
      const auto footnote = store_.get(id);
      if (!footnote) continue;
      part.snippet.notes.push_back(
          {note, id, unit_url(footnote->kind, id, note, footnote->lines), whole_text(*footnote)});
    }
    hit.snippets.push_back(std::move(part.snippet));
  }
}

void HitBuilder::add_keywords(const Version& version, const Highlighter& highlighter, Hit& hit) {
  for (const std::string& keyword : version.keywords) {
    const std::vector<Mark> marks = highlighter.marks(keyword);
    if (!marks.empty()) {
      hit.keywords.push_back(Highlighter::runs(keyword, 0, keyword.size(), marks));
    }
  }
}

void HitBuilder::add_citations(const Document& document, Hit& hit) {
  for (const SentenceId& place : document.cited_by) {
    const auto citing = store_.get(place.document);
    if (!citing) continue;
    const Passage& passage = citing->versions.front().passages.at(place.passage);
    const Sentence& sentence = passage.sentences.at(place.sentence);
    hit.cited_by.push_back(
        {document.number, citing->id,
         passage_url(citing->kind, citing->id, citing->number, passage.lines, place.passage),
         passage.text.substr(sentence.begin, sentence.end - sentence.begin)});
  }
}

std::vector<FacetLabel> HitBuilder::labels_of(std::uint32_t document) const {
  std::vector<FacetLabel> labels;
  for (const FacetField field : {FacetField::country, FacetField::place, FacetField::theme}) {
    const FacetColumn& column = columns_[static_cast<std::size_t>(field)];
    for (const std::uint32_t ordinal : column.values(document)) {
      labels.push_back({field, column.keys()[ordinal], column.label(ordinal, request_.language)});
    }
  }
  return labels;
}

}  // namespace gfmd
