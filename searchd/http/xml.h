#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace gfmd {

/// Valid UTF-8 as XML 1.0 character data or attribute value: markup escaped, and what may not stand
/// in XML at all (controls, U+FFFE, U+FFFF) replaced by U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

/// Writes a document: its declaration, then elements, one a line.
class XmlWriter {
 public:
  void line(std::string_view markup) { xml_.append(markup).append("\n"); }
  /// `attributes`: as they are to stand, with a blank before each; `text` is escaped.
  void element(std::string_view name, std::string_view attributes, std::string_view text);
  void link(std::string_view relation, std::string_view type, std::string_view url);
  [[nodiscard]] std::string take() { return std::move(xml_); }

 private:
  std::string xml_ = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
};

}  // namespace gfmd
