#include "searchd/http/statistics_page.h"

#include <algorithm>

#include "searchd/http/hit_list.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/layout.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"
#include "searchd/http/statistics_text.h"

namespace gfmd {
namespace {

using Text = StatisticsText;

/// A section under construction, for one reader.
class Section {
 public:
  Section(std::string_view id, Text heading, Language reader) : reader_(reader), id_(id) {
    html_.append("<section><h2 id=\"").append(id).append("\">").append(text(heading));
    html_.append("</h2>\n");
  }

  [[nodiscard]] std::string_view text(Text what) const { return text_of(what, reader_); }

  void paragraph(std::string_view html) { html_.append("<p>").append(html).append("</p>\n"); }

  /// Opens a table, which scrolls where it is wider than the page; the section names it.
  void open_table(std::string_view row_class = "") {
    html_.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
        .append(id_)
        .append("\"><table");
    if (!row_class.empty()) html_.append(" class=\"").append(row_class).append("\"");
    html_.append(">\n<thead><tr>");
  }
  void column(std::string_view heading) {
    html_.append("<th scope=\"col\"><span>").append(heading).append("</span></th>");
  }
  void open_body() { html_.append("</tr></thead>\n<tbody>\n"); }
  void open_row(std::string_view heading) {
    html_.append("<tr><th scope=\"row\">").append(heading).append("</th>");
  }
  void cell(std::string_view html) { html_.append("<td>").append(html).append("</td>"); }
  void number(std::string_view html) {
    html_.append("<td class=\"number\">").append(html).append("</td>");
  }
  void gap() { html_.append("<td class=\"number gap\">0</td>"); }
  void close_row() { html_.append("</tr>\n"); }
  void close_table() { html_.append("</tbody></table></div>\n"); }

  void units(std::string_view summary, const Gap& missing) {
    html_.append("<details><summary>").append(summary).append("</summary>\n<ul>\n");
    for (const ListedUnit& unit : missing.first) {
      const std::string& title = unit.titles[static_cast<std::size_t>(reader_)];
      html_.append("<li><a href=\"")
          .append(escape_html(with_language(unit.url, reader_)))
          .append("\">")
          .append(escape_html(title.empty() ? unit.id : title))
          .append("</a></li>\n");
    }
    html_.append("</ul>\n");
    if (missing.units > missing.first.size()) listed(missing.first.size(), missing.units);
    html_.append("</details>\n");
  }

  /// Says how many of all are listed, where not all are.
  void listed(std::size_t shown, std::uint64_t all) {
    if (shown >= all) return;
    paragraph(fill_in(text(Text::listed), {std::to_string(shown), std::to_string(all)}));
  }

  [[nodiscard]] std::string close() && { return std::move(html_) + "</section>\n"; }

 private:
  Language reader_;
  std::string_view id_;
  std::string html_;
};

std::string link(const std::string& url, std::string_view text) {
  return "<a href=\"" + escape_html(url) + "\">" + escape_html(text) + "</a>";
}

const std::string& label(const CountedValue& value, Language reader) {
  return value.labels[static_cast<std::size_t>(reader)];
}

SearchRequest search_of(FacetField field, const std::string& key, SearchRequest search) {
  search.filters[static_cast<std::size_t>(field)].push_back(key);
  return search;
}

/// A search for the entries alone.
SearchRequest entries_of(const CatalogueStatistics& statistics, Language reader) {
  SearchRequest search;
  search.language = reader;
  for (const DocumentKind kind : statistics.entry_kinds) {
    search = search_of(FacetField::kind, std::string(kind_name(kind)), std::move(search));
  }
  return search;
}

std::string kinds_html(const CatalogueStatistics& statistics, Language reader) {
  Section section("kinds", Text::units, reader);
  section.open_table();
  section.column(section.text(Text::kind));
  section.column(section.text(Text::unit_count));
  section.open_body();
  SearchRequest all;
  all.language = reader;
  for (const CountedValue& kind : statistics.kinds) {
    section.open_row(
        link(search_url("/", search_of(FacetField::kind, kind.key, all)), label(kind, reader)));
    section.number(std::to_string(kind.units));
    section.close_row();
  }
  section.close_table();
  return std::move(section).close();
}

/// Themes are the rows: their names are long.
std::string table_html(const CatalogueStatistics& statistics, Language reader) {
  const ThemeTable& table = statistics.table;
  if (table.countries.empty() || table.themes.empty()) return "";
  Section section("themes", Text::by_theme, reader);
  section.paragraph(
      fill_in(section.text(Text::by_theme_help),
              {std::to_string(table.countries.size()), std::to_string(table.all_countries),
               std::to_string(table.themes.size()), std::to_string(table.all_themes)}));
  section.open_table("themes");
  section.column(section.text(Text::theme));
  const SearchRequest entries = entries_of(statistics, reader);
  for (const CountedValue& country : table.countries) {
    section.column(link(search_url("/", search_of(FacetField::country, country.key, entries)),
                        label(country, reader)));
  }
  section.open_body();
  for (std::size_t j = 0; j < table.themes.size(); ++j) {
    const SearchRequest of_theme = search_of(FacetField::theme, table.themes[j].key, entries);
    section.open_row(link(search_url("/", of_theme), label(table.themes[j], reader)));
    for (std::size_t i = 0; i < table.countries.size(); ++i) {
      const std::uint64_t units = table.units[i * table.themes.size() + j];
      if (units == 0) {
        section.gap();
        continue;
      }
      const SearchRequest of_both =
          search_of(FacetField::country, table.countries[i].key, of_theme);
      section.number(link(search_url("/", of_both), std::to_string(units)));
    }
    section.close_row();
  }
  section.close_table();
  return std::move(section).close();
}

std::string fields_html(const CatalogueStatistics& statistics, Language reader) {
  if (statistics.entries == 0) return "";
  Section section("fields", Text::empty_fields, reader);
  const std::string all = std::to_string(statistics.entries);
  section.paragraph(fill_in(section.text(Text::empty_fields_help), {all}));
  std::string complete;
  for (const CatalogueField field : kCatalogueFields) {
    const Gap& gap = statistics.without_field[static_cast<std::size_t>(field)];
    const std::string_view name = field_label(field, reader);
    if (gap.units == 0) {
      if (!complete.empty()) complete += ", ";
      complete += name;
    } else {
      const bool link = field == CatalogueField::link;
      section.units(fill_in(section.text(Text::empty_of),
                            {name, std::to_string(gap.units),
                             link ? std::to_string(statistics.entries_read) : all}),
                    gap);
    }
  }
  if (!complete.empty())
    section.paragraph(fill_in(section.text(Text::complete_fields), {complete}));
  return std::move(section).close();
}

std::string languages_html(const CatalogueStatistics& statistics, Language reader) {
  Section section("languages", Text::languages, reader);
  for (const Language language : kLanguages) {
    const Gap& gap = statistics.without_language[static_cast<std::size_t>(language)];
    const std::string_view name = name_in(language, reader);
    if (gap.units == 0) {
      section.paragraph(fill_in(section.text(Text::complete_in), {name}));
    } else {
      section.units(fill_in(section.text(Text::missing_in),
                            {name, std::to_string(gap.units), std::to_string(statistics.units)}),
                    gap);
    }
  }
  return std::move(section).close();
}

std::string long_form_html(const ListedAcronym& entry, Language reader) {
  std::string html = "<span lang=\"";
  html.append(language_code(entry.acronym.language)).append("\">");
  html.append(escape_html(entry.acronym.long_form)).append("</span>");
  if (entry.ambiguous) {
    html.append(" <span class=\"kind\">(")
        .append(text_of(Text::ambiguous, reader))
        .append(")</span>");
  }
  return html;
}

std::string acronyms_html(const CatalogueStatistics& statistics, Language reader) {
  if (statistics.acronyms.empty()) return "";
  Section section("acronyms", Text::acronyms, reader);
  section.paragraph(section.text(Text::acronyms_help));
  section.open_table();
  section.column(section.text(Text::acronym));
  section.column(section.text(Text::stands_for));
  section.column(text_of(Message::language, reader));
  section.column(section.text(Text::evidence));
  section.open_body();
  for (const ListedAcronym& entry : statistics.acronyms) {
    section.open_row(escape_html(entry.acronym.acronym));
    section.cell(long_form_html(entry, reader));
    section.cell(name_in(entry.acronym.language, reader));
    const std::string& title = entry.unit.titles[static_cast<std::size_t>(reader)];
    std::string where = escape_html(title.empty() ? entry.acronym.unit : title);
    if (!entry.url.empty()) {
      where += ", " + link(with_language(entry.url, entry.acronym.language),
                           place_text(entry.acronym.lines, reader));
    }
    section.cell(where);
    section.close_row();
  }
  section.close_table();
  section.listed(statistics.acronyms.size(), statistics.all_acronyms);
  return std::move(section).close();
}

std::string hosts_html(const CatalogueStatistics& statistics, Language reader) {
  if (statistics.hosts.empty()) return "";
  Section section("links", Text::links, reader);
  if (statistics.read < statistics.units) {
    section.paragraph(fill_in(section.text(Text::links_cut), {std::to_string(statistics.read)}));
  }
  section.open_table();
  section.column(section.text(Text::host));
  section.column(section.text(Text::addresses));
  section.column(section.text(Text::citations));
  section.open_body();
  for (const HostCount& host : statistics.hosts) {
    section.open_row(escape_html(host.host));
    section.number(std::to_string(host.addresses));
    section.number(std::to_string(host.units));
    section.close_row();
  }
  section.close_table();
  section.listed(statistics.hosts.size(), statistics.all_hosts);
  return std::move(section).close();
}

std::string missed_html(const std::vector<MissedQuery>* missed, Language reader) {
  if (!missed) return "";
  Section section("missed", Text::missed, reader);
  section.paragraph(section.text(Text::missed_help));
  if (missed->empty()) {
    section.paragraph(section.text(Text::missed_none));
    return std::move(section).close();
  }
  section.open_table();
  section.column(section.text(Text::query));
  section.column(section.text(Text::times));
  section.open_body();
  const std::size_t shown = std::min(missed->size(), kMaxListed);
  for (std::size_t i = 0; i < shown; ++i) {
    SearchRequest search;
    search.query = (*missed)[i].query;
    search.language = reader;
    section.open_row(link(search_url("/", search), search.query));
    section.number(std::to_string((*missed)[i].count));
    section.close_row();
  }
  section.close_table();
  section.listed(shown, missed->size());
  return std::move(section).close();
}

/// "2026-11-28T08:30:00Z" as a reader's time.
std::string built_html(const std::string& built) {
  std::string shown = built.substr(0, 16);
  if (shown.size() == 16) shown[10] = ' ';
  return "<time datetime=\"" + escape_html(built) + "\">" + escape_html(shown) + " UTC</time>";
}

}  // namespace

std::string render_statistics_page(const StatisticsView& view, Language reader,
                                   const std::string& base) {
  Page page;
  page.language = reader;
  page.title = text_of(Text::title, reader);
  page.revision = view.manifest.revision;
  page.url_before_language = "/stats?lang=";
  page.style = "stats.css";
  page.base = base;
  page.main.append("<h1>").append(page.title).append("</h1>\n<p>");
  page.main.append(fill_in(text_of(Text::intro, reader), {std::to_string(kMaxListed)}));
  page.main.append("</p>\n<p class=\"origin\">");
  page.main.append(fill_in(text_of(Text::built, reader),
                           {escape_html(view.manifest.revision), built_html(view.manifest.built)}));
  page.main.append("</p>\n");
  page.main += kinds_html(view.statistics, reader);
  page.main += fields_html(view.statistics, reader);
  page.main += languages_html(view.statistics, reader);
  page.main += table_html(view.statistics, reader);
  page.main += missed_html(view.missed, reader);
  page.main += acronyms_html(view.statistics, reader);
  page.main += hosts_html(view.statistics, reader);
  return render_page(page);
}

}  // namespace gfmd
