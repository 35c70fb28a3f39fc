#include "searchd/http/suggestion_encoder.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "corpus/schema.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

namespace json = boost::json;

json::object encode_suggestion(const Suggestion& suggestion, Language reader) {
  json::object object{{"text", suggestion.text},
                      {"kind", suggestion_kind_name(suggestion.kind)},
                      {"label", suggestion_label(suggestion.kind, reader)},
                      {"count", suggestion.count},
                      {"lang", language_code(suggestion.language)},
                      {"html", marked_html(suggestion.runs)},
                      {"url", suggestion_url(suggestion, reader)}};
  if (const auto field = suggestion_facet(suggestion.kind)) {
    object["facet"] = facet_spec(*field).name;
    object["value"] = suggestion.key;
  } else if (!suggestion.id.empty()) {
    object["id"] = suggestion.id;
    object["unit_kind"] = kind_name(suggestion.unit_kind);
  } else {
    object["q"] = suggestion.query;
  }
  if (!suggestion.meaning.empty()) object["meaning"] = suggestion.meaning;
  return object;
}

}  // namespace

std::string encode_suggestions(const SuggestResponse& response) {
  json::array suggestions;
  suggestions.reserve(response.suggestions.size());
  for (const Suggestion& suggestion : response.suggestions) {
    suggestions.push_back(encode_suggestion(suggestion, response.language));
  }
  return json::serialize(json::object{{"query", response.query},
                                      {"lang", language_code(response.language)},
                                      {"took_ms", response.took_ms},
                                      {"suggestions", std::move(suggestions)},
                                      {"index", {{"revision", response.revision}}}});
}

}  // namespace gfmd
