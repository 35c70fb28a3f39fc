#include "corpus/acronym_miner.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "corpus/loader.h"

namespace gfmd {
namespace {

using Texts = std::vector<std::string>;

/// "ACR = long form" for each definition in a text.
Texts found(const std::string& text) {
  Texts result;
  for (const AcronymDefinition& each : find_acronyms(text)) {
    REQUIRE(each.begin < each.end);
    REQUIRE(each.end <= text.size());
    REQUIRE(text.at(each.bracket) == ')');
    result.push_back(each.acronym + " = " + text.substr(each.begin, each.end - each.begin));
  }
  return result;
}

TEST_CASE("a long form before an acronym in brackets, in three languages") {
  const std::vector<std::pair<std::string, std::string>> texts{
      {"victims of trafficking in human beings (THB), and others",
       "THB = trafficking in human beings"},
      {"El Centro de Atención Integral (CAI) abre.", "CAI = Centro de Atención Integral"},
      {"l’Organisation internationale pour les migrations (OIM)",
       "OIM = Organisation internationale pour les migrations"},
      {"des Médecins sans frontières (MSF)", "MSF = Médecins sans frontières"},
      {"une Équipe Mobile d’Accueil (ÉMA)", "ÉMA = Équipe Mobile d’Accueil"},
      {"the Ministry of Education (MOE)", "MOE = Ministry of Education"},
      {"One-Stop Service Centers (OSSC)", "OSSC = One-Stop Service Centers"},
      {"all Non State Actors (NSAs)", "NSA = Non State Actors"},
      {"Non-government Organizations (NGO’s)", "NGO = Non-government Organizations"},
      {"the Office of the United Nations High Commissioner for Refugees (U.N.H.C.R.)",
       "UNHCR = United Nations High Commissioner for Refugees"},
      {"the European Union’s (EU) funds", "EU = European Union"},
      {"la “Unidad de Atención Móvil” («UAM»)", "UAM = Unidad de Atención Móvil"},
      {"el Instituto Nacional de Migración (en adelante, el “INM”)",
       "INM = Instituto Nacional de Migración"},
      {"the US Agency for International Development (USAID)",
       "USAID = US Agency for International Development"},
      {"MINISTERIO DE DESARROLLO SOCIAL (MDS)", "MDS = MINISTERIO DE DESARROLLO SOCIAL"}};
  for (const auto& [text, definition] : texts) {
    INFO(text);
    CHECK(found(text) == Texts{definition});
  }
}

TEST_CASE("an acronym before its long form in brackets") {
  CHECK(found("with IOM (International Organization for Migration).") ==
        Texts{"IOM = International Organization for Migration"});
  CHECK(found("el CAI (el Centro de Atención Integral, en Quito)") ==
        Texts{"CAI = Centro de Atención Integral"});
  CHECK(found("NGOs (non-governmental organizations)") ==
        Texts{"NGO = non-governmental organizations"});
  CHECK(found("the DRL (Democracy, Human Rights, and Labor)") ==
        Texts{"DRL = Democracy, Human Rights, and Labor"});
  CHECK(found("the “HRC” (Human Rights Council)") == Texts{"HRC = Human Rights Council"});
}

TEST_CASE("two acronyms of one thing share the long form that one of them fits") {
  CHECK(found("la Organización Internacional para las Migraciones (OIM/IOM)") ==
        Texts{"OIM = Organización Internacional para las Migraciones",
              "IOM = Organización Internacional para las Migraciones"});
  CHECK(found("Foro Mundial sobre Migración y Desarrollo (FMMD, GFMD)").size() == 2);
  CHECK(found("International Labour Organization (ILO, UNICEF)") ==
        Texts{"ILO = International Labour Organization"});
  CHECK(found("Development Assistance Committee (OECD/DAC)") ==
        Texts{"DAC = Development Assistance Committee"});
}

TEST_CASE("what a bracket holds is not always a definition") {
  for (const std::string text : {"programme of IOM (Cairo) and UNHCR (2013-2014)",
                                 "Lives Lost During Migration (IOM, 2014)",
                                 "the Guideline (A/RES/69/187, para. 3)",
                                 "forced labor (C. 29 and C. 105)",
                                 "CEDAW, General Recommendation No. 26 (2008), para. 25 (a)",
                                 "visa (12-VI-work)",
                                 "EU member states (Czech Republic, France)",
                                 "Informe Interino (II)",
                                 "Annex Volume (IV)",
                                 "in Mexico (MEX)",
                                 "in Germany (DE)",
                                 "LOS TRIBUNALES (LOT)",
                                 "FINAL REPORT (ANNEX)",
                                 "the Documentation (DOC)",
                                 "the IOM (IOM)",
                                 "Centro (CAI)",
                                 "(CAI)",
                                 "CAI ()",
                                 "",
                                 "Convenios de la OIT (ILO)",
                                 "Unión europeísta. Europa Unida sin acento (EU"}) {
    INFO(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("numerals and countries' codes that a long form bears out") {
  CHECK(found("in the United States (US)") == Texts{"US = United States"});
  CHECK(found("the Andean Community of Nations (CAN)") ==
        Texts{"CAN = Andean Community of Nations"});
  CHECK(found("the Conference on Disarmament (CD)") == Texts{"CD = Conference on Disarmament"});
}

TEST_CASE("no long form reaches over the end of a sentence or another bracket") {
  CHECK(found("Trafficking. In human beings (THB)").empty());
  CHECK(found("International (now) Organization for Migration (IOM)").empty());
  CHECK(found("Trafficking; human beings (THB)").empty());
}

TEST_CASE("broken and endless brackets are read in linear time and without harm") {
  CHECK(found(std::string(200'000, '(')).empty());
  CHECK(found(std::string(200'000, ')')).empty());
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "Centro Útil (CÚ) é(";
  CHECK(found(text).size() == 50'000);
  CHECK(found(std::string(5000, 'x') + " Centro de Atención Integral (CAI)").size() == 1);
}

Document two_sentences() {
  Document document;
  document.id = "practice-3";
  document.source = "paper.txt";
  document.lines = {10, 30};
  document.versions.resize(2);
  Passage passage;
  passage.text = "They met. A Joint Task Force (JTF) began.";
  passage.lines = {20, 24};
  passage.sentences = {{0, 9, {20, 21}}, {10, 41, {22, 24}}};
  document.versions[0].title = "The Migrant Support Unit (MSU)";
  document.versions[0].passages = {passage};
  document.versions[1].language = Language::es;
  document.versions[1].passages.resize(1);
  document.versions[1].passages[0].text = "Un Grupo de Trabajo Conjunto (GTC) empezó.";
  document.versions[1].passages[0].lines = {20, 24};
  document.printed_fields = {{"Partner(s):", "Rural Aid Network (RAN)", {12, 13}}};
  return document;
}

TEST_CASE("a document's definitions have unit, file, language and the lines that prove them") {
  const auto all = mine_acronyms(two_sentences());
  REQUIRE(all.size() == 4);
  CHECK(
      all[0] ==
      Acronym{"MSU", "Migrant Support Unit", Language::en, "practice-3", "paper.txt", {10, 11}, 1});
  CHECK(all[1] ==
        Acronym{"RAN", "Rural Aid Network", Language::en, "practice-3", "paper.txt", {12, 13}, 1});
  CHECK(all[2] ==
        Acronym{"JTF", "Joint Task Force", Language::en, "practice-3", "paper.txt", {22, 24}, 1});
  CHECK(all[3] == Acronym{"GTC",
                          "Grupo de Trabajo Conjunto",
                          Language::es,
                          "practice-3",
                          "paper.txt",
                          {20, 24},
                          1});
}

/// The paper's acronyms, "ACR = long form @first-last", of one language.
Texts of_the_paper(Language language) {
  std::istringstream none;
  const auto corpus = load_corpus({GFMD_DOCUMENTS}, none);
  REQUIRE(corpus);
  AcronymList list;
  for (const Document& document : corpus->documents) {
    for (Acronym& each : mine_acronyms(document)) list.add(std::move(each));
  }
  Texts texts;
  for (const Acronym& each : list.take()) {
    if (each.language != language) continue;
    texts.push_back(each.acronym + " = " + each.long_form + " @" +
                    std::to_string(each.lines.first) + "-" + std::to_string(each.lines.last));
  }
  return texts;
}

TEST_CASE("the print defines these acronyms and no others") {
  CHECK(of_the_paper(Language::en) ==
        Texts{"AAPTIP = Australia Asia Program to Combat Trafficking in Persons @1867-1869",
              "ACP = African, Caribbean and Pacific @2214-2218",
              "AVVR = Assisted Voluntary Return and Reintegration @1687-1689",
              "CAN = Andean Community of Nations @1067-1071",
              "DRL = Democracy, Human Rights, and Labor @2097-2099",
              "EC = European Commission @2266-2268",
              "EDF = European Development Fund @2268-2272",
              "EFA = Education For All Plan of Action @1908-1912",
              "EU = European Union @2214-2218",
              "ICCPR = International Covenant on Civil and Political Rights @764-768",
              "ICERD = International Convention on the Elimination of All Forms of Racial "
              "Discrimination @725-729",
              "ICESCR = International Convention on Economic, Social and Cultural Rights @334-338",
              "ICESCR = International Covenant on Economic, Social and Cultural Rights @738-740",
              "ICRMW = International Convention on the Rights of All Migrant Workers and Members "
              "of Their Families @725-729",
              "IOM = International Organization of Migration @2268-2272",
              "MCG = Multidisciplinary Coordinating Group @955-957",
              "MOE = Ministry of Education @1916-1920",
              "NGO = Non-government Organizations @1798-1802",
              "NSA = Non State Actors @2252-2258",
              "OSSC = One-Stop Service Centers @1983-1987",
              "RDPP = Regional Development and Protection Program @1640-1642",
              "RDPP = Regional Development and Protection Programmes @1646-1654",
              "THB = trafficking in human beings @955-957"});
}

TEST_CASE("the lines given hold the acronym and the long form's last word") {
  std::ifstream file(GFMD_DOCUMENTS "/background-paper.txt");
  Texts lines{""};
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  for (const std::string& text : of_the_paper(Language::en)) {
    INFO(text);
    const std::string acronym = text.substr(0, text.find(' '));
    const std::size_t at = text.rfind(" @");
    const std::string last_word =
        text.substr(text.rfind(' ', at - 1) + 1, at - text.rfind(' ', at - 1) - 1);
    const std::size_t dash = text.rfind('-');
    std::string said;
    for (auto line = std::stoul(text.substr(at + 2)); line <= std::stoul(text.substr(dash + 1));
         ++line) {
      said += lines.at(line) + "\n";
    }
    CHECK(said.find("(" + acronym) != std::string::npos);
    CHECK(said.find(last_word) != std::string::npos);
  }
}

TEST_CASE("its versions define theirs, and the print's acronyms where both stand") {
  const Texts spanish = of_the_paper(Language::es);
  const Texts french = of_the_paper(Language::fr);
  const auto has = [](const Texts& texts, const std::string& beginning) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.starts_with(beginning + " @"); });
  };
  for (const std::string text :
       {"ACP = África, del Caribe y del Pacífico", "CAN = Comunidad Andina de Naciones",
        "CE = Comisión Europea", "EC = Comisión Europea", "EPT = Educación para Todos",
        "EFA = Educación para Todos", "FED = Fondo Europeo de Desarrollo",
        "FMMD = Foro Mundial sobre Migración y Desarrollo",
        "GFMD = Foro Mundial sobre Migración y Desarrollo",
        "ICCPR = Pacto Internacional de Derechos Civiles y Políticos",
        "MCG = Grupo Multidisciplinario de Coordinación",
        "OIM = Organización Internacional para las Migraciones",
        "IOM = Organización Internacional para las Migraciones",
        "PIDESC = Pacto Internacional de Derechos Económicos, Sociales y Culturales",
        "RDPP = Programa Regional de Desarrollo y Protección", "TB = tuberculosis",
        "UE = Unión Europea", "EU = Unión Europea"}) {
    INFO(text);
    CHECK(has(spanish, text));
  }
  for (const std::string text :
       {"ANE = acteurs non étatiques", "CAN = Communauté andine des nations",
        "FMMD = Forum mondial sur la migration et le développement",
        "PIDCP = Pacte international relatif aux droits civils et politiques",
        "RDPP = Programmes régionaux de développement et de protection",
        "TEH = traite des êtres humains", "THB = traite des êtres humains", "UE = Union européenne",
        "EU = Union européenne"}) {
    INFO(text);
    CHECK(has(french, text));
  }
  CHECK(spanish.size() == 24);
  CHECK(french.size() == 26);
}

}  // namespace
}  // namespace gfmd
