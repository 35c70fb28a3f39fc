#include "searchd/http/example_queries.h"

#include <catch2/catch.hpp>
#include <set>

namespace gfmd {
namespace {

// That each finds something is for tests/browser/without_script.test.mjs.
TEST_CASE("Each language has examples of its own, all different") {
  std::set<std::string_view> questions;
  for (const Language language : kLanguages) {
    const auto& examples = example_queries(language);
    questions.insert(examples.front());
    CHECK(std::set<std::string_view>(examples.begin(), examples.end()).size() == examples.size());
  }
  CHECK(questions.size() == kLanguageCount);
}

}  // namespace
}  // namespace gfmd
