#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace gfmd {

/// Fewer topics than this make a test say little, whatever it says.
inline constexpr std::size_t kFewTopics = 25;

/// How a run differs from a baseline on one measure, topic by topic.
struct Comparison {
  std::size_t topics = 0;
  double baseline = 0;    // mean
  double other = 0;       // mean
  double difference = 0;  // other - baseline, mean over topics
  double low = 0;         // 95 % interval of the difference, bootstrap by percentiles
  double high = 0;
  double t_p = 1;            // paired t-test, two-sided
  double permutation_p = 1;  // Fisher's randomisation test: signs of the differences, two-sided
  double effect = 0;         // difference in standard deviations of the differences (Cohen's d_z)
  std::size_t wins = 0;      // topics where the other is better
  std::size_t ties = 0;
  std::size_t losses = 0;
};

/// Compares the values of the same topics. The tests that draw by chance draw the same each time;
/// with up to kExactTopics topics that differ the randomisation test goes through all signs.
[[nodiscard]] Comparison compare(std::span<const double> baseline, std::span<const double> other);

inline constexpr std::size_t kExactTopics = 16;
inline constexpr std::size_t kPermutations = 100'000;
inline constexpr std::size_t kResamples = 10'000;

/// Two-sided p of Student's t with so many degrees of freedom. Source: Boost.Math.
[[nodiscard]] double student_p(double t, double degrees_of_freedom);

/// p corrected for there being several: Holm, A simple sequentially rejective multiple test
/// procedure (1979). In the order given.
[[nodiscard]] std::vector<double> holm(std::span<const double> p);

}  // namespace gfmd
