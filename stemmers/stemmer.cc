#include "stemmers/stemmer.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <utility>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::array<const char*, kLanguageCount> kSnowballNames{"english", "spanish", "french"};

// English plurals that Snowball leaves apart from their singular.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kIrregularPlurals{{
    {"children", "child"},
    {"feet", "foot"},
    {"grandchildren", "grandchild"},
    {"halves", "half"},
    {"housewives", "housewife"},
    {"indices", "index"},
    {"knives", "knife"},
    {"men", "man"},
    {"midwives", "midwife"},
    {"schoolchildren", "schoolchild"},
    {"stepchildren", "stepchild"},
    {"teeth", "tooth"},
    {"wives", "wife"},
    {"women", "woman"},
}};

std::string_view singular(std::string_view word) {
  const auto at =
      std::lower_bound(kIrregularPlurals.begin(), kIrregularPlurals.end(), word,
                       [](const auto& entry, std::string_view key) { return entry.first < key; });
  return at != kIrregularPlurals.end() && at->first == word ? at->second : word;
}

}  // namespace

struct Stemmer::Snowball {
  Xapian::Stem stem;
  bool english;
};

Stemmer::Stemmer(Language language)
    : snowball_(std::make_unique<Snowball>(
          Snowball{Xapian::Stem(kSnowballNames.at(static_cast<std::size_t>(language))),
                   language == Language::en})) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view word) const {
  if (snowball_->english) word = singular(word);
  return fold_accents(snowball_->stem(std::string(word)));
}

}  // namespace gfmd
