#pragma once

#include <string>

#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"
#include "searchd/engine/symbol_answer.h"

namespace gfmd {

/// The page at "/symbol/{symbol}": every sentence that cites it. The whole HTML document.
/// `base`: see site_address.h.
[[nodiscard]] std::string render_symbol_page(const SymbolAnswer& answer, Language reader,
                                             const std::string& base = "");

/// The page at "/symbol?prefix=": the symbols that begin so.
[[nodiscard]] std::string render_symbols_page(const std::string& prefix, const SymbolList& list,
                                              Language reader, const std::string& base = "");

/// What a search's query names, with links to the pages above; empty when it names nothing.
[[nodiscard]] std::string references_html(const SearchRequest& request,
                                          const SearchResponse& response);

}  // namespace gfmd
