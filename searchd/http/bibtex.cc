#include <string>
#include <string_view>

#include "searchd/http/citation.h"

namespace gfmd {
namespace {

/// Text as TeX prints it. BibTeX counts braces even behind a backslash, so braces are spelled out.
std::string tex_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '\\':
        escaped += "\\textbackslash{}";
        break;
      case '{':
        escaped += "\\textbraceleft{}";
        break;
      case '}':
        escaped += "\\textbraceright{}";
        break;
      case '~':
        escaped += "\\textasciitilde{}";
        break;
      case '^':
        escaped += "\\textasciicircum{}";
        break;
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
        escaped.append("\\").push_back(c);
        break;
      default:
        escaped.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c);
    }
  }
  return escaped;
}

/// An address stays as it is, but for what would end the field.
std::string tex_address(std::string_view url) {
  std::string escaped;
  for (const char c : url) {
    if (c == '{') {
      escaped += "%7B";
    } else if (c == '}') {
      escaped += "%7D";
    } else if (c == '\\') {
      escaped += "%5C";
    } else {
      escaped.push_back(static_cast<unsigned char>(c) <= 0x20 || c == 0x7f ? '+' : c);
    }
  }
  return escaped;
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text.append(separator);
    text.append(item);
  }
  return text;
}

class BibtexEntry {
 public:
  BibtexEntry(std::string_view type, std::string_view key) {
    text_.append("@").append(type).append("{").append(key);
  }
  void field(std::string_view name, std::string_view text) {
    if (!text.empty()) put(name, tex_text(text));
  }
  /// In braces of its own: a body's name is no person's, and a title keeps its capitals.
  void protected_field(std::string_view name, std::string_view text) {
    if (!text.empty()) put(name, "{" + tex_text(text) + "}");
  }
  void put(std::string_view name, std::string_view tex) {
    text_.append(",\n  ").append(name).append(" = {").append(tex).append("}");
  }
  [[nodiscard]] std::string end() { return text_ + "\n}\n\n"; }

 private:
  std::string text_;
};

std::string in_brackets(const std::string& text) { return text.empty() ? "" : "[" + text + "]"; }

/// A language's name for biblatex, which hyphenates and words the entry by it.
std::string_view babel_name(Language language) {
  if (language == Language::es) return "spanish";
  return language == Language::fr ? "french" : "english";
}

}  // namespace

std::string encode_bibtex(const std::vector<CitedWork>& works) {
  std::string text;
  for (const CitedWork& work : works) {
    const bool is_part = work.kind == CitedWork::Kind::part_of_paper;
    BibtexEntry entry(is_part ? "incollection" : "misc", work.key);
    entry.protected_field("author", work.author);
    entry.protected_field("title", work.title);
    entry.protected_field("titleaddon", in_brackets(work.translated_title));
    entry.protected_field("booktitle", work.container);
    entry.field("year", work.year);
    if (work.kind == CitedWork::Kind::un_document) {
      entry.field("howpublished", "UN document " + work.number);
    } else {
      entry.field("langid", babel_name(work.language));
    }
    if (work.lines.first != 0) {
      entry.put("pages", std::to_string(work.lines.first) + "--" + std::to_string(work.lines.last));
    }
    entry.field("keywords", joined(work.keywords, ", "));
    if (!work.url.empty()) entry.put("url", tex_address(work.url));
    entry.field("note", joined(work.notes, "; "));
    text += entry.end();
  }
  return text;
}

}  // namespace gfmd
