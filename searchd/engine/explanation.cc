#include "searchd/engine/explanation.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "searchd/engine/query_text.h"
#include "searchd/engine/row_finder.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

using Kind = ExplanationStep::Kind;

constexpr std::size_t kMaxShownForms = 4;  // of a clause, in words

void add_once(std::vector<std::string>& texts, const std::string& text) {
  if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
}

std::string words_of(const QueryPlan& plan, const PlannedConcept& planned) {
  std::string words;
  for (std::uint32_t i = planned.first; i <= planned.last; ++i) {
    if (plan.clauses[i].clause.tokens.front().kind == TokenKind::compound) continue;
    words += (words.empty() ? "" : " ") + clause_text(plan.clauses[i].clause);
  }
  return words;
}

/// Whether a term is one word that a clause is searched for in any case.
bool is_form_of(const TermMatches& term, const PlannedClause& clause) {
  if (term.wording->words.size() > 1) return false;
  const auto& forms = clause.forms.front()[static_cast<std::size_t>(term.language)];
  return std::any_of(forms.begin(), forms.end(), [&](const WordForm& form) {
    return form.text == term.wording->words.front().front().text;
  });
}

/// The terms of a concept that texts hold, without those that are the query's words themselves.
void add_terms(const QueryPlan& plan, const NamedConcept& named, std::string_view words,
               std::vector<std::string>& terms) {
  const PlannedConcept& planned = plan.concepts[named.planned];
  for (const TermMatches& term : named.matches->terms) {
    if (terms.size() == kMaxExpansionTerms) return;
    const bool is_typed =
        fold_accents(term.wording->text) == fold_accents(words) ||
        (planned.first == planned.last && is_form_of(term, plan.clauses[planned.first]));
    if (!is_typed) add_once(terms, term.wording->text);
  }
}

/// The forms of a clause by weight, those of the query's language first.
std::vector<ExplainedForm> forms_of(const PlannedClause& clause, Language own) {
  std::vector<ExplainedForm> forms;
  for (const bool of_own : {true, false}) {
    for (const Language language : kLanguages) {
      if ((language == own) != of_own) continue;
      for (const WordForms& word : clause.forms) {
        for (const WordForm& form : word[static_cast<std::size_t>(language)]) {
          forms.push_back({form.text, language, form.weight, {}});
          for (const TextField field : kTextFields) {
            if (stands_in(form, field)) forms.back().fields.push_back(field);
          }
        }
      }
    }
  }
  return forms;
}

Kind kind_of(const PlannedClause& clause, bool is_held) {
  switch (clause.clause.occur) {
    case Occur::must_not:
      return Kind::excluded;
    case Occur::must:
      return Kind::required;
    default:
      return is_held ? Kind::searched : Kind::nowhere;
  }
}

ExplanationStep clause_step(const PlannedClause& clause, const std::vector<ExplainedForm>& forms) {
  ExplanationStep step{kind_of(clause, !forms.empty()), clause_text(clause.clause), {}};
  if (clause.clause.phrase) return step;
  for (const ExplainedForm& form : forms) {
    if (step.terms.size() < kMaxShownForms) add_once(step.terms, form.text);
  }
  return step;
}

/// What a text says an acronym among a concept's terms stands for, when the query has that acronym.
std::optional<ExplanationStep> acronym_step(const QueryPlan& plan, const PlannedConcept& planned,
                                            const ConceptMatches& found,
                                            std::span<const Acronym> acronyms) {
  const Token& token = plan.clauses[planned.first].clause.tokens.front();
  if (planned.first != planned.last) return std::nullopt;
  for (const TermMatches& term : found.terms) {
    const std::string& text = term.wording->text;
    if (!term.wording->words.front().front().acronym || fold_case(text) != token.word) continue;
    auto said = std::lower_bound(
        acronyms.begin(), acronyms.end(), text,
        [](const Acronym& entry, const std::string& wanted) { return entry.acronym < wanted; });
    for (; said != acronyms.end() && said->acronym == text; ++said) {
      const bool is_term = std::any_of(
          found.terms.begin(), found.terms.end(),
          [&](const TermMatches& other) { return other.wording->text == said->long_form; });
      if (is_term) {
        return ExplanationStep{Kind::acronym,
                               clause_text(plan.clauses[planned.first].clause),
                               {said->long_form},
                               said->unit,
                               said->lines};
      }
    }
  }
  return std::nullopt;
}

/// The words of a query that a correction replaced, by what they were read as.
std::vector<ExplanationStep> correction_steps(const Correction& correction,
                                              const Analyzer& analyzer) {
  const auto words = [&](std::string_view text) {
    std::vector<std::string> all;
    for (const Token& token : analyzer.analyze(text)) {
      if (token.kind != TokenKind::compound) all.push_back(token.word);
    }
    return all;
  };
  const std::vector<std::string> typed = words(correction.original);
  const std::vector<std::string> read = words(correction.query);
  std::vector<ExplanationStep> steps;
  std::size_t at = 0;  // in `read`
  for (std::size_t i = 0; i < typed.size() && at < read.size(); ++i) {
    if (typed[i] == read[at]) {
      ++at;
      continue;
    }
    // A word is read as one or, divided, as two.
    const std::size_t left = typed.size() - i - 1;
    const bool divided = at + 2 <= read.size() && read.size() - at - 2 == left &&
                         typed[i] == read[at] + read[at + 1];
    std::string meant = read[at++];
    if (divided) meant += ' ' + read[at++];
    steps.push_back({Kind::corrected, typed[i], {std::move(meant)}});
  }
  return steps;
}

bool is_plain(const Query& query) {
  return !query.operators && query.filters.empty() &&
         std::all_of(query.clauses.begin(), query.clauses.end(),
                     [](const QueryClause& clause) { return clause.scope == TextScope::anywhere; });
}

/// Two readings of the same words make one step.
void add_expansion_steps(const std::vector<Expansion>& expansions, Kind kind,
                         std::vector<std::string> Expansion::*terms,
                         std::vector<ExplanationStep>& steps) {
  for (const Expansion& expansion : expansions) {
    if ((expansion.*terms).empty()) continue;
    const bool again = !steps.empty() && steps.back().kind == kind &&
                       fold_case(steps.back().words) == fold_case(expansion.words);
    if (!again) steps.push_back({kind, expansion.words, {}});
    for (const std::string& term : expansion.*terms) add_once(steps.back().terms, term);
  }
}

void add_concept_steps(const SearchedQuery& searched, std::vector<ExplanationStep>& steps) {
  for (const NamedConcept& named : searched.matches.concepts) {
    if (named.broader) continue;
    const PlannedConcept& planned = searched.plan.concepts[named.planned];
    if (auto step = acronym_step(searched.plan, planned, *named.matches, searched.acronyms)) {
      steps.push_back(*std::move(step));
    }
  }
  add_expansion_steps(searched.response.expansions, Kind::meaning, &Expansion::terms, steps);
  add_expansion_steps(searched.response.expansions, Kind::broader, &Expansion::broader, steps);
}

}  // namespace

std::vector<Expansion> expansions_of(const QueryPlan& plan, const Matches& matches) {
  std::vector<Expansion> expansions;  // one for the same words, however many concepts they name
  for (const NamedConcept& named : matches.concepts) {
    const std::string words = words_of(plan, plan.concepts[named.planned]);
    auto at = std::find_if(expansions.begin(), expansions.end(), [&](const Expansion& other) {
      return fold_case(other.words) == fold_case(words);
    });
    if (at == expansions.end()) at = expansions.insert(at, {words, {}, {}});
    Expansion& expansion = *at;
    add_terms(plan, named, expansion.words, named.broader ? expansion.broader : expansion.terms);
  }
  std::erase_if(expansions, [](const Expansion& expansion) {
    return expansion.terms.empty() && expansion.broader.empty();
  });
  return expansions;
}

Explanation explain(const SearchedQuery& searched) {
  Explanation explanation;
  explanation.in_figures = searched.in_figures;
  std::vector<ExplanationStep>& steps = explanation.steps;
  if (searched.response.correction)
    steps = correction_steps(*searched.response.correction, searched.analyzer);
  if (!is_plain(searched.query)) steps.push_back({Kind::as_read, query_text(searched.query), {}});
  std::size_t asked = 0;
  for (std::size_t i = 0; i < searched.plan.clauses.size(); ++i) {
    const PlannedClause& clause = searched.plan.clauses[i];
    auto forms = forms_of(clause, searched.plan.language);
    // What stands joined beside its parts says nothing more.
    if (clause.clause.tokens.front().kind != TokenKind::compound) {
      steps.push_back(clause_step(clause, forms));
    }
    if (clause.clause.occur != Occur::must_not) ++asked;
    if (searched.in_figures) {
      explanation.clauses.push_back(
          {clause_text(clause.clause), searched.matches.clause_weights.at(i), std::move(forms)});
    }
  }
  add_concept_steps(searched, steps);
  for (const NamedReference& reference : searched.response.references) {
    const std::string pinpoint = reference.pinpoint.empty() ? "" : ", " + reference.pinpoint;
    steps.push_back({Kind::reference, reference.text, {reference.normal + pinpoint}});
  }
  if (!searched.plan.ignored.empty()) steps.push_back({Kind::left_out, "", searched.plan.ignored});
  if (searched.partial && asked > 1) steps.push_back({Kind::partial, "", {}});
  return explanation;
}

}  // namespace gfmd
