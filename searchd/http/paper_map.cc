#include "searchd/http/paper_map.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "searchd/http/html.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

constexpr double kLeastWidth = 0.6;  // of a tick, per cent: what can be pointed at

struct Part {
  LineRange lines;
  Message name;
};

bool contains(LineRange range, std::uint32_t line) {
  return range.first <= line && line <= range.last && line > 0;
}

/// Turns lines into per cent of the picture's width.
class Scale {
 public:
  explicit Scale(const std::array<Part, 3>& parts) {
    for (const Part& part : parts) {
      if (part.lines.first == 0) continue;
      first_ = first_ == 0 ? part.lines.first : std::min(first_, part.lines.first);
      last_ = std::max(last_, part.lines.last);
    }
  }
  [[nodiscard]] bool empty() const { return first_ == 0; }

  [[nodiscard]] std::string rectangle(LineRange lines) const {
    const double left = std::min(percent(lines.first), 100 - kLeastWidth);
    const double width = std::max(percent(lines.last + 1) - left, kLeastWidth);
    std::array<char, 64> text;
    std::snprintf(text.data(), text.size(), "x=\"%.2f%%\" width=\"%.2f%%\"", left, width);
    return text.data();
  }

 private:
  [[nodiscard]] double percent(std::uint32_t line) const {
    const double length = static_cast<double>(last_) - static_cast<double>(first_) + 1;
    return (static_cast<double>(line) - static_cast<double>(first_)) * 100 / length;
  }

  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

bool is_of_the_paper(const Hit& hit) {
  return hit.lines.first > 0 &&
         (hit.url.starts_with("/paper") || hit.url.starts_with("/practice/"));
}

/// The best passage where the hit tells it, else where it begins.
LineRange place_of(const Hit& hit) {
  if (!hit.snippets.empty() && hit.snippets.front().lines.first > 0) {
    return hit.snippets.front().lines;
  }
  return {hit.lines.first, hit.lines.first};
}

/// Out of the way of keyboards and screen readers, which have the list of hits.
void append_tick(std::string& svg, const Hit& hit, const Scale& scale, Language reader) {
  const std::string title = hit.title.empty() ? hit.id : plain_text(hit.title);
  const std::string& url = hit.snippets.empty() ? hit.url : hit.snippets.front().url;
  svg.append("<a href=\"")
      .append(escape_html(with_language(url, reader)))
      .append("\" tabindex=\"-1\"><rect class=\"tick\" ")
      .append(scale.rectangle(place_of(hit)))
      .append(" height=\"24\"><title>")
      .append(escape_html(title))
      .append("</title></rect></a>\n");
}

}  // namespace

std::string paper_map_html(const PaperOutline& outline, const std::vector<Hit>& hits,
                           Language reader) {
  const std::array<Part, 3> parts{{{outline.text, Message::part_text},
                                   {outline.notes, Message::part_notes},
                                   {outline.annex, Message::part_annex}}};
  const Scale scale(parts);
  if (scale.empty()) return "";
  std::string ticks;
  std::array<std::uint64_t, 3> counts{};
  for (const Hit& hit : hits) {
    if (!is_of_the_paper(hit)) continue;
    append_tick(ticks, hit, scale, reader);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (contains(parts[i].lines, hit.lines.first)) ++counts[i];
    }
  }
  if (ticks.empty()) return "";
  std::string html = "<figure class=\"map\"><svg aria-hidden=\"true\">\n";
  std::string caption(text_of(Message::map_caption, reader));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].lines.first == 0) continue;
    html.append("<rect class=\"part\" y=\"26\" height=\"6\" ")
        .append(scale.rectangle(parts[i].lines))
        .append("/>\n");
    caption.append(i == 0 ? " " : " · ").append(text_of(parts[i].name, reader));
    caption.append(" ").append(std::to_string(counts[i]));
  }
  return html.append(ticks).append("</svg><figcaption>") + caption + "</figcaption></figure>\n";
}

}  // namespace gfmd
