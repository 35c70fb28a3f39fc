#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/search_response.h"
#include "searchd/engine/symbol_answer.h"
#include "searchd/http/citation.h"

/// Answers and units made by hand, in which every text is one given text.
namespace gfmd::test {

/// With one hit that has everything a hit can have.
[[nodiscard]] SearchResponse sample_response(const std::string& text);

/// With one unit that cites it once.
[[nodiscard]] SymbolAnswer sample_symbol(const std::string& text);

/// A practice with all fields, a marker of note 3, a reference and a French version.
[[nodiscard]] Document sample_practice(const std::string& text);

/// A note of a paper as it is cited, and a document of the United Nations beside it.
[[nodiscard]] CitedWork sample_work();
[[nodiscard]] CitedWork sample_un_document();

/// Texts that do harm in a page that does not escape them.
[[nodiscard]] const std::vector<std::string>& xss_payloads();

/// Whether the payload stands in `html` as it is, or any markup besides the pages' own.
[[nodiscard]] std::string foreign_markup(const std::string& html);

}  // namespace gfmd::test
