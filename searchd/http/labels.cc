#include "searchd/http/labels.h"

#include <array>

namespace gfmd {
namespace {

using Texts = std::array<std::string_view, kLanguageCount>;  // en, es, fr

constexpr std::array<Texts, kDocumentKinds.size()> kKinds{{
    {"Section", "Sección", "Section"},
    {"Recommendation", "Recomendación", "Recommandation"},
    {"Guiding question", "Pregunta orientativa", "Question d’orientation"},
    {"Footnote", "Nota al pie", "Note de bas de page"},
    {"Practice", "Práctica", "Pratique"},
    {"Document", "Documento", "Document"},
}};

constexpr std::array<Texts, kFacetFieldCount> kFacets{{
    {"Type", "Tipo", "Type"},
    {"Country", "País", "Pays"},
    {"Place", "Lugar", "Lieu"},
    {"Region", "Región", "Région"},
    {"Theme", "Tema", "Thème"},
    {"Tag", "Etiqueta", "Mot-clé"},
    {"Partner", "Socio", "Partenaire"},
    {"Text in", "Texto en", "Texte en"},
    {"Instrument cited", "Instrumento citado", "Instrument cité"},
    {"Issuing body", "Órgano emisor", "Organe émetteur"},
}};

constexpr std::array<Texts, 6> kReferences{{
    {"United Nations document", "Documento de las Naciones Unidas", "Document des Nations Unies"},
    {"ILO convention", "Convenio de la OIT", "Convention de l’OIT"},
    {"General recommendation", "Recomendación general", "Recommandation générale"},
    {"General comment", "Observación general", "Observation générale"},
    {"Article of a treaty", "Artículo de un tratado", "Article d’un traité"},
    {"Web address", "Dirección web", "Adresse web"},
}};

constexpr std::array<Texts, 5> kSortOrders{{
    {"Relevance", "Relevancia", "Pertinence"},
    {"Title", "Título", "Titre"},
    {"Country", "País", "Pays"},
    {"Printed order", "Orden impreso", "Ordre imprimé"},
    {"Year", "Año", "Année"},
}};

constexpr std::array<Texts, 2> kFacetOrders{{
    {"Number of results", "Número de resultados", "Nombre de résultats"},
    {"A–Z", "A–Z", "A–Z"},
}};

constexpr Texts kAcronym{"Acronym", "Sigla", "Sigle"};
constexpr Texts kSymbol{"UN document", "Documento de la ONU", "Document de l’ONU"};
constexpr Texts kConvention{"Convention cited", "Convenio citado", "Convention citée"};
constexpr Texts kTitle{"Title", "Título", "Titre"};
constexpr Texts kPhrase{"Frequent phrase", "Expresión frecuente", "Expression fréquente"};

constexpr Texts kOwnNames{"English", "español", "français"};
constexpr std::array<Texts, kLanguageCount> kNames{{
    {"English", "inglés", "anglais"},
    {"Spanish", "español", "espagnol"},
    {"French", "francés", "français"},
}};

template <typename Enum>
constexpr std::size_t index_of(Enum value) {
  return static_cast<std::size_t>(value);
}

}  // namespace

std::string_view kind_label(DocumentKind kind, Language language) {
  return kKinds.at(index_of(kind)).at(index_of(language));
}

std::string_view facet_label(FacetField field, Language language) {
  return kFacets.at(index_of(field)).at(index_of(language));
}

std::string_view suggestion_label(SuggestionKind kind, Language language) {
  switch (kind) {
    case SuggestionKind::acronym:
      return kAcronym.at(index_of(language));
    case SuggestionKind::symbol:
      return kSymbol.at(index_of(language));
    case SuggestionKind::convention:
      return kConvention.at(index_of(language));
    case SuggestionKind::title:
      return kTitle.at(index_of(language));
    case SuggestionKind::phrase:
      return kPhrase.at(index_of(language));
    default:
      return facet_label(*suggestion_facet(kind), language);
  }
}

std::string_view reference_label(ReferenceKind kind, Language language) {
  return kReferences.at(index_of(kind)).at(index_of(language));
}

std::string_view sort_label(SortOrder order, Language language) {
  return kSortOrders.at(index_of(order)).at(index_of(language));
}

std::string_view facet_order_label(FacetOrder order, Language language) {
  return kFacetOrders.at(index_of(order)).at(index_of(language));
}

std::string_view own_name(Language language) { return kOwnNames.at(index_of(language)); }

std::string_view name_in(Language language, Language reader) {
  return kNames.at(index_of(language)).at(index_of(reader));
}

}  // namespace gfmd
