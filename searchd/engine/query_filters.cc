#include "searchd/engine/query_filters.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "corpus/query_references.h"
#include "corpus/reference_name.h"
#include "corpus/term.h"
#include "corpus/vocabulary.h"
#include "searchd/engine/facet_filter.h"

namespace gfmd {
namespace {

constexpr std::size_t kMinKindLetters = 3;

/// The values that a filter names.
std::vector<std::uint32_t> ordinals_of(const QueryFilter& filter, const FacetColumn& column) {
  if (filter.prefix) return column.beginning_with(fold_name(filter.value));
  if (const auto ordinal = resolve_facet_value(filter.facet, filter.value, column)) {
    return {*ordinal};
  }
  // Kinds are labelled in the plural: "práctica".
  if (filter.facet != FacetField::kind || filter.value.size() < kMinKindLetters) return {};
  return column.beginning_with(fold_name(filter.value));
}

std::optional<DocumentSet> facet_documents(const QueryFilter& filter,
                                           const FilterSources& sources) {
  const FacetColumn& column = sources.facets[static_cast<std::size_t>(filter.facet)];
  const auto ordinals = ordinals_of(filter, column);
  if (ordinals.empty()) return std::nullopt;
  std::vector<bool> wanted(column.keys().size());
  for (const std::uint32_t ordinal : ordinals) wanted[ordinal] = true;
  const std::uint32_t last = sources.index.last_document();
  DocumentSet documents(last);
  for (std::uint32_t document = 1; document <= last; ++document) {
    const auto values = column.values(document);
    if (std::any_of(values.begin(), values.end(),
                    [&](std::uint32_t ordinal) { return wanted[ordinal]; })) {
      documents.insert(document);
    }
  }
  return documents;
}

DocumentSet year_documents(const QueryFilter& filter, const FilterSources& sources) {
  const std::uint32_t last = sources.index.last_document();
  DocumentSet documents(last);
  for (std::uint32_t document = 1; document <= last; ++document) {
    const std::uint16_t year = sources.years[document];
    if (year != 0 && year >= filter.first_year && year <= filter.last_year) {
      documents.insert(document);
    }
  }
  return documents;
}

/// The terms of the references that a filter names, as in texts or as people type them.
std::vector<std::string> symbol_terms(const QueryFilter& filter, const IndexReader& index) {
  std::vector<std::string> terms;
  if (filter.prefix) {
    for (const ReferenceName& name : reference_prefixes(filter.value)) {
      const std::string prefix = spell_reference_prefix(name.kind, name.normal);
      // One more than allowed tells that there are more.
      for (const TermCount& term : index.first_terms(prefix, kMaxSymbols + 1 - terms.size())) {
        terms.push_back(prefix + term.suffix);
      }
    }
    return terms;
  }
  for (const QueryReference& reference : find_query_references(filter.value)) {
    for (const std::string& normal : reference.normals) {
      terms.push_back(spell_reference(kind_of_normal(normal), normal));
    }
  }
  return terms;
}

std::optional<DocumentSet> symbol_documents(const QueryFilter& filter, const FilterSources& sources,
                                            QueryWarnings& warnings) {
  auto terms = symbol_terms(filter, sources.index);
  if (terms.size() > kMaxSymbols) {
    terms.resize(kMaxSymbols);
    warnings.add(WarningKind::symbols_cut, filter.begin, filter.end, {std::to_string(kMaxSymbols)});
  }
  DocumentSet documents(sources.index.last_document());
  bool any = false;
  std::vector<PostingEntry> postings;
  for (const std::string& term : terms) {
    sources.index.read_postings(term, postings);
    any = any || !postings.empty();
    for (const PostingEntry& posting : postings) documents.insert(posting.document);
  }
  if (!any) return std::nullopt;
  return documents;
}

/// Leaves become clauses where `clause_of` has a number for the filter.
void replace_leaves(QueryNode& node, std::span<const std::optional<std::uint32_t>> clause_of) {
  if (node.kind == QueryNode::Kind::filter && clause_of[node.leaf]) {
    node.kind = QueryNode::Kind::clause;
    node.leaf = *clause_of[node.leaf];
  }
  for (QueryNode& child : node.children) replace_leaves(child, clause_of);
}

}  // namespace

std::vector<DocumentSet> resolve_query_filters(Query& query, const FilterSources& sources,
                                               QueryWarnings& warnings) {
  std::vector<DocumentSet> documents;
  std::vector<std::optional<std::uint32_t>> clause_of(query.filters.size());
  for (std::size_t i = 0; i < query.filters.size(); ++i) {
    const QueryFilter& filter = query.filters[i];
    auto found = filter.kind == QueryFilter::Kind::year ? year_documents(filter, sources)
                 : filter.kind == QueryFilter::Kind::symbol
                     ? symbol_documents(filter, sources, warnings)
                     : facet_documents(filter, sources);
    if (found) {
      documents.push_back(*std::move(found));
      continue;
    }
    documents.emplace_back(sources.index.last_document());
    QueryClause words = filter.words;
    if (filter.kind == QueryFilter::Kind::facet) {
      words.scope = TextScope::names;
      warnings.add(WarningKind::unknown_field_value, filter.begin, filter.end,
                   {facet_spec(filter.facet).name});
    } else {
      warnings.add(WarningKind::unknown_symbol, filter.begin, filter.end);
    }
    clause_of[i] = static_cast<std::uint32_t>(query.clauses.size());
    query.clauses.push_back(std::move(words));
  }
  replace_leaves(query.root, clause_of);
  return documents;
}

}  // namespace gfmd
