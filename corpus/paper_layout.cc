#include "corpus/paper_layout.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "corpus/row_text.h"
#include "corpus/web_address.h"

namespace gfmd {
namespace {

constexpr std::uint32_t kPageFootBlanks = 100;  // a footnote rule or page foot comes out so wide
constexpr std::size_t kLongestPageNumber = 3;   // four digits are a year
constexpr std::uint32_t kNarrowestColumn =
    40;  // a text of a few short rows does not show its column
constexpr std::uint32_t kParagraphEndBlanks = 2;  // one is the space at which a row was wrapped

SourceLine read_line(std::string_view line) {
  SourceLine read;
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos) {
    read.kind = line.empty() ? LineKind::empty : LineKind::blank;
    read.width = static_cast<std::uint32_t>(line.size());
    return read;
  }
  const std::size_t last = line.find_last_not_of(' ');
  read.kind = LineKind::text;
  read.text = line.substr(first, last + 1 - first);
  read.indented = first > 0;
  read.trailing = static_cast<std::uint32_t>(line.size() - last - 1);
  read.width = character_count(read.text);
  return read;
}

// The nearest line on either side that is not empty; nullptr at the paper's ends.
const SourceLine* line_before(std::span<const SourceLine> lines, std::size_t at) {
  while (at > 0 && lines[at - 1].kind == LineKind::empty) --at;
  return at > 0 ? &lines[at - 1] : nullptr;
}
const SourceLine* line_after(std::span<const SourceLine> lines, std::size_t at) {
  for (++at; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::empty) return &lines[at];
  }
  return nullptr;
}

bool is_page_number(std::span<const SourceLine> lines, std::size_t at) {
  const std::string& text = lines[at].text;
  if (text.size() > kLongestPageNumber) return false;
  if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return false;
  }
  const SourceLine* const before = line_before(lines, at);
  const SourceLine* const after = line_after(lines, at);
  const bool open_above = before == nullptr || before->kind != LineKind::text;
  const bool open_below = after == nullptr || after->kind != LineKind::text;
  if (open_below) return open_above;
  // A full row of running text holds more than a number: the sentence goes on around a page's end.
  if (starts_lower(after->text)) return true;
  const bool page_begins = after->indented && after == &lines[at + 1];
  return page_begins && (open_above || ends_sentence(before->text));
}

// "available at:", "See": the sentence goes on with an address.
bool leads_to_address(std::string_view text) {
  constexpr std::array<std::string_view, 12> kLeadIns{"at", "see", "See", "in",    "on",   "from",
                                                      "en", "sur", "à",   "véase", "voir", "ver"};
  text = text.substr(0, text.find_last_not_of(" :") + 1);
  const std::string_view word = text.substr(text.find_last_of(' ') + 1);
  return std::find(kLeadIns.begin(), kLeadIns.end(), word) != kLeadIns.end();
}

bool is_lone_address(const SourceLine& line) {
  return line.kind == LineKind::text && line.text.find(' ') == std::string::npos &&
         is_web_address(line.text);
}

// Whether nothing but addresses and blanks stand between the line and its page's foot.
bool page_ends_below(std::span<const SourceLine> lines, std::size_t at) {
  constexpr std::size_t kMostLines = 50;  // below an address, on any page
  for (const SourceLine& line :
       lines.subspan(at + 1, std::min(kMostLines, lines.size() - at - 1))) {
    if (line.kind == LineKind::page_number) return true;
    if (line.kind == LineKind::blank && line.width >= kPageFootBlanks) return true;
    if (line.kind == LineKind::text && !is_lone_address(line)) return false;
  }
  return false;
}

// Finds addresses printed again at the foot of a page: apart from the text, or the last on a page
// though neither a label nor the sentence before them calls for an address.
class RepeatedAddresses {
 public:
  // To be called for the lines in their order.
  bool is_repeated(std::span<const SourceLine> lines, std::size_t at) {
    if (is_lone_address(lines[at]) && printed_.contains(address_key(lines[at].text)) &&
        stands_at_foot(lines, at)) {
      return true;
    }
    remember(lines[at]);
    return false;
  }

 private:
  bool stands_at_foot(std::span<const SourceLine> lines, std::size_t at) const {
    if (last_text_ != nullptr && leads_to_address(last_text_->text)) return false;
    const SourceLine* const before = line_before(lines, at);
    if (before == nullptr || before->kind != LineKind::text) return true;
    // A wrapped row ends with the blank it was wrapped at, an address printed again with none.
    const bool below_link = is_lone_address(*before) && lines[at].trailing > 0;
    return !before->text.ends_with(':') && !below_link && page_ends_below(lines, at);
  }

  void remember(const SourceLine& line) {
    std::string_view rest = line.text;
    bool first = true;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string_view word = rest.substr(0, end);
      if (is_web_address(word)) printed_.insert(address_key(word));
      if (first && continues_address(last_word_, word)) {
        printed_.insert(address_key(std::string(last_word_).append(word)));
      }
      first = false;
      last_word_ = word;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    last_text_ = &line;
  }

  std::unordered_set<std::string> printed_;
  const SourceLine* last_text_ = nullptr;
  std::string_view last_word_;
};

/// Puts the lines of a region together to rows.
class RowBuilder {
 public:
  explicit RowBuilder(std::uint32_t column) : widest_(column + column / 8) {}

  void add(const SourceLine& line, std::uint32_t number) {
    switch (line.kind) {
      case LineKind::empty:
        return;
      case LineKind::blank:
        add_blank(line);
        return;
      case LineKind::page_number:
      case LineKind::repeated_url:
        gap_ = Gap::page;
        return;
      case LineKind::note_mark:
        add_mark(line, number);
        return;
      case LineKind::text:
        add_text(line, number);
        return;
    }
  }

  std::vector<Row> take() { return std::move(rows_); }

 private:
  void add_blank(const SourceLine& line) {
    if (line.width >= kPageFootBlanks) {
      gap_ = Gap::page;
    } else if (rest_due_) {
      row_open_ = false;  // these blanks are what follows the mark on its row
    } else if (gap_ == Gap::line) {
      gap_ = Gap::blank;
    }
    rest_due_ = false;
  }

  // Without a row the mark belongs to nothing; the reader of notes finds it missing.
  void add_mark(const SourceLine& line, std::uint32_t number) {
    if (rows_.empty()) return;
    Row& row = rows_.back();
    row.marks.push_back({row.pieces.size() - 1, line.note});
    row.lines.push_back(number);
    row_open_ = true;
    rest_due_ = line.trailing == 0;
  }

  void add_text(const SourceLine& line, std::uint32_t number) {
    const bool fits = !rows_.empty() && rows_.back().width + 1 + line.width <= widest_;
    if (!(row_open_ && gap_ == Gap::line && fits)) {
      rows_.emplace_back();
      rows_.back().gap = gap_;
    }
    Row& row = rows_.back();
    row.width += line.width + (row.pieces.empty() ? 0 : 1);
    row.pieces.push_back({number, line.text, line.indented});
    row.lines.push_back(number);
    row.closed = line.trailing >= kParagraphEndBlanks;
    gap_ = Gap::line;
    row_open_ = false;
    rest_due_ = false;
  }

  std::uint32_t widest_;
  std::vector<Row> rows_;
  Gap gap_ = Gap::line;
  bool row_open_ = false;  // a mark was last: the row may go on
  bool rest_due_ = false;  // ... with blanks at least
};

}  // namespace

std::vector<SourceLine> classify_lines(const std::vector<std::string>& lines) {
  std::vector<SourceLine> classified;
  classified.reserve(lines.size());
  for (const std::string& line : lines) classified.push_back(read_line(line));
  for (std::size_t at = 0; at < classified.size(); ++at) {
    if (classified[at].kind == LineKind::text && is_page_number(classified, at)) {
      classified[at].kind = LineKind::page_number;
    }
  }
  RepeatedAddresses addresses;
  for (std::size_t at = 0; at < classified.size(); ++at) {
    if (classified[at].kind == LineKind::text && addresses.is_repeated(classified, at)) {
      classified[at].kind = LineKind::repeated_url;
    }
  }
  return classified;
}

std::uint32_t column_width(std::span<const SourceLine> lines, std::size_t begin, std::size_t end) {
  std::vector<std::uint32_t> widths;
  for (const SourceLine& line : lines.subspan(begin, end - begin)) {
    // A long address sticks out of the column.
    if (line.kind == LineKind::text && !is_lone_address(line)) widths.push_back(line.width);
  }
  if (widths.empty()) return kNarrowestColumn;
  // The widest tenth is left out: rows of narrow letters.
  const auto full = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), full, widths.end());
  return std::max(*full, kNarrowestColumn);
}

std::vector<Row> build_rows(std::span<const SourceLine> lines, std::size_t begin, std::size_t end,
                            std::uint32_t column) {
  RowBuilder builder(column);
  for (std::size_t at = begin; at < end; ++at) {
    builder.add(lines[at], static_cast<std::uint32_t>(at + 1));
  }
  return builder.take();
}

}  // namespace gfmd
