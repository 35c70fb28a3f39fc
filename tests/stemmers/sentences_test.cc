#include "stemmers/sentences.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

namespace {

std::vector<std::string> sentences(std::string_view text, Language language = Language::en) {
  std::vector<std::string> parts;
  for (const ByteRange range : split_sentences(text, language)) {
    parts.emplace_back(text.substr(range.begin, range.end - range.begin));
  }
  return parts;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end where they end") {
  CHECK(sentences("Children are detained. Women too! Why?  Nobody knows") ==
        Parts{"Children are detained.", "Women too!", "Why?", "Nobody knows"});
  CHECK(sentences("They said “never again.” Then they left.") ==
        Parts{"They said “never again.”", "Then they left."});
  CHECK(sentences("¿Qué pasa? ¡Nada! Siga.", Language::es) ==
        Parts{"¿Qué pasa?", "¡Nada!", "Siga."});
  CHECK(sentences("").empty());
  CHECK(sentences("   ").empty());
}

TEST_CASE("abbreviations of notes end no sentence") {
  for (const std::string text :
       {"CEDAW, General Recommendation No. 26 (2008), para. 25 (a).",
        "Report of the Special Rapporteur, A/HRC/20/24 (2012), paras. 15-20.",
        "See art. 6.1 and p. 36 of C. 138.", "Tara Brian, J. Smith et al. Fatal Journeys.",
        "Observación general núm. 14, párr. 34.", "the U.S. Department of State",
        "1. To improve the quality of services.", "as in ch. IV of it."}) {
    CHECK(sentences(text) == Parts{text});
  }
  CHECK(sentences("lawyers, doctors, etc. Others came.") ==
        Parts{"lawyers, doctors, etc.", "Others came."});
  CHECK(sentences("It was plan B. They left.").size() <= 2);
}

TEST_CASE("sentences hold every byte that is no blank, in order") {
  const std::string text =
      "  First. second part? Third: 1. a  (b) “C.” Dr. No. 4/2008 etc. Fin…  Y ¿qué? œ.  ";
  for (const Language language : kLanguages) {
    std::size_t at = 0;
    for (const ByteRange range : split_sentences(text, language)) {
      REQUIRE(range.begin >= at);
      REQUIRE(range.begin < range.end);
      CHECK(text.substr(at, range.begin - at).find_first_not_of(' ') == std::string::npos);
      at = range.end;
    }
    CHECK(text.substr(at).find_first_not_of(' ') == std::string::npos);
  }
}
