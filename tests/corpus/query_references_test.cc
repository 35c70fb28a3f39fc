#include "corpus/query_references.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "corpus/reference_name.h"

using namespace gfmd;

namespace {

/// The first normal form of each reference, with its pinpoint: "A/HRC/23/41|para. 3; ILO C138".
std::string read(const std::string& query) {
  std::string all;
  std::size_t end = 0;
  for (const QueryReference& reference : find_query_references(query)) {
    CHECK(reference.begin >= end);
    CHECK(reference.end > reference.begin);
    CHECK(reference.end <= query.size());
    end = reference.end;
    all += (all.empty() ? "" : "; ") + reference.normals.front();
    if (!reference.pinpoint.empty()) all += "|" + reference.pinpoint;
  }
  return all;
}

std::string typed(const std::string& query) {
  const auto found = find_query_references(query);
  return found.empty() ? "" : query.substr(found[0].begin, found[0].end - found[0].begin);
}

struct Row {
  const char* query;
  const char* read;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(read(row.query) == row.read);
  }
}

}  // namespace

TEST_CASE("UN symbols in the spellings people type") {
  check({{"A/RES/68/179", "A/RES/68/179"},
         {"a/res/68/179", "A/RES/68/179"},
         {"A/Res/68/179", "A/RES/68/179"},
         {"A-RES-68-179", "A/RES/68/179"},
         {"a-res-68-179", "A/RES/68/179"},
         {"A_RES_68_179", "A/RES/68/179"},
         {"A RES 68 179", "A/RES/68/179"},
         {"a res 68 179", "A/RES/68/179"},
         {"A / RES / 68 / 179", "A/RES/68/179"},
         {"A/RES 68/179", "A/RES/68/179"},
         {"A–RES–68–179", "A/RES/68/179"},
         {"(A/RES/68/179).", "A/RES/68/179"},
         {"see a/res/68/179, please", "A/RES/68/179"},
         {"migrantes A-RES-68-179 niños", "A/RES/68/179"},
         {"A-69-277", "A/69/277"},
         {"A_69_277", "A/69/277"},
         {"A 69 277", "A/69/277"},
         {"a/69/277", "A/69/277"},
         {"a-hrc-23-41", "A/HRC/23/41"},
         {"A HRC 20 24", "A/HRC/20/24"},
         {"A HRC RES 23 20", "A/HRC/RES/23/20"},
         {"a/hrc/20/24/add.1", "A/HRC/20/24/ADD.1"},
         {"A-HRC-20-24-Add.1", "A/HRC/20/24/ADD.1"},
         {"A HRC 20 24 Add. 1", "A/HRC/20/24/ADD.1"},
         {"A_HRC_20_24_Rev_1", "A/HRC/20/24/REV.1"},
         {"cedaw-c-gc-26", "CEDAW/C/GC/26"},
         {"CRC/C/GC/6", "CRC/C/GC/6"},
         {"s/res/1325", "S/RES/1325"},
         {"S-RES-1325", "S/RES/1325"},
         {"e/cn.4/2005/85", "E/CN.4/2005/85"}});
}

TEST_CASE("resolutions by their organ's name") {
  check({{"GA res. 68/179", "A/RES/68/179"},
         {"ga res 68/179", "A/RES/68/179"},
         {"UNGA resolution 68/179", "A/RES/68/179"},
         {"General Assembly resolution 68/179", "A/RES/68/179"},
         {"resolution 68/179", "A/RES/68/179"},
         {"Resolution No. 68/179", "A/RES/68/179"},
         {"resolution 68/179 of the General Assembly", "A/RES/68/179"},
         {"res. 68/179 de la Asamblea General", "A/RES/68/179"},
         {"resolución 68/179 de la Asamblea General", "A/RES/68/179"},
         {"resolucion 68/179", "A/RES/68/179"},
         {"la resolución núm. 68/179", "A/RES/68/179"},
         {"résolution 68/179 de l'Assemblée générale", "A/RES/68/179"},
         {"résolution 68/179 de l’Assemblée générale", "A/RES/68/179"},
         {"resolution n° 68/179 de l'assemblee generale", "A/RES/68/179"},
         {"resolutions 68/179 and 69/187", "A/RES/68/179; A/RES/69/187"},
         {"résolutions 68/179 et 69/187 de l'Assemblée générale", "A/RES/68/179; A/RES/69/187"},
         {"Human Rights Council resolution 23/20", "A/HRC/RES/23/20"},
         {"HRC res. 23/20", "A/HRC/RES/23/20"},
         {"resolución 23/20 del Consejo de Derechos Humanos", "A/HRC/RES/23/20"},
         {"résolution 23/20 du Conseil des droits de l’homme", "A/HRC/RES/23/20"},
         {"Security Council resolution 1325 (2000)", "S/RES/1325"},
         {"resolution 1325", "S/RES/1325"},
         {"ECOSOC resolution 2005/20", "E/RES/2005/20"},
         {"resolution 68/179, para. 4 (c)", "A/RES/68/179|para. 4 (c)"}});
  CHECK(find_query_references("resolution 23/20").at(0).normals ==
        std::vector<std::string>{"A/RES/23/20", "A/HRC/RES/23/20"});
  CHECK_FALSE(find_query_references("resolution 23/20").at(0).named);
  CHECK(find_query_references("HRC resolution 23/20").at(0).named);
}

TEST_CASE("ILO conventions in the spellings people type") {
  check({{"C. 138", "ILO C138"},
         {"c. 138", "ILO C138"},
         {"C138", "ILO C138"},
         {"c138", "ILO C138"},
         {"C-138", "ILO C138"},
         {"c-138", "ILO C138"},
         {"C 138", "ILO C138"},
         {"c 138", "ILO C138"},
         {"C029", "ILO C29"},
         {"ILO C138", "ILO C138"},
         {"ilo c138", "ILO C138"},
         {"ILO 138", "ILO C138"},
         {"OIT 138", "ILO C138"},
         {"ILO Convention 138", "ILO C138"},
         {"ilo convention no. 138", "ILO C138"},
         {"ILO Convention No. 138", "ILO C138"},
         {"ILO Convention No 138", "ILO C138"},
         {"ILO Convention #138", "ILO C138"},
         {"convention 138", "ILO C138"},
         {"Convention No. 138 of the ILO", "ILO C138"},
         {"Convenio 138 de la OIT", "ILO C138"},
         {"convenio núm. 138 de la oit", "ILO C138"},
         {"Convenio nº 138", "ILO C138"},
         {"convention n° 138 de l'OIT", "ILO C138"},
         {"la convention n°138 de l’OIT", "ILO C138"},
         {"ILO conventions 29, 105 and 182", "ILO C29; ILO C105; ILO C182"},
         {"conventions nos. 97 et 143 de l'OIT", "ILO C97; ILO C143"},
         {"Minimum Age Convention, 1973 (No. 138)", "ILO C138"},
         {"C29 C105", "ILO C29; ILO C105"},
         {"p29", "ILO P29"},
         {"Protocol to C. 29", "ILO P29"}});
}

TEST_CASE("general comments and recommendations") {
  check({{"General Comment No. 14", "CESCR GC 14"},
         {"general comment 14", "CESCR GC 14"},
         {"CESCR general comment 14", "CESCR GC 14"},
         {"general comment no 14 of the Committee on Economic, Social and Cultural Rights",
          "CESCR GC 14"},
         {"general comment 14 CESCR", "CESCR GC 14"},
         {"ICESCR general comment 14", "CESCR GC 14"},
         {"cescr gc 14", "CESCR GC 14"},
         {"CESCR GC14", "CESCR GC 14"},
         {"cescr gc-14", "CESCR GC 14"},
         {"GC 14", "CESCR GC 14"},
         {"gc14", "CESCR GC 14"},
         {"GC #14", "CESCR GC 14"},
         {"observación general 14", "CESCR GC 14"},
         {"observacion general num. 14", "CESCR GC 14"},
         {"Observación general n.º 14 del Comité DESC", "CESCR GC 14"},
         {"observation générale n° 14", "CESCR GC 14"},
         {"observation generale 14 du CESCR", "CESCR GC 14"},
         {"OG 14", "CESCR GC 14"},
         {"CMW general comment 2", "CMW GC 2"},
         {"observación general núm. 6 del Comité de los Derechos del Niño", "CRC GC 6"},
         {"GR 26", "CEDAW GR 26"},
         {"gr26", "CEDAW GR 26"},
         {"CEDAW GR 26", "CEDAW GR 26"},
         {"cedaw general recommendation 26", "CEDAW GR 26"},
         {"General Recommendation No. 26 (2008), para. 25 (a)", "CEDAW GR 26|para. 25 (a)"},
         {"recommandation générale n° 26", "CEDAW GR 26"},
         {"recomendación general núm. 26", "CEDAW GR 26"},
         {"recomendacion general 26 de la CEDAW", "CEDAW GR 26"},
         {"RG 26 CEDAW", "CEDAW GR 26"},
         {"CEDAW general comment 26", "CEDAW GR 26"},
         {"CERD general recommendation XXX 30", ""}});
  const auto any = find_query_references("GC 14").at(0);
  CHECK_FALSE(any.named);
  CHECK(any.kind == ReferenceKind::general_comment);
  CHECK(any.normals == std::vector<std::string>{"CESCR GC 14", "CRC GC 14", "CCPR GC 14",
                                                "CMW GC 14", "CAT GC 14", "CRPD GC 14", "CED GC 14",
                                                "CEDAW GR 14", "CERD GR 14"});
  CHECK(find_query_references("GR 26").at(0).normals.front() == "CEDAW GR 26");
  CHECK(find_query_references("CEDAW GC 26").at(0).kind == ReferenceKind::general_recommendation);
}

TEST_CASE("articles of treaties by the names they bear in three languages") {
  check({{"article 16 ICRMW", "ICRMW art. 16"},
         {"article 16 icrmw", "ICRMW art. 16"},
         {"art. 16 of the migrant workers convention", "ICRMW art. 16"},
         {"art16 icrmw", "ICRMW art. 16"},
         {"ICRMW art. 16 (2)", "ICRMW art. 16|(2)"},
         {"artículo 16 de la Convención sobre los trabajadores migratorios", "ICRMW art. 16"},
         {"article 16 de la Convention sur les travailleurs migrants", "ICRMW art. 16"},
         {"Convención sobre derechos del niño, art. 37", "CRC art. 37"},
         {"convention sur travailleurs migrants article 16", "ICRMW art. 16"},
         {"artículo 9 del PIDCP", "ICCPR art. 9"},
         {"artículo 16 de la convención sobre los trabajadores migrantes", "ICRMW art. 16"},
         {"articulo 9 pidcp", "ICCPR art. 9"},
         {"art. 9 del Pacto Internacional de Derechos Civiles y Políticos", "ICCPR art. 9"},
         {"art. 9 del Pacto de Derechos Civiles y Políticos", "ICCPR art. 9"},
         {"article 9 iccpr", "ICCPR art. 9"},
         {"article 12 du PIDESC", "ICESCR art. 12"},
         {"l’article 12 du pidesc", "ICESCR art. 12"},
         {"article 12 du Pacte international relatif aux droits économiques, sociaux et culturels",
          "ICESCR art. 12"},
         {"ICESCR art 12", "ICESCR art. 12"},
         {"icescr, article 12", "ICESCR art. 12"},
         {"artículo 12 del Pacto Internacional de Derechos Económicos, Sociales y Culturales",
          "ICESCR art. 12"},
         {"articles 3 and 9 of the Universal Declaration of Human Rights",
          "UDHR art. 3; UDHR art. 9"},
         {"artículos 3 y 9 de la DUDH", "UDHR art. 3; UDHR art. 9"},
         {"arts 3, 9 udhr", "UDHR art. 3; UDHR art. 9"},
         {"article 3 de la Déclaration universelle des droits de l’homme", "UDHR art. 3"},
         {"art. 37 crc", "CRC art. 37"},
         {"artículo 37 de la Convención de los Derechos del Niño", "CRC art. 37"},
         {"article 37 convention on the rights of the child", "CRC art. 37"},
         {"article 31 of the 1951 Refugee Convention", "CSR art. 31"},
         {"article 5 CERD", "ICERD art. 5"},
         {"art. 3 CAT", "CAT art. 3"},
         {"art. 8 CEDH", "ECHR art. 8"}});
}

TEST_CASE("pinpoints stand behind and in front") {
  check({{"A/HRC/23/41 para. 3", "A/HRC/23/41|para. 3"},
         {"a/hrc/23/41 para 3", "A/HRC/23/41|para 3"},
         {"A/HRC/23/41, párr. 3", "A/HRC/23/41|párr. 3"},
         {"A-HRC-23-41 par. 3", "A/HRC/23/41|par. 3"},
         {"para 3 of A/HRC/23/41", "A/HRC/23/41|para 3"},
         {"párrafo 3 de A/HRC/23/41", "A/HRC/23/41|párrafo 3"},
         {"paragraphes 15-20 du a/hrc/20/24", "A/HRC/20/24|paragraphes 15-20"},
         {"A/69/277 pp. 3-5", "A/69/277|pp. 3-5"},
         {"paragraph 2 of article 16 ICRMW", "ICRMW art. 16|paragraph 2"}});
}

TEST_CASE("several references in one query") {
  check(
      {{"A/RES/68/179 A/RES/69/187", "A/RES/68/179; A/RES/69/187"},
       {"a-res-68-179 or A/69/277 para 5", "A/RES/68/179; A/69/277|para 5"},
       {"C138 A HRC 23 41 GR 26 art. 9 ICCPR", "ILO C138; A/HRC/23/41; CEDAW GR 26; ICCPR art. 9"},
       {"www.iom.int y resolución 68/179", "http://www.iom.int; A/RES/68/179"}});
}

TEST_CASE("what only looks like an identifier is none") {
  for (const char* query : {"10/12/2014",
                            "C. difficile",
                            "article of clothing",
                            "24/7",
                            "1/3",
                            "68/179",
                            "A",
                            "a b c",
                            "vitamin C 12",
                            "hepatitis c 50 migrants",
                            "a 69 277 migrants",
                            "il y a 69 277 migrants",
                            "A-10-12-2014",
                            "a res",
                            "a/b testing",
                            "and/or",
                            "resolution",
                            "resolution of conflicts",
                            "dispute resolution 2014/15/16",
                            "general comment",
                            "gc",
                            "article 16",
                            "art",
                            "art gallery",
                            "articles 12",
                            "convention of 1951",
                            "convention 1951",
                            "convention on 138",
                            "p. 36",
                            "page 12",
                            "para 3",
                            "2014",
                            "covid-19",
                            "c-section",
                            "a-level",
                            "e-mail 12",
                            "s-1",
                            "grade 12",
                            "gender general comment",
                            "mp3",
                            "24 h",
                            "https://",
                            "ilo",
                            "CEDAW",
                            "ICRMW",
                            "+33 1 42 68 179",
                            "§ 12",
                            "",
                            " ",
                            "#",
                            "the child/ren 12/13"}) {
    INFO(query);
    CHECK(read(query).empty());
  }
}

TEST_CASE("a reference's bytes are those of the query") {
  CHECK(typed("sobre A-RES-68-179, niños") == "A-RES-68-179");
  CHECK(typed("niños: a/res/68/179") == "a/res/68/179");
  CHECK(typed("é gc14 é") == "gc14");
  CHECK(typed("é GC #14 é") == "GC #14");
  CHECK(typed("c-138") == "c-138");
  CHECK(typed("art16 icrmw") == "art16");
  CHECK(typed("GA res. 68/179 on migrants") == "GA res. 68/179");
  CHECK(typed("é ILO Convention No. 138") == "ILO Convention No. 138");
}

TEST_CASE("a web address in a query stays as it is") {
  CHECK(read("http://www.Cat.org/crc/a-res-68-179") == "http://www.cat.org/crc/a-res-68-179");
}

TEST_CASE("normal forms are read as themselves, in either case") {
  for (const std::string normal : {"A/RES/69/187", "ILO C138", "ILO P29", "CEDAW GR 26",
                                   "CESCR GC 14", "ICCPR art. 9", "CSR art. 31", "S/RES/1325"}) {
    std::string small = normal;
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    CHECK(read(normal) == normal);
    CHECK(read(small) == normal);
    CHECK(kind_of_normal(normal) == find_query_references(normal).at(0).kind);
  }
}

TEST_CASE("long queries are read in linear time") {
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "a res 68 179 ";
  CHECK(find_query_references(many).size() == 5000);
  (void)find_query_references(std::string(100000, '#'));
  (void)find_query_references(std::string(100000, '/'));
}
