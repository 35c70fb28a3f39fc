#include "searchd/engine/explanation.h"

#include <algorithm>
#include <string>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

std::string words_of(const PlannedClause& clause) {
  std::string words;
  for (const Token& token : clause.clause.tokens) {
    if (!words.empty()) words += ' ';
    words += token.kind == TokenKind::acronym ? token.acronym : token.word;
  }
  return clause.clause.phrase ? '"' + words + '"' : words;
}

/// "child, children (en); child (es)"
std::string forms_of(const PlannedClause& clause) {
  std::string text;
  for (const Language language : kLanguages) {
    std::string forms;
    for (const WordForms& word : clause.forms) {
      for (const WordForm& form : word[static_cast<std::size_t>(language)]) {
        forms += (forms.empty() ? "" : ", ") + form.text;
      }
    }
    if (forms.empty()) continue;
    text += (text.empty() ? "" : "; ") + forms + " (" + std::string(language_code(language)) + ")";
  }
  return text.empty() ? "not in the index" : text;
}

std::string words_of(const QueryPlan& plan, const PlannedConcept& planned) {
  std::string words;
  for (std::uint32_t i = planned.first; i <= planned.last; ++i) {
    if (plan.clauses[i].clause.tokens.front().kind == TokenKind::compound) continue;
    words += (words.empty() ? "" : " ") + words_of(plan.clauses[i]);
  }
  return words;
}

void add_terms(const IndexConcept& entry, std::vector<std::string>& terms) {
  for (const auto& wordings : entry.wordings) {
    for (const Wording& wording : wordings) {
      const bool known = std::find(terms.begin(), terms.end(), wording.text) != terms.end();
      if (!known && terms.size() < kMaxExpansionTerms) terms.push_back(wording.text);
    }
  }
}

}  // namespace

std::vector<Expansion> expansions_of(const QueryPlan& plan) {
  std::vector<Expansion> expansions;
  for (const PlannedConcept& planned : plan.concepts) {
    Expansion expansion{words_of(plan, planned), {}};
    const IndexConcept& entry = plan.terminology->at(planned.number);
    add_terms(entry, expansion.terms);
    for (const ConceptLink& link : entry.links) {
      add_terms(plan.terminology->at(link.number), expansion.terms);
    }
    // The words themselves are no expansion.
    std::erase_if(expansion.terms, [&](const std::string& term) {
      return fold_accents(term) == fold_accents(expansion.words);
    });
    if (!expansion.terms.empty()) expansions.push_back(std::move(expansion));
  }
  return expansions;
}

std::vector<Explanation> explain(const QueryPlan& plan) {
  std::vector<Explanation> lines;
  for (const PlannedClause& clause : plan.clauses) {
    const char* const role = clause.clause.occur == Occur::must       ? "required: "
                             : clause.clause.occur == Occur::must_not ? "excluded: "
                                                                      : "searched: ";
    lines.push_back({words_of(clause), role + forms_of(clause)});
  }
  for (const Expansion& expansion : expansions_of(plan)) {
    std::string text;
    for (const std::string& term : expansion.terms) text += (text.empty() ? "" : ", ") + term;
    lines.push_back({expansion.words, "also searched: " + text});
  }
  for (const PlannedReference& reference : plan.references) {
    std::string text = "read as " + reference.normal;
    if (!reference.pinpoint.empty()) text += ", " + reference.pinpoint;
    lines.push_back({reference.text, text + ": units that cite it stand above all others"});
  }
  for (const std::string& word : plan.ignored) lines.push_back({word, "left out: a common word"});
  return lines;
}

}  // namespace gfmd
