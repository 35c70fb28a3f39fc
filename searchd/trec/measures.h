#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/trec/qrels.h"
#include "searchd/trec/run.h"

/// Measures of a ranking against judgements, defined as trec_eval (NIST) defines them. With rel(i)
/// the grade at rank i, R the number of relevant documents of the topic, all 0 when R is 0:
///   P@k         relevant among the first k, / k           R@k   the same, / R
///   AP          sum of P@i over the ranks i of relevant documents, / R
///   RR          1 / rank of the first relevant document   Success@k   1 if that is k at most
///   Rprec       P@R
///   nDCG@k      sum of rel(i) / log2(i + 1) over i <= k, / that of the best order of all judged
///               (Järvelin and Kekäläinen, TOIS 2002; the grade itself is the gain)
///   bpref       sum over relevant documents found of 1 - min(n, R) / min(N, R), / R, n the judged
///               non-relevant ones ranked above, N all of these (Buckley and Voorhees, SIGIR 2004)
///   Judged@k    judged among the first k, / k
namespace gfmd {

enum class MeasureKind : unsigned char {
  ndcg,
  average_precision,
  reciprocal_rank,
  precision,
  recall,
  r_precision,
  bpref,
  success,
  judged,
  num_q,
  num_ret,
  num_rel,
  num_rel_ret,
};

struct Measure {
  MeasureKind kind = MeasureKind::ndcg;
  unsigned depth = 0;  // k; 0 for measures of the whole ranking
  friend bool operator==(const Measure&, const Measure&) = default;
};

/// "nDCG@10", "AP", "num_rel_ret".
[[nodiscard]] std::string measure_name(const Measure& measure);

/// Reads a name in this form or trec_eval's ("ndcg_cut_10", "map", "recip_rank", "P_5",
/// "recall_100", "success_1"); letters' case does not matter.
[[nodiscard]] std::optional<Measure> parse_measure(std::string_view name);

/// Those shown when none are asked for.
[[nodiscard]] const std::vector<Measure>& default_measures();

/// Whether a measure counts, so that its value over topics is a sum rather than a mean.
[[nodiscard]] bool is_count(const Measure& measure);

/// One topic's value. `ranking` is in rank order.
[[nodiscard]] double evaluate(const Measure& measure, const Judgements& judgements,
                              const Ranking& ranking);

/// Precision at the recall levels 0, 0.1, … 1, each the highest at that recall or beyond.
[[nodiscard]] std::vector<double> interpolated_precision(const Judgements& judgements,
                                                         const Ranking& ranking);

}  // namespace gfmd
