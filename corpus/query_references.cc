#include "corpus/query_references.h"

#include <algorithm>
#include <utility>

#include "corpus/citation_words.h"
#include "corpus/pinpoint.h"
#include "corpus/query_spelling.h"
#include "corpus/reference_name.h"
#include "corpus/references.h"
#include "corpus/text_words.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

bool is_comment(ReferenceKind kind) {
  return kind == ReferenceKind::general_comment || kind == ReferenceKind::general_recommendation;
}

/// The committees that issue recommendations; the others issue comments.
bool recommends(std::string_view committee) { return is_one_of(committee, {"CEDAW", "CERD"}); }

/// "GC 14" of each committee, those that issue what was typed first.
std::vector<std::string> of_all_committees(std::string_view typed) {
  const bool recommendation = typed.starts_with("GR");
  const std::string number(typed.substr(2));
  std::vector<std::string> first;
  std::vector<std::string> others;
  for (const std::string_view committee :
       {"CEDAW", "CERD", "CESCR", "CRC", "CCPR", "CMW", "CAT", "CRPD", "CED"}) {
    const bool own = recommends(committee) == recommendation;
    (own ? first : others)
        .push_back(std::string(committee) + (recommends(committee) ? " GR" : " GC") + number);
  }
  first.insert(first.end(), others.begin(), others.end());
  return first;
}

/// What a committee calls its comments, then what was typed.
std::vector<std::string> of_committee(const std::string& typed) {
  const std::size_t blank = typed.find(' ');
  std::string proper = typed;
  proper[blank + 2] = recommends(std::string_view(typed).substr(0, blank)) ? 'R' : 'C';
  if (proper == typed) return {typed};
  return {proper, typed};
}

void complete(QueryReference& reference, std::string normal) {
  reference.normals = {normal};
  if (reference.kind == ReferenceKind::un_symbol && normal.starts_with("RES/")) {
    reference.named = false;
    reference.normals = {"A/" + normal, "A/HRC/" + normal};
  } else if (is_comment(reference.kind)) {
    reference.named = !is_one_of(normal.substr(0, 3), {"GC ", "GR "});
    reference.normals = reference.named ? of_committee(normal) : of_all_committees(normal);
    reference.kind = kind_of_normal(reference.normals.front());
  }
}

bool is_link(std::string_view word) {
  return is_one_of(word,
                   {"of", "the", "in", "de", "del", "la", "el", "du", "l", "le", "d", "dans"});
}

/// "para 3 of A/HRC/23/41": the pinpoint in front of a citation that begins at byte `begin`.
std::string pinpoint_before(std::string_view text, const std::vector<TextWord>& words,
                            std::size_t begin) {
  constexpr std::size_t kReach = 8;
  const std::size_t at = word_from(words, begin);
  for (std::size_t back = 1; back <= std::min(at, kReach); ++back) {
    const Pinpoint pinpoint = pinpoint_at(text, words, at - back);
    if (pinpoint.text.empty()) continue;
    if (pinpoint.end > begin) return "";
    for (std::size_t i = word_from(words, pinpoint.end); i < at; ++i) {
      if (!is_link(words[i].folded)) return "";
    }
    return pinpoint.text;
  }
  return "";
}

}  // namespace

std::vector<QueryReference> find_query_references(std::string_view query) {
  const SpelledQuery spelled = spell_as_printed(query);
  const std::vector<TextWord> words = text_words(spelled.text);
  std::vector<QueryReference> result;
  for (Reference& found : find_references(spelled.text, Naming::implied)) {
    QueryReference reference;
    reference.kind = found.kind;
    reference.begin = spelled.begin[found.begin];
    reference.end = spelled.end[found.end - 1];
    reference.pinpoint = std::move(found.pinpoint);
    if (reference.pinpoint.empty() && found.kind != ReferenceKind::url) {
      reference.pinpoint = pinpoint_before(spelled.text, words, found.begin);
    }
    complete(reference, std::move(found.normal));
    result.push_back(std::move(reference));
  }
  return result;
}

bool is_identifier(std::string_view text) {
  if (find_invalid_utf8(text)) return false;
  const auto found = find_query_references(text);
  return found.size() == 1 && found.front().kind != ReferenceKind::url &&
         found.front().begin == 0 && found.front().end == text.size();
}

}  // namespace gfmd
