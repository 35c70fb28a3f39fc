#include "corpus/paper_parser.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <random>

#include "tests/corpus/paper_dump.h"
#include "tests/corpus/paper_typesetter.h"

namespace gfmd {
namespace {

using Words = std::vector<std::string>;

const std::string kTests = GFMD_TEST_DATA;
const std::string kBackgroundPaper = std::string(GFMD_DOCUMENTS) + "/background-paper.txt";
const std::string kSecondPaper = kTests + "/corpus/fixtures/second-paper.txt";

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Paper parsed(const std::string& text) {
  auto paper = parse_paper("papers/paper.txt", text);
  if (!paper) {
    for (const InputError& error : paper.error()) UNSCOPED_INFO(error.to_string());
  }
  REQUIRE(paper);
  return std::move(paper).value();
}

Words errors_of(const std::string& text) {
  const auto paper = parse_paper("paper.txt", text);
  Words errors;
  if (paper) return errors;
  for (const InputError& error : paper.error()) errors.push_back(error.to_string());
  return errors;
}

Words split_lines(const std::string& text) {
  Words lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string without_blanks(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }),
             text.end());
  return text;
}

// A unit's printed words as the paper has them, its number among them.
std::string words_of(const Document& document, bool group_heading) {
  const Version& version = document.versions.front();
  const auto& fields = document.printed_fields;
  std::string words;
  if (group_heading) words += version.path.front();
  if (document.kind == DocumentKind::section || document.kind == DocumentKind::practice) {
    words += version.title;
  } else if (document.kind == DocumentKind::footnote) {
    words += to_roman(document.number);
  } else {
    words += std::to_string(document.number) + ".";
  }
  for (std::size_t i = 0; i + 1 < fields.size(); ++i) words += fields[i].text;
  for (const Passage& passage : version.passages) words += passage.text;
  if (!fields.empty()) words += fields.back().text;
  return without_blanks(words);
}

// The words of the lines that belong to each unit, labels left out.
std::map<std::string, std::string> owned_words(const Paper& paper, const Words& lines) {
  std::map<std::string, std::string> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineOwner& owner = paper.owners[i];
    if (owner.role == LineRole::text) words[owner.unit] += without_blanks(lines[i]);
    if (owner.role == LineRole::label) {
      words[owner.unit] += without_blanks(lines[i].substr(lines[i].find(':') + 1));
    }
  }
  return words;
}

// Nothing readable is lost, doubled, moved or given to two units.
void check_round_trip(const std::string& text) {
  const auto paper = parse_paper("paper.txt", text);
  if (!paper) return;
  const Words lines = split_lines(text);
  REQUIRE(paper->owners.size() == lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CAPTURE(i + 1, lines[i]);
    const LineRole role = paper->owners[i].role;
    const bool noise = role == LineRole::page_number || role == LineRole::repeated_url;
    REQUIRE((role == LineRole::blank) == without_blanks(lines[i]).empty());
    REQUIRE(paper->owners[i].unit.empty() == (noise || role == LineRole::blank));
  }
  const auto owned = owned_words(paper.value(), lines);
  std::uint32_t last_line = 0;
  for (const Document& document : paper->documents) {
    CAPTURE(document.id);
    const auto source = owned.find(document.id);
    REQUIRE(source != owned.end());
    const bool alone = words_of(document, false) == source->second;
    const bool below_heading = !alone && !document.versions.front().path.empty() &&
                               words_of(document, true) == source->second;
    if (!alone && !below_heading) CHECK(words_of(document, false) == source->second);
    CHECK(document.lines.first > last_line);
    last_line = document.lines.last;
  }
  CHECK(owned.size() == paper->documents.size());
}

// A sentence's words stand on its lines.
void check_sentence_lines(const std::string& text) {
  const Paper paper = parsed(text);
  const Words lines = split_lines(text);
  for (const Document& document : paper.documents) {
    for (const Passage& passage : document.versions.front().passages) {
      REQUIRE_FALSE(passage.sentences.empty());
      for (const Sentence& sentence : passage.sentences) {
        std::string source;
        for (std::uint32_t line = sentence.lines.first; line <= sentence.lines.last; ++line) {
          if (paper.owners[line - 1].role == LineRole::text) source += lines[line - 1];
        }
        const std::string words =
            passage.text.substr(sentence.begin, sentence.end - sentence.begin);
        CAPTURE(document.id, words);
        CHECK(without_blanks(source).find(without_blanks(words)) != std::string::npos);
      }
    }
  }
}

const std::string kMinimal =
    "Introduction \n\nThis paper examines migration.\ni\n It is short. \n\n \n\n"
    "Work \n\nWork is decent. \n\n \n\ni A note. \n";

}  // namespace

TEST_CASE("the background paper is read as approved") {
  const std::string path = kTests + "/corpus/golden/background-paper.golden";
  const std::string read = dump(parsed(read_file(kBackgroundPaper)));
  if (std::getenv("GFMD_APPROVE") != nullptr) std::ofstream(path, std::ios::binary) << read;
  const Words expected = split_lines(read_file(path));
  const Words found = split_lines(read);
  for (std::size_t i = 0; i < std::min(expected.size(), found.size()); ++i) {
    CAPTURE(i + 1);
    REQUIRE(found[i] == expected[i]);
  }
  CHECK(found.size() == expected.size());
}

TEST_CASE("the background paper has the units of the contract") {
  const Paper paper = parsed(read_file(kBackgroundPaper));
  std::map<DocumentKind, std::uint32_t> counts;
  for (const Document& document : paper.documents) {
    const std::uint32_t number = ++counts[document.kind];
    if (document.kind == DocumentKind::section) continue;
    CHECK(document.id == std::string(kind_name(document.kind)) + "-" + std::to_string(number));
  }
  CHECK(counts == std::map<DocumentKind, std::uint32_t>{{DocumentKind::section, 9},
                                                        {DocumentKind::recommendation, 3},
                                                        {DocumentKind::question, 4},
                                                        {DocumentKind::footnote, 29},
                                                        {DocumentKind::practice, 27}});
  CHECK(paper.documents[1].id == "section-challenges-and-policy-considerations");
  CHECK(paper.documents[44].id == "section-annex");
  for (const Document& document : paper.documents) {
    if (document.kind == DocumentKind::footnote) CHECK(document.cited_by.size() == 1);
  }
  CHECK(paper.warnings.empty());
}

TEST_CASE("papers keep all their words, each in one unit") {
  check_round_trip(read_file(kBackgroundPaper));
  check_round_trip(read_file(kSecondPaper));
  check_round_trip(kMinimal);
}

TEST_CASE("sentences know their lines") {
  check_sentence_lines(read_file(kBackgroundPaper));
  check_sentence_lines(read_file(kSecondPaper));
}

TEST_CASE("damaged papers are refused or keep all their words") {
  Words lines = split_lines(read_file(kSecondPaper));
  std::mt19937 random(20150615);
  const auto any = [&](std::size_t count) { return random() % count; };
  for (int round = 0; round < 300; ++round) {
    Words damaged = lines;
    for (std::size_t changes = 1 + any(4); changes > 0; --changes) {
      const auto at = damaged.begin() + static_cast<std::ptrdiff_t>(any(damaged.size()));
      switch (any(4)) {
        case 0:
          damaged.erase(at);
          break;
        case 1:
          damaged.insert(at, lines[any(lines.size())]);
          break;
        case 2:
          *at = " ";
          break;
        default:
          std::swap(*at, damaged[any(damaged.size())]);
      }
    }
    std::string text;
    for (const std::string& line : damaged) text += line + "\n";
    CAPTURE(round);
    check_round_trip(text);
  }
}

TEST_CASE("a paper cut short anywhere is refused or keeps all its words") {
  const std::string text = read_file(kSecondPaper);
  for (std::size_t size = 0; size < text.size(); size += 331) {
    CAPTURE(size);
    check_round_trip(text.substr(0, size));
  }
}

TEST_CASE("a paper reads the same however it was set") {
  // Three sections of three paragraphs; note n's mark behind the n-th sentence of the text.
  const Words titles{
      "Introduction", "Éducation and the rights of children who are on the move",
      "Partnerships to protect and promote the human rights of all migrants, in transit "
      "and in countries of destination"};
  const Words vocabulary{"migrants",  "of",  "the",        "rights",   "réfugiés", "in",
                         "countries", "and", "protection", "children", "States",   "accommodation",
                         "to",        "work"};
  const std::size_t width = GENERATE(70, 95, 113);
  const std::size_t rows = GENERATE(5, 11, 1000);
  const auto page_end =
      GENERATE(PaperTypesetter::PageEnd::plain, PaperTypesetter::PageEnd::numbered);
  CAPTURE(width, rows, page_end == PaperTypesetter::PageEnd::plain);

  PaperTypesetter paper(width, rows, page_end);
  std::mt19937 random(7);
  std::uint32_t note = 0;
  std::vector<Words> texts;
  for (const std::string& title : titles) {
    paper.heading(title);
    texts.emplace_back();
    for (int paragraph = 0; paragraph < 3; ++paragraph) {
      std::string text;
      std::string marked;
      for (int sentence = 0; sentence < 4; ++sentence) {
        std::string words = text.empty() ? "Sentence" : " Sentence";
        for (std::size_t count = 5 + random() % 20; count > 0; --count) {
          words += " " + vocabulary[random() % vocabulary.size()];
        }
        text += words + ".";
        marked += words + ".^" + std::to_string(++note);
      }
      paper.paragraph(marked);
      paper.blank();
      texts.back().push_back(text);
    }
  }
  paper.line(std::string(60, ' '));
  for (std::uint32_t number = 1; number <= note; ++number) {
    paper.line(to_roman(number) + " Note number " + std::to_string(number) + ". ");
  }

  const Paper read = parsed(paper.text());
  REQUIRE(read.documents.size() == titles.size() + note);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const Version& version = read.documents[i].versions.front();
    CHECK(version.title == titles[i]);
    std::string found;
    std::string expected;
    std::size_t marks = 0;
    for (const Passage& passage : version.passages) {
      found += passage.text + " ";
      marks += passage.notes.size();
    }
    for (const std::string& text : texts[i]) expected += text + " ";
    CHECK(found == expected);
    CHECK(marks == 12);
    // Where a sentence ends with a page, the paragraph may.
    if (page_end == PaperTypesetter::PageEnd::plain) CHECK(version.passages.size() == 3);
  }
  for (std::uint32_t number = 1; number <= note; ++number) {
    const Document& footnote = read.documents[titles.size() + number - 1];
    CAPTURE(footnote.id);
    REQUIRE(footnote.cited_by.size() == 1);
    const SentenceId& cited = footnote.cited_by[0];
    if (page_end == PaperTypesetter::PageEnd::plain) {
      CHECK(cited.document == read.documents[(number - 1) / 12].id);
      CHECK(cited.passage == (number - 1) / 4 % 3);
      CHECK(cited.sentence == (number - 1) % 4);
    }
  }
}

TEST_CASE("a paper needs neither notes nor annex") {
  const Paper paper = parsed("Introduction \n\nThis paper examines migration. \n");
  REQUIRE(paper.documents.size() == 1);
  CHECK(paper.documents[0].lines == LineRange{1, 3});
  CHECK(paper.documents[0].source == "paper.txt");
}

TEST_CASE("an annex needs no paper, and no heading") {
  const std::string practice =
      "Title of M&D Policy or Practice: \n\nBeta Groups \n\nCountry: \n\nMexico \nPartner(s): \n\n"
      "Thematic Area(s): \n\nTags: \n\nSummary: \n\nStaff who protect. \n\nWeb Links: \n";
  CHECK(parsed(practice).documents.at(0).id == "practice-1");
  const Paper paper = parsed(
      " ANEXO  \n \n\nEste anexo contiene los ejemplos de políticas y de programas. \n\n \n\n" +
      practice);
  REQUIRE(paper.documents.size() == 2);
  CHECK(paper.documents[0].id == "section-anexo");
  CHECK(paper.documents[0].versions[0].language == Language::es);
}

TEST_CASE("line ends and a byte order mark do not matter") {
  std::string text = read_file(kBackgroundPaper);
  const std::string expected = dump(parsed(text));
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
    text.insert(at, "\r");
  }
  CHECK(dump(parsed("\xEF\xBB\xBF" + text)) == expected);
}

TEST_CASE("each error names its line") {
  CHECK(errors_of(kMinimal).empty());
  CHECK(errors_of("") == Words{"paper.txt: the file is empty; expected text"});
  CHECK(errors_of("Introduction \n\n\xC3\x28 \n").at(0) ==
        "paper.txt:3: a byte that is not UTF-8; expected text in UTF-8");
  CHECK(errors_of("some notes for myself. \n") ==
        Words{"paper.txt:1: expected a heading before the text"});
  CHECK(
      errors_of("Shopping list \n") ==
      Words{
          "paper.txt: expected a paper: headings with text below them, or an annex of practices"});
  CHECK(errors_of(kMinimal + "iii Another. \n") ==
        Words{"paper.txt:16: expected note ii, found note iii",
              "paper.txt:16: expected a mark of note ii in the text"});
  CHECK(errors_of("Work \n\nText. \n\n \n\nWORK \n\nText. \n") ==
        Words{"paper.txt:7: \"section-work\" for the second time, first on line 1"});
  CHECK(errors_of("i\nWork \n\nText. \n\n \n\ni Note. \n") ==
        Words{"paper.txt:1: expected running text around the mark of note i"});
}

TEST_CASE("no more than 20 errors are reported") {
  std::string text = "Work \n\nText. \n\n";
  for (int i = 0; i < 30; ++i) text += "Title of M&D Policy or Practice: \n\nTags: \n\n";
  CHECK(errors_of(text).size() == 20);
}

}  // namespace gfmd
