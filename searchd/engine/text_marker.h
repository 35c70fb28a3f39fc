#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/query_plan.h"
#include "stemmers/analyzer.h"
#include "stemmers/language.h"
#include "stemmers/sentences.h"

namespace gfmd {

/// Finds in texts to read what a query matches, as the hits of its search are marked; broader
/// terms, which are searched where nothing nearer is, are not.
class TextMarker {
 public:
  virtual ~TextMarker() = default;
  /// Ranges of bytes in order, none overlapping.
  [[nodiscard]] virtual std::vector<ByteRange> marks(std::string_view text,
                                                     Language language) const = 0;
  /// Likewise in a passage's text, sentence by sentence, with what it cites.
  [[nodiscard]] virtual std::vector<ByteRange> marks(const Passage& passage,
                                                     Language language) const = 0;
};

/// By the Highlighter. `analyzer` and the plan's terminology must outlive it.
[[nodiscard]] std::unique_ptr<TextMarker> make_text_marker(QueryPlan plan,
                                                           const Analyzer& analyzer);

}  // namespace gfmd
