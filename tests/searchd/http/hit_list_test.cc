#include "searchd/http/hit_list.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("A hit shows where it is from, what matched, and where to read on") {
  SearchRequest request;
  request.query = "x";
  request.language = Language::fr;
  const std::string html = hit_list_html(request, test::sample_response("child"));
  CHECK(contains(html, "<ol class=\"hits\" start=\"1\">"));
  CHECK(contains(html,
                 "<h3 lang=\"es\"><a "
                 "href=\"/paper?q=x&amp;lang=fr#footnote-24\">child<mark>child</mark></a></h3>"));
  CHECK(contains(html, "<span class=\"kind\">Note de bas de page</span>"));
  CHECK(contains(html, " › <span lang=\"es\">child</span>"));
  CHECK(contains(html, " · Texte en espagnol · Traduction non officielle"));
  CHECK_FALSE(contains(html, "Trouvé dans"));  // the text shown matches itself
  CHECK(contains(html, "<p lang=\"es\">child <mark>child</mark> …</p>"));
  CHECK(contains(html, "<a href=\"/paper?q=x&amp;lang=fr#L771\">lignes 771–772</a>"));
  CHECK(contains(html, "<a href=\"/paper?q=x&amp;lang=fr#footnote-3\">note iii</a>"));
  CHECK(contains(
      html,
      "Citée dans\u00a0: <a "
      "href=\"/paper?q=x&amp;lang=fr#L486\"><span lang=\"es\"><mark>child</mark></span></a>"));
  CHECK(contains(html, "Mots-clés\u00a0: <span lang=\"es\"><mark>child</mark></span></p>"));
  CHECK(
      contains(html,
               "<a href=\"/?q=x&amp;lang=fr&amp;country=child\"><span class=\"hidden\">Filtrer par "
               "</span>Pays\u00a0: child</a>"));
  CHECK(hit_list_html(request, {}).empty());
}

TEST_CASE("A place that only repeats the country is not told") {
  SearchResponse response = test::sample_response("x");
  response.hits.front().labels = {{FacetField::country, "CM", "Cameroon"},
                                  {FacetField::place, "CM", "Cameroon"},
                                  {FacetField::place, "KE", "Kenya"}};
  const std::string html = hit_list_html({}, response);
  CHECK(contains(html, "Country: Cameroon"));
  CHECK_FALSE(contains(html, "Place: Cameroon"));
  CHECK(contains(html, "Place: Kenya"));
}

TEST_CASE("Without translations hits lead to what is printed") {
  SearchRequest request;
  request.query = "x";
  request.translations = false;
  SearchResponse response = test::sample_response("child");
  Hit& hit = response.hits.front();
  hit.snippets.front().url = "/practice/3#L901";
  hit.snippets.front().lines = {901, 902};
  const std::string html = hit_list_html(request, response);
  CHECK(contains(html, "href=\"/practice/3?q=x&amp;lang=en&amp;versions=printed#L901\""));
  CHECK(contains(html, "href=\"/paper?q=x&amp;lang=en&amp;versions=printed#footnote-24\""));
  hit.url = "/doc/9";
  hit.title = {{"Title", false}};
  hit.snippets.clear();
  hit.cited_by.clear();
  CHECK(contains(hit_list_html(request, response),
                 "<a href=\"/doc/9?lang=en&amp;versions=printed\">Title</a>"));
}

TEST_CASE("A snippet leads to its sentence, a summary or what is not printed to its passage") {
  SearchRequest request;
  request.query = "x";
  SearchResponse response = test::sample_response("child");
  Snippet& snippet = response.hits.front().snippets.front();
  const auto leads_to = [&](std::string_view fragment) {
    return contains(hit_list_html(request, response), "lang=en" + std::string(fragment) + "\">");
  };
  snippet.url = "/paper#L494";
  snippet.lines = {503, 507};
  CHECK(leads_to("#L503"));
  snippet.summary = true;
  CHECK(leads_to("#L494"));
  snippet.summary = false;
  snippet.lines = {};
  snippet.url = "/doc/9#p2";
  CHECK(leads_to("#p2"));
}

TEST_CASE("A sentence that ends in an ellipsis has no other behind it") {
  SearchResponse response = test::sample_response("child …");
  response.hits[0].snippets[0].cut_after = true;
  response.hits[0].snippets[0].runs = {{"child …", false}};
  const std::string html = hit_list_html({}, response);
  CHECK(contains(html, "child …</p>"));
  CHECK_FALSE(contains(html, "… …"));
}

TEST_CASE("A summary in another language is called that, not a translation") {
  SearchRequest request;
  SearchResponse response = test::sample_response("x");
  response.hits[0].snippets[0].summary = true;
  const std::string html = hit_list_html(request, response);
  CHECK(contains(html, "Unofficial summary · <a"));
  CHECK_FALSE(contains(html, "Unofficial translation"));
}

TEST_CASE("A hit says how many passages more match, those asked for are shown") {
  SearchRequest request;
  SearchResponse response = test::sample_response("x");
  CHECK_FALSE(contains(hit_list_html(request, response), "more passage"));
  Hit& hit = response.hits[0];
  hit.more = 3;
  CHECK(contains(hit_list_html(request, response),
                 "<a href=\"/paper?lang=en#footnote-24\">3 more passages with these words</a>"));
  hit.passages.assign(2, hit.snippets[0]);
  hit.passages[0].runs = {{"further", true}};
  const std::string html = hit_list_html(request, response);
  CHECK(contains(html, "<mark>further</mark>"));
  CHECK(contains(html, ">1 more passage with these words</a>"));
}

TEST_CASE("Where nothing is marked, nothing is to be marked on the page to read") {
  SearchRequest request;
  request.query = "country:KE";
  SearchResponse response = test::sample_response("x");
  response.hits[0].title = {{"x", false}};
  for (Snippet& snippet : response.hits[0].snippets) snippet.runs = {{"x", false}};
  response.hits[0].cited_by[0].runs = {{"x", false}};
  CHECK(contains(hit_list_html(request, response), "href=\"/paper?lang=en#L771\""));
}

TEST_CASE("A hit says in which text it was found when that is not the one shown") {
  SearchRequest request;
  request.language = Language::fr;
  SearchResponse response = test::sample_response("x");
  response.hits[0].matched_languages = {Language::en, Language::fr};  // shown in Spanish
  const std::string html = hit_list_html(request, response);
  CHECK(contains(html, "Trouvé dans le texte en anglais"));
  CHECK(contains(html, "Trouvé dans le texte en français"));
}

TEST_CASE("A hit without title, lines or labels") {
  SearchResponse response = test::sample_response("x");
  Hit& hit = response.hits[0];
  hit.title.clear();
  hit.id = "en-1";
  hit.labels.clear();
  hit.snippets[0].lines = {};
  const std::string html = hit_list_html({}, response);
  CHECK(contains(html, ">en-1</a></h3>"));
  CHECK(contains(html, ">passage</a>"));
  CHECK_FALSE(contains(html, "chips"));
}

std::string paging(std::uint64_t total, std::uint32_t page, std::uint32_t per_page = 10) {
  SearchRequest request;
  request.page = page;
  request.per_page = per_page;
  SearchResponse response;
  response.total = total;
  return paging_html(request, response);
}

TEST_CASE("Paging links to the pages that there are") {
  CHECK(paging(10, 1).empty());
  CHECK(paging(0, 1).empty());
  const std::string first = paging(25, 1);
  CHECK_FALSE(contains(first, "rel=\"prev\""));
  CHECK(contains(first, "href=\"/?lang=en&amp;page=2\" rel=\"next\""));
  CHECK(contains(first, "aria-label=\"Page 3\">3</a>"));
  CHECK_FALSE(contains(first, "Page 4"));
  CHECK(contains(first, "aria-label=\"Page 1\" aria-current=\"page\">1</a>"));
  const std::string last = paging(25, 3);
  CHECK(contains(last, "rel=\"prev\""));
  CHECK_FALSE(contains(last, "rel=\"next\""));
  const std::string middle = paging(1000, 50);
  CHECK(contains(middle, ">1</a></li><li aria-hidden=\"true\">…</li>"));
  CHECK(contains(middle, "Page 48"));
  CHECK(contains(middle, "Page 52"));
  CHECK_FALSE(contains(middle, "Page 53"));
  // No further than the engine lets pages reach.
  CHECK_FALSE(contains(paging(1'000'000, 1000), "page=1001"));
  CHECK_FALSE(contains(paging(1'000'000, 142, 70), "page=143"));
  CHECK(contains(paging(25, 9), "page=3\" rel=\"prev\""));
}

}  // namespace
}  // namespace gfmd
