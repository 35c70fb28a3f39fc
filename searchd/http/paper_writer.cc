#include "searchd/http/paper_writer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/note_html.h"
#include "searchd/http/parallel_html.h"
#include "searchd/http/version_to_read.h"

namespace gfmd {
namespace {

std::set<std::uint32_t> note_numbers(const std::vector<Document>& units) {
  std::set<std::uint32_t> numbers;
  for (const Document& unit : units) {
    if (unit.kind == DocumentKind::footnote) numbers.insert(unit.number);
  }
  return numbers;
}

}  // namespace

const Version& heading_version(const Document& unit, const ReadingRequest& request) {
  return request.versions == ShownVersions::printed ? unit.versions.front()
                                                    : version_for(unit, request.search.language);
}

/// A unit's beginning or one of its passages.
struct PaperWriter::Block {
  std::size_t source;  // files in their order
  std::uint32_t line;
  const Document* unit;
  std::optional<std::size_t> passage;  // its number; none: the beginning
};

PaperWriter::PaperWriter(const std::vector<Document>& units, Language language,
                         const ReadingRequest& request, const CitationContext& citation,
                         const TextMarker* marker)
    : units_(units),
      language_(language),
      request_(request),
      citation_(citation),
      passages_({request.search.language, note_numbers(units), marker, request.versions}) {}

std::vector<PaperWriter::Block> PaperWriter::printed_order() const {
  std::vector<Block> blocks;
  std::map<std::string, std::size_t> sources;
  for (const Document& unit : units_) {
    const std::size_t source = sources.emplace(unit.source, sources.size()).first->second;
    blocks.push_back({source, unit.lines.first, &unit, std::nullopt});
    const std::vector<Passage>& passages = unit.versions.front().passages;
    for (std::size_t i = 0; i < passages.size(); ++i) {
      blocks.push_back({source, passages[i].lines.first, &unit, i});
    }
  }
  std::stable_sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
    return std::pair(a.source, a.line) < std::pair(b.source, b.line);
  });
  return blocks;
}

std::string PaperWriter::write() {
  for (const Block& block : printed_order()) append(block);
  end_list();
  end_note();
  return std::move(html_);
}

void PaperWriter::append(const Block& block) {
  const Document& unit = *block.unit;
  const Version& printed = unit.versions.front();
  const bool item =
      block.passage && printed.passages[*block.passage].kind == PassageKind::list_item;
  if (!item) end_list();
  if (!block.passage || &unit != note_) end_note();
  if (!block.passage) return append_beginning(unit);
  if (item && !std::exchange(in_list_, true)) html_.append("<ul>\n");
  const std::vector<const Version*> versions = versions_to_read(unit, request_);
  PassageStyle style;
  if (&unit == note_) style.css_class = kNotePassage;
  style.says_language = versions.front()->language != language_;
  html_.append(parallel_html(unit, versions, *block.passage, style, passages_));
}

void PaperWriter::append_beginning(const Document& unit) {
  if (unit.kind == DocumentKind::footnote) {
    html_.append(note_beginning(unit, "", citation_.reader, passages_));
    note_ = &unit;
    return;
  }
  const std::string reader = language_attribute(citation_.reader);
  if (unit.kind == DocumentKind::section) {
    append_heading(unit);
  } else {
    html_.append("<p class=\"kind\"" + passages_.id_attribute(unit.id) + reader + ">");
    html_.append(kind_label(unit.kind, citation_.reader)).append(" ");
    html_.append(std::to_string(unit.number)).append("</p>\n");
  }
  html_.append(cite_html(unit, {}, citation_, reader));
}

/// Side by side the printed title stands beside the heading and is none: the page has one outline.
void PaperWriter::append_heading(const Document& unit) {
  const Version& printed = unit.versions.front();
  const Version& version = heading_version(unit, request_);
  const bool both = request_.versions == ShownVersions::all && &version != &printed;
  const std::string tag = "h" + std::to_string(2 + std::min<std::size_t>(printed.path.size(), 2));
  if (both) html_.append("<div class=\"row\">\n");
  html_.append("<" + tag + passages_.id_attribute(unit.id));
  if (both || version.language != language_) html_.append(language_attribute(version.language));
  html_.append(">").append(passages_.plain_html(version.title, version.language));
  html_.append("</" + tag + ">\n");
  if (!both) return;
  html_.append("<p class=\"version-title\"" + language_attribute(printed.language) + ">");
  html_.append(passages_.plain_html(printed.title, printed.language)).append("</p>\n</div>\n");
}

void PaperWriter::end_list() {
  if (std::exchange(in_list_, false)) html_.append("</ul>\n");
}

void PaperWriter::end_note() {
  if (!note_) return;
  end_list();
  note_ = nullptr;
  html_.append("</div>\n");
}

}  // namespace gfmd
