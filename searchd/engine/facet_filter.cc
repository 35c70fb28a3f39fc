#include "searchd/engine/facet_filter.h"

#include <algorithm>

#include "corpus/facet_value.h"
#include "corpus/references.h"
#include "corpus/vocabulary.h"
#include "searchd/engine/warning_text.h"

namespace gfmd {
namespace {

/// The nearest region above that is a value too (the world is none).
std::string parent_of(FacetField field, std::string_view key, const FacetColumn& regions) {
  if (field != FacetField::region && field != FacetField::country && field != FacetField::place) {
    return {};
  }
  const VocabularyEntry* entry = facet_entry(field, key);
  if (entry == nullptr) return {};
  const auto at = std::find_if(entry->parents.begin(), entry->parents.end(),
                               [&](const std::string& parent) { return regions.ordinal(parent); });
  return at == entry->parents.end() ? std::string() : *at;
}

}  // namespace

std::optional<std::uint32_t> resolve_facet_value(FacetField field, std::string_view typed,
                                                 const FacetColumn& column) {
  if (const auto ordinal = column.ordinal(typed)) return ordinal;
  if (const VocabularyEntry* entry = resolve_facet_name(field, typed)) {
    if (const auto ordinal = column.ordinal(entry->key)) return ordinal;
  }
  if (const auto ordinal = column.ordinal(slug(typed))) return ordinal;
  if (field == FacetField::instrument) return column.ordinal(normal_symbol(typed));
  // The few values without a vocabulary are known by their labels too: "Prácticas", "français".
  if (field != FacetField::kind && field != FacetField::language) return std::nullopt;
  const std::string folded = fold_name(typed);
  for (std::uint32_t ordinal = 0; ordinal < column.keys().size(); ++ordinal) {
    for (const Language language : kLanguages) {
      if (fold_name(column.label(ordinal, language)) == folded) return ordinal;
    }
  }
  return std::nullopt;
}

FacetFilter resolve_filters(const SearchRequest& request, const FacetColumns& columns,
                            std::vector<Warning>& warnings) {
  FacetFilter filter;
  for (const FacetSpec& spec : facet_table()) {
    const auto index = static_cast<std::size_t>(spec.field);
    const std::vector<std::string>& typed = request.filters[index];
    if (typed.empty()) continue;
    FacetFilter::OneFacet& facet = filter.facets[index];
    facet.active = true;
    facet.allowed.resize(columns[index].keys().size());
    for (const std::string& value : typed) {
      if (const auto ordinal = resolve_facet_value(spec.field, value, columns[index])) {
        facet.allowed[*ordinal] = true;
      } else {
        warnings.push_back({std::string(warning_code(WarningKind::unknown_filter_value)),
                            warning_text(WarningKind::unknown_filter_value, request.language,
                                         {spec.name, value})});
      }
    }
  }
  return filter;
}

std::vector<Facet> present_facets(const SearchRequest& request, const FacetCounts& counts,
                                  const FacetFilter& filter, const FacetColumns& columns) {
  std::vector<Facet> facets;
  const FacetColumn& regions = columns[static_cast<std::size_t>(FacetField::region)];
  for (const FacetField field : request.facets) {
    const auto index = static_cast<std::size_t>(field);
    const FacetColumn& column = columns[index];
    const FacetFilter::OneFacet& chosen = filter.facets[index];
    const std::vector<std::uint64_t>& counted = counts.counts[index];
    const auto is_selected = [&](std::uint32_t ordinal) {
      return chosen.active && chosen.allowed[ordinal];
    };
    std::vector<std::uint32_t> shown;
    for (std::uint32_t ordinal = 0; ordinal < counted.size(); ++ordinal) {
      if (counted[ordinal] != 0 || is_selected(ordinal)) shown.push_back(ordinal);
    }
    std::sort(shown.begin(), shown.end(), [&](std::uint32_t a, std::uint32_t b) {
      const bool by_count = request.facet_order == FacetOrder::count;
      if (by_count && counted[a] != counted[b]) return counted[a] > counted[b];
      return column.label_rank(a, request.language) < column.label_rank(b, request.language);
    });
    Facet facet{field, {}};
    for (const std::uint32_t ordinal : shown) {
      const std::string& key = column.keys()[ordinal];
      facet.values.push_back({key, column.label(ordinal, request.language), counted[ordinal],
                              is_selected(ordinal), parent_of(field, key, regions)});
    }
    for (const std::string& typed : request.filters[index]) {
      if (!resolve_facet_value(field, typed, column)) {
        facet.values.push_back({typed, typed, 0, true, {}});
      }
    }
    facets.push_back(std::move(facet));
  }
  return facets;
}

}  // namespace gfmd
