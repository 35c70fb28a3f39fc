#include "searchd/engine/term_index.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

using Numbers = std::vector<std::uint32_t>;

std::string key(std::string_view term, Language language,
                TermKeys::Form form = TermKeys::Form::any) {
  return TermKeys(language).of_term(content_words(Analyzer().analyze(term), language), form);
}

}  // namespace

TEST_CASE("terms lead to their concepts, their words are known") {
  TermIndexer indexer;
  indexer.add(4, {ConceptOrigin::thesaurus, {{{"child worker", "minors"}, {"niño"}, {}}}, {}});
  indexer.add(9, {ConceptOrigin::name, {{{"minor", "MIN"}, {}, {}}}, {}, {}, {}, {"MIN"}});
  indexer.add(11, {ConceptOrigin::thesaurus, {}, {}, {}, {}, {}, {{{"kiddies"}, {}, {}}}});
  const TermIndex index = indexer.finish();
  CHECK(index.terms.numbers(key("children worker", Language::en)) == Numbers{4});
  CHECK(index.terms.numbers(key("minor", Language::en)) == Numbers{4, 9});
  CHECK(index.terms.numbers(key("niños", Language::es)) == Numbers{4});
  CHECK(index.terms.numbers(key("MIN", Language::en)).empty());
  CHECK(index.terms.numbers(key("MIN", Language::en, TermKeys::Form::capitals)) == Numbers{9});
  CHECK(index.terms.numbers(key("kiddies", Language::en, TermKeys::Form::exact)) == Numbers{11});
  CHECK(index.terms.numbers(key("kiddies", Language::en)).empty());
  CHECK(index.words.contains(known_word_key(Language::en, "worker")));
  CHECK(index.words.contains(known_word_key(Language::en, "kiddies")));
  CHECK_FALSE(index.words.contains(known_word_key(Language::es, "worker")));
  CHECK_FALSE(index.words.contains(known_word_key(Language::en, "min")));  // an acronym
}

TEST_CASE("terms that are compiled in are left out") {
  TermIndexer indexer;
  ConceptTerms terms{ConceptOrigin::thesaurus, {{{"child", "minor"}, {}, {}}}, {}};
  terms.asked_only[0] = {"kiddies"};
  terms.compiled_in[0] = 1;
  indexer.add(0, terms);
  const TermIndex index = indexer.finish();
  CHECK(index.terms.size() == 1);
  CHECK(index.terms.contains(key("minor", Language::en)));
}

TEST_CASE("what is compiled in is what the concepts give") {
  TermIndexer indexer;
  std::uint32_t number = 0;
  for (const ConceptTerms& terms : compiled_in_concepts()) indexer.add(number++, terms);
  const TermIndex made = indexer.finish();
  for (const auto& [compiled_in, table] : {std::pair(compiled_in_terms().terms, made.terms),
                                           std::pair(compiled_in_terms().words, made.words)}) {
    REQUIRE(compiled_in.size() == table.size());
    bool same = true;
    for (std::size_t i = 0; i < table.size(); ++i) {
      same = same && compiled_in.key(i) == table.key(i) &&
             compiled_in.numbers(table.key(i)) == table.numbers(table.key(i));
    }
    CHECK(same);
  }
}
