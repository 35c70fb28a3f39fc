#include "searchd/http/statistics_text.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("Every text is there in every language, with the same arguments") {
  for (int i = 0; i <= static_cast<int>(StatisticsText::listed); ++i) {
    const auto text = static_cast<StatisticsText>(i);
    const auto arguments = [&](Language language) {
      const std::string_view words = text_of(text, language);
      return std::count(words.begin(), words.end(), '{');
    };
    for (const Language language : kLanguages) {
      INFO(i);
      CHECK_FALSE(text_of(text, language).empty());
      CHECK(arguments(language) == arguments(Language::en));
    }
  }
}

TEST_CASE("Texts and fields stand in their rows") {
  CHECK(text_of(StatisticsText::title, Language::en) == "What the catalogue holds and lacks");
  CHECK(text_of(StatisticsText::host, Language::es) == "Sitio");
  CHECK(text_of(StatisticsText::listed, Language::en) == "{0} of {1} shown.");
  CHECK(field_label(CatalogueField::country, Language::fr) == "Pays");
  CHECK(field_label(CatalogueField::link, Language::es) == "Enlaces");
}

}  // namespace
}  // namespace gfmd
