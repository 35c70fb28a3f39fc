#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "corpus/demonyms.h"
#include "corpus/thesaurus.h"
#include "corpus/vocabulary.h"
#include "searchd/engine/concept_terms.h"

namespace gfmd {
namespace {

void add_once(std::vector<std::string>& terms, const std::string& term) {
  if (term.empty()) return;
  if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(term);
}

/// "UK", "DOL": in small letters, mostly something else.
bool is_short_acronym(std::string_view alias) {
  return alias.size() <= 3 && std::all_of(alias.begin(), alias.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
         });
}

/// Other names are of no language in particular: each may be typed in all of them.
ConceptTerms terms_of(const VocabularyEntry& entry, bool of_country) {
  // A country's first alias is its code ("CAN"), no name that people write.
  const auto codes = of_country && !entry.aliases.empty() ? 1 : 0;
  const std::vector<std::string> aliases(entry.aliases.begin() + codes, entry.aliases.end());
  ConceptTerms terms;
  terms.origin = ConceptOrigin::name;
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    add_once(terms.terms[column], entry.labels[column]);
    add_once(terms.terms[column], entry.acronyms[column]);
    for (const std::string& alias : aliases) add_once(terms.terms[column], alias);
  }
  std::copy_if(aliases.begin(), aliases.end(), std::back_inserter(terms.capitals_only),
               is_short_acronym);
  return terms;
}

}  // namespace

std::vector<ConceptTerms> compiled_in_concepts() {
  std::vector<ConceptTerms> all;
  std::unordered_map<const VocabularyEntry*, std::uint32_t> number_of;
  for (const ThesaurusConcept& entry : thesaurus().concepts()) {
    all.push_back({ConceptOrigin::thesaurus,
                   entry.terms,
                   entry.narrower,
                   {},
                   entry.broader,
                   {},
                   entry.asked_only});
  }
  for (const auto* vocabulary :
       {&countries(), &regions(), &organisations(), &treaties(), &themes(), &tags()}) {
    for (const VocabularyEntry& entry : vocabulary->entries()) {
      number_of.emplace(&entry, static_cast<std::uint32_t>(all.size()));
      all.push_back(terms_of(entry, vocabulary == &countries()));
    }
  }
  for (const Demonym& demonym : demonyms()) {
    const std::uint32_t place = number_of.at(demonym.place);
    all[place].counterparts.push_back(static_cast<std::uint32_t>(all.size()));
    all.push_back({ConceptOrigin::demonym, demonym.forms, {}, {place}, {}});
  }
  return all;
}

}  // namespace gfmd
