#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/text_marker.h"
#include "searchd/http/inline_markup.h"
#include "searchd/http/reading_request.h"
#include "stemmers/language.h"

namespace gfmd {

/// What the passages of a page need to know of it.
struct PassageContext {
  Language reader = Language::en;
  std::set<std::uint32_t> notes;       // those that stand on the page; others are on the paper's
  const TextMarker* marker = nullptr;  // what the reader searched for; null: nothing
  ShownVersions versions = ShownVersions::reader;  // kept by links to other pages
};

/// How a passage stands on its page.
struct PassageStyle {
  std::string_view css_class = {};
  std::string_view tag = {};   // empty: "p" or "li", as the passage is
  bool says_language = false;  // by an attribute of its element
  bool has_address = true;     // false: another version of it on this page has
};

/// Writes a page's passages. Keeps the ids a page has given, as each may stand once only, and
/// numbers its matches. Anchors: a passage has that of its first line ("L482"), a sentence that of
/// its own first line where it is the first to begin there ("L486"), else with its number among
/// those that do ("L482-1", the passage's first sentence). What is not printed has numbers only:
/// "p2", "p2-1".
class PassageWriter {
 public:
  explicit PassageWriter(PassageContext context) : context_(std::move(context)) {}

  /// ` id="..."`, or nothing where the page has that id already.
  [[nodiscard]] std::string id_attribute(const std::string& id);

  /// A text that is no passage, such as a title.
  [[nodiscard]] std::string plain_html(std::string_view text, Language language);

  /// A passage's text with its links: notes go to the footnotes, addresses to where they lead, UN
  /// symbols to their pages, other references to the search for them. Each sentence is an element
  /// with an anchor and a link to it, unless the passage has no address; `number` is the passage's
  /// in its version.
  [[nodiscard]] std::string text_html(const Passage& passage, Language language, std::size_t number,
                                      bool has_address = true);

  /// A passage in its element, with the link to itself before its text and, of one with lines, the
  /// link to its citation behind.
  [[nodiscard]] std::string passage_html(const Document& unit, const Version& version,
                                         std::size_t number, const PassageStyle& style = {});

  /// All passages of a version, list items in lists.
  [[nodiscard]] std::string passages_html(const Document& unit, const Version& version);

  /// Lines are counted anew: what follows is another version of what was written.
  void begin_version() { begun_.clear(); }

  /// The link of something to itself; `line` is the first of its lines, 0: it has none.
  [[nodiscard]] std::string link_here(const std::string& id, std::string_view css_class,
                                      std::uint32_t line) const;

  /// The link to the citation of these lines, on the unit's page.
  [[nodiscard]] std::string cite_link(const Document& unit, LineRange lines) const;

  [[nodiscard]] std::uint32_t hits() const { return hits_; }

 private:
  void add_matches(std::vector<MarkupSpan>& spans, std::vector<MarkupPoint>& points,
                   const std::vector<ByteRange>& matches);
  void add_sentences(std::vector<MarkupSpan>& spans, std::vector<MarkupPoint>& points,
                     const Passage& passage, std::size_t number);
  [[nodiscard]] std::string sentence_id(const Passage& passage, std::size_t number,
                                        std::size_t sentence);
  [[nodiscard]] std::string note_html(std::uint32_t note);
  /// What links to other pages ask for.
  [[nodiscard]] ReadingRequest elsewhere() const;

  PassageContext context_;
  std::set<std::string> ids_;
  std::map<std::uint32_t, std::uint32_t> begun_;  // sentences that began on a line
  std::uint32_t hits_ = 0;
};

/// The address at which a marker of a footnote stands on its page; the first one.
[[nodiscard]] std::string note_mark_id(std::uint32_t note);

/// The address of a passage on its page, "L486" or, where it is not printed, "p2".
[[nodiscard]] std::string passage_id(const Passage& passage, std::size_t number);

/// The page that a unit has to itself: "/practice/3", "/doc/footnote-24".
[[nodiscard]] std::string unit_page_path(const Document& unit);

}  // namespace gfmd
