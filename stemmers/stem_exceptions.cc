#include "stemmers/stem_exceptions.h"

#include <array>

#include "stemmers/inflection.h"
#include "stemmers/stem_exceptions_en.h"
#include "stemmers/stem_exceptions_es.h"
#include "stemmers/stem_exceptions_fr.h"
#include "stemmers/unicode.h"
#include "stemmers/word_groups.h"

namespace gfmd {
namespace {

template <Language language>
std::string key_of(std::string_view letters) {
  return inflection_key(language, letters);
}

const WordGroups& families(Language language) {
  static const std::array<WordGroups, kLanguageCount> kFamilies{
      WordGroups(kEnglishExceptions, key_of<Language::en>),
      WordGroups(kSpanishExceptions, key_of<Language::es>),
      WordGroups(kFrenchExceptions, key_of<Language::fr>)};
  return kFamilies.at(static_cast<std::size_t>(language));
}

}  // namespace

std::span<const std::string_view> stem_exceptions(Language language) {
  switch (language) {
    case Language::en:
      return kEnglishExceptions;
    case Language::es:
      return kSpanishExceptions;
    case Language::fr:
      return kFrenchExceptions;
  }
  return {};
}

std::optional<StemException> find_stem_exception(Language language, const std::string& letters) {
  const WordGroups& groups = families(language);
  const auto family = groups.find(letters);
  if (!family) return std::nullopt;
  const std::string& name = groups.words(*family).front();
  if (groups.is_named_only(*family)) return StemException{{}, name};
  return StemException{'=' + fold_accents(name), {}};
}

}  // namespace gfmd
