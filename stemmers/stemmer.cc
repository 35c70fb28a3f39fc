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
  Language language;
};

Stemmer::Stemmer(Language language)
    : snowball_(std::make_unique<Snowball>(Snowball{
          Xapian::Stem(kSnowballNames.at(static_cast<std::size_t>(language))), language})) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view word) const {
  const std::string_view singular = stemming_singular(snowball_->language, word);
  return fold_accents(snowball_->stem(std::string(singular)));
}

}  // namespace gfmd
