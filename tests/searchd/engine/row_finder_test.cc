#include "searchd/engine/row_finder.h"

#include <catch2/catch.hpp>
#include <map>

#include "invented_index.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"the rights of the child and the rights of children"}
{"id":"b","title":"","body":"the child has rights"}
{"id":"c","title":"","body":"rights, once more rights: of a very small child"}
{"id":"d","title":"rights child","body":"IOM staff"}
)"};
  IndexReader reader = index.reader();
  PostingCache postings{reader};
  RowFinder rows{postings};

  static std::vector<WordForm> forms(const std::vector<std::string>& words) {
    std::vector<WordForm> made;
    for (const std::string& word : words) made.push_back({word, false, 1, 0xff});
    return made;
  }
  std::map<std::uint32_t, std::uint32_t> find(const std::vector<RowWord>& row,
                                              TextField field = TextField::body) {
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const RowCount& each : rows.find(row, Language::en, field)) {
      counts[each.document] = each.count;
    }
    return counts;
  }
};

using Counts = std::map<std::uint32_t, std::uint32_t>;

}  // namespace

TEST_CASE_METHOD(Fixture, "words stand in order, as far apart as allowed") {
  const auto rights = forms({"rights"});
  const auto child = forms({"child", "children"});
  CHECK(find({{rights, {1, 1}}, {child, {1, 1}}}).empty());
  CHECK(find({{rights, {1, 1}}, {child, {3, 3}}}) == Counts{{1, 1}});
  CHECK(find({{rights, {1, 1}}, {child, {1, 3}}}) == Counts{{1, 2}});
  CHECK(find({{rights, {1, 1}}, {child, {1, 5}}}) == Counts{{1, 2}, {3, 1}});
  CHECK(find({{rights, {1, 1}}, {child, {1, 1}}}, TextField::title) == Counts{{4, 1}});
}

TEST_CASE_METHOD(Fixture, "a row of one word counts its forms") {
  const auto child = forms({"child", "children"});
  CHECK(find({{child, {1, 1}}}) == Counts{{1, 2}, {2, 1}, {3, 1}});
  CHECK(find({{forms({"nothing"}), {1, 1}}}).empty());
}

TEST_CASE("a row that stays in a clause ends where one starts") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"children and migrants; migrants, of children"}
{"id":"b","title":"","body":"children of migrants"}
{"id":"c","title":"","body":"children, children who migrants call and migrants, others"}
)");
  const IndexReader reader = index.reader();
  PostingCache postings(reader);
  RowFinder rows(postings);
  const auto children = Fixture::forms({"children"});
  const auto migrants = Fixture::forms({"migrants"});
  const auto find = [&](bool in_clause) {
    const std::vector<RowWord> row{{children}, {migrants, {1, 3, in_clause}}};
    Counts counts;
    for (const RowCount& each : rows.find(row, Language::en, TextField::body)) {
      counts[each.document] = each.count;
    }
    return counts;
  };
  CHECK(find(false) == Counts{{1, 2}, {2, 1}, {3, 1}});
  CHECK(find(true) == Counts{{2, 1}, {3, 1}});
}

TEST_CASE_METHOD(Fixture, "an acronym stands where its word does") {
  const std::vector<WordForm> iom{{"IOM", true, 1, 0xff}};
  const auto staff = forms({"staff"});
  CHECK(find({{iom, {1, 1}}, {staff, {1, 1}}}) == Counts{{4, 1}});
  CHECK(find({{staff, {1, 1}}, {iom, {1, 1}}}).empty());
}
