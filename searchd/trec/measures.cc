#include "searchd/trec/measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "searchd/trec/text_columns.h"

namespace gfmd {
namespace {

constexpr int kUnjudged = -1;

int grade_of(const Judgements& judgements, const RankedDocument& document) {
  const auto at = judgements.find(document.id);
  return at == judgements.end() ? kUnjudged : at->second;
}

bool is_relevant(int grade) { return grade >= 1; }

struct Counts {
  std::size_t relevant = 0;
  std::size_t not_relevant = 0;  // judged so
};

Counts count(const Judgements& judgements) {
  Counts counts;
  for (const auto& [id, grade] : judgements) {
    if (is_relevant(grade)) ++counts.relevant;
    if (grade == 0) ++counts.not_relevant;
  }
  return counts;
}

/// How many of the first `depth` documents have a grade that passes; depth 0 is all.
template <typename Passes>
std::size_t count_first(const Judgements& judgements, const Ranking& ranking, std::size_t depth,
                        Passes passes) {
  const std::size_t end = depth == 0 ? ranking.size() : std::min(depth, ranking.size());
  return static_cast<std::size_t>(std::count_if(
      ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(end),
      [&](const RankedDocument& document) { return passes(grade_of(judgements, document)); }));
}

std::size_t relevant_in(const Judgements& judgements, const Ranking& ranking, std::size_t depth) {
  return count_first(judgements, ranking, depth, is_relevant);
}

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double discounted(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < grades.size(); ++i) {
    if (grades[i] > 0) sum += grades[i] / std::log2(static_cast<double>(i) + 2.0);
  }
  return sum;
}

double ndcg(const Judgements& judgements, const Ranking& ranking, std::size_t depth) {
  std::vector<int> found;
  for (std::size_t i = 0; i < std::min(depth, ranking.size()); ++i) {
    found.push_back(grade_of(judgements, ranking[i]));
  }
  std::vector<int> ideal;
  for (const auto& [id, grade] : judgements) ideal.push_back(grade);
  std::sort(ideal.begin(), ideal.end(), std::greater<>());
  ideal.resize(std::min(depth, ideal.size()));
  const double best = discounted(ideal);
  return best == 0 ? 0 : discounted(found) / best;
}

double average_precision(const Judgements& judgements, const Ranking& ranking, std::size_t all) {
  double sum = 0;
  std::size_t relevant = 0;
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    if (is_relevant(grade_of(judgements, ranking[i]))) sum += ratio(++relevant, i + 1);
  }
  return all == 0 ? 0 : sum / static_cast<double>(all);
}

/// From 1; 0 when none was found.
std::size_t first_relevant(const Judgements& judgements, const Ranking& ranking) {
  const auto first = std::find_if(ranking.begin(), ranking.end(), [&](const auto& document) {
    return is_relevant(grade_of(judgements, document));
  });
  return first == ranking.end() ? 0 : static_cast<std::size_t>(first - ranking.begin()) + 1;
}

double bpref(const Judgements& judgements, const Ranking& ranking, const Counts& all) {
  if (all.relevant == 0) return 0;
  double sum = 0;
  std::size_t above = 0;  // judged not relevant
  for (const RankedDocument& document : ranking) {
    const int grade = grade_of(judgements, document);
    if (grade == 0) ++above;
    if (!is_relevant(grade)) continue;
    sum += above == 0 ? 1.0
                      : 1.0 - ratio(std::min(above, all.relevant),
                                    std::min(all.not_relevant, all.relevant));
  }
  return sum / static_cast<double>(all.relevant);
}

struct Name {
  MeasureKind kind;
  std::string_view shown;  // before "@k", where it has a depth
  std::string_view trec;   // before "_k", likewise
  bool has_depth;
};
constexpr std::array<Name, 13> kNames{{
    {MeasureKind::ndcg, "nDCG", "ndcg_cut", true},
    {MeasureKind::average_precision, "AP", "map", false},
    {MeasureKind::reciprocal_rank, "RR", "recip_rank", false},
    {MeasureKind::precision, "P", "P", true},
    {MeasureKind::recall, "R", "recall", true},
    {MeasureKind::r_precision, "Rprec", "Rprec", false},
    {MeasureKind::bpref, "bpref", "bpref", false},
    {MeasureKind::success, "Success", "success", true},
    {MeasureKind::judged, "Judged", "judged", true},
    {MeasureKind::num_q, "num_q", "num_q", false},
    {MeasureKind::num_ret, "num_ret", "num_ret", false},
    {MeasureKind::num_rel, "num_rel", "num_rel", false},
    {MeasureKind::num_rel_ret, "num_rel_ret", "num_rel_ret", false},
}};

const Name& name_of(MeasureKind kind) {
  return *std::find_if(kNames.begin(), kNames.end(),
                       [&](const Name& name) { return name.kind == kind; });
}

std::string lower(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lowered;
}

/// The depth behind `stem` and its mark; nullopt when the name is another one.
std::optional<unsigned> depth_in(std::string_view name, const std::string& stem, char mark) {
  if (!name.starts_with(stem) || name.size() <= stem.size() + 1) return std::nullopt;
  if (name[stem.size()] != mark) return std::nullopt;
  unsigned depth = 0;
  if (!parse_number(name.substr(stem.size() + 1), depth) || depth == 0) return std::nullopt;
  return depth;
}

}  // namespace

std::string measure_name(const Measure& measure) {
  const Name& name = name_of(measure.kind);
  std::string shown(name.shown);
  return name.has_depth ? shown + "@" + std::to_string(measure.depth) : shown;
}

std::optional<Measure> parse_measure(std::string_view text) {
  const std::string wanted = lower(text);
  for (const Name& name : kNames) {
    if (!name.has_depth) {
      const bool same = wanted == lower(name.shown) || wanted == lower(name.trec);
      // The mean of AP has a name of its own, and so has that of RR.
      const bool mean = name.kind == MeasureKind::reciprocal_rank && wanted == "mrr";
      if (same || mean) return Measure{name.kind, 0};
      continue;
    }
    auto depth = depth_in(wanted, lower(name.shown), '@');
    if (!depth) depth = depth_in(wanted, lower(name.trec), '_');
    if (depth) return Measure{name.kind, *depth};
  }
  return std::nullopt;
}

const std::vector<Measure>& default_measures() {
  using Kind = MeasureKind;
  static const std::vector<Measure> kDefaults{{Kind::num_q, 0},
                                              {Kind::num_ret, 0},
                                              {Kind::num_rel, 0},
                                              {Kind::num_rel_ret, 0},
                                              {Kind::ndcg, 5},
                                              {Kind::ndcg, 10},
                                              {Kind::average_precision, 0},
                                              {Kind::reciprocal_rank, 0},
                                              {Kind::precision, 5},
                                              {Kind::precision, 10},
                                              {Kind::recall, 10},
                                              {Kind::recall, 100},
                                              {Kind::r_precision, 0},
                                              {Kind::bpref, 0},
                                              {Kind::success, 1},
                                              {Kind::success, 5},
                                              {Kind::judged, 10}};
  return kDefaults;
}

bool is_count(const Measure& measure) { return measure.kind >= MeasureKind::num_q; }

double evaluate(const Measure& measure, const Judgements& judgements, const Ranking& ranking) {
  const Counts all = count(judgements);
  const std::size_t depth = measure.depth;
  switch (measure.kind) {
    case MeasureKind::ndcg:
      return ndcg(judgements, ranking, depth);
    case MeasureKind::average_precision:
      return average_precision(judgements, ranking, all.relevant);
    case MeasureKind::reciprocal_rank:
      return ratio(1, first_relevant(judgements, ranking));
    case MeasureKind::precision:
      return ratio(relevant_in(judgements, ranking, depth), depth);
    case MeasureKind::recall:
      return ratio(relevant_in(judgements, ranking, depth), all.relevant);
    case MeasureKind::r_precision:
      if (all.relevant == 0) return 0;
      return ratio(relevant_in(judgements, ranking, all.relevant), all.relevant);
    case MeasureKind::bpref:
      return bpref(judgements, ranking, all);
    case MeasureKind::success:
      return relevant_in(judgements, ranking, depth) > 0 ? 1 : 0;
    case MeasureKind::judged:
      return ratio(count_first(judgements, ranking, depth, [](int grade) { return grade >= 0; }),
                   depth);
    case MeasureKind::num_q:
      return 1;
    case MeasureKind::num_ret:
      return static_cast<double>(ranking.size());
    case MeasureKind::num_rel:
      return static_cast<double>(all.relevant);
    case MeasureKind::num_rel_ret:
      return static_cast<double>(relevant_in(judgements, ranking, 0));
  }
  return 0;
}

std::vector<double> interpolated_precision(const Judgements& judgements, const Ranking& ranking) {
  constexpr std::size_t kLevels = 11;
  std::vector<double> levels(kLevels, 0.0);
  const std::size_t all = count(judgements).relevant;
  std::size_t relevant = 0;
  for (std::size_t i = 0; i < ranking.size() && all > 0; ++i) {
    if (!is_relevant(grade_of(judgements, ranking[i]))) continue;
    ++relevant;
    for (std::size_t level = 0; level < kLevels && level * all <= relevant * (kLevels - 1);
         ++level) {
      levels[level] = std::max(levels[level], ratio(relevant, i + 1));
    }
  }
  return levels;
}

}  // namespace gfmd
