#include "searchd/http/facet_html.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "corpus/schema.h"
#include "corpus/vocabulary.h"
#include "searchd/http/bar.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"
#include "stemmers/collation.h"

namespace gfmd {
namespace {

constexpr std::size_t kMaxValuesShown = 100;  // selected ones are always shown

Facet first_values(const Facet& facet) {
  Facet first{facet.field, {}};
  for (const FacetValue& value : facet.values) {
    if (first.values.size() < kMaxValuesShown || value.selected) first.values.push_back(value);
  }
  return first;
}

/// `most`: the largest count of the facet.
void append_checkbox(std::string& html, FacetField field, const FacetValue& value,
                     std::uint64_t most) {
  html.append("<label><input type=\"checkbox\" form=\"search\" name=\"")
      .append(facet_spec(field).name)
      .append("\" value=\"")
      .append(escape_html(value.key))
      .append("\"");
  if (value.selected) html.append(" checked");
  html.append("> <span>")
      .append(escape_html(value.label))
      .append(" <span class=\"count\">(")
      .append(std::to_string(value.count))
      .append(")</span>");
  if (most > 1) html.append(bar_html(value.count, most));
  html.append("</span></label>");
}

bool has_value(const Facet& facet, const std::string& key) {
  return std::any_of(facet.values.begin(), facet.values.end(),
                     [&](const FacetValue& value) { return value.key == key; });
}

/// Values under `parent`, each followed by its own; depth is bounded by the vocabulary's.
void append_values(std::string& html, const Facet& facet, const std::string& parent,
                   std::uint64_t most) {
  std::string items;
  for (const FacetValue& value : facet.values) {
    const bool top = value.parent.empty() || !has_value(facet, value.parent);
    if ((top ? "" : value.parent) != parent) continue;
    items.append("<li>");
    append_checkbox(items, facet.field, value, most);
    append_values(items, facet, value.key, most);
    items.append("</li>\n");
  }
  if (!items.empty()) html.append("<ul>\n").append(items).append("</ul>");
}

/// The highest region above a country, below the world; nullptr where there is none.
const VocabularyEntry* continent_of(const std::string& country) {
  const VocabularyEntry* entry = countries().find(country);
  if (entry == nullptr || entry->parents.size() < 2) return nullptr;
  return regions().find(entry->parents[entry->parents.size() - 2]);
}

/// Continents stand as the alphabet has them, so that none moves when counts change; what belongs
/// to none comes last.
void append_countries(std::string& html, const Facet& facet, std::uint64_t most, Language reader) {
  const Collation collation(reader);
  std::map<std::string, std::pair<const VocabularyEntry*, Facet>> groups;  // by collation key
  Facet others{facet.field, {}};
  for (const FacetValue& value : facet.values) {
    const VocabularyEntry* continent = continent_of(value.key);
    if (continent == nullptr) {
      others.values.push_back(value);
      continue;
    }
    auto& group = groups[collation.key(continent->labels[static_cast<std::size_t>(reader)])];
    group.first = continent;
    group.second.field = facet.field;
    group.second.values.push_back(value);
  }
  for (const auto& [key, group] : groups) {
    html.append("<fieldset class=\"group\" id=\"countries-").append(group.first->key);
    html.append("\"><legend>");
    html.append(escape_html(group.first->labels[static_cast<std::size_t>(reader)]));
    html.append("</legend>\n");
    append_values(html, group.second, "", most);
    html.append("</fieldset>\n");
  }
  append_values(html, others, "", most);
}

}  // namespace

std::string facet_html(const Facet& facet, Language reader) {
  const auto selected = std::count_if(facet.values.begin(), facet.values.end(),
                                      [](const FacetValue& value) { return value.selected; });
  const std::string label(facet_label(facet.field, reader));
  std::string html = "<details class=\"facet\"";
  if (selected > 0 || facet.field == FacetField::kind) html.append(" open");
  html.append("><summary>").append(label);
  if (selected > 0) html.append(" (").append(std::to_string(selected)).append(")");
  html.append("</summary>\n<fieldset><legend>").append(label).append("</legend>\n");
  const Facet shown = first_values(facet);
  if (facet.field == FacetField::country) {
    append_countries(html, shown, largest_count(facet), reader);
  } else {
    append_values(html, shown, "", largest_count(facet));
  }
  if (shown.values.size() < facet.values.size()) {
    const std::size_t hidden = facet.values.size() - shown.values.size();
    html.append("<p>").append(format(Message::more_values, reader, {std::to_string(hidden)}));
    html.append("</p>");
  }
  return html.append("</fieldset></details>\n");
}

}  // namespace gfmd
