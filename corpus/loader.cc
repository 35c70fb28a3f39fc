#include "corpus/loader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <system_error>
#include <unordered_map>

#include "corpus/digest.h"
#include "corpus/json_lines.h"
#include "corpus/line_reader.h"
#include "corpus/nearest_name.h"
#include "corpus/note_context.h"
#include "corpus/paper_parser.h"
#include "corpus/source_lines.h"
#include "corpus/unit_relations.h"
#include "corpus/unit_versions.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPaperEnding = ".txt";
constexpr std::string_view kCatalogueEnding = ".jsonl";
constexpr std::string_view kVersionsEnding = ".versions";
constexpr std::string_view kRelationsEnding = ".relations";

/// A file that cannot be read; thrown and caught within this file.
struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string cause(int error) { return std::generic_category().message(error); }

/// A regular file open for reading.
class OpenFile {
 public:
  // Neither follows a link nor waits for a FIFO's writer: whoever can write to a folder of input
  // decides what stands there.
  explicit OpenFile(const fs::path& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {
    if (descriptor_ < 0) {
      throw Unreadable(errno == ELOOP ? "a symbolic link; expected a regular file" : cause(errno));
    }
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
      ::close(descriptor_);
      throw Unreadable("expected a regular file");
    }
  }
  ~OpenFile() { ::close(descriptor_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  std::size_t read(std::span<char> buffer) const {
    ssize_t size = 0;
    do {
      size = ::read(descriptor_, buffer.data(), buffer.size());
    } while (size < 0 && errno == EINTR);
    if (size < 0) throw Unreadable(cause(errno));
    return static_cast<std::size_t>(size);
  }

 private:
  int descriptor_;
};

/// A file of the input: the name it is reported under, and where it is.
struct InputFile {
  std::string name;
  fs::path path;
};

bool has_reader(const fs::path& path) {
  return path.extension() == kPaperEnding || path.extension() == kCatalogueEnding;
}

enum class Reading {
  strict,   // nothing counts behind an error, and kMaxErrorsPerFile of them suffice
  thorough  // goes on as far as possible
};

/// Reads the inputs in order and tells what is wrong with them.
class CorpusReader {
 public:
  CorpusReader(const SurveySink& sink, Reading reading)
      : sink_(sink), thorough_(reading == Reading::thorough) {}

  void read_all(const std::vector<std::string>& inputs, std::istream& standard_input) {
    for (const std::string& input : inputs) {
      if (input == "-") {
        read_standard_input(standard_input);
      } else {
        read_path(input);
      }
    }
  }

  std::string digest() { return digest_.hex(); }

 private:
  struct Place {
    std::size_t file = 0;  // of names_
    std::uint32_t line = 0;
  };

  void read_standard_input(std::istream& input) {
    begin_file("-");
    read_catalogue([&](std::span<char> buffer) {
      input.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
      if (input.bad()) throw Unreadable("cannot be read");
      return static_cast<std::size_t>(input.gcount());
    });
  }

  void read_path(const std::string& name) {
    begin_file(name);
    // A link named outright is meant; one found in a folder is not.
    std::error_code failure;
    const fs::path path = fs::canonical(name, failure);
    if (failure) {
      report(0, failure.message());
    } else if (fs::is_directory(path, failure)) {
      read_folder(name, path);
    } else if (!has_reader(path)) {
      report(0, "expected a name that ends in .txt (a paper) or .jsonl (a catalogue)");
    } else {
      read_file({name, path});
    }
  }

  void begin_file(const std::string& name) {
    names_.push_back(name);
    file_errors_ = 0;
    unknown_members_.clear();
  }

  [[nodiscard]] bool full() const { return !thorough_ && file_errors_ >= kMaxErrorsPerFile; }

  void report(std::uint32_t line, std::string message, const std::string& unit = "") {
    report_at({names_.size() - 1, line}, std::move(message), unit);
  }

  void report_at(Place place, std::string message, const std::string& unit) {
    if (full()) return;
    ++file_errors_;
    sink_.error({names_.at(place.file), place.line, std::move(message), unit});
  }

  void read_folder(const std::string& name, const fs::path& path) {
    std::vector<fs::path> names;
    std::error_code failure;
    for (fs::directory_iterator entry(path, failure), end; !failure && entry != end;
         entry.increment(failure)) {
      const fs::path file = entry->path().filename();
      if (has_reader(file) && !file.native().starts_with('.')) names.push_back(file);
    }
    if (failure) return report(0, failure.message());
    if (names.empty()) return report(0, "expected a .txt or .jsonl file in this folder");
    std::sort(names.begin(), names.end());
    for (const fs::path& file : names) {
      const InputFile input{fs::path(name) / file, path / file};
      begin_file(input.name);
      read_file(input);
    }
  }

  void read_file(const InputFile& input) {
    try {
      const OpenFile file(input.path);
      const auto source = [&](std::span<char> buffer) { return file.read(buffer); };
      if (input.path.extension() == kPaperEnding) {
        read_paper(source, input.path);
      } else {
        read_catalogue(source);
      }
    } catch (const Unreadable& error) {
      report(0, error.what());
    }
  }

  /// All of a small file; nullopt, with a report, when it is too large.
  std::optional<std::string> read_text(const LineReader::ByteSource& source) {
    std::string text(kMaxPaperBytes + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
      const std::size_t more = source(std::span(text).subspan(size));
      if (more == 0) break;
      size += more;
    }
    if (size > kMaxPaperBytes) {
      report(0, "expected at most " + std::to_string(kMaxPaperBytes) + " bytes");
      return std::nullopt;
    }
    text.resize(size);
    digest_.update(text);
    return text;
  }

  void report_all(const std::vector<InputError>& errors) {
    for (const InputError& error : errors) report(error.line, error.message, error.unit);
  }

  void read_paper(const LineReader::ByteSource& source, const fs::path& path) {
    const auto text = read_text(source);
    if (!text) return;
    if (thorough_) {
      report_all(find_byte_faults(names_.back(), *text, kMaxPaperLines));
      if (find_invalid_utf8(*text) || text->find('\0') != std::string::npos) return;
    }
    PaperReading reading = gfmd::read_paper(names_.back(), *text);
    report_all(reading.errors);
    if (!reading.errors.empty() && !thorough_) return;
    std::vector<Document>& documents = reading.paper.documents;
    for (InputError& warning : reading.paper.warnings) sink_.warning(std::move(warning));
    const std::size_t of_paper = names_.size() - 1;
    if (reading.errors.empty()) {
      read_versions(path, documents);
      read_relations(path, documents);
    }
    add_note_context(documents);
    for (Document& document : documents) {
      const std::uint32_t line = document.lines.first;
      accept(std::move(document), {of_paper, line});
    }
  }

  /// What the project adds to a paper stands beside it, under its name with another ending. Begins
  /// that file; nullopt where there is none.
  std::optional<std::string> read_beside(const fs::path& paper, std::string_view ending) {
    const fs::path path = fs::path(paper).replace_extension(ending);
    if (!fs::exists(path)) return std::nullopt;
    begin_file(fs::path(names_.back()).replace_extension(ending));
    const OpenFile file(path);
    return read_text([&](std::span<char> buffer) { return file.read(buffer); });
  }

  void read_relations(const fs::path& paper, std::vector<Document>& documents) {
    const auto text = read_beside(paper, kRelationsEnding);
    if (text) report_all(add_relations(names_.back(), *text, documents));
  }

  void read_versions(const fs::path& paper, std::vector<Document>& documents) {
    const auto text = read_beside(paper, kVersionsEnding);
    if (!text) return;
    const auto versions = parse_versions(names_.back(), *text);
    if (!versions) return report_all(versions.error());
    report_all(add_versions(names_.back(), *versions, documents));
  }

  void read_catalogue(const LineReader::ByteSource& source) {
    const std::string name = fs::path(names_.back()).filename();
    LineReader reader(
        [&](std::span<char> buffer) {
          const std::size_t size = source(buffer);
          digest_.update({buffer.data(), size});
          return size;
        },
        kMaxRecordBytes);
    while (!full() && reader.next()) {
      if (reader.cut()) {
        report(reader.number(),
               "expected at most " + std::to_string(kMaxRecordBytes) + " bytes a record");
      } else if (reader.line().find_first_not_of(" \t") != std::string_view::npos) {
        read_record(reader, name);
      }
    }
  }

  void read_record(const LineReader& reader, const std::string& name) {
    const Place place{names_.size() - 1, reader.number()};
    if (!thorough_) {
      auto record = parse_record(reader.line(), name);
      if (!record) return report(place.line, record.error());
      for (const std::string& member : record->unknown_members) warn_once(place.line, member, "");
      return accept(std::move(record->document), place);
    }
    RecordReading reading = gfmd::read_record(reader.line(), name);
    const std::string unit = reading.record.document.id;
    for (std::string& fault : reading.faults) report(place.line, std::move(fault), unit);
    for (const std::string& control : reading.controls) {
      report(place.line, "a control character in " + control, unit);
    }
    for (const std::string& member : reading.record.unknown_members) {
      warn_once(place.line, member, unit);
    }
    if (!unit.empty()) accept(std::move(reading.record.document), place, std::move(reading.links));
  }

  // Most often every record of a catalogue has the member.
  void warn_once(std::uint32_t line, const std::string& member, const std::string& unit) {
    if (unknown_members_.size() >= kMaxErrorsPerFile) return;
    if (!unknown_members_.insert(member).second) return;
    const std::string near = nearest_word(kRecordMembers, member);
    sink_.warning({names_.back(), line,
                   "member \"" + member + "\" is not known and left out" +
                       (near.empty() ? "" : "; the nearest known one is \"" + near + "\""),
                   unit});
  }

  void accept(Document&& document, Place place, std::vector<std::string> links = {}) {
    const auto [known, fresh] = ids_.try_emplace(document.id, place);
    if (!fresh) {
      report_at(place,
                "\"" + document.id + "\" for the second time, first in " +
                    names_.at(known->second.file) + ":" + std::to_string(known->second.line),
                document.id);
      if (!thorough_) return;
    }
    sink_.document({std::move(document), names_.at(place.file), place.line, std::move(links)});
  }

  const SurveySink& sink_;
  bool thorough_;
  std::vector<std::string> names_;         // of the files begun, the current one last
  std::size_t file_errors_ = 0;            // of the current file
  std::set<std::string> unknown_members_;  // warned of in the current file
  std::unordered_map<std::string, Place> ids_;
  Digest digest_;
};

}  // namespace

std::string InputError::to_string() const {
  return file + ":" + (line > 0 ? std::to_string(line) + ":" : "") + " " + message;
}

Result<Corpus, std::vector<InputError>> stream_corpus(
    const std::vector<std::string>& inputs, std::istream& standard_input,
    const std::function<void(Document&&)>& receive) {
  Corpus corpus;
  std::vector<InputError> errors;
  const SurveySink sink{
      [&](SourceDocument&& source) { receive(std::move(source.document)); },
      [&](InputError&& error) { errors.push_back(std::move(error)); },
      [&](InputError&& warning) { corpus.warnings.push_back(warning.to_string()); }};
  CorpusReader reader(sink, Reading::strict);
  reader.read_all(inputs, standard_input);
  if (!errors.empty()) return Unexpected{std::move(errors)};
  corpus.digest = reader.digest();
  return corpus;
}

void survey_corpus(const std::vector<std::string>& inputs, std::istream& standard_input,
                   const SurveySink& sink) {
  CorpusReader(sink, Reading::thorough).read_all(inputs, standard_input);
}

Result<Corpus, std::vector<InputError>> load_corpus(const std::vector<std::string>& inputs,
                                                    std::istream& standard_input) {
  std::vector<Document> documents;
  auto corpus = stream_corpus(inputs, standard_input, [&](Document&& document) {
    documents.push_back(std::move(document));
  });
  if (corpus) corpus->documents = std::move(documents);
  return corpus;
}

}  // namespace gfmd
