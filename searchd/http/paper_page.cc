#include "searchd/http/paper_page.h"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/roman_numeral.h"
#include "searchd/http/html.h"
#include "searchd/http/layout.h"
#include "searchd/http/messages.h"
#include "searchd/http/passage_html.h"
#include "searchd/http/search_url.h"

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

/// Writes the blocks one by one, keeping lists together.
class PaperWriter {
 public:
  explicit PaperWriter(Language reader) : reader_(reader), passages_(reader, "") {}

  void append(const Block& block) {
    if (block.passage) {
      append_passage(*block.unit, *block.passage);
    } else {
      append_beginning(*block.unit);
    }
  }

  [[nodiscard]] std::string take() {
    end_list();
    return std::move(html_);
  }

 private:
  void end_list() {
    if (std::exchange(in_list_, false)) html_.append("</ul>\n");
  }

  void append_beginning(const Document& unit) {
    end_list();
    const Version& version = unit.versions.front();
    const std::string id = passages_.id_attribute(unit.id);
    if (unit.kind == DocumentKind::section) {
      const std::string tag =
          "h" + std::to_string(2 + std::min<std::size_t>(version.path.size(), 2));
      html_.append("<" + tag + id + ">").append(escape_html(version.title));
      html_.append("</" + tag + ">\n");
    } else if (unit.kind == DocumentKind::footnote) {
      append_note_number(unit, id);
    } else {
      html_.append("<p class=\"kind\"" + id + ">");
      html_.append(kind_label(unit.kind, reader_)).append(" ");
      html_.append(std::to_string(unit.number)).append("</p>\n");
    }
  }

  /// Leads back to the sentence that carries the note's marker.
  void append_note_number(const Document& note, const std::string& id) {
    html_.append("<p class=\"note-number\"" + id + "><a href=\"#")
        .append(note_mark_id(note.number))
        .append("\" title=\"")
        .append(text_of(Message::back_to_text, reader_))
        .append("\">")
        .append(to_roman(note.number))
        .append("</a></p>\n");
  }

  void append_passage(const Document& unit, const Passage& passage) {
    const bool item = passage.kind == PassageKind::list_item;
    if (!item) end_list();
    if (item && !std::exchange(in_list_, true)) html_.append("<ul>\n");
    html_.append(item ? "<li" : "<p");
    if (unit.kind == DocumentKind::footnote) html_.append(" class=\"footnote\"");
    if (passage.lines.first > 0) {
      html_.append(passages_.id_attribute("L" + std::to_string(passage.lines.first)));
    }
    html_.append(">").append(passages_.text_html(passage)).append(item ? "</li>\n" : "</p>\n");
  }

  Language reader_;
  PassageWriter passages_;
  std::string html_;
  bool in_list_ = false;
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

void append_practices(std::string& html, const PaperText& paper, Language reader) {
  if (paper.practices.empty()) return;
  html.append("<section class=\"practices\"><h2 id=\"practices\">")
      .append(text_of(Message::practices, reader))
      .append("</h2><ol>\n");
  for (const Hit& practice : paper.practices) {
    html.append("<li><a lang=\"")
        .append(language_code(practice.language))
        .append("\" href=\"")
        .append(escape_html(with_language(practice.url, reader)))
        .append("\">")
        .append(escape_html(plain_text(practice.title)))
        .append("</a></li>\n");
  }
  html.append("</ol></section>\n");
}

}  // namespace

std::string render_paper_page(const PaperText& paper, Language reader,
                              const std::string& revision) {
  Page page;
  page.language = reader;
  page.title = text_of(Message::paper_title, reader);
  page.revision = revision;
  page.url_before_language = "/paper?lang=";
  page.style = "reading.css";
  std::string& html = page.main;
  html.append("<h1>").append(page.title).append("</h1>\n<p>");
  html.append(text_of(Message::paper_intro, reader)).append("</p>\n");
  append_contents(html, paper, reader);
  if (!paper.units.empty()) {
    const Language printed = paper.units.front().versions.front().language;
    html.append("<article class=\"text\" lang=\"").append(language_code(printed)).append("\">\n");
    PaperWriter writer(reader);
    for (const Block& block : printed_order(paper.units)) writer.append(block);
    html.append(writer.take()).append("</article>\n");
  }
  append_practices(html, paper, reader);
  return render_page(page);
}

}  // namespace gfmd
