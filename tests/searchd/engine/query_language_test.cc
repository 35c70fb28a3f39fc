// The query language as a whole, from text to hits: against a reading of each document by itself,
// and against itself.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <set>

#include "invented_index.h"

using namespace gfmd;

namespace {

using Words = std::vector<std::string>;

// No two of a stem or a meaning; three begin alike.
const Words kVocabulary{"zarbok", "zarquil", "zarmund", "mulvek", "tronfa", "quazzo", "belgrit"};

struct Text {
  Words title;
  Words body;
  std::string country;
  int year = 0;
};

/// A query to be printed, and what it means for one document.
struct Expression {
  enum class Kind { word, prefix, title, phrase, window, near, country, year, row, all, any };
  Kind kind = Kind::word;
  Words words;
  std::size_t distance = 0;
  bool ordered = false;
  std::vector<Expression> children;
  std::vector<std::string> signs;  // of a row's children: "", "+", "-", "NOT "

  [[nodiscard]] std::string text() const;
  [[nodiscard]] bool holds(const Text& text) const;
  [[nodiscard]] bool narrows() const;

 private:
  [[nodiscard]] bool holds_in(const Words& field) const;
  [[nodiscard]] bool row_holds(const Text& text) const;
};

std::string Expression::text() const {
  switch (kind) {
    case Kind::word:
      return words[0];
    case Kind::prefix:
      return words[0].substr(0, 3) + "*";
    case Kind::title:
      return "título:" + words[0];
    case Kind::phrase:
      return '"' + words[0] + ' ' + words[1] + '"';
    case Kind::window:
      return '"' + words[0] + ' ' + words[1] + ' ' + words[2] + "\"~" + std::to_string(distance);
    case Kind::near:
      return '(' + words[0] + (ordered ? " ADJ/" : " NEAR/") + std::to_string(distance) + " (" +
             words[1] + " OR " + words[2] + "))";
    case Kind::country:
      return "pays:" + words[0];
    case Kind::year:
      return "year:" + words[0] + ".." + words[1];
    case Kind::row:
    case Kind::all:
    case Kind::any:
      break;
  }
  std::string joined;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (i > 0) joined += kind == Kind::row ? " " : kind == Kind::all ? " AND " : " OR ";
    joined += (kind == Kind::row ? signs[i] : "") + children[i].text();
  }
  return '(' + joined + ')';
}

bool Expression::narrows() const {
  if (kind == Kind::country || kind == Kind::year || kind == Kind::title) return true;
  return !children.empty() && std::all_of(children.begin(), children.end(),
                                          [](const Expression& child) { return child.narrows(); });
}

bool Expression::holds_in(const Words& field) const {
  const auto is = [&](std::size_t i, const std::string& word) {
    return i < field.size() && field[i] == word;
  };
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (kind == Kind::word && is(i, words[0])) return true;
    if (kind == Kind::prefix && field[i].starts_with(words[0].substr(0, 3))) return true;
    if (kind == Kind::phrase && is(i, words[0]) && is(i + 1, words[1])) return true;
    if (kind == Kind::window) {
      const auto begin = field.begin() + static_cast<std::ptrdiff_t>(i);
      const auto end =
          field.begin() + static_cast<std::ptrdiff_t>(std::min(i + 3 + distance, field.size()));
      if (std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return std::count(begin, end, word) >= std::count(words.begin(), words.end(), word);
          })) {
        return true;
      }
    }
    if (kind != Kind::near || !is(i, words[0])) continue;
    for (std::size_t j = 0; j < field.size(); ++j) {
      if (j == i || !(is(j, words[1]) || is(j, words[2])) || (ordered && j < i)) continue;
      if ((i < j ? j - i : i - j) <= distance) return true;
    }
  }
  return false;
}

bool Expression::row_holds(const Text& text) const {
  bool any_must = false, all_must = true, any_should = false, should_holds = false;
  bool country = false, country_holds = false, year = false, year_holds = false;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Expression& child = children[i];
    const bool held = child.holds(text);
    if (signs[i] == "-" || signs[i] == "NOT ") {
      if (held) return false;
    } else if (signs[i] == "+") {
      any_must = true;
      all_must = all_must && held;
    } else if (child.kind == Kind::country) {
      country = true;
      country_holds = country_holds || held;
    } else if (child.kind == Kind::year) {
      year = true;
      year_holds = year_holds || held;
    } else if (child.narrows()) {
      if (!held) return false;
    } else {
      any_should = true;
      should_holds = should_holds || held;
    }
  }
  if ((country && !country_holds) || (year && !year_holds)) return false;
  return any_must ? all_must : !any_should || should_holds;
}

bool Expression::holds(const Text& text) const {
  const auto child_holds = [&](const Expression& child) { return child.holds(text); };
  switch (kind) {
    case Kind::title:
      return std::find(text.title.begin(), text.title.end(), words[0]) != text.title.end();
    case Kind::country:
      return text.country == words[0];
    case Kind::year:
      return text.year != 0 && text.year >= std::stoi(words[0]) && text.year <= std::stoi(words[1]);
    case Kind::row:
      return row_holds(text);
    case Kind::all:
      return std::all_of(children.begin(), children.end(), child_holds);
    case Kind::any:
      return std::any_of(children.begin(), children.end(), child_holds);
    default:
      return holds_in(text.title) || holds_in(text.body);
  }
}

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }
  std::string word() { return kVocabulary[below(kVocabulary.size())]; }

  Text text() {
    Text made;
    for (std::size_t i = below(4); i > 0; --i) made.title.push_back(word());
    for (std::size_t i = below(12); i > 0; --i) made.body.push_back(word());
    if (below(3) != 0) made.country = below(2) == 0 ? "Kenya" : "Mexico";
    if (below(3) != 0) made.year = 2010 + static_cast<int>(below(4));
    return made;
  }

  Expression expression(int depth) {
    using Kind = Expression::Kind;
    Expression made;
    made.kind = static_cast<Kind>(below(depth == 0 ? 8 : 11));
    made.words = {word(), word(), word()};
    made.distance = 1 + below(4);
    made.ordered = below(2) == 0;
    if (made.kind == Kind::country) made.words[0] = below(2) == 0 ? "Kenya" : "Mexico";
    if (made.kind == Kind::year) made.words = {"201" + std::to_string(below(3)), "2012"};
    if (made.kind < Kind::row) return made;
    for (std::size_t i = 2 + below(2); i > 0; --i) {
      constexpr const char* kSigns[] = {"", "", "+", "-", "NOT "};
      made.children.push_back(expression(depth - 1));
      made.signs.emplace_back(kSigns[below(std::size(kSigns))]);
    }
    return made;
  }

 private:
  std::mt19937 random_;
};

std::string joined(const Words& words) {
  std::string all;
  for (const std::string& word : words) all += word + ' ';
  return all;
}

struct Collection {
  std::vector<Text> texts;
  std::unique_ptr<InventedIndex> index;
};

const InventedIndex& the_paper() {
  static const InventedIndex index = InventedIndex::of_the_paper();
  return index;
}

const Collection& collection() {
  static const Collection made = [] {
    Collection all;
    Maker maker(7);
    std::string lines;
    for (int i = 0; i < 80; ++i) {
      const Text& text = all.texts.emplace_back(maker.text());
      lines += R"({"id":"d)" + std::to_string(i) + R"(","title":")" + joined(text.title) +
               R"(","body":")" + joined(text.body) + '"';
      if (!text.country.empty()) lines += R"(,"country":[")" + text.country + "\"]";
      if (text.year != 0) lines += R"(,"year":)" + std::to_string(text.year);
      lines += "}\n";
    }
    all.index = std::make_unique<InventedIndex>(lines);
    return all;
  }();
  return made;
}

std::set<std::string> ids(const SearchResponse& response) {
  std::set<std::string> all;
  for (const Hit& hit : response.hits) all.insert(hit.id);
  return all;
}

SearchResponse ask(Searcher& searcher, const std::string& query, Language language = Language::en,
                   std::uint32_t per_page = 100) {
  SearchRequest request;
  request.query = query;
  request.language = language;
  request.per_page = per_page;
  request.snippets = false;
  auto response = searcher.search(request);
  REQUIRE(response.has_value());
  return *std::move(response);
}

}  // namespace

TEST_CASE("a query finds what each document by itself fulfils") {
  Searcher searcher = collection().index->searcher();
  Maker maker(21);
  int found = 0;
  for (int round = 0; round < 1500; ++round) {
    const Expression expression = maker.expression(3);
    const std::string query = expression.text();
    if (query.size() > kMaxQueryBytes) continue;
    const SearchResponse response = ask(searcher, query);
    if (!response.warnings.empty()) {
      REQUIRE(response.warnings.at(0).code == "query-cut");
      continue;
    }
    std::set<std::string> expected;
    for (std::size_t i = 0; i < collection().texts.size(); ++i) {
      if (expression.holds(collection().texts[i])) expected.insert("d" + std::to_string(i));
    }
    CAPTURE(query);
    REQUIRE(ids(response) == expected);
    REQUIRE(response.total == expected.size());
    found += expected.empty() || expected.size() == collection().texts.size() ? 0 : 1;
  }
  CHECK(found > 700);
}

TEST_CASE("ten thousand odd queries are all answered") {
  Searcher searcher = collection().index->searcher();
  std::mt19937 random(4);
  const std::vector<std::string> pieces{
      "zarbok ", "mulvek ", "tronfa",   "zar*",   "z*",     "*",      "\"",       "“",
      "”",       "(",       ")",        " AND ",  " OR ",   " NOT ",  " NEAR/2 ", " ADJ ",
      "title:",  "título:", "country:", "Kenya ", "year:",  "2010..", "symbol:",  "A/RES/6*",
      "foo:",    "://",     "10:30 ",   ":-)",    "~2",     "+",      "-",        "non-x ",
      "the ",    "l’Est ",  "é",        "\t",     "notas:", "nota:(", "kind:",    "doc*"};
  for (int round = 0; round < 10'000; ++round) {
    std::string query;
    for (std::size_t i = random() % 16; i > 0; --i) query += pieces[random() % pieces.size()];
    SearchRequest request;
    request.query = query;
    request.language = kLanguages[random() % kLanguageCount];
    request.per_page = 100;
    request.snippets = round % 50 == 0;
    request.explain = true;
    CAPTURE(query);
    const auto response = searcher.search(request);
    REQUIRE(response.has_value());
    REQUIRE(response->total == response->hits.size());
    REQUIRE(ids(*response).size() == response->total);
  }
}

TEST_CASE("the longest queries are answered as well") {
  Searcher searcher = collection().index->searcher();
  for (const std::string piece :
       {"(", ")", "\"", "NOT ", "zar* ", "-", "+(", "title:(", "a NEAR ", "country:K* ", "* ", "“",
        "zarbok OR ", "\"zar* tro*\"~50 ", "(zarbok OR mulvek) NEAR "}) {
    std::string query;
    while (query.size() + piece.size() <= kMaxQueryBytes) query += piece;
    CAPTURE(piece);
    CHECK(ask(searcher, query).warnings.size() < 24);
  }
}

TEST_CASE("totals are the hits counted page by page, in three languages") {
  Searcher searcher = the_paper().searcher();
  const std::array<Words, kLanguageCount> vocabularies{
      Words{"child", "detention", "\"human rights\"", "traffick*", "title:migrants",
            "kind:practice", "country:Mexico", "women NEAR/8 violence", "labour",
            "note:convention"},
      Words{"niños", "detención", "\"derechos humanos\"", "protec*", "título:migrantes",
            "tipo:práctica", "país:México", "mujeres NEAR/8 violencia", "trabajo",
            "nota:convención"},
      Words{"enfants", "détention", "\"droits de l’homme\"", "protec*", "titre:migrants",
            "type:pratiques", "pays:Mexique", "femmes NEAR/8 violence", "travail",
            "note:convention"}};
  std::mt19937 random(9);
  for (int round = 0; round < 300; ++round) {
    const Language language = kLanguages[static_cast<std::size_t>(round) % kLanguageCount];
    const Words& words = vocabularies.at(static_cast<std::size_t>(language));
    std::string query;
    for (std::size_t i = 1 + random() % 4; i > 0; --i) {
      constexpr const char* kBetween[] = {" ", " AND ", " OR ", " NOT ", " AND NOT "};
      if (!query.empty()) query += kBetween[random() % std::size(kBetween)];
      query += "(" + words[random() % words.size()] + ")";
    }
    std::set<std::string> seen;
    std::uint64_t total = 0;
    SearchRequest request;
    request.query = query;
    request.language = language;
    request.per_page = 7;
    request.snippets = false;
    CAPTURE(query);
    do {
      const auto page = searcher.search(request);
      REQUIRE(page.has_value());
      total = page->total;
      for (const Hit& hit : page->hits) REQUIRE(seen.insert(hit.id).second);
      std::uint64_t of_all_kinds = 0;
      for (const FacetValue& value : page->facets.at(0).values) of_all_kinds += value.count;
      REQUIRE(of_all_kinds == total);
    } while (seen.size() < total && ++request.page < 20);
    REQUIRE(seen.size() == total);
  }
}

TEST_CASE("AND and OR are those of the words alone, other terms included") {
  Searcher searcher = the_paper().searcher();
  const auto a = ids(ask(searcher, "detention"));
  const auto b = ids(ask(searcher, "minors"));
  std::set<std::string> both;
  std::set<std::string> either;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::inserter(either, either.end()));
  CHECK(ids(ask(searcher, "detention AND minors")) == both);
  CHECK(ids(ask(searcher, "detention OR minors")) == either);
  CHECK(both.size() > 1);
}

TEST_CASE("a field narrows, quotations and beginnings are marked") {
  Searcher searcher = the_paper().searcher();
  for (const Hit& hit : ask(searcher, "detention kind:footnote").hits) {
    CHECK(hit.kind == DocumentKind::footnote);
  }
  SearchRequest request;
  request.query = "note:\"child detent*\" OR section:\"child detent*\"";
  const auto response = searcher.search(request);
  REQUIRE(response.has_value());
  REQUIRE(response->total > 0);
  for (const Hit& hit : response->hits) {
    CHECK((hit.kind == DocumentKind::footnote || hit.kind == DocumentKind::section));
    const auto& runs = hit.snippets.at(0).runs;
    CHECK(std::any_of(runs.begin(), runs.end(), [](const TextRun& run) {
      return run.matched && run.text.find("hild") == 1 && run.text.ends_with("detention");
    }));
  }
}

TEST_CASE("a warning names the place as it was typed, corrected words or not") {
  Searcher searcher = the_paper().searcher();
  const std::string query = "detentoin country:Atlantis foo:bar (";
  const SearchResponse response = ask(searcher, query);
  REQUIRE(response.correction.has_value());
  REQUIRE(response.warnings.size() == 3);
  for (const Warning& warning : response.warnings) {
    REQUIRE(warning.place.has_value());
    CHECK(query.substr(warning.place->offset, warning.place->text.size()) == warning.place->text);
  }
}
