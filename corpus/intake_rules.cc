#include "corpus/intake_rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/address_fault.h"
#include "corpus/facet_value.h"
#include "corpus/figures.h"
#include "corpus/language_guess.h"
#include "corpus/nearest_name.h"
#include "corpus/row_text.h"
#include "corpus/web_address.h"

namespace gfmd {
namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string code(Language language) { return std::string(language_code(language)); }

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string text_of(const Version& version) {
  std::string text;
  for (const Passage& passage : version.passages) text += (text.empty() ? "" : " ") + passage.text;
  return text;
}

/// A printed field of a practice, in the template's order; title and summary stand apart.
enum PrintedPlace : std::size_t { kCountry, kPartners, kThemes, kTags, kLinks };

class UnitCheck {
 public:
  UnitCheck(const SourceDocument& unit, const IntakeRules& rules, FindingList& findings)
      : source_(unit), unit_(unit.document), rules_(rules), findings_(findings) {}

  void check() {
    check_fields();
    check_names();
    // Notes name works in any language.
    if (unit_.kind != DocumentKind::footnote) {
      for (const Version& version : unit_.versions) check_language(version);
    }
    check_sizes();
    check_translations();
    check_links();
    if (unit_.year && (*unit_.year < rules_.first_year || *unit_.year > rules_.last_year)) {
      add(Severity::error, "year", source_.line,
          "year " + std::to_string(*unit_.year) + ", where " + std::to_string(rules_.first_year) +
              " to " + std::to_string(rules_.last_year) + " is expected");
    }
  }

 private:
  void add(Severity severity, std::string_view check, std::uint32_t line, std::string message) {
    findings_.add({source_.file, line, severity, std::string(check), unit_.id, std::move(message)});
  }

  [[nodiscard]] bool is_practice() const { return unit_.kind == DocumentKind::practice; }

  /// Of a field printed in the template; the unit's own where there is none.
  [[nodiscard]] std::uint32_t line_of(PrintedPlace place) const {
    return place < unit_.printed_fields.size() ? unit_.printed_fields[place].lines.first
                                               : source_.line;
  }

  void check_fields() {
    const Version& text = unit_.versions.front();
    const bool expected = is_practice() || unit_.kind == DocumentKind::document;
    const Severity severity = is_practice() ? Severity::error : Severity::warning;
    const std::uint32_t line = source_.line;
    if (expected && text.title.empty()) add(severity, "missing", line, "no title");
    if (expected && text.passages.empty()) {
      add(severity, "missing", line, is_practice() ? "no summary" : "no text");
    }
    if (!is_practice()) return;
    if (unit_.countries.empty()) add(severity, "missing", line_of(kCountry), "no country");
    std::vector<std::string> lacking;
    if (unit_.partners.empty()) lacking.emplace_back("partners");
    if (unit_.themes.empty()) lacking.emplace_back("themes");
    if (unit_.tags.empty()) lacking.emplace_back("tags");
    if (unit_.links.empty()) lacking.emplace_back("web links");
    if (!lacking.empty()) add(Severity::warning, "missing", line, "without " + joined(lacking));
  }

  void check_names() {
    check_terms(FacetField::country, "country", unit_.countries, kCountry);
    // The template's country is the place as well where it names no other.
    if (unit_.printed_fields.empty() || unit_.places != unit_.countries) {
      check_terms(FacetField::place, "place", unit_.places, kCountry);
    }
    check_terms(FacetField::partner, "partner", unit_.partners, kPartners);
    check_terms(FacetField::theme, "theme", unit_.themes, kThemes);
    check_terms(FacetField::tag, "tag", unit_.tags, kTags);
  }

  /// Only countries are a closed list: the other names may well be new.
  void check_terms(FacetField field, std::string_view noun, const std::vector<FacetTerm>& terms,
                   PrintedPlace place) {
    const bool country = field == FacetField::country;
    const Severity severity = country ? Severity::error : Severity::warning;
    for (const FacetTerm& term : terms) {
      if (facet_entry(field, term.key) != nullptr) continue;
      if (country && facet_entry(FacetField::place, term.key) != nullptr) continue;
      std::string message = "unknown " + std::string(noun) + " " + quoted(term.printed);
      if (findings_.has_room(severity)) {
        const std::string near = nearest_facet_name(field, term.printed);
        if (!near.empty()) message += "; the nearest known name is " + quoted(near);
      }
      add(severity, "unknown-" + std::string(noun), line_of(place), std::move(message));
    }
  }

  void check_language(const Version& version) {
    const std::vector<std::string> words = guessing_words(version.title + " " + text_of(version));
    const Language guess = guess_language(words, version.language);
    if (guess == version.language) return;
    const bool certain = words.size() >= rules_.certain_language;
    add(certain ? Severity::error : Severity::warning, "language", source_.line,
        "the text given as " + code(version.language) + " reads as " + code(guess));
  }

  void check_sizes() {
    const std::size_t most = is_practice() ? rules_.summary_words : rules_.text_words;
    for (const Version& version : unit_.versions) {
      if (const std::size_t size = character_count(version.title); size > rules_.title_characters) {
        add(Severity::warning, "length", source_.line,
            "the " + code(version.language) + " title has " + std::to_string(size) +
                " characters, where " + std::to_string(rules_.title_characters) +
                " at most are expected");
      }
      const std::string text = text_of(version);
      const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
      if (words > most) {
        add(Severity::warning, "length", source_.line,
            "the " + code(version.language) + " text has " + std::to_string(words) +
                " words, where " + std::to_string(most) + " at most are expected");
      }
    }
  }

  /// Catalogues in one language are no fault, practices without translations are.
  void check_translations() {
    const Version& original = unit_.versions.front();
    std::vector<std::string> lacking;
    for (const Language language : kLanguages) {
      const auto found =
          std::find_if(unit_.versions.begin(), unit_.versions.end(),
                       [&](const Version& version) { return version.language == language; });
      if (found == unit_.versions.end()) lacking.push_back(code(language));
    }
    if (!lacking.empty() && (is_practice() || unit_.versions.size() > 1)) {
      add(Severity::warning, "translation", source_.line, "no translation: " + joined(lacking));
    }
    for (std::size_t i = 1; i < unit_.versions.size(); ++i) {
      check_translation(original, unit_.versions[i]);
    }
  }

  void check_translation(const Version& original, const Version& translation) {
    const std::string name = "the " + code(translation.language) + " translation";
    if (translation.title.empty() && !original.title.empty()) {
      add(Severity::error, "translation", source_.line, name + " has no title");
    }
    if (translation.passages.empty() && !original.passages.empty()) {
      add(Severity::error, "translation", source_.line, name + " has no text");
      return;
    }
    // Those of a paper are held against the print where they are read; some only sum up.
    if (translation.unofficial) return;
    const auto before = figures_of(original.title + " " + text_of(original));
    const auto after = figures_of(translation.title + " " + text_of(translation));
    std::vector<std::string> lost;
    std::vector<std::string> added;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(lost));
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                        std::back_inserter(added));
    if (lost.empty() && added.empty()) return;
    // One alone may be written out: "two", "2".
    const bool changed = !lost.empty() && !added.empty();
    std::string message = name + " has other figures:";
    if (!lost.empty()) message += " without " + joined(lost);
    if (!added.empty()) message += (lost.empty() ? " with " : ", with ") + joined(added);
    add(changed ? Severity::error : Severity::warning, "translation", source_.line,
        std::move(message));
  }

  void check_links() {
    for (const std::string& link : source_.links) check_link(link, source_.line);
    if (unit_.printed_fields.size() > kLinks) check_printed_links();
    for (const Passage& passage : unit_.versions.front().passages) {
      for (const Reference& reference : passage.references) {
        if (reference.kind != ReferenceKind::url) continue;
        check_link(reference.normal, std::max(source_.line, passage.lines.first));
      }
    }
  }

  void check_link(std::string_view link, std::uint32_t line) {
    if (const auto fault = address_fault(link)) {
      add(Severity::warning, "link", line, "link " + quoted(link) + ": " + fault->message);
    }
  }

  /// The template's field may hold words beside the addresses, which readers leave out.
  void check_printed_links() {
    constexpr std::string_view kSeparators = ",;";
    std::string_view text = unit_.printed_fields[kLinks].text;
    std::string_view address;  // the word before, if it is one
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      std::string_view word = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      const bool separated = !word.empty() && kSeparators.find(word.back()) != word.npos;
      if (separated) word.remove_suffix(1);
      const bool marked = word.find("://") != word.npos || word.starts_with("http");
      const bool bare = word.find('/') != word.npos && word.find('.') < word.find('/');
      if (is_web_address(word) || marked) {
        check_link(word, line_of(kLinks));
      } else if (!address.empty() && may_continue_address(word)) {
        add(Severity::warning, "link", line_of(kLinks),
            "link " + quoted(address) + ": a space before " + quoted(word));
      } else if (bare) {
        check_link(word, line_of(kLinks));
      }
      address = is_web_address(word) && !separated ? word : std::string_view();
    }
  }

  const SourceDocument& source_;
  const Document& unit_;
  const IntakeRules& rules_;
  FindingList& findings_;
};

}  // namespace

void check_unit(const SourceDocument& unit, const IntakeRules& rules, FindingList& findings) {
  UnitCheck(unit, rules, findings).check();
}

}  // namespace gfmd
