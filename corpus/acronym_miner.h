#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/acronym_list.h"
#include "corpus/document.h"

namespace gfmd {

/// A place where a text says what an acronym stands for: "long form (ACR)" or "ACR (long form)".
/// Bytes into the text, half-open.
struct AcronymDefinition {
  std::string acronym;    // without points and plural s
  std::size_t begin = 0;  // of the long form
  std::size_t end = 0;
  std::size_t bracket = 0;  // the closing one
};

/// The definitions in a text, in order, in time linear in its size. `text` is valid UTF-8.
[[nodiscard]] std::vector<AcronymDefinition> find_acronyms(std::string_view text);

/// The definitions in a document: in titles, fields as printed and passages of every version, each
/// with the lines of its sentences. The same pair may come several times.
[[nodiscard]] std::vector<Acronym> mine_acronyms(const Document& document);

}  // namespace gfmd
