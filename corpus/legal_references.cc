#include "corpus/legal_references.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/citation_words.h"
#include "corpus/name_matcher.h"
#include "corpus/pinpoint.h"
#include "corpus/vocabulary.h"

namespace gfmd {
namespace {

constexpr std::size_t kLongestNumber = 3;  // digits of an article or a comment

bool is_of(std::string_view word) {
  return is_one_of(word, {"of", "de", "del", "du", "des", "d", "by", "par"});
}

// Stands between "of" and a name without changing what is named.
bool is_filler(std::string_view word) {
  return is_of(word) ||
         is_one_of(word, {"the",     "la",    "el",   "los",           "las",  "le",   "les",
                          "l",       "this",  "that", "said",          "same", "un",   "united",
                          "nations", "1951",  "1966", "international", "esta", "este", "dicha",
                          "dicho",   "cette", "ce",   "ladite",        "ledit"});
}

bool is_instrument(std::string_view word) {
  return is_one_of(word, {"convention", "covenant", "declaration", "protocol", "charter", "treaty",
                          "convencion", "convenio", "pacto", "declaracion", "protocolo", "carta",
                          "tratado", "pacte", "protocole", "charte", "traite"});
}

// Behind "the Convention": the beginning of some other instrument's name.
bool names_another(std::string_view word) {
  return is_number_sign(word) || is_number(word) ||
         is_one_of(word, {"on", "against", "relating", "concerning", "for", "sobre", "contra",
                          "relativa", "relativo", "relative", "relatif", "sur", "contre", "para",
                          "europea", "europeo", "europeenne"});
}

// A national law, as its own name spells it: articles behind it are not of a treaty.
bool is_law(std::string_view printed) {
  return is_one_of(printed, {"Act", "Constitution", "Regulation", "Statute", "Code", "Decree",
                             "Directive", "Ley", "Constitución", "Reglamento", "Código", "Decreto",
                             "Directiva", "Loi", "Règlement", "Décret"});
}

// Whether "the Covenant" may be this one.
bool is_called(const VocabularyEntry& treaty, std::string_view instrument) {
  return is_one_of(instrument, {"treaty", "tratado", "traite"}) ||
         std::any_of(treaty.labels.begin(), treaty.labels.end(), [&](const std::string& label) {
           return fold_name(label).find(instrument) != std::string::npos;
         });
}

struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;     // without sub-paragraphs
  std::size_t behind = 0;  // with them
};

class LegalScanner {
 public:
  LegalScanner(std::string_view text, const std::vector<TextWord>& words, Naming naming)
      : text_(text), words_(words), implied_(naming == Naming::implied) {}

  std::vector<Reference> articles() {
    const NameMatcher& matcher = treaty_matcher();
    const VocabularyEntry* treaty = nullptr;  // named last
    for (std::size_t i = 0; i < words_.size();) {
      if (const NameMatcher::Match match = matcher.longest_at(text_, words_, i); match.entry) {
        treaty = match.entry;
        i += match.words;
        continue;
      }
      if (is_law(printed(i))) treaty = nullptr;
      i = std::max(i + 1, read_articles(i, matcher, treaty));
    }
    return std::move(found_);
  }

  std::vector<Reference> comments() {
    const VocabularyEntry* committee = nullptr;
    for (std::size_t i = 0; i < words_.size();) {
      if (const NameMatcher::Match match = body_at(i); match.entry) {
        if (is_committee(*match.entry)) committee = match.entry;
        i += match.words;
        continue;
      }
      i = std::max(i + 1, read_comments(i, committee));
    }
    return std::move(found_);
  }

 private:
  static bool is_committee(const VocabularyEntry& entry) {
    return is_one_of(entry.key,
                     {"cedaw", "crc", "cmw", "cescr", "ccpr", "cerd", "cat", "crpd", "ced"});
  }

  const NameMatcher& treaty_matcher() const {
    static const NameMatcher kStrict(treaties());
    static const NameMatcher kLenient(treaties(), NameMatcher::Articles::optional);
    return implied_ ? kLenient : kStrict;
  }

  // The body that word `i` begins the name of; where it may be implied, the treaty's committee.
  NameMatcher::Match body_at(std::size_t i) const {
    static const NameMatcher matcher(organisations());
    NameMatcher::Match match = matcher.longest_at(text_, words_, i);
    if (match.entry || !implied_) return match;
    match = treaty_matcher().longest_at(text_, words_, i);
    if (match.entry) match.entry = organisations().find(committee_key(match.entry->key));
    return match;
  }

  static std::string committee_key(std::string_view treaty) {
    if (treaty == "ICESCR") return "cescr";
    if (treaty == "ICCPR") return "ccpr";
    if (treaty == "ICRMW") return "cmw";
    if (treaty == "ICERD") return "cerd";
    if (treaty == "ICPPED") return "ced";
    std::string key(treaty);
    std::transform(key.begin(), key.end(), key.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return key;
  }

  std::string_view printed(std::size_t i) const {
    return text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }

  bool is_short_number(std::size_t i) const {
    return i < words_.size() && is_number(words_[i].folded) &&
           words_[i].folded.size() <= kLongestNumber;
  }

  bool is_year(std::size_t i) const {
    constexpr std::size_t kDigits = 4;
    return i < words_.size() && is_number(words_[i].folded) && words_[i].folded.size() == kDigits;
  }

  // The numbers behind an article's keyword, and the word behind them.
  std::vector<Number> read_numbers(std::size_t i, bool list, std::size_t& next) const {
    std::vector<Number> numbers;
    while (is_short_number(i)) {
      numbers.push_back({words_[i].begin, words_[i].end, skip_subparagraphs(text_, words_[i].end)});
      const std::size_t behind = numbers.back().behind;
      i = word_from(words_, behind);
      next = i;
      if (!list || i >= words_.size()) break;
      const std::string_view gap = text_.substr(behind, words_[i].begin - behind);
      if (is_and(words_[i].folded) && is_one_of(gap, {" ", ", "})) {
        ++i;
      } else if (!is_one_of(gap, {", ", " & ", "-", "–", " - ", " – "})) {
        break;
      }
    }
    return numbers;
  }

  std::size_t read_articles(std::size_t i, const NameMatcher& matcher,
                            const VocabularyEntry*& treaty) {
    const std::string& keyword = words_[i].folded;
    const bool list = is_one_of(keyword, {"articles", "articulos", "art", "arts"});
    if (!list && !is_one_of(keyword, {"article", "articulo"})) return i;
    if (!is_short_number(i + 1)) return i;
    if (!is_one_of(gap_before(text_, words_, i + 1), {" ", ". ", "."})) return i;
    std::size_t next = i + 1;
    std::vector<Number> numbers = read_numbers(i + 1, list, next);
    numbers.front().begin = words_[i].begin;
    const Pinpoint pinpoint = pinpoint_behind(text_, words_, numbers.back().behind);
    if (!pinpoint.text.empty()) next = word_from(words_, pinpoint.end);
    const VocabularyEntry* of = treaty_behind(next, matcher, treaty);
    if (of == nullptr) return next;
    treaty = of;
    for (const Number& number : numbers) {
      const std::size_t digits = text_.find_last_not_of("0123456789", number.end - 1) + 1;
      found_.push_back({ReferenceKind::treaty_article,
                        of->key + " art. " + std::string(text_.substr(digits, number.end - digits)),
                        pinpoint_of(number), static_cast<std::uint32_t>(number.begin),
                        static_cast<std::uint32_t>(number.end)});
    }
    return next;
  }

  // "(2)" of "16 (2)", "2 (a)" of "12.2 (a)", "para. 2" of "16, para. 2".
  std::string pinpoint_of(const Number& number) const {
    if (number.behind == number.end) {
      return pinpoint_behind(text_, words_, number.behind).text;
    }
    const std::size_t begin = text_.find_first_not_of(" .", number.end);
    return std::string(text_.substr(begin, number.behind - begin));
  }

  // Whose articles end before word `i`: the treaty named right behind, else the one named last,
  // unless another law follows; null for none.
  const VocabularyEntry* treaty_behind(std::size_t i, const NameMatcher& matcher,
                                       const VocabularyEntry* last) const {
    constexpr std::size_t kReach = 7;
    bool of = false;
    for (std::size_t n = 0; n < kReach && i < words_.size(); ++n, ++i) {
      if (begins_sentence(text_, words_, i)) return of ? nullptr : last;
      const NameMatcher::Match match = matcher.longest_at(text_, words_, i);
      const std::string_view gap = gap_before(text_, words_, i);
      const bool behind = n == 0 && (is_one_of(gap, {" ", " ("}) || (gap == ", " && !last));
      if (match.entry && (of || behind)) return match.entry;
      if (n == 0 && !is_of(words_[i].folded)) return last;
      of = of || is_of(words_[i].folded);
      if (is_instrument(words_[i].folded)) {
        const bool another = i + 1 < words_.size() && gap_before(text_, words_, i + 1) == " " &&
                             names_another(words_[i + 1].folded);
        return !another && last && is_called(*last, words_[i].folded) ? last : nullptr;
      }
      if (!is_filler(words_[i].folded)) return nullptr;
    }
    return of ? nullptr : last;
  }

  // 'C' for "general comment", 'R' for "general recommendation", 0 for other words; `behind`: the
  // word after it.
  char comment_letter(std::size_t i, std::size_t& behind) const {
    if (is_one_of(printed(i), {"GC", "GR"})) {
      behind = i + 1;
      return printed(i)[1];
    }
    if (i + 1 >= words_.size()) return 0;
    behind = i + 2;
    const std::string_view first = words_[i].folded;
    const std::string_view second = words_[i + 1].folded;
    if (first == "general") {
      if (is_one_of(second, {"comment", "comments"})) return 'C';
      return is_one_of(second, {"recommendation", "recommendations"}) ? 'R' : 0;
    }
    if (!is_one_of(second, {"general", "generales", "generale"})) return 0;
    if (is_one_of(first, {"observacion", "observaciones", "observation", "observations",
                          "comentario", "comentarios", "commentaire", "commentaires"}))
      return 'C';
    const bool recommendation =
        is_one_of(first, {"recomendacion", "recomendaciones", "recommandation", "recommandations"});
    return recommendation ? 'R' : 0;
  }

  std::size_t read_comments(std::size_t i, const VocabularyEntry* committee) {
    std::size_t at = i;
    const char letter = comment_letter(i, at);
    if (letter == 0) return i;
    bool list = words_[at - 1].folded.ends_with('s');
    std::size_t next = i;
    while (at < words_.size()) {
      const bool sign = is_number_sign(words_[at].folded);
      list = list || words_[at].folded == "nos" || words_[at].folded == "nums";
      if (sign) ++at;
      if (!is_short_number(at) || (next > i && !list && !sign)) break;
      const std::string_view gap = gap_before(text_, words_, at);
      if (!is_number_gap(gap) && (next == i || sign || gap != ", ")) break;
      const auto [of, behind] = committee_behind(at + 1, committee);
      if (of != nullptr || implied_) {
        add_comment(of, letter, words_[next == i ? i : at].begin, at);
        found_.back().pinpoint = pinpoint_behind(text_, words_, words_[behind - 1].end).text;
      }
      next = at + 1;
      at = behind;
      if (at < words_.size() && is_and(words_[at].folded)) ++at;
    }
    return next;
  }

  void add_comment(const VocabularyEntry* committee, char letter, std::size_t begin,
                   std::size_t number) {
    std::string normal = committee ? committee->key + ' ' : "";
    for (char& c : normal) c = c == ' ' ? c : static_cast<char>(c - 'a' + 'A');
    normal += letter == 'C' ? "GC " : "GR ";
    found_.push_back(
        {letter == 'C' ? ReferenceKind::general_comment : ReferenceKind::general_recommendation,
         normal + words_[number].folded, "", static_cast<std::uint32_t>(begin),
         static_cast<std::uint32_t>(words_[number].end)});
  }

  // "No. 3 (2017) of the Committee on ...": the committee named right behind, else the last; and
  // the word behind year and name.
  std::pair<const VocabularyEntry*, std::size_t> committee_behind(
      std::size_t i, const VocabularyEntry* last) const {
    constexpr std::size_t kReach = 5;
    if (is_year(i)) ++i;
    bool of = false;
    for (std::size_t at = i; at < std::min(i + kReach, words_.size()); ++at) {
      const NameMatcher::Match match = body_at(at);
      const std::string_view gap = gap_before(text_, words_, at);
      const bool beside = at == i && (gap == " (" || (implied_ && is_one_of(gap, {" ", ", "})));
      if ((of || beside) && match.entry && is_committee(*match.entry)) {
        return {match.entry, at + match.words};
      }
      of = of || is_of(words_[at].folded);
      if (!of || !is_filler(words_[at].folded)) break;
    }
    return {last, i};
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  bool implied_;
  std::vector<Reference> found_;
};

}  // namespace

std::vector<Reference> find_article_references(std::string_view text,
                                               const std::vector<TextWord>& words, Naming naming) {
  return LegalScanner(text, words, naming).articles();
}

std::vector<Reference> find_comment_references(std::string_view text,
                                               const std::vector<TextWord>& words, Naming naming) {
  return LegalScanner(text, words, naming).comments();
}

}  // namespace gfmd
