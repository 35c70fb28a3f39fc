#include "stemmers/stemmer.h"

#include <xapian.h>

#include <array>

#include "stemmers/inflection.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::array<const char*, kLanguageCount> kSnowballNames{"english", "spanish", "french"};

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
  if (snowball_->english) word = regular_singular(word);
  return fold_accents(snowball_->stem(std::string(word)));
}

}  // namespace gfmd
