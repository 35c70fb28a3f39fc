#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "stemmers/language.h"

namespace gfmd {

/// Makes queries as people and machines type them: questions in words of the texts, sentences of
/// the query language, slips, and rows of signs that are none. The same seed gives the same ones.
class QueryMaker {
 public:
  explicit QueryMaker(std::uint32_t seed) : random_(seed) {}

  /// Valid UTF-8 of at most kMaxQueryBytes bytes, most words of the language.
  [[nodiscard]] std::string make(Language language);

 private:
  [[nodiscard]] std::size_t below(std::size_t bound) { return random_() % bound; }
  [[nodiscard]] std::string word(Language language);
  [[nodiscard]] std::string mistyped(Language language);
  [[nodiscard]] std::string operand(Language language, std::size_t depth);
  [[nodiscard]] std::string expression(Language language, std::size_t depth);
  [[nodiscard]] std::string noise(Language language);

  std::mt19937 random_;
};

}  // namespace gfmd
