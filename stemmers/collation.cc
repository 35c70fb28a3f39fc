#include "stemmers/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace gfmd {

struct Collation::Rules {
  std::unique_ptr<icu::Collator> collator;
};

Collation::Collation(Language language) : rules_(std::make_unique<Rules>()) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(std::string(language_code(language)).c_str());
  rules_->collator.reset(icu::Collator::createInstance(locale, status));
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("ICU collation: ") + u_errorName(status));
}
Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

std::string Collation::key(std::string_view text) const {
  if (text.empty()) return {};
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string key(64, '\0');
  for (;;) {
    const std::int32_t size =
        rules_->collator->getSortKey(characters, reinterpret_cast<std::uint8_t*>(key.data()),
                                     static_cast<std::int32_t>(key.size()));
    const bool fits = static_cast<std::size_t>(size) <= key.size();
    key.resize(static_cast<std::size_t>(size));
    if (fits) return key;
  }
}

}  // namespace gfmd
