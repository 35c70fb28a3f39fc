#include "corpus/unit_relations.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/vocabulary_rows.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::string_view kHeader = "unit\tlines\trelated\tlines\ten\tes\tfr";
constexpr std::size_t kColumns = 7;
constexpr std::size_t kFirstReason = 4;
constexpr std::size_t kMaxErrors = 1000;

/// "612-620", or "720" for one line.
std::optional<LineRange> parse_lines(std::string_view text) {
  const auto number = [](std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return fault == std::errc{} && end == digits.data() + digits.size() ? value : 0;
  };
  const std::size_t dash = std::min(text.find('-'), text.size());
  LineRange lines;
  lines.first = number(text.substr(0, dash));
  lines.last = dash == text.size() ? lines.first : number(text.substr(dash + 1));
  if (lines.first == 0 || lines.last < lines.first) return std::nullopt;
  return lines;
}

/// Reads the file line by line, collecting relations and what is wrong with them.
class RelationsReader {
 public:
  RelationsReader(std::string_view file, std::vector<Document>& documents) : file_(file) {
    for (Document& document : documents) by_id_.emplace(document.id, &document);
  }

  void read(std::string_view line) {
    ++number_;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') return;
    if (!std::exchange(header_read_, true)) {
      if (line != kHeader) fail("expected the columns unit, lines, related, lines, en, es, fr");
      return;
    }
    const auto cells = split(line, '\t');
    if (cells.size() != kColumns) {
      return fail("expected " + std::to_string(kColumns) + " columns, found " +
                  std::to_string(cells.size()));
    }
    Document* const unit = find_unit(cells[0]);
    Document* const related = find_unit(cells[2]);
    if (unit == nullptr || related == nullptr || !is_new_pair(unit->id, related->id)) return;
    Relation relation{related->id, {}, lines_in(cells[1], *unit), lines_in(cells[3], *related)};
    for (const Language language : kLanguages) {
      const auto column = static_cast<std::size_t>(language);
      relation.why.at(column) = to_nfc(strip_controls(cells[kFirstReason + column]));
      if (relation.why.at(column).empty()) {
        fail("no reason in " + std::string(language_code(language)));
      }
    }
    relations_.emplace_back(unit, std::move(relation));
  }

  std::vector<InputError> finish() {
    if (!errors_.empty()) return std::move(errors_);
    for (auto& [unit, relation] : relations_) unit->relations.push_back(std::move(relation));
    return {};
  }

 private:
  void fail(std::string message) {
    if (errors_.size() < kMaxErrors) errors_.push_back({file_, number_, std::move(message)});
  }

  Document* find_unit(std::string_view id) {
    const auto found = by_id_.find(std::string(id));
    if (found != by_id_.end()) return found->second;
    fail("the paper has no unit " + std::string(id));
    return nullptr;
  }

  bool is_new_pair(const std::string& unit, const std::string& related) {
    if (unit == related) {
      fail(unit + " is related to itself");
      return false;
    }
    const auto [known, is_new] = lines_of_pairs_.try_emplace(std::minmax(unit, related), number_);
    if (!is_new) {
      fail(unit + " and " + related + " stand here twice, first in line " +
           std::to_string(known->second));
    }
    return is_new;
  }

  LineRange lines_in(std::string_view cell, const Document& unit) {
    const auto lines = parse_lines(cell);
    if (!lines) {
      fail("expected lines such as 612-620, not \"" + std::string(cell) + "\"");
      return {};
    }
    if (lines->first < unit.lines.first || lines->last > unit.lines.last) {
      fail("lines " + std::string(cell) + " are outside " + unit.id + ", lines " +
           std::to_string(unit.lines.first) + "-" + std::to_string(unit.lines.last));
    }
    return *lines;
  }

  std::string file_;
  std::uint32_t number_ = 0;
  bool header_read_ = false;
  std::unordered_map<std::string, Document*> by_id_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> lines_of_pairs_;
  std::vector<std::pair<Document*, Relation>> relations_;
  std::vector<InputError> errors_;
};

}  // namespace

std::vector<InputError> add_relations(std::string_view file, std::string_view text,
                                      std::vector<Document>& documents) {
  if (const auto bad = find_invalid_utf8(text)) {
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    return {{std::string(file), static_cast<std::uint32_t>(line), "not valid UTF-8"}};
  }
  RelationsReader reader(file, documents);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    reader.read(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return reader.finish();
}

}  // namespace gfmd
