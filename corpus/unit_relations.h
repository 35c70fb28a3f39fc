#pragma once

#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/loader.h"

namespace gfmd {

/// Reads relations between a paper's units from the file `<paper>.relations` beside it, and adds
/// each to the unit it is given for; the other unit is found to be related by the index. Tabs
/// between cells, empty lines and lines that begin with # left out, a first row of names:
///   unit  lines  related  lines  en  es  fr
/// `lines` are those of the source ("612-620") that bear the relation out, in the unit before them;
/// the texts say in few words why. `documents` are the paper's. What the paper does not bear out is
/// an error that names file and line, and then no relation is added: a unit that is not there, one
/// related to itself, a pair given before in either order, lines outside their unit, a reason
/// missing.
[[nodiscard]] std::vector<InputError> add_relations(std::string_view file, std::string_view text,
                                                    std::vector<Document>& documents);

}  // namespace gfmd
