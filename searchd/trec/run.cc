#include "searchd/trec/run.h"

#include <cmath>
#include <cstdint>
#include <iomanip>
#include <limits>

namespace gfmd {

void write_run(std::ostream& output, const std::string& topic, const std::vector<Hit>& hits,
               const std::string& tag) {
  constexpr std::int64_t kUnit = 1'000'000;  // millionths
  std::int64_t last = std::numeric_limits<std::int64_t>::max();
  for (const Hit& hit : hits) {
    std::int64_t score = std::llround(hit.score * static_cast<double>(kUnit));
    if (score >= last) score = last - 1;
    last = score;
    const char* const sign = score < 0 ? "-" : "";
    const std::int64_t size = std::abs(score);
    output << topic << " Q0 " << hit.id << ' ' << hit.rank << ' ' << sign << size / kUnit << '.'
           << std::setw(6) << std::setfill('0') << size % kUnit << ' ' << tag << '\n';
  }
}

}  // namespace gfmd
