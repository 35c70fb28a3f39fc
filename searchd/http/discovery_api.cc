#include "searchd/http/discovery_api.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "searchd/http/opensearch.h"
#include "searchd/http/parameter_reader.h"
#include "searchd/http/search_url.h"
#include "searchd/http/sitemap.h"

namespace gfmd {
namespace {

Response typed(std::string_view content_type, std::string body) {
  Response response;
  response.content_type = std::string(content_type);
  response.body = std::move(body);
  return response;
}

/// cached(), for an answer that names whole addresses.
Response located(const Call& call, const std::string& canonical,
                 const std::function<Response(const std::string& base)>& make) {
  const std::string base = call.base_address();
  if (base.empty()) return call.fail(bad_target("the Host header is not a plain host name"));
  return cached(call, canonical + "\n" + base, [&] { return make(base); });
}

const std::vector<Language>& every_language() {
  static const std::vector<Language> kAll(kLanguages.begin(), kLanguages.end());
  return kAll;
}

/// The pages of one sitemap, the front pages on the first.
std::vector<UnitAddress> sitemap_pages(SearchEngine& engine, std::uint32_t page) {
  std::vector<UnitAddress> pages;
  if (page == 1) {
    pages.push_back({"/", every_language()});
    if (engine.outline().text.first > 0) pages.push_back({"/paper", every_language()});
    pages.push_back({"/box", every_language()});
    pages.push_back({"/stats", every_language()});
  }
  for (UnitAddress& unit : engine.unit_addresses((page - 1) * kSitemapUnits, kSitemapUnits)) {
    pages.push_back(std::move(unit));
  }
  return pages;
}

}  // namespace

Response opensearch_description(const Call& call) {
  const auto reader = decode_language_only(call.target.parameters, call.accept_language());
  if (!reader) return call.fail(problem_of(reader.error()));
  const std::string canonical = "/opensearch.xml?lang=" + std::string(language_code(*reader));
  return located(call, canonical, [&](const std::string& base) {
    return typed("application/opensearchdescription+xml",
                 encode_opensearch_description(*reader, base));
  });
}

Response opensearch_suggestions(const Call& call) {
  const auto decoded = decode_suggest(call.target.parameters, call.accept_language());
  if (!decoded) return call.fail(problem_of(decoded.error()));
  return located(call, "/suggest.json\n" + suggest_url(*decoded), [&](const std::string& base) {
    const auto answered = call.context.engine.suggest(*decoded);
    if (!answered) return call.fail(problem_of(answered.error()));
    return typed("application/x-suggestions+json", encode_opensearch_suggestions(*answered, base));
  });
}

Response sitemap(const Call& call) {
  const IndexManifest& manifest = call.context.manifest;
  const std::uint32_t count = sitemap_count(manifest.documents);
  std::uint32_t page = 0;  // the index of all
  for (const Parameter& parameter : call.target.parameters) {
    if (parameter.name != "page") return call.fail(problem_of(unknown_parameter(parameter.name)));
    if (page != 0) return call.fail(problem_of(ParameterError{"page", "page is given twice"}));
    if (auto failure = read_number(parameter, count, page)) return call.fail(problem_of(*failure));
  }
  return located(call, "/sitemap.xml?page=" + std::to_string(page), [&](const std::string& base) {
    return typed("application/xml",
                 page == 0 ? encode_sitemap_index(base, manifest.built, count)
                           : encode_sitemap(base, sitemap_pages(call.context.engine, page)));
  });
}

Response robots(const Call& call) {
  const std::string base = call.base_address();
  return cached(call, "/robots.txt\n" + base,
                [&] { return typed("text/plain; charset=utf-8", robots_text(base)); });
}

}  // namespace gfmd
