#include "searchd/http/symbol_encoder.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "searchd/engine/symbol_finder.h"
#include "searchd/http/html.h"
#include "searchd/http/json_fields.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

namespace json = boost::json;

std::string printed_in(const Citation& citation) {
  std::string printed;
  for (const TextRun& run : citation.runs) {
    if (run.matched) printed += run.text;
  }
  return printed;
}

json::object encode_citation(const Citation& citation) {
  return {{"lang", language_code(citation.language)},
          {"unofficial", citation.unofficial},
          {"url", citation.url},
          {"lines", lines_to_json(citation.lines)},
          {"text", plain_text(citation.runs)},
          {"html", marked_html(citation.runs)},
          {"printed", printed_in(citation)},
          {"pinpoint", citation.pinpoint},
          {"very_place", citation.very_place}};
}

json::object encode_unit(const CitingUnit& unit) {
  json::array citations;
  for (const Citation& citation : unit.citations) citations.push_back(encode_citation(citation));
  return {{"id", unit.id},       {"kind", kind_name(unit.kind)},
          {"title", unit.title}, {"lang", language_code(unit.language)},
          {"url", unit.url},     {"citations", std::move(citations)}};
}

json::array encode_counts(const std::vector<SymbolCount>& symbols) {
  json::array array;
  for (const SymbolCount& symbol : symbols) array.push_back(encode_symbol_count(symbol));
  return array;
}

}  // namespace

json::object encode_symbol_count(const SymbolCount& symbol) {
  return {{"normal", symbol.normal},
          {"kind", reference_kind_name(symbol.kind)},
          {"units", symbol.units},
          {"url", symbol_url(symbol.normal)}};
}

std::string encode_symbol(const SymbolAnswer& answer) {
  json::array units;
  for (const CitingUnit& unit : answer.units) units.push_back(encode_unit(unit));
  json::object object{{"normal", answer.symbol.normal},
                      {"kind", reference_kind_name(answer.symbol.kind)},
                      {"pinpoint", answer.pinpoint},
                      {"total", answer.symbol.units},
                      {"page", answer.page},
                      {"per_page", answer.per_page},
                      {"units", std::move(units)},
                      {"alternatives", encode_counts(answer.alternatives)},
                      {"related", encode_counts(answer.related)},
                      {"index", {{"revision", answer.revision}}}};
  return json::serialize(object);
}

std::string encode_symbols(const std::string& prefix, const SymbolList& list) {
  json::object object{{"prefix", prefix},
                      {"symbols", encode_counts(list.symbols)},
                      {"more", list.more},
                      {"index", {{"revision", list.revision}}}};
  return json::serialize(object);
}

}  // namespace gfmd
