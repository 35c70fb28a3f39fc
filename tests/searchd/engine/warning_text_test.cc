#include "searchd/engine/warning_text.h"

#include <catch2/catch.hpp>
#include <set>

#include "searchd/engine/query_parser.h"

using namespace gfmd;

TEST_CASE("every warning has a code and words of its own in each language") {
  for (auto kind = WarningKind::unopened_bracket; kind <= WarningKind::more_warnings;
       kind = static_cast<WarningKind>(static_cast<int>(kind) + 1)) {
    CHECK_FALSE(warning_code(kind).empty());
    std::set<std::string> texts;
    for (const Language language : kLanguages) {
      const std::string text = warning_text(kind, language, {"first", "second"});
      CHECK(text.find('{') == std::string::npos);
      texts.insert(text);
    }
    CHECK(texts.size() == kLanguageCount);
  }
}

TEST_CASE("arguments stand where a language wants them") {
  CHECK(warning_text(WarningKind::unknown_filter_value, Language::es, {"country", "Atlántida"}) ==
        "Ningún valor de country se llama \"Atlántida\".");
}

TEST_CASE("a warning names its place in the reader's language") {
  const auto told = [](Language reader) {
    const Query query = parse_query("niños foo:bar", Analyzer(), reader);
    REQUIRE(query.warnings.size() == 1);
    CHECK(query.warnings[0].code == "unknown-field");
    CHECK(query.warnings[0].place->offset == 7);
    return query.warnings[0].message;
  };
  CHECK(told(Language::en) ==
        "\"foo:bar\" at character 7: no field is called so, searched as words.");
  CHECK(told(Language::es) ==
        "\"foo:bar\" en el carácter 7: ningún campo se llama así, se buscó como palabras.");
  CHECK(told(Language::fr) ==
        "\"foo:bar\" au caractère 7 : aucun champ ne porte ce nom, cherché comme des mots.");
}
