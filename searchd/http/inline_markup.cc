#include "searchd/http/inline_markup.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>

#include "searchd/http/html.h"

namespace gfmd {
namespace {

/// What is written where several events have one offset: what ends before what begins, the inner
/// before the outer and the outer before the inner.
enum class Phase : std::uint8_t {
  close_match,
  close_link,
  point,
  close_sentence,
  open_sentence,
  open_link,
  open_match,
};

struct Event {
  std::size_t offset;
  Phase phase;
  std::string_view html;
};

Phase opening(MarkupLayer layer) {
  if (layer == MarkupLayer::sentence) return Phase::open_sentence;
  return layer == MarkupLayer::link ? Phase::open_link : Phase::open_match;
}

Phase closing(MarkupLayer layer) {
  if (layer == MarkupLayer::sentence) return Phase::close_sentence;
  return layer == MarkupLayer::link ? Phase::close_link : Phase::close_match;
}

class Composer {
 public:
  Composer(std::string_view text, const std::vector<MarkupSpan>& spans,
           const std::vector<MarkupPoint>& points)
      : text_(text), spans_(spans) {
    for (const MarkupPoint& point : points) points_.push_back({place_of(point.offset), point.html});
    for (const MarkupSpan& span : spans) add(span);
    for (const MarkupPoint& point : points_) {
      events_.push_back({point.offset, Phase::point, point.html});
    }
  }

  [[nodiscard]] std::string compose() {
    std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
      return std::tie(a.offset, a.phase) < std::tie(b.offset, b.phase);
    });
    std::string html;
    std::size_t done = 0;
    for (const Event& event : events_) {
      html.append(escape_html(text_.substr(done, event.offset - done))).append(event.html);
      done = event.offset;
    }
    return html.append(escape_html(text_.substr(done)));
  }

 private:
  /// Where a point at `offset` stands: not within a link.
  [[nodiscard]] std::size_t place_of(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    for (const MarkupSpan& span : spans_) {
      const std::size_t end = std::min(span.end, text_.size());
      if (span.layer == MarkupLayer::link && offset > span.begin && offset < end) return end;
    }
    return offset;
  }

  /// The offsets within a span at which it is interrupted.
  [[nodiscard]] std::set<std::size_t> cuts(const MarkupSpan& span) const {
    std::set<std::size_t> cuts;
    const auto cut = [&](std::size_t at) {
      if (at > span.begin && at < std::min(span.end, text_.size())) cuts.insert(at);
    };
    for (const MarkupSpan& other : spans_) {
      if (other.layer >= span.layer) continue;
      cut(other.begin);
      cut(other.end);
    }
    if (span.layer == MarkupLayer::match) {
      for (const MarkupPoint& point : points_) cut(point.offset);
    }
    return cuts;
  }

  void add(const MarkupSpan& span) {
    std::size_t begin = std::max(span.begin, done_[static_cast<std::size_t>(span.layer)]);
    const std::size_t end = std::min(span.end, text_.size());
    if (begin >= end) return;
    done_[static_cast<std::size_t>(span.layer)] = end;
    std::set<std::size_t> ends = cuts(span);
    ends.insert(end);
    std::string_view open = span.open;
    for (const std::size_t piece_end : ends) {
      if (piece_end <= begin) continue;
      events_.push_back({begin, opening(span.layer), open});
      events_.push_back({piece_end, closing(span.layer), span.close});
      open = span.reopen;
      begin = piece_end;
    }
  }

  std::string_view text_;
  const std::vector<MarkupSpan>& spans_;
  std::vector<MarkupPoint> points_;
  std::vector<Event> events_;
  std::size_t done_[3]{};  // by layer: how far its spans reach
};

}  // namespace

std::string inline_markup(std::string_view text, const std::vector<MarkupSpan>& spans,
                          const std::vector<MarkupPoint>& points) {
  return Composer(text, spans, points).compose();
}

}  // namespace gfmd
