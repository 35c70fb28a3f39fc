#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "stemmers/language.h"

/// What pages are about, in schema.org's terms, for programs that read pages. JSON-LD, with every
/// "<" escaped: right within <script type="application/ld+json">. `base` stands before addresses of
/// pages; where it is empty they count from the page's own.
namespace gfmd {

/// A unit, as its page shows it: `shown` is one of its versions, `path` the page's address without
/// parameters.
struct ShownUnit {
  const Document& unit;
  const Version& shown;
  std::string_view path;
};
[[nodiscard]] std::string unit_linked_data(const ShownUnit& page, Language reader,
                                           std::string_view base);

/// The paper in the language shown, from its units, and the UN documents that these cite. Empty
/// where there are none.
[[nodiscard]] std::string paper_linked_data(const std::vector<Document>& units, Language shown,
                                            Language reader, std::string_view base);

/// The site and how to search it.
[[nodiscard]] std::string site_linked_data(Language reader, std::string_view base);

}  // namespace gfmd
