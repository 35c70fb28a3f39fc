#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/search_response.h"
#include "stemmers/language.h"

/// What all HTML is written with: pages, and snippets in JSON.
namespace gfmd {

/// `text` with & < > " ' escaped: right in an element and in a quoted attribute.
[[nodiscard]] std::string escape_html(std::string_view text);

/// The runs escaped, the matched ones in <mark>.
[[nodiscard]] std::string marked_html(const std::vector<TextRun>& runs);

[[nodiscard]] std::string plain_text(const std::vector<TextRun>& runs);

[[nodiscard]] std::string language_attribute(Language language);  // ` lang="es"`

/// Whether a link may lead there: http and https only, nothing a browser would run.
[[nodiscard]] bool is_linkable(std::string_view url);

}  // namespace gfmd
