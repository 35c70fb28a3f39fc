#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"
#include "searchd/http/search_engine.h"

namespace gfmd {

/// A search that differs from the one asked by what `change` says, and has hits.
struct Alternative {
  enum class Change : std::uint8_t {
    without_facet,  // the values asked for of one facet
    without_filters,
    without_operators,  // quotation marks, plus and minus signs
    with_correction,
    with_expansion,
  };
  Change change = Change::without_filters;
  FacetField facet = FacetField::kind;  // of without_facet
  SearchRequest request;
  std::uint64_t total = 0;
};

/// What a page shows of a search besides its answer.
struct SearchContext {
  PaperOutline outline;
  std::vector<Hit> placed;  // hits to place in the paper: all of them, or where there are more than
                            // kMaxPerPage those of this page
  std::vector<Alternative> alternatives;  // when nothing was found
  std::vector<SearchRequest> examples;    // for who asks nothing yet: such as find something
  std::string base = {};                  // see site_address.h; the caller's to set
};

/// Asks `engine` for it: one search more where hits are on several pages, a few where there are
/// none.
[[nodiscard]] SearchContext read_search_context(SearchEngine& engine, const SearchRequest& request,
                                                const SearchResponse& response);

}  // namespace gfmd
