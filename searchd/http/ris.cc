#include <string>
#include <string_view>

#include "searchd/http/citation.h"

namespace gfmd {
namespace {

/// A record's lines. RIS knows no escapes: what ends a line becomes a blank, and the asterisk,
/// which its names and keywords may not hold, is left out.
class RisRecord {
 public:
  void tag(std::string_view name, std::string_view value) {
    std::string line;
    for (const char c : value) {
      const bool breaks = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
      line.push_back(breaks ? ' ' : c);
    }
    if (line.find_first_not_of(' ') == std::string::npos) return;
    text_.append(name).append("  - ").append(line).append("\r\n");
  }
  void name(std::string_view tag_name, std::string value) {
    std::erase(value, '*');
    tag(tag_name, value);
  }
  [[nodiscard]] std::string end() { return text_ + "ER  - \r\n\r\n"; }

 private:
  std::string text_;
};

std::string_view type_of(CitedWork::Kind kind) {
  switch (kind) {
    case CitedWork::Kind::part_of_paper:
      return "CHAP";
    case CitedWork::Kind::un_document:
      return "GOVDOC";
    case CitedWork::Kind::record:
      break;
  }
  return "GEN";
}

}  // namespace

std::string encode_ris(const std::vector<CitedWork>& works) {
  std::string text;
  for (const CitedWork& work : works) {
    RisRecord record;
    record.tag("TY", type_of(work.kind));
    record.tag("ID", work.key);
    record.name("AU", work.author);
    record.tag("TI", work.title);
    record.tag("TT", work.translated_title);
    record.tag("T2", work.container);
    record.tag("PY", work.year);
    record.tag("M1", work.number);
    if (work.lines.first != 0) {
      record.tag("SP", std::to_string(work.lines.first));
      record.tag("EP", std::to_string(work.lines.last));
    }
    record.tag("LA", language_code(work.language));
    for (const std::string& keyword : work.keywords) record.name("KW", keyword);
    record.tag("UR", work.url);
    for (const std::string& note : work.notes) record.tag("N1", note);
    text += record.end();
  }
  return text;
}

}  // namespace gfmd
