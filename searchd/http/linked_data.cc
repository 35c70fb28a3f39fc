#include "searchd/http/linked_data.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <set>
#include <utility>

#include "searchd/http/citation.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

namespace json = boost::json;

std::string finish(json::object object) {
  object["@context"] = "https://schema.org";
  std::string text;
  for (const char c : json::serialize(object)) {
    if (c == '<') {
      text += "\\u003c";  // neither "</script" nor "<!--" can stand in it
    } else {
      text.push_back(c);
    }
  }
  return text;
}

std::string address(std::string_view base, std::string_view path, Language language) {
  return std::string(base) + with_language(path, language);
}

void add_names(json::object& object, std::string_view property, std::string_view type,
               const std::vector<FacetTerm>& terms) {
  json::array names;
  for (const FacetTerm& term : terms) {
    names.push_back(json::object{{"@type", type}, {"name", term.printed}});
  }
  if (!names.empty()) object[property] = std::move(names);
}

/// UN documents that a unit cites, but those in `seen`.
void add_cited(const Document& unit, std::set<std::string>& seen, json::array& cited) {
  for (const CitedWork& work : cited_works(unit, "", "")) {
    if (work.kind != CitedWork::Kind::un_document || !seen.insert(work.number).second) continue;
    cited.push_back(json::object{{"@type", "CreativeWork"},
                                 {"name", work.title},
                                 {"identifier", work.number},
                                 {"publisher", {{"@type", "Organization"}, {"name", work.author}}},
                                 {"url", work.url}});
  }
}

/// The paper that `unit` is printed in, named as it is in citations.
json::object paper_of(const Document& unit, Language reader, std::string_view base) {
  const CitedWork part = cited_works(unit, base, "").front();
  return {{"@type", "Report"},
          {"@id", std::string(base) + "/paper"},
          {"url", address(base, "/paper", reader)},
          {"name", part.container},
          {"publisher", {{"@type", "Organization"}, {"name", part.author}}}};
}

/// A version as a work of its own: a translation, or what was translated.
json::object work(const Version& version, std::string_view path, std::string_view base) {
  json::object object{{"@type", "CreativeWork"},
                      {"inLanguage", language_code(version.language)},
                      {"url", address(base, path, version.language)}};
  if (!version.title.empty()) object["name"] = version.title;
  return object;
}

void add_versions(json::object& object, const ShownUnit& page, std::string_view base) {
  const Version& printed = page.unit.versions.front();
  if (&page.shown != &printed) {
    object["translationOfWork"] = work(printed, page.path, base);
    return;
  }
  json::array translations;
  for (const Version& version : page.unit.versions) {
    if (&version != &printed) translations.push_back(work(version, page.path, base));
  }
  if (!translations.empty()) object["workTranslation"] = std::move(translations);
}

}  // namespace

std::string unit_linked_data(const ShownUnit& page, Language reader, std::string_view base) {
  const Document& unit = page.unit;
  json::object object = work(page.shown, page.path, base);
  if (page.shown.title.empty()) object["name"] = unit.id;
  object["identifier"] = unit.id;
  if (unit.lines.first > 0) object["isPartOf"] = paper_of(unit, reader, base);
  if (!page.shown.summary.empty()) object["abstract"] = page.shown.summary;
  if (unit.year) object["datePublished"] = std::to_string(*unit.year);
  add_versions(object, page, base);
  add_names(object, "spatialCoverage", "Place", unit.places);
  add_names(object, "countryOfOrigin", "Country", unit.countries);
  std::vector<FacetTerm> subjects = unit.themes;
  subjects.insert(subjects.end(), unit.tags.begin(), unit.tags.end());
  add_names(object, "about", "Thing", subjects);
  add_names(object, "contributor", "Organization", unit.partners);
  json::array cited;
  std::set<std::string> seen;
  add_cited(unit, seen, cited);
  if (!cited.empty()) object["citation"] = std::move(cited);
  return finish(std::move(object));
}

std::string paper_linked_data(const std::vector<Document>& units, Language shown, Language reader,
                              std::string_view base) {
  if (units.empty()) return "";
  json::object object = paper_of(units.front(), reader, base);
  const Language printed = units.front().versions.front().language;
  object["inLanguage"] = language_code(shown);
  if (shown != printed) {
    object["translationOfWork"] = {
        {"@type", "Report"},
        {"inLanguage", language_code(printed)},
        {"url", address(base, "/paper", printed)},
    };
  }
  json::array cited;
  std::set<std::string> seen;
  for (const Document& unit : units) add_cited(unit, seen, cited);
  if (!cited.empty()) object["citation"] = std::move(cited);
  return finish(std::move(object));
}

std::string site_linked_data(Language reader, std::string_view base) {
  const std::string code(language_code(reader));
  const std::string results = std::string(base) + "/?q={search_term_string}&lang=" + code;
  return finish({{"@type", "WebSite"},
                 {"name", text_of(Message::site_name, reader)},
                 {"url", address(base, "/", reader)},
                 {"inLanguage", code},
                 {"potentialAction",
                  {{"@type", "SearchAction"},
                   {"target", {{"@type", "EntryPoint"}, {"urlTemplate", results}}},
                   {"query-input", "required name=search_term_string"}}}});
}

}  // namespace gfmd
