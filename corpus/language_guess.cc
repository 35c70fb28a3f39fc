#include "corpus/language_guess.h"

#include <algorithm>
#include <array>

#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::size_t kFewestFunctionWords = 3;
constexpr std::string_view kBlanks = " \t\n";
constexpr std::string_view kPunctuation = ".,;:!?()[]\"'";

}  // namespace

std::vector<std::string> guessing_words(std::string_view text) {
  const std::string folded = fold_case(text);
  std::vector<std::string> words;
  for (std::size_t at = folded.find_first_not_of(kBlanks); at != std::string::npos;) {
    const std::size_t end = std::min(folded.find_first_of(kBlanks, at), folded.size());
    std::string_view word = std::string_view(folded).substr(at, end - at);
    word.remove_prefix(std::min(word.find_first_not_of(kPunctuation), word.size()));
    word.remove_suffix(word.size() - (word.find_last_not_of(kPunctuation) + 1));
    if (!word.empty()) words.emplace_back(word);
    at = folded.find_first_not_of(kBlanks, end);
  }
  return words;
}

Language guess_language(std::span<const std::string> words, Language otherwise) {
  std::array<std::size_t, kLanguageCount> counts{};
  for (const std::string& word : words) {
    for (const Language language : kLanguages) {
      counts.at(static_cast<std::size_t>(language)) += is_stop_word(language, word) ? 1 : 0;
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most < kFewestFunctionWords) return otherwise;
  if (std::count(counts.begin(), counts.end(), *most) > 1) return otherwise;
  return kLanguages.at(static_cast<std::size_t>(most - counts.begin()));
}

}  // namespace gfmd
