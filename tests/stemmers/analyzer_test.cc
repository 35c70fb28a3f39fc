#include "stemmers/analyzer.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "stemmers/unicode.h"

using namespace gfmd;

namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all;
  for (const Token& token : Analyzer().analyze(text)) all.push_back(token.word);
  return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words are folded by case, accents stay") {
  CHECK(words("Detención de NIÑOS, août 2014.") ==
        Words{"detención", "de", "niños", "août", "2014"});
  CHECK(words("").empty());
  CHECK(words(" — … “”").empty());
}

TEST_CASE("elision and possessive go, with either apostrophe") {
  CHECK(words("l'emploi d’asile qu'il L’Est") == Words{"emploi", "asile", "il", "est"});
  CHECK(words("aujourd’hui O'Brien don't") == Words{"aujourd'hui", "o'brien", "don't"});
  CHECK(words("women’s shelters, the child's rights") ==
        Words{"women", "shelters", "the", "child", "rights"});
}

TEST_CASE("an elided word's range leaves the article out") {
  const std::string text = "de l’emploi";
  const auto tokens = Analyzer().analyze(text);
  REQUIRE(tokens.size() == 2);
  CHECK(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin) == "emploi");
}

TEST_CASE("acronyms keep their printed form beside the word") {
  const auto tokens = Analyzer().analyze("WHO, the NGOs and U.S. NSAs CAN’s a A I no");
  std::vector<std::string> acronyms;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::acronym) acronyms.push_back(token.acronym);
  }
  CHECK(acronyms == Words{"WHO", "NGO", "US", "NSA", "CAN"});
  CHECK(words("U.S. U.N. the") == Words{"us", "un", "the"});
}

TEST_CASE("a hyphenated compound stands beside its parts") {
  const auto tokens = Analyzer().analyze("a non-discrimination rule");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[1].kind == TokenKind::compound);
  CHECK(tokens[1].word == "nondiscrimination");
  CHECK(tokens[1].begin == 2);
  CHECK(tokens[1].end == 20);
  CHECK(tokens[1].position == 1);
  CHECK(tokens[2].word == "non");
  CHECK(tokens[2].position == 1);
  CHECK(tokens[3].word == "discrimination");
  CHECK(tokens[3].position == 2);
  CHECK(tokens[4].position == 3);
  CHECK(words("2014-2018") == Words{"2014", "2018"});
  CHECK(words("EU - African") == Words{"eu", "african"});
}

TEST_CASE("numbers lose their thousands separators only") {
  CHECK(words("11,600,000 USD") == Words{"11600000", "usd"});
  CHECK(words("130.000 personas") == Words{"130000", "personas"});
  CHECK(words("6.1 and 12.25") == Words{"6.1", "and", "12.25"});
  CHECK(words("No.4/2008") == Words{"no", "4", "2008"});
}

TEST_CASE("words never join over a colon") {
  CHECK(words("Re:Kenya a:b:c :x: y:") == Words{"re", "kenya", "a", "b", "c", "x", "y"});
}

TEST_CASE("letters as PDF files have them are the letters that people type") {
  const std::string text = "the deten\u00adtion, ＩＯＭ １２, oﬃce";
  CHECK(words(text) == Words{"the", "detention", "iom", "12", "office"});
  const auto tokens = Analyzer().analyze(text);
  CHECK(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin) == "deten\u00adtion");
  CHECK(tokens[2].kind == TokenKind::acronym);
  CHECK(tokens[2].acronym == "IOM");
  CHECK(tokens[3].kind == TokenKind::number);
}

TEST_CASE("a host is found with www and without") {
  const std::string text = "see www.iom.int, WWW.gfmd.org";
  CHECK(words(text) == Words{"see", "iom.int", "gfmd.org"});
  CHECK(Analyzer().analyze(text)[1].begin == 8);
  CHECK(words("www") == Words{"www"});
}

TEST_CASE("one word normalises as it does in a text") {
  for (const std::string word : {"Niños", "l’Est", "WHO", "NGOs", "U.S", "women’s", "6.1"}) {
    CHECK(Words{Analyzer::normalize_word(word)} == words(word));
  }
  CHECK(Analyzer::normalize_word("").empty());
}

TEST_CASE("any bytes are analysed: offsets rise, lie on characters, and repeat") {
  std::mt19937 random(7);
  const Analyzer analyzer;
  const std::string_view pieces[] = {"mot ",     "l’",  "-",     "É",   "\xff", "'s",
                                     ":",        "WHO", "1,000", "\n",  "漢字", "e\u0301",
                                     "\xe2\x80", ".",   "a.b",   "\0x", "’",    "🙂"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const std::size_t size = random() % 40;
    for (std::size_t i = 0; i < size; ++i) text += pieces[random() % std::size(pieces)];
    const auto tokens = analyzer.analyze(text);
    std::size_t begin = 0;
    std::uint32_t position = 0;
    for (const Token& token : tokens) {
      CAPTURE(text, token.word);
      REQUIRE(token.begin >= begin);
      REQUIRE(token.begin < token.end);
      REQUIRE(token.end <= text.size());
      REQUIRE(token.position >= position);
      REQUIRE_FALSE(token.word.empty());
      REQUIRE(token.word.size() <= Analyzer::kMaxWordBytes);
      REQUIRE_FALSE(find_invalid_utf8(token.word));
      REQUIRE((static_cast<unsigned char>(text[token.begin]) & 0xc0U) != 0x80);
      begin = token.begin;
      position = token.position;
    }
    const auto again = Analyzer().analyze(text);
    REQUIRE(again.size() == tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      REQUIRE(again[i].word == tokens[i].word);
      REQUIRE(again[i].begin == tokens[i].begin);
    }
  }
}

TEST_CASE("a word without end is cut at a character") {
  const auto tokens = Analyzer().analyze(std::string(1000, 'a') + std::string(200, 'x'));
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].word.size() == Analyzer::kMaxWordBytes);
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "aé";
  const auto cut = Analyzer().analyze(accents);
  CHECK_FALSE(find_invalid_utf8(cut.at(0).word));
}

TEST_CASE("the fingerprint names the libraries") {
  CHECK(Analyzer::fingerprint().find("ICU 72") != std::string::npos);
  CHECK(Analyzer::fingerprint().find("utf8proc") != std::string::npos);
}
