#include "searchd/http/xml.h"

namespace gfmd {
namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

bool is_noncharacter(std::string_view at) {
  return at.starts_with("\xef\xbf\xbe") || at.starts_with("\xef\xbf\xbf");
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else if (c == '>') {
      escaped += "&gt;";
    } else if (c == '"') {
      escaped += "&quot;";
    } else if (c == '\t' || c == '\n' || c == '\r') {
      escaped += "&#" + std::to_string(static_cast<int>(c)) + ";";  // kept in attributes too
    } else if (static_cast<unsigned char>(c) < 0x20) {
      escaped += kReplacement;
    } else if (is_noncharacter(text.substr(i))) {
      escaped += kReplacement;
      i += 2;
    } else {
      escaped.push_back(c);
    }
  }
  return escaped;
}

void XmlWriter::element(std::string_view name, std::string_view attributes, std::string_view text) {
  xml_.append("<").append(name).append(attributes).append(">").append(xml_text(text));
  xml_.append("</").append(name).append(">\n");
}

void XmlWriter::link(std::string_view relation, std::string_view type, std::string_view url) {
  xml_.append("<link rel=\"").append(relation).append("\" type=\"").append(type);
  xml_.append("\" href=\"").append(xml_text(url)).append("\"/>\n");
}

}  // namespace gfmd
