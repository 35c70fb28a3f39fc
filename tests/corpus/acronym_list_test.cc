#include "corpus/acronym_list.h"

#include <catch2/catch.hpp>
#include <limits>
#include <random>

#include "corpus/byte_codec.h"

namespace gfmd {
namespace {

Acronym acronym(const std::string& short_form, const std::string& long_form,
                const std::string& unit = "u", Language language = Language::en) {
  Acronym made;
  made.acronym = short_form;
  made.long_form = long_form;
  made.language = language;
  made.unit = unit;
  made.source = "file.txt";
  made.lines = {3, 5};
  return made;
}

TEST_CASE("a pair is kept once, with its first place and its count") {
  AcronymList list;
  list.add(acronym("THB", "trafficking in human beings", "first"));
  list.add(acronym("THB", "Trafficking in  Human Beings", "second"));
  list.add(acronym("THB", "traite des êtres humains", "first", Language::fr));
  const auto all = list.take();
  REQUIRE(all.size() == 2);
  CHECK(all[0].unit == "first");
  CHECK(all[0].long_form == "trafficking in human beings");
  CHECK(all[0].count == 2);
  CHECK(all[1].language == Language::fr);
  CHECK(list.take().empty());
}

TEST_CASE("entries come by acronym, language and falling count") {
  AcronymList list;
  for (int i = 0; i < 2; ++i) list.add(acronym("B", "second"));
  list.add(acronym("B", "rare"));
  for (int i = 0; i < 3; ++i) list.add(acronym("B", "first"));
  list.add(acronym("B", "tercero", "u", Language::es));
  list.add(acronym("A", "other"));
  std::vector<std::string> order;
  for (const Acronym& each : list.take()) order.push_back(each.long_form);
  CHECK(order == std::vector<std::string>{"other", "first", "second", "rare", "tercero"});
}

TEST_CASE("of too many pairs the most frequent stay, then the first") {
  AcronymList list;
  for (std::size_t i = 0; i < AcronymList::kMost; ++i) {
    list.add(acronym("A", "once " + std::to_string(i)));
  }
  for (std::size_t i = 0; i < 2 * AcronymList::kMost; ++i) {
    list.add(acronym("B", "later " + std::to_string(i)));
    if (i % 100 == 0) list.add(acronym("C", "frequent"));
  }
  const auto all = list.take();
  REQUIRE(all.size() == AcronymList::kMost);
  CHECK(all.back().long_form == "frequent");
  CHECK(all.back().count == 2 * AcronymList::kMost / 100);
  CHECK(all[0].long_form == "once 0");
  CHECK(all[AcronymList::kMost - 2].acronym == "A");
}

TEST_CASE("decoding gives what was encoded") {
  Acronym odd = acronym("Á", std::string("\0\xff", 2), "", Language::fr);
  odd.lines = {0, std::numeric_limits<std::uint32_t>::max()};
  odd.count = std::numeric_limits<std::uint32_t>::max();
  const std::vector<Acronym> all{acronym("IOM", "International Organization for Migration"), odd};
  CHECK(decode_acronyms(encode_acronyms(all)) == all);
  CHECK(decode_acronyms(encode_acronyms({})).empty());
}

TEST_CASE("damaged bytes are refused or decoded, never more") {
  const std::string sound = encode_acronyms({acronym("IOM", "long"), acronym("ILO", "form")});
  for (std::size_t size = 0; size < sound.size(); ++size) {
    CHECK_THROWS_AS(decode_acronyms(sound.substr(0, size)), CorruptRecord);
  }
  CHECK_THROWS_AS(decode_acronyms(sound + "x"), CorruptRecord);
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes = sound;
    bytes[random() % bytes.size()] = static_cast<char>(random());
    try {
      for (const Acronym& each : decode_acronyms(bytes)) {
        CHECK(static_cast<std::size_t>(each.language) < kLanguageCount);
      }
    } catch (const CorruptRecord&) {
    }
  }
}

}  // namespace
}  // namespace gfmd
