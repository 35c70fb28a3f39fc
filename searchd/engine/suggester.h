#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/prefix_speller.h"
#include "searchd/engine/suggestion.h"
#include "searchd/engine/suggestion_sources.h"
#include "searchd/engine/typed_text.h"

namespace gfmd {

/// Something to suggest, as its source holds it.
struct FoundSuggestion {
  SuggestionKind kind = SuggestionKind::title;
  Language language = Language::en;  // of the source
  std::uint32_t item = 0;            // of the source
  double score = 0;
  TypedText typed;  // as understood: with slips of the hand mended
};

/// Finds what may be meant by what was typed so far. The reader's language comes first; titles and
/// phrases of the others are taken where it has too little, and words one slip away where all have
/// too little. Immutable; safe for concurrent use.
class Suggester {
 public:
  Suggester() = default;
  explicit Suggester(SuggestionSources sources);

  /// At most `limit`, those of a kind together, the kind of the best one first. One kind takes no
  /// more than about a third while others have something.
  [[nodiscard]] std::vector<FoundSuggestion> find(std::string_view query, Language reader,
                                                  std::size_t limit) const;

  [[nodiscard]] const SuggestionSource& source(Language language, SuggestionKind kind) const {
    return sources_[static_cast<std::size_t>(language)][static_cast<std::size_t>(kind)];
  }

 private:
  struct Candidate {
    FoundSuggestion found;
    std::string_view name;  // folded
    bool primary = true;    // the name is the item's own in the language
    bool whole = false;     // what was typed is that name
  };
  /// What lowers a candidate's score.
  struct Circumstances {
    bool foreign = false;
    bool mended = false;
  };

  void collect(const TypedText& typed, Language language, Circumstances circumstances,
               std::size_t limit, std::vector<Candidate>& candidates) const;
  [[nodiscard]] bool is_same(const Candidate& candidate, const Candidate& chosen) const;
  [[nodiscard]] std::vector<FoundSuggestion> choose(std::span<const Candidate> candidates,
                                                    std::size_t limit) const;
  [[nodiscard]] std::vector<TypedText> mend(const TypedText& typed, Language language) const;

  SuggestionSources sources_;
  std::array<PrefixSpeller, kLanguageCount> spellers_;
};

}  // namespace gfmd
