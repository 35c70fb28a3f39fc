#include "stemmers/english_spelling.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <utility>

using namespace gfmd;

namespace {

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("British and American spellings lead to each other") {
  for (const auto& [british, american] : {std::pair{"organisation", "organization"},
                                          {"criminalised", "criminalized"},
                                          {"institutionalisation", "institutionalization"},
                                          {"analysed", "analyzed"},
                                          {"labour", "labor"},
                                          {"labourers", "laborers"},
                                          {"neighbourhood", "neighborhood"},
                                          {"programmes", "programs"},
                                          {"centre", "center"},
                                          {"centred", "centered"},
                                          {"defence", "defense"},
                                          {"licences", "licenses"},
                                          {"catalogue", "catalog"},
                                          {"enrolment", "enrollment"},
                                          {"ageing", "aging"},
                                          {"judgement", "judgment"},
                                          {"counsellor", "counselor"},
                                          {"paediatrics", "pediatrics"},
                                          {"haemorrhage", "hemorrhage"},
                                          {"foetal", "fetal"},
                                          {"diarrhoea", "diarrhea"},
                                          {"manoeuvre", "maneuver"},
                                          {"practise", "practice"},
                                          {"haemodialyse", "hemodialyze"}}) {
    INFO(british);
    CHECK(has(other_english_spellings(british), american));
    CHECK(has(other_english_spellings(american), british));
  }
}

TEST_CASE("what has one spelling has no other") {
  for (const char* word :
       {"promise",    "promised",  "advise",  "advising", "exercise", "supervised", "compromising",
        "enterprise", "otherwise", "seize",   "prize",    "size",     "raised",     "four",
        "hour",       "our",       "tour",    "pour",     "enter",    "sense",      "migrant",
        "visa",       "promises",  "premise", "revised",  "housing"}) {
    INFO(word);
    CHECK(other_english_spellings(word).empty());
  }
}

TEST_CASE("any bytes have at most four spellings, each once and none the word") {
  const std::vector<std::string> parts{"is",   "iz",      "e",      "labour",   "labor",
                                       "haem", "ed",      "centre", "ation",    "lys",
                                       "x",    "practic", "our",    "\xc3\xa9", "ing"};
  std::mt19937 random(3);
  for (int i = 0; i < 5000; ++i) {
    std::string word;
    for (std::size_t n = random() % 6; n > 0; --n) word += parts[random() % parts.size()];
    auto spellings = other_english_spellings(word);
    CHECK(spellings.size() <= 4);
    CHECK_FALSE(has(spellings, word));
    std::sort(spellings.begin(), spellings.end());
    CHECK(std::adjacent_find(spellings.begin(), spellings.end()) == spellings.end());
  }
}
