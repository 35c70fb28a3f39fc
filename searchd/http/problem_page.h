#pragma once

#include <string>

#include "searchd/http/problem.h"
#include "searchd/http/target.h"
#include "stemmers/language.h"

namespace gfmd {

/// The page that says what went wrong, with a search box where another address is what helps.
/// `target`: the address that was asked, which the page's links ask in other languages; nullptr
/// where it cannot be asked again.
[[nodiscard]] std::string render_problem_page(const Problem& problem, Language reader,
                                              const Target* target);

}  // namespace gfmd
