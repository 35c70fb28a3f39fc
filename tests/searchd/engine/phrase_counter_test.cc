#include "searchd/engine/phrase_counter.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

using namespace gfmd;

namespace {

using Units = std::vector<std::vector<std::string>>;  // sentences of each

std::map<std::string, std::uint32_t> count(const Units& units, Language language = Language::en,
                                           std::size_t limit = 100) {
  const Analyzer analyzer;
  PhraseCounter counter(language);
  for (const auto& sentences : units) {
    for (const std::string& sentence : sentences) counter.add_sentence(sentence, analyzer);
    counter.end_unit();
  }
  std::map<std::string, std::uint32_t> phrases;
  for (const CountedPhrase& phrase : counter.finish(limit)) phrases[phrase.text] = phrase.count;
  return phrases;
}

using Phrases = std::map<std::string, std::uint32_t>;

}  // namespace

TEST_CASE("phrases of two units are counted once a unit, small letters preferred") {
  CHECK(count({{"Human Rights matter", "Human rights"}, {"all human rights"}, {"human beings"}}) ==
        Phrases{{"human rights", 2}});
}

TEST_CASE("a phrase neither begins nor ends in a small word, nor crosses a mark or a sentence") {
  CHECK(count({{"the rights of the child are"}, {"the rights of the child are"}}) ==
        Phrases{{"rights of the child", 2}});
  CHECK(count({{"Mexico, Kenya", "health", "care"}, {"Mexico, Kenya", "health", "care"}}).empty());
  CHECK(count({{"art 12 of"}, {"art 12 of"}}).empty());
  CHECK(count({{"what rights"}, {"what rights"}}).empty());
}

TEST_CASE("the longest phrase has four words; a shorter one stands only where it is more common") {
  CHECK(count({{"one two three four five"}, {"one two three four five"}}) ==
        Phrases{{"one two three four", 2}, {"two three four five", 2}});
  CHECK(count({{"asylum seekers detained"}, {"asylum seekers detained"}, {"asylum seekers"}}) ==
        Phrases{{"asylum seekers detained", 2}, {"asylum seekers", 3}});
}

TEST_CASE("hyphens and elided articles join, in each language its own small words") {
  CHECK(count({{"les droits de l’enfant"}, {"des droits de l’enfant"}}, Language::fr) ==
        Phrases{{"droits de l’enfant", 2}});
  CHECK(count({{"la trata de personas"}, {"la trata de personas"}}, Language::es) ==
        Phrases{{"trata de personas", 2}});
  CHECK(count({{"the non-governmental one"}, {"a non-governmental two"}}) ==
        Phrases{{"non-governmental", 2}});
}

TEST_CASE("the most common ones are kept") {
  CHECK(count({{"aa bb", "cc dd"}, {"aa bb", "cc dd"}, {"cc dd"}}, Language::en, 1) ==
        Phrases{{"cc dd", 3}});
  CHECK(count({}).empty());
}
