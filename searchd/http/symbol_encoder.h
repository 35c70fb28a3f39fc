#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "searchd/engine/symbol_answer.h"

namespace gfmd {

/// The answers of /v1/symbol/{symbol} and /v1/symbol?prefix= as JSON.
[[nodiscard]] std::string encode_symbol(const SymbolAnswer& answer);
[[nodiscard]] std::string encode_symbols(const std::string& prefix, const SymbolList& list);

/// {"normal", "kind", "units", "url"}.
[[nodiscard]] boost::json::object encode_symbol_count(const SymbolCount& symbol);

}  // namespace gfmd
