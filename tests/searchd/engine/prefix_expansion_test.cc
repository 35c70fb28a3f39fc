#include "searchd/engine/prefix_expansion.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "invented_index.h"

using namespace gfmd;

namespace {

std::set<std::string> words(const std::vector<WordForm>& forms) {
  std::set<std::string> all;
  for (const WordForm& form : forms) all.insert(form.text);
  return all;
}

Token beginning(const std::string& word) {
  return {.begin = 0,
          .end = word.size(),
          .position = 0,
          .kind = TokenKind::word,
          .word = word,
          .acronym = {}};
}

}  // namespace

TEST_CASE("a prefix stands for the words that begin with it, accents or not") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"Detención, detenida, detalle; niñez","lang":"es"}
{"id":"b","title":"","body":"détention, Detached","lang":"fr"}
)");
  const Lexicons lexicons = read_lexicons(index.reader());
  const auto plain = expand_prefix(beginning("deten"), lexicons, false);
  CHECK(words(plain.forms[1]) == std::set<std::string>{"detención", "detenida"});
  CHECK(words(plain.forms[2]) == std::set<std::string>{"détention"});
  CHECK(words(plain.forms[0]).empty());
  CHECK_FALSE(plain.cut);
  CHECK(plain.forms[2][0].weight < plain.forms[1][0].weight);
  CHECK(words(expand_prefix(beginning("déten"), lexicons, false).forms[1]).size() == 2);
  CHECK(words(expand_prefix(beginning("déten"), lexicons, true).forms[1]).empty());
  CHECK(words(expand_prefix(beginning("deten"), lexicons, true).forms[2]).size() == 1);
}

TEST_CASE("the most frequent words are taken of too many") {
  std::string lines;
  for (std::size_t i = 0; i < kMaxPrefixWords + 20; ++i) {
    lines += R"({"id":")" + std::to_string(i) + R"(","title":"","body":"ab)" + std::to_string(i) +
             (i % 7 == 0 ? " abcommon" : "") + "\"}\n";
  }
  const InventedIndex index(lines);
  const auto found = expand_prefix(beginning("ab"), read_lexicons(index.reader()), false);
  CHECK(found.cut);
  CHECK(found.forms[0].size() == kMaxPrefixWords);
  CHECK(words(found.forms[0]).contains("abcommon"));
}

TEST_CASE("many prefixes stand for fewer words each") {
  CHECK(words_of_prefix(0) == kMaxPrefixWords);
  CHECK(words_of_prefix(1) == kMaxPrefixWords);
  CHECK(words_of_prefix(2) == kMaxPrefixWords);
  CHECK(words_of_prefix(5) == 25);
  CHECK(words_of_prefix(64) == 2);
}
