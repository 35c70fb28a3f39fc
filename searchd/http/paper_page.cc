#include "searchd/http/paper_page.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/layout.h"
#include "searchd/http/linked_data.h"
#include "searchd/http/match_bar.h"
#include "searchd/http/messages.h"
#include "searchd/http/note_html.h"
#include "searchd/http/passage_html.h"

namespace gfmd {
namespace {

/// A unit's beginning or one of its passages, where it was printed: recommendations stand between
/// a section's paragraphs.
struct Block {
  std::size_t source;  // files in their order
  std::uint32_t line;
  const Document* unit;
  const Passage* passage;  // null: the beginning
};

std::vector<Block> printed_order(const std::vector<Document>& units) {
  std::vector<Block> blocks;
  std::map<std::string, std::size_t> sources;
  for (const Document& unit : units) {
    const std::size_t source = sources.emplace(unit.source, sources.size()).first->second;
    blocks.push_back({source, unit.lines.first, &unit, nullptr});
    for (const Passage& passage : unit.versions.front().passages) {
      blocks.push_back({source, passage.lines.first, &unit, &passage});
    }
  }
  std::stable_sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
    return std::pair(a.source, a.line) < std::pair(b.source, b.line);
  });
  return blocks;
}

std::set<std::uint32_t> note_numbers(const std::vector<Document>& units) {
  std::set<std::uint32_t> numbers;
  for (const Document& unit : units) {
    if (unit.kind == DocumentKind::footnote) numbers.insert(unit.number);
  }
  return numbers;
}

/// Writes the blocks one by one, keeping lists and notes together.
class PaperWriter {
 public:
  PaperWriter(PassageContext context, const CitationContext& citation)
      : citation_(citation), passages_(std::move(context)) {}

  void append(const Block& block) {
    const bool item = block.passage && block.passage->kind == PassageKind::list_item;
    if (!item) end_list();
    if (!block.passage || block.unit != note_) end_note();
    if (block.passage) {
      append_passage(*block.unit, *block.passage, item);
    } else {
      append_beginning(*block.unit);
    }
  }

  [[nodiscard]] std::string take() {
    end_list();
    end_note();
    return std::move(html_);
  }

  [[nodiscard]] std::uint32_t hits() const { return passages_.hits(); }

 private:
  void end_list() {
    if (std::exchange(in_list_, false)) html_.append("</ul>\n");
  }
  void end_note() {
    if (!note_) return;
    end_list();
    note_ = nullptr;
    html_.append("</div>\n");
  }

  void append_beginning(const Document& unit) {
    const Version& version = unit.versions.front();
    if (unit.kind == DocumentKind::footnote) {
      html_.append(note_beginning(unit, "", citation_.reader, passages_));
      note_ = &unit;
      return;
    }
    const std::string id = passages_.id_attribute(unit.id);
    if (unit.kind == DocumentKind::section) {
      const std::string tag =
          "h" + std::to_string(2 + std::min<std::size_t>(version.path.size(), 2));
      html_.append("<" + tag + id + ">")
          .append(passages_.plain_html(version.title, version.language));
      html_.append("</" + tag + ">\n");
    } else {
      html_.append("<p class=\"kind\"" + id + " lang=\"");
      html_.append(language_code(citation_.reader)).append("\">");
      html_.append(kind_label(unit.kind, citation_.reader)).append(" ");
      html_.append(std::to_string(unit.number)).append("</p>\n");
    }
    const std::string language = " lang=\"" + std::string(language_code(citation_.reader)) + "\"";
    html_.append(cite_html(unit, {}, citation_, language));
  }

  void append_passage(const Document& unit, const Passage& passage, bool item) {
    if (item && !std::exchange(in_list_, true)) html_.append("<ul>\n");
    const Version& version = unit.versions.front();
    const auto number = static_cast<std::size_t>(&passage - version.passages.data());
    html_.append(passages_.passage_html(unit, version, number,
                                        &unit == note_ ? kNotePassage : std::string_view()));
  }

  const CitationContext& citation_;
  PassageWriter passages_;
  std::string html_;
  bool in_list_ = false;
  const Document* note_ = nullptr;  // the one that is open
};

void append_contents(std::string& html, const PaperText& paper, Language reader) {
  html.append("<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">")
      .append(text_of(Message::contents, reader))
      .append("</h2><ul>\n");
  for (const Document& unit : paper.units) {
    if (unit.kind != DocumentKind::section) continue;
    html.append("<li><a href=\"#")
        .append(escape_html(unit.id))
        .append("\">")
        .append(escape_html(unit.versions.front().title))
        .append("</a></li>\n");
  }
  if (!paper.practices.empty()) {
    html.append("<li><a href=\"#practices\">")
        .append(text_of(Message::practices, reader))
        .append("</a></li>\n");
  }
  html.append("</ul></nav>\n");
}

void append_practices(std::string& html, const PaperText& paper, const ReadingRequest& request) {
  if (paper.practices.empty()) return;
  html.append("<section class=\"practices\"><h2 id=\"practices\">")
      .append(text_of(Message::practices, request.search.language))
      .append("</h2><ol>\n");
  for (const Hit& practice : paper.practices) {
    html.append("<li><a lang=\"")
        .append(language_code(practice.language))
        .append("\" href=\"")
        .append(escape_html(reading_url(practice.url, request)))
        .append("\">")
        .append(escape_html(plain_text(practice.title)))
        .append("</a></li>\n");
  }
  html.append("</ol></section>\n");
}

}  // namespace

std::string render_paper_page(const PaperText& paper, const ReadingRequest& request,
                              const CitationContext& citation, const TextMarker* marker) {
  const Language reader = request.search.language;
  Page page;
  set_addresses(page, "/paper", request);
  page.title = text_of(Message::paper_title, reader);
  page.revision = citation.revision;
  page.style = "reading.css";
  page.script = "reading.js";
  page.base = citation.base;
  page.linked_data = paper_linked_data(paper.units, reader, citation.base);
  PaperWriter writer({reader, note_numbers(paper.units), marker}, citation);
  for (const Block& block : printed_order(paper.units)) writer.append(block);
  const std::string text = writer.take();
  std::string& html = page.main;
  html.append("<h1>").append(page.title).append("</h1>\n<p>");
  html.append(text_of(Message::paper_intro, reader)).append("</p>\n");
  html.append(match_bar_html(writer.hits(), "/paper", request));
  append_contents(html, paper, reader);
  if (!paper.units.empty()) {
    const Language printed = paper.units.front().versions.front().language;
    html.append("<article class=\"text paper\" lang=\"").append(language_code(printed));
    html.append("\">\n").append(text).append("</article>\n");
  }
  html.append(matches_end_html(writer.hits(), request));
  append_practices(html, paper, request);
  return render_page(page);
}

}  // namespace gfmd
