#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_words.h"
#include "corpus/vocabulary.h"

namespace gfmd {

/// Finds a vocabulary's names within running text. Acronyms and other short names count only as
/// printed in capitals, so that "who" is not the WHO. Keeps references into the vocabulary, which
/// outlives it. Immutable; safe for concurrent use.
class NameMatcher {
 public:
  /// Whether a name's articles may be left out: "Convención sobre derechos del niño".
  enum class Articles : std::uint8_t { required, optional };

  explicit NameMatcher(const Vocabulary& vocabulary, Articles articles = Articles::required);

  struct Match {
    const VocabularyEntry* entry = nullptr;  // null: no name begins here
    std::size_t words = 0;
  };

  /// The longest name that begins with word `first`. `words` are text_words(text). A name does not
  /// reach over the end of a sentence or a semicolon.
  [[nodiscard]] Match longest_at(std::string_view text, const std::vector<TextWord>& words,
                                 std::size_t first) const;

 private:
  struct Name {
    std::vector<std::string> words;  // folded
    const VocabularyEntry* entry = nullptr;
  };
  std::vector<Name> names_;  // by words
};

}  // namespace gfmd
