#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "searchd/engine/concept_cache.h"
#include "searchd/engine/document_set.h"
#include "searchd/engine/length_columns.h"
#include "searchd/engine/row_finder.h"
#include "searchd/engine/terminology.h"

namespace gfmd {

/// A concept's term, and where it stands as a whole.
struct TermMatches {
  const Wording* wording = nullptr;  // the terminology's
  Language language = Language::en;
  std::vector<std::uint32_t> documents;  // ascending, never empty
};

/// What a concept matches: the terms that stand somewhere, those of the concept itself first, and
/// weighted frequencies of all together by language: (document, frequency), ascending.
struct ConceptMatches {
  std::vector<TermMatches> terms;
  std::array<std::vector<std::pair<std::uint32_t, float>>, kLanguageCount> frequencies;
  std::vector<std::uint32_t> own;       // documents with a term in their text, ascending
  std::vector<std::uint32_t> borrowed;  // documents with a term in their context, likewise
};

/// Looks concepts up in an index, and keeps what it found. Not safe for concurrent use.
class ConceptMatcher {
 public:
  /// All must outlive the ConceptMatcher; `last` is the highest document number. `cache` is of this
  /// index and terminology.
  ConceptMatcher(RowFinder& rows, const LengthColumns& lengths, std::uint32_t last,
                 std::shared_ptr<ConceptCache> cache = std::make_shared<ConceptCache>());

  /// `with_links`: narrower concepts and counterparts are matched too.
  [[nodiscard]] std::shared_ptr<const ConceptMatches> match(const Terminology& terminology,
                                                            std::uint32_t number, bool with_links);

 private:
  struct Touched {
    DocumentSet all;
    DocumentSet own;
    DocumentSet borrowed;
  };
  void add(const IndexConcept& entry, float weight, Language language, Touched& touched,
           std::vector<TermMatches>& terms);
  [[nodiscard]] std::vector<std::uint32_t> accumulate(const Wording& wording, float weight,
                                                      Language language, Touched& touched);

  RowFinder& rows_;
  const LengthColumns& lengths_;
  std::uint32_t last_;
  std::vector<float> frequencies_;       // of one concept in one language; zero between uses
  std::shared_ptr<ConceptCache> cache_;  // by number, with links or not
};

}  // namespace gfmd
