#include "searchd/engine/matcher.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "corpus/term.h"
#include "searchd/engine/best_documents.h"
#include "searchd/engine/borrowed_matches.h"
#include "searchd/engine/citation.h"
#include "searchd/engine/proximity.h"
#include "searchd/engine/ranking.h"

namespace gfmd {
namespace {

float inverse_document_frequency(std::size_t documents, std::uint32_t all) {
  const auto n = static_cast<double>(documents);
  return static_cast<float>(std::log(1.0 + (static_cast<double>(all) - n + 0.5) / (n + 0.5)));
}

float language_weight(Language language, Language reader) {
  return language == reader ? 1.0F : ranking::kOtherLanguage;
}

float origin_weight(ConceptOrigin origin) {
  switch (origin) {
    case ConceptOrigin::name:
    case ConceptOrigin::demonym:
      return ranking::kName;
    case ConceptOrigin::acronym:
      return ranking::kAcronym;
    case ConceptOrigin::thesaurus:
      break;
  }
  return ranking::kSynonym;
}

/// Where a span of several clauses that concepts name ends; `first` itself when there is none.
std::uint32_t span_end(const QueryPlan& plan, std::uint32_t first) {
  std::uint32_t last = first;
  for (const PlannedConcept& planned : plan.concepts) {
    if (planned.first == first) last = std::max(last, planned.last);
  }
  return last;
}

void narrow(std::optional<DocumentSet>& set, const DocumentSet& by) {
  if (set)
    set->intersect(by);
  else
    set = by;
}

std::uint32_t number_of(const QueryPlan& plan, const PlannedConcept& planned) {
  return static_cast<std::uint32_t>(&planned - plan.concepts.data());
}

}  // namespace

Matcher::Matcher(const IndexReader& index, const LengthColumns& lengths, const KindSets* kinds,
                 std::shared_ptr<ConceptCache> concepts)
    : index_(index),
      lengths_(lengths),
      kinds_(kinds),
      last_(index.last_document()),
      postings_(index),
      rows_(postings_),
      phrases_(rows_),
      concepts_(rows_, lengths, last_, std::move(concepts)),
      frequencies_(last_ + std::size_t{1}),
      best_(last_ + std::size_t{1}),
      group_(last_ + std::size_t{1}),
      covered_(last_ + std::size_t{1}),
      group_covered_(last_ + std::size_t{1}),
      scores_(last_ + std::size_t{1}),
      loose_(last_) {}

Matches Matcher::match(const QueryPlan& plan, Language reader,
                       std::span<const DocumentSet> filters) {
  std::fill(scores_.begin(), scores_.end(), 0.0F);
  std::fill(covered_.begin(), covered_.end(), 0.0F);
  budget_ = PositionBudget(kMaxPositionLists);
  Matches matches{DocumentSet(last_), scores_, {}, {}};
  matches.in_language.assign(kLanguageCount, DocumentSet(last_));
  matches.clause_weights.assign(plan.clauses.size(), 0.0F);
  matches.as_typed = matches.own = matches.borrowed = matches.loosely = DocumentSet(last_);
  DocumentSet any(last_);
  LeafDocuments leaves{last_, {}, {}, filters};
  Asked asked;
  for (std::uint32_t first = 0; first < plan.clauses.size();) {
    if (plan.clauses[first].clause.occur == Occur::must_not) {
      Scored scored = score_clause(plan, first++, reader, matches);
      discard(scored.documents);
      leaves.clauses.push_back({std::move(scored.documents), {}, {}});
      continue;
    }
    const std::uint32_t last = span_end(plan, first);
    any.unite(score_group(plan, first, last, reader, matches, asked, leaves));
    first = last + 1;
  }
  coordinate(any, asked);
  DocumentSet citing = add_citations(plan, asked, matches, leaves);
  const bool names_only = plan.clauses.empty() && filters.empty();
  matches.documents = names_only ? std::move(citing) : evaluate_query(plan.root, leaves);
  add_proximity(plan, matches);
  return matches;
}

/// Adds the scores of clauses first .. last, which concepts name together when they are several,
/// and their documents to the leaves. Returns the documents with any of it.
DocumentSet Matcher::score_group(const QueryPlan& plan, std::uint32_t first, std::uint32_t last,
                                 Language reader, Matches& matches, Asked& asked,
                                 LeafDocuments& leaves) {
  Scored group{DocumentSet(last_), 0};
  DocumentSet loose(last_);
  std::optional<DocumentSet> whole;
  for (std::uint32_t i = first; i <= last; ++i) {
    Scored scored = score_clause(plan, i, reader, matches);
    const float weight = plan.clauses[i].weight;
    loose_.for_each([&](std::uint32_t document) {
      group_[document] += weight * std::exchange(best_[document], 0.0F);
    });
    scored.documents.for_each([&](std::uint32_t document) {
      group_[document] += weight * std::exchange(best_[document], 0.0F);
      group_covered_[document] += weight * scored.weight;
    });
    group.documents.unite(scored.documents);
    narrow(whole, scored.documents);
    group.weight += weight * scored.weight;
    asked.words += 1;
    leaves.clauses.push_back({std::move(scored.documents), take_loose(loose), {}});
  }
  asked.weight += group.weight;
  if (last > first) {
    Scored named{DocumentSet(last_), 0};
    raise_by_concepts(plan, first, last, reader, matches, named, group_);
    // A term of the concept stands for all of its words.
    named.documents.for_each(
        [&](std::uint32_t document) { group_covered_[document] = group.weight; });
    group.documents.unite(named.documents);
    whole->unite(named.documents);
    leaves.spans.emplace(first,
                         LeafDocuments::Found{std::move(named.documents), take_loose(loose), {}});
  }
  narrow(matches.complete, *whole);
  loose.subtract(group.documents);
  matches.loosely.unite(loose);
  group.documents.unite(loose);
  group.documents.for_each([&](std::uint32_t document) {
    scores_[document] += std::exchange(group_[document], 0.0F);
    covered_[document] += std::exchange(group_covered_[document], 0.0F);
  });
  return std::move(group.documents);
}

/// What only broader concepts found since the last call, if anything; adds it to `all`.
std::optional<DocumentSet> Matcher::take_loose(DocumentSet& all) {
  if (loose_.size() == 0) return std::nullopt;
  DocumentSet taken = std::exchange(loose_, DocumentSet(last_));
  all.unite(taken);
  return taken;
}

/// Adds what citing the plan's references is worth, and the documents to the clauses that name
/// them; returns the documents that cite any.
DocumentSet Matcher::add_citations(const QueryPlan& plan, const Asked& asked, Matches& matches,
                                   LeafDocuments& leaves) {
  DocumentSet citing(last_);
  citation_worths_.clear();
  for (const PlannedReference& reference : plan.references) {
    const auto postings = postings_.get(spell_reference(reference.kind, reference.normal));
    const float idf = inverse_document_frequency(postings->entries.size(), last_);
    const float worth = asked.weight + idf;
    const auto clause = naming_clause(plan, reference.range);
    auto* const named = clause ? &leaves.clauses[*clause].citing : nullptr;
    if (named != nullptr && !*named) *named = DocumentSet(last_);
    for (const PostingEntry& posting : postings->entries) {
      scores_[posting.document] += ranking::kCitation * worth;
      citing.insert(posting.document);
      matches.own.insert(posting.document);
      if (named != nullptr) (*named)->insert(posting.document);
    }
    citation_worths_.push_back(worth);
    // In a snippet, a citation is worth more than all words, too.
    matches.clause_weights.push_back(ranking::kCitation * worth);
    matches.clause_weights.push_back(ranking::kPinpoint * worth);
  }
  for (const PlannedUnit& unit : plan.units) {
    scores_[unit.document] += ranking::kCitation * asked.weight;
    citing.insert(unit.document);
    const auto clause = naming_clause(plan, unit.range);
    if (!clause) continue;
    auto& named = leaves.clauses[*clause].citing;
    if (!named) named = DocumentSet(last_);
    named->insert(unit.document);
  }
  return citing;
}

void Matcher::refine(const QueryPlan& plan, const Matches& matches, DocumentStore& store) {
  raise_pinpoints(plan, matches, store);
  lower_borrowed(matches, store);
}

void Matcher::raise_pinpoints(const QueryPlan& plan, const Matches& matches, DocumentStore& store) {
  for (std::size_t i = 0; i < plan.references.size(); ++i) {
    const PlannedReference& reference = plan.references[i];
    if (reference.pinpoint.empty()) continue;
    DocumentSet citing(last_);
    const auto postings = postings_.get(spell_reference(reference.kind, reference.normal));
    for (const PostingEntry& posting : postings->entries) citing.insert(posting.document);
    citing.intersect(matches.documents);
    for (const std::uint32_t document : best_documents(citing, scores_, ranking::kPinpointDepth)) {
      if (cites_place(*store.at(document), reference)) {
        scores_[document] += ranking::kPinpoint * citation_worths_.at(i);
      }
    }
  }
}

/// Lowers the scores of documents that have only part of what was asked.
void Matcher::coordinate(const DocumentSet& documents, const Asked& asked) {
  if (asked.weight == 0) return;
  const float share = ranking::kCoordination * std::min(1.0F, ranking::kShortQuery / asked.words);
  documents.for_each([&](std::uint32_t document) {
    const float coverage = std::min(1.0F, covered_[document] / asked.weight);
    scores_[document] *= 1.0F - share + share * coverage;
  });
}

void Matcher::add_proximity(const QueryPlan& plan, const Matches& matches) {
  if (plan.unordered) return;
  ProximityScorer proximity(plan, matches.clause_weights, postings_);
  if (!proximity.applies()) return;
  for (const std::uint32_t document :
       best_documents(matches.documents, scores_, ranking::kProximityDepth)) {
    scores_[document] += proximity.score(document);
  }
}

/// Lowers the scores of units that say nothing of the query themselves below those of the text that
/// cites them.
void Matcher::lower_borrowed(const Matches& matches, DocumentStore& store) {
  DocumentSet borrowed = matches.borrowed;
  borrowed.intersect(matches.documents);
  borrowed.subtract(matches.own);
  for (const auto& [document, most] : borrowed_limits(borrowed, scores_, index_, store)) {
    scores_[document] = most;
  }
}

/// A clause's scores in best_, concepts that it names by itself among them.
Matcher::Scored Matcher::score_clause(const QueryPlan& plan, std::uint32_t number, Language reader,
                                      Matches& matches) {
  const PlannedClause& clause = plan.clauses[number];
  Scored scored = clause.clause.phrase
                      ? score_phrase(plan, number, reader, matches)
                      : score_word(clause.forms.front(), FieldScope(clause.clause.scope, kinds_),
                                   reader, matches);
  matches.clause_weights[number] = scored.weight;
  if (clause.clause.occur != Occur::must_not) matches.as_typed.unite(scored.documents);
  // What is demanded or excluded is the word itself.
  if (clause.clause.occur == Occur::should) {
    raise_by_concepts(plan, number, number, reader, matches, scored, best_);
  }
  matches.clause_weights[number] = std::max(matches.clause_weights[number], scored.weight);
  return scored;
}

/// Raises `values` to what the concepts of a span are worth where that is more. Broader concepts
/// are asked only where nothing has the words or their meaning; what they match is found, but does
/// not count as having the words.
void Matcher::raise_by_concepts(const QueryPlan& plan, std::uint32_t first, std::uint32_t last,
                                Language reader, Matches& matches, Scored& scored,
                                std::vector<float>& values) {
  std::vector<const PlannedConcept*> named;
  for (const PlannedConcept& planned : plan.concepts) {
    if (planned.first == first && planned.last == last) named.push_back(&planned);
  }
  const auto weight_of = [&](const PlannedConcept* planned) {
    return origin_weight(plan.terminology->origin(planned->number));
  };
  for (const PlannedConcept* planned : named) {
    const float weight = weight_of(planned);
    const auto found = concepts_.match(*plan.terminology, planned->number, true);
    const float idf = raise(values, *found, weight, reader, matches, scored.documents);
    if (first == last) scored.weight = std::max(scored.weight, idf * weight);
    matches.concepts.push_back({number_of(plan, *planned), false, found});
  }
  if (scored.documents.size() != 0) return;
  for (const PlannedConcept* planned : named) {
    for (const ConceptLink& link : plan.terminology->at(planned->number).broader) {
      const auto broader = concepts_.match(*plan.terminology, link.number, false);
      raise(values, *broader, weight_of(planned) * link.share, reader, matches, loose_);
      matches.concepts.push_back({number_of(plan, *planned), true, broader});
    }
  }
}

/// Returns the greatest idf over the languages; adds to `documents` what is found.
float Matcher::raise(std::vector<float>& values, const ConceptMatches& of_concept, float weight,
                     Language reader, Matches& matches, DocumentSet& documents) {
  float most = 0;
  for (const Language language : kLanguages) {
    const auto& found = of_concept.frequencies[static_cast<std::size_t>(language)];
    if (found.empty()) continue;
    const float idf = inverse_document_frequency(found.size(), last_);
    const float full = idf * weight * language_weight(language, reader);
    for (const auto& [document, frequency] : found) {
      values[document] = std::max(values[document], full * frequency / (ranking::kK1 + frequency));
      documents.insert(document);
      matches.in_language[static_cast<std::size_t>(language)].insert(document);
    }
    most = std::max(most, idf);
  }
  for (const std::uint32_t document : of_concept.own) matches.own.insert(document);
  for (const std::uint32_t document : of_concept.borrowed) matches.borrowed.insert(document);
  return most;
}

void Matcher::discard(const DocumentSet& documents) {
  documents.for_each([&](std::uint32_t document) { best_[document] = 0.0F; });
}

/// Adds up the weighted frequencies of a word's forms in one language, field by field.
void Matcher::accumulate(const std::vector<WordForm>& forms, const FieldScope& scope,
                         Language language, DocumentSet& touched, Matches& matches) {
  for (const WordForm& form : forms) {
    for (const TextField field : kTextFields) {
      if (!scope.has(field) || !stands_in(form, field)) continue;
      const auto& [field_weight, b] = ranking::kFieldWeights[static_cast<std::size_t>(field)];
      const float weight = form.weight * field_weight;
      const auto postings = postings_.get(spell_form(form, field, language));
      for (const PostingEntry& posting : postings->entries) {
        if (!scope.has(field, posting.document)) continue;
        const float length = lengths_.relative(language, field, posting.document);
        frequencies_[posting.document] +=
            weight * static_cast<float>(posting.frequency) / (1.0F - b + b * length);
        touched.insert(posting.document);
        if (!is_description(field)) matches.own.insert(posting.document);
        if (field == TextField::context) matches.borrowed.insert(posting.document);
      }
    }
  }
}

/// Leaves the word's score of each document, best over the languages, in best_.
Matcher::Scored Matcher::score_word(const WordForms& forms, const FieldScope& scope,
                                    Language reader, Matches& matches) {
  Scored scored{DocumentSet(last_), 0};
  for (const Language language : kLanguages) {
    const auto& in_language = forms[static_cast<std::size_t>(language)];
    if (in_language.empty()) continue;
    DocumentSet touched(last_);
    accumulate(in_language, scope, language, touched, matches);
    const std::size_t count = touched.size();
    if (count == 0) continue;
    const float idf = inverse_document_frequency(count, last_);
    const float weight = idf * language_weight(language, reader);
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

/// A phrase scores as its words do, in the documents that have them together.
Matcher::Scored Matcher::score_phrase(const QueryPlan& plan, std::uint32_t number, Language reader,
                                      Matches& matches) {
  const PlannedClause& clause = plan.clauses[number];
  const FieldScope scope(clause.clause.scope, kinds_);
  Scored phrase{DocumentSet(last_), 0};
  for (const Language language : kLanguages) {
    const DocumentSet documents = phrases_.find(clause, scope, language, last_, budget_);
    matches.in_language[static_cast<std::size_t>(language)].unite(documents);
    phrase.documents.unite(documents);
  }
  matches.own.unite(phrase.documents);
  if (budget_.was_short()) matches.unchecked.push_back(number);
  std::vector<float> sums(last_ + std::size_t{1});
  Matches apart{
      DocumentSet(last_), {}, {}, std::vector<DocumentSet>(kLanguageCount, DocumentSet(last_))};
  apart.own = apart.borrowed = DocumentSet(last_);
  for (const WordForms& forms : clause.forms) {
    const Scored word = score_word(forms, scope, reader, apart);
    phrase.weight = std::max(phrase.weight, word.weight);
    word.documents.for_each(
        [&](std::uint32_t document) { sums[document] += std::exchange(best_[document], 0.0F); });
  }
  phrase.documents.for_each([&](std::uint32_t document) { best_[document] = sums[document]; });
  return phrase;
}

}  // namespace gfmd
