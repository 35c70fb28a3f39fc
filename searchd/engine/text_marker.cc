#include "searchd/engine/text_marker.h"

#include <algorithm>
#include <utility>

#include "searchd/engine/highlighter.h"

namespace gfmd {
namespace {

std::vector<ByteRange> merged(std::vector<Mark> marks) {
  std::stable_sort(marks.begin(), marks.end(), begins_before);
  std::vector<ByteRange> ranges;
  for (const Mark& mark : marks) {
    if (ranges.empty() || mark.begin >= ranges.back().end) {
      ranges.push_back({mark.begin, mark.end});
    } else {
      ranges.back().end = std::max(ranges.back().end, mark.end);
    }
  }
  return ranges;
}

class PlanMarker : public TextMarker {
 public:
  PlanMarker(QueryPlan plan, const Analyzer& analyzer) : plan_(std::move(plan)) {
    for (const Language language : kLanguages)
      highlighters_.emplace_back(plan_, language, analyzer);
  }

  std::vector<ByteRange> marks(std::string_view text, Language language) const override {
    return merged(highlighter(language).marks(text));
  }

  std::vector<ByteRange> marks(const Passage& passage, Language language) const override {
    const std::string_view text(passage.text);
    std::vector<Mark> marks = highlighter(language).citations(passage, 0, text.size());
    for (const Sentence& sentence : passage.sentences) {
      const std::string_view said = text.substr(sentence.begin, sentence.end - sentence.begin);
      for (Mark mark : highlighter(language).marks(said)) {
        mark.begin += sentence.begin;
        mark.end += sentence.begin;
        marks.push_back(mark);
      }
    }
    return merged(std::move(marks));
  }

 private:
  [[nodiscard]] const Highlighter& highlighter(Language language) const {
    return highlighters_[static_cast<std::size_t>(language)];
  }

  const QueryPlan plan_;                   // the highlighters refer to it
  std::vector<Highlighter> highlighters_;  // by Language
};

}  // namespace

std::unique_ptr<TextMarker> make_text_marker(QueryPlan plan, const Analyzer& analyzer) {
  return std::make_unique<PlanMarker>(std::move(plan), analyzer);
}

}  // namespace gfmd
