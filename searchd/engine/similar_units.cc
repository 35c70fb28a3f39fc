#include "searchd/engine/similar_units.h"

#include <algorithm>
#include <utility>

#include "searchd/engine/best_documents.h"
#include "searchd/engine/hit_builder.h"
#include "searchd/engine/key_terms.h"
#include "searchd/engine/query_parser.h"
#include "searchd/engine/query_plan.h"
#include "searchd/engine/row_finder.h"

namespace gfmd {
namespace {

const std::string& word_of(const PlannedClause& clause) {
  return clause.clause.tokens.front().word;
}

/// The terms as a query of weighted words.
QueryPlan plan_terms(const std::vector<KeyTerm>& terms, Language language,
                     const SimilarSources& sources) {
  std::string text;
  for (const KeyTerm& term : terms) text += (text.empty() ? "" : " ") + term.word;
  QueryPlan plan =
      plan_query(parse_query(text, sources.analyzer), sources.data.lexicons, nullptr, language);
  plan.unordered = true;
  for (PlannedClause& clause : plan.clauses) {
    const auto term = std::find_if(terms.begin(), terms.end(), [&](const KeyTerm& each) {
      return each.word == word_of(clause);
    });
    if (term != terms.end()) clause.weight = term->weight;
  }
  return plan;
}

bool holds(std::uint32_t document, const WordForms& forms, PostingCache& postings) {
  for (const Language language : kLanguages) {
    for (const WordForm& form : forms[static_cast<std::size_t>(language)]) {
      for (const TextField field : kTextFields) {
        if (!stands_in(form, field)) continue;
        const auto list = postings.get(spell_form(form, field, language));
        const auto at = std::lower_bound(list->entries.begin(), list->entries.end(), document,
                                         [](const PostingEntry& entry, std::uint32_t wanted) {
                                           return entry.document < wanted;
                                         });
        if (at != list->entries.end() && at->document == document) return true;
      }
    }
  }
  return false;
}

/// The words of the plan that a document has, by what they count.
std::vector<std::string> shared_words(std::uint32_t document, const QueryPlan& plan,
                                      const Matches& matches, PostingCache& postings) {
  std::vector<std::pair<float, std::string>> words;
  for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
    const PlannedClause& clause = plan.clauses[i];
    if (!holds(document, clause.forms.front(), postings)) continue;
    words.emplace_back(clause.weight * matches.clause_weights[i], word_of(clause));
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> shared;
  for (auto& [weight, word] : words) shared.push_back(std::move(word));
  return shared;
}

}  // namespace

std::optional<SimilarResponse> find_similar(const SimilarRequest& request,
                                            const SimilarSources& sources) {
  const auto own = sources.index.find(request.id);
  if (!own) return std::nullopt;
  const auto document = sources.store.at(*own);
  const Version& version = version_for(*document, request.language);
  SimilarResponse response;
  response.id = request.id;
  response.language = version.language;
  response.terms =
      key_terms(version, *own, sources.data.lexicons[static_cast<std::size_t>(version.language)],
                sources.index, sources.analyzer);
  if (response.terms.empty()) return response;

  const QueryPlan plan = plan_terms(response.terms, version.language, sources);
  Matches matches = sources.matcher.match(plan, request.language);
  DocumentSet itself(sources.index.last_document());
  itself.insert(*own);
  matches.documents.subtract(itself);

  SearchRequest shown;
  shown.language = request.language;
  HitBuilder builder(shown, plan, matches, sources.data.facets, sources.index, sources.store,
                     sources.analyzer);
  for (const std::uint32_t number :
       best_documents(matches.documents, matches.scores, request.limit)) {
    const auto rank = static_cast<std::uint32_t>(response.hits.size() + 1);
    response.hits.push_back({builder.build(number, rank),
                             shared_words(number, plan, matches, sources.matcher.postings())});
  }
  return response;
}

}  // namespace gfmd
