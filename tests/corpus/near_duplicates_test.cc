#include "corpus/near_duplicates.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <random>
#include <set>
#include <string>

namespace gfmd {
namespace {

using Words = std::vector<std::string>;

Words invented_words(std::mt19937& random, std::size_t count) {
  Words words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(random() % 5000));
  return words;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

/// The Jaccard similarity itself.
double exact(const Words& a, const Words& b) {
  const auto shingles = [](const Words& words) {
    std::set<Words> set;
    for (std::size_t i = 0; i + 5 <= words.size(); ++i) {
      set.emplace(words.begin() + static_cast<std::ptrdiff_t>(i),
                  words.begin() + static_cast<std::ptrdiff_t>(i + 5));
    }
    return set;
  };
  const std::set<Words> of_a = shingles(a);
  const std::set<Words> of_b = shingles(b);
  std::set<Words> both;
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                        std::inserter(both, both.end()));
  return static_cast<double>(both.size()) /
         static_cast<double>(of_a.size() + of_b.size() - both.size());
}

Words edited(std::mt19937& random, Words words, std::size_t edits) {
  for (std::size_t i = 0; i < edits; ++i) words[random() % words.size()] = "e" + std::to_string(i);
  return words;
}

TEST_CASE("equal texts are equal, whatever their case, accents and punctuation") {
  const auto a = signature_of("La Detención, de niños y niñas: ¡nunca!");
  const auto b = signature_of("la detencion de ninos y ninas nunca");
  REQUIRE(a);
  CHECK(a == b);
  CHECK(similarity(*a, *b) == 1.0);
}

TEST_CASE("a text without words has no signature, a short one has") {
  CHECK_FALSE(signature_of(""));
  CHECK_FALSE(signature_of(" … - "));
  CHECK(signature_of("Health") == signature_of("health"));
  CHECK(similarity(*signature_of("Health"), *signature_of("Housing")) < 0.1);
}

TEST_CASE("the order of words matters") {
  CHECK(similarity(*signature_of("one two three four five six seven"),
                   *signature_of("seven six five four three two one")) < 0.1);
}

TEST_CASE("the estimate follows the similarity within its error") {
  std::mt19937 random(7);
  double squares = 0;
  constexpr int kPairs = 400;
  for (int pair = 0; pair < kPairs; ++pair) {
    const Words a = invented_words(random, 200);
    const Words b = edited(random, a, static_cast<std::size_t>(pair % 40));
    const double error =
        similarity(*signature_of(joined(a)), *signature_of(joined(b))) - exact(a, b);
    CHECK(std::abs(error) < 0.25);  // four standard errors
    squares += error * error;
  }
  CHECK(squares / kPairs < 0.063 * 0.063);
}

TEST_CASE("the most similar text is found among many") {
  std::mt19937 random(11);
  SimilarTexts texts;
  CHECK_FALSE(texts.nearest(*signature_of("nothing is there yet")));
  std::vector<Words> all;
  for (std::size_t i = 0; i < 3000; ++i) {
    all.push_back(invented_words(random, 100));
    CHECK(texts.add(*signature_of(joined(all.back()))) == i);
  }
  std::size_t found = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto match = texts.nearest(*signature_of(joined(edited(random, all[i], 3))));
    found += match && match->text == i && match->similarity >= kNearDuplicate ? 1 : 0;
    CHECK_FALSE(texts.nearest(*signature_of(joined(invented_words(random, 100)))));
  }
  CHECK(found > all.size() * 98 / 100);  // similarity .73 to .8
}

TEST_CASE("texts that differ in most of their words are no near-duplicates") {
  std::mt19937 random(13);
  SimilarTexts texts;
  const Words words = invented_words(random, 200);
  texts.add(*signature_of(joined(words)));
  Words half(words.begin(), words.begin() + 100);
  const Words other = invented_words(random, 100);
  half.insert(half.end(), other.begin(), other.end());
  CHECK_FALSE(texts.nearest(*signature_of(joined(half))));
}

TEST_CASE("of many equal texts one is found, however many there are") {
  SimilarTexts texts;
  const Signature same = *signature_of("the same words again and again in every record");
  for (int i = 0; i < 5000; ++i) texts.add(same);
  const auto match = texts.nearest(same);
  REQUIRE(match);
  CHECK(match->similarity == 1.0);
}

}  // namespace
}  // namespace gfmd
