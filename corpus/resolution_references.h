#pragma once

#include <string_view>
#include <vector>

#include "corpus/citation_words.h"
#include "corpus/document.h"
#include "corpus/text_words.h"

namespace gfmd {

/// Resolutions of United Nations organs that are cited without their symbol: "General Assembly
/// resolution 68/179" -> "A/RES/68/179", "Security Council resolution 1325 (2000)" -> "S/RES/1325".
/// The organ stands behind ("of the General Assembly") or before, in the same sentence. With
/// Naming::implied, one that names none is found as "RES/68/179". In order, not overlapping,
/// without pinpoints.
[[nodiscard]] std::vector<Reference> find_resolution_references(std::string_view text,
                                                                const std::vector<TextWord>& words,
                                                                Naming naming = Naming::required);

}  // namespace gfmd
