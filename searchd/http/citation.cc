#include "searchd/http/citation.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "searchd/engine/searcher.h"
#include "searchd/http/target.h"

namespace gfmd {
namespace {

/// "background-paper.txt" -> "Background paper"
std::string title_of_source(const std::string& source) {
  std::string title = source.substr(0, source.rfind('.'));
  std::replace_if(
      title.begin(), title.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  if (!title.empty() && title.front() >= 'a' && title.front() <= 'z') {
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
  }
  return title;
}

std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      key.push_back(c);
    } else if (!key.empty() && key.back() != '-') {
      key.push_back('-');
    }
  }
  return key.empty() ? "unit" : key;
}

/// Whose document a symbol is of, by its first part.
std::string body_of(std::string_view symbol) {
  struct Body {
    std::string_view prefix;
    const char* name;
  };
  constexpr Body kBodies[]{{"A/HRC/", "United Nations Human Rights Council"},
                           {"A/", "United Nations General Assembly"},
                           {"S/", "United Nations Security Council"},
                           {"E/", "United Nations Economic and Social Council"}};
  for (const Body& body : kBodies) {
    if (symbol.starts_with(body.prefix)) return body.name;
  }
  return "United Nations";
}

/// undocs.org takes a symbol's slashes as they are.
std::string address_of(std::string_view symbol) {
  std::string url = "https://undocs.org/";
  for (const char c : symbol) url += c == '/' ? "/" : percent_encode(std::string_view(&c, 1));
  return url;
}

CitedWork unit_work(const Document& document, std::string_view base, std::string_view revision) {
  const Version& printed = document.versions.front();
  CitedWork work;
  work.key = key_of(document.id);
  work.title = printed.title.empty() ? document.id : printed.title;
  work.language = printed.language;
  work.url =
      std::string(base) + unit_url(document.kind, document.id, document.number, document.lines);
  if (document.year) work.year = std::to_string(*document.year);
  for (const auto* terms : {&document.themes, &document.tags}) {
    for (const FacetTerm& term : *terms) work.keywords.push_back(term.printed);
  }
  if (document.lines.first != 0) {
    work.kind = CitedWork::Kind::part_of_paper;
    work.author = "Global Forum on Migration and Development";
    work.container = title_of_source(document.source);
    work.lines = document.lines;
    work.notes.push_back("Pages are lines of " + document.source);
  }
  work.notes.push_back("Index revision " + std::string(revision));
  return work;
}

void add_symbol(const Reference& reference, std::vector<CitedWork>& works) {
  auto at = std::find_if(works.begin(), works.end(), [&](const CitedWork& work) {
    return work.kind == CitedWork::Kind::un_document && work.number == reference.normal;
  });
  if (at == works.end()) {
    CitedWork work;
    work.kind = CitedWork::Kind::un_document;
    work.key = key_of(reference.normal);
    work.title = reference.normal;
    work.author = body_of(reference.normal);
    work.number = reference.normal;
    work.url = address_of(reference.normal);
    at = works.insert(works.end(), std::move(work));
  }
  const std::string note = "Cited at " + reference.pinpoint;
  const bool known = std::find(at->notes.begin(), at->notes.end(), note) != at->notes.end();
  if (!reference.pinpoint.empty() && !known) at->notes.push_back(note);
}

void make_keys_unique(std::vector<CitedWork>& works) {
  for (std::size_t i = 0; i < works.size(); ++i) {
    const std::string key = works[i].key;
    const auto taken = [&](const CitedWork& other) { return other.key == works[i].key; };
    const auto end = works.begin() + static_cast<std::ptrdiff_t>(i);
    for (int n = 2; std::any_of(works.begin(), end, taken); ++n) {
      works[i].key = key + "-" + std::to_string(n);
    }
  }
}

}  // namespace

std::vector<CitedWork> cited_works(const Document& document, std::string_view base,
                                   std::string_view revision) {
  std::vector<CitedWork> works{unit_work(document, base, revision)};
  for (const Passage& passage : document.versions.front().passages) {
    for (const Reference& reference : passage.references) {
      if (reference.kind == ReferenceKind::un_symbol) add_symbol(reference, works);
    }
  }
  make_keys_unique(works);
  return works;
}

}  // namespace gfmd
