#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gfmd {

/// A table of groups of words, as printed in a source file: a string a group, its words separated
/// by spaces, first the one that names it. A word stands for all words of its key, and behind "="
/// for itself only. Immutable; safe for concurrent use.
class WordGroups {
 public:
  /// The key that words share which count as one; takes a word folded of case and accents.
  using KeyOf = std::string (*)(std::string_view letters);

  /// A word or key in two groups belongs to the first.
  WordGroups(std::span<const std::string_view> groups, KeyOf key_of);

  /// The number of the group that `letters`, a word folded of case and accents, belongs to.
  [[nodiscard]] std::optional<std::uint32_t> find(const std::string& letters) const;

  /// The words of a group as printed, without marks.
  [[nodiscard]] std::span<const std::string> words(std::uint32_t group) const {
    return groups_[group].words;
  }
  /// Whether a group is named by a word that is not in it.
  [[nodiscard]] bool is_named_only(std::uint32_t group) const { return groups_[group].named_only; }

 private:
  struct Group {
    std::vector<std::string> words;
    bool named_only = false;
  };

  KeyOf key_of_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::uint32_t> by_letters_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
};

}  // namespace gfmd
