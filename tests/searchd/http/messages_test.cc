#include "searchd/http/messages.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("Every message is there in every language, with the same arguments") {
  for (int i = 0; i <= static_cast<int>(Message::error_title); ++i) {
    const auto message = static_cast<Message>(i);
    const auto arguments = [&](Language language) {
      const std::string_view text = text_of(message, language);
      return std::count(text.begin(), text.end(), '{');
    };
    for (const Language language : kLanguages) {
      INFO(i);
      CHECK_FALSE(text_of(message, language).empty());
      CHECK(arguments(language) == arguments(Language::en));
    }
  }
}

TEST_CASE("French signs of two parts stand on the line of their word") {
  for (int i = 0; i <= static_cast<int>(Message::error_title); ++i) {
    const std::string_view text = text_of(static_cast<Message>(i), Language::fr);
    for (const char* const broken : {" ?", " :", " ;", " !", " »", "« "}) {
      INFO(text);
      CHECK(text.find(broken) == std::string_view::npos);
    }
  }
}

TEST_CASE("Arguments are put in their places") {
  CHECK(format(Message::other_lines, Language::es, {"3", "5"}) == "l\xc3\xadneas 3–5");
  CHECK(format(Message::note, Language::en, {"{0}"}) == "note {0}");
}

TEST_CASE("Counts follow each language's rule for one and many") {
  const auto count = [](Language language, std::uint64_t n) {
    return format_count(Message::one_result, Message::other_results, language, n);
  };
  CHECK(count(Language::en, 0) == "0 results");
  CHECK(count(Language::en, 1) == "1 result");
  CHECK(count(Language::en, 2) == "2 results");
  CHECK(count(Language::es, 0) == "0 resultados");
  CHECK(count(Language::es, 1) == "1 resultado");
  CHECK(count(Language::fr, 0) == "0 r\xc3\xa9sultat");
  CHECK(count(Language::fr, 1) == "1 r\xc3\xa9sultat");
  CHECK(count(Language::fr, 2) == "2 r\xc3\xa9sultats");
  CHECK(format_count(Message::one_result_for, Message::other_results_for, Language::en, 1, "x") ==
        "1 result for “x”");
}

}  // namespace
}  // namespace gfmd
