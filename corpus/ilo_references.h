#pragma once

#include <string_view>
#include <vector>

#include "corpus/citation_words.h"
#include "corpus/document.h"
#include "corpus/text_words.h"

namespace gfmd {

/// Conventions of the International Labour Organization and protocols to them, without pinpoints:
/// "C. 138", "ILO Conventions Nos. 97 and 143", "Convenio 189 de la OIT", "Protocol to C. 29". In
/// order, not overlapping. Only where the text speaks of the ILO or, for "C. 138", of conventions;
/// with Naming::implied without that, and "ILO 138" as well.
[[nodiscard]] std::vector<Reference> find_ilo_references(std::string_view text,
                                                         const std::vector<TextWord>& words,
                                                         Naming naming = Naming::required);

}  // namespace gfmd
