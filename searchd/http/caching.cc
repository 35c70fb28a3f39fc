#include "searchd/http/caching.h"

#include "corpus/digest.h"

namespace gfmd {

std::string entity_tag(std::string_view revision, std::string_view canonical) {
  // The version: another program may answer the same question in other words.
  std::string question = GFMD_VERSION "\n";
  question.append(revision).append("\n").append(canonical);
  return "W/\"" + sha256_hex(question).substr(0, 20) + "\"";
}

bool lists_tag(std::string_view if_none_match, std::string_view tag) {
  // Tags are unguessable and quoted, so that one cannot stand within another.
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  return if_none_match.find(tag) != std::string_view::npos;
}

void add_vary(Response& response, std::string_view header) {
  for (Header& each : response.headers) {
    if (each.name != "Vary") continue;
    if (each.value.find(header) == std::string::npos) each.value.append(", ").append(header);
    return;
  }
  response.headers.push_back({"Vary", std::string(header)});
}

}  // namespace gfmd
