#include "corpus/acronym_alignment.h"

#include <catch2/catch.hpp>
#include <sstream>
#include <vector>

namespace gfmd {
namespace {

/// Words of a text; those of three letters and fewer in small letters are small.
std::vector<LongFormWord> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<LongFormWord> result;
  for (std::string word; in >> word;) {
    const bool capital = word[0] >= 'A' && word[0] <= 'Z';
    const bool small = !capital && word.size() <= 3;
    for (char& c : word) c = static_cast<char>(c | 0x20);
    result.push_back({word, small, capital});
  }
  return result;
}

/// The word with which the long form begins; -1: none.
int first(const std::string& letters, const std::string& text,
          AlignmentRule rule = AlignmentRule::lenient) {
  const auto found = align_acronym(letters, words(text), rule);
  return found ? static_cast<int>(found->first) : -1;
}

TEST_CASE("the first letters of words, small ones passed over or not") {
  CHECK(first("thb", "about trafficking in human beings") == 1);
  CHECK(first("moe", "the Ministry of Education") == 1);
  CHECK(first("aaptip", "Australia Asia Program to Combat Trafficking in Persons") == 0);
}

TEST_CASE("of several fits the nearest") {
  CHECK(first("hr", "Human Rights and Human Resources") == 3);
}

TEST_CASE("words may be passed over, the more the longer the acronym") {
  CHECK(first("icerd",
              "International Convention on the Elimination of All Forms of Racial "
              "Discrimination") == 0);
  CHECK(first("drl", "Bureau of Democracy Human Rights and Labor") == 2);
  CHECK(first("cl", "Committee Rights Labor") == -1);
}

TEST_CASE("a word's beginning gives several letters") {
  CHECK(first("ecosoc", "Economic and Social Council") == 0);
  CHECK(first("conapred", "Consejo Nacional para Prevenir la Discriminacion") == 0);
}

TEST_CASE("letters within words are a last resort") {
  CHECK(first("tb", "malaria and tuberculosis") == 2);
  CHECK(first("rca", "la Republique centrafricaine") == 1);
  CHECK(first("sar", "resistencia sistemica adquirida") == -1);
  CHECK(first("rdpp", "Programmes regionaux de developpement et de protection") == 0);
}

TEST_CASE("the beginning of one word is an abbreviation, no acronym") {
  CHECK(first("doc", "the Documentation") == -1);
  CHECK(first("eu", "l' Union europeenne") == -1);
}

TEST_CASE("other orders and a misprint need each word and capitals") {
  CHECK(first("can", "the Andean Community of Nations") == 1);
  CHECK(first("can", "andean community of nations") == -1);
  CHECK(first("avvr", "the Assisted Voluntary Return and Reintegration") == 1);
  CHECK(first("axxr", "the Assisted Voluntary Return and Reintegration") == -1);
  CHECK(first("xvrr", "the Assisted Voluntary Return and Reintegration") == -1);
}

TEST_CASE("a strict alignment has a word for each letter") {
  const auto strict = AlignmentRule::strict;
  CHECK(first("us", "the United States", strict) == 1);
  CHECK(first("us", "the united states", strict) == -1);
  CHECK(first("mx", "in Mexico", strict) == -1);
  CHECK(first("drl", "Democracy Human Rights and Labor", strict) == -1);
  CHECK(first("can", "Andean Community of Nations", strict) == 0);
  CHECK(first("avvr", "Assisted Voluntary Return and Reintegration", strict) == -1);
}

TEST_CASE("what has nothing of the letters aligns with none, and no words with nothing") {
  CHECK(first("iom", "Tracking Lives Lost During Migration") == -1);
  CHECK(first("iom", "") == -1);
}

}  // namespace
}  // namespace gfmd
