#include "corpus/row_text.h"

#include <catch2/catch.hpp>

namespace gfmd {

TEST_CASE("characters are counted, not bytes") {
  CHECK(character_count("") == 0);
  CHECK(character_count("aigüe") == 5);
  CHECK(character_count("“a”") == 3);
}

TEST_CASE("a row's first letter tells its case behind quotation marks") {
  CHECK(starts_lower("facilitated movement"));
  CHECK(starts_lower("écoles"));
  CHECK(starts_lower("“[m]igrant"));
  CHECK_FALSE(starts_lower("Écoles"));
  CHECK_FALSE(starts_lower("2014"));
  CHECK_FALSE(starts_lower("• item"));
  CHECK_FALSE(starts_lower(""));
  CHECK(starts_upper("Écoles"));
  CHECK(starts_upper("¿Qué"));
  CHECK(starts_upper("18 members"));
  CHECK_FALSE(starts_upper("école"));
  CHECK_FALSE(starts_upper("– dash"));
  CHECK_FALSE(starts_upper(""));
}

TEST_CASE("sentence ends are seen behind closing marks") {
  CHECK(ends_sentence("all alike."));
  CHECK(ends_sentence("once”."));
  CHECK(ends_sentence("girls.”"));
  CHECK(ends_sentence("(para. 34.)"));
  CHECK(ends_sentence("instruments;"));
  CHECK(ends_sentence("the following:"));
  CHECK_FALSE(ends_sentence("in the country"));
  CHECK_FALSE(ends_sentence("(2014)"));
  CHECK_FALSE(ends_sentence("children,"));
  CHECK_FALSE(ends_sentence(""));
}

TEST_CASE("list markers") {
  CHECK(list_marker("1. To improve")->number == 1u);
  CHECK(list_marker("1. To improve")->bytes == 3);
  CHECK(list_marker("12)  To serve")->number == 12u);
  CHECK(list_marker("12)  To serve")->bytes == 5);
  CHECK_FALSE(list_marker("• Registration")->number);
  CHECK(list_marker("-Strengthening")->bytes == 1);
  CHECK(list_marker("– either")->bytes == 4);
  CHECK(list_marker("•")->bytes == 3);
  CHECK(list_marker("\uF0B7 symbol")->bytes == 4);
  CHECK(list_marker("1.")->number == 1u);
  for (const char* text : {"", "2014", "4.1.4 Guideline", "10 million", "-- in order", "-5 degrees",
                           "2014. The", "1.5 million", "Title"}) {
    CAPTURE(text);
    CHECK_FALSE(list_marker(text));
  }
}

TEST_CASE("a hyphen at a row's end belongs to the compound it breaks") {
  CHECK(wraps_compound("families; the non-", "criminalization of"));
  CHECK(wraps_compound("regions of Asia-", "Pacific, Middle-East"));
  CHECK(wraps_compound("2013-", "2014"));
  CHECK_FALSE(wraps_compound("pre-", "and post-departure"));
  CHECK_FALSE(wraps_compound("socio-", "y"));
  CHECK_FALSE(wraps_compound("- Education -", "Healthcare"));
  CHECK_FALSE(wraps_compound("stakeholders --", "in order"));
  CHECK_FALSE(wraps_compound("-", "Origin"));
  CHECK_FALSE(wraps_compound("no hyphen", "here"));
}

}  // namespace gfmd
