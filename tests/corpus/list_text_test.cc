#include "corpus/list_text.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

namespace {

using Strings = std::vector<std::string>;

Strings chunks_of(const std::string& text) {
  Strings chunks;
  for (const Chunk& chunk : cut_chunks(text)) {
    chunks.push_back(text.substr(chunk.begin, chunk.end - chunk.begin));
  }
  return chunks;
}

Strings items_of(const std::string& text) {
  Strings items;
  for (const std::string_view item : cut_items(text)) items.emplace_back(item);
  return items;
}

}  // namespace

TEST_CASE("chunks end at commas and conjunctions outside brackets and quotations") {
  CHECK(chunks_of("a, b and c") == Strings{"a", "b", "c"});
  CHECK(chunks_of("a, b, and c") == Strings{"a", "b", "c"});
  CHECK(chunks_of("a, b y c") == Strings{"a", "b", "c"});
  CHECK(chunks_of("a et b & c e d") == Strings{"a", "b", "c", "d"});
  CHECK(chunks_of("a (b, c), d") == Strings{"a (b, c)", "d"});
  CHECK(chunks_of("a (b, c") == Strings{"a (b", "c"});
  CHECK(chunks_of("‘a, b’, ‘c’") == Strings{"‘a, b’", "‘c’"});
  CHECK(chunks_of("Migrants’ rights, x") == Strings{"Migrants’ rights", "x"});
  CHECK(chunks_of("a, including b, c and d") == Strings{"a, including b, c and d"});
  CHECK(chunks_of("a, y compris b, c") == Strings{"a, y compris b, c"});
  CHECK(chunks_of("").size() == 1);
}

TEST_CASE("items end at semicolons and dashes") {
  CHECK(items_of("a; b ;c") == Strings{"a", "b", "c"});
  CHECK(items_of("- a - b-c  -d") == Strings{"a", "b-c", "d"});
  CHECK(items_of("a - b") == Strings{"a", "b"});
  CHECK(items_of("• a • b") == Strings{"a", "b"});
  CHECK(items_of("a -b, EU-African") == Strings{"a -b, EU-African"});
  CHECK(items_of(" ; - ").empty());
}

TEST_CASE("values lose quotation marks and the full stop") {
  CHECK(bare(" ‘Remittances’ ") == "Remittances");
  CHECK(bare("‘Trafficking in human beings”") == "Trafficking in human beings");
  CHECK(bare("civil society.") == "civil society");
  CHECK(bare("Migrants’") == "Migrants’");
  CHECK(bare("the U.S.") == "the U.S.");
  CHECK(bare("”").empty());
  CHECK(bare("").empty());
}

TEST_CASE("lines join with a blank, but for a hyphen") {
  std::string text;
  for (const char* line : {" ‘Re-", "admission’,  x ", "- y -", "z"}) append_line(text, line);
  CHECK(text == "‘Re-admission’, x - y - z");
  CHECK(trim("\t a ") == "a");
  CHECK(drop_word("the  a", {"the "}) == "a");
}

TEST_CASE("what stands between separators loses its blanks, and may be empty") {
  using Parts = std::vector<std::string>;
  CHECK(split_list("a b;c ; d", ';') == Parts{"a b", "c", "d"});
  CHECK(split_list("a;;b;", ';') == Parts{"a", "", "b"});
  CHECK(split_list("", ';').empty());
}

TEST_CASE("what a whole includes follows a word that says so") {
  CHECK(including_bytes("including Egypt") == 10);
  CHECK(including_bytes("incluidos Egipto y Kenya") == 10);
  CHECK(including_bytes("y compris l’Égypte") == 10);
  CHECK(including_bytes("inclusion of all") == 0);
  CHECK(including_bytes("incluidos") == 0);
}
