#pragma once

#include "corpus/intake_findings.h"
#include "corpus/loader.h"

namespace gfmd {

/// What can be said of a unit by itself. The limits are editorial: far above what the annex holds.
struct IntakeRules {
  int first_year = 1900;
  int last_year = 9999;                // the next year, as a rule
  std::size_t title_characters = 250;  // at most
  std::size_t summary_words = 1'000;   // of a practice
  std::size_t text_words = 50'000;     // of anything else
  std::size_t certain_language = 20;   // words, below which a language is not guessed for sure
};

/// Fields that are missing or too long, values outside the vocabularies with the nearest name,
/// texts in another language than declared, translations missing or with changed figures, addresses
/// that look dead, years out of range. A practice needs a title, a country and a summary. Safe for
/// concurrent use with different lists.
void check_unit(const SourceDocument& unit, const IntakeRules& rules, FindingList& findings);

}  // namespace gfmd
