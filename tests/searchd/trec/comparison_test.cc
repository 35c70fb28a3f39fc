#include "searchd/trec/comparison.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace gfmd;

TEST_CASE("Student's p agrees with printed tables") {
  CHECK(student_p(2.228, 10) == Approx(0.05).margin(1e-4));
  CHECK(student_p(-2.228, 10) == Approx(0.05).margin(1e-4));
  CHECK(student_p(12.706, 1) == Approx(0.05).margin(1e-4));
  CHECK(student_p(0, 5) == Approx(1));
}

TEST_CASE("differences topic by topic, worked by hand") {
  const std::vector<double> baseline{0.2, 0.4, 0.5, 0.6};
  const std::vector<double> other{0.3, 0.6, 0.5, 0.9};
  const Comparison found = compare(baseline, other);
  // Differences 0.1, 0.2, 0, 0.3: mean 0.15, standard deviation 0.1291, t = 2.3238 with 3 degrees.
  CHECK(found.topics == 4);
  CHECK(found.difference == Approx(0.15));
  CHECK(found.effect == Approx(0.15 / 0.1290994));
  CHECK(found.t_p == Approx(student_p(2.32379, 3)));
  CHECK(found.wins == 3);
  CHECK(found.ties == 1);
  CHECK(found.losses == 0);
  // Of the 8 ways to turn three signs, all plus and all minus are as far from 0.
  CHECK(found.permutation_p == Approx(2.0 / 8));
  CHECK(found.low <= found.difference);
  CHECK(found.high >= found.difference);
  CHECK(found.low >= 0);
  CHECK(found.high <= 0.3);
}

TEST_CASE("runs that do not differ, or differ the same everywhere") {
  const std::vector<double> values{0.1, 0.5, 0.9};
  const Comparison same = compare(values, values);
  CHECK(same.t_p == 1);
  CHECK(same.permutation_p == 1);
  CHECK(same.ties == 3);
  const std::vector<double> zeros(3, 0.0);
  const std::vector<double> ones(3, 1.0);
  CHECK(compare(zeros, ones).t_p == 0);
  CHECK(compare(zeros, ones).permutation_p == Approx(2.0 / 8));
  // The same difference but for the last bit of each.
  const Comparison shifted =
      compare(std::vector<double>{0.1, 0.3, 0.7}, std::vector<double>{0.2, 0.4, 0.8});
  CHECK(shifted.effect == 0);
  CHECK(shifted.t_p == 0);
  CHECK(compare({}, {}).topics == 0);
}

TEST_CASE("with many topics signs are drawn, the same each time") {
  std::vector<double> baseline(40, 0.5);
  std::vector<double> better(40, 0.5);
  for (std::size_t i = 0; i < better.size(); ++i) better[i] += i % 4 == 0 ? -0.01 : 0.05;
  const Comparison once = compare(baseline, better);
  const Comparison again = compare(baseline, better);
  CHECK(once.permutation_p == again.permutation_p);
  CHECK(once.low == again.low);
  CHECK(once.permutation_p < 0.001);
  CHECK(once.t_p < 0.001);
  CHECK(once.low > 0);
}

TEST_CASE("Holm's correction, worked by hand") {
  const std::vector<double> p{0.01, 0.04, 0.03};
  // Sorted .01 x 3, .03 x 2, .04 x 1, never falling.
  CHECK(holm(p)[0] == Approx(0.03));
  CHECK(holm(p)[2] == Approx(0.06));
  CHECK(holm(p)[1] == Approx(0.06));
  CHECK(holm(std::vector<double>{0.9, 0.8})[0] == 1);
  CHECK(holm({}).empty());
}
