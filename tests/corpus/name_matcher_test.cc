#include "corpus/name_matcher.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

namespace {

// Keys of the names in a text, from left to right.
std::vector<std::string> names_in(const Vocabulary& vocabulary, const std::string& text) {
  const NameMatcher matcher(vocabulary);
  const std::vector<TextWord> words = text_words(text);
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < words.size();) {
    const NameMatcher::Match match = matcher.longest_at(text, words, i);
    if (match.entry) keys.push_back(match.entry->key);
    i += match.entry ? match.words : 1;
  }
  return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("the longest name wins") {
  CHECK(names_in(treaties(),
                 "the Optional Protocol to the Convention on the Rights of the Child on "
                 "a communications procedure") == Keys{"CRC-OPIC"});
  CHECK(names_in(treaties(), "Convention on the Rights of the Child") == Keys{"CRC"});
  CHECK(names_in(organisations(), "la Comisión de la Unión Africana") ==
        Keys{"african-union-commission"});
}

TEST_CASE("acronyms count in capitals only") {
  CHECK(names_in(organisations(), "those who can ask the WHO and the IOM") == Keys{"who", "iom"});
  CHECK(names_in(organisations(), "The International Organization for Migration") == Keys{"iom"});
}

TEST_CASE("a name stays within its sentence") {
  CHECK(names_in(organisations(), "workers of the World. Bank holidays").empty());
  CHECK(names_in(organisations(), "the World Bank") == Keys{"world-bank"});
  CHECK(names_in(organisations(), "").empty());
}

TEST_CASE("a name's articles may be left out where that is wanted") {
  const std::string text = "convención sobre derechos del niño";
  const auto words = text_words(text);
  const NameMatcher lenient(treaties(), NameMatcher::Articles::optional);
  const auto match = lenient.longest_at(text, words, 0);
  REQUIRE(match.entry != nullptr);
  CHECK(match.entry->key == "CRC");
  CHECK(match.words == words.size());
  CHECK(NameMatcher(treaties()).longest_at(text, words, 0).entry == nullptr);
}
