#include "searchd/http/citation.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "searchd/engine/searcher.h"
#include "searchd/http/hit_list.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"
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

bool overlap(LineRange a, LineRange b) { return a.first <= b.last && b.first <= a.last; }

/// The last line up to `line` at which something with an address begins; 0: none does.
std::uint32_t address_line(const Document& document, std::uint32_t line) {
  std::uint32_t found = 0;
  const auto consider = [&](LineRange lines) {
    if (lines.first <= line) found = std::max(found, lines.first);
  };
  for (const PrintedField& field : document.printed_fields) consider(field.lines);
  for (const Passage& passage : document.versions.front().passages) {
    consider(passage.lines);
    for (const Sentence& sentence : passage.sentences) consider(sentence.lines);
  }
  return found;
}

void narrow(CitedWork& work, const Document& document, std::string_view base, LineRange lines) {
  work.lines = lines;
  work.key += "-L" + std::to_string(lines.first);
  if (lines.last != lines.first) work.key += "-" + std::to_string(lines.last);
  const std::uint32_t line = address_line(document, lines.first);
  if (line == 0) return;
  work.url =
      std::string(base) + passage_url(document.kind, document.id, document.number, {line, line}, 0);
}

/// A translation is at the address of the page in its language.
void name_version(CitedWork& work, const Version& version) {
  if (version.title != work.title) work.translated_title = version.title;
  work.language = version.language;
  work.url = with_language(work.url, version.language);
  work.unofficial = version.unofficial;
  if (version.unofficial) {
    work.notes.emplace_back(text_of(Message::unofficial_translation, work.wording));
  }
}

CitedWork unit_work(const Document& document, std::string_view base, std::string_view revision,
                    Language wording) {
  const Version& printed = document.versions.front();
  CitedWork work;
  work.key = key_of(document.id);
  work.title = printed.title.empty() ? document.id : printed.title;
  work.language = printed.language;
  work.wording = wording;
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
    work.source = document.source;
    work.lines = document.lines;
    work.notes.push_back(format(Message::citation_pages, wording, {document.source}));
  }
  work.revision = revision;
  work.notes.push_back(format(Message::index_revision, wording, {work.revision}));
  return work;
}

void add_symbol(const Reference& reference, Language wording, std::vector<CitedWork>& works) {
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
    work.wording = wording;
    at = works.insert(works.end(), std::move(work));
  }
  const std::string note = format(Message::citation_pinpoint, wording, {reference.pinpoint});
  const bool known = std::find(at->notes.begin(), at->notes.end(), note) != at->notes.end();
  if (!reference.pinpoint.empty() && !known) at->notes.push_back(note);
}

/// Those of its sentence, or of the passage where it is in none.
LineRange lines_of(const Reference& reference, const Passage& passage) {
  const auto found = std::find_if(
      passage.sentences.begin(), passage.sentences.end(), [&](const Sentence& sentence) {
        return reference.begin >= sentence.begin && reference.begin < sentence.end;
      });
  return found == passage.sentences.end() ? passage.lines : found->lines;
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

std::string plain_citation(const CitedWork& work) {
  const Language wording = work.wording;
  std::string text;
  if (!work.author.empty()) text.append(work.author).append(", ");
  if (work.kind == CitedWork::Kind::un_document) {
    text.append(work.title);
  } else {
    text.append(format(Message::citation_title, wording, {work.title}));
  }
  if (!work.translated_title.empty()) text.append(" [").append(work.translated_title).append("]");
  if (!work.container.empty()) {
    text.append(", ").append(format(Message::citation_in, wording, {work.container}));
  }
  if (!work.year.empty()) text.append(" (").append(work.year).append(")");
  if (work.lines.first != 0) {
    const std::string lines = place_text(work.lines, wording);
    text.append(", ").append(format(Message::citation_lines_of, wording, {lines, work.source}));
  }
  if (work.unofficial) {
    text.append(", ").append(text_of(Message::citation_translation, wording));
  }
  if (!work.url.empty()) text.append(", ").append(work.url);
  if (!work.revision.empty()) {
    text.append(", ").append(format(Message::citation_revision, wording, {work.revision}));
  }
  return text.append(".");
}

std::string encode_plain(const std::vector<CitedWork>& works) {
  std::string text;
  for (const CitedWork& work : works) text.append(plain_citation(work)).append("\n");
  return text;
}

std::vector<CitedWork> cited_works(const Document& document, std::string_view base,
                                   std::string_view revision, LineRange lines,
                                   const CitationStyle& style) {
  std::vector<CitedWork> works{unit_work(document, base, revision, style.wording)};
  if (lines.first != 0) narrow(works.front(), document, base, lines);
  const Version& printed = document.versions.front();
  const Version& read = version_for(document, style.version.value_or(printed.language));
  if (&read != &printed && !is_summary(read, document)) name_version(works.front(), read);
  for (const Passage& passage : printed.passages) {
    for (const Reference& reference : passage.references) {
      if (reference.kind != ReferenceKind::un_symbol) continue;
      if (lines.first == 0 || overlap(lines_of(reference, passage), lines)) {
        add_symbol(reference, style.wording, works);
      }
    }
  }
  make_keys_unique(works);
  return works;
}

}  // namespace gfmd
