// A paper the parser was not built for: same shape as the real one, other words. What a reader
// finds in it stands in fixtures/second-paper.facts.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/paper_parser.h"

namespace gfmd {
namespace {

using Fact = std::vector<std::string>;  // the fields behind the first

std::string read_fixture(const std::string& name) {
  std::ifstream file(std::string(GFMD_TEST_DATA) + "/corpus/fixtures/" + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t end = 0; (end = text.find(separator)) != std::string_view::npos;) {
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.emplace_back(text);
  return parts;
}

/// The statements of the facts file by their first field.
const std::map<std::string, std::vector<Fact>>& facts() {
  static const auto read = [] {
    std::map<std::string, std::vector<Fact>> by_kind;
    for (const std::string& line : split(read_fixture("second-paper.facts"), '\n')) {
      if (line.empty() || line.front() == '#') continue;
      Fact fields = split(line, '\t');
      const std::string kind = fields.front();
      fields.erase(fields.begin());
      by_kind[kind].push_back(std::move(fields));
    }
    return by_kind;
  }();
  return read;
}

const Paper& paper() {
  static const Paper parsed = [] {
    auto result = parse_paper("second-paper.txt", read_fixture("second-paper.txt"));
    if (!result) {
      for (const InputError& error : result.error()) UNSCOPED_INFO(error.to_string());
    }
    REQUIRE(result.has_value());
    return std::move(result).value();
  }();
  return parsed;
}

const Document& unit(const std::string& id) {
  const auto& all = paper().documents;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](auto& each) { return each.id == id; });
  INFO("unit " << id);
  REQUIRE(found != all.end());
  return *found;
}

std::uint32_t number(const std::string& text) {
  return static_cast<std::uint32_t>(std::stoul(text));
}

std::string_view trim(std::string_view text, std::string_view blanks = " ") {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The text behind a list item's marker ("1." or a bullet).
std::string_view without_marker(std::string_view text) {
  constexpr std::string_view kBullet = "•";
  text = trim(text);
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 1 || digits == 2) {
    if (text[digits] == '.') return trim(text.substr(digits + 1));
  }
  return text.starts_with(kBullet) ? trim(text.substr(kBullet.size())) : text;
}

std::string without_blanks(std::string_view text) {
  std::string rest(text);
  rest.erase(std::remove(rest.begin(), rest.end(), ' '), rest.end());
  return rest;
}

std::string unquoted(std::string text) {
  for (const std::string_view quote : {"‘", "’", "“", "”"}) {
    if (text.starts_with(quote)) text.erase(0, quote.size());
    if (text.ends_with(quote)) text.erase(text.size() - quote.size());
  }
  return text;
}

std::vector<std::string> printed(const std::vector<FacetTerm>& terms) {
  std::vector<std::string> names;
  for (const FacetTerm& term : terms) names.push_back(unquoted(term.printed));
  return names;
}

std::vector<std::string> values(const Document& document, const std::string& field) {
  if (field == "countries") return printed(document.countries);
  if (field == "places") return printed(document.places);
  if (field == "partners") return printed(document.partners);
  if (field == "themes") return printed(document.themes);
  if (field == "tags") return printed(document.tags);
  REQUIRE(field == "links");
  return document.links;
}

/// Everything of the unit's version that a reader reads, passages parted by line feeds.
std::string words(const Document& document) {
  std::string text = document.versions.front().title;
  for (const Passage& passage : document.versions.front().passages) text += '\n' + passage.text;
  return text;
}

/// The unit's printed words in printed order, blanks and item markers left out.
std::string printed_words(const Document& document) {
  const Version& version = document.versions.front();
  std::string body;
  for (const Passage& passage : version.passages) body += without_marker(passage.text);
  if (document.kind == DocumentKind::section) return without_blanks(version.title + body);
  if (document.kind != DocumentKind::practice) return without_blanks(body);
  std::string text = version.title;
  bool body_printed = false;
  for (const PrintedField& field : document.printed_fields) {
    if (field.label.starts_with("Title")) continue;
    const bool summary = field.label.starts_with("Summary");
    if (!body_printed && (summary || field.label.starts_with("Web"))) {
      text += body;
      body_printed = true;
    }
    if (!summary) text += field.text;
  }
  return without_blanks(text);
}

std::string strip_note_number(const std::string& line) { return line.substr(line.find(' ') + 1); }

/// Lines that head the numbered items and belong to no unit of their own.
std::set<std::uint32_t> item_headings() {
  std::set<std::uint32_t> lines;
  for (const Fact& fact : facts().at("heading")) lines.insert(number(fact[0]));
  return lines;
}

}  // namespace

TEST_CASE("second paper: the units, in printed order, with titles, languages and lines") {
  const auto& units = facts().at("unit");
  std::vector<std::string> expected;
  std::vector<std::string> ids;
  for (const Fact& fact : units) expected.push_back(fact[0]);
  for (const Document& document : paper().documents) ids.push_back(document.id);
  CHECK(ids == expected);
  for (const Fact& fact : units) {
    const Document& document = unit(fact[0]);
    CAPTURE(document.id);
    REQUIRE(document.versions.size() == 1);
    CHECK(kind_name(document.kind) == fact[1]);
    CHECK(language_code(document.versions.front().language) == fact[2]);
    if (fact[3] != "-") CHECK(document.versions.front().title == fact[3]);
    CHECK(document.lines.first == number(fact[4]));
    CHECK(document.lines.last == number(fact[5]));
    CHECK(document.source == "second-paper.txt");
    if (const auto dash = document.id.rfind('-'); document.number != 0) {
      CHECK(document.id.substr(dash + 1) == std::to_string(document.number));
    }
  }
}

TEST_CASE("second paper: a heading without text is above the next one") {
  for (const Fact& fact : facts().at("parent")) {
    const auto& path = unit(fact[0]).versions.front().path;
    CHECK(std::find(path.begin(), path.end(), fact[1]) != path.end());
    CHECK(unit("section-pathways-and-pressures").versions.front().passages.empty());
  }
}

TEST_CASE("second paper: every footnote knows the sentence that cites it") {
  for (const Fact& fact : facts().at("mark")) {
    const Document& note = unit(fact[0]);
    CAPTURE(note.id);
    const LineOwner& owner = paper().owners.at(number(fact[1]) - 1);
    CHECK(owner.role == LineRole::note_mark);
    CHECK(owner.unit == fact[2]);
    REQUIRE(note.cited_by.size() == 1);
    const SentenceId& place = note.cited_by.front();
    REQUIRE(place.document == fact[2]);
    const Passage& passage = unit(fact[2]).versions.front().passages.at(place.passage);
    const Sentence& sentence = passage.sentences.at(place.sentence);
    const std::string text = passage.text.substr(sentence.begin, sentence.end - sentence.begin);
    CAPTURE(text);
    CHECK(text.starts_with(fact[3]));
    const auto mark = std::find_if(passage.notes.begin(), passage.notes.end(),
                                   [&](auto& each) { return each.note == note.number; });
    REQUIRE(mark != passage.notes.end());
    const std::string before = passage.text.substr(0, mark->offset);
    CAPTURE(before);
    CHECK(before.ends_with(fact[4]));
    CHECK(mark->offset > sentence.begin);
    CHECK(mark->offset <= sentence.end);
  }
}

TEST_CASE("second paper: the fields of the practices") {
  std::set<std::string> with_places;
  for (const Fact& fact : facts().at("field")) {
    const Document& practice = unit(fact[0]);
    CAPTURE(practice.id, fact[1]);
    std::vector<std::string> expected = split(fact[2], '|');
    if (fact[2].empty()) expected.clear();
    std::vector<std::string> found = values(practice, fact[1]);
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
      // An address printed without its scheme may have got one.
      if (found[i] == "http://" + expected[i]) found[i] = expected[i];
    }
    CHECK(found == expected);
    if (fact[1] == "places") with_places.insert(practice.id);
  }
  for (const Document& document : paper().documents) {
    if (with_places.contains(document.id)) continue;
    CAPTURE(document.id);
    for (const FacetTerm& place : document.places) {  // nowhere but where it is at home
      const auto& home = document.countries;
      CHECK(std::find(home.begin(), home.end(), place) != home.end());
    }
  }
}

TEST_CASE("second paper: the printed fields stand under the template's labels") {
  const std::vector<std::string> labels{"Title", "Country", "Partner(s)", "Thematic Area(s)",
                                        "Tags",  "Summary", "Web Links"};
  for (const Document& document : paper().documents) {
    if (document.kind != DocumentKind::practice) continue;
    CAPTURE(document.id);
    std::size_t label = 0;
    for (const PrintedField& field : document.printed_fields) {
      while (label < labels.size() && !field.label.starts_with(labels[label])) ++label;
      CHECK(label < labels.size());
      CHECK(field.lines.first >= document.lines.first);
      CHECK(field.lines.last <= document.lines.last);
      CHECK(paper().owners.at(field.lines.first - 1).role == LineRole::label);
    }
    CHECK(document.printed_fields.size() >= 5);
  }
}

TEST_CASE("second paper: list items") {
  std::map<std::string, std::vector<Fact>> by_unit;
  for (const Fact& fact : facts().at("item")) by_unit[fact[0]].push_back(fact);
  for (const Document& document : paper().documents) {
    if (document.kind != DocumentKind::practice) continue;
    std::vector<std::string_view> items;
    for (const Passage& passage : document.versions.front().passages) {
      if (passage.kind == PassageKind::list_item) items.push_back(without_marker(passage.text));
    }
    const std::vector<Fact>& expected = by_unit[document.id];
    CAPTURE(document.id, items);
    REQUIRE(items.size() == expected.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      CHECK(items[i].starts_with(expected[i][1]));
      CHECK(items[i].ends_with(expected[i][2]));
    }
  }
}

TEST_CASE("second paper: lines are joined to words and sentences") {
  for (const Fact& fact : facts().at("text")) {
    const std::string text = words(unit(fact[0]));
    CAPTURE(fact[0], text);
    CHECK(text.find(fact[1]) != std::string::npos);
  }
}

TEST_CASE("second paper: passages are whole paragraphs cut into sentences") {
  for (const Document& document : paper().documents) {
    for (const Passage& passage : document.versions.front().passages) {
      CAPTURE(document.id, passage.text);
      REQUIRE_FALSE(passage.text.empty());
      CHECK(passage.text.find("  ") == std::string::npos);
      CHECK(passage.text == trim(passage.text));
      CHECK(passage.lines.first >= document.lines.first);
      CHECK(passage.lines.last <= document.lines.last);
      CHECK(passage.lines.first <= passage.lines.last);
      const char first = passage.text.front();
      if (passage.kind == PassageKind::paragraph) CHECK_FALSE((first >= 'a' && first <= 'z'));
      std::string covered;
      for (const Sentence& sentence : passage.sentences) {
        covered += passage.text.substr(sentence.begin, sentence.end - sentence.begin);
      }
      CHECK(without_blanks(covered) == without_blanks(passage.text));
    }
  }
}

TEST_CASE("second paper: references in their normal forms") {
  const std::vector<std::string> kinds{
      "un_symbol",       "ilo_convention", "general_recommendation",
      "general_comment", "treaty_article", "url"};
  const auto lower = [](std::string text) {
    for (char& c : text) c = (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
  };
  for (const Fact& fact : facts().at("ref")) {
    const Reference* found = nullptr;
    std::vector<std::string> all;
    for (const Passage& passage : unit(fact[0]).versions.front().passages) {
      for (const Reference& reference : passage.references) {
        CHECK(reference.begin < reference.end);
        CHECK(reference.end <= passage.text.size());
        all.push_back(reference.normal);
        const std::string normal = lower(reference.normal);
        const std::string expected = lower(fact[2]);
        const bool same = normal == expected || normal.starts_with(expected + " (");
        if (kinds.at(static_cast<std::size_t>(reference.kind)) == fact[1] && same) {
          found = &reference;
        }
      }
    }
    CAPTURE(fact[0], fact[1], fact[2], all);
    CHECK(found != nullptr);
    if (found != nullptr && !fact[3].empty()) CHECK(found->pinpoint == fact[3]);
  }
}

TEST_CASE("second paper: noise is what the facts call noise, and nothing else") {
  const std::vector<std::string> lines = split(read_fixture("second-paper.txt"), '\n');
  const auto& owners = paper().owners;
  REQUIRE(owners.size() == lines.size() - 1);  // the last line ends in a line feed
  const std::set<std::uint32_t> headings = item_headings();
  std::map<std::uint32_t, LineRole> noise;
  for (const Fact& fact : facts().at("noise")) {
    noise[number(fact[1])] =
        fact[0] == "page_number" ? LineRole::page_number : LineRole::repeated_url;
  }
  for (std::uint32_t line = 1; line <= owners.size(); ++line) {
    const LineRole role = owners[line - 1].role;
    CAPTURE(line, lines[line - 1], static_cast<int>(role));
    CHECK((role == LineRole::blank) == trim(lines[line - 1]).empty());
    if (const auto found = noise.find(line); found != noise.end()) {
      CHECK(role == found->second);
    } else {
      CHECK(role != LineRole::page_number);
      CHECK(role != LineRole::repeated_url);
    }
    const bool words_of_a_unit = role == LineRole::note_mark || role == LineRole::label ||
                                 (role == LineRole::text && !headings.contains(line));
    if (words_of_a_unit) CHECK_FALSE(owners[line - 1].unit.empty());
    if (role == LineRole::blank || noise.contains(line)) CHECK(owners[line - 1].unit.empty());
  }
}

TEST_CASE("second paper: the words of the text lines are the words of the units, in order") {
  const std::vector<std::string> lines = split(read_fixture("second-paper.txt"), '\n');
  const std::set<std::uint32_t> headings = item_headings();
  std::map<std::string, std::string> owned;
  std::vector<std::string> order;
  for (std::uint32_t line = 1; line <= paper().owners.size(); ++line) {
    const LineOwner& owner = paper().owners[line - 1];
    if (owner.role != LineRole::text) continue;
    if (headings.contains(line)) continue;
    INFO("line " << line);
    const Document& document = unit(owner.unit);
    if (order.empty() || order.back() != document.id) order.push_back(document.id);
    std::string text = lines[line - 1];
    if (document.kind == DocumentKind::footnote && owned[document.id].empty()) {
      text = strip_note_number(text);
    }
    owned[document.id] += without_blanks(without_marker(text));
  }
  std::vector<std::string> units;
  for (const Document& document : paper().documents) {
    CAPTURE(document.id);
    CHECK(printed_words(document) == owned[document.id]);
    units.push_back(document.id);
  }
  CHECK(order == units);
}

}  // namespace gfmd
