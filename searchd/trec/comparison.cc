#include "searchd/trec/comparison.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>

namespace gfmd {
namespace {

// Sums of the same numbers in another order may differ in their last bits.
constexpr double kRounding = 1e-9;

double mean_of(std::span<const double> values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation_of(std::span<const double> values, double mean) {
  if (values.size() < 2) return 0;
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

/// Of all ways to turn the signs, the share whose sum is as far from 0 as the one found.
double exact_p(const std::vector<double>& differences, double found) {
  const std::uint32_t ways = 1U << differences.size();
  std::uint32_t as_far = 0;
  for (std::uint32_t signs = 0; signs < ways; ++signs) {
    double sum = 0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
      sum += ((signs >> i) & 1U) != 0 ? differences[i] : -differences[i];
    }
    if (std::abs(sum) >= found - kRounding) ++as_far;
  }
  return static_cast<double>(as_far) / static_cast<double>(ways);
}

double sampled_p(const std::vector<double>& differences, double found, std::mt19937_64& random) {
  std::size_t as_far = 1;  // the one found is one of them
  for (std::size_t i = 0; i < kPermutations; ++i) {
    double sum = 0;
    std::uint64_t signs = 0;
    for (std::size_t k = 0; k < differences.size(); ++k) {
      if (k % 64 == 0) signs = random();
      sum += (signs & 1U) != 0 ? differences[k] : -differences[k];
      signs >>= 1U;
    }
    if (std::abs(sum) >= found - kRounding) ++as_far;
  }
  return static_cast<double>(as_far) / static_cast<double>(kPermutations + 1);
}

double permutation_p(std::span<const double> differences, std::mt19937_64& random) {
  std::vector<double> moved;  // a topic without a difference has no sign to turn
  std::copy_if(differences.begin(), differences.end(), std::back_inserter(moved),
               [](double value) { return value != 0; });
  if (moved.empty()) return 1;
  const double found = std::abs(std::accumulate(moved.begin(), moved.end(), 0.0));
  return moved.size() <= kExactTopics ? exact_p(moved, found) : sampled_p(moved, found, random);
}

void add_interval(std::span<const double> differences, std::mt19937_64& random,
                  Comparison& comparison) {
  std::vector<double> means(kResamples);
  for (double& mean : means) {
    double sum = 0;
    // A remainder is the same on every machine, as a standard distribution need not be.
    for (std::size_t i = 0; i < differences.size(); ++i)
      sum += differences[random() % differences.size()];
    mean = sum / static_cast<double>(differences.size());
  }
  std::sort(means.begin(), means.end());
  comparison.low = means[kResamples / 40];
  comparison.high = means[kResamples - 1 - kResamples / 40];
}

}  // namespace

double student_p(double t, double degrees_of_freedom) {
  const boost::math::students_t_distribution<double> distribution(degrees_of_freedom);
  return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t)));
}

Comparison compare(std::span<const double> baseline, std::span<const double> other) {
  Comparison comparison;
  comparison.topics = baseline.size();
  if (baseline.empty()) return comparison;
  std::vector<double> differences(baseline.size());
  std::transform(other.begin(), other.end(), baseline.begin(), differences.begin(), std::minus<>());
  comparison.baseline = mean_of(baseline);
  comparison.other = mean_of(other);
  comparison.difference = mean_of(differences);
  for (const double difference : differences) {
    ++(difference > 0 ? comparison.wins : difference < 0 ? comparison.losses : comparison.ties);
  }
  const double deviation = deviation_of(differences, comparison.difference);
  if (deviation > kRounding) {
    const auto n = static_cast<double>(differences.size());
    comparison.effect = comparison.difference / deviation;
    comparison.t_p = student_p(comparison.effect * std::sqrt(n), n - 1);
  } else if (std::abs(comparison.difference) > kRounding && differences.size() > 1) {
    comparison.t_p = 0;  // the same difference on every topic
  }
  std::mt19937_64 random(20151015);
  comparison.permutation_p = permutation_p(differences, random);
  add_interval(differences, random, comparison);
  return comparison;
}

std::vector<double> holm(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> corrected(p.size());
  double highest = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    highest = std::max(highest, static_cast<double>(order.size() - i) * p[order[i]]);
    corrected[order[i]] = std::min(1.0, highest);
  }
  return corrected;
}

}  // namespace gfmd
