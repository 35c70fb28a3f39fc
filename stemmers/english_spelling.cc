#include "stemmers/english_spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gfmd {
namespace {

constexpr std::size_t kShortest = 4;  // letters of a word that has two spellings
constexpr std::size_t kMost = 4;      // spellings of a word: each of two rules may apply or not

// British letters, American letters, anywhere in a word; sorted. Where one side holds the other,
// the longer is looked for first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 97> kLetters{{
    {"abridgement", "abridgment"},
    {"acknowledgement", "acknowledgment"},
    {"adviser", "advisor"},
    {"aemia", "emia"},
    {"aemic", "emic"},
    {"aeroplane", "airplane"},
    {"aesthe", "esthe"},
    {"aetiolog", "etiolog"},
    {"ageing", "aging"},
    {"aluminium", "aluminum"},
    {"analogue", "analog"},
    {"ardour", "ardor"},
    {"armour", "armor"},
    {"artefact", "artifact"},
    {"behaviour", "behavior"},
    {"caesar", "cesar"},
    {"calibre", "caliber"},
    {"candour", "candor"},
    {"catalogue", "catalog"},
    {"centre", "center"},
    {"centred", "centered"},
    {"centring", "centering"},
    {"clamour", "clamor"},
    {"coeliac", "celiac"},
    {"colour", "color"},
    {"councillor", "councilor"},
    {"counsellor", "counselor"},
    {"defence", "defense"},
    {"demeanour", "demeanor"},
    {"despatch", "dispatch"},
    {"dialogue", "dialog"},
    {"dolour", "dolor"},
    {"draught", "draft"},
    {"endeavour", "endeavor"},
    {"enquir", "inquir"},
    {"enrolment", "enrollment"},
    {"faec", "fec"},
    {"favour", "favor"},
    {"fervour", "fervor"},
    {"fibre", "fiber"},
    {"flavour", "flavor"},
    {"foet", "fet"},
    {"fulfilment", "fulfillment"},
    {"gaol", "jail"},
    {"glamour", "glamor"},
    {"grey", "gray"},
    {"gynaec", "gynec"},
    {"haem", "hem"},
    {"harbour", "harbor"},
    {"honour", "honor"},
    {"humour", "humor"},
    {"instalment", "installment"},
    {"jewellery", "jewelry"},
    {"judgement", "judgment"},
    {"labour", "labor"},
    {"licence", "license"},
    {"litre", "liter"},
    {"lodgement", "lodgment"},
    {"lustre", "luster"},
    {"manoeuvr", "maneuver"},
    {"manoeuvre", "maneuver"},
    {"marvellous", "marvelous"},
    {"mediaeval", "medieval"},
    {"metre", "meter"},
    {"mould", "mold"},
    {"neighbour", "neighbor"},
    {"odour", "odor"},
    {"oedema", "edema"},
    {"oesophag", "esophag"},
    {"oestr", "estr"},
    {"offence", "offense"},
    {"paedi", "pedi"},
    {"paedo", "pedo"},
    {"palaeo", "paleo"},
    {"parlour", "parlor"},
    {"plough", "plow"},
    {"pnoea", "pnea"},
    {"practis", "practic"},
    {"pretence", "pretense"},
    {"programme", "program"},
    {"rancour", "rancor"},
    {"rigour", "rigor"},
    {"rrhoea", "rrhea"},
    {"rumour", "rumor"},
    {"sabre", "saber"},
    {"saviour", "savior"},
    {"sceptic", "skeptic"},
    {"skilful", "skillful"},
    {"smoulder", "smolder"},
    {"sombre", "somber"},
    {"speciality", "specialty"},
    {"splendour", "splendor"},
    {"sulph", "sulf"},
    {"theatre", "theater"},
    {"tumour", "tumor"},
    {"vapour", "vapor"},
    {"vigour", "vigor"},
}};

// What stands before "is" or "iz" in words that have one spelling only: advise, seize.
constexpr std::array<std::string_view, 62> kOneSpelling{
    "adv",    "anomal", "appra",   "appr",    "ar",    "ba",     "bra",      "bru",    "caps",
    "chast",  "chem",   "circumc", "comprom", "compr", "conc",   "cru",      "dem",    "desp",
    "dev",    "disgu",  "enterpr", "exc",     "exerc", "expert", "fran",     "franch", "gu",
    "improv", "inc",    "lia",     "likew",   "ma",    "mala",   "merchand", "no",     "otherw",
    "parad",  "po",     "pra",     "prec",    "prem",  "pr",     "prom",     "ra",     "repr",
    "res",    "rev",    "r",       "se",      "s",     "superv", "surm",     "surpr",  "telev",
    "torto",  "treat",  "turquo",  "unw",     "v",     "w",      "wa",       "clockw"};

constexpr std::array<std::string_view, 13> kVerbEndings{
    "e",     "ed",     "es",      "er",    "ers",   "ing",    "able",
    "ation", "ations", "ational", "ement", "ingly", "ability"};

void add(std::vector<std::string>& spellings, std::string_view word, std::string spelling) {
  if (spellings.size() >= kMost || spelling == word) return;
  if (std::find(spellings.begin(), spellings.end(), spelling) != spellings.end()) return;
  spellings.push_back(std::move(spelling));
}

std::string replaced(std::string_view word, std::size_t at, std::size_t count,
                     std::string_view letters) {
  return std::string(word).replace(at, count, letters);
}

/// "-ise" and "-ize", "-yse" and "-yze" with their inflections.
void respell_verb(std::string_view word, std::string_view of, std::vector<std::string>& spellings) {
  for (const std::string_view ending : kVerbEndings) {
    if (!word.ends_with(ending) || word.size() < ending.size() + kShortest) continue;
    const std::size_t at = word.size() - ending.size() - 1;
    const char letter = word[at];
    if (letter != 's' && letter != 'z') continue;
    const std::string_view other = letter == 's' ? "z" : "s";
    const std::string_view before = word.substr(0, at);
    if (before.ends_with("ly")) {
      add(spellings, of, replaced(word, at, 1, other));
    } else if (before.ends_with('i')) {
      const std::string_view root = before.substr(0, at - 1);
      const bool one =
          std::find(kOneSpelling.begin(), kOneSpelling.end(), root) != kOneSpelling.end();
      if (!one) add(spellings, of, replaced(word, at, 1, other));
    }
  }
}

void respell_letters(std::string_view word, std::string_view of,
                     std::vector<std::string>& spellings) {
  for (const auto& [british, american] : kLetters) {
    const bool british_longer = british.size() > american.size();
    const std::string_view longer = british_longer ? british : american;
    const std::string_view shorter = british_longer ? american : british;
    if (const std::size_t at = word.find(longer); at != std::string_view::npos) {
      add(spellings, of, replaced(word, at, longer.size(), shorter));
    } else if (const std::size_t at_shorter = word.find(shorter);
               at_shorter != std::string_view::npos) {
      add(spellings, of, replaced(word, at_shorter, shorter.size(), longer));
    }
  }
}

}  // namespace

std::vector<std::string> other_english_spellings(std::string_view word) {
  std::vector<std::string> spellings;
  if (word.size() < kShortest) return spellings;
  respell_verb(word, word, spellings);
  respell_letters(word, word, spellings);
  // "haemodialyse" is spelled otherwise in two places.
  for (std::size_t i = 0; i < spellings.size() && spellings.size() < kMost; ++i) {
    const std::string spelling = spellings[i];
    respell_verb(spelling, word, spellings);
    respell_letters(spelling, word, spellings);
  }
  return spellings;
}

}  // namespace gfmd
