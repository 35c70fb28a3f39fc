#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/http/cite_html.h"
#include "searchd/http/passage_html.h"
#include "searchd/http/reading_request.h"

namespace gfmd {

/// The version whose title and headings a reader of the paper sees, whatever becomes of its text.
[[nodiscard]] const Version& heading_version(const Document& unit, const ReadingRequest& request);

/// Writes the text of the paper: units and their passages where they were printed, as
/// recommendations stand between a section's paragraphs. Lists and notes are kept together.
class PaperWriter {
 public:
  /// `language`: the text's, as its element says it.
  PaperWriter(const std::vector<Document>& units, Language language, const ReadingRequest& request,
              const CitationContext& citation, const TextMarker* marker);

  [[nodiscard]] std::string write();

  [[nodiscard]] std::uint32_t hits() const { return passages_.hits(); }

 private:
  struct Block;
  [[nodiscard]] std::vector<Block> printed_order() const;
  void append(const Block& block);
  void append_beginning(const Document& unit);
  void append_heading(const Document& unit);
  void end_list();
  void end_note();

  const std::vector<Document>& units_;
  const Language language_;
  const ReadingRequest& request_;
  const CitationContext& citation_;
  PassageWriter passages_;
  std::string html_;
  bool in_list_ = false;
  const Document* note_ = nullptr;  // the one that is open
};

}  // namespace gfmd
