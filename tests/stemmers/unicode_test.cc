#include "stemmers/unicode.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("invalid UTF-8 is found at its first byte") {
  CHECK_FALSE(find_invalid_utf8("plain, español, Œuvré, 漢字").has_value());
  CHECK(find_invalid_utf8("ab\xff") == 2U);
  CHECK(find_invalid_utf8("é\xc3") == 2U);             // cut character
  CHECK(find_invalid_utf8("\xc0\xaf") == 0U);          // overlong
  CHECK(find_invalid_utf8("a\xed\xa0\x80") == 1U);     // surrogate
  CHECK(find_invalid_utf8("\xf4\x90\x80\x80") == 0U);  // beyond Unicode
}

TEST_CASE("NFC joins what a keyboard wrote apart") {
  CHECK(to_nfc("e\u0301tat") == "état");
  CHECK(to_nfc("état") == "état");
}

TEST_CASE("case folds and accents stay, or go") {
  CHECK(fold_case("ÉTÉ Straße NIÑO") == "été strasse niño");
  CHECK(fold_case("ﬁrst") == "first");  // a ligature out of a PDF
  CHECK(fold_accents("ÉTÉ Straße NIÑO") == "ete strasse nino");
  CHECK(fold_accents("Œuvre, cæcum, Łódź, İstanbul") == "oeuvre, caecum, lodz, istanbul");
  CHECK(fold_accents("E\u0301ta\u0302t") == "etat");
}

TEST_CASE("upper case, of all letters or the first") {
  CHECK(to_upper_case("niño, étude 3") == "NIÑO, ÉTUDE 3");
  CHECK(capitalize("étude") == "Étude");
  CHECK(capitalize("").empty());
}

TEST_CASE("what a PDF makes of letters is undone") {
  CHECK(to_plain_letters("deten\u00adtion") == "detention");
  CHECK(to_plain_letters("ｄｅｔｅｎｔｉｏｎ １２") == "detention 12");
  CHECK(to_plain_letters("ﬁﬂeﬃ") == "fifleffi");
  CHECK(to_plain_letters("zero\u200bwidth") == "zerowidth");
  CHECK(to_plain_letters("m² nº niño") == "m² nº niño");
}

TEST_CASE("folding twice changes nothing more") {
  for (const std::string_view text : {"Œuvré", "ǅ ẞ ŉ", "ÀÉÎõü", "A/RES/69/187", "Türkiye"}) {
    CHECK(fold_case(fold_case(text)) == fold_case(text));
    CHECK(fold_accents(fold_accents(text)) == fold_accents(text));
  }
}

TEST_CASE("controls and direction overrides become spaces") {
  CHECK(strip_controls("a\x01"
                       "b\u202e"
                       "c\td\n") == "a b c\td\n");
  CHECK(strip_controls("\ufeffx\x7f") == " x ");
  CHECK(strip_controls("a\xff"
                       "b") == "a b");
}

TEST_CASE("the first control character is found") {
  CHECK_FALSE(find_control("niños\ty\nniñas\r"));
  const auto control = find_control("niñ\u202eos\x01");
  REQUIRE(control);
  CHECK(control->offset == 4);
  CHECK(control->code_point == 0x202e);
  CHECK(find_control("a\xff\x7f")->code_point == 0x7f);
  CHECK(code_point_name(control->code_point) == "U+202E");
  CHECK(code_point_name(7) == "U+0007");
  CHECK(code_point_name(0x10ffff) == "U+10FFFF");
}
