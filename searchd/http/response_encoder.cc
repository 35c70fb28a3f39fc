#include "searchd/http/response_encoder.h"

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <cmath>
#include <string_view>
#include <utility>

#include "corpus/roman_numeral.h"
#include "corpus/schema.h"
#include "searchd/engine/ranking.h"
#include "searchd/http/explanation_text.h"
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
  return {{"number", note.number}, {"label", to_roman(note.number)},
          {"id", note.id},         {"url", note.url},
          {"text", note.text},     {"lang", language_code(note.language)}};
}

json::object encode_citing_sentence(const NoteLink& sentence) {
  return {{"id", sentence.id},
          {"url", sentence.url},
          {"text", sentence.text},
          {"html", marked_html(sentence.runs)},
          {"lang", language_code(sentence.language)}};
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

json::object encode_matched(const MatchedTerm& term) {
  return {{"term", term.text}, {"lang", language_code(term.language)}, {"broader", term.broader}};
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
          {"matched", encode_all(hit.matched, encode_matched)},
          {"labels", encode_all(hit.labels, encode_label)},
          {"keywords", encode_all(hit.keywords, marked_html)},
          {"cited_by", encode_all(hit.cited_by, encode_citing_sentence)},
          {"more", hit.more},
          {"passages", encode_all(hit.passages, encode_snippet)}};
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

json::value encode_did_you_mean(const std::optional<DidYouMean>& near) {
  if (!near) return nullptr;
  return json::object{{"query", near->query}, {"total", near->total}};
}

json::object encode_expansion(const Expansion& expansion) {
  return {{"words", expansion.words},
          {"terms", strings_to_json(expansion.terms)},
          {"broader", strings_to_json(expansion.broader)}};
}

json::object encode_reference(const NamedReference& reference) {
  json::object object = encode_symbol_count({reference.kind, reference.normal, reference.units});
  object["text"] = reference.text;
  object["pinpoint"] = reference.pinpoint;
  return object;
}

constexpr std::array<std::string_view, kTextFieldCount> kFieldNames{
    "title", "body", "names", "context", "summary", "keywords"};

std::string_view name_of(TextField field) {
  return kFieldNames.at(static_cast<std::size_t>(field));
}

/// To four places: more of them is what a float cannot say.
double rounded(float number) { return std::round(static_cast<double>(number) * 1e4) / 1e4; }

json::object encode_form(const ExplainedForm& form) {
  return {{"text", form.text},
          {"lang", language_code(form.language)},
          {"weight", rounded(form.weight)},
          {"fields", encode_all(form.fields, name_of)}};
}

json::object encode_clause(const ExplainedClause& clause) {
  return {{"words", clause.words},
          {"weight", rounded(clause.weight)},
          {"forms", encode_all(clause.forms, encode_form)}};
}

json::object encode_explanation(const Explanation& explanation, Language reader) {
  json::object fields;
  for (const TextField field : kTextFields) {
    fields[name_of(field)] =
        rounded(ranking::kFieldWeights.at(static_cast<std::size_t>(field)).weight);
  }
  return {{"sentences", strings_to_json(explanation_sentences(explanation, reader))},
          {"words", encode_all(explanation.clauses, encode_clause)},
          {"field_weights", std::move(fields)}};
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
                      {"did_you_mean", encode_did_you_mean(response.did_you_mean)},
                      {"expansions", encode_all(response.expansions, encode_expansion)},
                      {"references", encode_all(response.references, encode_reference)},
                      {"index", {{"revision", response.revision}}}};
  if (response.explanation.in_figures) {
    object["explanation"] = encode_explanation(response.explanation, response.language);
  }
  return json::serialize(object);
}

}  // namespace gfmd
