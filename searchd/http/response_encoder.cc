#include "searchd/http/response_encoder.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "corpus/roman_numeral.h"
#include "corpus/schema.h"
#include "searchd/http/html.h"
#include "searchd/http/json_fields.h"
#include "searchd/http/symbol_encoder.h"

namespace gfmd {
namespace {

namespace json = boost::json;

template <typename Items, typename Encode>
json::array encode_all(const Items& items, Encode encode) {
  json::array array;
  array.reserve(items.size());
  for (const auto& item : items) array.emplace_back(encode(item));
  return array;
}

json::object encode_note(const NoteLink& note) {
  return {{"number", note.number},
          {"label", to_roman(note.number)},
          {"id", note.id},
          {"url", note.url},
          {"text", note.text}};
}

json::object encode_citing_sentence(const NoteLink& sentence) {
  return {{"id", sentence.id}, {"url", sentence.url}, {"text", sentence.text}};
}

json::object encode_snippet(const Snippet& snippet) {
  return {{"html", marked_html(snippet.runs)},
          {"text", plain_text(snippet.runs)},
          {"lines", lines_to_json(snippet.lines)},
          {"url", snippet.url},
          {"cut_before", snippet.cut_before},
          {"cut_after", snippet.cut_after},
          {"summary", snippet.summary},
          {"notes", encode_all(snippet.notes, encode_note)}};
}

json::object encode_label(const FacetLabel& label) {
  return {{"facet", facet_spec(label.field).name}, {"value", label.key}, {"label", label.label}};
}

}  // namespace

json::object encode_hit(const Hit& hit) {
  return {{"id", hit.id},
          {"kind", kind_name(hit.kind)},
          {"lang", language_code(hit.language)},
          {"title", plain_text(hit.title)},
          {"url", hit.url},
          {"score", hit.score},
          {"lines", lines_to_json(hit.lines)},
          {"snippets", encode_all(hit.snippets, encode_snippet)},
          {"rank", hit.rank},
          {"title_html", marked_html(hit.title)},
          {"path", strings_to_json(hit.path)},
          {"unofficial", hit.unofficial},
          {"matched_langs", encode_all(hit.matched_languages, language_code)},
          {"labels", encode_all(hit.labels, encode_label)},
          {"keywords", encode_all(hit.keywords, marked_html)},
          {"cited_by", encode_all(hit.cited_by, encode_citing_sentence)}};
}

namespace {

json::object encode_facet_value(const FacetValue& value) {
  json::object object{{"value", value.key},
                      {"label", value.label},
                      {"count", value.count},
                      {"selected", value.selected}};
  if (!value.parent.empty()) object["parent"] = value.parent;
  return object;
}

json::object encode_facets(const std::vector<Facet>& facets) {
  json::object object;
  for (const Facet& facet : facets) {
    object[facet_spec(facet.field).name] = encode_all(facet.values, encode_facet_value);
  }
  return object;
}

json::object encode_warning(const Warning& warning) {
  json::object object{{"code", warning.code}, {"message", warning.message}};
  if (warning.place) {
    object["offset"] = warning.place->offset;
    object["text"] = warning.place->text;
  }
  return object;
}

json::value encode_correction(const std::optional<Correction>& correction) {
  if (!correction) return nullptr;
  return json::object{{"query", correction->query}, {"original", correction->original}};
}

json::object encode_expansion(const Expansion& expansion) {
  return {{"words", expansion.words}, {"terms", strings_to_json(expansion.terms)}};
}

json::object encode_reference(const NamedReference& reference) {
  json::object object = encode_symbol_count({reference.kind, reference.normal, reference.units});
  object["text"] = reference.text;
  object["pinpoint"] = reference.pinpoint;
  return object;
}

json::object encode_explanation(const Explanation& explanation) {
  return {{"word", explanation.word}, {"text", explanation.text}};
}

}  // namespace

std::string encode_response(const SearchResponse& response) {
  json::object object{{"query", response.query},
                      {"lang", language_code(response.language)},
                      {"total", response.total},
                      {"page", response.page},
                      {"per_page", response.per_page},
                      {"took_ms", response.took_ms},
                      {"hits", encode_all(response.hits, encode_hit)},
                      {"facets", encode_facets(response.facets)},
                      {"warnings", encode_all(response.warnings, encode_warning)},
                      {"correction", encode_correction(response.correction)},
                      {"expansions", encode_all(response.expansions, encode_expansion)},
                      {"references", encode_all(response.references, encode_reference)},
                      {"index", {{"revision", response.revision}}}};
  if (!response.explanation.empty()) {
    object["explanation"] = encode_all(response.explanation, encode_explanation);
  }
  return json::serialize(object);
}

}  // namespace gfmd
