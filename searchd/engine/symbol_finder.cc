#include "searchd/engine/symbol_finder.h"

#include <algorithm>
#include <utility>

#include "corpus/pinpoint.h"
#include "corpus/query_references.h"
#include "corpus/reference_name.h"
#include "corpus/term.h"
#include "searchd/engine/highlighter.h"
#include "searchd/engine/searcher.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr char kCutMark = '\x1f';  // of terms that are not whole; see term.h

/// The sentence of a passage that holds byte `at`; the last one where none does.
const Sentence* sentence_at(const Passage& passage, std::uint32_t at) {
  for (const Sentence& sentence : passage.sentences) {
    if (at < sentence.end) return &sentence;
  }
  return passage.sentences.empty() ? nullptr : &passage.sentences.back();
}

Citation cite(const Document& document, const Version& version, std::size_t number,
              const Reference& reference, const Sentence& sentence) {
  const Passage& passage = version.passages[number];
  Citation citation;
  citation.language = version.language;
  citation.unofficial = version.unofficial;
  citation.url = passage_url(document.kind, document.id, document.number, passage.lines, number);
  citation.lines = sentence.lines;
  const Mark mark{reference.begin, reference.end, 0};
  citation.runs = Highlighter::runs(passage.text, sentence.begin,
                                    std::max(sentence.end, reference.end), {&mark, 1});
  citation.pinpoint = reference.pinpoint;
  return citation;
}

CitingUnit citing_unit(const Document& document, const SymbolAnswer& answer, Language reader) {
  const auto own = std::find_if(document.versions.begin(), document.versions.end(),
                                [&](const Version& version) { return version.language == reader; });
  const Version& shown = own == document.versions.end() ? document.versions.front() : *own;
  CitingUnit unit{document.id,
                  document.kind,
                  shown.title,
                  shown.language,
                  unit_url(document.kind, document.id, document.number, document.lines),
                  {}};
  for (const Version& version : document.versions) {
    for (std::size_t number = 0; number < version.passages.size(); ++number) {
      const Passage& passage = version.passages[number];
      for (const Reference& reference : passage.references) {
        if (reference.kind != answer.symbol.kind || reference.normal != answer.symbol.normal) {
          continue;
        }
        const Sentence* sentence = sentence_at(passage, reference.begin);
        if (sentence == nullptr) continue;
        Citation citation = cite(document, version, number, reference, *sentence);
        citation.very_place =
            !answer.pinpoint.empty() && takes_in(citation.pinpoint, answer.pinpoint);
        unit.citations.push_back(std::move(citation));
      }
    }
  }
  return unit;
}

std::string unknown_message(const std::string& typed, const std::vector<SymbolCount>& readings) {
  if (readings.empty()) {
    return "\"" + typed +
           "\" is no symbol, convention, general comment, treaty article or address that is "
           "understood here";
  }
  std::string message = "\"" + typed + "\" was understood as " + readings.front().normal;
  for (std::size_t i = 1; i < readings.size(); ++i) message += " or " + readings[i].normal;
  return message + ", which no unit cites";
}

}  // namespace

Result<SymbolAnswer, UnknownSymbol> SymbolFinder::find(const SymbolRequest& request) const {
  const bool readable =
      request.symbol.size() <= kMaxQueryBytes && !find_invalid_utf8(request.symbol);
  const auto named =
      readable ? find_query_references(request.symbol) : std::vector<QueryReference>();
  std::vector<SymbolCount> readings;
  if (!named.empty()) {
    for (const std::string& normal : named.front().normals) {
      const ReferenceKind kind = kind_of_normal(normal);
      readings.push_back({kind, normal, index_.document_frequency(spell_reference(kind, normal))});
    }
  }
  const auto most =
      std::max_element(readings.begin(), readings.end(),
                       [](const auto& a, const auto& b) { return a.units < b.units; });
  if (most == readings.end() || most->units == 0) {
    return Unexpected{UnknownSymbol{
        unknown_message(readable ? request.symbol : std::string("the text given"), readings)}};
  }
  SymbolAnswer answer;
  answer.symbol = *most;
  answer.pinpoint = named.front().pinpoint;
  answer.page = std::max(request.page, 1U);
  answer.per_page = std::clamp(request.per_page, 1U, SymbolRequest::kMaxCitingUnits);
  std::copy_if(readings.begin(), readings.end(), std::back_inserter(answer.alternatives),
               [&](const SymbolCount& reading) {
                 return reading.units > 0 && reading.normal != answer.symbol.normal;
               });
  std::vector<PostingEntry> postings;
  index_.read_postings(spell_reference(answer.symbol.kind, answer.symbol.normal), postings);
  const std::size_t first = std::size_t{answer.page - 1} * answer.per_page;
  for (std::size_t i = first; i < std::min(first + answer.per_page, postings.size()); ++i) {
    answer.units.push_back(citing_unit(*store_.at(postings[i].document), answer, request.language));
  }
  answer.related = related_to(answer.symbol);
  return answer;
}

std::vector<SymbolCount> SymbolFinder::related_to(const SymbolCount& symbol) const {
  std::vector<SymbolCount> related;
  const auto add = [&](ReferenceKind kind, std::string normal, std::uint32_t units) {
    const bool known = std::any_of(related.begin(), related.end(), [&](const SymbolCount& each) {
      return each.kind == kind && each.normal == normal;
    });
    if (known || units == 0 || normal == symbol.normal) return;
    if (normal.find(kCutMark) != std::string::npos) return;
    if (related.size() < kMaxRelatedSymbols) related.push_back({kind, std::move(normal), units});
  };
  const RelatedNames names = related_names({symbol.kind, symbol.normal});
  for (const ReferenceName& name : names.names) {
    add(name.kind, name.normal, index_.document_frequency(spell_reference(name.kind, name.normal)));
  }
  for (const ReferenceName& name : names.prefixes) {
    const std::string prefix = spell_reference_prefix(name.kind, name.normal);
    for (const TermCount& term : index_.first_terms(prefix, kMaxRelatedSymbols + 1)) {
      add(name.kind, name.normal + term.suffix, term.documents);
    }
  }
  return related;
}

SymbolList SymbolFinder::list(std::string_view prefix, std::size_t limit) const {
  SymbolList list;
  if (prefix.size() > kMaxQueryBytes || find_invalid_utf8(prefix)) return list;
  for (const ReferenceName& name : reference_prefixes(prefix)) {
    const std::string beginning = spell_reference_prefix(name.kind, name.normal);
    const std::size_t room = limit - list.symbols.size();
    for (TermCount& term : index_.first_terms(beginning, room + 1)) {
      if (term.suffix.find(kCutMark) != std::string::npos) continue;
      if (list.symbols.size() == limit) {
        list.more = true;
        return list;
      }
      list.symbols.push_back({name.kind, name.normal + term.suffix, term.documents});
    }
  }
  return list;
}

std::string_view reference_kind_name(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::un_symbol:
      return "un_symbol";
    case ReferenceKind::ilo_convention:
      return "ilo_convention";
    case ReferenceKind::general_recommendation:
      return "general_recommendation";
    case ReferenceKind::general_comment:
      return "general_comment";
    case ReferenceKind::treaty_article:
      return "treaty_article";
    case ReferenceKind::url:
      return "url";
  }
  return "";
}

}  // namespace gfmd
