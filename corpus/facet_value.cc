#include "corpus/facet_value.h"

#include <array>

namespace gfmd {
namespace {

constexpr char kSeparator = '\x1f';  // never in a key or a text: controls are stripped

using Names = std::array<std::string_view, kLanguageCount>;

constexpr std::array<Names, 6> kKindNames{{
    {"Sections", "Secciones", "Sections"},
    {"Recommendations", "Recomendaciones", "Recommandations"},
    {"Guiding questions", "Preguntas orientadoras", "Questions d’orientation"},
    {"Footnotes", "Notas", "Notes"},
    {"Practices", "Prácticas", "Pratiques"},
    {"Documents", "Documentos", "Documents"},
}};

constexpr std::array<Names, kLanguageCount> kLanguageNames{{
    {"English", "inglés", "anglais"},
    {"Spanish", "español", "espagnol"},
    {"French", "francés", "français"},
}};

}  // namespace

std::vector<const Vocabulary*> facet_vocabularies(FacetField field) {
  switch (field) {
    case FacetField::country:
      return {&countries(), &organisations()};
    case FacetField::place:
      return {&countries(), &regions(), &organisations()};
    case FacetField::region:
      return {&regions()};
    case FacetField::theme:
      return {&themes()};
    case FacetField::tag:
      return {&tags()};
    case FacetField::partner:
      return {&organisations(), &countries()};
    case FacetField::instrument:
      return {&treaties()};
    case FacetField::body:
      return {&organisations()};
    case FacetField::kind:
    case FacetField::language:
      break;
  }
  return {};
}

const VocabularyEntry* facet_entry(FacetField field, std::string_view key) {
  for (const Vocabulary* vocabulary : facet_vocabularies(field)) {
    if (const VocabularyEntry* entry = vocabulary->find(key)) return entry;
  }
  return nullptr;
}

const VocabularyEntry* resolve_facet_name(FacetField field, std::string_view name) {
  for (const Vocabulary* vocabulary : facet_vocabularies(field)) {
    if (const VocabularyEntry* entry = vocabulary->resolve(name)) return entry;
  }
  return nullptr;
}

std::optional<std::string> facet_label(FacetField field, std::string_view key, Language language) {
  const auto column = static_cast<std::size_t>(language);
  if (field == FacetField::kind) {
    const auto kind = parse_kind(key);
    if (!kind) return std::nullopt;
    return std::string(kKindNames.at(static_cast<std::size_t>(*kind)).at(column));
  }
  if (field == FacetField::language) {
    const auto named = parse_language(key);
    if (!named) return std::nullopt;
    return std::string(kLanguageNames.at(static_cast<std::size_t>(*named)).at(column));
  }
  const VocabularyEntry* entry = facet_entry(field, key);
  if (entry == nullptr) return std::nullopt;
  return entry->labels.at(column);
}

std::string spell_facet_value(FacetField field, const FacetTerm& term) {
  if (facet_entry(field, term.key) != nullptr) return term.key;
  return term.key + kSeparator + term.printed;
}

std::pair<std::string_view, std::string_view> split_facet_value(std::string_view value) {
  const std::size_t at = value.find(kSeparator);
  if (at == std::string_view::npos) return {value, {}};
  return {value.substr(0, at), value.substr(at + 1)};
}

}  // namespace gfmd
