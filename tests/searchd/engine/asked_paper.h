#pragma once

#include <catch2/catch.hpp>
#include <string_view>
#include <utility>

#include "invented_index.h"

namespace gfmd {

/// The index of the project's own paper, built once for a program.
inline const InventedIndex& paper() {
  static const InventedIndex index = InventedIndex::of_the_paper();
  return index;
}

inline SearchResponse ask(Searcher& searcher, std::string_view query,
                          Language language = Language::en) {
  SearchRequest request;
  request.query = query;
  request.language = language;
  auto response = searcher.search(request);
  REQUIRE(response.has_value());
  return *std::move(response);
}

}  // namespace gfmd
