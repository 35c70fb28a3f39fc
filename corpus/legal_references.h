#pragma once

#include <string_view>
#include <vector>

#include "corpus/citation_words.h"
#include "corpus/document.h"
#include "corpus/text_words.h"

namespace gfmd {

/// Articles of treaties, one reference an article: "Articles 3 and 9 of the Universal Declaration
/// of Human Rights" -> "UDHR art. 3", "UDHR art. 9". An article that names no treaty is of the one
/// named last; the treaty of another law is none. Sub-paragraphs are the pinpoint. In order, not
/// overlapping. With Naming::implied, treaties' names may lack their articles.
[[nodiscard]] std::vector<Reference> find_article_references(std::string_view text,
                                                             const std::vector<TextWord>& words,
                                                             Naming naming = Naming::required);

/// General comments and recommendations of the treaty bodies, without pinpoints: "CEDAW, General
/// Recommendation No. 26" -> "CEDAW GR 26". One that names no committee is of the one named last.
/// In order, not overlapping. With Naming::implied, a treaty names its committee, and one that
/// names none is found as "GC 14".
[[nodiscard]] std::vector<Reference> find_comment_references(std::string_view text,
                                                             const std::vector<TextWord>& words,
                                                             Naming naming = Naming::required);

}  // namespace gfmd
