#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/citation_words.h"
#include "corpus/document.h"

namespace gfmd {

/// What a passage cites, sorted by begin, ranges not overlapping. English, Spanish and French forms
/// are read alike. `passage_text` is valid UTF-8, shorter than 4 GiB. Linear in its length.
/// With Naming::implied, normal forms may lack the body ("GC 14", "RES/68/179"): see
/// query_references.h, which completes them.
[[nodiscard]] std::vector<Reference> find_references(std::string_view passage_text,
                                                     Naming naming = Naming::required);

/// The normal form of a UN document symbol, in which references carry it: "a/res/69/187" ->
/// "A/RES/69/187". Only ASCII letters change; blanks are dropped.
[[nodiscard]] std::string normal_symbol(std::string_view symbol);

/// The normal form of a web address: with a scheme ("www.iom.int" -> "http://www.iom.int"), the
/// scheme and host in lower case, without punctuation that belongs to the sentence around it.
[[nodiscard]] std::string normal_url(std::string_view address);

}  // namespace gfmd
