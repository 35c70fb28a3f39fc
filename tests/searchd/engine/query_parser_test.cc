#include "searchd/engine/query_parser.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "searchd/engine/query_text.h"
#include "searchd/engine/query_warnings.h"

using namespace gfmd;

namespace {

Query parse(std::string_view text) { return parse_query(text, Analyzer()); }

/// "+child", "-\"a b\"", …, one a clause, as the ranking takes them.
std::vector<std::string> clauses(std::string_view text) {
  std::vector<std::string> all;
  for (const QueryClause& clause : parse(text).clauses) {
    all.push_back((clause.occur == Occur::must       ? "+"
                   : clause.occur == Occur::must_not ? "-"
                                                     : "") +
                  clause_text(clause));
  }
  return all;
}

/// "code at byte: text" of each warning.
std::vector<std::string> warnings(std::string_view text) {
  std::vector<std::string> all;
  for (const Warning& warning : parse(text).warnings) {
    REQUIRE(warning.place.has_value());
    CHECK(text.substr(warning.place->offset).starts_with(warning.place->text));
    CHECK(warning.message.find(warning.place->text) != std::string::npos);
    all.push_back(warning.code + " " + std::to_string(warning.place->offset) + " " +
                  warning.place->text);
  }
  return all;
}

using Strings = std::vector<std::string>;

struct Reading {
  const char* typed;
  const char* tree;
};

}  // namespace

TEST_CASE("words, phrases and signs") {
  CHECK(clauses("child detention") == Strings{"child", "detention"});
  CHECK(clauses("\"rights of the child\" Kenya") == Strings{"\"rights of the child\"", "kenya"});
  CHECK(clauses("+child -detention") == Strings{"+child", "-detention"});
  CHECK(clauses("+\"the child\" -\"a b\"") == Strings{"+\"the child\"", "-\"a b\""});
  CHECK(clauses("“best interests” «non refoulement»") ==
        Strings{"\"best interests\"", "\"non refoulement\""});
}

TEST_CASE("a compound is searched whole and in parts, excluded in a row") {
  CHECK(clauses("non-discrimination") == Strings{"nondiscrimination", "non", "discrimination"});
  CHECK(clauses("+non-discrimination") == Strings{"nondiscrimination", "+non", "+discrimination"});
  CHECK(clauses("-well-being") == Strings{"-\"well being\""});
  CHECK(clauses("a - b") == Strings{"a", "b"});
}

TEST_CASE("every operator has its place in the tree") {
  const Reading readings[] = {
      // precedence: side by side, then AND, then OR
      {"a1 AND b1", "a1 AND b1"},
      {"a1 OR b1", "a1 OR b1"},
      {"child detention AND kenya OR mexico", "((child detention) AND kenya) OR mexico"},
      {"a1 OR b1 AND c1", "a1 OR (b1 AND c1)"},
      {"(a1 OR b1) AND c1", "(a1 OR b1) AND c1"},
      {"a1 AND (b1 OR (c1 AND d1))", "a1 AND (b1 OR (c1 AND d1))"},
      {"a1 AND b1 AND c1", "a1 AND b1 AND c1"},
      // negation belongs to the operand behind it
      {"NOT a1", "-a1"},
      {"a1 NOT b1 c1", "a1 -b1 c1"},
      {"a1 AND NOT b1", "a1 AND (-b1)"},
      {"a1 OR NOT (b1 c1)", "a1 OR (-(b1 c1))"},
      {"NOT NOT a1", "a1"},
      {"NOT -a1 b1", "a1 b1"},
      {"NOT +a1 b1", "-a1 b1"},
      {"+(a1 OR b1) c1", "+(a1 OR b1) c1"},
      {"-(a1 AND b1) c1", "-(a1 AND b1) c1"},
      // brackets that change nothing
      {"World Health Organization (WHO)", "world health organization WHO"},
      {"((a1))", "a1"},
      {"(a1 b1) c1", "a1 b1 c1"},
      {"a1 () b1", "a1 b1"},
      {"article 6(1)(a)", "article 6 1 a"},
      {"NOT(a1)", "-a1"},
      {"a1 OR(b1)", "a1 OR b1"},
      // capitals only
      {"a1 and b1 or not c1", "a1 and b1 or not c1"},
      {"a1 y b1 O c1 NO d1", "a1 y b1 o c1 NO d1"},
      {"WHO AND ILO", "WHO AND ILO"},
      {"(PUSHBACKS AND INTERCEPTIONS)", "PUSHBACKS AND INTERCEPTIONS"},
      // distance
      {"\"a1 b1\"~3", "\"a1 b1\"~3"},
      {"\"a1 b1\"~0", "\"a1 b1\""},
      {"a1 NEAR b1", "(a1 NEAR/10 b1)"},
      {"a1 NEAR/3 b1 ADJ/2 c1", "(a1 NEAR/3 b1 ADJ/2 c1)"},
      {"a1 ADJ b1 c1", "(a1 ADJ/1 b1) c1"},
      {"\"a1 b1\" NEAR/4 (c1 OR \"d1 e1\" f1*)", "(\"a1 b1\" NEAR/4 (c1 OR \"d1 e1\" OR f1*))"},
      {"-a1 NEAR/2 b1 c1", "-(a1 NEAR/2 b1) c1"},
      {"NOT a1 NEAR/2 b1", "-(a1 NEAR/2 b1)"},
      {"well-being NEAR/5 x1", "((wellbeing OR \"well being\") NEAR/5 x1)"},
      // beginnings of words
      {"detent*", "detent*"},
      {"\"child detent*\"", "\"child detent*\""},
      {"\"child* detention\"", "\"child* detention\""},
      {"-migr*", "-migr*"},
      {"non-crim*", "noncrim* non crim*"},
      // a word that an operator means is one, whatever it is made of
      {"non-discrimination AND x1", "(nondiscrimination OR \"non discrimination\") AND x1"},
      {"A/RES/68/179 OR x1", "\"a RES 68 179\" OR x1"},
  };
  for (const Reading& reading : readings) {
    CAPTURE(reading.typed);
    CHECK(query_text(parse(reading.typed)) == reading.tree);
    CHECK(warnings(reading.typed).empty());
  }
}

TEST_CASE("fields narrow, by their names in three languages") {
  const Reading readings[] = {
      {"title:child", "title:child"},
      {"título:child", "title:child"},
      {"titre:child", "title:child"},
      {"TITULO:child", "title:child"},
      {"body:child texto:x1 texte:y1", "body:child body:x1 body:y1"},
      {"summary:child resumen:x1 résumé:y1", "summary:child summary:x1 summary:y1"},
      {"note:child nota:x1", "note:child note:x1"},
      {"section:child sección:x1 seccion:y1", "section:child section:x1 section:y1"},
      {"title:\"the child\"", "title:\"the child\""},
      {"title:detent* x1", "title:detent* x1"},
      {"title:(a1 OR b1) c1", "(title:a1 OR title:b1) c1"},
      {"title:(a1 note:b1)", "title:a1 note:b1"},
      {"title:a1 NEAR/3 b1", "title:(a1 NEAR/3 b1)"},
      {"title:well-being", "title:wellbeing OR title:\"well being\""},
      {"-title:a1 +title:b1 c1", "-title:a1 +title:b1 c1"},
      {"country:Kenya", "country:\"Kenya\""},
      {"país:Kenya pais:Kenya", "country:\"Kenya\" OR country:\"Kenya\""},
      {"pays:Kenya", "country:\"Kenya\""},
      {"place:x1 lugar:y1", "place:\"x1\" OR place:\"y1\""},
      {"lieu:x1", "place:\"x1\""},
      {"region:x1 región:y1", "region:\"x1\" OR region:\"y1\""},
      {"partner:x1 socio:y1", "partner:\"x1\" OR partner:\"y1\""},
      {"partenaire:x1", "partner:\"x1\""},
      {"theme:x1 tema:y1 thème:z1", "theme:\"x1\" OR theme:\"y1\" OR theme:\"z1\""},
      {"tag:x1 etiqueta:y1 étiquette:z1", "tag:\"x1\" OR tag:\"y1\" OR tag:\"z1\""},
      {"kind:x1 tipo:y1 type:z1", "kind:\"x1\" OR kind:\"y1\" OR kind:\"z1\""},
      {"lang:es idioma:fr langue:en", "lang:\"es\" OR lang:\"fr\" OR lang:\"en\""},
      {"country:\"Costa Rica\"", "country:\"Costa Rica\""},
      {"country:Ken*", "country:\"Ken*\""},
      {"country:(Kenya Mexico)", "country:\"Kenya\" OR country:\"Mexico\""},
      {"country:(Kenya AND Mexico)", "country:\"Kenya\" AND country:\"Mexico\""},
      {"country:Kenya country:Mexico child", "(country:\"Kenya\" OR country:\"Mexico\") child"},
      {"(country:Kenya OR country:Mexico) child",
       "(country:\"Kenya\" OR country:\"Mexico\") child"},
      {"-country:Kenya child", "-country:\"Kenya\" child"},
      {"symbol:a/res/68/179", "symbol:\"a/res/68/179\""},
      {"símbolo:A/RES/6* ", "symbol:\"A/RES/6*\""},
      {"symbole:\"CEDAW GR 26\"", "symbol:\"CEDAW GR 26\""},
      {"year:2013", "year:2013"},
      {"año:2010..2014", "year:2010..2014"},
      {"ano:2014-2010", "year:2010..2014"},
      {"année:2010..", "year:2010..9999"},
      {"year:..2014", "year:0001..2014"},
      {"year:2013 year:2010", "year:2013 OR year:2010"},
  };
  for (const Reading& reading : readings) {
    CAPTURE(reading.typed);
    CHECK(query_text(parse(reading.typed)) == reading.tree);
    CHECK(warnings(reading.typed).empty());
  }
  const QueryNode root = parse("title:a1 country:Kenya b1").root;
  REQUIRE(root.children.size() == 3);
  CHECK(root.children[0].occur == Occur::filter);
  CHECK(root.children[1].occur == Occur::filter);
  CHECK(root.children[2].occur == Occur::should);
}

TEST_CASE("what cannot be read is searched as words, and told with its place") {
  struct Malformed {
    const char* typed;
    const char* tree;
    Strings told;
  };
  const Malformed malformed[] = {
      {"(a1 b1", "a1 b1", {"unbalanced-bracket 0 ("}},
      {"a1) b1", "a1 b1", {"unbalanced-bracket 2 )"}},
      {"a1 ) b1", "a1 b1", {"unbalanced-bracket 3 )"}},
      {"title:(a1", "title a1", {"unbalanced-bracket 0 title:("}},
      {"\"open phrase", "open phrase", {"unbalanced-quote 0 \""}},
      {"«a1 b1", "a1 b1", {"unbalanced-quote 0 «"}},
      {"-\"a1 b1", "-a1 b1", {"unbalanced-quote 1 \""}},
      {"PUSHBACKS AND INTERCEPTIONS", "PUSHBACKS and INTERCEPTIONS", {"capitals 10 AND"}},
      {"a1 AND", "a1 and", {"dangling-operator 3 AND"}},
      {"OR a1", "or a1", {"dangling-operator 0 OR"}},
      {"a1 NOT", "a1 not", {"dangling-operator 3 NOT"}},
      {"a1 AND OR b1", "a1 and or b1", {"dangling-operator 3 AND", "dangling-operator 7 OR"}},
      {"a1 AND ???", "a1 and", {"dangling-operator 3 AND"}},
      {"(AND a1)", "and a1", {"dangling-operator 1 AND"}},
      {"NEAR/3 a1", "near 3 a1", {"dangling-operator 0 NEAR/3"}},
      {"foo:bar", "foo bar", {"unknown-field 0 foo:bar"}},
      {"é x1 foo:bar", "é x1 foo bar", {"unknown-field 6 foo:bar"}},
      {"at 10:30", "at 10 30", {"unknown-field 3 10:30"}},
      {"detention^5", "detention", {"weight 9 ^5"}},
      {"\"a1 b1\"^2.5 c1", "\"a1 b1\" c1", {"weight 7 ^2.5"}},
      {"(a1 b1)^2", "a1 b1", {"weight 7 ^2"}},
      {"hello :-)", "hello", {"unbalanced-bracket 8 )"}},
      {"title: child", "title child", {"field-without-value 0 title:"}},
      {"country:", "country", {"field-without-value 0 country:"}},
      {"title:\"\" a1", "a1", {"field-without-value 0 title:\"\""}},
      {"title:() a1", "a1", {"field-without-value 0 title:()"}},
      {"year:soon a1", "soon a1", {"unknown-year 0 year:soon"}},
      {"a*", "a", {"short-prefix 0 a*"}},
      {"*tion", "tion", {"misplaced-wildcard 0 *tion"}},
      {"wom*n", "wom n", {"misplaced-wildcard 0 wom*n"}},
      {"a1 NEAR/900 b1", "(a1 NEAR/50 b1)", {"distance-out-of-range 3 NEAR/900"}},
      {"a1 NEAR/0 b1", "(a1 NEAR/1 b1)", {"distance-out-of-range 3 NEAR/0"}},
      {"\"a1 b1\"~99999999999", "\"a1 b1\"~50", {"distance-out-of-range 7 ~99999999999"}},
      {"\"a1 b1\"~ c1", "\"a1 b1\" c1", {"no-distance 7 ~"}},
      {"a1 NEAR country:x1", "a1 AND country:\"x1\"", {"near-operands 3 NEAR"}},
      {"a1 NEAR (b1 AND c1)", "a1 AND (b1 AND c1)", {"near-operands 3 NEAR"}},
      {"country:(a1 NEAR b1)", "country:\"a1\" AND country:\"b1\"", {"near-operands 12 NEAR"}},
  };
  for (const Malformed& each : malformed) {
    CAPTURE(each.typed);
    CHECK(query_text(parse(each.typed)) == each.tree);
    CHECK(warnings(each.typed) == each.told);
  }
  CHECK(parse("é x1 foo:bar").warnings.at(0).message ==
        "\"foo:bar\" at character 6: no field is called so, searched as words.");
  CHECK(warnings("A/RES/68/179, a & b; c++ #1 50%").empty());
}

TEST_CASE("whatever is typed has a reading, and its text reads the same") {
  CHECK(clauses("").empty());
  CHECK(clauses("  ").empty());
  CHECK(clauses("\"\" + - ??? \"").empty());
  std::mt19937 random(11);
  const std::vector<std::string> pieces{
      "a",        "b1",      "child ", "detention ", " ",     "\"",    "+",
      "-",        "(",       ")",      "“",          "”",     "«",     "»",
      "*",        ":",       "^",      "~",          "~3 ",   "/",     "é",
      "—",        "\xff",    "'",      " AND ",      " OR ",  " NOT ", " NEAR ",
      " NEAR/3 ", " ADJ ",   "title:", "country:",   "year:", "2010",  "..2014",
      "symbol:",  "A/RES/6", "nota:(", "co-op",      "NOT(",  "l’Est "};
  for (int round = 0; round < 10'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) text += pieces[random() % pieces.size()];
    CAPTURE(text);
    const Query query = parse(text);
    for (const QueryClause& clause : query.clauses) {
      REQUIRE_FALSE(clause.tokens.empty());
      REQUIRE(clause.occur != Occur::filter);
      for (const Token& token : clause.tokens) {
        REQUIRE(token.begin < token.end);
        REQUIRE(token.end <= text.size());
      }
    }
    const std::string read = query_text(query);
    CAPTURE(read);
    // Excluded words may be an identifier once the odd signs between them are gone.
    if (parse(read).filters.size() == query.filters.size()) {
      REQUIRE(query_text(parse(read)) == read);
    }
    // Values stay as typed, with whatever is odd about them.
    if (query.filters.empty()) REQUIRE(parse(read).warnings.empty());
  }
}

TEST_CASE("a query has no more than so many words, brackets and warnings") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "w" + std::to_string(i) + " AND ";
  const Query query = parse(text + "x");
  CHECK(query.cut);
  CHECK(query.clauses.size() == kMaxQueryWords);
  CHECK(query.root.children.size() == kMaxQueryWords);
  CHECK_FALSE(parse("a b c").cut);
  const Query deep = parse(std::string(20'000, '(') + "child" + std::string(20'000, ')'));
  CHECK(query_text(deep) == "child");
  CHECK(deep.warnings.size() == QueryWarnings::kMax + 1);
  CHECK(deep.warnings.back().code == "more-warnings");
  std::string nots;
  for (int i = 0; i < 20'001; ++i) nots += "NOT ";
  CHECK(query_text(parse(nots + "child")) == "-child");
}

TEST_CASE("a sign before an identifier makes it a symbol") {
  for (const char* const typed : {"+C138", "-C138", "NOT C138", "+\"GC 14\"", "-\"ILO C138\"",
                                  "+A/RES/68/179", "-a-res-68-179"}) {
    CAPTURE(typed);
    const Query query = parse(typed);
    REQUIRE(query.filters.size() == 1);
    CHECK(query.filters[0].kind == QueryFilter::Kind::symbol);
    CHECK(query.clauses.empty());
  }
  for (const char* const typed :
       {"C138", "\"GC 14\"", "+children", "-\"on C138\"", "title:C138", "+http://www.iom.int"}) {
    CAPTURE(typed);
    CHECK(parse(typed).filters.empty());
  }
}
