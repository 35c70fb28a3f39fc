#include "searchd/engine/hit_builder.h"

#include <algorithm>

#include "searchd/engine/highlighter.h"
#include "searchd/engine/searcher.h"
#include "searchd/engine/shown_version.h"
#include "searchd/engine/snippet.h"

namespace gfmd {
namespace {

std::string footnote_id(std::uint32_t number) { return "footnote-" + std::to_string(number); }

/// What a note says.
std::string whole_text(const Version& version) {
  std::string text;
  for (const Passage& passage : version.passages) {
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
  for (const bool broader : {false, true}) {
    if (broader && matches.loosely.size() == 0) break;
    for (const Language language : kLanguages) {
      highlighters_.emplace_back(plan_, language, analyzer, broader);
    }
  }
}
HitBuilder::~HitBuilder() = default;

/// The reader's language when the unit has it; else one that matched; else the printed one.
std::size_t HitBuilder::version_to_show(const StoredRecord& record, std::uint32_t number) const {
  const std::size_t own = own_version(record, request_);
  if (own < record.versions.size()) return own;
  const auto matched =
      std::find_if(record.versions.begin(), record.versions.end(), [&](const StoredHead& version) {
        return may_show(version, request_) &&
               matches_.in_language[static_cast<std::size_t>(version.language)].contains(number);
      });
  return matched == record.versions.end()
             ? 0
             : static_cast<std::size_t>(matched - record.versions.begin());
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
  const Highlighter& highlighter = highlighter_for(head.language, number);
  hit.title = Highlighter::runs(head.title, 0, head.title.size(),
                                highlighter.marks(head.title, {TextField::title, record.kind}));
  hit.labels = labels_of(number);
  hit.matched = matched_terms(number);
  add_snippets(*document, document->versions.at(shown), highlighter, hit);
  add_citations(*document, number, hit);
  return hit;
}

/// A passage's snippet with its address and notes; `unit` is the unit's address.
Snippet HitBuilder::place(PassageSnippet part, const Document& document, const Version& version,
                          const std::string& unit) {
  part.snippet.summary = part.snippet.summary || is_summary(version, document);
  const LineRange lines =
      part.snippet.summary ? document.lines : version.passages[part.passage].lines;
  // A summary is of the unit as a whole: there is no passage in print to lead to.
  part.snippet.url =
      lines.first > 0 && lines == document.lines
          ? unit
          : passage_url(document.kind, document.id, document.number, lines, part.passage);
  for (const std::uint32_t note : part.notes) {
    const std::string id = footnote_id(note);
    const auto footnote = store_.get(id);
    if (!footnote) continue;
    const Version& own = version_for(*footnote, version.language);
    part.snippet.notes.push_back({note,
                                  id,
                                  unit_url(footnote->kind, id, note, footnote->lines),
                                  whole_text(own),
                                  {},
                                  own.language});
  }
  return std::move(part.snippet);
}

const Highlighter& HitBuilder::highlighter_for(Language language, std::uint32_t number) const {
  const bool loosely = highlighters_.size() > kLanguageCount && matches_.loosely.contains(number);
  return highlighters_[static_cast<std::size_t>(language) + (loosely ? kLanguageCount : 0)];
}

std::vector<MatchedTerm> HitBuilder::matched_terms(std::uint32_t number) const {
  std::vector<MatchedTerm> matched;
  if (matches_.concepts.empty() || matches_.as_typed.contains(number)) return matched;
  for (const NamedConcept& named : matches_.concepts) {
    for (const TermMatches& term : named.matches->terms) {
      if (matched.size() == kMaxMatchedTerms) return matched;
      const std::string& text = term.wording->text;
      const bool is_there =
          std::any_of(matched.begin(), matched.end(),
                      [&](const MatchedTerm& other) { return other.text == text; });
      if (is_there || !std::binary_search(term.documents.begin(), term.documents.end(), number)) {
        continue;
      }
      matched.push_back({text, term.language, named.broader});
    }
  }
  return matched;
}

void HitBuilder::add_snippets(const Document& document, const Version& version,
                              const Highlighter& highlighter, Hit& hit) {
  VersionSnippets found = make_snippets(version, highlighter, matches_.clause_weights,
                                        {TextField::body, document.kind}, request_.passages);
  // A bare source tells nothing of what was asked; its summary may.
  if (std::none_of(found.best.begin(), found.best.end(),
                   [](const PassageSnippet& part) { return has_mark(part.snippet); })) {
    std::optional<PassageSnippet> summary;
    if (request_.translations) {
      summary = summary_snippet(version, document.lines, document.kind, highlighter,
                                matches_.clause_weights);
    }
    if (summary) {
      found.best.insert(found.best.begin(), *std::move(summary));
    } else {
      add_keywords(version, document.kind, highlighter, hit);
    }
  }
  for (PassageSnippet& part : found.best) {
    hit.snippets.push_back(place(std::move(part), document, version, hit.url));
  }
  hit.more = found.more;
  for (PassageSnippet& part : found.further) {
    hit.passages.push_back(place(std::move(part), document, version, hit.url));
  }
}

void HitBuilder::add_keywords(const Version& version, DocumentKind kind,
                              const Highlighter& highlighter, Hit& hit) {
  for (const std::string& keyword : version.keywords) {
    const std::vector<Mark> marks = highlighter.marks(keyword, {TextField::keywords, kind});
    if (!marks.empty()) {
      hit.keywords.push_back(Highlighter::runs(keyword, 0, keyword.size(), marks));
    }
  }
}

void HitBuilder::add_citations(const Document& document, std::uint32_t number, Hit& hit) {
  for (const SentenceId& place : document.cited_by) {
    const auto citing = store_.get(place.document);
    if (!citing) continue;
    const SentenceIn sentence = sentence_in(*citing, place, hit.language);
    std::string text = sentence.text();
    // The sentence is part of what the note is searched by: it may be all that matched.
    const std::vector<Mark> marks = highlighter_for(sentence.version.language, number)
                                        .marks(text, {TextField::context, document.kind});
    auto runs = Highlighter::runs(text, 0, text.size(), marks);
    hit.cited_by.push_back({document.number, citing->id,
                            passage_url(citing->kind, citing->id, citing->number,
                                        sentence.passage.lines, place.passage),
                            std::move(text), std::move(runs), sentence.version.language});
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
