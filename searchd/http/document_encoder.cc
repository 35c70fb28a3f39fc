#include "searchd/http/document_encoder.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "corpus/roman_numeral.h"
#include "searchd/engine/searcher.h"
#include "searchd/engine/symbol_finder.h"
#include "searchd/http/html.h"
#include "searchd/http/json_fields.h"

namespace gfmd {
namespace {

namespace json = boost::json;

json::object encode_sentence(const Passage& passage, const Sentence& sentence) {
  json::array notes;
  for (const std::uint32_t note : notes_in(passage, sentence.begin, sentence.end)) {
    notes.push_back(
        {{"number", note}, {"label", to_roman(note)}, {"id", "footnote-" + std::to_string(note)}});
  }
  return {{"text", passage.text.substr(sentence.begin, sentence.end - sentence.begin)},
          {"lines", lines_to_json(sentence.lines)},
          {"notes", std::move(notes)}};
}

json::object encode_reference(const Passage& passage, const Reference& reference) {
  return {{"kind", reference_kind_name(reference.kind)},
          {"normal", reference.normal},
          {"pinpoint", reference.pinpoint},
          {"text", passage.text.substr(reference.begin, reference.end - reference.begin)}};
}

json::object encode_passage(const Passage& passage) {
  json::array sentences;
  for (const Sentence& sentence : passage.sentences) {
    sentences.push_back(encode_sentence(passage, sentence));
  }
  json::array references;
  for (const Reference& reference : passage.references) {
    references.push_back(encode_reference(passage, reference));
  }
  return {{"kind", passage.kind == PassageKind::list_item ? "list_item" : "paragraph"},
          {"text", passage.text},
          {"lines", lines_to_json(passage.lines)},
          {"sentences", std::move(sentences)},
          {"references", std::move(references)}};
}

json::object encode_version(const Version& version) {
  json::array passages;
  for (const Passage& passage : version.passages) passages.push_back(encode_passage(passage));
  return {{"lang", language_code(version.language)},
          {"unofficial", version.unofficial},
          {"title", version.title},
          {"path", strings_to_json(version.path)},
          {"summary", version.summary},
          {"keywords", strings_to_json(version.keywords)},
          {"passages", std::move(passages)}};
}

json::array encode_terms(const std::vector<FacetTerm>& terms) {
  json::array array;
  for (const FacetTerm& term : terms) {
    array.push_back({{"value", term.key}, {"printed", term.printed}});
  }
  return array;
}

json::array encode_fields(const std::vector<PrintedField>& fields) {
  json::array array;
  for (const PrintedField& field : fields) {
    array.push_back(
        {{"label", field.label}, {"text", field.text}, {"lines", lines_to_json(field.lines)}});
  }
  return array;
}

json::array encode_citing_sentences(const std::vector<SentenceId>& sentences) {
  json::array array;
  for (const SentenceId& each : sentences) {
    array.push_back(
        {{"id", each.document}, {"passage", each.passage}, {"sentence", each.sentence}});
  }
  return array;
}

json::array encode_related(const std::vector<RelatedUnit>& related) {
  json::array array;
  for (const RelatedUnit& unit : related) {
    array.push_back({{"id", unit.id},
                     {"kind", kind_name(unit.kind)},
                     {"title", unit.title},
                     {"lang", language_code(unit.language)},
                     {"url", unit.url},
                     {"why", unit.why},
                     {"lines", lines_to_json(unit.lines)},
                     {"own_lines", lines_to_json(unit.other_lines)}});
  }
  return array;
}

}  // namespace

std::string encode_document(const Document& document, const std::vector<RelatedUnit>& related,
                            const std::string& revision) {
  json::array versions;
  for (const Version& version : document.versions) versions.push_back(encode_version(version));
  json::object object{
      {"id", document.id},
      {"kind", kind_name(document.kind)},
      {"number", document.number},
      {"url", unit_url(document.kind, document.id, document.number, document.lines)},
      {"source", document.source},
      {"lines", lines_to_json(document.lines)},
      {"versions", std::move(versions)},
      {"country", encode_terms(document.countries)},
      {"place", encode_terms(document.places)},
      {"partner", encode_terms(document.partners)},
      {"theme", encode_terms(document.themes)},
      {"tag", encode_terms(document.tags)},
      {"link", strings_to_json(document.links)},
      {"year", document.year ? json::value(*document.year) : json::value(nullptr)},
      {"fields", encode_fields(document.printed_fields)},
      {"cited_by", encode_citing_sentences(document.cited_by)},
      {"related", encode_related(related)},
      {"index", {{"revision", revision}}}};
  return json::serialize(object);
}

}  // namespace gfmd
