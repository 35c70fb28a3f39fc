#include "corpus/intake_check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string_view>
#include <utility>

#include "corpus/nearest_name.h"
#include "corpus/stored_document.h"

namespace gfmd {
namespace {

/// Equal where says_the_same() holds.
std::uint64_t content_of(Document document) {
  if (document.lines == LineRange{}) document.source.clear();
  return std::hash<std::string>{}(encode_record(document) + encode_text(document));
}

/// Notes and headings repeat each other by their nature.
bool is_compared(const Document& document) {
  return document.kind == DocumentKind::practice || document.kind == DocumentKind::document;
}

std::optional<Signature> signature(const Version& version) {
  std::string text = version.title;
  for (const Passage& passage : version.passages) text += ' ' + passage.text;
  return signature_of(text);
}

std::string likeness(double similarity) {
  if (similarity == 1.0) return "the same text as ";
  constexpr double kPercent = 100;
  return "near-duplicate, " + std::to_string(std::lround(similarity * kPercent)) +
         " % of the phrases, of ";
}

}  // namespace

void IntakeCheck::report(const InputError& error, Severity severity) {
  findings_.add({error.file, error.line, severity, "reading", error.unit, error.message});
}

void IntakeCheck::add(const Unit& unit, std::string check, std::string message) {
  findings_.add({files_[unit.place.file], unit.place.line, Severity::warning, std::move(check),
                 unit.id, std::move(message)});
}

void IntakeCheck::unit(const SourceDocument& source) {
  check_unit(source, rules_, findings_);
  if (files_.empty() || files_.back() != source.file) files_.push_back(source.file);
  Unit unit;
  unit.id = source.document.id;
  unit.place = {files_.size() - 1, source.line};
  unit.content = content_of(source.document);
  unit.title = std::hash<std::string>{}(source.document.versions.front().title);
  by_id_.try_emplace(unit.id, units_.size());
  units_.push_back(std::move(unit));
  if (is_compared(source.document)) compare_texts(source.document, units_.size() - 1);
}

void IntakeCheck::compare_texts(const Document& document, std::size_t number) {
  std::vector<Signature> signatures;
  std::optional<SimilarTexts::Match> best;
  for (const Version& version : document.versions) {
    const auto own = signature(version);
    if (!own) continue;
    signatures.push_back(*own);
    const auto match = texts_.nearest(*own);
    if (match && (!best || match->similarity > best->similarity)) best = match;
  }
  if (best) {
    const Unit& other = units_[unit_of_text_[best->text]];
    add(units_[number], "near-duplicate",
        likeness(best->similarity) + other.id + " (" + files_[other.place.file] + ":" +
            std::to_string(other.place.line) + ")");
  }
  for (const Signature& own : signatures) {
    const std::size_t text = texts_.add(own);
    unit_of_text_.push_back(number);
    if (!units_[number].text) units_[number].text = text;
  }
}

void IntakeCheck::replaced(const Document& old, Unit& unit) {
  unit.in_index = true;
  if (content_of(old) == unit.content) {
    ++unchanged_;
    return;
  }
  ++replacing_;
  constexpr double kUnlike = 0.1;
  const Version& text = old.versions.front();
  const auto before = signature(text);
  const bool unlike = std::hash<std::string>{}(text.title) != unit.title && before && unit.text &&
                      similarity(*before, texts_.at(*unit.text)) < kUnlike;
  add(unit, "replaces",
      "replaces \"" + text.title + "\" in the index" +
          (unlike ? ", which is about something else" : ""));
}

void IntakeCheck::indexed(const Document& old) {
  compare();
  const auto same_id = by_id_.find(old.id);
  if (same_id != by_id_.end()) replaced(old, units_[same_id->second]);
  if (!is_compared(old)) return;
  for (const Version& version : old.versions) {
    const auto own = signature(version);
    const auto match = own ? texts_.nearest(*own) : std::nullopt;
    if (!match) continue;
    Unit& unit = units_[unit_of_text_[match->text]];
    if (unit.id == old.id || match->similarity <= unit.similarity) continue;
    unit.like = old.id;
    unit.similarity = match->similarity;
  }
}

IntakeReport IntakeCheck::finish() {
  for (const Unit& unit : units_) {
    if (unit.like.empty()) continue;
    add(unit, "near-duplicate", likeness(unit.similarity) + unit.like + " in the index");
  }
  IntakeReport report;
  report.findings = findings_.take();
  report.errors = findings_.errors();
  report.warnings = findings_.warnings();
  report.units = units_.size();
  report.compared = compared_;
  if (compared_) {
    report.replacing = replacing_;
    report.unchanged = unchanged_;
    report.fresh = by_id_.size() - replacing_ - unchanged_;
  }
  return report;
}

}  // namespace gfmd
