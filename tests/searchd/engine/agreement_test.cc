#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/loader.h"
#include "invented_index.h"
#include "stemmers/analyzer.h"
#include "stemmers/unicode.h"

using namespace gfmd;

/// Index, query and analysis agree: a word that stands in a unit finds it.
namespace {

std::string in_capitals(const std::string& text, Language language) {
  std::string capitals;
  icu::UnicodeString::fromUTF8(text)
      .toUpper(icu::Locale(std::string(language_code(language)).c_str()))
      .toUTF8String(capitals);
  return capitals;
}

/// What is typed, and the units that must be found by it.
using Expected = std::map<std::string, std::set<std::string>>;

void add_words(std::string_view text, Language language, const std::string& id,
               const Analyzer& analyzer, Expected& expected) {
  for (const Token& token : analyzer.analyze(text)) {
    const std::string printed(text.substr(token.begin, token.end - token.begin));
    expected[printed].insert(id);
    expected[fold_accents(printed)].insert(id);
    expected[in_capitals(printed, language)].insert(id);
  }
}

Expected words_of_the_paper() {
  std::istringstream nothing;
  const auto loaded = load_corpus({GFMD_DOCUMENTS}, nothing);
  REQUIRE(loaded.has_value());
  const Analyzer analyzer;
  Expected expected;
  for (const Document& document : loaded->documents) {
    for (const Version& version : document.versions) {
      add_words(version.title, version.language, document.id, analyzer, expected);
      for (const Passage& passage : version.passages) {
        add_words(passage.text, version.language, document.id, analyzer, expected);
      }
    }
  }
  return expected;
}

std::set<std::string> found_by(Searcher& searcher, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.facets.clear();
  request.per_page = kMaxPerPage;
  request.snippets = false;
  const auto answer = searcher.search(request);
  REQUIRE(answer.has_value());
  std::set<std::string> ids;
  for (const Hit& hit : answer->hits) ids.insert(hit.id);
  return ids;
}

}  // namespace

TEST_CASE("every word of every version, as printed, without accents, in capitals, finds its unit") {
  const Expected expected = words_of_the_paper();
  REQUIRE(expected.size() > 10'000);
  const InventedIndex index = InventedIndex::of_the_paper();
  Searcher searcher = index.searcher();
  for (const auto& [word, ids] : expected) {
    const std::set<std::string> found = found_by(searcher, word);
    INFO(word);
    std::vector<std::string> missed;
    std::set_difference(ids.begin(), ids.end(), found.begin(), found.end(),
                        std::back_inserter(missed));
    CHECK(missed == std::vector<std::string>{});
  }
}
