#include "searchd/http/sitemap.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("A page has an address for each of its languages, which name one another") {
  const std::string xml = encode_sitemap(
      "https://a.org",
      {{"/practice/3", {Language::en, Language::es}}, {"/doc/a%26b", {Language::fr}}});
  CHECK(
      xml.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www."
                      "sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml="));
  CHECK(contains(xml,
                 "<url>\n<loc>https://a.org/practice/3?lang=es</loc>\n"
                 "<xhtml:link rel=\"alternate\" hreflang=\"en\" "
                 "href=\"https://a.org/practice/3?lang=en\"/>\n"
                 "<xhtml:link rel=\"alternate\" hreflang=\"es\" "
                 "href=\"https://a.org/practice/3?lang=es\"/>\n</url>\n"));
  CHECK(contains(xml, "<url>\n<loc>https://a.org/doc/a%26b?lang=fr</loc>\n</url>\n</urlset>"));
}

TEST_CASE("What is read as a part of a page has no address of its own") {
  CHECK_FALSE(contains(encode_sitemap("", {{"/paper#footnote-1", {Language::en}}}), "<url>"));
}

TEST_CASE("As many sitemaps as units ask for, each within the protocol's bounds") {
  CHECK(sitemap_count(0) == 1);
  CHECK(sitemap_count(kSitemapUnits) == 1);
  CHECK(sitemap_count(kSitemapUnits + 1) == 2);
  CHECK(sitemap_count(1'000'000) == 200);
  const std::string id(200, 'x');
  const std::vector<UnitAddress> full(kSitemapUnits + 3,
                                      {"/doc/" + id, {kLanguages.begin(), kLanguages.end()}});
  const std::string xml = encode_sitemap("https://example.org", full);
  std::size_t addresses = 0;
  for (std::size_t at = xml.find("<loc>"); at != std::string::npos;
       at = xml.find("<loc>", at + 1)) {
    ++addresses;
  }
  CHECK(addresses <= 50'000);
  CHECK(xml.size() < 50'000'000);
}

TEST_CASE("The index lists them all") {
  const std::string xml = encode_sitemap_index("https://a.org", "2026-11-28T07:00:00Z", 2);
  CHECK(contains(xml,
                 "<sitemap>\n<loc>https://a.org/sitemap.xml?page=2</loc>\n"
                 "<lastmod>2026-11-28T07:00:00Z</lastmod>\n</sitemap>\n</sitemapindex>"));
  CHECK(contains(xml, "?page=1<"));
  CHECK_FALSE(contains(xml, "?page=3<"));
}

TEST_CASE("Crawlers may read the pages, not the API, and no search but the empty one") {
  const std::string text = robots_text("https://a.org");
  CHECK(text.starts_with("User-agent: *\n"));
  CHECK(contains(text, "\nDisallow: /v1/\n"));
  CHECK(contains(text, "\nDisallow: /?\n"));
  CHECK(contains(text, "\nAllow: /?lang=fr$\n"));
  CHECK(text.ends_with("\nSitemap: https://a.org/sitemap.xml\n"));
  CHECK_FALSE(contains(robots_text(""), "Sitemap"));
}

}  // namespace
}  // namespace gfmd
