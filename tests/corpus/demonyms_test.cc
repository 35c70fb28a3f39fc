#include "corpus/demonyms.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "stemmers/unicode.h"

using namespace gfmd;

namespace {

using Forms = std::vector<std::string>;

std::string fault_of(const std::string& rows) {
  try {
    (void)parse_demonyms("d.tsv", "key\ten\tes\tfr\n" + rows);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

const Forms& forms_of(std::string_view key, Language language) {
  for (const Demonym& demonym : demonyms()) {
    if (demonym.place->key == key) return demonym.forms[static_cast<std::size_t>(language)];
  }
  throw std::runtime_error("no demonym of " + std::string(key));
}

bool has(const Forms& forms, const std::string& form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

/// Whether a form that ends in a masculine ending has its feminine beside it.
bool has_feminine(const Forms& forms, const std::string& form,
                  std::initializer_list<std::pair<std::string_view, std::string_view>> endings) {
  for (const auto& [masculine, feminine] : endings) {
    if (!form.ends_with(masculine)) continue;
    const std::string stem = form.substr(0, form.size() - masculine.size());
    return has(forms, stem + std::string(feminine));
  }
  return true;
}

}  // namespace

TEST_CASE("demonyms belong to a country or region, with forms by language") {
  const auto read = parse_demonyms("d.tsv",
                                   "key\ten\tes\tfr\n# a remark\n"
                                   "MX\tMexican\tmexicano|mexicana\tmexicain|mexicaine\n"
                                   "014\tEast African\t\t\n");
  REQUIRE(read.size() == 2);
  CHECK(read[0].place == countries().find("MX"));
  CHECK(read[0].forms[1] == Forms{"mexicano", "mexicana"});
  CHECK(read[1].place == regions().find("014"));
  CHECK(read[1].forms[2].empty());
}

TEST_CASE("a faulty row of demonyms is named by its line") {
  CHECK(fault_of("MX\ta\tb\tc\n") == "none");
  CHECK(fault_of("MX\ta\tb\n") == "d.tsv:2: expected 4 columns, found 3");
  CHECK(fault_of("MX\ta\tb\tc\n\nXX\ta\tb\tc\n") == "d.tsv:4: unknown country or region \"XX\"");
  CHECK(fault_of("MX\ta\tb\tc\nMX\td\te\tf\n") == "d.tsv:3: key \"MX\" is given twice");
  CHECK(fault_of("MX\ta\tb||c\td\n") == "d.tsv:2: an empty form in column es");
  CHECK(fault_of("MX\ta\tb\tthaï|Thai\n") == "d.tsv:2: \"Thai\" stands twice in column fr");
  CHECK(fault_of("MX\t\t\t\n") == "d.tsv:2: no form in any language");
  CHECK(fault_of("MX\t\xff\tb\tc\n") == "d.tsv:0: not UTF-8");
  CHECK_THROWS_WITH(parse_demonyms("d.tsv", "key\ten\n"),
                    "d.tsv:1: expected the columns key, en, es, fr");
}

TEST_CASE("the project's demonyms are clean, and countries stand in order") {
  CHECK(demonyms().size() >= 250);
  std::vector<std::string> keys;
  for (const Demonym& demonym : demonyms()) {
    INFO(demonym.place->key);
    if (countries().find(demonym.place->key) != nullptr) keys.push_back(demonym.place->key);
    for (const Forms& forms : demonym.forms) {
      for (const std::string& form : forms) {
        INFO(form);
        CHECK(to_nfc(form) == form);
        CHECK(form.find_first_of("'\t;") == std::string::npos);
        CHECK(form.front() != ' ');
        CHECK(form.back() != ' ');
      }
    }
  }
  CHECK(std::is_sorted(keys.begin(), keys.end()));
}

TEST_CASE("both genders of Spanish and French forms are there") {
  // Of one form, or with another feminine beside ("kirguisa", "lettone" and "lettonne").
  const std::set<std::string> irregular{"basoto", "lao", "kirguís", "letton"};
  for (const Demonym& demonym : demonyms()) {
    const Forms& spanish = demonym.forms[static_cast<std::size_t>(Language::es)];
    for (const std::string& form : spanish) {
      if (form.find(' ') != std::string::npos || irregular.contains(form)) continue;
      INFO(form);
      CHECK(has_feminine(spanish, form, {{"és", "esa"}, {"ón", "ona"}, {"án", "ana"}, {"o", "a"}}));
    }
    const Forms& french = demonym.forms[static_cast<std::size_t>(Language::fr)];
    for (const std::string& form : french) {
      if (form.find(' ') != std::string::npos || irregular.contains(form)) continue;
      INFO(form);
      CHECK(has_feminine(french, form,
                         {{"en", "enne"},
                          {"ais", "aise"},
                          {"ois", "oise"},
                          {"ain", "aine"},
                          {"an", "ane"},
                          {"and", "ande"},
                          {"ol", "ole"},
                          {"é", "ée"}}));
    }
  }
}

TEST_CASE("a form stands for one place, but for a few of two") {
  const std::array<std::set<std::string>, kLanguageCount> of_two{{
      {"Central African", "Channel Islander", "Congolese", "Dominican", "Korean", "Micronesian"},
      {"centroafricano", "centroafricana", "congoleño", "congoleña", "congolés", "congolesa",
       "coreano", "coreana", "micronesio", "micronesia", "norteamericano", "norteamericana"},
      {"congolais", "congolaise", "coréen", "coréenne", "micronésien", "micronésienne"},
  }};
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    std::map<std::string, std::vector<std::string>> places;  // by form as names are compared
    std::map<std::string, std::string> printed;
    for (const Demonym& demonym : demonyms()) {
      for (const std::string& form : demonym.forms[column]) {
        places[fold_name(form)].push_back(demonym.place->key);
        printed[fold_name(form)] = form;
      }
    }
    for (const auto& [form, keys] : places) {
      INFO(printed[form] << " " << keys.front() << " " << keys.back());
      CHECK(keys.size() == (of_two[column].contains(printed[form]) ? 2 : 1));
    }
  }
}

TEST_CASE("countries of like names are told apart") {
  CHECK(forms_of("NE", Language::fr) == Forms{"nigérien", "nigérienne"});
  CHECK(forms_of("NG", Language::fr) == Forms{"nigérian", "nigériane"});
  CHECK(forms_of("NE", Language::es) == Forms{"nigerino", "nigerina"});
  CHECK(has(forms_of("DM", Language::en), "Dominican"));
  CHECK_FALSE(has(forms_of("DM", Language::es), "dominicano"));
  CHECK(has(forms_of("GN", Language::en), "Guinean"));
  CHECK(has(forms_of("GF", Language::fr), "guyanais"));
  CHECK_FALSE(has(forms_of("GY", Language::fr), "guyanais"));
  CHECK(has(forms_of("SV", Language::es), "salvadoreña"));
  CHECK(has(forms_of("GT", Language::es), "chapina"));
}

TEST_CASE("demonyms are no names of values") {
  for (const char* form : {"Mexican", "camerounais", "filipina", "African"}) {
    CHECK(countries().resolve(form) == nullptr);
    CHECK(regions().resolve(form) == nullptr);
  }
}
