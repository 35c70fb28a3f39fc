#include "searchd/trec/run.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <limits>
#include <set>
#include <utility>

#include "searchd/trec/text_columns.h"

namespace gfmd {

void write_run(std::ostream& output, const std::string& topic, const std::vector<Hit>& hits,
               const std::string& tag) {
  // Some evaluators hold scores as floats, so it is as floats that they have to fall.
  float last = std::numeric_limits<float>::infinity();
  const auto flags = output.flags();
  const auto precision = output.precision();
  output << std::fixed << std::setprecision(9);
  for (const Hit& hit : hits) {
    auto score = static_cast<float>(hit.score);
    if (score >= last) score = std::nextafter(last, -std::numeric_limits<float>::infinity());
    // Nine decimals tell floats of this size and above apart; below, the next one is further down.
    if (std::abs(score) < 0.01F) score = std::min(score, last - 1e-8F);
    last = score;
    output << topic << " Q0 " << hit.id << ' ' << hit.rank << ' ' << score << ' ' << tag << '\n';
  }
  output.flags(flags);
  output.precision(precision);
}

Result<Run, std::string> read_run(std::istream& input) {
  Run run;
  std::set<std::pair<std::string, std::string>> seen;  // topic, document
  std::string line;
  std::size_t number = 0;
  while (next_line(input, line, number)) {
    const auto words = split_blanks(line);
    if (words.size() != 6) {
      return Unexpected{
          at_line(number, "expected topic, Q0, document, rank, score and tag, found " +
                              std::to_string(words.size()) + " words")};
    }
    double score = 0;
    if (!parse_number(words[4], score) || !std::isfinite(score)) {
      return Unexpected{
          at_line(number, "the score \"" + std::string(words[4]) + "\" is no number")};
    }
    if (!seen.emplace(words[0], words[2]).second) {
      return Unexpected{at_line(
          number, std::string(words[2]) + " stands twice in topic " + std::string(words[0]))};
    }
    if (run.tag.empty()) run.tag = words[5];
    run.rankings[std::string(words[0])].push_back({std::string(words[2]), score});
  }
  for (auto& [topic, ranking] : run.rankings) {
    std::sort(ranking.begin(), ranking.end(), [](const RankedDocument& a, const RankedDocument& b) {
      return a.score != b.score ? a.score > b.score : a.id > b.id;
    });
  }
  return run;
}

}  // namespace gfmd
