#include "corpus/unit_versions.h"

#include <catch2/catch.hpp>

#include "stemmers/sentences.h"

using namespace gfmd;

namespace {

Document printed(const std::string& id, const std::vector<std::string>& passages) {
  Document document;
  document.id = id;
  document.kind = DocumentKind::practice;
  document.lines = {10, 40};
  Version version{Language::en, false, "Health care", {"Annex"}, {}, {}, {}, {}};
  std::uint32_t line = 20;
  for (const std::string& text : passages) {
    Passage passage{PassageKind::paragraph, text, {line, line + 2}, {}, {}, {}};
    for (const ByteRange sentence : split_sentences(text, Language::en)) {
      passage.sentences.push_back({static_cast<std::uint32_t>(sentence.begin),
                                   static_cast<std::uint32_t>(sentence.end),
                                   {line + 1, line + 1}});
    }
    version.passages.push_back(std::move(passage));
    line += 5;
  }
  document.versions.push_back(version);
  return document;
}

const std::string kText = R"(# a comment
[practice-1]
title
es: Atención de la salud
fr: Soins de santé
1
es: La OIM (IOM) ayudó a 1.200 personas en 2013.
es: Esto fue todo.
fr: L’OIM (IOM) a aidé 1 200 personnes en 2013.
fr: Ce fut tout.
)";

std::vector<Document> documents() {
  return {printed("practice-1", {"IOM helped 1,200 people in 2013. That was all."})};
}

/// What is wrong with a text; the lines of its errors go in front: "6: …".
std::vector<std::string> faults(std::string_view text, std::vector<Document> of = documents()) {
  std::vector<std::string> all;
  const auto add = [&](const std::vector<InputError>& errors) {
    for (const InputError& error : errors) {
      all.push_back(std::to_string(error.line) + ": " + error.message);
    }
  };
  const auto versions = parse_versions("x.versions", text);
  if (!versions) {
    add(versions.error());
  } else {
    add(add_versions("x.versions", *versions, of));
  }
  return all;
}

std::string with(std::string from, const std::string& to) {
  std::string text = kText;
  return text.replace(text.find(from), from.size(), to);
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("translations stand beside the printed version, sentence by sentence") {
  std::vector<Document> all = documents();
  const auto versions = parse_versions("x.versions", kText);
  REQUIRE(versions.has_value());
  REQUIRE(add_versions("x.versions", *versions, all).empty());
  REQUIRE(all[0].versions.size() == 3);
  const Version& spanish = all[0].versions[1];
  CHECK(spanish.language == Language::es);
  CHECK(spanish.unofficial);
  CHECK(spanish.title == "Atención de la salud");
  REQUIRE(spanish.passages.size() == 1);
  CHECK(spanish.passages[0].lines == LineRange{20, 22});
  CHECK(spanish.passages[0].text == "La OIM (IOM) ayudó a 1.200 personas en 2013. Esto fue todo.");
  REQUIRE(spanish.passages[0].sentences.size() == 2);
  CHECK(spanish.passages[0].sentences[1].lines == LineRange{21, 21});
  CHECK(spanish.summary.empty());
  CHECK_FALSE(all[0].versions[0].unofficial);
}

TEST_CASE("a summary stands for a unit's passages") {
  std::vector<Document> all{
      printed("section-a", {"In 2013 there were 39 per cent.", "More text."})};
  const auto versions = parse_versions("x", R"([section-a]
title
es: Sección
fr: Section
summary
en: There were 39 per cent.
es: En 2013 hubo un 39 % de los casos.
fr: En 2013, il y avait 39 % des cas.
)");
  REQUIRE(versions.has_value());
  REQUIRE(add_versions("x", *versions, all).empty());
  REQUIRE(all[0].versions.size() == 3);
  CHECK(all[0].versions[2].passages.at(0).text == "En 2013, il y avait 39 % des cas.");
  CHECK(all[0].versions[2].passages.at(0).lines == LineRange{10, 40});
  CHECK(all[0].versions[0].summary == "There were 39 per cent.");
  CHECK(all[0].versions[2].summary.empty());
}

TEST_CASE("a translated unit has its summary beside its text") {
  std::vector<Document> all = documents();
  const auto versions = parse_versions("x", kText + "summary\nen: Help.\nes: Ayuda.\nfr: Aide.\n");
  REQUIRE(versions.has_value());
  REQUIRE(add_versions("x", *versions, all).empty());
  CHECK(all[0].versions[0].summary == "Help.");
  CHECK(all[0].versions[1].summary == "Ayuda.");
  CHECK(all[0].versions[1].passages.at(0).sentences.size() == 2);
  CHECK(faults(kText + "summary\nen: Help.\nes: Ayuda.\n") == Faults{"11: no text in fr"});
}

TEST_CASE("a summary is there in each language, with the print's figures only") {
  const std::vector<Document> of{printed("section-a", {"In 2013 there were 39 per cent."})};
  const std::string head = "[section-a]\ntitle\nes: Sección\nfr: Section\nsummary\n";
  CHECK(faults(head + "es: En 2013 hubo un 39 %.\nfr: En 2013, il y avait 39 %.\n", of) ==
        Faults{"5: no text in en"});
  CHECK(faults(head + "en: In 2014.\nes: En 2013 hubo un 39 %.\nfr: En 2013, il y avait 39 %.\n",
               of) == Faults{"5: the figure 2014 is not in the printed text"});
}

TEST_CASE("keywords are there in each language, each once, with the print's figures only") {
  const std::string words =
      "keywords\nen: hospital; help for 1,200 people\nes: hospital; sanidad\nfr: hôpital\n";
  std::vector<Document> all = documents();
  const auto versions = parse_versions("x", kText + words);
  REQUIRE(versions.has_value());
  REQUIRE(add_versions("x", *versions, all).empty());
  const auto keywords = [&](std::size_t version) { return all[0].versions[version].keywords; };
  CHECK(keywords(0) == std::vector<std::string>{"hospital", "help for 1,200 people"});
  CHECK(keywords(1) == std::vector<std::string>{"hospital", "sanidad"});
  CHECK(keywords(2) == std::vector<std::string>{"hôpital"});

  const std::string head = kText + "keywords\nes: a\nfr: b\n";
  CHECK(faults(head) == Faults{"11: no text in en"});
  CHECK(faults(head + "en: a; A\n") == Faults{"11: the keyword \"A\" stands here twice"});
  CHECK(faults(head + "en: a; ; b\n") == Faults{"11: an empty keyword"});
  CHECK(faults(head + "en: 2014\n") == Faults{"11: the figure 2014 is not in the printed text"});
}

TEST_CASE("headings above a unit appear under their own versions' titles") {
  std::vector<Document> all = documents();
  all.push_back(printed("section-annex", {"IOM helped 1,200 people in 2013. That was all."}));
  all[1].versions[0].title = "Annex";
  std::string text = kText + with("[practice-1]", "[section-annex]");
  text.replace(text.rfind("Soins de santé"), std::string("Soins de santé").size(), "Annexe");
  const auto versions = parse_versions("x", text);
  REQUIRE(versions.has_value());
  REQUIRE(add_versions("x", *versions, all).empty());
  CHECK(all[0].versions[2].path == std::vector<std::string>{"Annexe"});
  CHECK(all[0].versions[0].path == std::vector<std::string>{"Annex"});
}

TEST_CASE("what the print does not bear out is named by its line") {
  CHECK(faults(kText).empty());
  CHECK(faults(with("1.200", "1.300")) ==
        Faults{"6: the figure 1200 is missing", "6: the figure 1300 is not in the printed text"});
  CHECK(faults(with("OIM (IOM) ayudó", "OIM ayudó")) == Faults{"6: the acronym IOM is missing"});
  CHECK(faults(with("OIM (IOM) ayudó", "Organización Internacional para las Migraciones ayudó"))
            .empty());
  CHECK(faults(with("[practice-1]", "[practice-2]")) ==
        Faults{"2: the paper has no unit practice-2", "0: practice-1 has no versions"});
  CHECK(faults(with("fr: Soins de santé\n", "")) == Faults{"2: no text in fr"});
  CHECK(faults(with("es: Esto fue todo.\n", "")) == Faults{"6: es: 2 sentences in print, not 1"});
  CHECK(faults(with("1\nes", "1\nes: Sí.\nes")) == Faults{"6: es: 2 sentences in print, not 3"});
  CHECK(faults(with("tout.", "tout.[^i]")) ==
        Faults{"6: fr: sentence 2 has the notes none in print, not [^i]"});
  CHECK(faults(kText + "2\nes: Otra.\nfr: Autre.\n") ==
        Faults{"2: practice-1 has 1 passages in print, not 2", "0: practice-1 has no versions"});
  CHECK(faults(kText + kText) == Faults{"12: practice-1 stands here twice"});
  CHECK(faults(with("es: La OIM (IOM) ayudó a 1.200 personas en 2013.\nes: Esto fue todo.",
                    "es: The IOM helped 1,200 of the people in 2013.\nes: That was all of it.")) ==
        Faults{"2: the text given as es reads as another language"});
}

TEST_CASE("a line that is none of the format's is named") {
  CHECK(faults("es: x\n").at(0).starts_with("1: expected a unit"));
  CHECK(faults("[practice-1\n").at(0).starts_with("1: expected \"]\""));
  CHECK(faults("[practice-1]\nes: x\n").at(0).starts_with("2: expected \"title\""));
  CHECK(faults("[practice-1]\ntitle\nde: x\n").at(0).starts_with("3: expected"));
  CHECK(faults(with("1\nes", "2\nes")).at(0) == "6: expected passage 1");
  CHECK(faults(with("fr: Soins", "es: Soins")).at(0) ==
        "5: this language stands here for the second time");
  CHECK(faults("[a]\ntitle\nes: \xff\n") == Faults{"3: not valid UTF-8"});
}
