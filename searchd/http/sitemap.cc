#include "searchd/http/sitemap.h"

#include <algorithm>

#include "searchd/http/search_url.h"
#include "searchd/http/xml.h"

namespace gfmd {
namespace {

constexpr std::string_view kNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

void write_page(std::string_view base, const UnitAddress& page, XmlWriter& xml) {
  const auto address = [&](Language language) {
    return std::string(base) + with_language(page.url, language);
  };
  for (const Language language : page.languages) {
    xml.line("<url>");
    xml.element("loc", "", address(language));
    for (const Language other : page.languages) {
      if (page.languages.size() == 1) break;
      xml.line("<xhtml:link rel=\"alternate\" hreflang=\"" + std::string(language_code(other)) +
               "\" href=\"" + xml_text(address(other)) + "\"/>");
    }
    xml.line("</url>");
  }
}

}  // namespace

std::uint32_t sitemap_count(std::uint64_t units) {
  return static_cast<std::uint32_t>(
      std::max<std::uint64_t>(1, (units + kSitemapUnits - 1) / kSitemapUnits));
}

std::string encode_sitemap_index(std::string_view base, std::string_view built,
                                 std::uint32_t count) {
  XmlWriter xml;
  xml.line("<sitemapindex xmlns=\"" + std::string(kNamespace) + "\">");
  for (std::uint32_t page = 1; page <= count; ++page) {
    xml.line("<sitemap>");
    xml.element("loc", "", std::string(base) + "/sitemap.xml?page=" + std::to_string(page));
    xml.element("lastmod", "", built);
    xml.line("</sitemap>");
  }
  xml.line("</sitemapindex>");
  return xml.take();
}

std::string encode_sitemap(std::string_view base, const std::vector<UnitAddress>& pages) {
  XmlWriter xml;
  xml.line("<urlset xmlns=\"" + std::string(kNamespace) +
           "\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">");
  for (const UnitAddress& page : pages) {
    if (page.url.find('#') == std::string::npos) write_page(base, page, xml);
  }
  xml.line("</urlset>");
  return xml.take();
}

std::string robots_text(std::string_view base) {
  std::string text = "User-agent: *\nDisallow: /v1/\nDisallow: /suggest.json\nDisallow: /?\n";
  for (const Language language : kLanguages) {
    text.append("Allow: /?lang=").append(language_code(language)).append("$\n");
  }
  if (!base.empty()) text.append("\nSitemap: ").append(base).append("/sitemap.xml\n");
  return text;
}

}  // namespace gfmd
