#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/engine/search_response.h"
#include "stemmers/language.h"

/// Units like a given one: question and answer, by value.
namespace gfmd {

struct SimilarRequest {
  std::string id;
  Language language = Language::en;  // the reader's
  std::uint32_t limit = 10;          // 1 .. kMaxSimilar
};
inline constexpr std::uint32_t kMaxSimilar = 50;

/// A word that tells what a text is about; it stands for all words of its stem.
struct KeyTerm {
  std::string word;  // as indexed; the commonest of its stem in the text
  float weight = 0;  // of the best term 1, of the others in proportion
};

struct SimilarHit {
  Hit hit;
  std::vector<std::string> shared;  // key terms that it has too, those that count most first
};

struct SimilarResponse {
  std::string id;
  Language language = Language::en;  // of the version whose terms were taken
  std::vector<KeyTerm> terms;
  std::vector<SimilarHit> hits;  // best first, without the unit itself
  double took_ms = 0;
  std::string revision;
};

}  // namespace gfmd
