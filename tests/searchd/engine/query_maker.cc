#include "query_maker.h"

#include <array>
#include <string_view>
#include <vector>

#include "searchd/engine/search_request.h"

namespace gfmd {
namespace {

using Words = std::vector<std::string_view>;

const std::array<Words, kLanguageCount> kWords{{
    {"child",
     "children",
     "detention",
     "alternatives",
     "migrant",
     "workers",
     "labour",
     "labor",
     "women",
     "trafficking",
     "return",
     "health",
     "care",
     "access",
     "rights",
     "of",
     "the",
     "to",
     "human",
     "border",
     "irregular",
     "Kenya",
     "Mexico",
     "Mexican",
     "IOM",
     "WHO",
     "ILO",
     "ICRMW",
     "non-refoulement",
     "well-being",
     "xenophobia",
     "housing",
     "A/RES/68/179",
     "C138",
     "GC",
     "14"},
    {"niños",    "detención", "detencion", "migrantes",  "trabajadores", "mujeres",    "trata",
     "retorno",  "salud",     "derechos",  "de",         "la",           "los",        "humanos",
     "frontera", "irregular", "país",      "Kenia",      "México",       "mexicanos",  "OIM",
     "OIT",      "ONU",       "no",        "devolución", "vivienda",     "resolución", "68/179",
     "PIDCP",    "artículo",  "9"},
    {"enfants",
     "rétention",
     "retention",
     "migrants",
     "travailleurs",
     "femmes",
     "traite",
     "retour",
     "santé",
     "l’accès",
     "aux",
     "droits",
     "de",
     "l'homme",
     "frontière",
     "d’asile",
     "pays",
     "Maroc",
     "Suisse",
     "OIM",
     "OMS",
     "HCR",
     "non-refoulement",
     "logement",
     "à",
     "œuvre",
     "résolution",
     "68/179",
     "article",
     "9"},
}};

const Words kOperators{" AND ",    " OR ",    " NOT ", " AND NOT ", " NEAR ",
                       " NEAR/5 ", " ADJ/3 ", " ",     " ",         " OR NOT "};
const Words kFields{
    "title:", "título:",  "titre:", "body:",       "note:",   "section:", "summary:",
    "names:", "country:", "pays:",  "región:",     "theme:",  "tag:",     "kind:",
    "lang:",  "symbol:",  "year:",  "instrument:", "órgano:", "foo:"};
const Words kNoise{"(",   ")", "\"",  "“",  "”",    "«",   "»",    "*",      "**", "+",  "-",
                   "--",  ":", "~",   "~5", "NEAR", "ADJ", "AND",  "NOT",    "OR", "/",  "\\",
                   "'",   "’", "&",   "%",  "\t",   "é",   "日本", "🙂",   "٣",  "..", "2010..",
                   "a*b", "?", "<b>", "{",  "}",    "[",   "]",    "\u00a0", "no", "y",  "et"};

std::string_view pick(const Words& words, std::size_t number) {
  return words[number % words.size()];
}

/// The text's first bytes that fit, no character cut in two.
std::string cut(std::string text) {
  if (text.size() <= kMaxQueryBytes) return text;
  std::size_t end = kMaxQueryBytes;
  while ((static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80) --end;
  text.resize(end);
  return text;
}

/// The first two letters or all of a word.
std::string beginning(std::string word) {
  const bool in_bytes = word.size() > 2 && static_cast<unsigned char>(word[1]) < 0x80 &&
                        static_cast<unsigned char>(word[2]) < 0x80;
  if (in_bytes && word.size() % 2 == 0) word.resize(2);
  return word;
}

}  // namespace

std::string QueryMaker::word(Language language) {
  // Now and then a word of another language.
  const std::size_t column =
      below(8) == 0 ? below(kLanguageCount) : static_cast<std::size_t>(language);
  return std::string(pick(kWords.at(column), random_()));
}

std::string QueryMaker::mistyped(Language language) {
  std::string typed = word(language);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    // In letters of one byte only.
    if (static_cast<unsigned char>(typed[i]) >= 0x80) return typed;
  }
  if (typed.size() > 3) std::swap(typed[1], typed[2]);
  return typed;
}

std::string QueryMaker::operand(Language language, std::size_t depth) {
  static const Words kSigns{"", "", "", "", "+", "-", "NOT "};
  std::string text(pick(kSigns, random_()));
  if (below(5) == 0) text += pick(kFields, random_());
  switch (below(8)) {
    case 0:
      text += '"' + word(language) + ' ' + word(language) + '"';
      if (below(3) == 0) text += '~' + std::to_string(below(60));
      return text;
    case 1:
      return text + beginning(word(language)) + '*';
    case 2:
      if (depth > 0) return text + '(' + expression(language, depth - 1) + ')';
      break;
    case 3:
      return text + mistyped(language);
    default:
      break;
  }
  return text + word(language);
}

std::string QueryMaker::expression(Language language, std::size_t depth) {
  std::string text = operand(language, depth);
  for (std::size_t left = below(4); left > 0; --left) {
    text.append(pick(kOperators, random_())).append(operand(language, depth));
  }
  return text;
}

std::string QueryMaker::noise(Language language) {
  std::string text;
  for (std::size_t left = 1 + below(12); left > 0; --left) {
    text += below(2) == 0 ? std::string(pick(kNoise, random_())) : word(language);
    if (below(2) == 0) text += ' ';
  }
  return text;
}

std::string QueryMaker::make(Language language) {
  switch (below(5)) {
    case 0:
      return cut(noise(language));
    case 1: {
      std::string question = word(language);
      for (std::size_t left = below(7); left > 0; --left) question += ' ' + word(language);
      return cut(question);
    }
    case 2:
      return cut(mistyped(language) + ' ' + word(language));
    default:
      return cut(expression(language, 3));
  }
}

}  // namespace gfmd
