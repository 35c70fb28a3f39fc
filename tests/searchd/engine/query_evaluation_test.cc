#include "searchd/engine/query_evaluation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace gfmd;

namespace {

constexpr std::uint32_t kLast = 200;
using Kind = QueryNode::Kind;

/// A document at a time, by the definition of a row.
bool holds(const QueryNode& node, const LeafDocuments& leaves, std::uint32_t document) {
  const auto child_holds = [&](const QueryNode& child) { return holds(child, leaves, document); };
  const auto all_of = [&](Occur occur) {
    return std::all_of(node.children.begin(), node.children.end(), [&](const QueryNode& child) {
      return child.occur != occur || child_holds(child);
    });
  };
  const auto any_of = [&](Occur occur) {
    return std::any_of(node.children.begin(), node.children.end(), [&](const QueryNode& child) {
      return child.occur == occur && child_holds(child);
    });
  };
  const auto has = [&](Occur occur) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const QueryNode& child) { return child.occur == occur; });
  };
  switch (node.kind) {
    case Kind::clause:
      return leaves.clauses[node.leaf].documents.contains(document);
    case Kind::filter:
      return leaves.filters[node.leaf].contains(document);
    case Kind::all:
      return std::all_of(node.children.begin(), node.children.end(), child_holds);
    case Kind::any:
      return std::any_of(node.children.begin(), node.children.end(), child_holds);
    case Kind::row:
      break;
  }
  if (node.children.empty()) return false;
  if (any_of(Occur::must_not) || !all_of(Occur::filter)) return false;
  if (has(Occur::must)) return all_of(Occur::must);
  return has(Occur::should) ? any_of(Occur::should) : true;
}

class RandomTree {
 public:
  explicit RandomTree(unsigned seed) : random_(seed) {}

  QueryNode grow(int depth) {
    const auto kind = static_cast<Kind>(random_() % (depth == 0 ? 2 : 5));
    QueryNode node;
    if (depth == 0 || kind == Kind::clause || kind == Kind::filter) {
      node.kind = random_() % 2 == 0 ? Kind::clause : Kind::filter;
      node.leaf = static_cast<std::uint32_t>(random_() % 6);
      return node;
    }
    node.kind = kind;
    for (std::size_t i = random_() % 4 + (kind == Kind::row ? 0 : 2); i > 0; --i) {
      node.children.push_back(grow(depth - 1));
      if (kind == Kind::row) node.children.back().occur = static_cast<Occur>(random_() % 4);
    }
    return node;
  }

  DocumentSet some() {
    DocumentSet set(kLast);
    for (std::uint32_t document = 1; document <= kLast; ++document) {
      if (random_() % 3 == 0) set.insert(document);
    }
    return set;
  }

 private:
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("a tree's documents are those that hold it, one by one") {
  for (unsigned round = 0; round < 500; ++round) {
    RandomTree random(round);
    std::vector<DocumentSet> filters;
    LeafDocuments leaves{kLast, {}, {}, {}};
    for (int i = 0; i < 6; ++i) {
      leaves.clauses.push_back({random.some()});
      filters.push_back(random.some());
    }
    leaves.filters = filters;
    const QueryNode tree = random.grow(5);
    const DocumentSet found = evaluate_query(tree, leaves);
    bool same = !found.contains(0);
    for (std::uint32_t document = 1; document <= kLast; ++document) {
      same = same && found.contains(document) == holds(tree, leaves, document);
    }
    CAPTURE(round);
    REQUIRE(same);
  }
}

TEST_CASE("what several words name together counts where any of them would do") {
  LeafDocuments leaves{10, {{DocumentSet(10)}, {DocumentSet(10)}}, {}, {}};
  DocumentSet span(10);
  span.insert(7);
  leaves.spans.emplace(0, LeafDocuments::Found{span});
  QueryNode row;
  row.children = {{Kind::clause, Occur::should, 0, {}}, {Kind::clause, Occur::should, 1, {}}};
  CHECK(evaluate_query(row, leaves).contains(7));
  row.children[1].occur = Occur::must;
  CHECK(evaluate_query(row, leaves).size() == 0);
}

TEST_CASE("what cites counts as the words that name it, but for words with a sign") {
  LeafDocuments leaves{10, {{DocumentSet(10), {}, DocumentSet(10)}}, {}, {}};
  leaves.clauses[0].citing->insert(3);
  QueryNode row;
  row.children = {{Kind::clause, Occur::should, 0, {}}};
  CHECK(evaluate_query(row, leaves).contains(3));
  row.children[0].occur = Occur::must;
  CHECK_FALSE(evaluate_query(row, leaves).contains(3));
  row.children[0].occur = Occur::should;
  row.kind = Kind::all;
  CHECK(evaluate_query(row, leaves).contains(3));
}

TEST_CASE("what is found loosely counts where any would do, not where all have to") {
  LeafDocuments leaves{10, {{DocumentSet(10), DocumentSet(10)}, {DocumentSet(10)}}, {}, {}};
  leaves.clauses[0].documents.insert(1);
  leaves.clauses[0].loose->insert(2);
  leaves.clauses[1].documents.insert(1);
  leaves.clauses[1].documents.insert(2);
  QueryNode node;
  node.children = {{Kind::clause, Occur::should, 0, {}}, {Kind::clause, Occur::should, 1, {}}};
  CHECK(evaluate_query(node.children[0], leaves).size() == 2);
  node.kind = Kind::any;
  CHECK(evaluate_query(node, leaves).size() == 2);
  node.kind = Kind::all;
  CHECK(evaluate_query(node, leaves).size() == 1);
  node.kind = Kind::row;
  node.children[0].occur = Occur::must;
  CHECK(evaluate_query(node, leaves).size() == 1);
  node.children[0].occur = Occur::must_not;
  CHECK(evaluate_query(node, leaves).size() == 1);
}
