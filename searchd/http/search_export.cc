#include "searchd/http/search_export.h"

#include <boost/json/serialize.hpp>
#include <regex>

#include "corpus/digest.h"
#include "searchd/http/csv.h"
#include "searchd/http/html.h"
#include "searchd/http/response_encoder.h"
#include "searchd/http/search_url.h"
#include "searchd/http/xml.h"

namespace gfmd {
namespace {

void append_to(std::string& list, std::string_view separator, std::string_view item) {
  if (!list.empty()) list.append(separator);
  list.append(item);
}

std::string labels_of(const Hit& hit, FacetField field) {
  std::string labels;
  for (const FacetLabel& label : hit.labels) {
    if (label.field == field) append_to(labels, "; ", label.label);
  }
  return labels;
}

std::string snippet_of(const Hit& hit) {
  std::string text;
  for (const Snippet& snippet : hit.snippets) append_to(text, " … ", plain_text(snippet.runs));
  return text;
}

std::string path_of(const Hit& hit) {
  std::string path;
  for (const std::string& heading : hit.path) append_to(path, " > ", heading);
  return path;
}

std::string line_number(std::uint32_t line) { return line == 0 ? "" : std::to_string(line); }

/// A name-based UUID (RFC 9562, version 8, of SHA-256), so that ids need no domain of one's own.
std::string urn_of(std::string_view name) {
  std::string hex = sha256_hex(name).substr(0, 32);
  hex[12] = '8';
  hex[16] = "89ab"[static_cast<std::size_t>(hex[16]) % 4];
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20);
}

/// An instant as RFC 3339 writes it; that of the epoch where the manifest's is none.
std::string instant(const std::string& built) {
  static const std::regex kInstant(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))");
  return std::regex_match(built, kInstant) ? built : "1970-01-01T00:00:00Z";
}

void write_entry(const Hit& hit, Language reader, const FeedContext& context, XmlWriter& xml) {
  const std::string language =
      " type=\"text\" xml:lang=\"" + std::string(language_code(hit.language)) + "\"";
  xml.line("<entry>");
  xml.element("id", "", urn_of("unit\n" + hit.id));
  const std::string title = plain_text(hit.title);
  xml.element("title", language, title.empty() ? hit.id : title);
  xml.element("updated", "", instant(context.built));
  xml.link("alternate", "text/html", context.base + with_language(hit.url, reader));
  for (const FacetLabel& label : hit.labels) {
    xml.line("<category term=\"" + xml_text(label.key) + "\" label=\"" + xml_text(label.label) +
             "\"/>");
  }
  xml.element("summary", language, snippet_of(hit));
  xml.line("</entry>");
}

}  // namespace

std::string encode_csv(const SearchResponse& response) {
  std::string csv =
      csv_record({"rank", "id", "kind", "lang", "unofficial", "title", "path", "url", "first_line",
                  "last_line", "score", "countries", "places", "themes", "snippet"});
  for (const Hit& hit : response.hits) {
    csv += csv_record({std::to_string(hit.rank), hit.id, std::string(kind_name(hit.kind)),
                       std::string(language_code(hit.language)), hit.unofficial ? "1" : "0",
                       plain_text(hit.title), path_of(hit), hit.url, line_number(hit.lines.first),
                       line_number(hit.lines.last), std::to_string(hit.score),
                       labels_of(hit, FacetField::country), labels_of(hit, FacetField::place),
                       labels_of(hit, FacetField::theme), snippet_of(hit)});
  }
  return csv;
}

std::string encode_json_lines(const SearchResponse& response) {
  std::string lines;
  for (const Hit& hit : response.hits) lines += boost::json::serialize(encode_hit(hit)) + "\n";
  return lines;
}

std::string encode_atom(const SearchResponse& response, const FeedContext& context) {
  XmlWriter xml;
  xml.line("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
           std::string(language_code(response.language)) + "\">");
  xml.element("id", "", urn_of("search\n" + context.self));
  xml.element("title", " type=\"text\"", response.query.empty() ? "gfmd-search" : response.query);
  xml.element("updated", "", instant(context.built));
  xml.line("<author><name>gfmd-search</name></author>");
  xml.element("generator", " version=\"" GFMD_VERSION "\"", "gfmd-search");
  xml.link("self", "application/atom+xml", context.base + context.self);
  xml.link("alternate", "text/html", context.base + context.page);
  for (const Hit& hit : response.hits) write_entry(hit, response.language, context, xml);
  xml.line("</feed>");
  return xml.take();
}

}  // namespace gfmd
