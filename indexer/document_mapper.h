#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "corpus/acronym_list.h"
#include "corpus/document.h"
#include "corpus/stored_document.h"
#include "stemmers/analyzer.h"

namespace gfmd {

/// A term of a document: how often, and where (ascending; empty for terms without positions).
struct Posting {
  std::string term;
  std::uint32_t wdf = 0;
  std::vector<std::uint32_t> positions;
};

/// A Document spelled for the index; knows no database.
struct MappedDocument {
  std::string id;
  std::string id_term;
  std::string record;    // document data
  std::string text_key;  // metadata key and value of the large record
  std::string text;
  std::vector<Posting> postings;                              // by term, ascending, no doubles
  std::vector<std::pair<std::uint32_t, std::string>> values;  // slot, value
  std::vector<Acronym> acronyms;                              // that its texts define
};

/// Document -> MappedDocument. Positions run on through a field with a gap of kPassageGap between
/// passages, so that no phrase crosses one.
class DocumentMapper {
 public:
  [[nodiscard]] MappedDocument map(const Document& document) const;
  static constexpr std::uint32_t kPassageGap = 100;

 private:
  Analyzer analyzer_;
};

/// The values of a document in each facet, as stored in its slot (see corpus/facet_value.h).
/// Regions come from countries and places; languages are those of the versions.
[[nodiscard]] std::vector<std::string> facet_values(const Document& document, FacetField field);

}  // namespace gfmd
