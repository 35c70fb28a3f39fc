#include "searchd/engine/matcher.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/term.h"
#include "searchd/engine/ranking.h"

namespace gfmd {
namespace {

std::string spell(const WordForm& form, TextField field, Language language) {
  return form.acronym ? spell_acronym(field, language, form.text)
                      : spell_word(field, language, form.text);
}

bool stands_in(const WordForm& form, TextField field) {
  return ((form.fields >> static_cast<unsigned>(field)) & 1U) != 0;
}

float inverse_document_frequency(std::size_t documents, std::uint32_t all) {
  const auto n = static_cast<double>(documents);
  return static_cast<float>(std::log(1.0 + (static_cast<double>(all) - n + 0.5) / (n + 0.5)));
}

}  // namespace

Matcher::Matcher(const IndexReader& index, const LengthColumns& lengths)
    : index_(index),
      lengths_(lengths),
      last_(index.last_document()),
      frequencies_(last_ + std::size_t{1}),
      best_(last_ + std::size_t{1}),
      scores_(last_ + std::size_t{1}) {}

Matches Matcher::match(const QueryPlan& plan, Language reader) {
  std::fill(scores_.begin(), scores_.end(), 0.0F);
  Matches matches{DocumentSet(last_), scores_, {}, {}};
  matches.in_language.assign(kLanguageCount, DocumentSet(last_));
  DocumentSet any(last_);
  DocumentSet excluded(last_);
  DocumentSet all_required(last_);
  bool has_required = false;
  bool only_excludes = !plan.clauses.empty();
  for (const PlannedClause& clause : plan.clauses) {
    Scored scored = clause.clause.phrase ? score_phrase(clause, reader, matches)
                                         : score_word(clause.forms.front(), reader, matches);
    matches.clause_weights.push_back(scored.weight);
    if (clause.clause.occur == Occur::must_not) {
      discard(scored.documents);
      excluded.unite(scored.documents);
      continue;
    }
    only_excludes = false;
    collect(scored.documents);
    any.unite(scored.documents);
    if (clause.clause.occur == Occur::must) {
      if (has_required)
        all_required.intersect(scored.documents);
      else
        all_required = std::move(scored.documents);
      has_required = true;
    }
  }
  matches.documents = has_required ? std::move(all_required) : std::move(any);
  if (only_excludes) {
    for (std::uint32_t document = 1; document <= last_; ++document) {
      matches.documents.insert(document);
    }
  }
  matches.documents.subtract(excluded);
  return matches;
}

/// Adds a word's best score to the documents' totals.
void Matcher::collect(const DocumentSet& documents) {
  documents.for_each(
      [&](std::uint32_t document) { scores_[document] += std::exchange(best_[document], 0.0F); });
}

void Matcher::discard(const DocumentSet& documents) {
  documents.for_each([&](std::uint32_t document) { best_[document] = 0.0F; });
}

/// Adds up the weighted frequencies of a word's forms in one language, field by field.
void Matcher::accumulate(const std::vector<WordForm>& forms, Language language,
                         DocumentSet& touched) {
  for (const WordForm& form : forms) {
    for (const TextField field : kTextFields) {
      if (!stands_in(form, field)) continue;
      const auto& [field_weight, b] = ranking::kFieldWeights[static_cast<std::size_t>(field)];
      const float weight = form.weight * field_weight;
      index_.read_postings(spell(form, field, language), postings_);
      for (const PostingEntry& posting : postings_) {
        const float length = lengths_.relative(language, field, posting.document);
        frequencies_[posting.document] +=
            weight * static_cast<float>(posting.frequency) / (1.0F - b + b * length);
        touched.insert(posting.document);
      }
    }
  }
}

/// Leaves the word's score of each document, best over the languages, in best_.
Matcher::Scored Matcher::score_word(const WordForms& forms, Language reader, Matches& matches) {
  Scored scored{DocumentSet(last_), 0};
  for (const Language language : kLanguages) {
    const auto& in_language = forms[static_cast<std::size_t>(language)];
    if (in_language.empty()) continue;
    DocumentSet touched(last_);
    accumulate(in_language, language, touched);
    const std::size_t count = touched.size();
    if (count == 0) continue;
    const float idf = inverse_document_frequency(count, last_);
    const float weight = idf * (language == reader ? 1.0F : ranking::kOtherLanguage);
    touched.for_each([&](std::uint32_t document) {
      const float frequency = std::exchange(frequencies_[document], 0.0F);
      best_[document] = std::max(best_[document], weight * frequency / (ranking::kK1 + frequency));
    });
    matches.in_language[static_cast<std::size_t>(language)].unite(touched);
    scored.documents.unite(touched);
    scored.weight = std::max(scored.weight, idf);
  }
  return scored;
}

/// A phrase scores as its words do, in the documents that have them in a row.
Matcher::Scored Matcher::score_phrase(const PlannedClause& clause, Language reader,
                                      Matches& matches) {
  Scored phrase{DocumentSet(last_), 0};
  for (const Language language : kLanguages) {
    DocumentSet documents(last_);
    for (const TextField field : kTextFields) {
      documents.unite(phrase_documents(clause, language, field));
    }
    matches.in_language[static_cast<std::size_t>(language)].unite(documents);
    phrase.documents.unite(documents);
  }
  std::vector<float> sums(last_ + std::size_t{1});
  Matches apart{
      DocumentSet(last_), {}, {}, std::vector<DocumentSet>(kLanguageCount, DocumentSet(last_))};
  for (const WordForms& forms : clause.forms) {
    const Scored word = score_word(forms, reader, apart);
    phrase.weight = std::max(phrase.weight, word.weight);
    word.documents.for_each(
        [&](std::uint32_t document) { sums[document] += std::exchange(best_[document], 0.0F); });
  }
  phrase.documents.for_each([&](std::uint32_t document) { best_[document] = sums[document]; });
  return phrase;
}

DocumentSet Matcher::phrase_documents(const PlannedClause& clause, Language language,
                                      TextField field) {
  DocumentSet candidates(last_);
  bool first = true;
  for (const WordForms& forms : clause.forms) {
    DocumentSet with_word(last_);
    for (const WordForm& form : forms[static_cast<std::size_t>(language)]) {
      if (!stands_in(form, field)) continue;
      index_.read_postings(spell(form, field, language), postings_);
      for (const PostingEntry& posting : postings_) with_word.insert(posting.document);
    }
    if (first)
      candidates = std::move(with_word);
    else
      candidates.intersect(with_word);
    first = false;
  }
  if (clause.forms.size() < 2) return candidates;
  DocumentSet documents(last_);
  candidates.for_each([&](std::uint32_t document) {
    if (stands_in_row(document, clause, language, field)) documents.insert(document);
  });
  return documents;
}

bool Matcher::stands_in_row(std::uint32_t document, const PlannedClause& clause, Language language,
                            TextField field) const {
  std::vector<std::uint32_t> starts;  // where the phrase may begin, given the words so far
  const std::uint32_t origin = clause.clause.tokens.front().position;
  for (std::size_t i = 0; i < clause.forms.size(); ++i) {
    const std::uint32_t offset = clause.clause.tokens[i].position - origin;
    std::vector<std::uint32_t> here;
    for (const WordForm& form : clause.forms[i][static_cast<std::size_t>(language)]) {
      if (!stands_in(form, field)) continue;
      for (const std::uint32_t position :
           index_.positions(document, spell(form, field, language))) {
        if (position >= offset) here.push_back(position - offset);
      }
    }
    std::sort(here.begin(), here.end());
    if (i == 0) {
      starts = std::move(here);
    } else {
      std::vector<std::uint32_t> both;
      std::set_intersection(starts.begin(), starts.end(), here.begin(), here.end(),
                            std::back_inserter(both));
      starts = std::move(both);
    }
    if (starts.empty()) return false;
  }
  return true;
}

}  // namespace gfmd
