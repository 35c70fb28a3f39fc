#include "searchd/engine/near_finder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "invented_index.h"

using namespace gfmd;

namespace {

using Documents = std::vector<std::uint32_t>;
using Words = std::vector<std::string>;

/// Documents of one passage each, of four words in any order.
class RandomTexts {
 public:
  RandomTexts() {
    std::mt19937 random(3);
    constexpr const char* kWords[] = {"aa", "bb", "cc", "dd"};
    std::string lines;
    for (int document = 0; document < 120; ++document) {
      Words& text = texts_.emplace_back();
      for (std::size_t i = 1 + random() % 12; i > 0; --i) text.emplace_back(kWords[random() % 4]);
      std::string body;
      for (const std::string& word : text) body += word + ' ';
      lines +=
          R"({"id":"d)" + std::to_string(document) + R"(","title":"","body":")" + body + "\"}\n";
    }
    index_ = std::make_unique<InventedIndex>(lines);
    reader_ = std::make_unique<IndexReader>(index_->reader());
    postings_ = std::make_unique<PostingCache>(*reader_);
    rows_ = std::make_unique<RowFinder>(*postings_);
  }

  /// Documents whose words satisfy a predicate.
  template <typename Holds>
  Documents those(Holds holds) const {
    Documents all;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      if (holds(texts_[i])) all.push_back(i + 1);
    }
    return all;
  }
  NearFinder finder() const { return NearFinder(*rows_); }

 private:
  std::vector<Words> texts_;
  std::unique_ptr<InventedIndex> index_;
  std::unique_ptr<IndexReader> reader_;
  std::unique_ptr<PostingCache> postings_;
  std::unique_ptr<RowFinder> rows_;
};

const RandomTexts& texts() {
  static const RandomTexts made;
  return made;
}

std::vector<WordForm> form(const std::string& word) { return {{word, false, 1, 0xff}}; }

}  // namespace

TEST_CASE("near is within so many words, in order where that is asked") {
  const auto a = form("aa");
  const auto b = form("bb");
  const auto c = form("cc");
  for (std::uint32_t distance = 1; distance < 6; ++distance) {
    for (const bool ordered : {false, true}) {
      const std::vector<NearPart> parts{{{{{a, {1, 1}}}}, 0, false},
                                        {{{{b, {1, 1}}}}, distance, ordered}};
      const auto expected = texts().those([&](const Words& words) {
        for (std::size_t i = 0; i < words.size(); ++i) {
          for (std::size_t j = 0; j < words.size(); ++j) {
            if (words[i] != "aa" || words[j] != "bb" || (ordered && j < i)) continue;
            if ((i < j ? j - i : i - j) <= distance) return true;
          }
        }
        return false;
      });
      CAPTURE(distance, ordered);
      REQUIRE_FALSE(expected.empty());
      CHECK(texts().finder().find(parts, Language::en, TextField::body) == expected);
    }
  }
}

TEST_CASE("operands may be alternatives and rows, and follow each other") {
  const auto a = form("aa");
  const auto b = form("bb");
  const auto c = form("cc");
  const auto d = form("dd");
  // ("aa bb" OR cc) NEAR/2 dd ADJ/1 aa
  const std::vector<NearPart> parts{{{{{a, {0, 0}}, {b, {1, 1}}}, {{c, {0, 0}}}}, 0, false},
                                    {{{{d, 0, 0}}}, 2, false},
                                    {{{{a, {0, 0}}}}, 1, true}};
  const auto expected = texts().those([&](const Words& words) {
    const auto is = [&](std::size_t i, const char* word) {
      return i < words.size() && words[i] == word;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool row = is(i, "aa") && is(i + 1, "bb");
      if (!row && !is(i, "cc")) continue;
      const std::size_t last = row ? i + 1 : i;
      for (std::size_t j = 0; j < words.size(); ++j) {
        if (!is(j, "dd") || !is(j + 1, "aa")) continue;
        if ((j > last && j - last <= 2) || (j < i && i - j <= 2)) return true;
      }
    }
    return false;
  });
  REQUIRE_FALSE(expected.empty());
  CHECK(texts().finder().find(parts, Language::en, TextField::body) == expected);
}

TEST_CASE("a window holds every word as often as it is asked for") {
  const auto a = form("aa");
  const auto b = form("bb");
  const std::vector<std::span<const WordForm>> words{a, b, a};
  for (std::uint32_t slop = 0; slop < 4; ++slop) {
    const auto expected = texts().those([&](const Words& text) {
      for (std::size_t i = 0; i < text.size(); ++i) {
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(i);
        const auto end =
            text.begin() + static_cast<std::ptrdiff_t>(std::min(i + 3 + slop, text.size()));
        if (std::count(begin, end, "aa") >= 2 && std::count(begin, end, "bb") >= 1) return true;
      }
      return false;
    });
    CAPTURE(slop);
    REQUIRE_FALSE(expected.empty());
    CHECK(texts().finder().find_window(words, slop, Language::en, TextField::body) == expected);
  }
}

TEST_CASE("a word that is not there is near nothing") {
  const auto a = form("aa");
  const auto none = form("zz");
  const std::vector<NearPart> parts{{{{{a, {0, 0}}}}, 0, false}, {{{{none, 0, 0}}}, 5, false}};
  CHECK(texts().finder().find(parts, Language::en, TextField::body).empty());
  const std::vector<std::span<const WordForm>> words{a, none};
  CHECK(texts().finder().find_window(words, 9, Language::en, TextField::body).empty());
}
