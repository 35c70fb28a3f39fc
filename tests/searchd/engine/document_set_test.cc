#include "searchd/engine/document_set.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <vector>

using namespace gfmd;

namespace {

std::vector<std::uint32_t> members(const DocumentSet& set) {
  std::vector<std::uint32_t> all;
  set.for_each([&](std::uint32_t document) { all.push_back(document); });
  return all;
}

}  // namespace

TEST_CASE("a document set does what a set does") {
  std::mt19937 random(3);
  const std::uint32_t last = 300;
  DocumentSet a(last);
  DocumentSet b(last);
  std::set<std::uint32_t> in_a;
  std::set<std::uint32_t> in_b;
  for (int i = 0; i < 120; ++i) {
    const auto x = static_cast<std::uint32_t>(random() % (last + 1));
    const auto y = static_cast<std::uint32_t>(random() % (last + 1));
    a.insert(x);
    in_a.insert(x);
    b.insert(y);
    in_b.insert(y);
  }
  CHECK(members(a) == std::vector<std::uint32_t>(in_a.begin(), in_a.end()));
  CHECK(a.size() == in_a.size());
  DocumentSet united = a;
  united.unite(b);
  DocumentSet both = a;
  both.intersect(b);
  DocumentSet rest = a;
  rest.subtract(b);
  for (std::uint32_t document = 0; document <= last; ++document) {
    const bool in_first = in_a.contains(document);
    const bool in_second = in_b.contains(document);
    CHECK(a.contains(document) == in_first);
    CHECK(united.contains(document) == (in_first || in_second));
    CHECK(both.contains(document) == (in_first && in_second));
    CHECK(rest.contains(document) == (in_first && !in_second));
  }
}
