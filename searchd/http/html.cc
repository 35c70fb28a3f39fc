#include "searchd/http/html.h"

#include <array>
#include <utility>

#include "searchd/http/message.h"

namespace gfmd {

std::string escape_html(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped.append("&amp;");
        break;
      case '<':
        escaped.append("&lt;");
        break;
      case '>':
        escaped.append("&gt;");
        break;
      case '"':
        escaped.append("&quot;");
        break;
      case '\'':
        escaped.append("&#39;");
        break;
      default:
        escaped.push_back(c);
    }
  }
  return escaped;
}

std::string marked_html(const std::vector<TextRun>& runs) {
  std::string html;
  for (const TextRun& run : runs) {
    if (run.matched) html.append("<mark>");
    html.append(escape_html(run.text));
    if (run.matched) html.append("</mark>");
  }
  return html;
}

std::string plain_text(const std::vector<TextRun>& runs) {
  std::string text;
  for (const TextRun& run : runs) text.append(run.text);
  return text;
}

std::string lower_roman(std::uint32_t number) {
  constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> kNumerals{{{1000, "m"},
                                                                                  {900, "cm"},
                                                                                  {500, "d"},
                                                                                  {400, "cd"},
                                                                                  {100, "c"},
                                                                                  {90, "xc"},
                                                                                  {50, "l"},
                                                                                  {40, "xl"},
                                                                                  {10, "x"},
                                                                                  {9, "ix"},
                                                                                  {5, "v"},
                                                                                  {4, "iv"},
                                                                                  {1, "i"}}};
  if (number == 0 || number > 3999) return std::to_string(number);
  std::string roman;
  for (const auto& [value, numeral] : kNumerals) {
    for (; number >= value; number -= value) roman.append(numeral);
  }
  return roman;
}

bool is_linkable(std::string_view url) {
  return equal_ignoring_case(url.substr(0, 7), "http://") ||
         equal_ignoring_case(url.substr(0, 8), "https://");
}

}  // namespace gfmd
