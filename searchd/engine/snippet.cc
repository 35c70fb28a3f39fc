#include "searchd/engine/snippet.h"

#include <algorithm>
#include <cstdint>

#include "stemmers/sentences.h"

namespace gfmd {
namespace {

constexpr std::string_view kEllipsis = "…";

constexpr std::size_t kMostMarks = 8;  // more in one sentence do not make it better

/// A sentence of a version, by its place, and what it matches: at most, until it is analysed.
struct Candidate {
  std::size_t passage = 0;
  std::size_t sentence = 0;
  std::uint64_t clauses = 0;  // bit i: holds a match of clause i
  std::size_t mark_count = kMostMarks;
  bool analysed = false;
  std::vector<Mark> marks;  // when analysed; offsets into the passage
};

std::string_view text_of(const Passage& passage, const Sentence& sentence) {
  return std::string_view(passage.text).substr(sentence.begin, sentence.end - sentence.begin);
}

std::vector<Candidate> find_candidates(const Version& version, const Highlighter& highlighter,
                                       TextPlace place) {
  std::vector<Candidate> candidates;
  for (std::size_t p = 0; p < version.passages.size(); ++p) {
    const Passage& passage = version.passages[p];
    for (std::size_t s = 0; s < passage.sentences.size(); ++s) {
      const Sentence& sentence = passage.sentences[s];
      std::uint64_t clauses = highlighter.possible_clauses(text_of(passage, sentence), place);
      for (const Mark& mark : highlighter.citations(passage, sentence.begin, sentence.end)) {
        clauses |= std::uint64_t{1} << (mark.clause % 64);
      }
      if (clauses == 0) continue;
      Candidate& candidate = candidates.emplace_back();
      candidate.passage = p;
      candidate.sentence = s;
      candidate.clauses = clauses;
    }
  }
  return candidates;
}

void analyse(Candidate& candidate, const Version& version, const Highlighter& highlighter,
             TextPlace place) {
  const Passage& passage = version.passages[candidate.passage];
  const Sentence& sentence = passage.sentences[candidate.sentence];
  candidate.marks = highlighter.marks(text_of(passage, sentence), place);
  for (Mark& mark : candidate.marks) {
    mark.begin += sentence.begin;
    mark.end += sentence.begin;
  }
  const std::vector<Mark> citations = highlighter.citations(passage, sentence.begin, sentence.end);
  candidate.marks.insert(candidate.marks.end(), citations.begin(), citations.end());
  std::stable_sort(candidate.marks.begin(), candidate.marks.end(), begins_before);
  candidate.mark_count = candidate.marks.size();
  candidate.analysed = true;
  candidate.clauses = 0;
  for (const Mark& mark : candidate.marks) {
    candidate.clauses |= std::uint64_t{1} << (mark.clause % 64);
  }
}

float weight_of(std::uint64_t clauses, std::span<const float> weights) {
  float sum = 0;
  for (std::size_t i = 0; i < weights.size() && i < 64; ++i) {
    // A word in every document has next to no weight, but marks a sentence all the same.
    if (((clauses >> i) & 1U) != 0) sum += weights[i] + 0.01F;
  }
  return sum;
}

/// The candidate that adds most to the clauses `shown`; what repeats them counts a little.
Candidate* best_of(std::vector<Candidate>& candidates, std::uint64_t shown,
                   std::span<const float> weights) {
  Candidate* best = nullptr;
  float most = 0;
  for (Candidate& candidate : candidates) {
    const std::uint64_t fresh = candidate.clauses & ~shown;
    if (fresh == 0) continue;
    const float worth = weight_of(fresh, weights) +
                        0.1F * weight_of(candidate.clauses & shown, weights) +
                        0.02F * static_cast<float>(std::min(candidate.mark_count, kMostMarks));
    if (best == nullptr || worth > most) {
      best = &candidate;
      most = worth;
    }
  }
  return best;
}

/// What a sentence may be worth falls when it is analysed, never rises: once the best one has been,
/// it is the best of all, and most sentences need no analysis.
std::vector<Candidate> choose(std::vector<Candidate>& candidates, const Version& version,
                              const Highlighter& highlighter, std::span<const float> weights,
                              TextPlace place) {
  std::vector<Candidate> chosen;
  std::uint64_t shown = 0;
  while (chosen.size() < kMaxSnippets) {
    Candidate* best = best_of(candidates, shown, weights);
    if (best == nullptr) break;
    if (!best->analysed) {
      analyse(*best, version, highlighter, place);
      continue;
    }
    chosen.push_back(*best);
    shown |= best->clauses;
  }
  std::sort(chosen.begin(), chosen.end(), [](const Candidate& a, const Candidate& b) {
    return std::pair(a.passage, a.sentence) < std::pair(b.passage, b.sentence);
  });
  return chosen;
}

/// The part of a long sentence to show: as much as fits around the first match.
ByteRange window(std::string_view text, ByteRange sentence, std::span<const Mark> marks) {
  if (sentence.end - sentence.begin <= kMaxSentenceBytes) return sentence;
  const auto first = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
    return mark.begin >= sentence.begin && mark.begin < sentence.end;
  });
  const std::size_t center = first == marks.end() ? sentence.begin : first->begin;
  std::size_t begin = std::max(sentence.begin, center - std::min(center, kMaxSentenceBytes / 3));
  std::size_t end = std::min(sentence.end, begin + kMaxSentenceBytes);
  const auto is_inside_character = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80;
  };
  if (begin > sentence.begin) {
    const std::size_t blank = text.find(' ', begin);
    if (blank < center) begin = blank + 1;
    while (is_inside_character(begin)) ++begin;
  }
  if (end < sentence.end) {
    const std::size_t blank = text.rfind(' ', end);
    if (blank != std::string_view::npos && blank > center) end = blank;
    while (is_inside_character(end)) --end;
  }
  return {begin, end};
}

/// Sentences first..last of a passage as a snippet; `marks` are those of the sentences.
PassageSnippet cut_snippet(const Version& version, std::size_t passage_number,
                           std::size_t first_sentence, std::size_t last_sentence,
                           std::span<const Mark> marks) {
  const Passage& passage = version.passages[passage_number];
  const Sentence& first = passage.sentences[first_sentence];
  const Sentence& last = passage.sentences[last_sentence];
  PassageSnippet result;
  result.passage = passage_number;
  result.snippet.lines = {first.lines.first, last.lines.last};
  result.snippet.cut_before = first_sentence > 0;
  result.snippet.cut_after = last_sentence + 1 < passage.sentences.size();
  result.notes = notes_in(passage, first.begin, last.end);
  const ByteRange whole{first.begin, last.end};
  const ByteRange shown = window(passage.text, whole, marks);
  if (shown.begin > whole.begin) result.snippet.runs.push_back({std::string(kEllipsis), false});
  for (TextRun& run : Highlighter::runs(passage.text, shown.begin, shown.end, marks)) {
    result.snippet.runs.push_back(std::move(run));
  }
  if (shown.end < whole.end) result.snippet.runs.push_back({std::string(kEllipsis), false});
  return result;
}

/// Counts the passages with a match that none of `chosen` is of, and lists the first ones.
void add_further(std::vector<Candidate>& candidates, std::span<const Candidate> chosen,
                 const Version& version, const Highlighter& highlighter, TextPlace place,
                 std::size_t most, VersionSnippets& snippets) {
  std::size_t done = version.passages.size();  // the passage counted last
  for (Candidate& candidate : candidates) {
    const std::size_t passage = candidate.passage;
    const bool shown = std::any_of(chosen.begin(), chosen.end(),
                                   [&](const Candidate& each) { return each.passage == passage; });
    if (shown || passage == done) continue;
    if (!candidate.analysed) analyse(candidate, version, highlighter, place);
    if (candidate.clauses == 0) continue;
    done = passage;
    ++snippets.more;
    if (snippets.further.size() == most) continue;
    snippets.further.push_back(
        cut_snippet(version, passage, candidate.sentence, candidate.sentence, candidate.marks));
  }
}

}  // namespace

VersionSnippets make_snippets(const Version& version, const Highlighter& highlighter,
                              std::span<const float> clause_weights, TextPlace place,
                              std::size_t further) {
  VersionSnippets found;
  std::vector<PassageSnippet>& snippets = found.best;
  std::vector<Candidate> candidates = find_candidates(version, highlighter, place);
  const auto chosen = choose(candidates, version, highlighter, clause_weights, place);
  add_further(candidates, chosen, version, highlighter, place, further, found);
  for (std::size_t i = 0; i < chosen.size();) {
    std::vector<Mark> marks = chosen[i].marks;
    std::size_t last = i;
    while (last + 1 < chosen.size() && chosen[last + 1].passage == chosen[i].passage &&
           chosen[last + 1].sentence == chosen[last].sentence + 1) {
      ++last;
      marks.insert(marks.end(), chosen[last].marks.begin(), chosen[last].marks.end());
    }
    snippets.push_back(
        cut_snippet(version, chosen[i].passage, chosen[i].sentence, chosen[last].sentence, marks));
    i = last + 1;
  }
  if (!snippets.empty()) return found;
  for (std::size_t p = 0; p < version.passages.size(); ++p) {
    if (version.passages[p].sentences.empty()) continue;
    snippets.push_back(cut_snippet(version, p, 0, 0, {}));
    break;
  }
  return found;
}

std::optional<PassageSnippet> summary_snippet(const Version& version, LineRange lines,
                                              DocumentKind kind, const Highlighter& highlighter,
                                              std::span<const float> clause_weights) {
  if (version.summary.empty()) return std::nullopt;
  Version summary;
  summary.language = version.language;
  Passage& passage = summary.passages.emplace_back();
  passage.text = version.summary;
  passage.lines = lines;
  for (const ByteRange range : split_sentences(passage.text, version.language)) {
    passage.sentences.push_back(
        {static_cast<std::uint32_t>(range.begin), static_cast<std::uint32_t>(range.end), lines});
  }
  std::vector<PassageSnippet> found =
      make_snippets(summary, highlighter, clause_weights, {TextField::summary, kind}).best;
  if (found.empty() || !has_mark(found.front().snippet)) return std::nullopt;
  found.front().snippet.summary = true;
  return std::move(found.front());
}

bool has_mark(const Snippet& snippet) {
  return std::any_of(snippet.runs.begin(), snippet.runs.end(),
                     [](const TextRun& run) { return run.matched; });
}

}  // namespace gfmd
