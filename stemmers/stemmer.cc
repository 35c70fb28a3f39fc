#include "stemmers/stemmer.h"

#include <xapian.h>

#include <array>

#include "stemmers/inflection.h"
#include "stemmers/stem_exceptions.h"
#include "stemmers/stop_words.h"
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

Language Stemmer::language() const { return snowball_->language; }

std::string Stemmer::stem(std::string_view word) const {
  const Language language = snowball_->language;
  std::string letters = fold_accents(word);
  if (is_stop_word(language, word) && !is_question_word(language, word)) return '=' + letters;
  std::string form = stemming_form(language, word);
  if (auto exception = find_stem_exception(language, letters)) {
    if (!exception->stem.empty()) return std::move(exception->stem);
    form = std::move(exception->stemmed_as);
  }
  return fold_accents(snowball_->stem(form));
}

}  // namespace gfmd
