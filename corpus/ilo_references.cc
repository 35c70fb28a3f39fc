#include "corpus/ilo_references.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "corpus/citation_words.h"

namespace gfmd {
namespace {

constexpr int kLastNumber = 199;  // 191 conventions in 2023

bool is_ilo(const TextWord& word) { return is_one_of(word.folded, {"ilo", "oit"}); }

bool is_convention(const TextWord& word) {
  return is_one_of(word.folded, {"convention", "conventions", "convenio", "convenios"});
}

bool is_protocol(const TextWord& word) {
  return is_one_of(word.folded, {"protocol", "protocolo", "protocole"});
}

// The number of a convention; 0 for a word that is none.
int convention_number(std::string_view word) {
  if (!is_number(word) || word.size() > 3) return 0;
  const int number = std::stoi(std::string(word));
  return number <= kLastNumber ? number : 0;
}

class IloScanner {
 public:
  IloScanner(std::string_view text, const std::vector<TextWord>& words, Naming naming)
      : text_(text),
        words_(words),
        implied_(naming == Naming::implied),
        names_ilo_(implied_ || std::any_of(words.begin(), words.end(), is_ilo)),
        names_conventions_(std::any_of(words.begin(), words.end(), is_convention)) {}

  std::vector<Reference> scan() {
    if (!names_ilo_ && !names_conventions_) return {};
    for (std::size_t i = 0; i < words_.size();) i = std::max(i + 1, read(i));
    return std::move(found_);
  }

 private:
  // Reads a citation that begins with word `i`: the word behind it, `i` where there is none.
  std::size_t read(std::size_t i) {
    if (const std::size_t next = read_letter(i); next > i) return next;
    if (!names_ilo_) return i;
    if (implied_ && is_ilo(words_[i])) return read_bare(i);
    if (is_convention(words_[i])) return read_list(i);
    if (is_number_sign(words_[i].folded) && gap_ends_with(i, '(')) return read_bracketed(i);
    return i;
  }

  // "C. 138", "C 138", "C138", "P29".
  std::size_t read_letter(std::size_t i) {
    const std::string_view printed = text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
    if (printed[0] != 'C' && printed[0] != 'P') return i;
    if (words_[i].begin > 0 &&
        std::string_view("/.-_").find(text_[words_[i].begin - 1]) != std::string_view::npos) {
      return i;
    }
    if (printed.size() > 2) {
      const int number = convention_number(printed.substr(1));
      if (number == 0 || !names_ilo_) return i;
      return add(i, i, number, printed[0] == 'P');
    }
    if (printed != "C" || i + 1 >= words_.size()) return i;
    const std::string_view gap = gap_before(text_, words_, i + 1);
    const int number = convention_number(words_[i + 1].folded);
    if (number == 0 || !is_one_of(gap, {". ", ".", " "})) return i;
    if (gap == " " && !names_ilo_) return i;
    return add(i, i + 1, number, false);
  }

  // "ILO 138".
  std::size_t read_bare(std::size_t i) {
    if (i + 1 >= words_.size() || gap_before(text_, words_, i + 1) != " ") return i;
    const int number = convention_number(words_[i + 1].folded);
    return number == 0 ? i : add(i, i + 1, number, false);
  }

  // "Convention No. 97", "Convenios núms. 97 y 143"; only a plural or a sign before it makes the
  // next number one of the list.
  std::size_t read_list(std::size_t keyword) {
    bool list = words_[keyword].folded.ends_with('s');
    std::size_t end = keyword;
    for (std::size_t i = keyword + 1; i < words_.size();) {
      const bool sign = is_number_sign(words_[i].folded);
      list = list || words_[i].folded == "nos" || words_[i].folded == "nums";
      if (sign && ++i >= words_.size()) break;
      const std::string_view gap = gap_before(text_, words_, i);
      if (!is_number_gap(gap) && (sign || gap != ", ")) break;
      const int number = convention_number(words_[i].folded);
      if (number == 0 || (end > keyword && !list && !sign)) break;
      end = add(end == keyword ? keyword : i, i, number, false);
      i = end;
      if (i < words_.size() && is_and(words_[i].folded)) ++i;
    }
    return end;
  }

  // "Migration for Employment Convention (Revised), 1949 (No. 97)"; a recommendation is none.
  std::size_t read_bracketed(std::size_t i) {
    constexpr std::size_t kReach = 25;
    if (i + 1 >= words_.size() || !text_.substr(words_[i + 1].end).starts_with(")")) return i;
    const int number = convention_number(words_[i + 1].folded);
    for (std::size_t back = 1; number > 0 && back <= std::min(i, kReach); ++back) {
      const TextWord& word = words_[i - back];
      if (is_convention(word)) return add(i, i + 1, number, false);
      if (is_one_of(word.folded, {"recommendation", "recomendacion", "recommandation"})) break;
      if (begins_sentence(text_, words_, i - back + 1)) break;
    }
    return i;
  }

  // Adds words [first, last]; the word behind them.
  std::size_t add(std::size_t first, std::size_t last, int number, bool protocol) {
    const std::size_t named = protocol ? first : protocol_to(first);
    protocol = protocol || named < first;
    if (first == named && first > 0 && is_ilo(words_[first - 1]) && !is_taken(first - 1)) {
      --first;
    }
    const std::size_t begin = words_[std::min(first, named)].begin;
    found_.push_back(
        {ReferenceKind::ilo_convention, (protocol ? "ILO P" : "ILO C") + std::to_string(number), "",
         static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(words_[last].end)});
    last_ = last;
    return last + 1;
  }

  // The word "Protocol" of "Protocol of 2014 to the Forced Labour Convention"; `first` without one.
  std::size_t protocol_to(std::size_t first) const {
    constexpr std::size_t kReach = 12;
    bool to = false;
    for (std::size_t back = 1; back <= std::min(first, kReach); ++back) {
      const std::size_t i = first - back;
      if (is_taken(i) || is_and(words_[i].folded)) break;
      if (is_protocol(words_[i])) return to ? i : first;
      to = to || is_one_of(words_[i].folded, {"to", "al", "a", "relating", "relativo", "relatif"});
    }
    return first;
  }

  bool is_taken(std::size_t i) const { return !found_.empty() && i <= last_; }

  bool gap_ends_with(std::size_t i, char c) const {
    return words_[i].begin > 0 && text_[words_[i].begin - 1] == c;
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  bool implied_;
  bool names_ilo_;
  bool names_conventions_;
  std::vector<Reference> found_;
  std::size_t last_ = 0;  // the last word of the last one found
};

}  // namespace

std::vector<Reference> find_ilo_references(std::string_view text,
                                           const std::vector<TextWord>& words, Naming naming) {
  return IloScanner(text, words, naming).scan();
}

}  // namespace gfmd
