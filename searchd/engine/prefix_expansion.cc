#include "searchd/engine/prefix_expansion.h"

#include <algorithm>
#include <vector>

#include "searchd/engine/ranking.h"
#include "stemmers/unicode.h"

namespace gfmd {

std::size_t words_of_prefix(std::size_t prefixes) {
  return std::min(kMaxPrefixWords, kMaxPrefixWordsOfQuery / std::max<std::size_t>(prefixes, 1));
}

PrefixForms expand_prefix(const Token& token, const Lexicons& lexicons, bool quoted,
                          std::size_t most) {
  PrefixForms result;
  const std::string letters = fold_accents(token.word);
  const bool others = !quoted || letters == token.word;
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    const auto entries = lexicons[column].entries();
    std::vector<std::uint32_t> numbers = lexicons[column].beginning_with(letters);
    if (!others) {
      std::erase_if(numbers, [&](std::uint32_t number) {
        return !entries[number].word.starts_with(token.word);
      });
    }
    if (numbers.size() > most) {
      const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(most);
      std::partial_sort(numbers.begin(), middle, numbers.end(),
                        [&](std::uint32_t a, std::uint32_t b) {
                          return entries[a].documents != entries[b].documents
                                     ? entries[a].documents > entries[b].documents
                                     : a < b;
                        });
      numbers.erase(middle, numbers.end());
      result.cut = true;
    }
    for (const std::uint32_t number : numbers) {
      const LexiconEntry& entry = entries[number];
      const bool as_typed = entry.word.starts_with(token.word);
      result.forms[column].push_back({entry.word, false,
                                      as_typed ? ranking::kExactForm : ranking::kOtherAccents,
                                      entry.fields});
    }
  }
  return result;
}

}  // namespace gfmd
