#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/search_response.h"
#include "stemmers/language.h"

/// Who cites a document, convention, comment or article; by value.
namespace gfmd {

struct SymbolRequest {
  std::string symbol;                // in any spelling, at most kMaxQueryBytes of valid UTF-8
  Language language = Language::en;  // the reader's: of the units' titles
  std::uint32_t page = 1;            // of the units, from 1
  std::uint32_t per_page = kMaxCitingUnits;
  static constexpr std::uint32_t kMaxCitingUnits = 100;
};

/// A symbol and how many units cite it.
struct SymbolCount {
  ReferenceKind kind = ReferenceKind::url;
  std::string normal;
  std::uint32_t units = 0;
};

/// A sentence that cites it.
struct Citation {
  Language language = Language::en;  // of the version
  bool unofficial = false;
  std::string url;            // of the passage
  LineRange lines;            // of the sentence; {0, 0} where there is no print
  std::vector<TextRun> runs;  // the sentence; matched: the reference as printed
  std::string pinpoint;       // as printed, or empty
  bool very_place = false;    // takes in the pinpoint that was asked for
};

struct CitingUnit {
  std::string id;
  DocumentKind kind = DocumentKind::document;
  std::string title;                 // in the reader's language where the unit has it
  Language language = Language::en;  // of the title
  std::string url;
  std::vector<Citation> citations;  // by version, the printed one first, then by place
};

struct SymbolAnswer {
  SymbolCount symbol;
  std::string pinpoint;  // as asked, or empty
  std::uint32_t page = 1;
  std::uint32_t per_page = 0;
  std::vector<CitingUnit> units;          // in printed order
  std::vector<SymbolCount> alternatives;  // other readings of what was asked, cited here too
  std::vector<SymbolCount> related;       // of the same instrument, cited here
  std::string revision;
};

/// Why there is no answer, as a sentence that names what was understood.
struct UnknownSymbol {
  std::string message;
};

/// Symbols that begin alike, by kind and normal form.
struct SymbolList {
  std::vector<SymbolCount> symbols;
  bool more = false;  // there are others behind the last one
  std::string revision;
};

inline constexpr std::uint32_t kMaxListedSymbols = 1000;
inline constexpr std::size_t kMaxRelatedSymbols = 100;

}  // namespace gfmd
