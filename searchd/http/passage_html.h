#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "stemmers/language.h"

namespace gfmd {

/// Writes a page's passages. Keeps the ids a page has given, as each may stand once only.
class PassageWriter {
 public:
  /// `footnote_page`: where footnotes are: "" on the paper's own page, "/paper?lang=en" elsewhere.
  PassageWriter(Language reader, std::string footnote_page)
      : reader_(reader), footnote_page_(std::move(footnote_page)) {}

  /// ` id="..."`, or nothing where the page has that id already.
  [[nodiscard]] std::string id_attribute(const std::string& id);

  /// A passage's text with its links: notes go to the footnotes, addresses to where they lead, and
  /// UN symbols to the search for them. Sentences that begin on lines of their own are anchored.
  [[nodiscard]] std::string text_html(const Passage& passage);

  /// All passages: paragraphs, and list items in lists. Each is anchored by its first line
  /// ("L486") or, where it has none and `number` is set, by its number from 0 ("p2").
  [[nodiscard]] std::string passages_html(const std::vector<Passage>& passages, bool number);

 private:
  Language reader_;
  std::string footnote_page_;
  std::set<std::string> ids_;
};

/// The address at which a marker of a footnote stands on its page; the first one.
[[nodiscard]] std::string note_mark_id(std::uint32_t note);

}  // namespace gfmd
