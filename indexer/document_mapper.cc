#include "indexer/document_mapper.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "corpus/acronym_miner.h"
#include "corpus/cited_instrument.h"
#include "corpus/facet_value.h"
#include "corpus/term.h"
#include "corpus/vocabulary.h"
#include "corpus/web_address.h"

namespace gfmd {
namespace {

/// A term's place in a document; sorted, these become postings.
struct Occurrence {
  std::string term;
  std::uint32_t position = 0;
  bool placed = true;  // acronyms and references have no positions
};

const std::vector<FacetTerm>& terms_of(const Document& document, FacetField field) {
  static const std::vector<FacetTerm> kNone;
  switch (field) {
    case FacetField::country:
      return document.countries;
    case FacetField::place:
      return document.places;
    case FacetField::theme:
      return document.themes;
    case FacetField::tag:
      return document.tags;
    case FacetField::partner:
      return document.partners;
    case FacetField::kind:
    case FacetField::region:
    case FacetField::language:
    case FacetField::instrument:
    case FacetField::body:
      break;
  }
  return kNone;
}

/// Texts without repetition, in the order they first came.
class UniqueTexts {
 public:
  void add(std::string text) {
    if (seen_.insert(text).second) texts_.push_back(std::move(text));
  }
  [[nodiscard]] std::vector<std::string> take() { return std::move(texts_); }

 private:
  std::vector<std::string> texts_;
  std::unordered_set<std::string> seen_;
};

/// The regions that hold the document's countries and places, the world left out.
std::vector<std::string> regions_of(const Document& document) {
  constexpr std::string_view kWorld = "001";
  UniqueTexts keys;
  const auto add = [&](const std::string& key) {
    if (key != kWorld) keys.add(key);
  };
  for (const auto* terms : {&document.countries, &document.places}) {
    for (const FacetTerm& term : *terms) {
      if (const VocabularyEntry* country = countries().find(term.key)) {
        for (const std::string& region : country->parents) add(region);
      } else if (const VocabularyEntry* region = regions().find(term.key)) {
        add(region->key);
        for (const std::string& parent : region->parents) add(parent);
      }
    }
  }
  return keys.take();
}

/// What `value_of` gives for each reference of the document, in order, without repetition.
template <typename ValueOf>
std::vector<std::string> values_of_references(const Document& document, ValueOf&& value_of) {
  UniqueTexts values;
  for (const Version& version : document.versions) {
    for (const Passage& passage : version.passages) {
      for (const Reference& reference : passage.references) {
        if (auto value = value_of(reference)) values.add(*std::move(value));
      }
    }
  }
  return values.take();
}

std::optional<std::string> instrument_value(const Reference& reference) {
  const auto instrument = cited_instrument(reference);
  if (!instrument) return std::nullopt;
  return spell_facet_value(FacetField::instrument, *instrument);
}

std::optional<std::string> body_value(const Reference& reference) {
  const VocabularyEntry* body = issuing_body(reference);
  if (body == nullptr) return std::nullopt;
  return body->key;
}

/// Collects the occurrences of one version's text fields, and their lengths.
class VersionIndexer {
 public:
  VersionIndexer(const Analyzer& analyzer, Language language, std::vector<Occurrence>& occurrences)
      : analyzer_(analyzer), language_(language), occurrences_(occurrences) {}

  /// Texts added one after the other to a field stand a gap apart.
  void add(TextField field, std::string_view text) {
    std::uint32_t& next = next_.at(static_cast<std::size_t>(field));
    std::uint32_t last = next;
    for (const Token& token : analyzer_.analyze(text)) {
      last = next + token.position;
      occurrences_.push_back({spell_word(field, language_, token.word), last});
      if (token.kind == TokenKind::acronym) {
        occurrences_.push_back({spell_acronym(field, language_, token.acronym), 0, false});
      }
      if (token.starts_clause) {
        occurrences_.push_back({spell_clause_start(field, language_), last});
      }
      if (token.kind != TokenKind::compound) ++lengths_.at(static_cast<std::size_t>(field));
    }
    next = last + DocumentMapper::kPassageGap;
  }

  /// A word as it is, that the analyzer would take apart.
  void add_word(TextField field, std::string_view word) {
    std::uint32_t& next = next_.at(static_cast<std::size_t>(field));
    occurrences_.push_back({spell_word(field, language_, word), next});
    ++lengths_.at(static_cast<std::size_t>(field));
    next += DocumentMapper::kPassageGap;
  }

  [[nodiscard]] const std::array<std::uint32_t, kTextFieldCount>& lengths() const {
    return lengths_;
  }

 private:
  const Analyzer& analyzer_;
  Language language_;
  std::vector<Occurrence>& occurrences_;
  std::array<std::uint32_t, kTextFieldCount> next_{};
  std::array<std::uint32_t, kTextFieldCount> lengths_{};
};

/// A facet value in words: its label, what else it is called for short, or what was printed.
void add_name(VersionIndexer& indexer, FacetField field, const FacetTerm& term, Language language) {
  const VocabularyEntry* entry = facet_entry(field, term.key);
  if (entry == nullptr) {
    indexer.add(TextField::names, term.printed);
    return;
  }
  const auto column = static_cast<std::size_t>(language);
  indexer.add(TextField::names, entry->labels.at(column));
  if (!entry->acronyms.at(column).empty()) {
    indexer.add(TextField::names, entry->acronyms.at(column));
  }
}

void add_names(VersionIndexer& indexer, const Document& document, const Version& version) {
  for (const std::string& heading : version.path) indexer.add(TextField::names, heading);
  constexpr std::array kNamed{FacetField::country, FacetField::place, FacetField::partner,
                              FacetField::theme, FacetField::tag};
  std::vector<std::string> seen;  // a country is often the place as well
  for (const FacetField field : kNamed) {
    for (const FacetTerm& term : terms_of(document, field)) {
      if (std::find(seen.begin(), seen.end(), term.key) != seen.end()) continue;
      seen.push_back(term.key);
      add_name(indexer, field, term, version.language);
    }
  }
  for (const std::string& region : regions_of(document)) {
    if (const VocabularyEntry* entry = regions().find(region)) {
      indexer.add(TextField::names, entry->labels.at(static_cast<std::size_t>(version.language)));
    }
  }
}

/// The web addresses that a unit has as links or in this version's text.
void add_addresses(VersionIndexer& indexer, const Document& document, const Version& version) {
  UniqueTexts words;
  UniqueTexts names;
  const auto add = [&](std::string_view address) {
    words.add(address_word(address));
    for (std::string& name : host_names(address)) names.add(std::move(name));
  };
  for (const std::string& link : document.links) add(link);
  for (const Passage& passage : version.passages) {
    for (const Reference& reference : passage.references) {
      if (reference.kind == ReferenceKind::url) add(reference.normal);
    }
  }
  for (const std::string& name : names.take()) indexer.add(TextField::names, name);
  for (const std::string& word : words.take()) indexer.add_word(TextField::names, word);
}

std::vector<Posting> to_postings(std::vector<Occurrence> occurrences) {
  std::sort(occurrences.begin(), occurrences.end(), [](const Occurrence& a, const Occurrence& b) {
    const int order = a.term.compare(b.term);
    return order != 0 ? order < 0 : a.position < b.position;
  });
  std::vector<Posting> postings;
  for (Occurrence& occurrence : occurrences) {
    if (postings.empty() || postings.back().term != occurrence.term) {
      postings.push_back({std::move(occurrence.term), 0, {}});
    }
    Posting& posting = postings.back();
    ++posting.wdf;
    // "re-admission" and its first part may be the same word at the same place.
    const bool again =
        !posting.positions.empty() && posting.positions.back() == occurrence.position;
    if (occurrence.placed && !again) posting.positions.push_back(occurrence.position);
  }
  return postings;
}

/// What a unit cites and is related to, by one term each.
void add_links(const Document& document, std::vector<Occurrence>& occurrences) {
  std::vector<std::string> terms;
  for (const Relation& relation : document.relations) {
    terms.push_back(spell_related(relation.unit));
  }
  for (const Version& version : document.versions) {
    for (const Passage& passage : version.passages) {
      for (const Reference& reference : passage.references) {
        terms.push_back(spell_reference(reference.kind, reference.normal));
      }
    }
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  for (std::string& term : terms) occurrences.push_back({std::move(term), 0, false});
}

/// Of one width, so that years sort as text.
std::string four_digits(int year) {
  const std::string digits = std::to_string(year);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::vector<std::pair<std::uint32_t, std::string>> values_of(const Document& document,
                                                             const FieldLengths& lengths) {
  std::vector<std::pair<std::uint32_t, std::string>> values;
  for (const FacetSpec& spec : facet_table()) {
    const auto keys = facet_values(document, spec.field);
    if (!keys.empty()) values.emplace_back(spec.slot, pack_keys(keys));
  }
  values.emplace_back(kLengthsSlot, pack_lengths(lengths));
  if (document.year) values.emplace_back(kYearSlot, four_digits(*document.year));
  return values;
}

}  // namespace

std::vector<std::string> facet_values(const Document& document, FacetField field) {
  std::vector<std::string> values;
  switch (field) {
    case FacetField::kind:
      return {std::string(kind_name(document.kind))};
    case FacetField::region:
      return regions_of(document);
    case FacetField::language:
      for (const Version& version : document.versions) {
        values.emplace_back(language_code(version.language));
      }
      return values;
    case FacetField::instrument:
      return values_of_references(document, instrument_value);
    case FacetField::body:
      return values_of_references(document, body_value);
    default:
      UniqueTexts unique;
      for (const FacetTerm& term : terms_of(document, field)) {
        unique.add(spell_facet_value(field, term));
      }
      return unique.take();
  }
}

MappedDocument DocumentMapper::map(const Document& document) const {
  std::vector<Occurrence> occurrences;
  FieldLengths lengths{};
  // A heading without text of its own is summed up by what the units below it say.
  const bool bare = document.versions.front().passages.empty();
  const TextField text_field = bare ? TextField::context : TextField::body;
  for (const Version& version : document.versions) {
    VersionIndexer indexer(analyzer_, version.language, occurrences);
    indexer.add(TextField::title, version.title);
    for (const Passage& passage : version.passages) indexer.add(text_field, passage.text);
    for (const std::string& text : version.context) indexer.add(TextField::context, text);
    indexer.add(bare ? TextField::context : TextField::summary, version.summary);
    for (const std::string& keyword : version.keywords) {
      indexer.add(TextField::keywords, keyword);
    }
    add_names(indexer, document, version);
    add_addresses(indexer, document, version);
    lengths.at(static_cast<std::size_t>(version.language)) = indexer.lengths();
  }
  add_links(document, occurrences);

  MappedDocument mapped;
  mapped.id = document.id;
  mapped.id_term = spell_id(document.id);
  mapped.record = encode_record(document);
  mapped.text_key = text_key(document.id);
  mapped.text = encode_text(document);
  mapped.postings = to_postings(std::move(occurrences));
  mapped.values = values_of(document, lengths);
  mapped.acronyms = mine_acronyms(document);
  return mapped;
}

}  // namespace gfmd
