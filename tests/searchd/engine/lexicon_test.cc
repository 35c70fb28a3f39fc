#include "searchd/engine/lexicon.h"

#include <catch2/catch.hpp>
#include <set>

#include "invented_index.h"

using namespace gfmd;

namespace {

std::set<std::string> words(const Lexicon& lexicon, const std::vector<std::uint32_t>& numbers) {
  std::set<std::string> all;
  for (const std::uint32_t number : numbers) all.insert(lexicon.entries()[number].word);
  return all;
}

using Words = std::set<std::string>;

}  // namespace

TEST_CASE("the lexicon groups words by letters and by stem") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"Educación, educaciones; protección y proteccion; niños, NIÑO","lang":"es"}
{"id":"b","title":"Réfugiés","body":"Le réfugié et la réfugiée.","lang":"fr"}
{"id":"c","title":"Child","body":"Children detained in detention. Organizations; organs."}
)");
  const IndexReader reader = index.reader();
  const Lexicon es = Lexicon::read(reader, Language::es);
  CHECK(words(es, es.same_letters("PROTECCION")) == Words{"protección", "proteccion"});
  CHECK(words(es, es.family("educacion", Stemmer(Language::es))) ==
        Words{"educación", "educaciones"});
  CHECK(words(es, es.family("niña", Stemmer(Language::es))).contains("niño"));
  CHECK(es.find("proteccion") != nullptr);
  CHECK(es.find("protecciones") == nullptr);
  const Lexicon fr = Lexicon::read(reader, Language::fr);
  CHECK(words(fr, fr.family("refugie", Stemmer(Language::fr))) ==
        Words{"réfugié", "réfugiée", "réfugiés"});
  CHECK(fr.find("réfugiés")->fields == 1U);  // the title only
  const Lexicon en = Lexicon::read(reader, Language::en);
  CHECK(words(en, en.family("children", Stemmer(Language::en))) == Words{"child", "children"});
  CHECK(words(en, en.family("nothing", Stemmer(Language::en))).empty());
}

TEST_CASE("a prefix is a range of the lexicon") {
  const InventedIndex index(R"({"id":"a","title":"","body":"detain detained detention deter det"}
)");
  const Lexicon lexicon = Lexicon::read(index.reader(), Language::en);
  const auto [begin, end] = lexicon.with_prefix("deten");
  REQUIRE(end - begin == 1);
  CHECK(lexicon.entries()[begin].word == "detention");
  CHECK(lexicon.with_prefix("det").second - lexicon.with_prefix("det").first == 5);
  CHECK(lexicon.with_prefix("x").first == lexicon.with_prefix("x").second);
}

TEST_CASE("words begin alike, accents or not") {
  const InventedIndex index(R"({"id":"a","title":"","body":"détention, detener, deter","lang":"fr"}
)");
  const Lexicon lexicon = Lexicon::read(index.reader(), Language::fr);
  CHECK(words(lexicon, lexicon.beginning_with("deten")) == Words{"détention", "detener"});
  CHECK(lexicon.beginning_with("x").empty());
}
