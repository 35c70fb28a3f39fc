#include "indexer/document_mapper.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "corpus/facet_value.h"
#include "corpus/term.h"

namespace gfmd {
namespace {

using Positions = std::vector<std::uint32_t>;

const Posting* find(const MappedDocument& mapped, const std::string& term) {
  const auto found = std::find_if(mapped.postings.begin(), mapped.postings.end(),
                                  [&](const Posting& posting) { return posting.term == term; });
  return found == mapped.postings.end() ? nullptr : &*found;
}

Positions positions(const MappedDocument& mapped, const std::string& term) {
  const Posting* const posting = find(mapped, term);
  return posting == nullptr ? Positions{} : posting->positions;
}

std::uint32_t wdf(const MappedDocument& mapped, const std::string& term) {
  const Posting* const posting = find(mapped, term);
  return posting == nullptr ? 0 : posting->wdf;
}

std::optional<std::string> value(const MappedDocument& mapped, std::uint32_t slot) {
  for (const auto& [number, text] : mapped.values) {
    if (number == slot) return text;
  }
  return std::nullopt;
}

Passage passage(std::string text) {
  Passage made;
  made.text = std::move(text);
  return made;
}

Version version(Language language, std::string title, const std::vector<std::string>& texts) {
  Version made;
  made.language = language;
  made.title = std::move(title);
  for (const std::string& text : texts) made.passages.push_back(passage(text));
  return made;
}

Document document(Version first) {
  Document made;
  made.id = "practice-3";
  made.kind = DocumentKind::practice;
  made.versions.push_back(std::move(first));
  return made;
}

MappedDocument map(const Document& made) { return DocumentMapper().map(made); }

std::string body(const std::string& word) {
  return spell_word(TextField::body, Language::en, word);
}

TEST_CASE("words are posted by field and language, with their positions") {
  Document made = document(version(Language::en, "Rights of the child", {"The rights, the law"}));
  made.versions.push_back(version(Language::es, "Derechos", {"la niña"}));
  const MappedDocument mapped = map(made);
  CHECK(positions(mapped, body("the")) == Positions{0, 2});
  CHECK(positions(mapped, body("rights")) == Positions{1});
  CHECK(positions(mapped, spell_word(TextField::title, Language::en, "child")) == Positions{3});
  CHECK(positions(mapped, spell_word(TextField::body, Language::es, "niña")) == Positions{1});
  CHECK(find(mapped, spell_word(TextField::body, Language::es, "rights")) == nullptr);
  CHECK(wdf(mapped, body("the")) == 2);
}

TEST_CASE("acronyms that the texts define are found") {
  const auto acronyms =
      map(document(version(Language::es, "", {"El Centro de Atención Integral (CAI)"}))).acronyms;
  REQUIRE(acronyms.size() == 1);
  CHECK(acronyms[0].acronym == "CAI");
  CHECK(acronyms[0].unit == "practice-3");
  CHECK(acronyms[0].language == Language::es);
}

TEST_CASE("postings are in term order, without doubles, positions ascending") {
  const MappedDocument mapped =
      map(document(version(Language::en, "b a", {"c b a WHO b-c", "a WHO a", "a"})));
  for (std::size_t i = 1; i < mapped.postings.size(); ++i) {
    CHECK(mapped.postings[i - 1].term < mapped.postings[i].term);
  }
  for (const Posting& posting : mapped.postings) {
    CHECK(std::is_sorted(posting.positions.begin(), posting.positions.end()));
    CHECK(posting.wdf >= std::max<std::size_t>(1, posting.positions.size()));
  }
}

TEST_CASE("no phrase crosses from one passage into the next") {
  const MappedDocument mapped = map(document(version(Language::en, "", {"one two", "three"})));
  const std::uint32_t two = positions(mapped, body("two")).at(0);
  const std::uint32_t three = positions(mapped, body("three")).at(0);
  CHECK(three - two >= DocumentMapper::kPassageGap);
}

TEST_CASE("where clauses start is posted by field and language") {
  const MappedDocument mapped =
      map(document(version(Language::en, "Law, rights", {"one, two and three", "four; five"})));
  const auto starts = positions(mapped, spell_clause_start(TextField::body, Language::en));
  CHECK(starts == Positions{1, 3, positions(mapped, body("five")).at(0)});
  CHECK(positions(mapped, spell_clause_start(TextField::title, Language::en)) == Positions{1});
}

TEST_CASE("an acronym is posted as a word and, as printed, without positions") {
  const MappedDocument mapped = map(document(version(Language::en, "", {"WHO and who, WHO"})));
  CHECK(positions(mapped, body("who")) == Positions{0, 2, 3});
  const std::string acronym = spell_acronym(TextField::body, Language::en, "WHO");
  CHECK(wdf(mapped, acronym) == 2);
  CHECK(positions(mapped, acronym).empty());
}

TEST_CASE("a hyphenated compound stands at its first part's place and does not count as a word") {
  const MappedDocument mapped = map(document(version(Language::en, "", {"no non-return policy"})));
  CHECK(positions(mapped, body("nonreturn")) == Positions{1});
  CHECK(positions(mapped, body("non")) == Positions{1});
  CHECK(positions(mapped, body("return")) == Positions{2});
  const FieldLengths lengths = unpack_lengths(value(mapped, kLengthsSlot).value());
  CHECK(lengths.at(0).at(static_cast<std::size_t>(TextField::body)) == 4);
}

TEST_CASE("lengths are counted by language and field") {
  Document made = document(version(Language::en, "Two words", {"three more words", "four"}));
  made.versions.push_back(version(Language::fr, "Un", {}));
  const FieldLengths lengths = unpack_lengths(value(map(made), kLengthsSlot).value());
  const auto length = [&](Language language, TextField field) {
    return lengths.at(static_cast<std::size_t>(language)).at(static_cast<std::size_t>(field));
  };
  CHECK(length(Language::en, TextField::title) == 2);
  CHECK(length(Language::en, TextField::body) == 4);
  CHECK(length(Language::en, TextField::names) == 0);
  CHECK(length(Language::fr, TextField::title) == 1);
  CHECK(length(Language::es, TextField::body) == 0);
}

TEST_CASE("a summary beside the text has a field of its own") {
  Document made = document(version(Language::en, "", {"CEDAW GR 26"}));
  made.versions[0].summary = "A source on women";
  const MappedDocument mapped = map(made);
  CHECK(positions(mapped, spell_word(TextField::summary, Language::en, "women")) == Positions{3});
  CHECK(find(mapped, body("women")) == nullptr);
}

TEST_CASE("keywords have a field of their own, a gap between each two") {
  Document made = document(version(Language::fr, "", {"Note"}));
  made.versions[0].keywords = {"aide au retour", "retour"};
  const MappedDocument mapped = map(made);
  CHECK(positions(mapped, spell_word(TextField::keywords, Language::fr, "retour")) ==
        Positions{2, 3 + DocumentMapper::kPassageGap - 1});
  CHECK(find(mapped, body("retour")) == nullptr);
}

TEST_CASE("names are indexed in the words of each version's language") {
  Document made = document(version(Language::en, "t", {}));
  made.versions.push_back(version(Language::fr, "t", {}));
  made.versions[0].path = {"Outer heading"};
  made.countries = {{"DE", "Germany"}};
  made.partners = {{"unhcr", "UNHCR"}, {"acme-trust", "Acme Trust"}};
  REQUIRE(facet_entry(FacetField::partner, "unhcr") != nullptr);
  const MappedDocument mapped = map(made);
  const auto named = [&](Language language, const std::string& word) {
    return !positions(mapped, spell_word(TextField::names, language, word)).empty();
  };
  CHECK(named(Language::en, "germany"));
  CHECK_FALSE(named(Language::en, "allemagne"));
  CHECK(named(Language::fr, "allemagne"));
  CHECK(named(Language::en, "heading"));
  CHECK_FALSE(named(Language::fr, "heading"));
  CHECK(named(Language::en, "acme"));
  CHECK(named(Language::fr, "acme"));
  CHECK(named(Language::en, "refugees"));
  CHECK(wdf(mapped, spell_acronym(TextField::names, Language::en, "UNHCR")) == 1);
  CHECK(named(Language::en, "europe"));
  CHECK_FALSE(named(Language::en, "world"));
}

TEST_CASE("names stand apart, and one that is country and place counts once") {
  Document made = document(version(Language::en, "t", {}));
  made.countries = {{"KE", "Kenya"}, {"UG", "Uganda"}};
  made.places = {{"KE", "Kenya"}};
  const MappedDocument mapped = map(made);
  const std::string kenya = spell_word(TextField::names, Language::en, "kenya");
  const std::string uganda = spell_word(TextField::names, Language::en, "uganda");
  CHECK(wdf(mapped, kenya) == 1);
  CHECK(positions(mapped, uganda).at(0) - positions(mapped, kenya).at(0) >=
        DocumentMapper::kPassageGap);
}

TEST_CASE("references are posted once each, without positions") {
  Document made = document(version(Language::en, "t", {"x", "y"}));
  for (Passage& cites : made.versions[0].passages) {
    cites.references = {{ReferenceKind::un_symbol, "A/RES/69/187", "", 0, 1},
                        {ReferenceKind::url, "http://a.org", "", 0, 1}};
  }
  const MappedDocument mapped = map(made);
  const std::string symbol = spell_reference(ReferenceKind::un_symbol, "A/RES/69/187");
  CHECK(wdf(mapped, symbol) == 1);
  CHECK(positions(mapped, symbol).empty());
  CHECK(wdf(mapped, spell_reference(ReferenceKind::url, "http://a.org")) == 1);
}

TEST_CASE("a unit is found by those it is related to") {
  Document made = document(version(Language::en, "t", {"x"}));
  made.relations = {{"practice-3", {}, {}, {}}, {"question-1", {}, {}, {}}};
  const MappedDocument mapped = map(made);
  CHECK(wdf(mapped, spell_related("practice-3")) == 1);
  CHECK(wdf(mapped, spell_related("question-1")) == 1);
}

TEST_CASE("a document with very many references is mapped in reasonable time") {
  Document made = document(version(Language::en, "t", {"x"}));
  for (int i = 0; i < 200'000; ++i) {
    made.versions[0].passages[0].references.push_back(
        {ReferenceKind::url, "http://a.org/" + std::to_string(i), "", 0, 1});
  }
  CHECK(map(made).postings.size() > 200'000);
}

TEST_CASE("facet values are keys, and outside the vocabularies what was printed as well") {
  Document made = document(version(Language::en, "t", {}));
  made.versions.push_back(version(Language::fr, "t", {}));
  made.countries = {{"KE", "Kenya"}, {"atlantis", "Atlantis"}, {"KE", "Kenya"}};
  CHECK(facet_values(made, FacetField::kind) == std::vector<std::string>{"practice"});
  CHECK(facet_values(made, FacetField::language) == std::vector<std::string>{"en", "fr"});
  CHECK(facet_values(made, FacetField::country) ==
        std::vector<std::string>{"KE", spell_facet_value(FacetField::country, made.countries[1])});
  CHECK(facet_values(made, FacetField::theme).empty());
  const MappedDocument mapped = map(made);
  for (const FacetField field : kFacetFields) {
    CHECK(unpack_keys(value(mapped, facet_spec(field).slot).value_or("")) ==
          facet_values(made, field));
  }
}

TEST_CASE("regions are those of countries and places, once, without the world") {
  Document made = document(version(Language::en, "t", {}));
  made.countries = {{"KE", "Kenya"}};
  made.places = {{"UG", "Uganda"}, {"DE", "Germany"}, {"atlantis", "Atlantis"}};
  std::vector<std::string> found = facet_values(made, FacetField::region);
  std::sort(found.begin(), found.end());
  // Africa, Eastern Africa, Europe, Western Europe, Sub-Saharan Africa in the order of their codes.
  CHECK(found == std::vector<std::string>{"002", "014", "150", "155", "202"});
}

TEST_CASE("a place that is a region counts under itself and what holds it") {
  Document made = document(version(Language::en, "t", {}));
  made.places = {{"014", "Eastern Africa"}};
  std::vector<std::string> found = facet_values(made, FacetField::region);
  std::sort(found.begin(), found.end());
  CHECK(found == std::vector<std::string>{"002", "014", "202"});
}

TEST_CASE("a year is stored in four digits, and none is no value") {
  Document made = document(version(Language::en, "t", {}));
  CHECK_FALSE(value(map(made), kYearSlot));
  made.year = 2015;
  CHECK(value(map(made), kYearSlot) == "2015");
  made.year = 987;
  CHECK(value(map(made), kYearSlot) == "0987");
}

TEST_CASE("the stored records and the id are the document's") {
  Document made = document(version(Language::en, "Title", {"body"}));
  const MappedDocument mapped = map(made);
  CHECK(mapped.id_term == spell_id("practice-3"));
  CHECK(mapped.text_key == text_key("practice-3"));
  CHECK(decode_document(mapped.record, mapped.text) == made);
}

}  // namespace
}  // namespace gfmd
