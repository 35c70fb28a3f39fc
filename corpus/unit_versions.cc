#include "corpus/unit_versions.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>

#include "corpus/aligned_passage.h"
#include "corpus/figures.h"
#include "corpus/language_guess.h"
#include "corpus/list_text.h"
#include "corpus/references.h"
#include "corpus/vocabulary.h"
#include "stemmers/analyzer.h"
#include "stemmers/sentences.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::size_t kMaxErrors = 1000;

std::size_t column(Language language) { return static_cast<std::size_t>(language); }

/// Reads the file line by line; each line belongs to the block begun last.
class VersionsReader {
 public:
  explicit VersionsReader(std::string_view file) : file_(file) {}

  void read(std::string_view line) {
    ++number_;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') return;
    if (line.front() == '[') return begin_unit(line);
    if (units_.empty()) return fail("expected a unit, \"[practice-1]\"");
    UnitVersions& unit = units_.back();
    if (line == "title") {
      begin_block(unit.title);
    } else if (line == "summary") {
      begin_block(unit.summary);
      unit.summary_line = number_;
    } else if (line == "keywords") {
      begin_block(unit.keywords);
      unit.keywords_line = number_;
    } else if (line.find_first_not_of("0123456789") == std::string_view::npos) {
      begin_passage(line);
    } else {
      add_text(line);
    }
  }

  Result<std::vector<UnitVersions>, std::vector<InputError>> finish() {
    if (!errors_.empty()) return Unexpected{std::move(errors_)};
    return std::move(units_);
  }

 private:
  void fail(std::string message) {
    if (errors_.size() < kMaxErrors) errors_.push_back({file_, number_, std::move(message)});
  }

  void begin_unit(std::string_view line) {
    block_ = nullptr;
    passage_ = nullptr;
    if (line.back() != ']') return fail("expected \"]\" at the line's end");
    UnitVersions unit;
    unit.unit = line.substr(1, line.size() - 2);
    unit.line = number_;
    units_.push_back(std::move(unit));
  }

  void begin_block(LanguageTexts& block) {
    block_ = &block;
    passage_ = nullptr;
  }

  void begin_passage(std::string_view line) {
    UnitVersions& unit = units_.back();
    std::size_t passage = 0;
    std::from_chars(line.data(), line.data() + line.size(), passage);
    passage_ = &unit.passages.emplace_back();
    passage_->line = number_;
    block_ = nullptr;
    if (passage != unit.passages.size()) {
      fail("expected passage " + std::to_string(unit.passages.size()));
    }
  }

  void add_text(std::string_view line) {
    if (line.size() < 4 || line.substr(2, 2) != ": " || !parse_language(line.substr(0, 2))) {
      return fail(
          "expected \"title\", \"summary\", \"keywords\", a passage's number, or \"en: \", "
          "\"es: \", \"fr: \" and a text");
    }
    const std::size_t language = column(*parse_language(line.substr(0, 2)));
    std::string text = to_nfc(strip_controls(line.substr(4)));
    if (passage_ != nullptr) {
      passage_->sentences[language].push_back(std::move(text));
    } else if (block_ == nullptr) {
      fail("expected \"title\", \"summary\", \"keywords\" or a passage's number first");
    } else if (!(*block_)[language].empty()) {
      fail("this language stands here for the second time");
    } else {
      (*block_)[language] = std::move(text);
    }
  }

  std::string file_;
  std::uint32_t number_ = 0;
  std::vector<UnitVersions> units_;
  // What language lines belong to; one of the two at most.
  LanguageTexts* block_ = nullptr;
  PassageTranslations* passage_ = nullptr;
  std::vector<InputError> errors_;
};

/// The acronyms of a text; "U.S." is no acronym but a short form, and may be written out.
std::vector<std::string> acronyms_of(const Analyzer& analyzer, std::string_view text) {
  std::vector<std::string> acronyms;
  for (const Token& token : analyzer.analyze(text)) {
    const std::string_view as_printed = text.substr(token.begin, token.end - token.begin);
    if (token.kind != TokenKind::acronym || as_printed.find('.') != std::string_view::npos)
      continue;
    acronyms.push_back(token.acronym);
  }
  std::sort(acronyms.begin(), acronyms.end());
  acronyms.erase(std::unique(acronyms.begin(), acronyms.end()), acronyms.end());
  return acronyms;
}

/// Whether a text has the full name that an acronym stands for: "Naciones Unidas" for "UN".
bool is_spelled_out(std::string_view acronym, std::string_view text, Language language) {
  const std::string folded = ' ' + fold_name(text) + ' ';
  for (const Vocabulary* names : {&organisations(), &treaties(), &countries()}) {
    const VocabularyEntry* entry = names->resolve(acronym);
    if (entry == nullptr || entry->labels[column(language)].empty()) continue;
    const std::string name = ' ' + fold_name(entry->labels[column(language)]) + ' ';
    if (folded.find(name) != std::string::npos) return true;
  }
  return false;
}

std::string whole_text(const Version& version) {
  std::string all = version.title;
  for (const Passage& passage : version.passages) all += ' ' + passage.text;
  return all;
}

/// Adds versions to documents, collecting what is wrong.
class VersionsAdder {
 public:
  VersionsAdder(std::string_view file, std::vector<Document>& documents) : file_(file) {
    for (Document& document : documents) by_id_.emplace(document.id, &document);
  }

  void add(const UnitVersions& unit) {
    const auto found = by_id_.find(unit.unit);
    if (found == by_id_.end()) return fail(unit.line, "the paper has no unit " + unit.unit);
    Document& document = *found->second;
    if (document.versions.size() > 1) return fail(unit.line, unit.unit + " stands here twice");
    const bool summed_up = unit.passages.empty();
    if (!summed_up && unit.passages.size() != document.versions.front().passages.size()) {
      return fail(unit.line, unit.unit + " has " +
                                 std::to_string(document.versions.front().passages.size()) +
                                 " passages in print, not " + std::to_string(unit.passages.size()));
    }
    if (summed_up || unit.summary_line != 0) check_summaries(unit, document.versions.front());
    for (const Language language : kLanguages) {
      if (language == document.versions.front().language) continue;
      document.versions.push_back(summed_up ? summary(unit, document, language)
                                            : translation(unit, document, language));
      check_language(unit, document.versions.back());
    }
    if (unit.summary_line != 0) add_summaries(unit, document);
    if (unit.keywords_line != 0) add_keywords(unit, document);
  }

  /// A paper has versions of all its units or no such file.
  void check_complete(const std::vector<Document>& documents) {
    for (const Document& document : documents) {
      if (document.versions.size() == 1) fail(0, document.id + " has no versions");
    }
  }

  std::vector<InputError> take_errors() { return std::move(errors_); }

 private:
  void fail(std::uint32_t line, std::string message) {
    if (errors_.size() < kMaxErrors) errors_.push_back({file_, line, std::move(message)});
  }

  const std::string& text_of(const LanguageTexts& texts, Language language, std::uint32_t line) {
    const std::string& text = texts[column(language)];
    if (text.empty()) fail(line, "no text in " + std::string(language_code(language)));
    return text;
  }

  Version translation(const UnitVersions& unit, const Document& document, Language language) {
    const Version& printed = document.versions.front();
    Version version;
    version.language = language;
    version.unofficial = true;
    version.title = text_of(unit.title, language, unit.line);
    version.path = printed.path;
    check_figures(printed.title, version.title, unit.line);
    for (std::size_t i = 0; i < printed.passages.size(); ++i) {
      const PassageTranslations& texts = unit.passages[i];
      const Passage& passage = printed.passages[i];
      auto translated = align_passage(passage, texts.sentences[column(language)]);
      if (!translated) {
        fail(texts.line, std::string(language_code(language)) + ": " + translated.error());
        continue;
      }
      check_figures(passage.text, translated->text, texts.line);
      check_acronyms(passage.text, translated->text, language, texts.line);
      version.passages.push_back(*std::move(translated));
    }
    return version;
  }

  /// All three summaries are checked, the printed language's among them.
  void check_summaries(const UnitVersions& unit, const Version& printed) {
    const std::uint32_t line = unit.summary_line == 0 ? unit.line : unit.summary_line;
    const std::vector<std::string> known = figures_of(whole_text(printed));
    for (const Language language : kLanguages) {
      check_no_new_figures(known, text_of(unit.summary, language, line), line);
    }
  }

  /// A version whose text is the summary does not say it twice.
  static void add_summaries(const UnitVersions& unit, Document& document) {
    for (Version& version : document.versions) {
      if (version.unofficial && unit.passages.empty()) continue;
      version.summary = unit.summary[column(version.language)];
    }
  }

  Version summary(const UnitVersions& unit, const Document& document, Language language) {
    Version version;
    version.language = language;
    version.unofficial = true;
    version.title = text_of(unit.title, language, unit.line);
    version.path = document.versions.front().path;
    version.passages = {summary_passage(unit.summary[column(language)], document.lines, language)};
    return version;
  }

  void add_keywords(const UnitVersions& unit, Document& document) {
    const std::uint32_t line = unit.keywords_line;
    const std::vector<std::string> printed = figures_of(whole_text(document.versions.front()));
    for (Version& version : document.versions) {
      const std::string& list = text_of(unit.keywords, version.language, line);
      check_no_new_figures(printed, list, line);
      std::set<std::string> seen;
      for (std::string& keyword : split_list(list, ';')) {
        if (keyword.empty()) fail(line, "an empty keyword");
        if (!seen.insert(fold_case(keyword)).second) {
          fail(line, "the keyword \"" + keyword + "\" stands here twice");
        }
        version.keywords.push_back(std::move(keyword));
      }
    }
  }

  void check_no_new_figures(const std::vector<std::string>& printed, std::string_view text,
                            std::uint32_t line) {
    for (const std::string& figure : figures_of(text)) {
      if (!std::binary_search(printed.begin(), printed.end(), figure)) {
        fail(line, "the figure " + figure + " is not in the printed text");
      }
    }
  }

  void check_figures(std::string_view printed, std::string_view text, std::uint32_t line) {
    const auto expected = figures_of(printed);
    const auto found = figures_of(text);
    for (const std::string& figure : expected) {
      if (!std::binary_search(found.begin(), found.end(), figure))
        fail(line, "the figure " + figure + " is missing");
    }
    check_no_new_figures(expected, text, line);
  }

  void check_acronyms(std::string_view printed, std::string_view text, Language language,
                      std::uint32_t line) {
    const auto found = acronyms_of(analyzer_, text);
    for (const std::string& acronym : acronyms_of(analyzer_, printed)) {
      if (!std::binary_search(found.begin(), found.end(), acronym) &&
          !is_spelled_out(acronym, text, language)) {
        fail(line, "the acronym " + acronym + " is missing");
      }
    }
  }

  void check_language(const UnitVersions& unit, const Version& version) {
    if (guess_language(guessing_words(whole_text(version)), version.language) != version.language) {
      fail(unit.line, "the text given as " + std::string(language_code(version.language)) +
                          " reads as another language");
    }
  }

  static Passage summary_passage(const std::string& text, LineRange lines, Language language) {
    Passage result{PassageKind::paragraph, text, lines, {}, {}, find_references(text)};
    for (const ByteRange range : split_sentences(text, language)) {
      result.sentences.push_back(
          {static_cast<std::uint32_t>(range.begin), static_cast<std::uint32_t>(range.end), lines});
    }
    return result;
  }

  Analyzer analyzer_;
  std::string file_;
  std::unordered_map<std::string, Document*> by_id_;
  std::vector<InputError> errors_;
};

/// Headings above a unit that are themselves units appear under their own versions' titles.
void translate_paths(std::vector<Document>& documents) {
  for (Document& document : documents) {
    for (Version& version : document.versions) {
      if (!version.unofficial) continue;
      for (std::string& heading : version.path) {
        const auto above = std::find_if(
            documents.begin(), documents.end(),
            [&](const Document& other) { return other.versions.front().title == heading; });
        if (above == documents.end()) continue;
        for (const Version& own : above->versions) {
          if (own.language == version.language) heading = own.title;
        }
      }
    }
  }
}

}  // namespace

Result<std::vector<UnitVersions>, std::vector<InputError>> parse_versions(std::string_view file,
                                                                          std::string_view text) {
  if (const auto bad = find_invalid_utf8(text)) {
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    return Unexpected{std::vector<InputError>{
        {std::string(file), static_cast<std::uint32_t>(line), "not valid UTF-8"}}};
  }
  VersionsReader reader(file);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    reader.read(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return reader.finish();
}

std::vector<InputError> add_versions(std::string_view file,
                                     const std::vector<UnitVersions>& versions,
                                     std::vector<Document>& documents) {
  VersionsAdder adder(file, documents);
  for (const UnitVersions& unit : versions) adder.add(unit);
  adder.check_complete(documents);
  std::vector<InputError> errors = adder.take_errors();
  if (errors.empty()) translate_paths(documents);
  return errors;
}

}  // namespace gfmd
