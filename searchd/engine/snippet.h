#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/highlighter.h"
#include "searchd/engine/search_response.h"

namespace gfmd {

inline constexpr std::size_t kMaxSnippets = 2;
/// A sentence longer than this is shown around its matches, cut between words, with an ellipsis.
inline constexpr std::size_t kMaxSentenceBytes = 600;

/// A snippet before it knows its page: the passage it is of.
struct PassageSnippet {
  std::size_t passage = 0;           // number in the version
  std::vector<std::uint32_t> notes;  // footnote numbers its sentences carry
  Snippet snippet;                   // url and notes empty
};

/// The best sentences of a version, and what else of it matches.
struct VersionSnippets {
  std::vector<PassageSnippet> best;     // in printed order
  std::uint32_t more = 0;               // passages with a match that none of the best is of
  std::vector<PassageSnippet> further;  // the first sentence that matches of these, in order
};

/// The sentences that say most of what was asked: each next one is the sentence that adds the
/// greatest weight of clauses not shown yet. Sentences that follow each other make one snippet. In
/// printed order. Without any match, the version's first sentence; none for an empty version.
/// `place`: what text of a unit the passages are. At most `further` passages beside the best are
/// listed; all are counted.
[[nodiscard]] VersionSnippets make_snippets(const Version& version, const Highlighter& highlighter,
                                            std::span<const float> clause_weights,
                                            TextPlace place = {}, std::size_t further = 0);

/// The same of the version's summary, where that has a match; `lines` and `kind` are the unit's.
[[nodiscard]] std::optional<PassageSnippet> summary_snippet(const Version& version, LineRange lines,
                                                            DocumentKind kind,
                                                            const Highlighter& highlighter,
                                                            std::span<const float> clause_weights);

[[nodiscard]] bool has_mark(const Snippet& snippet);

}  // namespace gfmd
