#include "corpus/references.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>

using namespace gfmd;

namespace {

using Found = std::vector<std::string>;

// "normal|pinpoint" of each.
Found found_in(const std::string& text) {
  Found found;
  std::size_t end = 0;
  for (const Reference& reference : find_references(text)) {
    CHECK(reference.begin >= end);
    CHECK(reference.end > reference.begin);
    CHECK(reference.end <= text.size());
    end = reference.end;
    found.push_back(reference.normal +
                    (reference.pinpoint.empty() ? "" : "|" + reference.pinpoint));
  }
  return found;
}

// The paper's lines [first, last] as one line.
std::string paper(std::size_t first, std::size_t last) {
  static const std::string whole = [] {
    std::ifstream in(GFMD_DOCUMENTS "/background-paper.txt");
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
  }();
  std::istringstream in(whole);
  std::string text;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line) && number <= last; ++number) {
    const std::size_t begin = line.find_first_not_of(" \r");
    if (number < first || begin == std::string::npos) continue;
    if (!text.empty()) text += ' ';
    text += line.substr(begin, line.find_last_not_of(" \r") - begin + 1);
  }
  return text;
}

// The text of the paper's note, from its number at a line's beginning to the next one's.
std::string note(const std::string& number, const std::string& next) {
  static const std::string notes = paper(1, 812);
  const std::size_t start = notes.find("i In 2013, the UN General Assembly");
  const std::size_t begin = notes.find(' ' + number + ' ', start - 1) + 1;
  const std::size_t end = next.empty() ? notes.size() : notes.find(' ' + next + ' ', begin);
  REQUIRE(begin > start - 1);
  return notes.substr(begin + number.size() + 1, end - begin - number.size() - 1);
}

}  // namespace

TEST_CASE("UN symbols in any surroundings") {
  CHECK(found_in("la résolution A/RES/69/187, par. 12, et A/HRC/20/24/Add.1.") ==
        Found{"A/RES/69/187|par. 12", "A/HRC/20/24/ADD.1"});
  CHECK(found_in("véase a/hrc/23/41 (párr. 3)") == Found{"A/HRC/23/41|párr. 3"});
  CHECK(found_in("E/CN.4/2005/85, CRC/C/GC/6, CEDAW/C/GC/26; CMW/C/GC/2 y HRI/GEN/1/Rev.9.") ==
        Found{"E/CN.4/2005/85", "CRC/C/GC/6", "CEDAW/C/GC/26", "CMW/C/GC/2", "HRI/GEN/1/REV.9"});
  CHECK(found_in("S/RES/1325/2000, A/C.3/69/L.5/Rev.1, A/S-27/2, A/RES/217(III)") ==
        Found{"S/RES/1325/2000", "A/C.3/69/L.5/REV.1", "A/S-27/2", "A/RES/217(III)"});
  CHECK(found_in("(A/68/292, paras. 3 and 5)") == Found{"A/68/292|paras. 3 and 5"});
  CHECK(normal_symbol("a/res/69 /187") == "A/RES/69/187");
}

TEST_CASE("addresses without the sentence's punctuation") {
  CHECK(found_in("See http://endchilddetention.org/the-issue/.") ==
        Found{"http://endchilddetention.org/the-issue/"});
  CHECK(found_in("www.klrc.go.ke www.mfa.go.ke") ==
        Found{"http://www.klrc.go.ke", "http://www.mfa.go.ke"});
  CHECK(found_in("(HTTPS://Www.OSHA.gov/Dcsp/A_(b)), “www.iom.int”") ==
        Found{"https://www.osha.gov/Dcsp/A_(b)", "http://www.iom.int"});
  CHECK(found_in("http://x.org/A/RES/69/187?c=C.29 of the ILO") ==
        Found{"http://x.org/A/RES/69/187?c=C.29"});
  CHECK(found_in("http:// www. and http").empty());
  CHECK(normal_url("www.x.org/?u=http://Y.org") == "http://www.x.org/?u=http://Y.org");
}

TEST_CASE("what only looks like a reference is none") {
  for (const char* text : {"C. difficile", "A/B testing",
                           "A/B/2010",     "E/mail/2",
                           "and/or",       "24/7",
                           "s/he",         "N/A",
                           "km/h",         "A/C 12/3",
                           "1/2/3",        "8 persons (art. x)",
                           "w/o",          "B2B/B2C/2010",
                           "http",         "A/RES/",
                           "A/",           "/",
                           "CRC/CEDAW",    "No.4/2008",
                           "p. 36",        "EU/AU/2015-2020 plan",
                           "and a/b/c 12", "e-mail/fax/2"}) {
    INFO(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("normal forms are references themselves") {
  for (const char* normal : {"A/RES/69/187", "ILO C138", "ILO P29", "CEDAW GR 26", "CESCR GC 14",
                             "ICCPR art. 9", "CSR art. 31", "http://www.iom.int"}) {
    CHECK(found_in(normal) == Found{normal});
  }
}

TEST_CASE("a pinpoint in brackets later in the sentence goes to the document cited before") {
  CHECK(found_in("A/RES/68/179 requested “measures” (para. 4 (c)). Other words (para. 5).") ==
        Found{"A/RES/68/179|para. 4 (c)"});
  CHECK(found_in("A/RES/68/179. Words (para. 5).") == Found{"A/RES/68/179"});
}

TEST_CASE("any bytes of valid text are read") {
  CHECK(found_in("").empty());
  CHECK(found_in("art. ").empty());
  CHECK(found_in("Права человека A/69/277 人权").size() == 1);
  const std::string many(200000, '(');
  CHECK(found_in("http://a.b/" + many + std::string(200000, ')')).size() == 1);
  std::string articles = "ICCPR ";
  for (int i = 0; i < 20000; ++i) articles += "art. 9 (C. A/";
  CHECK(find_references(articles).size() == 20000);
}

TEST_CASE("the references of the paper's notes") {
  const std::string dispatch =
      "http://www.ohchr.org/EN/NewsEvents/Pages/DisplayNews.aspx?NewsID=15411&LangID=E";
  CHECK(found_in(note("i", "ii")) == Found{"A/RES/68/179|para. 4 (c)", "A/RES/69/187"});
  CHECK(found_in(note("ii", "iii")).empty());
  CHECK(found_in(note("iii", "iv")) == Found{dispatch});
  CHECK(found_in(note("iv", "v")) ==
        Found{"http://www.iom.int/files/live/sites/iom/files/pbn/docs/"
              "Fatal-Journeys-Tracking-Lives-Lost-during-Migration-2014.pdf"});
  CHECK(found_in(note("v", "vi")) == Found{"A/69/277"});
  CHECK(found_in(note("vi", "vii")).empty());
  CHECK(found_in(note("vii", "viii")) == Found{"CEDAW GR 26|para. 25 (a)"});
  CHECK(found_in(note("viii", "ix")).empty());
  CHECK(found_in(note("ix", "x")).empty());
  CHECK(found_in(note("x", "xi")) == Found{"ICRMW art. 16|(2)", "ICERD art. 5|(b)"});
  CHECK(found_in(note("xi", "xii")).empty());
  CHECK(found_in(note("xii", "xiii")).empty());
  CHECK(found_in(note("xiii", "xiv")) == Found{"CEDAW GR 26|para. 25 (b)"});
  CHECK(found_in(note("xiv", "xv")).empty());
  CHECK(found_in(note("xv", "xvi")).empty());
  CHECK(found_in(note("xvi", "xvii")) == Found{"A/HRC/23/41|para. 3"});
  CHECK(found_in(note("xvii", "xviii")) == Found{"ICESCR art. 12", "CESCR GC 14|para. 34"});
  CHECK(found_in(note("xviii", "xix")) == Found{"CEDAW GR 26"});
  CHECK(found_in(note("xix", "xx")).empty());
  CHECK(found_in(note("xx", "xxi")) == Found{"ICESCR art. 6|1", "ICESCR art. 7"});
  CHECK(found_in(note("xxi", "xxii")).empty());
  CHECK(found_in(note("xxii", "xxiii")) == Found{"http://endchilddetention.org/the-issue/"});
  CHECK(found_in(note("xxiii", "xxiv")) == Found{"UDHR art. 3", "UDHR art. 9", "ICCPR art. 9"});
  CHECK(found_in(note("xxiv", "xxv")) == Found{"A/RES/69/187|para 3"});
  CHECK(found_in(note("xxv", "xxvi")) == Found{"http://www.refworld.org/docid/503489533b8.html"});
  CHECK(found_in(note("xxvi", "xxvii")) == Found{"A/HRC/20/24|paras 15-20"});
  CHECK(found_in(note("xxvii", "xxviii")).empty());
  CHECK(found_in(note("xxviii", "xxix")) == Found{"http://www.refworld.org/docid/4d9430ea2.html"});
  CHECK(found_in(note("xxix",
                      "http://www.ohchr.org/EN/NewsEvents/Pages/"
                      "DisplayNews.aspx?NewsID=15411&LangID=E")) ==
        Found{"A/RES/69/187|para. 12", "A/68/292|para. 33"});
}

TEST_CASE("the references of the paper's body") {
  CHECK(found_in(paper(428, 437)) ==
        Found{"ILO C29", "ILO C105", "ILO P29", "ILO C138", "ILO C182"});
  CHECK(found_in(paper(334, 345)) == Found{"ICESCR art. 12|2 (a)"});
}
