#include "corpus/section_parser.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/language_guess.h"
#include "corpus/passage_builder.h"
#include "corpus/row_text.h"
#include "corpus/text_blocks.h"
#include "corpus/vocabulary.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::size_t kDeepestPath = 8;

// The heading of a list of recommendations or questions, in the paper's language.
std::optional<DocumentKind> kind_of_items(std::string_view heading) {
  constexpr std::size_t kMostWords = 6;
  constexpr std::array<std::string_view, 3> kRecommendations{"recommendation", "recommandation",
                                                             "recomendacion"};
  const std::string folded = fold_accents(heading);
  const std::vector<std::string> words = guessing_words(folded);
  if (words.size() > kMostWords) return std::nullopt;
  for (const std::string& word : words) {
    for (const std::string_view stem : kRecommendations) {
      if (word.starts_with(stem)) return DocumentKind::recommendation;
    }
    if (word == "questions" || word == "preguntas") return DocumentKind::question;
  }
  return std::nullopt;
}

std::string item_title(DocumentKind kind, Language language, std::uint32_t number) {
  constexpr std::array<std::string_view, kLanguageCount> kRecommendation{
      "Recommendation", "Recomendación", "Recommandation"};
  constexpr std::array<std::string_view, kLanguageCount> kQuestion{
      "Guiding question", "Pregunta orientadora", "Question d’orientation"};
  const auto& titles = kind == DocumentKind::recommendation ? kRecommendation : kQuestion;
  return std::string(titles.at(static_cast<std::size_t>(language))) + " " + std::to_string(number);
}

class SectionParser {
 public:
  SectionParser(PaperContext& context, std::span<const Row> rows, std::uint32_t column)
      : context_(context), rows_(rows), column_(column) {}

  std::vector<PaperUnit> parse() {
    while (at_ < rows_.size()) {
      if (const std::size_t rows = heading_here(); rows > 0) {
        read_heading(rows);
      } else if (!read_text()) {
        return {};
      }
    }
    close_heading();
    return std::move(units_);
  }

 private:
  // A heading whose items or text have not begun.
  struct Group {
    DocumentKind kind = DocumentKind::section;
    std::string heading;
    std::uint32_t next = 1;  // number of the item to come
  };

  std::size_t heading_here() const {
    if (item_here(at_)) return 0;
    if (at_ > 0 && !after_heading_) {
      if (!begins_block(rows_, at_, column_, last_number_)) return 0;
      // Without a blank line above, a row that no full stop precedes may be part of a list.
      if (rows_[at_].gap == Gap::line && !ends_sentence(rows_[at_ - 1].last_text())) return 0;
    }
    const std::size_t count = heading_rows(rows_, at_, column_);
    return count > 0 && introduces_list(count) ? 0 : count;
  }

  // "States are invited to:" above a list is no heading, "Recommendations:" is.
  bool introduces_list(std::size_t count) const {
    const std::size_t next = at_ + count;
    return rows_[next - 1].last_text().ends_with(':') && next < rows_.size() &&
           list_marker(rows_[next].first_text()) &&
           !kind_of_items(join_rows(rows_.subspan(at_, count)));
  }

  bool item_here(std::size_t at) const {
    if (!group_) return false;
    const auto marker = list_marker(rows_[at].first_text());
    if (!marker || marker->number != group_->next) return false;
    return (at == at_ && after_heading_) || begins_block(rows_, at, column_, group_->next - 1);
  }

  void read_heading(std::size_t count) {
    close_heading();
    const std::span<const Row> rows = rows_.subspan(at_, count);
    heading_.assign(rows.begin(), rows.end());
    for (const Row& row : rows) {
      for (const RowMark& mark : row.marks) pending_marks_.push_back({0, mark.note});
    }
    at_ += count;
    after_heading_ = true;
    last_number_ = 0;
    const std::string title = join_rows(rows);
    if (const auto kind = kind_of_items(title)) {
      group_ = Group{*kind, title, 1};
      path_.clear();
    } else {
      group_.reset();
      begin_section(title);
    }
  }

  // A heading with no text before the next is its parent.
  void close_heading() {
    if (!after_heading_) return;
    if (group_) begin_section(group_->heading);
    Version& version = units_.back().document.versions.front();
    if (!below_parent_) version.path.clear();
    path_ = version.path;
    if (path_.size() < kDeepestPath) path_.push_back(version.title);
    below_parent_ = true;
  }

  // False when the text belongs to nothing.
  bool read_text() {
    const bool item = item_here(at_);
    if (item) {
      begin_item();
    } else if (after_heading_ && group_) {
      begin_section(group_->heading);
    } else if (units_.empty()) {
      context_.error(rows_[at_].lines.front(), "expected a heading before the text");
      return false;
    }
    after_heading_ = false;
    below_parent_ = false;
    read_block(item);
    return true;
  }

  void read_block(bool item) {
    const auto marker = list_marker(rows_[at_].first_text());
    if (marker && marker->number) last_number_ = *marker->number;
    if (group_ && !item && marker && marker->number) {
      context_.warning(rows_[at_].lines.front(), "list number " + std::to_string(*marker->number) +
                                                     " where " + std::to_string(group_->next) +
                                                     " was expected");
    }
    std::size_t end = at_ + 1;
    while (end < rows_.size() && !begins_block(rows_, end, column_, last_number_)) ++end;
    const std::span<const Row> block = rows_.subspan(at_, end - at_);
    std::vector<Row> rows(block.begin(), block.end());
    if (item) rows.front().pieces.front().text.remove_prefix(marker->bytes);
    PaperUnit& unit = units_.back();
    unit.claim(rows);
    const bool listed = marker && !item;
    Passage passage = make_passage(rows, listed ? PassageKind::list_item : PassageKind::paragraph,
                                   context_.language);
    passage.notes.insert(passage.notes.begin(), pending_marks_.begin(), pending_marks_.end());
    pending_marks_.clear();
    if (passage.text.empty()) {
      context_.error(rows.front().lines.front(), "expected text behind the number");
    }
    unit.document.versions.front().passages.push_back(std::move(passage));
    at_ = end;
  }

  void begin_section(const std::string& title) {
    const std::string id = slug(title);
    if (id.empty()) {
      context_.error(heading_.front().lines.front(), "expected a heading with letters a to z");
    }
    begin_unit(DocumentKind::section, "section-" + id, 0, title, path_);
  }

  void begin_item() {
    const std::uint32_t number = group_->next++;
    begin_unit(group_->kind, std::string(kind_name(group_->kind)) + "-" + std::to_string(number),
               number, item_title(group_->kind, context_.language, number), {group_->heading});
  }

  void begin_unit(DocumentKind kind, std::string id, std::uint32_t number, std::string title,
                  std::vector<std::string> path) {
    PaperUnit& unit = units_.emplace_back();
    unit.document.id = std::move(id);
    unit.document.kind = kind;
    unit.document.number = number;
    unit.document.source = context_.source;
    if (kind == DocumentKind::section) {
      unit.claim(heading_);
    } else {
      for (const Row& row : heading_) {
        unit.group_lines.insert(unit.group_lines.end(), row.lines.begin(), row.lines.end());
      }
    }
    heading_.clear();
    Version version;
    version.language = context_.language;
    version.title = std::move(title);
    version.path = std::move(path);
    unit.document.versions.push_back(std::move(version));
  }

  PaperContext& context_;
  std::span<const Row> rows_;
  std::uint32_t column_;
  std::size_t at_ = 0;
  std::vector<PaperUnit> units_;
  std::optional<Group> group_;
  std::vector<Row> heading_;             // rows of the heading no unit has claimed yet
  std::vector<NoteMark> pending_marks_;  // on that heading: for its first passage
  std::vector<std::string> path_;        // of the sections to come
  std::uint32_t last_number_ = 0;        // of the list item before
  bool after_heading_ = false;
  bool below_parent_ = false;  // nothing but headings since the parent's
};

}  // namespace

std::vector<PaperUnit> parse_sections(PaperContext& context, std::span<const Row> rows,
                                      std::uint32_t column) {
  return SectionParser(context, rows, column).parse();
}

}  // namespace gfmd
