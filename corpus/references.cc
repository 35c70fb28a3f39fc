#include "corpus/references.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "corpus/citation_words.h"
#include "corpus/ilo_references.h"
#include "corpus/legal_references.h"
#include "corpus/pinpoint.h"
#include "corpus/resolution_references.h"
#include "corpus/text_words.h"

namespace gfmd {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_alphanumeric(char c) { return is_digit(c) || is_letter(c); }

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// Addresses ------------------------------------------------------------------------------------

// Behind the characters of an address: it ends at blanks, angle brackets and quotation marks.
std::size_t address_end(std::string_view text, std::size_t begin) {
  std::size_t end = text.size();
  for (const std::string_view stop : {" ", "\t", "\n", "<", ">", "\"", "\u00a0", "\u201c", "\u201d",
                                      "\u2019", "\u00ab", "\u00bb"}) {
    end = std::min(end, text.substr(0, end).find(stop, begin));
  }
  return end;
}

// Without the sentence's punctuation at its end; brackets that the address itself opened stay.
std::string_view without_punctuation(std::string_view address) {
  auto rounds = std::count(address.begin(), address.end(), ')') -
                std::count(address.begin(), address.end(), '(');
  auto squares = std::count(address.begin(), address.end(), ']') -
                 std::count(address.begin(), address.end(), '[');
  while (!address.empty()) {
    const char last = address.back();
    if (std::string_view(".,;:!?'\")]").find(last) == std::string_view::npos) break;
    if (last == ')' && rounds-- <= 0) break;
    if (last == ']' && squares-- <= 0) break;
    address.remove_suffix(1);
  }
  return address;
}

// The address that begins with word `i`; empty where none does.
std::string_view address_at(std::string_view text, const std::vector<TextWord>& words,
                            std::size_t i) {
  const TextWord& word = words[i];
  const std::string_view behind = text.substr(word.end);
  const bool scheme = is_one_of(word.folded, {"http", "https"}) && behind.starts_with("://");
  const bool host = word.folded == "www" && behind.starts_with('.');
  const std::size_t head = scheme ? word.end + 3 : word.end + 1;
  if (!(scheme || host) || head >= text.size() || !is_alphanumeric(text[head])) return {};
  return without_punctuation(text.substr(word.begin, address_end(text, word.begin) - word.begin));
}

// Symbols --------------------------------------------------------------------------------------

// What a symbol of a principal organ has behind its letter.
bool is_series(std::string_view part) {
  const std::string name = normal_symbol(part.substr(0, part.find_first_of(".-")));
  const bool numbered = part.size() > name.size();  // "CN.4", "S-21"
  if (is_number(name)) return true;
  return numbered ? is_one_of(name, {"CONF", "C", "CN", "AC", "S", "ES", "PV", "SR", "INF", "WG"})
                  : is_one_of(name, {"RES", "HRC", "DEC", "INF", "NGO", "BUR", "ICEF", "ECA", "ECE",
                                     "ECLAC", "ESCAP", "ESCWA", "AI", "SGB", "ESA", "LEG", "IC"});
}

bool is_organ(std::string_view word) { return is_one_of(word, {"a", "e", "s", "st"}); }

// Behind a part of a symbol ("Rev.1", "CN.4", "2005", "217(III)"): `begin` where none stands.
std::size_t part_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    const bool joint = (text[end] == '.' || text[end] == '-') && end > begin &&
                       end + 1 < text.size() && is_alphanumeric(text[end + 1]);
    if (!is_alphanumeric(text[end]) && !joint) break;
    ++end;
  }
  if (end == begin || end >= text.size() || text[end] != '(') return end;
  const std::size_t close = text.find_first_not_of("IVXLivxl", end + 1);
  const bool session = close != std::string_view::npos && close > end + 1 && text[close] == ')';
  return session ? close + 1 : end;
}

// The UN symbol that begins with word `i`; empty where none does.
std::string_view symbol_at(std::string_view text, const std::vector<TextWord>& words,
                           std::size_t i) {
  const TextWord& word = words[i];
  const bool organ = is_organ(word.folded);
  if (!organ && !begins_body_symbol(word.folded)) return {};
  if (word.begin > 0 &&
      std::string_view("/.-_@").find(text[word.begin - 1]) != std::string_view::npos) {
    return {};
  }
  std::size_t end = word.end;
  std::size_t parts = 0;
  bool digits = false;
  while (end < text.size() && text[end] == '/') {
    const std::size_t behind = part_end(text, end + 1);
    if (behind == end + 1) break;
    const std::string_view part = text.substr(end + 1, behind - end - 1);
    if (parts == 0 && organ && !is_series(part)) return {};
    digits = digits || std::any_of(part.begin(), part.end(), is_digit);
    end = behind;
    ++parts;
  }
  if (parts < 2 || !digits) return {};
  return text.substr(word.begin, end - word.begin);
}

// All ------------------------------------------------------------------------------------------

Reference make(ReferenceKind kind, std::string normal, std::string_view text,
               std::string_view printed) {
  const auto begin = static_cast<std::uint32_t>(printed.data() - text.data());
  return {kind, std::move(normal), "", begin, begin + static_cast<std::uint32_t>(printed.size())};
}

// Addresses and symbols; `rest` takes the words outside them.
std::vector<Reference> find_marked(std::string_view text, const std::vector<TextWord>& words,
                                   std::vector<TextWord>& rest) {
  std::vector<Reference> found;
  for (std::size_t i = 0; i < words.size();) {
    if (const std::string_view address = address_at(text, words, i); !address.empty()) {
      found.push_back(make(ReferenceKind::url, normal_url(address), text, address));
    } else if (const std::string_view symbol = symbol_at(text, words, i); !symbol.empty()) {
      found.push_back(make(ReferenceKind::un_symbol, normal_symbol(symbol), text, symbol));
    } else {
      rest.push_back(words[i++]);
      continue;
    }
    while (i < words.size() && words[i].begin < found.back().end) ++i;
  }
  return found;
}

bool takes_pinpoint(const Reference& reference) {
  return reference.kind != ReferenceKind::url && reference.kind != ReferenceKind::treaty_article;
}

// "(para. 34)" later in the sentence belongs to the last document cited there.
void attach_bracketed(std::string_view text, const std::vector<TextWord>& words,
                      std::vector<Reference>& references) {
  std::size_t next = 0;  // the first reference behind the word looked at
  Reference* last = nullptr;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (begins_sentence(text, words, i)) last = nullptr;
    for (; next < references.size() && references[next].begin <= words[i].begin; ++next) {
      if (takes_pinpoint(references[next])) last = &references[next];
    }
    if (last == nullptr || !last->pinpoint.empty() || words[i].begin < last->end) continue;
    if (words[i].begin == 0 || text[words[i].begin - 1] != '(') continue;
    const Pinpoint pinpoint = pinpoint_at(text, words, i);
    if (!pinpoint.text.empty() && text.substr(pinpoint.end).starts_with(')')) {
      last->pinpoint = pinpoint.text;
    }
  }
}

void drop_overlaps(std::vector<Reference>& references) {
  std::stable_sort(references.begin(), references.end(),
                   [](const Reference& a, const Reference& b) { return a.begin < b.begin; });
  std::size_t end = 0;
  const auto overlaps = [&end](const Reference& reference) {
    if (reference.begin < end) return true;
    end = reference.end;
    return false;
  };
  references.erase(std::remove_if(references.begin(), references.end(), overlaps),
                   references.end());
}

}  // namespace

std::vector<Reference> find_references(std::string_view passage_text, Naming naming) {
  const std::vector<TextWord> words = text_words(passage_text);
  std::vector<TextWord> rest;
  std::vector<Reference> references = find_marked(passage_text, words, rest);
  const auto add = [&references](std::vector<Reference> found) {
    std::move(found.begin(), found.end(), std::back_inserter(references));
  };
  add(find_ilo_references(passage_text, rest, naming));
  add(find_resolution_references(passage_text, rest, naming));
  add(find_comment_references(passage_text, rest, naming));
  add(find_article_references(passage_text, rest, naming));
  drop_overlaps(references);
  for (Reference& reference : references) {
    if (!takes_pinpoint(reference) || !reference.pinpoint.empty()) continue;
    reference.pinpoint = pinpoint_behind(passage_text, words, reference.end).text;
  }
  attach_bracketed(passage_text, words, references);
  return references;
}

std::string normal_symbol(std::string_view symbol) {
  std::string normal;
  for (const char c : symbol) {
    if (c != ' ') normal += to_upper(c);
  }
  return normal;
}

std::string normal_url(std::string_view address) {
  address = without_punctuation(address);
  const std::size_t scheme = address.find("://");
  const bool named = scheme != std::string_view::npos &&
                     std::all_of(address.begin(), address.begin() + scheme, is_letter);
  std::string normal = named ? "" : "http://";
  normal += address;
  const std::size_t host = normal.find("://") + 3;
  const std::size_t path = std::min(normal.find_first_of("/?#", host), normal.size());
  const auto behind_host = normal.begin() + static_cast<std::ptrdiff_t>(path);
  std::transform(normal.begin(), behind_host, normal.begin(), to_lower);
  return normal;
}

}  // namespace gfmd
