#include "corpus/query_spelling.h"

#include <algorithm>
#include <set>

#include "corpus/citation_words.h"
#include "corpus/text_words.h"
#include "corpus/vocabulary.h"

namespace gfmd {
namespace {

constexpr std::size_t kLongestNumber = 3;  // digits of a convention, a comment, an article

std::string upper(std::string_view word) {
  std::string text(word);
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

bool is_short_number(std::string_view word) {
  return is_number(word) && word.size() <= kLongestNumber;
}

/// Acronyms that citations are made of, folded.
const std::set<std::string, std::less<>>& citation_acronyms() {
  static const auto kAcronyms = [] {
    std::set<std::string, std::less<>> acronyms{"ga",   "unga",   "ag",  "hrc", "cdh",
                                                "unsc", "ecosoc", "ilo", "oit"};
    const auto add = [&](const VocabularyEntry& entry) {
      for (const std::string& name : entry.acronyms) acronyms.insert(fold_name(name));
      for (const std::string& name : entry.aliases) {
        if (is_upper(name)) acronyms.insert(fold_name(name));
      }
    };
    for (const VocabularyEntry& treaty : treaties().entries()) add(treaty);
    for (const std::string_view body :
         {"cedaw", "crc", "cmw", "cescr", "ccpr", "cerd", "cat", "crpd", "ced"}) {
      if (const VocabularyEntry* committee = organisations().find(body)) add(*committee);
    }
    acronyms.erase("");
    return acronyms;
  }();
  return kAcronyms;
}

class Speller {
 public:
  explicit Speller(std::string_view query) : query_(query), words_(text_words(query)) {
    speaks_of_conventions_ = std::any_of(words_.begin(), words_.end(), [](const TextWord& word) {
      return is_one_of(word.folded,
                       {"ilo", "oit", "convention", "conventions", "convenio", "convenios"});
    });
  }

  SpelledQuery spell() {
    for (std::size_t i = 0; i < words_.size();) {
      copy_to(words_[i].begin);
      std::size_t next = spell_address(i);
      if (next == i) next = spell_symbol(i);
      if (next == i) next = spell_comment(i);
      if (next == i) next = spell_convention(i);
      if (next == i) next = spell_article(i);
      if (next == i && citation_acronyms().contains(words_[i].folded)) put_word(i, upper(word(i)));
      i = std::max(next, i + 1);
    }
    copy_to(query_.size());
    return std::move(spelled_);
  }

 private:
  std::string_view word(std::size_t i) const {
    return query_.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }
  std::string_view gap(std::size_t i) const { return gap_before(query_, words_, i); }
  bool has(std::size_t i) const { return i < words_.size(); }

  void copy_to(std::size_t end) {
    for (std::size_t at = done_; at < end; ++at) {
      if (query_[at] != '#') put(query_.substr(at, 1), at, at + 1);  // "GC #14"
    }
    done_ = std::max(done_, end);
  }

  void put(std::string_view text, std::size_t begin, std::size_t end) {
    spelled_.text += text;
    spelled_.begin.resize(spelled_.text.size(), static_cast<std::uint32_t>(begin));
    spelled_.end.resize(spelled_.text.size(), static_cast<std::uint32_t>(end));
    done_ = end;
  }

  void put_word(std::size_t i, std::string_view text) { put(text, words_[i].begin, words_[i].end); }

  /// A web address stays as it is.
  std::size_t spell_address(std::size_t i) {
    if (!is_one_of(words_[i].folded, {"http", "https", "www"})) return i;
    const std::size_t end =
        std::min(query_.find_first_of(" \t\r\n", words_[i].begin), query_.size());
    const std::size_t next = word_from(words_, end);
    return next > i + 1 ? (copy_to(end), next) : i;
  }

  // Symbols ------------------------------------------------------------------------------------

  /// What joins a symbol's parts where people do not type slashes.
  static bool is_joint(std::string_view gap) {
    const std::size_t first = gap.find_first_not_of(' ');
    if (first == std::string_view::npos) return !gap.empty();
    const std::size_t last = gap.find_last_not_of(' ');
    return is_one_of(gap.substr(first, last - first + 1), {"/", "-", "_", "–"});
  }

  bool is_joined(std::size_t i) const { return has(i) && is_joint(gap(i)); }
  bool is_joined_number(std::size_t i) const { return is_joined(i) && is_number(words_[i].folded); }
  bool is_joined_word(std::size_t i, std::string_view folded) const {
    return is_joined(i) && words_[i].folded == folded;
  }
  bool is_signed_number(std::size_t i) const {  // joined by more than blanks
    return is_joined_number(i) && gap(i).find_first_not_of(' ') != std::string_view::npos;
  }

  /// The word behind a symbol's parts without addenda; `i` where none is.
  std::size_t symbol_end(std::size_t i) const {
    const std::string& organ = words_[i].folded;
    if (begins_body_symbol(organ)) {
      const bool comment = is_joined_word(i + 1, "c") &&
                           (is_joined_word(i + 2, "gc") || is_joined_word(i + 2, "gr"));
      return comment && is_joined_number(i + 3) ? i + 4 : i;
    }
    if (!is_one_of(organ, {"a", "e", "s"}) || !is_joined(i + 1)) return i;
    if (is_joined_word(i + 1, "res")) {
      if (!is_joined_number(i + 2)) return i;
      if (is_joined_number(i + 3)) return i + 4;
      return organ == "s" ? i + 3 : i;
    }
    if (is_joined_word(i + 1, "hrc")) {
      const bool decision = is_joined_word(i + 2, "res") || is_joined_word(i + 2, "dec");
      const std::size_t numbers = decision ? i + 3 : i + 2;
      return is_joined_number(numbers) && is_joined_number(numbers + 1) ? numbers + 2 : i;
    }
    // "A-69-277", "E_2005_20"; "a 69 277" is three words in many a language.
    const bool whole = i == 0 && words_.size() == 3 && query_[words_[0].begin] == 'A';
    const auto is_number_of = [&](std::size_t at) {
      return whole ? is_joined_number(at) : is_signed_number(at);
    };
    const bool numbers =
        is_number_of(i + 1) && is_number_of(i + 2) && words_[i + 1].folded.size() > 1;
    const bool date = numbers && is_signed_number(i + 3);
    return numbers && !date ? i + 3 : i;
  }

  std::size_t spell_symbol(std::size_t i) {
    if (words_[i].begin > 0 &&
        std::string_view("/.-_@").find(query_[words_[i].begin - 1]) != std::string_view::npos) {
      return i;
    }
    const std::size_t end = symbol_end(i);
    if (end == i) return i;
    put_word(i, upper(word(i)));
    for (std::size_t at = i + 1; at < end; ++at) {
      put("/", words_[at - 1].end, words_[at].begin);
      put_word(at, upper(word(at)));
    }
    return spell_addenda(end);
  }

  /// "Add.1", "rev 2" behind a symbol.
  std::size_t spell_addenda(std::size_t i) {
    while (is_joined(i) && is_one_of(words_[i].folded, {"add", "rev", "corr"}) && has(i + 1) &&
           is_number(words_[i + 1].folded) &&
           (is_joint(gap(i + 1)) || is_one_of(gap(i + 1), {".", ". "}))) {
      put("/", words_[i - 1].end, words_[i].begin);
      put_word(i, upper(word(i)));
      put(".", words_[i].end, words_[i + 1].begin);
      put_word(i + 1, word(i + 1));
      i += 2;
    }
    return i;
  }

  // Others -------------------------------------------------------------------------------------

  /// "GC" or "GR" for what the acronym means in any of the languages; empty for another word.
  static std::string_view comment_acronym(std::string_view folded) {
    if (is_one_of(folded, {"gc", "og"})) return "GC";
    return is_one_of(folded, {"gr", "rg"}) ? "GR" : "";
  }

  /// "gc14", "GC-14", "og n° 14", "RG 26".
  std::size_t spell_comment(std::size_t i) {
    const std::string& folded = words_[i].folded;
    if (folded.size() > 2) {
      const std::string_view acronym = comment_acronym(std::string_view(folded).substr(0, 2));
      if (acronym.empty() || !is_short_number(std::string_view(folded).substr(2))) return i;
      put(acronym, words_[i].begin, words_[i].begin + 2);
      put(" ", words_[i].begin + 2, words_[i].begin + 2);
      copy_to(words_[i].end);
      return i + 1;
    }
    const std::string_view acronym = comment_acronym(folded);
    if (acronym.empty() || !has(i + 1)) return i;
    const bool sign = is_number_sign(words_[i + 1].folded);
    const std::size_t number = sign ? i + 2 : i + 1;
    if (!has(number) || !is_short_number(words_[number].folded)) return i;
    put_word(i, acronym);
    if (is_one_of(gap(i + 1), {"-", "–"})) put(" ", words_[i].end, words_[i + 1].begin);
    return i + 1;
  }

  /// "c138", "C-138", "c. 138"; "c 138" only where nothing else can be meant by the letter.
  std::size_t spell_convention(std::size_t i) {
    const std::string_view folded = words_[i].folded;
    if (folded.size() > 1) {
      if ((folded[0] != 'c' && folded[0] != 'p') || !is_short_number(folded.substr(1))) return i;
      put_word(i, upper(word(i)));
      return i + 1;
    }
    if (folded != "c" || !has(i + 1) || !is_short_number(words_[i + 1].folded)) return i;
    if (gap(i + 1) == " ") {
      const bool alone = i == 0 || is_number(words_[i - 1].folded);
      put_word(i, alone || speaks_of_conventions_ ? "C" : "c");
      return i + 1;
    }
    put_word(i, "C");
    if (is_one_of(gap(i + 1), {"-", "–", "_"})) put(". ", words_[i].end, words_[i + 1].begin);
    return i + 1;
  }

  /// "art16".
  std::size_t spell_article(std::size_t i) {
    constexpr std::size_t kKeyword = 3;
    const std::string_view folded = words_[i].folded;
    if (!folded.starts_with("art") || !is_short_number(folded.substr(kKeyword))) return i;
    copy_to(words_[i].begin + kKeyword);
    put(". ", done_, done_);
    copy_to(words_[i].end);
    return i + 1;
  }

  std::string_view query_;
  std::vector<TextWord> words_;
  bool speaks_of_conventions_ = false;
  std::size_t done_ = 0;  // bytes of the query
  SpelledQuery spelled_;
};

}  // namespace

SpelledQuery spell_as_printed(std::string_view query) { return Speller(query).spell(); }

}  // namespace gfmd
