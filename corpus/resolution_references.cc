#include "corpus/resolution_references.h"

#include <algorithm>
#include <array>
#include <string>

namespace gfmd {
namespace {

enum class Organ : std::uint8_t { none, assembly, rights_council, security_council, ecosoc };

struct OrganName {
  Organ organ;
  std::array<std::string_view, 6> words;  // folded; an acronym counts in capitals only
};
constexpr std::array kOrganNames{
    OrganName{Organ::assembly, {"general", "assembly"}},
    OrganName{Organ::assembly, {"asamblea", "general"}},
    OrganName{Organ::assembly, {"assemblee", "generale"}},
    OrganName{Organ::assembly, {"unga"}},
    OrganName{Organ::assembly, {"ga"}},
    OrganName{Organ::assembly, {"ag"}},
    OrganName{Organ::rights_council, {"human", "rights", "council"}},
    OrganName{Organ::rights_council, {"consejo", "de", "derechos", "humanos"}},
    OrganName{Organ::rights_council, {"conseil", "des", "droits", "de", "l", "homme"}},
    OrganName{Organ::rights_council, {"conseil", "des", "droits", "humains"}},
    OrganName{Organ::rights_council, {"hrc"}},
    OrganName{Organ::rights_council, {"cdh"}},
    OrganName{Organ::security_council, {"security", "council"}},
    OrganName{Organ::security_council, {"consejo", "de", "seguridad"}},
    OrganName{Organ::security_council, {"conseil", "de", "securite"}},
    OrganName{Organ::security_council, {"unsc"}},
    OrganName{Organ::ecosoc, {"economic", "and", "social", "council"}},
    OrganName{Organ::ecosoc, {"consejo", "economico", "y", "social"}},
    OrganName{Organ::ecosoc, {"conseil", "economique", "et", "social"}},
    OrganName{Organ::ecosoc, {"ecosoc"}},
};

bool is_keyword(std::string_view word) {
  return is_one_of(word,
                   {"resolution", "resolutions", "resolucion", "resoluciones", "res", "resol"});
}

// Stands between a resolution and its organ.
bool is_link(std::string_view word) {
  return is_one_of(
      word, {"of",  "the", "its", "un",  "united", "nations", "de",      "la",  "del", "las",
             "los", "l",   "du",  "des", "le",     "by",      "adopted", "por", "par", "onu"});
}

class ResolutionScanner {
 public:
  ResolutionScanner(std::string_view text, const std::vector<TextWord>& words, Naming naming)
      : text_(text), words_(words), naming_(naming) {}

  std::vector<Reference> scan() {
    Organ before = Organ::none;
    std::size_t organ_at = 0;   // the word that the organ named last begins with
    std::size_t organ_end = 0;  // and the word behind it
    for (std::size_t i = 0; i < words_.size();) {
      if (begins_sentence(text_, words_, i)) before = Organ::none;
      if (const std::size_t count = organ_words(i, before); count > 0) {
        organ_at = i;
        i = organ_end = i + count;
        continue;
      }
      if (!is_keyword(words_[i].folded)) {
        ++i;
        continue;
      }
      const bool beside =
          before != Organ::none && organ_end == i && gap_before(text_, words_, i) == " ";
      i = read(i, beside ? organ_at : i, before);
    }
    return std::move(found_);
  }

 private:
  // How many words from `i` on name an organ, the longest name; sets `organ` when any do.
  std::size_t organ_words(std::size_t i, Organ& organ) const {
    std::size_t longest = 0;
    for (const OrganName& name : kOrganNames) {
      std::size_t n = 0;
      while (n < name.words.size() && !name.words[n].empty() && i + n < words_.size() &&
             words_[i + n].folded == name.words[n]) {
        ++n;
      }
      const bool whole = n == name.words.size() || name.words[n].empty();
      if (!whole || n <= longest) continue;
      const std::string_view printed =
          text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
      if (n == 1 && !is_upper(printed)) continue;
      longest = n;
      organ = name.organ;
    }
    return longest;
  }

  // "of the General Assembly", "de l'Assemblée générale" from word `i` on; `next`: the word behind.
  Organ organ_behind(std::size_t i, std::size_t& next) const {
    constexpr std::size_t kReach = 7;
    for (std::size_t n = 0; n < kReach && i + n < words_.size(); ++n) {
      if (begins_sentence(text_, words_, i + n)) break;
      Organ organ = Organ::none;
      if (const std::size_t count = organ_words(i + n, organ); count > 0) {
        next = i + n + count;
        return organ;
      }
      if (!is_link(words_[i + n].folded) && !is_year(i + n)) break;
    }
    return Organ::none;
  }

  bool is_year(std::size_t i) const {
    constexpr std::size_t kDigits = 4;
    return i < words_.size() && is_number(words_[i].folded) && words_[i].folded.size() == kDigits;
  }

  bool is_short_number(std::size_t i) const {
    constexpr std::size_t kDigits = 3;
    return i < words_.size() && is_number(words_[i].folded) && words_[i].folded.size() <= kDigits;
  }

  // Reads what the keyword at word `i` cites, one or several after a plural; the word behind.
  std::size_t read(std::size_t keyword, std::size_t first, Organ before) {
    const bool list = words_[keyword].folded.ends_with('s');
    std::size_t next = keyword + 1;
    std::vector<std::size_t> begins;  // of the numbers, by word
    for (std::size_t i = keyword + 1; i < words_.size();) {
      const bool sign = is_number_sign(words_[i].folded);
      if (sign && ++i >= words_.size()) break;
      const std::string_view gap = gap_before(text_, words_, i);
      if (!is_number_gap(gap) && (begins.empty() || sign || gap != ", ")) break;
      const std::size_t end = number_end(i);
      if (end == i) break;
      begins.push_back(i);
      next = i = end;
      if (!list) break;
      if (i < words_.size() && is_and(words_[i].folded)) ++i;
    }
    const Organ behind = begins.empty() ? Organ::none : organ_behind(next, next);
    for (const std::size_t at : begins) {
      const std::size_t end = at == begins.back() ? next : number_end(at);
      add(at == begins.front() ? first : at, at, end, behind == Organ::none ? before : behind);
    }
    return next;
  }

  // "68/179", "1325": the word behind; `i` where no number of a resolution stands.
  std::size_t number_end(std::size_t i) const {
    if (i >= words_.size() || !is_number(words_[i].folded)) return i;
    if (is_short_number(i + 1) && gap_before(text_, words_, i + 1) == "/") {
      const bool date = i + 2 < words_.size() && gap_before(text_, words_, i + 2) == "/";
      return date || !(is_short_number(i) || is_year(i)) ? i : i + 2;
    }
    return is_short_number(i) || is_year(i) ? i + 1 : i;
  }

  // Adds the citation of words [first, end), whose number begins with word `at`.
  void add(std::size_t first, std::size_t at, std::size_t end, Organ organ) {
    const bool pair = number_end(at) == at + 2;
    const std::string numbers =
        pair ? words_[at].folded + '/' + words_[at + 1].folded : words_[at].folded;
    const std::string normal = normal_of(organ, numbers, pair, is_year(at));
    if (normal.empty()) return;
    found_.push_back({ReferenceKind::un_symbol, normal, "",
                      static_cast<std::uint32_t>(words_[first].begin),
                      static_cast<std::uint32_t>(words_[end - 1].end)});
  }

  std::string normal_of(Organ organ, const std::string& numbers, bool pair, bool year) const {
    constexpr std::size_t kSecurityDigits = 3;  // lower numbers are too often of others
    switch (organ) {
      case Organ::assembly:
        return pair && !year ? "A/RES/" + numbers : "";
      case Organ::rights_council:
        return pair && !year ? "A/HRC/RES/" + numbers : "";
      case Organ::security_council:
        return pair ? "" : "S/RES/" + numbers;
      case Organ::ecosoc:
        return pair && year ? "E/RES/" + numbers : "";
      case Organ::none:
        break;
    }
    if (naming_ == Naming::required) return "";
    if (!pair) return numbers.size() < kSecurityDigits ? "" : "S/RES/" + numbers;
    return (year ? "E/RES/" : "RES/") + numbers;
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  Naming naming_;
  std::vector<Reference> found_;
};

}  // namespace

std::vector<Reference> find_resolution_references(std::string_view text,
                                                  const std::vector<TextWord>& words,
                                                  Naming naming) {
  return ResolutionScanner(text, words, naming).scan();
}

}  // namespace gfmd
