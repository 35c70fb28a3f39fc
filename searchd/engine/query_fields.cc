#include "searchd/engine/query_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

using Kind = QueryField::Kind;

constexpr QueryField text_field(TextScope scope) { return {Kind::text, scope, FacetField::kind}; }
constexpr QueryField facet_field(FacetField facet) {
  return {Kind::facet, TextScope::anywhere, facet};
}
constexpr QueryField kSymbol{Kind::symbol, TextScope::anywhere, FacetField::kind};
constexpr QueryField kYear{Kind::year, TextScope::anywhere, FacetField::kind};

/// Names as they fold; a field's first one is what it is called in print.
constexpr std::array<std::pair<std::string_view, QueryField>, 52> kFields{{
    {"title", text_field(TextScope::title)},
    {"titulo", text_field(TextScope::title)},
    {"titre", text_field(TextScope::title)},
    {"body", text_field(TextScope::body)},
    {"text", text_field(TextScope::body)},
    {"texto", text_field(TextScope::body)},
    {"texte", text_field(TextScope::body)},
    {"names", text_field(TextScope::names)},
    {"nombres", text_field(TextScope::names)},
    {"noms", text_field(TextScope::names)},
    {"summary", text_field(TextScope::summary)},
    {"resumen", text_field(TextScope::summary)},
    {"resume", text_field(TextScope::summary)},
    {"note", text_field(TextScope::note)},
    {"nota", text_field(TextScope::note)},
    {"footnote", text_field(TextScope::note)},
    {"section", text_field(TextScope::section)},
    {"seccion", text_field(TextScope::section)},
    {"country", facet_field(FacetField::country)},
    {"pais", facet_field(FacetField::country)},
    {"pays", facet_field(FacetField::country)},
    {"place", facet_field(FacetField::place)},
    {"lugar", facet_field(FacetField::place)},
    {"lieu", facet_field(FacetField::place)},
    {"region", facet_field(FacetField::region)},
    {"partner", facet_field(FacetField::partner)},
    {"socio", facet_field(FacetField::partner)},
    {"partenaire", facet_field(FacetField::partner)},
    {"theme", facet_field(FacetField::theme)},
    {"tema", facet_field(FacetField::theme)},
    {"tag", facet_field(FacetField::tag)},
    {"etiqueta", facet_field(FacetField::tag)},
    {"etiquette", facet_field(FacetField::tag)},
    {"kind", facet_field(FacetField::kind)},
    {"type", facet_field(FacetField::kind)},
    {"tipo", facet_field(FacetField::kind)},
    {"lang", facet_field(FacetField::language)},
    {"language", facet_field(FacetField::language)},
    {"idioma", facet_field(FacetField::language)},
    {"lengua", facet_field(FacetField::language)},
    {"langue", facet_field(FacetField::language)},
    {"instrument", facet_field(FacetField::instrument)},
    {"instrumento", facet_field(FacetField::instrument)},
    {"organ", facet_field(FacetField::body)},  // body: is the text
    {"organo", facet_field(FacetField::body)},
    {"organe", facet_field(FacetField::body)},
    {"symbol", kSymbol},
    {"simbolo", kSymbol},
    {"symbole", kSymbol},
    {"year", kYear},
    {"ano", kYear},
    {"annee", kYear},
}};

}  // namespace

std::optional<QueryField> find_query_field(std::string_view name) {
  if (find_invalid_utf8(name)) return std::nullopt;
  const std::string folded = fold_accents(name);
  const auto at = std::find_if(kFields.begin(), kFields.end(),
                               [&](const auto& entry) { return entry.first == folded; });
  if (at == kFields.end()) return std::nullopt;
  return at->second;
}

std::string_view query_field_name(const QueryField& field) {
  const auto at = std::find_if(kFields.begin(), kFields.end(),
                               [&](const auto& entry) { return entry.second == field; });
  return at == kFields.end() ? std::string_view{} : at->first;
}

}  // namespace gfmd
