#include "searchd/http/messages.h"

#include <array>

namespace gfmd {
namespace {

using Texts = std::array<std::string_view, kLanguageCount>;  // en, es, fr

struct Row {
  Message message;
  Texts texts;
};

constexpr std::array kMessages{
    Row{Message::site_name,
        {"Human rights of migrants", "Derechos humanos de los migrantes",
         "Droits de l’homme des migrants"}},
    Row{Message::tagline,
        {"Search the GFMD background paper and its practices",
         "Busque en el documento de base del FMMD y en sus prácticas",
         "Cherchez dans le document de base du FMMD et ses pratiques"}},
    Row{Message::skip_to_content, {"Skip to content", "Ir al contenido", "Aller au contenu"}},
    Row{Message::navigation, {"Pages", "Páginas", "Pages"}},
    Row{Message::search, {"Search", "Buscar", "Rechercher"}},
    Row{Message::read_paper, {"Read the paper", "Leer el documento", "Lire le document"}},
    Row{Message::language, {"Language", "Idioma", "Langue"}},
    Row{Message::query_label,
        {"What are you looking for?", "¿Qué busca?", "Que cherchez-vous\u00a0?"}},
    Row{Message::query_hint,
        {"Words, a question, a “phrase”, a country or a document symbol such as A/RES/69/187",
         "Palabras, una pregunta, una «frase», un país o una signatura como A/RES/69/187",
         "Des mots, une question, une «\u00a0phrase\u00a0», un pays ou une cote telle que "
         "A/RES/69/187"}},
    Row{Message::filters, {"Filters", "Filtros", "Filtres"}},
    Row{Message::apply_filters, {"Apply", "Aplicar", "Appliquer"}},
    Row{Message::clear_filters,
        {"Clear all filters", "Quitar todos los filtros", "Retirer tous les filtres"}},
    Row{Message::active_filters, {"Active filters", "Filtros activos", "Filtres actifs"}},
    Row{Message::remove_filter,
        {"Remove filter:", "Quitar el filtro:", "Retirer le filtre\u00a0:"}},
    Row{Message::filter_by, {"Filter by", "Filtrar por", "Filtrer par"}},
    Row{Message::label_and_value, {"{0}: {1}", "{0}: {1}", "{0}\u00a0: {1}"}},
    Row{Message::sort_by, {"Sort by", "Ordenar por", "Trier par"}},
    Row{Message::sort_filters_by,
        {"Sort filters by", "Ordenar filtros por", "Trier les filtres par"}},
    Row{Message::more_values,
        {"{0} more not shown", "{0} más sin mostrar", "{0} autres non affichés"}},
    Row{Message::one_result, {"{0} result", "{0} resultado", "{0} résultat"}},
    Row{Message::other_results, {"{0} results", "{0} resultados", "{0} résultats"}},
    Row{Message::one_result_for,
        {"{0} result for “{1}”", "{0} resultado para «{1}»",
         "{0} résultat pour «\u00a0{1}\u00a0»"}},
    Row{Message::other_results_for,
        {"{0} results for “{1}”", "{0} resultados para «{1}»",
         "{0} résultats pour «\u00a0{1}\u00a0»"}},
    Row{Message::corrected,
        {"These are the results for “{0}”.", "Estos son los resultados para «{0}».",
         "Voici les résultats pour «\u00a0{0}\u00a0»."}},
    Row{Message::search_as_typed,
        {"Search for “{0}” instead", "Buscar «{0}» en su lugar",
         "Rechercher plutôt «\u00a0{0}\u00a0»"}},
    Row{Message::did_you_mean,
        {"Did you mean “{0}”?", "¿Quiso decir «{0}»?",
         "Vouliez-vous dire «\u00a0{0}\u00a0»\u00a0?"}},
    Row{Message::only_words_typed,
        {"Search only the words typed", "Buscar solo las palabras escritas",
         "Chercher seulement les mots saisis"}},
    Row{Message::examples, {"For example:", "Por ejemplo:", "Par exemple\u00a0:"}},
    Row{Message::no_results_title,
        {"What you can try", "Qué puede intentar", "Ce que vous pouvez essayer"}},
    Row{Message::help_spelling,
        {"Check the spelling, or use another word for the same thing.",
         "Revise la ortografía o use otra palabra para lo mismo.",
         "Vérifiez l’orthographe, ou employez un autre mot pour la même chose."}},
    Row{Message::help_fewer_words,
        {"Use fewer words, or leave out the quotation marks.",
         "Use menos palabras o quite las comillas.",
         "Employez moins de mots, ou retirez les guillemets."}},
    Row{Message::help_filters,
        {"Search again without filters", "Buscar de nuevo sin filtros",
         "Chercher à nouveau sans filtres"}},
    Row{Message::help_browse, {"Browse everything", "Ver todo", "Tout parcourir"}},
    Row{Message::help_try,
        {"These searches find something:", "Estas búsquedas encuentran algo:",
         "Ces recherches donnent des résultats\u00a0:"}},
    Row{Message::help_without_facet,
        {"Search again without the filter “{0}”", "Buscar de nuevo sin el filtro «{0}»",
         "Chercher à nouveau sans le filtre «\u00a0{0}\u00a0»"}},
    Row{Message::help_without_operators,
        {"Search without quotation marks and signs: {0}", "Buscar sin comillas ni signos: {0}",
         "Chercher sans guillemets ni signes\u00a0: {0}"}},
    Row{Message::help_with_correction,
        {"Search with the spelling corrected", "Buscar con la ortografía corregida",
         "Chercher avec l’orthographe corrigée"}},
    Row{Message::help_with_expansion,
        {"Search related terms as well", "Buscar también términos afines",
         "Chercher aussi des termes apparentés"}},
    Row{Message::not_corrected,
        {"Spelling is left as typed.", "La ortografía se deja como se escribió.",
         "L’orthographe est laissée telle quelle."}},
    Row{Message::correct_again,
        {"Correct spelling", "Corregir la ortografía", "Corriger l’orthographe"}},
    Row{Message::not_expanded,
        {"Only the words typed are searched.", "Solo se buscan las palabras escritas.",
         "Seuls les mots saisis sont cherchés."}},
    Row{Message::expand_again,
        {"Search related terms as well", "Buscar también términos afines",
         "Chercher aussi des termes apparentés"}},
    Row{Message::some_unofficial,
        {"Some texts are unofficial translations or summaries.",
         "Algunos textos son traducciones o resúmenes no oficiales.",
         "Certains textes sont des traductions ou des résumés non officiels."}},
    Row{Message::show_printed,
        {"Show the printed text", "Mostrar el texto impreso", "Afficher le texte imprimé"}},
    Row{Message::printed_shown,
        {"Texts are shown as printed.", "Los textos se muestran como están impresos.",
         "Les textes sont affichés tels qu’imprimés."}},
    Row{Message::show_translations,
        {"Show translations and summaries", "Mostrar traducciones y resúmenes",
         "Afficher traductions et résumés"}},
    Row{Message::text_in, {"Text in {0}", "Texto en {0}", "Texte en {0}"}},
    Row{Message::by_region,
        {"By region and country", "Por región y país", "Par région et par pays"}},
    Row{Message::map_caption,
        {"Where the hits lie in the paper:", "Dónde están en el documento:",
         "Leur place dans le document\u00a0:"}},
    Row{Message::part_text, {"text", "texto", "texte"}},
    Row{Message::part_notes, {"notes", "notas", "notes"}},
    Row{Message::part_annex, {"annex", "anexo", "annexe"}},
    Row{Message::unreachable,
        {"The service cannot be reached. These are the last results.",
         "No se puede acceder al servicio. Estos son los últimos resultados.",
         "Le service est injoignable. Voici les derniers résultats."}},
    Row{Message::unofficial_translation,
        {"Unofficial translation", "Traducción no oficial", "Traduction non officielle"}},
    Row{Message::unofficial_summary,
        {"Unofficial summary", "Resumen no oficial", "Résumé non officiel"}},
    Row{Message::matched_in,
        {"Found in the {0} text", "Encontrado en el texto en {0}", "Trouvé dans le texte en {0}"}},
    Row{Message::one_line, {"line {0}", "línea {0}", "ligne {0}"}},
    Row{Message::other_lines, {"lines {0}–{1}", "líneas {0}–{1}", "lignes {0}–{1}"}},
    Row{Message::passage, {"passage", "pasaje", "passage"}},
    Row{Message::one_more_passage,
        {"{0} more passage with these words", "{0} pasaje más con estas palabras",
         "{0} autre passage avec ces mots"}},
    Row{Message::other_more_passages,
        {"{0} more passages with these words", "{0} pasajes más con estas palabras",
         "{0} autres passages avec ces mots"}},
    Row{Message::note, {"note {0}", "nota {0}", "note {0}"}},
    Row{Message::keywords, {"Keywords:", "Palabras clave:", "Mots-clés\u00a0:"}},
    Row{Message::cited_in, {"Cited in:", "Citada en:", "Citée dans\u00a0:"}},
    Row{Message::cited_in_one, {"Cited in {0} text", "Citado en {0} texto", "Cité dans {0} texte"}},
    Row{Message::cited_in_others,
        {"Cited in {0} texts", "Citado en {0} textos", "Cité dans {0} textes"}},
    Row{Message::symbols_that_begin,
        {"Symbols that begin with {0}", "Signaturas que empiezan por {0}",
         "Cotes qui commencent par {0}"}},
    Row{Message::other_readings,
        {"It can also be read as", "También puede leerse como", "Peut aussi se lire"}},
    Row{Message::same_instrument,
        {"Of the same instrument", "Del mismo instrumento", "Du même instrument"}},
    Row{Message::search_for, {"Search for “{0}”", "Buscar «{0}»", "Rechercher «\u00a0{0}\u00a0»"}},
    Row{Message::pages, {"Pages of results", "Páginas de resultados", "Pages de résultats"}},
    Row{Message::page_number, {"Page {0}", "Página {0}", "Page {0}"}},
    Row{Message::previous, {"Previous", "Anterior", "Précédent"}},
    Row{Message::next, {"Next", "Siguiente", "Suivant"}},
    Row{Message::paper_title, {"The paper", "El documento", "Le document"}},
    Row{Message::paper_intro,
        {"The whole text in printed order. Line numbers are those of the source file.",
         "El texto completo en el orden impreso. Los números de línea son los del archivo fuente.",
         "Le texte entier dans l’ordre imprimé. Les numéros de ligne sont ceux du fichier "
         "source."}},
    Row{Message::paper_translation,
        {"This is an unofficial translation made for this project; the text printed in {0} is the "
         "authority.",
         "Esta es una traducción no oficial hecha para este proyecto; el texto que da fe es el "
         "impreso en {0}.",
         "Ceci est une traduction non officielle faite pour ce projet\u00a0; le texte imprimé en "
         "{0} fait foi."}},
    Row{Message::paper_untranslated,
        {"What is not translated stands as printed.",
         "Lo que no está traducido figura como se imprimió.",
         "Ce qui n’est pas traduit figure tel qu’imprimé."}},
    Row{Message::contents, {"Contents", "Índice", "Sommaire"}},
    Row{Message::practices,
        {"Practices of the annex", "Prácticas del anexo", "Pratiques de l’annexe"}},
    Row{Message::back_to_text, {"Back to the text", "Volver al texto", "Retour au texte"}},
    Row{Message::previous_practice,
        {"Previous practice", "Práctica anterior", "Pratique précédente"}},
    Row{Message::next_practice, {"Next practice", "Práctica siguiente", "Pratique suivante"}},
    Row{Message::summary, {"Summary", "Resumen", "Résumé"}},
    Row{Message::details, {"Details", "Datos", "Détails"}},
    Row{Message::source, {"Source", "Fuente", "Source"}},
    Row{Message::links, {"Links", "Enlaces", "Liens"}},
    Row{Message::year, {"Year", "Año", "Année"}},
    Row{Message::index_revision,
        {"Index revision {0}", "Revisión del índice {0}", "Révision de l’index {0}"}},
    Row{Message::cite, {"Cite", "Citar", "Citer"}},
    Row{Message::plain_text, {"Plain text", "Texto sin formato", "Texte brut"}},
    Row{Message::copy, {"Copy", "Copiar", "Copier"}},
    Row{Message::copied, {"Copied", "Copiado", "Copié"}},
    Row{Message::copy_selected,
        {"The text is selected: copy it from there.",
         "El texto está seleccionado: cópielo desde ahí.",
         "Le texte est sélectionné\u00a0: copiez-le de là."}},
    Row{Message::citation_title, {"“{0}”", "«{0}»", "«\u00a0{0}\u00a0»"}},
    Row{Message::citation_in, {"in {0}", "en {0}", "dans {0}"}},
    Row{Message::citation_lines_of, {"{0} of {1}", "{0} de {1}", "{0} de {1}"}},
    Row{Message::citation_pages,
        {"Pages are lines of {0}", "Las páginas son líneas de {0}",
         "Les pages sont des lignes de {0}"}},
    Row{Message::citation_pinpoint, {"Cited at {0}", "Citado en {0}", "Cité à {0}"}},
    Row{Message::citation_revision,
        {"index revision {0}", "revisión del índice {0}", "révision de l’index {0}"}},
    Row{Message::citation_translation,
        {"unofficial translation into English", "traducción no oficial al español",
         "traduction non officielle en français"}},
    Row{Message::notes, {"Notes", "Notas", "Notes"}},
    Row{Message::link_to_line,
        {"Link to line {0}", "Enlace a la línea {0}", "Lien vers la ligne {0}"}},
    Row{Message::link_to_passage,
        {"Link to this passage", "Enlace a este pasaje", "Lien vers ce passage"}},
    Row{Message::matches, {"Words found", "Palabras halladas", "Mots trouvés"}},
    Row{Message::one_match,
        {"{0} match for “{1}”", "{0} coincidencia de «{1}»",
         "{0} occurrence de «\u00a0{1}\u00a0»"}},
    Row{Message::other_matches,
        {"{0} matches for “{1}”", "{0} coincidencias de «{1}»",
         "{0} occurrences de «\u00a0{1}\u00a0»"}},
    Row{Message::match_position, {"{0} of {1}", "{0} de {1}", "{0} sur {1}"}},
    Row{Message::first_match, {"First match", "Primera coincidencia", "Première occurrence"}},
    Row{Message::previous_match,
        {"Previous match", "Coincidencia anterior", "Occurrence précédente"}},
    Row{Message::next_match, {"Next match", "Coincidencia siguiente", "Occurrence suivante"}},
    Row{Message::back_to_results,
        {"Back to the results", "Volver a los resultados", "Retour aux résultats"}},
    Row{Message::without_marks, {"Remove the marks", "Quitar las marcas", "Retirer les marques"}},
    Row{Message::versions_shown, {"Texts shown", "Textos mostrados", "Textes affichés"}},
    Row{Message::with_translation, {"With translation", "Con traducción", "Avec traduction"}},
    Row{Message::translation, {"Translation", "Traducción", "Traduction"}},
    Row{Message::side_by_side, {"Side by side", "En paralelo", "En regard"}},
    Row{Message::all_languages, {"All languages", "Todos los idiomas", "Toutes les langues"}},
    Row{Message::original_only, {"Original only", "Solo el original", "Original seulement"}},
    Row{Message::original_text, {"Original text", "Texto original", "Texte original"}},
    Row{Message::box_link,
        {"This search on your site", "Este buscador en su sitio",
         "Cette recherche sur votre site"}},
    Row{Message::box_title,
        {"A search box for your site", "Un buscador para su sitio",
         "Un champ de recherche pour votre site"}},
    Row{Message::box_intro,
        {"Any website can search here. The box suggests as you type and leads to the results.",
         "Cualquier sitio web puede buscar aquí. El cuadro sugiere mientras se escribe y lleva a "
         "los "
         "resultados.",
         "Tout site web peut chercher ici. Le champ suggère pendant la saisie et mène aux "
         "résultats."}},
    Row{Message::box_copy, {"Two lines to copy", "Dos líneas para copiar", "Deux lignes à copier"}},
    Row{Message::box_options,
        {"“lang” may be en, es or fr. Other attributes: placeholder, label, limit, min-letters, "
         "and "
         "target for a page of results of your own.",
         "«lang» puede ser en, es o fr. Otros atributos: placeholder, label, limit, min-letters y "
         "target, para una página de resultados propia.",
         "«\u00a0lang\u00a0» peut être en, es ou fr. Autres attributs\u00a0: placeholder, label, "
         "limit, "
         "min-letters, "
         "et target pour une page de résultats à vous."}},
    Row{Message::box_permission,
        {"Suggestions appear once this service lets your site read them; ask those who run it. "
         "Until "
         "then the box searches without.",
         "Las sugerencias aparecen cuando este servicio permite a su sitio leerlas; pídalo a "
         "quienes "
         "lo administran. Hasta entonces el cuadro busca sin ellas.",
         "Les suggestions apparaissent quand ce service permet à votre site de les lire\u00a0; "
         "demandez-le à ceux qui l’administrent. D’ici là, le champ cherche sans elles."}},
    Row{Message::statistics_link,
        {"Figures for editors", "Cifras para editores", "Chiffres pour les rédacteurs"}},
    Row{Message::browser_search, {"GFMD search", "Buscar FMMD", "Recherche FMMD"}},
    Row{Message::explanation,
        {"How this was searched", "Cómo se buscó", "Comment la recherche a été faite"}},
    Row{Message::explained_or, {" or ", " o ", " ou "}},
    Row{Message::explained_as_read, {"Read as: {0}", "Leído como: {0}", "Lu comme\u00a0: {0}"}},
    Row{Message::explained_corrected,
        {"“{0}” was read as “{1}”.", "«{0}» se leyó como «{1}».",
         "«\u00a0{0}\u00a0» a été lu «\u00a0{1}\u00a0»."}},
    Row{Message::explained_searched, {"Searched: {0}.", "Se buscó: {0}.", "Recherché\u00a0: {0}."}},
    Row{Message::explained_required,
        {"Must be there: {0}.", "Debe figurar: {0}.", "Doit figurer\u00a0: {0}."}},
    Row{Message::explained_excluded,
        {"Must not be there: {0}.", "No debe figurar: {0}.", "Ne doit pas figurer\u00a0: {0}."}},
    Row{Message::explained_nowhere,
        {"No text has: {0}.", "Ningún texto contiene: {0}.",
         "Aucun texte ne contient\u00a0: {0}."}},
    Row{Message::explained_acronym,
        {"{0} was read as: {1} (acronym, {2}).", "{0} se leyó como: {1} (sigla, {2}).",
         "{0} a été lu comme\u00a0: {1} (sigle, {2})."}},
    Row{Message::explained_meaning,
        {"For “{0}” also: {1}", "Por «{0}» también: {1}",
         "Pour «\u00a0{0}\u00a0» aussi\u00a0: {1}"}},
    Row{Message::explained_broader,
        {"Broader than “{0}”, far behind: {1}", "Más amplio que «{0}», muy por detrás: {1}",
         "Plus large que «\u00a0{0}\u00a0», loin derrière\u00a0: {1}"}},
    Row{Message::explained_reference,
        {"“{0}” was read as {1}; what cites it comes first.",
         "«{0}» se leyó como {1}; lo que lo cita va primero.",
         "«\u00a0{0}\u00a0» a été lu comme {1}\u00a0; ce qui le cite vient en premier."}},
    Row{Message::explained_left_out_one,
        {"The word {0} was left out; it says too little.",
         "Se dejó fuera la palabra {0}; dice demasiado poco.",
         "Le mot {0} a été laissé de côté\u00a0; il dit trop peu."}},
    Row{Message::explained_left_out,
        {"The words {0} were left out; they say too little.",
         "Se dejaron fuera las palabras {0}; dicen demasiado poco.",
         "Les mots {0} ont été laissés de côté\u00a0; ils disent trop peu."}},
    Row{Message::explained_partial,
        {"No text has all the words; those with most of them come first.",
         "Ningún texto contiene todas las palabras; van primero los que contienen más.",
         "Aucun texte ne contient tous les mots\u00a0; ceux qui en contiennent le plus viennent en "
         "premier."}},
    Row{Message::explained_weight, {"weight {0}", "peso {0}", "poids {0}"}},
    Row{Message::found_by, {"Found by: {0}", "Encontrado por: {0}", "Trouvé par\u00a0: {0}"}},
    Row{Message::related, {"Related", "Relacionado", "En rapport"}},
    Row{Message::similar_by_words,
        {"Similar (by words)", "Similar (por las palabras)", "Semblable (par les mots)"}},
    Row{Message::words_in_common,
        {"words in common: {0}", "palabras en común: {0}", "mots en commun\u00a0: {0}"}},
    Row{Message::not_found_title, {"Page not found", "Página no encontrada", "Page introuvable"}},
    Row{Message::not_found_help,
        {"There is nothing at this address. Search, or read the paper.",
         "No hay nada en esta dirección. Busque o lea el documento.",
         "Il n’y a rien à cette adresse. Cherchez, ou lisez le document."}},
    Row{Message::bad_request_title,
        {"The address is not right", "La dirección no es correcta",
         "L’adresse n’est pas correcte"}},
    Row{Message::bad_request_help,
        {"Part of it cannot be read. Start anew from the search.",
         "Una parte no se entiende. Empiece de nuevo desde el buscador.",
         "Une partie est illisible. Recommencez depuis la recherche."}},
    Row{Message::unavailable_title,
        {"The service is not available", "El servicio no está disponible",
         "Le service n’est pas disponible"}},
    Row{Message::unavailable_help,
        {"Please try again in a moment.", "Vuelva a intentarlo en un momento.",
         "Veuillez réessayer dans un instant."}},
    Row{Message::error_title,
        {"Something went wrong", "Algo salió mal", "Une erreur s’est produite"}},
};

template <typename Enum>
constexpr std::size_t index_of(Enum value) {
  return static_cast<std::size_t>(value);
}

constexpr bool in_enum_order() {
  for (std::size_t i = 0; i < kMessages.size(); ++i) {
    if (index_of(kMessages[i].message) != i) return false;
  }
  return kMessages.size() == index_of(Message::error_title) + 1;
}
static_assert(in_enum_order());

}  // namespace

std::string_view text_of(Message message, Language language) {
  return kMessages.at(index_of(message)).texts.at(index_of(language));
}

std::string fill_in(std::string_view text, std::initializer_list<std::string_view> arguments) {
  std::string formatted;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool placeholder = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    if (!placeholder) {
      formatted.push_back(text[i]);
      continue;
    }
    formatted.append(arguments.begin()[text[i + 1] - '0']);
    i += 2;
  }
  return formatted;
}

std::string format(Message message, Language language,
                   std::initializer_list<std::string_view> arguments) {
  return fill_in(text_of(message, language), arguments);
}

std::string format_count(Message one, Message other, Language language, std::uint64_t count,
                         std::string_view argument) {
  const bool singular = count == 1 || (count == 0 && language == Language::fr);
  return format(singular ? one : other, language, {std::to_string(count), argument});
}

}  // namespace gfmd
