#include "searchd/http/statistics_text.h"

#include <array>

namespace gfmd {
namespace {

using Texts = std::array<std::string_view, kLanguageCount>;  // en, es, fr

struct Row {
  StatisticsText text;
  Texts texts;
};

constexpr std::array kTexts{
    Row{StatisticsText::title,
        {"What the catalogue holds and lacks", "Qué contiene el catálogo y qué le falta",
         "Ce que le catalogue contient et ce qui lui manque"}},
    Row{StatisticsText::intro,
        {"For those who keep the catalogue. Every figure is exact; of long lists the first {0} "
         "entries are shown.",
         "Para quienes mantienen el catálogo. Todas las cifras son exactas; de las listas largas "
         "se muestran las primeras {0} entradas.",
         "Pour ceux qui tiennent le catalogue. Tous les chiffres sont exacts\u00a0; des longues "
         "listes, "
         "les {0} premières entrées sont affichées."}},
    Row{StatisticsText::built,
        {"Index {0}, built on {1}", "Índice {0}, creado el {1}", "Index {0}, créé le {1}"}},
    Row{StatisticsText::units, {"Units by kind", "Unidades por tipo", "Unités par type"}},
    Row{StatisticsText::kind, {"Kind", "Tipo", "Type"}},
    Row{StatisticsText::unit_count, {"Units", "Unidades", "Unités"}},
    Row{StatisticsText::by_theme,
        {"Practices by theme and country", "Prácticas por tema y país",
         "Pratiques par thème et pays"}},
    Row{StatisticsText::by_theme_help,
        {"A figure leads to the practices; 0 is a gap. Countries shown: {0} of {1}; themes: {2} of "
         "{3}.",
         "Cada cifra lleva a las prácticas; 0 es una laguna. Países mostrados: {0} de {1}; temas: "
         "{2} de {3}.",
         "Chaque chiffre mène aux pratiques\u00a0; 0 est une lacune. Pays affichés\u00a0: {0} sur "
         "{1}\u00a0; "
         "thèmes\u00a0: {2} sur {3}."}},
    Row{StatisticsText::theme, {"Theme", "Tema", "Thème"}},
    Row{StatisticsText::empty_fields, {"Empty fields", "Campos vacíos", "Champs vides"}},
    Row{StatisticsText::empty_fields_help,
        {"Practices and records of catalogues: {0}.", "Prácticas y registros de catálogos: {0}.",
         "Pratiques et notices de catalogues\u00a0: {0}."}},
    Row{StatisticsText::empty_of,
        {"{0}: empty in {1} of {2}", "{0}: vacío en {1} de {2}",
         "{0}\u00a0: vide dans {1} sur {2}"}},
    Row{StatisticsText::complete_fields,
        {"Filled in everywhere: {0}.", "Completos en todas partes: {0}.",
         "Remplis partout\u00a0: {0}."}},
    Row{StatisticsText::languages,
        {"Languages that are missing", "Idiomas que faltan", "Langues qui manquent"}},
    Row{StatisticsText::missing_in,
        {"{0}: missing in {1} of {2}", "{0}: falta en {1} de {2}",
         "{0}\u00a0: manque dans {1} sur {2}"}},
    Row{StatisticsText::complete_in,
        {"{0}: every unit has a version", "{0}: todas las unidades tienen una versión",
         "{0}\u00a0: toutes les unités ont une version"}},
    Row{StatisticsText::acronyms,
        {"Acronyms that the texts define", "Siglas que definen los textos",
         "Sigles que les textes définissent"}},
    Row{StatisticsText::acronyms_help,
        {"Found in the texts and searched as synonyms: worth a look.",
         "Halladas en los textos y buscadas como sinónimos: conviene revisarlas.",
         "Trouvés dans les textes et cherchés comme synonymes\u00a0: à vérifier."}},
    Row{StatisticsText::acronym, {"Acronym", "Sigla", "Sigle"}},
    Row{StatisticsText::stands_for, {"Stands for", "Significa", "Signifie"}},
    Row{StatisticsText::evidence, {"Where", "Dónde", "Où"}},
    Row{StatisticsText::ambiguous,
        {"several meanings", "varios significados", "plusieurs significations"}},
    Row{StatisticsText::links, {"Links by site", "Enlaces por sitio", "Liens par site"}},
    Row{StatisticsText::host, {"Site", "Sitio", "Site"}},
    Row{StatisticsText::addresses, {"Addresses", "Direcciones", "Adresses"}},
    Row{StatisticsText::citations,
        {"Units that cite it", "Unidades que lo citan", "Unités qui le citent"}},
    Row{StatisticsText::links_cut,
        {"Looked for in the first {0} units only.", "Buscados solo en las primeras {0} unidades.",
         "Cherchés dans les {0} premières unités seulement."}},
    Row{StatisticsText::missed,
        {"Questions that found nothing", "Consultas sin resultados", "Recherches sans résultat"}},
    Row{StatisticsText::missed_help,
        {"Asked three times or more since the service was started. No one who asks is recorded.",
         "Hechas tres veces o más desde que se inició el servicio. No se registra a nadie.",
         "Faites trois fois ou plus depuis le démarrage du service. Personne n’est enregistré."}},
    Row{StatisticsText::missed_none,
        {"None so far.", "Ninguna hasta ahora.", "Aucune pour l’instant."}},
    Row{StatisticsText::query, {"Question", "Consulta", "Recherche"}},
    Row{StatisticsText::times, {"Times", "Veces", "Fois"}},
    Row{StatisticsText::listed,
        {"{0} of {1} shown.", "Se muestran {0} de {1}.", "{0} sur {1} affichés."}},
};

struct FieldRow {
  CatalogueField field;
  Texts texts;
};

constexpr std::array kFields{
    FieldRow{CatalogueField::title, {"Title", "Título", "Titre"}},
    FieldRow{CatalogueField::text, {"Text", "Texto", "Texte"}},
    FieldRow{CatalogueField::country, {"Country", "País", "Pays"}},
    FieldRow{CatalogueField::place, {"Place", "Lugar", "Lieu"}},
    FieldRow{CatalogueField::partner, {"Partners", "Socios", "Partenaires"}},
    FieldRow{CatalogueField::theme, {"Themes", "Temas", "Thèmes"}},
    FieldRow{CatalogueField::tag, {"Tags", "Etiquetas", "Étiquettes"}},
    FieldRow{CatalogueField::year, {"Year", "Año", "Année"}},
    FieldRow{CatalogueField::link, {"Links", "Enlaces", "Liens"}},
};

}  // namespace

std::string_view text_of(StatisticsText text, Language language) {
  const Row& row = kTexts.at(static_cast<std::size_t>(text));
  return row.texts.at(static_cast<std::size_t>(language));
}

std::string_view field_label(CatalogueField field, Language language) {
  const FieldRow& row = kFields.at(static_cast<std::size_t>(field));
  return row.texts.at(static_cast<std::size_t>(language));
}

}  // namespace gfmd
