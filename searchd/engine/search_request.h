#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/schema.h"
#include "stemmers/language.h"

namespace gfmd {

enum class SortOrder : std::uint8_t { relevance, title, country, printed, year };

/// How a facet's values stand: by count falling, then label; or by label, as the language sorts.
enum class FacetOrder : std::uint8_t { count, label };

/// A question to the engine. Strings are valid UTF-8.
struct SearchRequest {
  std::string query;                 // as typed, at most kMaxQueryBytes; empty: browse everything
  Language language = Language::en;  // the reader's: decides which version is shown, and labels
  /// Values asked for, by facet: or within one, and across. Keys or names in any language.
  std::array<std::vector<std::string>, kFacetFieldCount> filters;
  std::vector<FacetField> facets{kFacetFields.begin(), kFacetFields.end()};  // those to count
  FacetOrder facet_order = FacetOrder::count;
  std::uint32_t page = 1;       // from 1
  std::uint32_t per_page = 10;  // 1 .. kMaxPerPage
  SortOrder sort = SortOrder::relevance;
  bool expand = true;        // terms of the same meaning are searched as well
  bool correct = true;       // a word that nothing holds is read as a near one that something does
  bool translations = true;  // unofficial texts stand for printed ones that are in another language
  bool snippets = true;      // false: ids, titles and scores only
  bool explain = false;      // the answer has the weights of the query's words
  std::uint32_t passages = 0;  // of each hit to list beside its snippets, 0 .. kMaxPassages
};

inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::uint32_t kMaxPerPage = 100;  // over HTTP
inline constexpr std::uint32_t kMaxPassages = 50;
inline constexpr std::uint32_t kMaxDepth = 10'000;  // hits that paging can reach

}  // namespace gfmd
