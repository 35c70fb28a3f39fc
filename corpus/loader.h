#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"

namespace gfmd {

/// What is wrong with an input, and where: printed as "file:line: message".
struct InputError {
  std::string file;
  std::uint32_t line = 0;  // 0: the file as a whole
  std::string message;     // says what was expected
  std::string unit{};      // id of the unit it is in, where that is known
  [[nodiscard]] std::string to_string() const;
};

struct Corpus {
  std::vector<Document> documents;    // in printed order, files by name
  std::vector<std::string> warnings;  // "file:line: message": read, but worth a look
  std::string digest;                 // SHA-256 of all input bytes, hex
};

/// Reads files and directories (every *.txt paper and *.jsonl catalogue in them, by name, but for
/// names that begin with a dot; no folders below) and "-" (standard input, JSON Lines). Regular
/// files only, each at most kMaxPaperBytes or, for JSON Lines, any size with records of at most
/// kMaxRecordBytes. All or nothing: the first errors of every file, 20 a file at most, are returned
/// and then no document is. A paper brings the versions and relations beside it, `<paper>.versions`
/// and
/// `<paper>.relations`, if there are any (see unit_versions.h, unit_relations.h).
[[nodiscard]] Result<Corpus, std::vector<InputError>> load_corpus(
    const std::vector<std::string>& inputs, std::istream& standard_input);

/// The same for inputs of any size: hands over each document when it is read and keeps only its id.
/// When errors are returned, the documents handed over before are to be dropped. `documents` of the
/// answer is empty.
[[nodiscard]] Result<Corpus, std::vector<InputError>> stream_corpus(
    const std::vector<std::string>& inputs, std::istream& standard_input,
    const std::function<void(Document&&)>& receive);

/// A document, where it stands and how its links were given.
struct SourceDocument {
  Document document;
  std::string file;
  std::uint32_t line = 0;          // 0: not known
  std::vector<std::string> links;  // records only: before they were mended
};

/// What takes in the answers of survey_corpus().
struct SurveySink {
  std::function<void(SourceDocument&&)> document;
  std::function<void(InputError&&)> error;
  std::function<void(InputError&&)> warning;
};

/// The same for who reports on inputs rather than index them: reads on behind errors and tells each
/// of them when it is met, as it does the control characters that reading takes out. Documents are
/// handed over as far as they can be read, those with an id given before among them.
void survey_corpus(const std::vector<std::string>& inputs, std::istream& standard_input,
                   const SurveySink& sink);

// A megabyte of text takes some 50 in memory while it is read.
inline constexpr std::size_t kMaxPaperBytes = 4u << 20;
inline constexpr std::size_t kMaxRecordBytes = 4u << 20;
inline constexpr std::size_t kMaxErrorsPerFile = 20;

}  // namespace gfmd
