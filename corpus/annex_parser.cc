#include "corpus/annex_parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "corpus/language_guess.h"
#include "corpus/list_field.h"
#include "corpus/passage_builder.h"
#include "corpus/references.h"
#include "corpus/row_text.h"
#include "corpus/text_blocks.h"
#include "corpus/web_address.h"

namespace gfmd {
namespace {

// Places of the fields in the template.
using Field = std::size_t;
constexpr Field kTitle = 0;
constexpr Field kCountry = 1;
constexpr Field kPartners = 2;
constexpr Field kThemes = 3;
constexpr Field kTags = 4;
constexpr Field kSummary = 5;
constexpr Field kLinks = 6;
constexpr std::size_t kFieldCount = 7;

struct Label {
  std::string_view printed;                   // in the template
  std::array<std::string_view, 4> spellings;  // lower case, without blanks and brackets
};
constexpr std::array<Label, kFieldCount> kLabels{{
    {"Title of M&D Policy or Practice:",
     {"titleofm&dpolicyorpractice", "titleofthem&dpolicyorpractice", "titleofpolicyorpractice",
      "titleofthepolicyorpractice"}},
    {"Country:", {"country", "countries", "countryies", "countrys"}},
    {"Partner(s):", {"partners", "partner"}},
    {"Thematic Area(s):", {"thematicareas", "thematicarea"}},
    {"Tags:", {"tags", "tag"}},
    {"Summary:", {"summary"}},
    {"Web Links:", {"weblinks", "weblink"}},
}};

std::string label_key(std::string_view text) {
  std::string key;
  for (const char c : text) {
    if (c == ' ' || c == '(' || c == ')') continue;
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

// Bytes of the label, colon included, with which the text begins; 0 without it.
std::size_t label_bytes(Field field, std::string_view text) {
  constexpr std::size_t kLongestLabel = 60;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > kLongestLabel) return 0;
  const auto& spellings = kLabels.at(field).spellings;
  const std::string key = label_key(text.substr(0, colon));
  if (key.empty()) return 0;
  const bool known = std::find(spellings.begin(), spellings.end(), key) != spellings.end();
  return known ? colon + 1 : 0;
}

bool is_lone_label(std::string_view text) {
  for (std::size_t field = 0; field < kFieldCount; ++field) {
    if (label_bytes(field, text) == text.size()) return true;
  }
  return false;
}

bool begins_practice(const SourceLine& line) {
  return line.kind == LineKind::text && label_bytes(kTitle, line.text) > 0;
}

std::uint32_t line_number(std::size_t index) { return static_cast<std::uint32_t>(index + 1); }

/// A field's label and the lines [begin, end) of its value.
struct FieldLines {
  std::string label;
  std::size_t label_index = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};
using PracticeLines = std::array<FieldLines, kFieldCount>;

// Takes the label off its line; what is left of the line begins the value.
FieldLines open_field(Field field, std::vector<SourceLine>& lines, std::size_t at) {
  SourceLine& line = lines[at];
  const std::size_t bytes = label_bytes(field, line.text);
  FieldLines opened{line.text.substr(0, bytes), at, at + 1, at + 1};
  const std::size_t value = line.text.find_first_not_of(' ', bytes);
  if (value != std::string::npos) {
    line.text.erase(0, value);
    line.width = character_count(line.text);
    opened.begin = at;
  }
  return opened;
}

// Only the label that may come next is looked for, so that a value may hold what reads like one.
// An error is reported and nullopt returned when the template is broken.
std::optional<PracticeLines> split_fields(PaperContext& context, std::vector<SourceLine>& lines,
                                          std::size_t begin, std::size_t end) {
  PracticeLines fields;
  std::size_t current = kTitle;
  fields[kTitle] = open_field(kTitle, lines, begin);
  const auto broken = [&](std::size_t at, const std::string& found) {
    const std::size_t next = current + 1;
    const std::string expected = next < kFieldCount
                                     ? "\"" + std::string(kLabels.at(next).printed) + "\""
                                     : "the next practice";
    context.error(line_number(at), "expected " + expected +
                                       " of the practice that begins on line " +
                                       std::to_string(line_number(begin)) + ", found " + found);
    return std::nullopt;
  };
  for (std::size_t at = begin + 1; at < end; ++at) {
    if (lines[at].kind != LineKind::text) continue;
    const std::size_t next = current + 1;
    if (next < kFieldCount && label_bytes(next, lines[at].text) > 0) {
      fields.at(current).end = at;
      fields.at(next) = open_field(next, lines, at);
      current = next;
    } else if (current != kSummary && is_lone_label(lines[at].text)) {
      return broken(at, "\"" + lines[at].text + "\"");
    }
  }
  if (current + 1 < kFieldCount) return broken(end - 1, "its end");
  fields[kLinks].end = end;
  return fields;
}

std::vector<FieldLine> field_lines(const std::vector<SourceLine>& lines, const FieldLines& field) {
  std::vector<FieldLine> values;
  for (std::size_t at = field.begin; at < field.end; ++at) {
    const LineKind kind = lines[at].kind;
    if (kind == LineKind::text || kind == LineKind::blank) {
      values.push_back({lines[at].text, line_number(at)});
    }
  }
  return values;
}

/// Reads one practice whose fields are known.
class PracticeReader {
 public:
  PracticeReader(PaperContext& context, const std::vector<SourceLine>& lines,
                 const PracticeLines& fields, std::uint32_t column)
      : context_(context), lines_(lines), fields_(fields), column_(column) {}

  PaperUnit read(std::uint32_t number) {
    Document& document = unit_.document;
    document.id = "practice-" + std::to_string(number);
    document.kind = DocumentKind::practice;
    document.number = number;
    document.source = context_.source;
    read_text();
    CountryField country = split_country_field(field_lines(lines_, fields_[kCountry]));
    document.countries = std::move(country.countries);
    document.places = std::move(country.places);
    document.partners = split_list(ListKind::partners, field_lines(lines_, fields_[kPartners]));
    document.themes = split_list(ListKind::themes, field_lines(lines_, fields_[kThemes]));
    document.tags = split_list(ListKind::tags, field_lines(lines_, fields_[kTags]));
    for (const Field field : {kCountry, kPartners, kThemes, kTags, kLinks}) print_field(field);
    read_links();
    for (const FieldLines& field : fields_) {
      unit_.lines.push_back(line_number(field.label_index));
      unit_.label_lines.push_back(line_number(field.label_index));
    }
    return std::move(unit_);
  }

 private:
  std::vector<Row> rows_of(Field field) {
    const FieldLines& range = fields_.at(field);
    std::vector<Row> rows = build_rows(lines_, range.begin, range.end, column_);
    unit_.claim(rows);
    return rows;
  }

  void read_text() {
    Version version;
    version.title = join_rows(rows_of(kTitle));
    if (version.title.empty()) {
      context_.error(line_number(fields_[kTitle].label_index),
                     "expected a title behind \"" + fields_[kTitle].label + "\"");
    }
    const std::vector<Row> summary = rows_of(kSummary);
    version.language =
        guess_language(guessing_words(version.title + " " + join_rows(summary)), context_.language);
    for (const TextBlock& block : split_blocks(summary, column_)) {
      const auto rows = std::span<const Row>(summary).subspan(block.begin, block.end - block.begin);
      version.passages.push_back(make_passage(rows, block.kind, version.language));
    }
    unit_.document.versions.push_back(std::move(version));
  }

  void print_field(Field field) {
    const FieldLines& range = fields_.at(field);
    const std::vector<Row> rows = rows_of(field);
    PrintedField printed;
    printed.label = range.label;
    printed.text = field == kLinks ? join_links(rows) : join_rows(rows);
    printed.lines.first = line_number(range.label_index);
    printed.lines.last = rows.empty() ? printed.lines.first : rows.back().pieces.back().line;
    unit_.document.printed_fields.push_back(std::move(printed));
  }

  // An address too long for its row was broken anywhere, with no space printed there.
  std::string join_links(const std::vector<Row>& rows) const {
    std::string text;
    bool unspaced = false;
    for (const Row& row : rows) {
      for (const RowPiece& piece : row.pieces) {
        const std::string_view last = last_word(text);
        const std::string_view next = piece.text.substr(0, piece.text.find(' '));
        const bool wrapped =
            unspaced && is_web_address(last) && next == piece.text && may_continue_address(next);
        if (!text.empty() && !wrapped && !continues_address(last, next)) text += ' ';
        text += piece.text;
        unspaced = lines_[piece.line - 1].trailing == 0;
      }
    }
    return text;
  }

  void read_links() {
    Document& document = unit_.document;
    for (Reference& reference : find_references(document.printed_fields.back().text)) {
      if (reference.kind != ReferenceKind::url) continue;
      auto& links = document.links;
      if (std::find(links.begin(), links.end(), reference.normal) == links.end()) {
        links.push_back(std::move(reference.normal));
      }
    }
  }

  PaperContext& context_;
  const std::vector<SourceLine>& lines_;
  const PracticeLines& fields_;
  std::uint32_t column_;
  PaperUnit unit_;
};

}  // namespace

std::size_t find_practices(const std::vector<SourceLine>& lines) {
  return static_cast<std::size_t>(std::find_if(lines.begin(), lines.end(), begins_practice) -
                                  lines.begin());
}

std::vector<PaperUnit> parse_practices(PaperContext& context, std::vector<SourceLine>& lines,
                                       std::size_t begin) {
  const std::uint32_t column = column_width(lines, begin, lines.size());
  std::vector<PaperUnit> practices;
  std::uint32_t number = 0;
  while (begin < lines.size()) {
    std::size_t end = begin + 1;
    while (end < lines.size() && !begins_practice(lines[end])) ++end;
    ++number;
    if (const auto fields = split_fields(context, lines, begin, end)) {
      practices.push_back(PracticeReader(context, lines, *fields, column).read(number));
    }
    begin = end;
  }
  return practices;
}

}  // namespace gfmd
