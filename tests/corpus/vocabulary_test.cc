#include "corpus/vocabulary.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace gfmd;

namespace {

std::string key_of(const Vocabulary& vocabulary, std::string_view name) {
  const VocabularyEntry* entry = vocabulary.resolve(name);
  return entry ? entry->key : "none";
}

std::string icu_name(const std::string& country, const char* language) {
  icu::UnicodeString name;
  icu::Locale("", country.c_str()).getDisplayCountry(icu::Locale(language), name);
  std::string utf8;
  return name.toUTF8String(utf8);
}

void check_labels(const Vocabulary& vocabulary) {
  for (const VocabularyEntry& entry : vocabulary.entries()) {
    INFO(entry.key);
    CHECK(vocabulary.find(entry.key) == &entry);
    for (const std::string& label : entry.labels) {
      INFO(label);
      CHECK_FALSE(label.empty());
      CHECK(label.find_first_of("\t\"|") == std::string::npos);
      CHECK(label.front() != ' ');
      CHECK(label.back() != ' ');
      CHECK(label.find("'") == std::string::npos);  // the typographic apostrophe everywhere
      CHECK(vocabulary.resolve(label) == &entry);
    }
  }
}

}  // namespace

TEST_CASE("names are compared folded") {
  CHECK(fold_name("  Côte d’Ivoire ") == "cote d ivoire");
  CHECK(fold_name("CÔTE D'IVOIRE") == "cote d ivoire");
  CHECK(fold_name("the Dominican  Republic.") == "dominican republic");
  CHECK(fold_name("U.S.") == "us");
  CHECK(fold_name("É.-U.") == "e u");
  CHECK(fold_name("St. Lucia") == "st lucia");
  CHECK(fold_name("l’Union européenne") == "union europeenne");
  CHECK(fold_name("Guinea-Bissau") == "guinea bissau");
  CHECK(fold_name("«Países\u00a0Bajos»") == "paises bajos");
  CHECK(fold_name("la") == "la");  // Laos' code, not an article
  CHECK(fold_name("… —").empty());
}

TEST_CASE("slugs are those of the contract") {
  CHECK(slug("Violence and trauma, especially against women and girls") ==
        "violence-and-trauma-especially-against-women-and-girls");
  CHECK(slug("  Protección de la niñez – 2015! ") == "proteccion-de-la-ninez-2015");
  CHECK(slug("Migrants’ Health") == "migrants-health");
  CHECK(slug("!?").empty());
}

TEST_CASE("countries resolve by code and by name in three languages") {
  for (const char* name : {"KE", "ke", "KEN", "Kenya", "Kenia", "KENYA"}) {
    CHECK(key_of(countries(), name) == "KE");
  }
  CHECK(key_of(countries(), "Países Bajos") == "NL");
  CHECK(key_of(countries(), "Holanda") == "NL");
  CHECK(key_of(countries(), "les Pays-Bas") == "NL");
  CHECK(key_of(countries(), "Lao PDR") == "LA");
  CHECK(key_of(countries(), "Laos") == "LA");
  CHECK(key_of(countries(), "United States of America") == "US");
  CHECK(key_of(countries(), "EE.UU.") == "US");
  CHECK(key_of(countries(), "EE. UU.") == "US");
  CHECK(key_of(countries(), "the UK") == "GB");
  CHECK(key_of(countries(), "Luxemburg") == "LU");
  CHECK(key_of(countries(), "Czech Republic") == "CZ");
  CHECK(key_of(countries(), "CAR") == "CF");
  CHECK(key_of(countries(), "Congo, Democratic Republic of the") == "CD");
  CHECK(key_of(countries(), "Congo") == "CG");
  CHECK(key_of(countries(), "Burma") == "MM");
  CHECK(key_of(countries(), "Türkiye") == "TR");
  CHECK(key_of(countries(), "Turkey") == "TR");
  CHECK(key_of(countries(), "El Salvador") == "SV");
  CHECK(key_of(countries(), "Kenyan") == "none");
  CHECK(key_of(countries(), "") == "none");
}

TEST_CASE("a country's regions go from the nearest to the world") {
  using Codes = std::vector<std::string>;
  CHECK(countries().find("KE")->parents == Codes{"014", "202", "002", "001"});
  CHECK(countries().find("HN")->parents == Codes{"013", "419", "019", "001"});
  CHECK(countries().find("NL")->parents == Codes{"155", "150", "001"});
  CHECK(countries().find("XK")->parents == Codes{"039", "150", "001"});
  CHECK(countries().find("AQ")->parents == Codes{"001"});
  CHECK(regions().find("001")->parents.empty());
  CHECK(key_of(regions(), "Latin America") == "419");
  CHECK(key_of(regions(), "África subsahariana") == "202");
  CHECK(key_of(regions(), "East Africa") == "014");
  CHECK(key_of(regions(), "Horn of Africa") == "none");
}

TEST_CASE("organisations resolve by acronym and name in three languages") {
  for (const char* name : {"UNHCR", "ACNUR", "HCR", "Haut-Commissariat aux réfugiés"}) {
    CHECK(key_of(organisations(), name) == "unhcr");
  }
  for (const char* name : {"IOM", "OIM", "International Organization of Migration"}) {
    CHECK(key_of(organisations(), name) == "iom");
  }
  CHECK(key_of(organisations(), "OMI") == "imo");
  CHECK(key_of(organisations(), "PAM") == "wfp");
  CHECK(key_of(organisations(), "OMS") == "who");
  CHECK(key_of(organisations(), "UE") == "eu");
  CHECK(key_of(organisations(), "CE") == "european-commission");
  CHECK(key_of(organisations(), "Comité de los Derechos del Niño") == "crc");
  CHECK(key_of(organisations(), "Comité des droits de l'enfant") == "crc");
  CHECK(key_of(organisations(), "Medecins Sans Frontiers") == "msf");
  CHECK(key_of(organisations(), "CAN") == "andean-community");
  CHECK(key_of(organisations(),
               "Occupational Health and Security Administration of the US Department of Labor") ==
        "occupational-safety-and-health-administration");
}

TEST_CASE("treaties resolve by their right and wrong names") {
  CHECK(key_of(treaties(),
               "International Convention on the Rights of All Migrant Workers and "
               "Members of Their Families") == "ICRMW");
  CHECK(key_of(treaties(), "PIDESC") == "ICESCR");
  CHECK(key_of(treaties(), "Convention relative aux droits de l’enfant") == "CRC");
}

TEST_CASE("the vocabularies are whole and consistent") {
  for (const Vocabulary* vocabulary :
       {&countries(), &regions(), &organisations(), &themes(), &tags(), &treaties()}) {
    check_labels(*vocabulary);
  }
  CHECK(countries().entries().size() == 250);  // ISO 3166-1 has 249, and XK
  CHECK(regions().entries().size() == 30);
  CHECK(organisations().entries().size() >= 120);
}

TEST_CASE("countries stand in order of their codes, each with a three-letter code and a region") {
  const auto entries = countries().entries();
  CHECK(std::is_sorted(entries.begin(), entries.end(),
                       [](const auto& a, const auto& b) { return a.key < b.key; }));
  std::set<std::string> long_codes;
  for (const VocabularyEntry& entry : entries) {
    INFO(entry.key);
    CHECK(entry.key.size() == 2);
    REQUIRE_FALSE(entry.aliases.empty());
    CHECK(entry.aliases.front().size() == 3);
    CHECK(long_codes.insert(entry.aliases.front()).second);
    CHECK_FALSE(entry.parents.empty());
  }
}

TEST_CASE("themes and tags are keyed by the slug of their English label, in its order") {
  for (const Vocabulary* vocabulary : {&themes(), &tags()}) {
    const auto entries = vocabulary->entries();
    CHECK(std::is_sorted(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return a.key < b.key; }));
    for (const VocabularyEntry& entry : entries) CHECK(entry.key == slug(entry.labels[0]));
  }
  // A value of both fields has one key and the same labels.
  for (const VocabularyEntry& theme : themes().entries()) {
    const VocabularyEntry* tag = tags().find(theme.key);
    if (tag) CHECK(tag->labels == theme.labels);
  }
}

TEST_CASE("country names agree with ICU but for a few") {
  const std::array<std::set<std::string>, kLanguageCount> ours{{
      {"AG", "BA", "BL", "CD", "CG", "CV", "FM", "GS", "HK", "HM", "KN", "LC", "MF", "MM",
       "MO", "PM", "PS", "SH", "SJ", "ST", "TC", "TR", "TT", "UM", "VC", "VI", "WF"},
      {"AX", "FM", "HK", "HM", "MM", "MO", "PS", "UM", "VI"},
      {"CD", "CG", "CV", "FM", "HK", "KN", "MM", "MO", "PS", "SV", "RE", "TL"},
  }};
  for (const VocabularyEntry& entry : countries().entries()) {
    for (const Language language : kLanguages) {
      const auto at = static_cast<std::size_t>(language);
      const std::string code(language_code(language));
      const std::string icu = icu_name(entry.key, code.c_str());
      INFO(entry.key << " " << code << " " << icu);
      CHECK((entry.labels[at] == icu) == (ours[at].count(entry.key) == 0));
      // Their names are found all the same, but for notes in brackets and the like.
      if (ours[at].count(entry.key) == 0) CHECK(countries().resolve(icu) == &entry);
    }
  }
}

TEST_CASE("a faulty vocabulary is refused with file, line and fault") {
  const std::string head = "key\ten\tes\tfr\taliases\tparent\n";
  const auto fault = [](const std::string& text) -> std::string {
    try {
      (void)Vocabulary::parse("some.tsv", text);
      return "none";
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  };
  CHECK(fault("# words\n\n" + head + "A\ta\tb\tc\t\t\n") == "none");
  CHECK(fault(head + "A\ta\tb\tc\t\n") == "some.tsv:2: expected 6 columns, found 5");
  CHECK(fault(head + "A\ta\tb\tc\t\t\n\nA\td\te\tf\t\t\n") ==
        "some.tsv:4: key \"A\" stands for line 2 already");
  CHECK(fault(head + "A\tOne\tx\tc\t\t\nB\td\te\tf\tthe ÓNE\t\n") ==
        "some.tsv:3: name \"one\" stands for line 2 already");
  CHECK(fault(head + "A\ta\tb\tc\t\t007\n") == "some.tsv:2: unknown region 007");
  CHECK(fault(head + "A\ta\t\tc\t\t\n") == "some.tsv:2: no label in column es");
  CHECK(fault(head + "\ta\tb\tc\t\t\n") == "some.tsv:2: no key");
  CHECK(fault(head + "A\ta\tb\tc\tx||y\t\n") == "some.tsv:2: an empty alias");
  CHECK(fault("key\ten\tes\n") == "some.tsv:1: expected one column \"fr\" in the header row");
  CHECK(fault("key\ten\tes\tfr\tcolour\nA\ta\tb\tc\tred\n") ==
        "some.tsv:2: unknown column \"colour\"");
  CHECK(fault("key\ten\tes\tfr\nA\t\xff\tb\tc\n") == "some.tsv:0: not UTF-8");
}
