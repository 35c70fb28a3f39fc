#include "corpus/legal_references.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

namespace {

using Found = std::vector<std::string>;

// "normal|pinpoint <printed>" of each.
Found spelled(const std::string& text, const std::vector<Reference>& references) {
  Found found;
  for (const Reference& reference : references) {
    const std::string pinpoint = reference.pinpoint.empty() ? "" : "|" + reference.pinpoint;
    found.push_back(reference.normal + pinpoint + " <" +
                    text.substr(reference.begin, reference.end - reference.begin) + ">");
  }
  return found;
}

Found articles_in(const std::string& text) {
  return spelled(text, find_article_references(text, text_words(text)));
}

Found comments_in(const std::string& text) {
  return spelled(text, find_comment_references(text, text_words(text)));
}

}  // namespace

TEST_CASE("articles belong to the treaty named behind them") {
  CHECK(articles_in("Article 16 (2) of the International Convention on the Rights of All Migrant "
                    "Workers and Members of Their Families (ICRMW) and article 5 (b) of the "
                    "International Convention on the Elimination of All Forms of Racial "
                    "Discrimination (ICERD)") ==
        Found{"ICRMW art. 16|(2) <Article 16>", "ICERD art. 5|(b) <article 5>"});
  CHECK(articles_in("Articles 3 and 9 of the Universal Declaration of Human Rights") ==
        Found{"UDHR art. 3 <Articles 3>", "UDHR art. 9 <9>"});
  CHECK(
      articles_in("articles 12 (1), 13 and 14 (2) (b) of the ICCPR") ==
      Found{"ICCPR art. 12|(1) <articles 12>", "ICCPR art. 13 <13>", "ICCPR art. 14|(2) (b) <14>"});
  CHECK(articles_in("Article 37 of the United Nations Convention on the Rights of the Child") ==
        Found{"CRC art. 37 <Article 37>"});
  CHECK(articles_in("Articles 5 and 9-11, ICCPR") ==
        Found{"ICCPR art. 5 <Articles 5>", "ICCPR art. 9 <9>", "ICCPR art. 11 <11>"});
  CHECK(articles_in("art. 9 ICCPR") == Found{"ICCPR art. 9 <art. 9>"});
}

TEST_CASE("articles in Spanish and French") {
  CHECK(
      articles_in("los artículos 9 y 10 del Pacto Internacional de Derechos Civiles y Políticos") ==
      Found{"ICCPR art. 9 <artículos 9>", "ICCPR art. 10 <10>"});
  CHECK(articles_in("el artículo 16, párrafo 2, de la Convención Internacional sobre la protección "
                    "de los derechos de todos los trabajadores migratorios y de sus familiares") ==
        Found{"ICRMW art. 16|párrafo 2 <artículo 16>"});
  CHECK(
      articles_in("l’article 12 du Pacte international relatif aux droits économiques, sociaux et "
                  "culturels (PIDESC), puis l’article 2 du Pacte") ==
      Found{"ICESCR art. 12 <article 12>", "ICESCR art. 2 <article 2>"});
  CHECK(articles_in("l’article premier de la Convention").empty());
}

TEST_CASE("articles that name no treaty are of the one named last") {
  CHECK(articles_in("The ICESCR stipulates “the right” (art. 6.1). See OHCHR, 2014, p. 116. Also "
                    "“just conditions” (art. 7) and more") ==
        Found{"ICESCR art. 6|1 <art. 6>", "ICESCR art. 7 <art. 7>"});
  CHECK(articles_in("Under the ICESCR, States must make “provision” (Art. 12.2 (a)).") ==
        Found{"ICESCR art. 12|2 (a) <Art. 12>"});
  CHECK(articles_in("CRC, art. 3; ICCPR, arts. 9 and 10, para. 1") ==
        Found{"CRC art. 3 <art. 3>", "ICCPR art. 9 <arts. 9>", "ICCPR art. 10|para. 1 <10>"});
  CHECK(articles_in("The CRC. Article 3 of the Convention, and article 5 of that Convention") ==
        Found{"CRC art. 3 <Article 3>", "CRC art. 5 <article 5>"});
}

TEST_CASE("articles of other laws, and words that only look alike, are none") {
  CHECK(articles_in("8 persons (art. x), article nine").empty());
  CHECK(articles_in("The CRC, and article 9 of the Covenant").empty());
  CHECK(articles_in("The CRC, and article 9 of it").empty());
  CHECK(articles_in("article 2007").empty());
  CHECK(articles_in("The ICCPR, and article 9 of the Employment Act").empty());
  CHECK(articles_in("The ICCPR and the Employment Act, 2007 (art. 5)").empty());
  CHECK(articles_in("The ICCPR and article 5 of the Convention on Cybercrime").empty());
  CHECK(articles_in("The CRC and article 5 of ILO Convention No. 143").empty());
  CHECK(articles_in("The CRC; la Constitución, artículo 40").empty());
  CHECK(articles_in("state of the art. 12 people").empty());
  CHECK(articles_in("").empty());
}

TEST_CASE("general comments and recommendations carry their committee") {
  CHECK(comments_in("CEDAW, General Recommendation No. 26 (2008)") ==
        Found{"CEDAW GR 26 <General Recommendation No. 26>"});
  CHECK(comments_in("The Committee on Economic, Social and Cultural Rights stated in its general "
                    "comment No. 14 (2000)") == Found{"CESCR GC 14 <general comment No. 14>"});
  CHECK(comments_in("Comité de Derechos Económicos, Sociales y Culturales, observación general "
                    "núm. 14") == Found{"CESCR GC 14 <observación general núm. 14>"});
  CHECK(comments_in("Comité des droits de l’enfant, observation générale no 6") ==
        Found{"CRC GC 6 <observation générale no 6>"});
  CHECK(comments_in("la recommandation générale n° 26 du Comité pour l’élimination de la "
                    "discrimination à l’égard des femmes") ==
        Found{"CEDAW GR 26 <recommandation générale n° 26>"});
  CHECK(comments_in("joint general comment No. 3 (2017) of the CMW and No. 22 (2017) of the CRC") ==
        Found{"CMW GC 3 <general comment No. 3>", "CRC GC 22 <22>"});
  CHECK(comments_in(
            "General comment No. 6 (2005) of the Committee on the Rights of the Child, paras. "
            "3 and 4; recommandation générale no 26 (CEDAW), par. 4") ==
        Found{"CRC GC 6|paras. 3 and 4 <General comment No. 6>",
              "CEDAW GR 26|par. 4 <recommandation générale no 26>"});
  CHECK(comments_in("CMW general comments Nos. 1 and 2") ==
        Found{"CMW GC 1 <general comments Nos. 1>", "CMW GC 2 <2>"});
  CHECK(comments_in("Human Rights Committee, general comment 35") ==
        Found{"CCPR GC 35 <general comment 35>"});
  CHECK(comments_in("CEDAW GR 26, CRC GC 6") == Found{"CEDAW GR 26 <GR 26>", "CRC GC 6 <GC 6>"});
}

TEST_CASE("comments without a committee or a number are none") {
  CHECK(comments_in("general comment No. 14").empty());
  CHECK(comments_in("CRC: a general comment (2000), general comments").empty());
  CHECK(comments_in("CRC, Day of general discussion 2012").empty());
  CHECK(comments_in("").empty());
}
