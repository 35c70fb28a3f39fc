#include "corpus/cited_instrument.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace gfmd {
namespace {

/// Series of United Nations documents and the organisation's key, longer beginnings first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kSeries{{
    {"A/HRC/", "human-rights-council"},
    {"E/C.12/", "cescr"},
    {"CEDAW/", "cedaw"},
    {"CRPD/", "crpd"},
    {"CERD/", "cerd"},
    {"CCPR/", "ccpr"},
    {"CRC/", "crc"},
    {"CMW/", "cmw"},
    {"CED/", "ced"},
    {"CAT/OP/", "spt"},
    {"CAT/", "cat"},
    {"A/", "general-assembly"},
    {"S/", "security-council"},
    {"E/", "ecosoc"},
}};

/// "CEDAW GR 26" -> "cedaw", which is the organisation's key.
std::string first_word(std::string_view normal) {
  std::string word(normal.substr(0, normal.find(' ')));
  std::transform(word.begin(), word.end(), word.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return word;
}

}  // namespace

std::optional<FacetTerm> cited_instrument(const Reference& reference) {
  if (reference.kind == ReferenceKind::url) return std::nullopt;
  std::string key = reference.normal;
  if (reference.kind == ReferenceKind::treaty_article) key.resize(key.find(" art."));
  return FacetTerm{key, key};
}

const VocabularyEntry* issuing_body(const Reference& reference) {
  switch (reference.kind) {
    case ReferenceKind::un_symbol: {
      const std::string_view symbol(reference.normal);
      const auto series = std::find_if(kSeries.begin(), kSeries.end(), [&](const auto& entry) {
        return symbol.starts_with(entry.first);
      });
      return series == kSeries.end() ? nullptr : organisations().find(series->second);
    }
    case ReferenceKind::ilo_convention:
    case ReferenceKind::general_recommendation:
    case ReferenceKind::general_comment:
      return organisations().find(first_word(reference.normal));
    case ReferenceKind::treaty_article:
    case ReferenceKind::url:
      break;
  }
  return nullptr;
}

}  // namespace gfmd
