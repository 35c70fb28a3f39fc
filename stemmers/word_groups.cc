#include "stemmers/word_groups.h"

#include <algorithm>

#include "stemmers/unicode.h"

namespace gfmd {

WordGroups::WordGroups(std::span<const std::string_view> groups, KeyOf key_of) : key_of_(key_of) {
  for (const std::string_view group : groups) {
    const auto number = static_cast<std::uint32_t>(groups_.size());
    Group& added = groups_.emplace_back();
    for (std::size_t begin = 0; begin < group.size();) {
      const std::size_t end = std::min(group.find(' ', begin), group.size());
      std::string_view word = group.substr(begin, end - begin);
      const bool itself_only = word.starts_with('=');
      const bool name_only = word.starts_with('~');
      if (itself_only || name_only) word.remove_prefix(1);
      const std::string letters = fold_accents(word);
      if (!name_only) by_letters_.try_emplace(letters, number);
      if (!name_only && !itself_only) by_key_.try_emplace(key_of_(letters), number);
      added.named_only |= name_only;
      added.words.emplace_back(word);
      begin = end + 1;
    }
  }
}

std::optional<std::uint32_t> WordGroups::find(const std::string& letters) const {
  if (const auto at = by_letters_.find(letters); at != by_letters_.end()) return at->second;
  const auto at = by_key_.find(key_of_(letters));
  return at != by_key_.end() ? std::optional(at->second) : std::nullopt;
}

}  // namespace gfmd
