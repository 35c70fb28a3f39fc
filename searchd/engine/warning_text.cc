#include "searchd/engine/warning_text.h"

#include <array>

namespace gfmd {
namespace {

struct Row {
  WarningKind kind;
  std::string_view code;
  std::array<std::string_view, kLanguageCount> texts;  // by Language
};

using Kind = WarningKind;

constexpr std::array kRows{
    Row{Kind::unopened_bracket,
        "unbalanced-bracket",
        {"a bracket that nothing opens, left out", "un paréntesis que nada abre, se omitió",
         "une parenthèse que rien n’ouvre, laissée de côté"}},
    Row{Kind::unclosed_bracket,
        "unbalanced-bracket",
        {"a bracket that nothing closes, left out", "un paréntesis que nada cierra, se omitió",
         "une parenthèse que rien ne ferme, laissée de côté"}},
    Row{Kind::deep_bracket,
        "too-deep",
        {"brackets are read {0} deep, this one was left out",
         "los paréntesis se leen hasta {0} niveles, este se omitió",
         "les parenthèses sont lues sur {0} niveaux, celle-ci est laissée de côté"}},
    Row{Kind::unclosed_quote,
        "unbalanced-quote",
        {"a quotation that does not end, left out", "unas comillas que no se cierran, se omitieron",
         "des guillemets qui ne se ferment pas, laissés de côté"}},
    Row{Kind::field_without_value,
        "field-without-value",
        {"nothing to look for right behind the colon, searched as a word",
         "no hay nada que buscar justo detrás de los dos puntos, se buscó como palabra",
         "rien à chercher juste après les deux-points, cherché comme un mot"}},
    Row{Kind::field_without_word,
        "field-without-value",
        {"no word to look for, left out", "ninguna palabra que buscar, se omitió",
         "aucun mot à chercher, laissé de côté"}},
    Row{Kind::no_distance,
        "no-distance",
        {"no number of words behind it", "no lleva detrás un número de palabras",
         "aucun nombre de mots ne le suit"}},
    Row{Kind::distance_out_of_range,
        "distance-out-of-range",
        {"taken as {0}", "se tomó como {0}", "pris comme {0}"}},
    Row{Kind::unknown_field,
        "unknown-field",
        {"no field is called so, searched as words",
         "ningún campo se llama así, se buscó como palabras",
         "aucun champ ne porte ce nom, cherché comme des mots"}},
    Row{Kind::short_prefix,
        "short-prefix",
        {"* needs two letters before it, searched as a word",
         "* necesita dos letras delante, se buscó como palabra",
         "* doit suivre deux lettres au moins, cherché comme un mot"}},
    Row{Kind::misplaced_wildcard,
        "misplaced-wildcard",
        {"* is known at a word's end only", "* solo vale al final de una palabra",
         "* ne vaut qu’à la fin d’un mot"}},
    Row{Kind::capitals,
        "capitals",
        {"no operator in a query that is all in capitals, searched as a word",
         "no es un operador en una consulta toda en mayúsculas, se buscó como palabra",
         "n’est pas un opérateur dans une requête toute en capitales, cherché comme un mot"}},
    Row{Kind::dangling_operator,
        "dangling-operator",
        {"an operator with nothing to work on, searched as a word",
         "un operador sin nada que unir, se buscó como palabra",
         "un opérateur sans rien à relier, cherché comme un mot"}},
    Row{Kind::near_operands,
        "near-operands",
        {"stands between words or quotations only, read as AND",
         "solo va entre palabras o citas, se leyó como AND",
         "ne se place qu’entre des mots ou des citations, lu comme AND"}},
    Row{Kind::unknown_year,
        "unknown-year",
        {"no year or years such as 2010..2014, searched as words",
         "no es un año ni un intervalo como 2010..2014, se buscó como palabras",
         "ni une année ni un intervalle comme 2010..2014, cherché comme des mots"}},
    Row{Kind::unknown_field_value,
        "unknown-field-value",
        {"no unit has such a value of {0}, its words were looked for among all names",
         "ninguna unidad tiene ese valor de {0}, sus palabras se buscaron entre todos los nombres",
         "aucune unité n’a cette valeur de {0}, ses mots ont été cherchés parmi tous les noms"}},
    Row{Kind::unknown_symbol,
        "unknown-field-value",
        {"no unit cites such a symbol, its words were searched",
         "ninguna unidad cita esa signatura, se buscaron sus palabras",
         "aucune unité ne cite cette cote, ses mots ont été cherchés"}},
    Row{Kind::symbols_cut,
        "prefix-cut",
        {"only the first {0} symbols were searched", "solo se buscaron las primeras {0} signaturas",
         "seules les {0} premières cotes ont été cherchées"}},
    Row{Kind::prefix_cut,
        "prefix-cut",
        {"More than {0} words begin with \"{1}\"; the most frequent ones were searched.",
         "Más de {0} palabras empiezan por \"{1}\"; se buscaron las más frecuentes.",
         "Plus de {0} mots commencent par \"{1}\" ; les plus fréquents ont été cherchés."}},
    Row{Kind::query_cut,
        "query-cut",
        {"Only the first {0} words of the query were searched.",
         "Solo se buscaron las primeras {0} palabras de la consulta.",
         "Seuls les {0} premiers mots de la requête ont été cherchés."}},
    Row{Kind::costly_part,
        "too-costly",
        {"too much to compare in texts of this number, only found to stand in the same text",
         "demasiado que comparar en tantos textos, solo se comprobó que estén en el mismo texto",
         "trop à comparer dans autant de textes, seule la présence dans le même texte est "
         "vérifiée"}},
    Row{Kind::no_words,
        "no-words",
        {"The query has no word to search for.", "La consulta no tiene ninguna palabra que buscar.",
         "La requête n’a aucun mot à chercher."}},
    Row{Kind::small_words,
        "small-words",
        {"The query has only small words, which say little of a text.",
         "La consulta solo tiene palabras gramaticales, que dicen poco de un texto.",
         "La requête n’a que des mots grammaticaux, qui disent peu d’un texte."}},
    Row{Kind::uncited, "uncited", {"Nothing cites {0}.", "Nada cita {0}.", "Rien ne cite {0}."}},
    Row{Kind::weight,
        "weight",
        {"words have no weights, the number was left out",
         "las palabras no llevan pesos, el número se omitió",
         "les mots n’ont pas de poids, le nombre est laissé de côté"}},
    Row{Kind::unknown_filter_value,
        "unknown-filter-value",
        {"No value of {0} is called \"{1}\".", "Ningún valor de {0} se llama \"{1}\".",
         "Aucune valeur de {0} ne s’appelle \"{1}\"."}},
    Row{Kind::more_warnings,
        "more-warnings",
        {"There are {0} more such places.", "Hay {0} lugares más así.",
         "Il y a {0} autres endroits de ce genre."}},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].kind) != i) return false;
  }
  return true;
}
static_assert(in_order(), "a row for each kind, in the order of the kinds");

const Row& row_of(WarningKind kind) { return kRows.at(static_cast<std::size_t>(kind)); }

}  // namespace

std::string_view warning_code(WarningKind kind) { return row_of(kind).code; }

std::string warning_text(WarningKind kind, Language reader,
                         std::initializer_list<std::string_view> arguments) {
  const std::string_view text = row_of(kind).texts.at(static_cast<std::size_t>(reader));
  std::string filled;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') {
      filled += text[i];
      continue;
    }
    filled.append(arguments.begin()[static_cast<std::size_t>(text[i + 1] - '0')]);
    i += 2;
  }
  return filled;
}

std::string warning_at_place(std::string_view quoted, std::size_t character, std::string_view what,
                             Language reader) {
  constexpr std::array<std::array<std::string_view, 2>, kLanguageCount> kPlaces{
      {{" at character ", ": "}, {" en el carácter ", ": "}, {" au caractère ", " : "}}};
  const auto& [before, behind] = kPlaces.at(static_cast<std::size_t>(reader));
  std::string text(quoted);
  text.append(before).append(std::to_string(character)).append(behind).append(what);
  return text.append(".");
}

}  // namespace gfmd
