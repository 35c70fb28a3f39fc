#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "corpus/document.h"

namespace gfmd {

/// Makes up Documents that use every member, at its edges too; the same seed gives the same ones.
class DocumentInventor {
 public:
  explicit DocumentInventor(std::uint32_t seed) : random_(seed) {}

  Document document() {
    Document made;
    made.id = text() + "x";
    made.kind = kDocumentKinds.at(below(kDocumentKinds.size()));
    made.number = number();
    made.source = text();
    made.lines = lines();
    const std::size_t count = 1 + below(kLanguageCount);
    for (std::size_t i = 0; i < count; ++i) made.versions.push_back(version(kLanguages.at(i)));
    for (auto* terms : {&made.countries, &made.places, &made.partners, &made.themes, &made.tags}) {
      *terms = list<FacetTerm>([&] { return FacetTerm{text(), text()}; });
    }
    made.links = list<std::string>([&] { return text(); });
    if (below(2) == 0) made.year = static_cast<int>(number());
    made.printed_fields = list<PrintedField>([&] { return PrintedField{text(), text(), lines()}; });
    made.cited_by = list<SentenceId>([&] { return SentenceId{text(), number(), number()}; });
    return made;
  }

  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

 private:
  std::uint32_t number() {
    constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
    const std::vector<std::uint32_t> edges{0, 1, 127, 128, 2015, 70'000, kMost - 1, kMost};
    return edges.at(below(edges.size()));
  }

  std::string text() {
    std::string made(below(4) == 0 ? below(300) : below(12), '\0');
    for (char& c : made) c = static_cast<char>(below(256));
    return made;
  }

  LineRange lines() { return {number(), number()}; }

  template <typename T, typename Make>
  std::vector<T> list(Make make) {
    std::vector<T> made;
    for (std::size_t i = below(4); i > 0; --i) made.push_back(make());
    return made;
  }

  template <typename Range>
  void place(Range& range, const std::string& in) {
    range.begin = static_cast<std::uint32_t>(below(in.size() + 1));
    range.end = range.begin + static_cast<std::uint32_t>(below(in.size() - range.begin + 1));
  }

  Passage passage() {
    Passage made;
    made.kind = below(2) == 0 ? PassageKind::paragraph : PassageKind::list_item;
    made.text = text();
    made.lines = lines();
    made.sentences = list<Sentence>([&] {
      Sentence sentence;
      place(sentence, made.text);
      sentence.lines = lines();
      return sentence;
    });
    made.notes = list<NoteMark>([&] {
      return NoteMark{static_cast<std::uint32_t>(below(made.text.size() + 1)), number()};
    });
    made.references = list<Reference>([&] {
      Reference reference;
      reference.kind = static_cast<ReferenceKind>(below(6));
      reference.normal = text();
      reference.pinpoint = text();
      place(reference, made.text);
      return reference;
    });
    return made;
  }

  Version version(Language language) {
    Version made;
    made.language = language;
    made.unofficial = below(2) == 0;
    made.title = text();
    made.path = list<std::string>([&] { return text(); });
    made.passages = list<Passage>([&] { return passage(); });
    made.context = list<std::string>([&] { return text(); });
    made.summary = text();
    made.keywords = list<std::string>([&] { return text(); });
    return made;
  }

  std::mt19937 random_;
};

}  // namespace gfmd
