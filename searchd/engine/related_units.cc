#include "searchd/engine/related_units.h"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/term.h"
#include "searchd/engine/searcher.h"

namespace gfmd {
namespace {

/// `document` as the other end of a relation that names it, or else stands with it.
RelatedUnit describe(const Document& document, const Relation& relation, Language reader) {
  const Version& version = version_for(document, reader);
  RelatedUnit related;
  related.id = document.id;
  related.kind = document.kind;
  related.title = version.title;
  related.language = version.language;
  related.url = unit_url(document.kind, document.id, document.number, document.lines);
  related.why = relation.why.at(static_cast<std::size_t>(reader));
  const bool is_named = relation.unit == document.id;
  related.lines = is_named ? relation.unit_lines : relation.lines;
  related.other_lines = is_named ? relation.lines : relation.unit_lines;
  return related;
}

}  // namespace

std::optional<std::vector<RelatedUnit>> find_related(std::string_view id, Language reader,
                                                     const IndexReader& index,
                                                     DocumentStore& store) {
  const auto unit = store.get(id);
  if (!unit) return std::nullopt;
  std::map<std::uint32_t, RelatedUnit> by_number;
  for (const Relation& relation : unit->relations) {
    const auto number = index.find(relation.unit);
    if (number && by_number.size() < kMaxRelated) {
      by_number.emplace(*number, describe(*store.at(*number), relation, reader));
    }
  }
  std::vector<PostingEntry> naming;  // the units given as related to this one
  index.read_postings(spell_related(id), naming);
  for (const PostingEntry& posting : naming) {
    if (by_number.size() >= kMaxRelated) break;
    const auto other = store.at(posting.document);
    const auto relation = std::find_if(other->relations.begin(), other->relations.end(),
                                       [&](const Relation& each) { return each.unit == id; });
    if (relation == other->relations.end()) continue;
    by_number.emplace(posting.document, describe(*other, *relation, reader));
  }
  std::vector<RelatedUnit> units;
  for (auto& [number, related] : by_number) units.push_back(std::move(related));
  return units;
}

}  // namespace gfmd
