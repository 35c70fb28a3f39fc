#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "searchd/engine/query_plan.h"
#include "searchd/engine/reference_plan.h"
#include "searchd/engine/search_response.h"
#include "searchd/engine/warning_text.h"

/// What an answer says of how its query was searched, in the reader's language.
namespace gfmd {

/// One of no place in the query.
[[nodiscard]] Warning make_warning(WarningKind kind, Language reader,
                                   std::initializer_list<std::string_view> arguments = {});

/// Of the beginnings that stand for more words than are searched, of words that carry no matter
/// where a query has no others, and of what is named that nothing cites.
[[nodiscard]] std::vector<Warning> plan_warnings(const QueryPlan& plan, Language reader);

/// Of `clauses` of the plan, whose words' places were not compared in every text. `searched` is the
/// query's text that the plan was made of.
[[nodiscard]] std::vector<Warning> unchecked_warnings(const QueryPlan& plan,
                                                      std::span<const std::uint32_t> clauses,
                                                      std::string_view searched, Language reader);

}  // namespace gfmd
