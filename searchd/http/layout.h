#pragma once

#include <string>
#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// What every page is put into.
struct Page {
  Language language = Language::en;  // of the interface
  std::string title;                 // plain text; the site's name is added
  std::string main;                  // HTML
  std::string revision;              // of the index; empty where none is at hand
  /// The page's address up to its `lang` parameter's value: "/paper?lang=". Empty: no links to the
  /// page in other languages are shown.
  std::string url_before_language;
  std::string url_behind_language;
  bool canonical = true;  // what stands there is this page: machines are told the address
  /// Assets that the page has besides style.css; empty: none.
  std::string_view style;   // "search.css"
  std::string_view script;  // "search.js"
  std::string base;  // before the addresses above where they stand for machines; may be empty
  std::string feed;  // address of the page's Atom feed; empty: none
  std::string linked_data;  // JSON-LD as linked_data.h writes it; empty: none
};

/// The whole HTML document.
[[nodiscard]] std::string render_page(const Page& page);

}  // namespace gfmd
