#include "searchd/engine/snippet.h"

#include <catch2/catch.hpp>

#include "searchd/engine/query_parser.h"
#include "stemmers/sentences.h"
#include "stemmers/unicode.h"

using namespace gfmd;

namespace {

Version version_of(const std::vector<std::string>& passages) {
  Version version;
  std::uint32_t line = 10;
  for (const std::string& text : passages) {
    Passage passage;
    passage.text = text;
    passage.lines = {line, line + 5};
    for (const ByteRange range : split_sentences(text, Language::en)) {
      passage.sentences.push_back({static_cast<std::uint32_t>(range.begin),
                                   static_cast<std::uint32_t>(range.end),
                                   {line, line}});
      ++line;
    }
    line += 10;
    version.passages.push_back(passage);
  }
  return version;
}

struct Fixture {
  Analyzer analyzer;
  QueryPlan plan;
  std::vector<float> weights;

  void ask(std::string_view query, std::vector<float> clause_weights) {
    plan = {};
    weights = std::move(clause_weights);
    for (const QueryClause& clause : parse_query(query, analyzer).clauses) {
      PlannedClause planned{clause, {}};
      for (const Token& token : clause.tokens) {
        WordForms words;
        words[0].push_back({token.word, false, 1, 7});
        planned.forms.push_back(words);
      }
      plan.clauses.push_back(planned);
    }
  }

  std::vector<std::string> snippets(const Version& version) const {
    std::vector<std::string> all;
    const Highlighter highlighter(plan, Language::en, analyzer);
    for (const PassageSnippet& part : make_snippets(version, highlighter, weights).best) {
      std::string text;
      for (const TextRun& run : part.snippet.runs) text += run.text;
      all.push_back(text);
    }
    return all;
  }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(Fixture, "a summary has a snippet where it matches") {
  ask("women", {1});
  Version note = version_of({"CEDAW GR 26, para. 4."});
  const Highlighter highlighter(plan, Language::en, analyzer);
  CHECK_FALSE(
      summary_snippet(note, {7, 9}, DocumentKind::footnote, highlighter, weights).has_value());
  note.summary = "A source. It is on women.";
  const auto found = summary_snippet(note, {7, 9}, DocumentKind::footnote, highlighter, weights);
  REQUIRE(found.has_value());
  CHECK(found->snippet.summary);
  CHECK(found->snippet.lines == LineRange{7, 9});
  CHECK(has_mark(found->snippet));
  CHECK(found->snippet.runs.at(0).text == "It is on ");
  note.summary = "A source.";
  CHECK_FALSE(
      summary_snippet(note, {7, 9}, DocumentKind::footnote, highlighter, weights).has_value());
}

TEST_CASE_METHOD(Fixture, "the sentence that says most comes first, whole") {
  ask("child detention alternatives", {1, 2, 3});
  CHECK(snippets(version_of({"A child cries. Alternatives to detention of a child exist. The end.",
                             "Detention is bad."})) ==
        Texts{"Alternatives to detention of a child exist."});
}

TEST_CASE_METHOD(Fixture, "a second sentence adds what the first lacks, in printed order") {
  ask("child detention", {1, 2});
  CHECK(snippets(version_of({"A child cries. A long one between. Detention is bad."})) ==
        Texts{"A child cries.", "Detention is bad."});
  CHECK(snippets(version_of({"Much else. A child cries. Detention is bad. More."})) ==
        Texts{"A child cries. Detention is bad."});
}

TEST_CASE_METHOD(Fixture, "without a match the first sentence stands") {
  ask("nothing", {1});
  CHECK(snippets(version_of({"First here. Second."})) == Texts{"First here."});
  CHECK(snippets(version_of({})).empty());
}

TEST_CASE_METHOD(Fixture, "a snippet knows its lines, its cuts and its notes") {
  ask("detention", {1});
  Version version = version_of({"A child cries. Detention is bad. More."});
  version.passages[0].notes = {{14, 3}, {32, 4}};  // behind "cries." and "bad."
  const Highlighter highlighter(plan, Language::en, analyzer);
  const auto parts = make_snippets(version, highlighter, weights).best;
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].snippet.lines == LineRange{11, 11});
  CHECK(parts[0].snippet.cut_before);
  CHECK(parts[0].snippet.cut_after);
  CHECK(parts[0].notes == std::vector<std::uint32_t>{4});
  REQUIRE(parts[0].snippet.runs.size() == 2);
  CHECK(parts[0].snippet.runs[0].matched);
}

TEST_CASE_METHOD(Fixture, "a sentence without end is shown around its match, at word ends") {
  ask("needle", {1});
  std::string text;
  for (int i = 0; i < 200; ++i) text += "éléments ";
  text += "needle ";
  for (int i = 0; i < 200; ++i) text += "éléments ";
  text.pop_back();
  const Texts shown = snippets(version_of({text}));
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].size() <= kMaxSentenceBytes + 6);
  CHECK(shown[0].find("needle") != std::string::npos);
  CHECK(shown[0].starts_with("…éléments"));
  CHECK(shown[0].ends_with("éléments…"));
  CHECK_FALSE(find_invalid_utf8(shown[0]));
}
