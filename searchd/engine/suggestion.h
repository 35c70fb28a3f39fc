#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "searchd/engine/search_response.h"
#include "stemmers/language.h"

/// Suggestions as a query is typed: what is asked and what is answered.
namespace gfmd {

enum class SuggestionKind : std::uint8_t {
  acronym,  // with what it stands for
  country,  // who acts
  place,
  region,
  theme,
  tag,
  partner,
  symbol,      // UN document symbols that are cited
  convention,  // ILO conventions, treaty articles, general comments and recommendations cited
  title,       // of a unit, in any of its versions
  phrase,      // two to four words that several units have
};
inline constexpr std::array kSuggestionKinds{
    SuggestionKind::acronym, SuggestionKind::country, SuggestionKind::place,
    SuggestionKind::region,  SuggestionKind::theme,   SuggestionKind::tag,
    SuggestionKind::partner, SuggestionKind::symbol,  SuggestionKind::convention,
    SuggestionKind::title,   SuggestionKind::phrase};
inline constexpr std::size_t kSuggestionKindCount = kSuggestionKinds.size();

[[nodiscard]] std::string_view suggestion_kind_name(SuggestionKind kind);  // "acronym", ...
/// The facet whose values are suggestions of that kind; nullopt for the other kinds.
[[nodiscard]] std::optional<FacetField> suggestion_facet(SuggestionKind kind);

struct SuggestRequest {
  std::string query;                 // as typed so far, valid UTF-8, at most kMaxQueryBytes
  Language language = Language::en;  // the reader's
  std::uint32_t limit = 8;           // 1 .. kMaxSuggestions
};
inline constexpr std::uint32_t kMaxSuggestions = 20;

/// Where a suggestion leads to is either a facet's value, a unit or a query.
struct Suggestion {
  SuggestionKind kind = SuggestionKind::title;
  std::string text;
  std::string meaning;               // what an acronym stands for; empty for other kinds
  std::vector<TextRun> runs;         // the text, and "(meaning)" behind it, the typed part matched
  std::uint64_t count = 0;           // units it leads to; of a title, units that bear it
  Language language = Language::en;  // of the text
  std::string key;                   // of the facet's value
  std::string query;                 // what to search for
  std::string id;                    // of the unit
  DocumentKind unit_kind = DocumentKind::document;
  std::string url;  // of the unit
};

struct SuggestResponse {
  std::string query;
  Language language = Language::en;
  std::vector<Suggestion> suggestions;  // those of a kind together, best kind and best one first
  double took_ms = 0;                   // engine time, without queueing and encoding
  std::string revision;
};

}  // namespace gfmd
