#include "searchd/engine/citation.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("a citation is the same by kind and normal form, and the same place by its pinpoint") {
  const PlannedReference asked{"a", ReferenceKind::un_symbol, "A/69/277", "para 3", 1};
  const auto cited = [](std::string normal, std::string pinpoint) {
    return Reference{ReferenceKind::un_symbol, std::move(normal), std::move(pinpoint), 0, 1};
  };
  CHECK(is_same(cited("A/69/277", ""), asked));
  CHECK_FALSE(is_same(cited("A/69/278", ""), asked));
  CHECK_FALSE(is_same({ReferenceKind::url, "A/69/277", "", 0, 1}, asked));
  CHECK(is_same_place(cited("A/69/277", "párrs. 2-4"), asked));
  CHECK_FALSE(is_same_place(cited("A/69/277", "para. 4"), asked));
  CHECK_FALSE(is_same_place(cited("A/69/278", "para. 3"), asked));

  Document document;
  document.versions.resize(2);
  document.versions[1].passages.resize(1);
  document.versions[1].passages[0].references = {cited("A/69/277", "para. 4")};
  CHECK_FALSE(cites_place(document, asked));
  document.versions[1].passages[0].references.push_back(cited("A/69/277", "para. 3"));
  CHECK(cites_place(document, asked));
}

TEST_CASE("references are numbered behind the clauses, two each") {
  QueryPlan plan;
  plan.clauses.resize(3);
  plan.references.resize(2);
  CHECK(citation_clause(plan, 0, false) == 3);
  CHECK(citation_clause(plan, 0, true) == 4);
  CHECK(citation_clause(plan, 1, false) == 5);
}

TEST_CASE("a reference is of the first clause that names it, in any text") {
  QueryPlan plan;
  plan.clauses.resize(4);
  for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
    plan.clauses[i].clause.tokens.resize(1);
    plan.clauses[i].clause.tokens[0].begin = 2 * i;
    plan.clauses[i].clause.tokens[0].end = 2 * i + 1;
  }
  plan.clauses[1].clause.occur = Occur::must_not;
  plan.clauses[2].clause.scope = TextScope::title;
  PlannedReference reference;
  reference.range = {0, 9};
  CHECK(naming_clause(plan, reference.range) == 0U);
  reference.range = {2, 9};
  CHECK(naming_clause(plan, reference.range) == 3U);
  reference.range = {2, 6};
  CHECK_FALSE(naming_clause(plan, reference.range).has_value());
}
