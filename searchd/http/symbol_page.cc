#include "searchd/http/symbol_page.h"

#include <algorithm>

#include "searchd/http/hit_list.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/layout.h"
#include "searchd/http/messages.h"
#include "searchd/http/reading_request.h"
#include "searchd/http/search_url.h"
#include "searchd/http/target.h"

namespace gfmd {
namespace {

std::string link(const std::string& url, const std::string& text) {
  return "<a href=\"" + escape_html(url) + "\">" + escape_html(text) + "</a>";
}

std::string symbol_link(const std::string& normal, Language reader) {
  return link(with_language(symbol_url(normal), reader), normal);
}

std::string times_cited(std::uint64_t units, Language reader) {
  return format_count(Message::cited_in_one, Message::cited_in_others, reader, units);
}

std::string prefix_url(const std::string& prefix, Language reader) {
  return "/symbol?prefix=" + percent_encode(prefix) + "&lang=" + std::string(language_code(reader));
}

/// A page to read, with the symbol marked wherever it is cited.
std::string marked_url(const std::string& url, const std::string& symbol, Language reader,
                       ShownVersions versions = ShownVersions::reader) {
  ReadingRequest request;
  request.search.query = symbol;
  request.search.language = reader;
  request.versions = versions;
  return reading_url(url, request);
}

/// The page that shows what is quoted: a translation to readers of its language, the print to all.
std::string quoted_url(const Citation& citation, const std::string& symbol, Language reader) {
  if (citation.language == reader) return marked_url(citation.url, symbol, reader);
  if (citation.unofficial) return marked_url(citation.url, symbol, citation.language);
  return marked_url(citation.url, symbol, reader, ShownVersions::printed);
}

void append_citation(std::string& html, const Citation& citation, const std::string& symbol,
                     Language reader) {
  html.append("<blockquote class=\"snippet\"><p lang=\"")
      .append(language_code(citation.language))
      .append("\">")
      .append(marked_html(citation.runs))
      .append("</p>\n<p class=\"where\">");
  if (citation.unofficial) {
    html.append(text_of(Message::unofficial_translation, reader)).append(" · ");
  }
  html.append(link(quoted_url(citation, symbol, reader), place_text(citation.lines, reader)));
  if (!citation.pinpoint.empty()) html.append(" · ").append(escape_html(citation.pinpoint));
  html.append("</p></blockquote>\n");
}

void append_unit(std::string& html, const CitingUnit& unit, const std::string& symbol,
                 Language reader) {
  html.append("<li class=\"hit\"><h2 lang=\"")
      .append(language_code(unit.language))
      .append("\">")
      .append(link(marked_url(unit.url, symbol, reader), unit.title.empty() ? unit.id : unit.title))
      .append("</h2>\n<p class=\"origin\"><span class=\"kind\">")
      .append(kind_label(unit.kind, reader))
      .append("</span></p>\n");
  for (const Citation& citation : unit.citations) append_citation(html, citation, symbol, reader);
  html.append("</li>\n");
}

void append_symbols(std::string& html, const std::vector<SymbolCount>& symbols, Language reader) {
  html.append("<ul>\n");
  for (const SymbolCount& symbol : symbols) {
    html.append("<li>")
        .append(format(Message::label_and_value, reader,
                       {symbol_link(symbol.normal, reader), times_cited(symbol.units, reader)}))
        .append("</li>\n");
  }
  html.append("</ul>\n");
}

void append_section(std::string& html, Message heading, const std::vector<SymbolCount>& symbols,
                    Language reader) {
  if (symbols.empty()) return;
  html.append("<section class=\"details\"><h2>").append(text_of(heading, reader)).append("</h2>\n");
  append_symbols(html, symbols, reader);
  html.append("</section>\n");
}

void append_paging(std::string& html, const SymbolAnswer& answer, Language reader) {
  const std::uint64_t last =
      (std::uint64_t{answer.symbol.units} + answer.per_page - 1) / std::max(answer.per_page, 1U);
  if (last <= 1) return;
  const std::string url = with_language(symbol_url(answer.symbol.normal), reader) + "&page=";
  html.append("<nav class=\"paging\" aria-label=\"")
      .append(text_of(Message::pages, reader))
      .append("\"><ul>");
  const auto append = [&](std::uint64_t page, Message label, std::string_view relation) {
    html.append("<li><a rel=\"").append(relation).append("\" href=\"");
    html.append(escape_html(url + std::to_string(page))).append("\">");
    html.append(text_of(label, reader)).append("</a></li>");
  };
  if (answer.page > 1)
    append(std::min<std::uint64_t>(answer.page - 1, last), Message::previous, "prev");
  if (answer.page < last) append(answer.page + 1, Message::next, "next");
  html.append("</ul></nav>\n");
}

}  // namespace

std::string render_symbol_page(const SymbolAnswer& answer, Language reader,
                               const std::string& base) {
  Page page;
  page.language = reader;
  page.title = answer.symbol.normal;
  page.revision = answer.revision;
  page.url_before_language = symbol_url(answer.symbol.normal) + "?lang=";
  page.style = "search.css";
  page.base = base;
  std::string& html = page.main;
  html.append("<p class=\"origin\"><span class=\"kind\">")
      .append(reference_label(answer.symbol.kind, reader))
      .append("</span></p>\n<h1>")
      .append(escape_html(answer.symbol.normal))
      .append("</h1>\n<p>")
      .append(times_cited(answer.symbol.units, reader))
      .append(". ");
  SearchRequest search;
  search.query = answer.symbol.normal;
  search.language = reader;
  html.append("<a href=\"" + escape_html(search_url("/", search)) + "\">")
      .append(format(Message::search_for, reader, {escape_html(answer.symbol.normal)}))
      .append("</a></p>\n<ol class=\"hits\">\n");
  for (const CitingUnit& unit : answer.units) append_unit(html, unit, answer.symbol.normal, reader);
  html.append("</ol>\n");
  append_paging(html, answer, reader);
  append_section(html, Message::other_readings, answer.alternatives, reader);
  append_section(html, Message::same_instrument, answer.related, reader);
  return render_page(page);
}

std::string render_symbols_page(const std::string& prefix, const SymbolList& list, Language reader,
                                const std::string& base) {
  Page page;
  page.language = reader;
  page.title = format(Message::symbols_that_begin, reader, {prefix});
  page.revision = list.revision;
  page.url_before_language = "/symbol?prefix=" + percent_encode(prefix) + "&lang=";
  page.style = "search.css";
  page.base = base;
  page.main.append("<h1>").append(escape_html(page.title)).append("</h1>\n");
  append_symbols(page.main, list.symbols, reader);
  if (list.more) page.main.append("<p>…</p>\n");
  return render_page(page);
}

std::string references_html(const SearchRequest& request, const SearchResponse& response) {
  constexpr std::size_t kShown = 8;
  if (response.references.empty()) return "";
  std::string html;
  for (std::size_t i = 0; i < std::min(kShown, response.references.size()); ++i) {
    const NamedReference& reference = response.references[i];
    html.append("<p class=\"notice\">");
    const std::string name = reference.units > 0 ? symbol_link(reference.normal, request.language)
                                                 : escape_html(reference.normal);
    html.append(format(Message::label_and_value, request.language,
                       {name, times_cited(reference.units, request.language)}))
        .append("</p>\n");
  }
  const std::string& typed = response.references.front().text;
  if (response.references.size() > kShown && typed.ends_with('*')) {
    html.append("<p class=\"notice\">")
        .append(link(prefix_url(typed.substr(0, typed.size() - 1), request.language),
                     format(Message::symbols_that_begin, request.language,
                            {typed.substr(0, typed.size() - 1)})))
        .append("</p>\n");
  }
  return html;
}

}  // namespace gfmd
