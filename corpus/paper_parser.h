#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/loader.h"
#include "corpus/result.h"

namespace gfmd {

/// Who a source line's words belong to.
enum class LineRole : std::uint8_t {
  blank,
  text,          // words of the unit
  note_mark,     // a footnote's superscript number alone on a line
  label,         // a field label of the annex template, of the unit
  page_number,   // noise
  repeated_url,  // noise: a link's address printed again at the foot of a page
};

/// A heading over a list ("Recommendations:") belongs to the list's first item.
struct LineOwner {
  LineRole role = LineRole::blank;
  std::string unit;  // id; empty for blank lines and noise
};

struct Paper {
  std::vector<Document> documents;  // printed order
  std::vector<LineOwner> owners;    // owners[i] is line i + 1's; one for every line of the source
  std::vector<InputError> warnings;
};

/// Reads a background paper with its annex, as plain text that came out of a PDF. `file` is for
/// messages. Errors name the line, kMaxErrorsPerFile of them at most; nothing is returned besides.
[[nodiscard]] Result<Paper, std::vector<InputError>> parse_paper(std::string_view file,
                                                                 std::string_view text);

/// The same for who reports on papers: all errors, by line, and the units that could be read.
struct PaperReading {
  Paper paper;
  std::vector<InputError> errors;
};
[[nodiscard]] PaperReading read_paper(std::string_view file, std::string_view text);

}  // namespace gfmd
