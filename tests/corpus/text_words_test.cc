#include "corpus/text_words.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

TEST_CASE("words are runs of letters and digits, folded, with their bytes") {
  const std::string text = "L’État, n.º 14 (A/69/277)";
  const std::vector<TextWord> words = text_words(text);
  std::vector<std::string> folded;
  for (const TextWord& word : words) folded.push_back(word.folded);
  CHECK(folded == std::vector<std::string>{"l", "etat", "n", "14", "a", "69", "277"});
  CHECK(text.substr(words[1].begin, words[1].end - words[1].begin) == "État");
  CHECK(gap_before(text, words, 3) == ".º ");
  CHECK(word_from(words, words[2].begin) == 2);
  CHECK(word_from(words, words[2].begin + 1) == 3);
  CHECK(word_from(words, text.size()) == words.size());
}

TEST_CASE("scripts other than Latin make words too") {
  CHECK(text_words("Права человека").size() == 2);
  CHECK(text_words("").empty());
  CHECK(text_words("… — «»").empty());
}

TEST_CASE("numbers and capitals") {
  CHECK(is_number("26"));
  CHECK_FALSE(is_number("26a"));
  CHECK_FALSE(is_number(""));
  CHECK(is_upper("WHO"));
  CHECK(is_upper("OP1"));
  CHECK_FALSE(is_upper("Who"));
  CHECK_FALSE(is_upper("12"));
}

TEST_CASE("sentences begin behind a stop that closes no abbreviation") {
  const std::string text = "See art. 6 of it. The rest, No. 26 (2008). All para. Four et al. X";
  const std::vector<TextWord> words = text_words(text);
  std::vector<std::string> begins;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (begins_sentence(text, words, i)) begins.push_back(words[i].folded);
  }
  CHECK(begins == std::vector<std::string>{"see", "all"});
}
