#include "corpus/thesaurus.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "stemmers/unicode.h"

using namespace gfmd;

namespace {

const std::string kHeader = "id\tbroader\trelated\ten\tes\tfr\n";

std::string fault_of(const std::string& rows) {
  try {
    (void)Thesaurus::parse("t.tsv", kHeader + rows);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("concepts have terms in three languages and know what is above and below") {
  const Thesaurus read =
      Thesaurus::parse("t.tsv", kHeader +
                                    "# a remark\n\n"
                                    "child\t\tfamily\tchild; kid\tniño\tenfant\n"
                                    "orphan\tchild\t\torphan\thuérfano\torphelin\n"
                                    "family\t\t\tfamily\tfamilia\tfamille\n");
  REQUIRE(read.concepts().size() == 3);
  const ThesaurusConcept& child = *read.find("child");
  CHECK(child.terms[0] == std::vector<std::string>{"child", "kid"});
  CHECK(child.narrower == std::vector<std::uint32_t>{1});
  CHECK(child.related == std::vector<std::uint32_t>{2});
  CHECK(read.find("orphan")->broader == std::vector<std::uint32_t>{0});
  CHECK(read.find("kid") == nullptr);
}

TEST_CASE("a term may be one that is asked for only") {
  const Thesaurus read = Thesaurus::parse(
      "t.tsv", kHeader + "child\t\t\tchild; ?kiddies; kid\tniño\tenfant; ?mioche\n");
  const ThesaurusConcept& child = *read.find("child");
  CHECK(child.terms[0] == std::vector<std::string>{"child", "kid"});
  CHECK(child.asked_only[0] == std::vector<std::string>{"kiddies"});
  CHECK(child.asked_only[1].empty());
  CHECK(child.terms[2] == std::vector<std::string>{"enfant"});
  CHECK(fault_of("a\t\t\t?a\tb\tc\n") == "t.tsv:2: no preferred term in column en");
  CHECK(fault_of("a\t\t\ta; ?\tb\tc\n") == "t.tsv:2: an empty term in column en");
}

TEST_CASE("a faulty row is named by its line") {
  CHECK(fault_of("a\t\t\ta\tb\n") == "t.tsv:2: expected 6 columns, found 5");
  CHECK(fault_of("a\t\t\ta\t\tc\n") == "t.tsv:2: no preferred term in column es");
  CHECK(fault_of("a\t\t\ta;; b\tb\tc\n") == "t.tsv:2: an empty term in column en");
  CHECK(fault_of("a\t\t\ta; a\tb\tc\n") == "t.tsv:2: \"a\" stands twice in column en");
  CHECK(fault_of("a\tb\t\ta\tb\tc\n") == "t.tsv:2: unknown id b");
  CHECK(fault_of("a\ta\t\ta\tb\tc\n") == "t.tsv:2: the concept stands under itself");
  CHECK(fault_of("a\t\t\ta\tb\tc\n\na\t\t\ta\tb\tc\n") == "t.tsv:4: id a is given twice");
  CHECK(fault_of("\t\t\ta\tb\tc\n") == "t.tsv:2: no id");
  CHECK(fault_of("a\t\t\t\xff\tb\tc\n") == "t.tsv:0: not UTF-8");
  CHECK_THROWS_WITH(Thesaurus::parse("t.tsv", "id\ten\n"),
                    "t.tsv:1: expected the columns id, broader, related, en, es, fr");
}

TEST_CASE("the project's thesaurus is whole") {
  CHECK(thesaurus().concepts().size() >= 400);
  for (const ThesaurusConcept& each : thesaurus().concepts()) {
    INFO(each.id);
    for (const auto& terms : each.terms) {
      for (const std::string& term : terms) {
        CHECK(to_nfc(term) == term);
        CHECK(term.find('\'') == std::string::npos);  // the typographic apostrophe
        CHECK(term.find("  ") == std::string::npos);
      }
    }
  }
  const auto has = [](std::string_view id, Language language, std::string_view term) {
    const auto& terms = thesaurus().find(id)->terms[static_cast<std::size_t>(language)];
    return std::find(terms.begin(), terms.end(), term) != terms.end();
  };
  REQUIRE(thesaurus().find("child") != nullptr);
  CHECK(has("irregular-migrant", Language::fr, "sans-papiers"));
}

TEST_CASE("no concept is above itself, however long the way") {
  const auto concepts = thesaurus().concepts();
  for (std::uint32_t start = 0; start < concepts.size(); ++start) {
    std::vector<std::uint32_t> open = concepts[start].broader;
    std::vector<bool> seen(concepts.size());
    while (!open.empty()) {
      const std::uint32_t next = open.back();
      open.pop_back();
      INFO(concepts[start].id);
      REQUIRE(next != start);
      if (seen[next]) continue;
      seen[next] = true;
      open.insert(open.end(), concepts[next].broader.begin(), concepts[next].broader.end());
    }
  }
}
