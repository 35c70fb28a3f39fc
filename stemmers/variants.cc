#include "stemmers/variants.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "stemmers/english_spelling.h"
#include "stemmers/inflection.h"
#include "stemmers/irregular_forms.h"
#include "stemmers/unicode.h"
#include "stemmers/verb_root.h"
#include "stemmers/word_groups.h"

namespace gfmd {
namespace {

constexpr std::size_t kShortest = 2;  // bytes

std::string english_key(std::string_view letters) { return inflection_key(Language::en, letters); }

const WordGroups& irregular_forms(Language language) {
  static const std::array<WordGroups, kLanguageCount> kForms{
      WordGroups(kEnglishIrregular, english_key), WordGroups(kSpanishIrregular, spanish_verb_root),
      WordGroups(kFrenchIrregular, french_verb_root)};
  return kForms.at(static_cast<std::size_t>(language));
}

/// Variants of one word, without the word and without repetition.
class Variants {
 public:
  explicit Variants(std::string_view word) : word_(word) {}

  void add(std::string variant, VariantKind kind) {
    const auto same = [&](const WordVariant& other) { return other.word == variant; };
    if (variant == word_ || std::any_of(found_.begin(), found_.end(), same)) return;
    found_.push_back({std::move(variant), kind});
  }

  std::vector<WordVariant> take() { return std::move(found_); }

 private:
  std::string_view word_;
  std::vector<WordVariant> found_;
};

void add_irregular(Language language, const std::string& letters, Variants& variants) {
  const WordGroups& groups = irregular_forms(language);
  const auto group = groups.find(letters);
  if (!group) return;
  for (const std::string& form : groups.words(*group)) variants.add(form, VariantKind::form);
}

// Endings of Spanish verbs in -ar and of those in -er and -ir, and of the moods in which their
// letters change.
using Endings = std::span<const std::string_view>;
constexpr std::array<std::string_view, 19> kAr{
    "ar",   "a",   "an",   "ado",  "ada", "ados", "adas", "ando",  "aba",   "aban",
    "aron", "ara", "aran", "amos", "ase", "asen", "aria", "arian", "aramos"};
constexpr std::array<std::string_view, 23> kErIr{"er",   "ir",    "e",     "en",    "ido",  "ida",
                                                 "idos", "idas",  "iendo", "ieron", "emos", "imos",
                                                 "era",  "eran",  "ira",   "iran",  "iera", "ieran",
                                                 "iere", "ieren", "eria",  "iria",  "irian"};
constexpr std::array<std::string_view, 3> kE{"e", "en", "emos"};
constexpr std::array<std::string_view, 3> kA{"a", "an", "amos"};

struct LetterChange {
  std::string_view from;
  Endings endings;  // before which `from` stands
  std::string_view to;
  std::string_view ending;  // of the form that stands for all with `to`
};

// A verb keeps its sound, so its letters change: "garantizar", "garantice"; "aplicar", "aplique";
// "dirigir", "dirija"; "establecer", "establezca". Short roots are too often another word's.
constexpr std::array<LetterChange, 8> kSpanishChanges{{{"zc", kA, "c", "er"},
                                                       {"qu", kE, "c", "ar"},
                                                       {"j", kA, "g", "er"},
                                                       {"c", kAr, "qu", "e"},
                                                       {"z", kAr, "c", "e"},
                                                       {"g", kErIr, "j", "a"},
                                                       {"c", kE, "z", "ar"},
                                                       {"c", kErIr, "zc", "a"}}};

void add_changed(const std::string& letters, Variants& variants) {
  constexpr std::size_t kShortestRoot = 5;
  const std::string root = spanish_verb_root(letters);
  if (root.size() < kShortestRoot) return;
  const std::string_view ending = std::string_view(letters).substr(root.size());
  for (const LetterChange& change : kSpanishChanges) {
    const Endings endings = change.endings;
    if (!root.ends_with(change.from)) continue;
    if (std::find(endings.begin(), endings.end(), ending) == endings.end()) continue;
    std::string other = root.substr(0, root.size() - change.from.size());
    variants.add(other.append(change.to).append(change.ending), VariantKind::form);
    if (change.from == "zc") return;  // no change of its c besides
  }
}

void add_spanish(std::string_view word, Variants& variants) {
  const std::string verb = without_enclitics(word);
  if (verb != fold_accents(word)) variants.add(verb, VariantKind::form);
  add_irregular(Language::es, verb, variants);
  add_changed(verb, variants);
}

struct Gender {
  std::string_view masculine, feminine;
};

// Endings whose genders have two stems; the longer first.
constexpr std::array<Gender, 6> kFrenchGenders{
    {{"teur", "trice"}, {"eur", "euse"}, {"er", "ère"}, {"if", "ive"}, {"f", "ve"}, {"c", "que"}}};

void add_french_gender(std::string_view word, Variants& variants) {
  constexpr std::size_t kShortestRoot = 2;
  const std::string_view singular = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
  for (const Gender& gender : kFrenchGenders) {
    for (const auto& [from, to] : {std::pair(gender.masculine, gender.feminine),
                                   std::pair(gender.feminine, gender.masculine)}) {
      if (!singular.ends_with(from) || singular.size() < from.size() + kShortestRoot) continue;
      std::string other(singular.substr(0, singular.size() - from.size()));
      variants.add(other.append(to), VariantKind::gender);
    }
  }
}

}  // namespace

std::vector<WordVariant> word_variants(Language language, std::string_view word) {
  Variants variants(word);
  if (word.size() < kShortest) return variants.take();
  switch (language) {
    case Language::en:
      for (std::string& spelling : other_english_spellings(word)) {
        variants.add(std::move(spelling), VariantKind::spelling);
      }
      add_irregular(language, fold_accents(word), variants);
      break;
    case Language::es:
      add_spanish(word, variants);
      break;
    case Language::fr:
      add_irregular(language, fold_accents(word), variants);
      add_french_gender(word, variants);
      break;
  }
  return variants.take();
}

}  // namespace gfmd
