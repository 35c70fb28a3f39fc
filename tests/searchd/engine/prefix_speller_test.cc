#include "searchd/engine/prefix_speller.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

using Words = std::vector<std::string>;

PrefixSpeller speller_of(const Words& words) {
  PrefixSpeller speller;
  for (const std::string& word : words) speller.add(word);
  speller.finish();
  return speller;
}

/// Optimal string alignment, the long way.
int distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("beginnings one edit away are found, those of more words first") {
  const PrefixSpeller speller =
      speller_of({"detention", "detention", "detained", "migration", "migrant", "health"});
  CHECK(speller.near("detnetion", false, 4) == Words{"detention"});  // swapped
  CHECK(speller.near("detenntion", false, 4) == Words{"detention"});
  CHECK(speller.near("detntion", false, 4) == Words{"detention"});
  CHECK(speller.near("dezention", false, 4) == Words{"detention"});
  CHECK(speller.near("ealth", false, 4) == Words{"health"});  // the first letter missing
  CHECK(speller.near("dexe", false, 1) == Words{"dete"});
  CHECK(speller.near("nigra", false, 4) == Words{"migra"});
  CHECK(speller.near("nigra", true, 4).empty());
  CHECK(speller.near("migrantt", true, 4) == Words{"migrant"});
  CHECK(speller.near("detxxtion", false, 4).empty());
}

TEST_CASE("short words, long ones and those with digits are meant") {
  const PrefixSpeller speller = speller_of({"kenya", "c138", std::string(30, 'a')});
  CHECK(speller.near("knya", false, 4) == Words{"kenya"});
  CHECK(speller.near("kny", false, 4).empty());
  CHECK(speller.near("c139", false, 4).empty());
  CHECK(speller.near(std::string(29, 'a') + "b", false, 4).empty());
  CHECK(speller_of({}).near("kenya", false, 4).empty());
}

TEST_CASE("known words and beginnings") {
  const PrefixSpeller speller = speller_of({"migrant", "migrants"});
  CHECK(speller.knows("migr", false));
  CHECK_FALSE(speller.knows("migr", true));
  CHECK(speller.knows("migrant", true));
  CHECK_FALSE(speller.knows("x", false));
}

TEST_CASE("nothing one edit away is missed and nothing else found") {
  const Words words{"abba", "abab", "baab", "babba", "aabb", "bbaaab", "ababab", "bbbb"};
  const PrefixSpeller speller = speller_of(words);
  for (int bits = 0; bits < 64; ++bits) {
    for (const std::size_t size : {4U, 5U, 6U}) {
      std::string typed;
      for (std::size_t i = 0; i < size; ++i) typed += (bits >> i) % 2 == 0 ? 'a' : 'b';
      for (const bool whole : {false, true}) {
        Words expected;
        for (const std::string& word : words) {
          for (std::size_t n = whole ? word.size() : 0; n <= word.size(); ++n) {
            const std::string beginning = word.substr(0, n);
            if (distance(typed, beginning) == 1) expected.push_back(beginning);
          }
        }
        std::sort(expected.begin(), expected.end());
        expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
        Words found = speller.near(typed, whole, 1000);
        std::sort(found.begin(), found.end());
        CAPTURE(typed, whole);
        CHECK(found == expected);
      }
    }
  }
}
