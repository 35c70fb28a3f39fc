#include "corpus/acronym_form.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("an acronym loses points, quotes aside, and its plural s") {
  const std::vector<std::pair<std::string, std::string>> forms{
      {"IOM", "IOM"},          {"NGOs", "NGO"},         {"NGO’s", "NGO"},     {"NGO's", "NGO"},
      {"U.N.H.C.R.", "UNHCR"}, {"PfP", "PfP"},          {"ACP-EU", "ACP-EU"}, {"M&D", "M&D"},
      {"ÉNAP", "ÉNAP"},        {"COVID-19", "COVID-19"}};
  for (const auto& [printed, form] : forms) {
    INFO(printed);
    CHECK(acronym_form(printed) == form);
  }
}

TEST_CASE("other words are no acronyms") {
  for (const std::string word :
       {"", "s", "A", "As", "Cairo", "One-Stop", "McDonald", "who", "9-VII", "2014", "A/RES/69/187",
        "eIDAS", "LONGESTACRONYM", "EU-", "ПРО", "a.b."}) {
    INFO(word);
    CHECK_FALSE(acronym_form(word));
  }
}

TEST_CASE("letters are folded") {
  CHECK(acronym_letters("ACP-EU") == "acpeu");
  CHECK(acronym_letters("ÉNA") == "ena");
}

TEST_CASE("brackets hold acronyms and words that introduce them") {
  const std::vector<std::pair<std::string, Words>> contents{
      {"IOM", {"IOM"}},
      {"“IOM”", {"IOM"}},
      {"« OIM »", {"OIM"}},
      {"hereinafter the \"IOM\"", {"IOM"}},
      {"en adelante, la «OIM»", {"OIM"}},
      {"OIM, por sus siglas en inglés", {"OIM"}},
      {"ci-après dénommée OIM", {"OIM"}},
      {"OIM/IOM", {"OIM", "IOM"}},
      {"FMMD, GFMD", {"FMMD", "GFMD"}},
      {"NGO’s", {"NGO"}}};
  for (const auto& [content, acronyms] : contents) {
    INFO(content);
    CHECK(bracketed_acronyms(content).acronyms == acronyms);
  }
  CHECK(bracketed_acronyms("OIM/IOM").slashes);
  CHECK_FALSE(bracketed_acronyms("OIM, IOM").slashes);
  CHECK_FALSE(bracketed_acronyms("IOM").slashes);
}

TEST_CASE("brackets with anything else hold none") {
  for (const std::string content : {"", "2014", "IOM, 2014", "Cairo", "see IOM", "the",
                                    "A/RES/69/187, para. 3", "EU, US, UK, AU, NZ"}) {
    INFO(content);
    CHECK(bracketed_acronyms(content).acronyms.empty());
  }
}

TEST_CASE("acronyms of one thing in two languages have as many letters and share some") {
  CHECK(are_counterparts("OIM", "IOM", true));
  CHECK(are_counterparts("EPT", "EFA", true));
  CHECK_FALSE(are_counterparts("EPT", "EFA", false));
  CHECK(are_counterparts("PIDCP", "ICCPR", false));
  CHECK_FALSE(are_counterparts("ILO", "UNICEF", false));
  CHECK_FALSE(are_counterparts("OECD", "DAC", true));
}

TEST_CASE("numerals and countries' codes need better evidence") {
  for (const std::string form : {"IV", "XIV", "CD", "US", "MX", "MEX", "CAN"}) {
    INFO(form);
    CHECK(is_ambiguous_form(form));
  }
  for (const std::string form : {"IOM", "THB", "UNHCR", "IIX"}) {
    INFO(form);
    CHECK_FALSE(is_ambiguous_form(form));
  }
  CHECK(is_part_number("II"));
  CHECK(is_part_number("IX"));
  CHECK_FALSE(is_part_number("CD"));
  CHECK_FALSE(is_part_number("III"));
}

}  // namespace
}  // namespace gfmd
