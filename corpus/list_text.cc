#include "corpus/list_text.h"

#include <algorithm>
#include <utility>

namespace gfmd {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Bytes of one of `marks` at the text's beginning, 0 for none.
std::size_t mark_bytes(std::string_view text, std::initializer_list<std::string_view> marks) {
  for (const std::string_view mark : marks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t dash_bytes(std::string_view text) {
  return mark_bytes(text, {"-", "–", "—", "•", "·", "*"});
}

std::size_t quote_bytes(std::string_view text) {
  return mark_bytes(text, {"‘", "’", "“", "”", "«", "»", "\"", "'"});
}

// Behind a bracket or a quotation that opens at `at` and closes before a separator or the end; `at`
// where neither does.
std::size_t skip_enclosed(std::string_view text, std::size_t at) {
  if (text[at] == '(') {
    const std::size_t close = text.substr(at, kLongestName).find(')');
    return close == std::string_view::npos ? at : at + close + 1;
  }
  const std::size_t open = mark_bytes(text.substr(at), {"‘", "“", "«", "\""});
  if (open == 0) return at;
  const std::size_t reach = std::min(text.size(), at + kLongestName);
  for (std::size_t close = at + open; close < reach; ++close) {
    const std::size_t bytes = quote_bytes(text.substr(close));
    const std::string_view rest = trim(text.substr(close + bytes));
    if (bytes > 0 && (rest.empty() || mark_bytes(rest, {",", ";", ".", "and ", "y ", "et "}))) {
      return close + bytes;
    }
  }
  return at;
}

// Bytes of a separator at `at`: a comma, but not before "including", or a conjunction.
std::pair<std::size_t, Joint> joint_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest[0] == ',') {
    const std::string_view behind = trim(rest.substr(1));
    const std::size_t conjunction = mark_bytes(behind, {"and ", "& ", "y ", "e ", "et "});
    return {rest.size() - behind.size() + conjunction, Joint::comma};
  }
  if (rest[0] != ' ') return {0, Joint::end};
  return {mark_bytes(rest, {" and ", " & ", " y ", " e ", " et ", " as well as ", " así como ",
                            " ainsi que "}),
          Joint::conjunction};
}

}  // namespace

std::vector<Chunk> cut_chunks(std::string_view text) {
  std::vector<Chunk> chunks(1);
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t behind = skip_enclosed(text, at); behind > at) {
      at = behind;
      continue;
    }
    const auto [bytes, joint] = joint_at(text, at);
    if (bytes > 0 && joint == Joint::comma && including_bytes(trim(text.substr(at + 1))) > 0) break;
    if (bytes == 0) {
      ++at;
      continue;
    }
    chunks.back().end = at;
    chunks.back().joint = joint;
    at += bytes;
    chunks.push_back({at, at, Joint::end});
  }
  chunks.back().end = text.size();
  return chunks;
}

// Cut at semicolons and, in a list with dashes, at each dash behind a blank.
std::vector<std::string_view> cut_items(std::string_view text) {
  const bool dashes = dash_bytes(text) > 0 || text.find(" - ") != std::string_view::npos ||
                      text.find(" – ") != std::string_view::npos;
  std::vector<std::string_view> items;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end, std::size_t next) {
    if (const auto item = trim(text.substr(begin, end - begin)); !item.empty()) {
      items.push_back(item);
    }
    begin = next;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t dash =
        dashes && (at == 0 || text[at - 1] == ' ') ? dash_bytes(text.substr(at)) : 0;
    if (dash > 0) close(at, at + dash);
    if (text[at] == ';') close(at, at + 1);
  }
  close(text.size(), text.size());
  return items;
}

std::size_t including_bytes(std::string_view text) {
  if (text.starts_with("incluid")) return text.find(' ') + 1;  // "incluidos", "incluida"
  return mark_bytes(text, {"including ", "such as ", "in particular ", "incluyendo ", "tales como ",
                           "en particular ", "y compris ", "notamment ", "dont "});
}

// Without quotation marks around it and the full stop at its end, unless that is an initial's.
std::string_view bare(std::string_view text) {
  text = trim(text);
  if (const std::size_t open = quote_bytes(text); open > 0) {
    text = trim(text.substr(open));
    for (const std::string_view close : {"’", "”", "»", "\"", "'"}) {
      if (text.ends_with(close)) {
        text = trim(text.substr(0, text.size() - close.size()));
        break;
      }
    }
  }
  const std::size_t n = text.size();
  const bool initials = n >= 4 && text[n - 3] == '.' && !is_blank(text[n - 2]);
  if (text.ends_with('.') && !initials) text.remove_suffix(1);
  return trim(text);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string> split_list(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(trim(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string_view drop_word(std::string_view text, std::initializer_list<std::string_view> words) {
  const std::size_t bytes = mark_bytes(text, words);
  return bytes == 0 ? text : trim(text.substr(bytes));
}

// Lines joined: runs of blanks single, a word broken at a hyphen whole again.
void append_line(std::string& text, std::string_view line) {
  const bool broken = text.size() > 1 && text.back() == '-' && !is_blank(text[text.size() - 2]);
  bool blank = !text.empty() && !broken;
  for (const char c : trim(line)) {
    if (is_blank(c)) {
      blank = !text.empty();
      continue;
    }
    if (blank) text += ' ';
    blank = false;
    text += c;
  }
}

}  // namespace gfmd
