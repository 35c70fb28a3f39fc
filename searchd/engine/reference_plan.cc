#include "searchd/engine/reference_plan.h"

#include <algorithm>
#include <utility>

#include "corpus/query_references.h"
#include "corpus/reference_name.h"
#include "corpus/term.h"
#include "corpus/unit_names.h"
#include "searchd/engine/index_reader.h"

namespace gfmd {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

/// Behind the operand that begins at `at`: what is quoted, or up to the next blank.
std::size_t operand_end(std::string_view query, std::size_t at) {
  constexpr std::pair<std::string_view, std::string_view> kQuotes[] = {
      {"\"", "\""}, {"\u201c", "\u201d"}, {"\u201e", "\u201c"}, {"\u00ab", "\u00bb"}};
  for (const auto& [opening, closing] : kQuotes) {
    if (!query.substr(at).starts_with(opening)) continue;
    const std::size_t end = query.find(closing, at + opening.size());
    return end == std::string_view::npos ? query.size() : end + closing.size();
  }
  return at;
}

/// The query with what is quoted or excluded blanked out, byte for byte.
std::string open_text(std::string_view query) {
  std::string open(query);
  const auto blank = [&](std::size_t begin, std::size_t end) {
    // Something other than a blank: words on its two sides are no neighbours.
    std::fill(open.begin() + static_cast<std::ptrdiff_t>(begin),
              open.begin() + static_cast<std::ptrdiff_t>(end), '|');
  };
  for (std::size_t at = 0; at < query.size();) {
    const bool begins = at == 0 || is_blank(query[at - 1]) || query[at - 1] == '(';
    std::size_t operand = at;
    if (begins && query[at] == '-') operand = at + 1;
    if (begins && query.substr(at).starts_with("NOT ")) operand = at + 4;
    std::size_t end = operand < query.size() ? operand_end(query, operand) : operand;
    if (end == operand && operand > at) {
      while (end < query.size() && !is_blank(query[end])) ++end;
    }
    blank(at, end);
    at = std::max(end, at + 1);
  }
  return open;
}

/// The prefix that a query of nothing else asks to look through: "A/RES/68*"; empty for others, so
/// that "child*" is a word.
std::string_view browsed_prefix(std::string_view query) {
  const std::size_t first = query.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  query = query.substr(first, query.find_last_not_of(kBlanks) - first + 1);
  if (!query.ends_with('*')) return {};
  query.remove_suffix(1);
  const bool identifier = query.find_first_of("/0123456789") != std::string_view::npos;
  return identifier && query.find_first_of("*\"") == std::string_view::npos ? query
                                                                            : std::string_view();
}

ReferencePlan plan_browsing(std::string_view query, std::string_view prefix,
                            const IndexReader& index) {
  ReferencePlan plan;
  plan.ranges = {{0, query.size()}};
  for (const ReferenceName& name : reference_prefixes(prefix)) {
    const std::size_t room = kMaxBrowsedReferences - plan.references.size();
    for (TermCount& term :
         index.first_terms(spell_reference_prefix(name.kind, name.normal), room)) {
      plan.references.push_back({std::string(prefix) + '*',
                                 name.kind,
                                 name.normal + term.suffix,
                                 "",
                                 term.documents,
                                 {}});
    }
  }
  plan.browse = !plan.references.empty();
  return plan;
}

}  // namespace

ReferencePlan plan_references(std::string_view query, const IndexReader& index) {
  if (const std::string_view prefix = browsed_prefix(query); !prefix.empty()) {
    if (ReferencePlan plan = plan_browsing(query, prefix, index); plan.browse) return plan;
  }
  ReferencePlan plan;
  const std::string open = open_text(query);
  for (const QueryReference& found : find_query_references(open)) {
    std::vector<PlannedReference> readings;
    for (const std::string& normal : found.normals) {
      const ReferenceKind kind = kind_of_normal(normal);
      readings.push_back({std::string(query.substr(found.begin, found.end - found.begin)), kind,
                          normal, found.pinpoint,
                          index.document_frequency(spell_reference(kind, normal)),
                          ByteRange{found.begin, found.end}});
    }
    const bool held = std::any_of(readings.begin(), readings.end(),
                                  [](const PlannedReference& each) { return each.units > 0; });
    if (held) {
      std::erase_if(readings, [](const PlannedReference& each) { return each.units == 0; });
    } else {
      // An address that no text prints whole may still be a link: its words find it.
      readings.resize(found.named && found.kind != ReferenceKind::url ? 1 : 0);
    }
    if (readings.empty() || plan.references.size() + readings.size() > kMaxQueryReferences)
      continue;
    plan.ranges.push_back({found.begin, found.end});
    for (PlannedReference& reading : readings) plan.references.push_back(std::move(reading));
  }
  for (const UnitName& name : find_unit_names(open)) {
    const bool cited = std::any_of(
        plan.ranges.begin(), plan.ranges.end(),
        [&](const ByteRange& range) { return name.begin < range.end && name.end > range.begin; });
    const auto document = cited ? std::nullopt : index.find(name.id);
    if (document) plan.units.push_back({*document, {name.begin, name.end}});
  }
  return plan;
}

}  // namespace gfmd
