#include "corpus/term.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

namespace gfmd {
namespace {

/// What Xapian counts against its limit of 245.
std::size_t stored_bytes(const std::string& term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

TEST_CASE("terms are spelled as indexes hold them") {
  CHECK(spell_word(TextField::body, Language::en, "detention") == "Bewdetention");
  CHECK(spell_word(TextField::title, Language::es, "niña") == "Tswniña");
  CHECK(spell_word(TextField::names, Language::fr, "kenya") == "Nfwkenya");
  CHECK(spell_acronym(TextField::body, Language::en, "WHO") == "BeaWHO");
  CHECK(spell_clause_start(TextField::body, Language::en) == "Bec");
  CHECK(spell_id("practice-3") == "Qpractice-3");
  CHECK(spell_related("practice-3") == "Rpractice-3");
  CHECK(spell_reference(ReferenceKind::un_symbol, "A/RES/69/187") == "S0A/RES/69/187");
  CHECK(spell_reference(ReferenceKind::url, "http://a.org") == "S5http://a.org");
}

TEST_CASE("a word's term begins with its prefix, and no other field's or language's") {
  std::set<std::string> prefixes;
  for (const TextField field : kTextFields) {
    for (const Language language : kLanguages) {
      CHECK(spell_word(field, language, "x") == word_prefix(field, language) + "x");
      CHECK(spell_acronym(field, language, "X") == acronym_prefix(field, language) + "X");
      prefixes.insert(word_prefix(field, language));
      prefixes.insert(acronym_prefix(field, language));
    }
  }
  CHECK(prefixes.size() == 2 * kTextFieldCount * kLanguageCount);
  for (const std::string& prefix : prefixes) CHECK(prefix.size() == 3);
}

TEST_CASE("a text that fits stays as it is") {
  const std::string id(kMaxTermBytes - 1, 'i');
  CHECK(spell_id(id) == "Q" + id);
}

TEST_CASE("a text too long for a term is cut and stays one of its own") {
  const std::string one = std::string(kMaxTermBytes, 'i') + "1";
  const std::string two = std::string(kMaxTermBytes, 'i') + "2";
  for (const std::string& id : {one, two}) {
    CHECK(spell_id(id).size() <= kMaxTermBytes);
    CHECK(spell_id(id).starts_with("Qiiiiiiii"));
    CHECK(spell_id(id) == spell_id(id));
  }
  CHECK(spell_id(one) != spell_id(two));
  CHECK(spell_reference(ReferenceKind::url, one) != spell_reference(ReferenceKind::url, two));
}

TEST_CASE("behind a reference's prefix stands its normal form, whole or marked as cut") {
  const std::string prefix = reference_prefix(ReferenceKind::un_symbol);
  const std::string term = spell_reference(ReferenceKind::un_symbol, "A/RES/69/187");
  CHECK(term == prefix + "A/RES/69/187");
  CHECK(is_whole("A/RES/69/187"));
  const std::string cut =
      spell_reference(ReferenceKind::un_symbol, std::string(kMaxTermBytes, 'A'));
  CHECK_FALSE(is_whole(std::string_view(cut).substr(prefix.size())));
}

TEST_CASE("NULs, which count double, do not make a term too long") {
  const std::size_t size = GENERATE(1U, 99U, 100U, 130U, 199U, 200U, 5000U);
  const std::string nuls(size, '\0');
  CHECK(stored_bytes(spell_id(nuls)) <= kMaxTermBytes);
  CHECK(stored_bytes(spell_word(TextField::body, Language::en, nuls + "x")) <= kMaxTermBytes);
  CHECK(spell_id(nuls) != spell_id(nuls + '\0'));
}

}  // namespace
}  // namespace gfmd
