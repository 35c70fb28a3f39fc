#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/search_response.h"

namespace gfmd {

/// What was typed so far, as suggestions are looked for: words of letters and digits, case and
/// accents folded.
struct TypedText {
  std::vector<std::string> words;
  bool open = true;  // the last word may go on; false where something other than a letter follows

  /// The words as they stand in a folded name, where each word ends in a blank.
  [[nodiscard]] std::string joined() const;
  /// Word `i` as it stands there.
  [[nodiscard]] std::string word_key(std::size_t i) const;
};

inline constexpr std::size_t kMaxTypedWords = 12;

/// Nothing typed, or nothing but a single letter, gives no words; of a long text the last
/// kMaxTypedWords count. `query` is valid UTF-8.
[[nodiscard]] TypedText read_typed(std::string_view query);

/// A name as tables of suggestions hold it: its words folded, a blank behind each.
[[nodiscard]] std::string fold_words(std::string_view name);

/// `text` with what was typed of it matched: whole words and the beginning of a word that the last
/// one typed may become; in one piece where the words stand in a row, as typed.
[[nodiscard]] std::vector<TextRun> mark_typed(std::string_view text, const TypedText& typed);

}  // namespace gfmd
