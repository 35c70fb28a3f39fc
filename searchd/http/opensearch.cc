#include "searchd/http/opensearch.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "searchd/http/asset_files.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"
#include "searchd/http/xml.h"

namespace gfmd {
namespace {

namespace json = boost::json;

std::string description_of(const Suggestion& suggestion, Language reader) {
  std::string text(suggestion_label(suggestion.kind, reader));
  if (!suggestion.meaning.empty()) text.append(": ").append(suggestion.meaning);
  return text;
}

}  // namespace

std::string encode_opensearch_description(Language reader, std::string_view base) {
  const std::string site(base);
  const std::string code(language_code(reader));
  const auto add_url = [&](XmlWriter& xml, std::string_view type, const std::string& address,
                           std::string_view relation) {
    xml.line("<Url type=\"" + std::string(type) + "\" rel=\"" + std::string(relation) +
             "\" template=\"" + xml_text(site + address + "lang=" + code) + "\"/>");
  };
  XmlWriter xml;
  xml.line("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">");
  xml.element("ShortName", "", text_of(Message::browser_search, reader));
  xml.element("Description", "", text_of(Message::tagline, reader));
  xml.element("Language", "", code);
  xml.element("InputEncoding", "", "UTF-8");
  xml.element("OutputEncoding", "", "UTF-8");
  xml.element("Image", " type=\"image/svg+xml\"", site + asset_url("icon.svg"));
  add_url(xml, "text/html", "/?q={searchTerms}&", "results");
  add_url(xml, "application/x-suggestions+json", "/suggest.json?q={searchTerms}&", "suggestions");
  add_url(xml, "application/atom+xml", "/v1/search.atom?q={searchTerms}&", "results");
  add_url(xml, "application/opensearchdescription+xml", "/opensearch.xml?", "self");
  xml.line("</OpenSearchDescription>");
  return xml.take();
}

std::string encode_opensearch_suggestions(const SuggestResponse& response, std::string_view base) {
  json::array texts;
  json::array descriptions;
  json::array addresses;
  for (const Suggestion& suggestion : response.suggestions) {
    texts.emplace_back(suggestion.text);
    descriptions.emplace_back(description_of(suggestion, response.language));
    addresses.emplace_back(std::string(base) + suggestion_url(suggestion, response.language));
  }
  return json::serialize(
      json::array{response.query, std::move(texts), std::move(descriptions), std::move(addresses)});
}

}  // namespace gfmd
