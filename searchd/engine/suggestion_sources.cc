#include "searchd/engine/suggestion_sources.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "corpus/facet_value.h"
#include "corpus/stored_document.h"
#include "corpus/term.h"
#include "corpus/vocabulary.h"
#include "searchd/engine/phrase_counter.h"
#include "searchd/engine/typed_text.h"
#include "stemmers/analyzer.h"

namespace gfmd {
namespace {

constexpr std::size_t kTitle = static_cast<std::size_t>(SuggestionKind::title);

void add_once(std::vector<std::string>& names, std::string_view name) {
  std::string folded = fold_words(name);
  if (!folded.empty() && std::find(names.begin(), names.end(), folded) == names.end()) {
    names.push_back(std::move(folded));
  }
}

void add_other_names(std::vector<std::string>& names, const VocabularyEntry& entry) {
  for (const std::string& acronym : entry.acronyms) add_once(names, acronym);
  for (const std::string& label : entry.labels) add_once(names, label);
  for (const std::string& alias : entry.aliases) add_once(names, alias);
}

class SourceReader {
 public:
  SourceReader(const IndexReader& index, const FacetColumns& facets, const SuggestionLimits& limits)
      : index_(index), facets_(facets), limits_(limits) {}

  SuggestionSources read() {
    for (const SuggestionKind kind : kSuggestionKinds) {
      if (const auto field = suggestion_facet(kind)) read_facet(kind, *field);
    }
    read_references();
    read_acronyms();
    read_units();
    for (auto& of_language : sources_) {
      for (SuggestionSource& source : of_language) source.table.finish();
    }
    return std::move(sources_);
  }

 private:
  SuggestionSource& source(Language language, SuggestionKind kind) {
    return sources_[static_cast<std::size_t>(language)][static_cast<std::size_t>(kind)];
  }

  void add_text(Language language, SuggestionKind kind, SuggestionText text, std::uint32_t count,
                const std::vector<std::string>& folded_names) {
    SuggestionSource& into = source(language, kind);
    const std::uint32_t item = into.table.add_item(count);
    for (const std::string& name : folded_names) into.table.add_name(item, name, language);
    into.texts.push_back(std::move(text));
  }

  void read_facet(SuggestionKind kind, FacetField field) {
    const FacetColumn& column = facets_[static_cast<std::size_t>(field)];
    std::vector<std::uint32_t> counts(column.keys().size());
    for (std::uint32_t document = 1; document <= index_.last_document(); ++document) {
      for (const std::uint32_t ordinal : column.values(document)) ++counts[ordinal];
    }
    std::vector<std::uint32_t> ordinals(counts.size());
    std::iota(ordinals.begin(), ordinals.end(), 0U);
    if (ordinals.size() > limits_.facet_values) {
      std::stable_sort(ordinals.begin(), ordinals.end(),
                       [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
      ordinals.resize(limits_.facet_values);
    }
    for (const std::uint32_t ordinal : ordinals) {
      const VocabularyEntry* entry = facet_entry(field, column.keys()[ordinal]);
      for (const Language language : kLanguages) {
        std::vector<std::string> names;
        add_once(names, column.label(ordinal, language));
        if (entry != nullptr) {
          add_once(names, entry->acronyms[static_cast<std::size_t>(language)]);
        }
        const std::size_t primary = names.size();
        if (entry != nullptr) add_other_names(names, *entry);
        SuggestionSource& into = source(language, kind);
        const std::uint32_t item = into.table.add_item(counts[ordinal]);
        for (std::size_t i = 0; i < names.size(); ++i) {
          into.table.add_name(item, names[i], language, i < primary);
        }
        into.targets.push_back(ordinal);
      }
    }
  }

  void read_references() {
    constexpr std::array kKinds{ReferenceKind::un_symbol, ReferenceKind::ilo_convention,
                                ReferenceKind::general_recommendation,
                                ReferenceKind::general_comment, ReferenceKind::treaty_article};
    for (const ReferenceKind kind : kKinds) {
      const auto as =
          kind == ReferenceKind::un_symbol ? SuggestionKind::symbol : SuggestionKind::convention;
      index_.for_each_term(reference_prefix(kind),
                           [&](std::string_view normal, std::uint32_t documents) {
                             if (!is_whole(normal)) return;
                             const std::vector<std::string> names{fold_words(normal)};
                             for (const Language language : kLanguages) {
                               add_text(language, as, {std::string(normal), ""}, documents, names);
                             }
                           });
    }
  }

  /// The acronyms of bodies and treaties that units have, in whichever language.
  void read_acronyms() {
    constexpr std::array kFields{TextField::title, TextField::body, TextField::names};
    std::unordered_map<std::string, std::vector<std::string>> terms;  // by acronym
    for (const TextField field : kFields) {
      for (const Language language : kLanguages) {
        const std::string prefix = acronym_prefix(field, language);
        index_.for_each_term(prefix, [&](std::string_view acronym, std::uint32_t) {
          terms[std::string(acronym)].push_back(prefix + std::string(acronym));
        });
      }
    }
    for (const auto* vocabulary : {&organisations(), &treaties()}) {
      for (const VocabularyEntry& entry : vocabulary->entries()) add_acronym(entry, terms);
    }
  }

  void add_acronym(const VocabularyEntry& entry,
                   const std::unordered_map<std::string, std::vector<std::string>>& terms) {
    std::vector<std::string> acronyms;
    std::vector<std::uint32_t> documents;
    std::vector<PostingEntry> postings;
    for (const std::string& acronym : entry.acronyms) {
      add_once(acronyms, acronym);
      const auto held = terms.find(acronym);
      if (held == terms.end()) continue;
      for (const std::string& term : held->second) {
        index_.read_postings(term, postings);
        for (const PostingEntry& posting : postings) documents.push_back(posting.document);
      }
    }
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    if (documents.empty()) return;
    for (const Language language : kLanguages) {
      const auto column = static_cast<std::size_t>(language);
      if (entry.acronyms[column].empty()) continue;
      std::vector<std::string> names = acronyms;
      add_once(names, entry.labels[column]);
      add_text(language, SuggestionKind::acronym, {entry.acronyms[column], entry.labels[column]},
               static_cast<std::uint32_t>(documents.size()), names);
    }
  }

  void read_units() {
    const std::uint32_t last = index_.last_document();
    const bool whole = last <= limits_.documents_read;
    for (std::uint32_t document = 1; document <= last; ++document) {
      const std::string bytes = index_.record(document);
      const StoredRecord record = decode_record(bytes);
      for (const StoredHead& head : record.versions) {
        add_title(document, head);
        if (!whole) counter(head.language).add_sentence(head.title, analyzer_);
      }
      if (whole) read_text(decode_document(bytes, index_.text(record.id)));
      for (PhraseCounter& each : counters_) each.end_unit();
    }
    titles_.clear();
    for (const Language language : kLanguages) {
      for (CountedPhrase& phrase : counter(language).finish(limits_.phrases)) {
        const std::vector<std::string> names{fold_words(phrase.text)};
        add_text(language, SuggestionKind::phrase, {std::move(phrase.text), ""}, phrase.count,
                 names);
      }
    }
  }

  void read_text(const Document& document) {
    for (const Version& version : document.versions) {
      PhraseCounter& into = counter(version.language);
      into.add_sentence(version.title, analyzer_);
      for (const Passage& passage : version.passages) {
        for (const Sentence& sentence : passage.sentences) {
          into.add_sentence(
              std::string_view(passage.text).substr(sentence.begin, sentence.end - sentence.begin),
              analyzer_);
        }
      }
    }
  }

  /// One item for all units of the same title.
  void add_title(std::uint32_t document, const StoredHead& head) {
    if (!titles_fit_) return;
    const std::string folded = fold_words(head.title);
    if (folded.empty()) return;
    SuggestionSource& into = source(head.language, SuggestionKind::title);
    auto& known = titles_[folded];
    std::uint32_t& item = known[static_cast<std::size_t>(head.language)];
    if (item != 0) {
      into.table.count_again(item - 1);
      return;
    }
    const std::size_t keys_before = into.table.keys();
    item = into.table.add_item(1) + 1;
    into.table.add_name(item - 1, folded, head.language);
    into.targets.push_back(document);
    title_keys_ += into.table.keys() - keys_before;
    if (title_keys_ > limits_.title_keys) drop_titles();
  }

  void drop_titles() {
    titles_fit_ = false;
    titles_ = {};
    for (auto& of_language : sources_) of_language[kTitle] = {};
  }

  PhraseCounter& counter(Language language) {
    return counters_[static_cast<std::size_t>(language)];
  }

  const IndexReader& index_;
  const FacetColumns& facets_;
  const SuggestionLimits limits_;
  const Analyzer analyzer_;
  std::array<PhraseCounter, kLanguageCount> counters_{
      PhraseCounter(Language::en), PhraseCounter(Language::es), PhraseCounter(Language::fr)};
  SuggestionSources sources_;
  // By folded title: one more than the item in each language, 0 where there is none.
  std::unordered_map<std::string, std::array<std::uint32_t, kLanguageCount>> titles_;
  std::size_t title_keys_ = 0;
  bool titles_fit_ = true;
};

}  // namespace

SuggestionSources read_suggestions(const IndexReader& index, const FacetColumns& facets,
                                   const SuggestionLimits& limits) {
  return SourceReader(index, facets, limits).read();
}

}  // namespace gfmd
