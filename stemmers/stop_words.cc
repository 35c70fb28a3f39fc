#include "stemmers/stop_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace gfmd {
namespace {

// Compiled for this project from the closed word classes of each language (articles, prepositions,
// conjunctions, pronouns, forms of "to be" and "to have"); sorted by bytes.
constexpr std::array<std::string_view, 195> kEnglish{
    "a",        "about",      "above",     "after",   "again",   "against", "all",       "also",
    "although", "am",         "among",     "amongst", "an",      "and",     "any",       "are",
    "aren't",   "as",         "at",        "be",      "because", "been",    "before",    "being",
    "below",    "between",    "both",      "but",     "by",      "can",     "can't",     "cannot",
    "could",    "couldn't",   "did",       "didn't",  "do",      "does",    "doesn't",   "doing",
    "don't",    "done",       "down",      "during",  "each",    "either",  "else",      "ever",
    "every",    "few",        "for",       "from",    "further", "get",     "gets",      "got",
    "had",      "hadn't",     "has",       "hasn't",  "have",    "haven't", "having",    "he",
    "he'd",     "he'll",      "her",       "here",    "hers",    "herself", "him",       "himself",
    "his",      "i",          "i'd",       "i'll",    "i'm",     "i've",    "if",        "in",
    "into",     "is",         "isn't",     "it",      "its",     "itself",  "just",      "let",
    "may",      "me",         "might",     "mine",    "more",    "most",    "must",      "mustn't",
    "my",       "myself",     "neither",   "no",      "nor",     "not",     "of",        "off",
    "on",       "once",       "only",      "onto",    "or",      "other",   "ought",     "our",
    "ours",     "ourselves",  "out",       "over",    "own",     "per",     "please",    "quite",
    "rather",   "same",       "shall",     "shan't",  "she",     "should",  "shouldn't", "since",
    "so",       "some",       "such",      "than",    "that",    "the",     "their",     "theirs",
    "them",     "themselves", "then",      "there",   "these",   "they",    "they'd",    "they'll",
    "they're",  "they've",    "this",      "those",   "though",  "through", "thus",      "to",
    "too",      "toward",     "towards",   "under",   "until",   "unto",    "up",        "upon",
    "us",       "very",       "via",       "want",    "wants",   "was",     "wasn't",    "we",
    "we'd",     "we'll",      "we're",     "we've",   "were",    "weren't", "when",      "where",
    "whether",  "which",      "while",     "with",    "within",  "without", "won't",     "would",
    "wouldn't", "yet",        "you",       "you'd",   "you'll",  "you're",  "you've",    "your",
    "yours",    "yourself",   "yourselves"};

constexpr std::array<std::string_view, 210> kSpanish{
    "a",        "acá",      "ahí",       "al",       "algo",     "alguna",  "algunas",  "alguno",
    "algunos",  "algún",    "allá",      "allí",     "ante",     "antes",   "aquel",    "aquella",
    "aquellas", "aquello",  "aquellos",  "aquí",     "así",      "aun",     "aunque",   "aún",
    "bajo",     "bien",     "cabe",      "cada",     "casi",     "como",    "con",      "contra",
    "cual",     "cuales",   "cualquier", "cuando",   "cuanto",   "cuya",    "cuyas",    "cuyo",
    "cuyos",    "de",       "deba",      "deban",    "debe",     "deben",   "debería",  "deberían",
    "del",      "desde",    "donde",     "dos",      "durante",  "e",       "el",       "ella",
    "ellas",    "ello",     "ellos",     "en",       "entre",    "era",     "eran",     "es",
    "esa",      "esas",     "ese",       "eso",      "esos",     "esta",    "estaba",   "estaban",
    "estar",    "estas",    "este",      "esto",     "estos",    "está",    "están",    "fue",
    "fueron",   "ha",       "había",     "habían",   "hace",     "hacen",   "hacer",    "haga",
    "hagan",    "han",      "hasta",     "hay",      "haya",     "hayan",   "he",       "incluso",
    "la",       "las",      "le",        "les",      "lo",       "los",     "luego",    "mas",
    "me",       "mediante", "mi",        "mientras", "mis",      "misma",   "mismas",   "mismo",
    "mismos",   "mucha",    "muchas",    "mucho",    "muchos",   "muy",     "más",      "nada",
    "ni",       "no",       "nos",       "nosotras", "nosotros", "nuestra", "nuestras", "nuestro",
    "nuestros", "o",        "os",        "otra",     "otras",    "otro",    "otros",    "para",
    "pero",     "poco",     "por",       "porque",   "pueda",    "puedan",  "puede",    "pueden",
    "pues",     "que",      "quien",     "quienes",  "quiere",   "quieren", "se",       "sea",
    "sean",     "según",    "ser",       "será",     "serán",    "si",      "sido",     "siendo",
    "sin",      "sino",     "so",        "sobre",    "son",      "su",      "sus",      "suya",
    "suyo",     "sí",       "tal",       "tales",    "también",  "tampoco", "tan",      "tanto",
    "te",       "tener",    "tenga",     "tengan",   "tenía",    "tenían",  "ti",       "tiene",
    "tienen",   "toda",     "todas",     "todavía",  "todo",     "todos",   "tras",     "tu",
    "tus",      "u",        "un",        "una",      "unas",     "uno",     "unos",     "usted",
    "ustedes",  "va",       "van",       "vosotros", "vuestra",  "vuestro", "y",        "ya",
    "yo",       "él"};

constexpr std::array<std::string_view, 211> kFrench{
    "a",          "afin",     "ai",        "aient",     "ainsi",   "ait",         "alors",
    "après",      "as",       "au",        "aucun",     "aucune",  "aujourd'hui", "auquel",
    "aura",       "auront",   "aussi",     "autre",     "autres",  "aux",         "auxquelles",
    "auxquels",   "avaient",  "avait",     "avant",     "avec",    "avez",        "avoir",
    "ayant",      "c",        "car",       "ce",        "ceci",    "cela",        "celle",
    "celles",     "celui",    "cependant", "ces",       "cet",     "cette",       "ceux",
    "chaque",     "chez",     "ci",        "comme",     "contre",  "d",           "dans",
    "de",         "depuis",   "des",       "devraient", "devrait", "doit",        "doivent",
    "donc",       "dont",     "du",        "durant",    "dès",     "elle",        "elles",
    "en",         "encore",   "entre",     "envers",    "es",      "est",         "et",
    "eu",         "eux",      "faire",     "fait",      "faut",    "font",        "furent",
    "fut",        "hors",     "il",        "ils",       "j",       "jusqu",       "jusque",
    "l",          "la",       "laquelle",  "le",        "lequel",  "les",         "lesquelles",
    "lesquels",   "leur",     "leurs",     "lors",      "lorsqu",  "lorsque",     "lui",
    "là",         "m",        "ma",        "mais",      "malgré",  "mes",         "moi",
    "moins",      "mon",      "même",      "mêmes",     "n",       "ne",          "ni",
    "non",        "nos",      "notre",     "nous",      "nôtre",   "on",          "ont",
    "or",         "ou",       "outre",     "où",        "par",     "parce",       "parmi",
    "pas",        "pendant",  "peu",       "peut",      "peuvent", "plus",        "pour",
    "pourraient", "pourrait", "pourtant",  "près",      "puis",    "puisqu",      "puisque",
    "puisse",     "puissent", "qu",        "quand",     "que",     "quel",        "quelle",
    "quelles",    "quelqu",   "quelque",   "quelques",  "quels",   "qui",         "quoi",
    "quoiqu",     "quoique",  "s",         "sa",        "sans",    "sauf",        "se",
    "selon",      "sera",     "seront",    "ses",       "si",      "sien",        "soi",
    "soient",     "soit",     "son",       "sont",      "sous",    "sur",         "t",
    "ta",         "te",       "tel",       "telle",     "telles",  "tels",        "tes",
    "toi",        "ton",      "tous",      "tout",      "toute",   "toutes",      "très",
    "tu",         "un",       "une",       "unes",      "uns",     "va",          "vers",
    "voici",      "voilà",    "vont",      "vos",       "votre",   "vous",        "vu",
    "vôtre",      "y",        "à",         "étaient",   "était",   "étant",       "été",
    "être"};

// Words that open or carry a question.
constexpr std::array<std::string_view, 39> kEnglishQuestions{
    "about",   "any",   "are",   "can",    "could", "describe", "did",   "do",   "does", "doing",
    "explain", "find",  "give",  "had",    "has",   "have",     "how",   "is",   "list", "may",
    "might",   "name",  "shall", "should", "show",  "tell",     "there", "was",  "were", "what",
    "when",    "where", "which", "who",    "whom",  "whose",    "why",   "will", "would"};

constexpr std::array<std::string_view, 30> kSpanishQuestions{
    "adónde",  "cuál",    "cuáles", "cuándo", "cuánta", "cuántas", "cuánto", "cuántos",
    "cómo",    "debe",    "deben",  "dónde",  "es",     "está",    "están",  "existe",
    "existen", "hace",    "hacen",  "hay",    "por",    "puede",   "pueden", "que",
    "quién",   "quiénes", "qué",    "son",    "tiene",  "tienen"};

constexpr std::array<std::string_view, 31> kFrenchQuestions{
    "a",       "c",        "ce",       "combien", "comment", "doit",     "doivent", "est",
    "existe",  "existent", "fait",     "font",    "il",      "laquelle", "lequel",  "où",
    "peut",    "peuvent",  "pourquoi", "qu",      "quand",   "que",      "quel",    "quelle",
    "quelles", "quels",    "qui",      "quoi",    "sont",    "t",        "y"};

using Words = std::span<const std::string_view>;
const std::array<Words, kLanguageCount> kStopWords{kEnglish, kSpanish, kFrench};
const std::array<Words, kLanguageCount> kQuestionWords{kEnglishQuestions, kSpanishQuestions,
                                                       kFrenchQuestions};

bool holds(Words words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

bool is_question_word(Language language, std::string_view word) {
  return holds(kQuestionWords.at(static_cast<std::size_t>(language)), word);
}

bool is_stop_word(Language language, std::string_view word) {
  return holds(kStopWords.at(static_cast<std::size_t>(language)), word) ||
         is_question_word(language, word);
}

bool is_stop_word_anywhere(std::string_view word) {
  return std::any_of(kLanguages.begin(), kLanguages.end(),
                     [&](Language language) { return is_stop_word(language, word); });
}

}  // namespace gfmd
