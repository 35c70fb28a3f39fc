#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searchd/engine/typed_text.h"
#include "stemmers/language.h"

namespace gfmd {

/// Names that can be suggested, in one language and of one kind: found by the beginnings of their
/// words in logarithmic time, the best ones first whatever their number. A key is a word of a name
/// with all that follows it; small words begin no key but a name's first. About 16 bytes a key and
/// the names themselves. Immutable once finish() was called; then safe for concurrent use.
class SuggestionTable {
 public:
  struct Match {
    std::uint32_t item = 0;
    bool primary = true;    // by its own name in the language, not by another one
    bool at_start = false;  // the name begins with what was typed
    bool in_row = false;    // the words stand in the name as typed, not just each somewhere
    bool whole = false;     // the name is what was typed
    std::string_view name;  // folded; lives as long as the table
  };

  /// Adds an item that `count` units have, and returns its number.
  std::uint32_t add_item(std::uint32_t count);
  void count_again(std::uint32_t item) { ++counts_[item]; }
  /// A name of an item, folded (see fold_words()). An empty one is left out; of a very long one,
  /// the beginning is kept. Other names of an item come behind all primary ones.
  void add_name(std::uint32_t item, std::string_view folded, Language language,
                bool primary = true);
  /// No more are added.
  void finish();

  /// Items with a name that has every word typed, best first, at most `limit`: those that begin
  /// with what was typed, then by count falling, then the shorter ones. Bounded: where words in any
  /// order fit many thousands of names, only the best of them are looked at.
  [[nodiscard]] std::vector<Match> find(const TypedText& typed, std::size_t limit) const;

  [[nodiscard]] std::uint32_t count(std::uint32_t item) const { return counts_[item]; }
  [[nodiscard]] std::size_t items() const { return counts_.size(); }
  [[nodiscard]] std::size_t keys() const { return keys_.size(); }
  void for_each_name(const std::function<void(std::string_view folded)>& visit) const;

 private:
  struct Name {
    std::uint32_t begin = 0;  // bytes into text_
    std::uint16_t size = 0;
    bool primary = true;
    std::uint32_t item = 0;
  };
  struct Key {
    std::uint32_t name = 0;
    std::uint32_t offset = 0;  // bytes into the name
  };
  using Range = std::pair<std::size_t, std::size_t>;  // of keys, half-open

  [[nodiscard]] std::string_view text(const Name& name) const {
    return std::string_view(text_).substr(name.begin, name.size);
  }
  [[nodiscard]] std::string_view suffix(const Key& key) const {
    return text(names_[key.name]).substr(key.offset);
  }
  void sort_keys();
  [[nodiscard]] std::uint32_t weigh(const Key& key) const;
  [[nodiscard]] Range range_of(std::string_view beginning) const;
  [[nodiscard]] std::size_t best(std::size_t a, std::size_t b) const;
  [[nodiscard]] std::size_t best_in(Range range) const;
  /// Visits the keys of a range, best first, until `visit` returns false.
  void for_best(Range range, const std::function<bool(const Key&)>& visit) const;
  void find_in_row(const TypedText& typed, std::size_t limit, std::vector<Match>& found) const;
  void find_in_any_order(const TypedText& typed, std::size_t limit,
                         std::vector<Match>& found) const;

  std::string text_;
  std::vector<Name> names_;
  std::vector<std::uint32_t> counts_;   // by item
  std::vector<Key> keys_;               // by suffix
  std::vector<std::uint32_t> weights_;  // by key
  std::vector<std::uint32_t> tree_;     // node i: the best key below it (see best_in())
};

}  // namespace gfmd
