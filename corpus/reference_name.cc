#include "corpus/reference_name.h"

#include <algorithm>
#include <array>

#include "corpus/citation_words.h"
#include "corpus/references.h"
#include "corpus/text_words.h"

namespace gfmd {
namespace {

constexpr std::string_view kArticle = " art. ";

/// A committee, and what symbols of its comments begin with.
struct CommentSeries {
  std::string_view committee;
  std::string_view symbols;
  ReferenceKind kind;
};
constexpr std::array kCommentSeries{
    CommentSeries{"CEDAW", "CEDAW/C/GC/", ReferenceKind::general_recommendation},
    CommentSeries{"CERD", "CERD/C/GC/", ReferenceKind::general_recommendation},
    CommentSeries{"CESCR", "E/C.12/GC/", ReferenceKind::general_comment},
    CommentSeries{"CRC", "CRC/C/GC/", ReferenceKind::general_comment},
    CommentSeries{"CCPR", "CCPR/C/GC/", ReferenceKind::general_comment},
    CommentSeries{"CMW", "CMW/C/GC/", ReferenceKind::general_comment},
    CommentSeries{"CAT", "CAT/C/GC/", ReferenceKind::general_comment},
    CommentSeries{"CRPD", "CRPD/C/GC/", ReferenceKind::general_comment},
    CommentSeries{"CED", "CED/C/GC/", ReferenceKind::general_comment},
};

std::string comment_of(const CommentSeries& series, std::string_view number) {
  const bool comment = series.kind == ReferenceKind::general_comment;
  return std::string(series.committee) + (comment ? " GC " : " GR ") + std::string(number);
}

/// "A/HRC/20/24" of "A/HRC/20/24/ADD.1"; a symbol without addenda is its own.
std::string_view without_addenda(std::string_view symbol) {
  for (;;) {
    const std::size_t slash = symbol.rfind('/');
    if (slash == std::string_view::npos) return symbol;
    const std::string_view part = symbol.substr(slash + 1);
    const bool addendum =
        part.starts_with("ADD.") || part.starts_with("REV.") || part.starts_with("CORR.");
    if (!addendum) return symbol;
    symbol = symbol.substr(0, slash);
  }
}

void add_symbols(RelatedNames& related, std::string_view symbol) {
  const std::string base(without_addenda(symbol));
  if (base != symbol) related.names.push_back({ReferenceKind::un_symbol, base});
  related.prefixes.push_back({ReferenceKind::un_symbol, base + '/'});
  for (const CommentSeries& series : kCommentSeries) {
    if (!base.starts_with(series.symbols)) continue;
    const std::string number = base.substr(series.symbols.size());
    if (is_number(number)) related.names.push_back({series.kind, comment_of(series, number)});
  }
}

void add_comments(RelatedNames& related, std::string_view normal) {
  const std::string_view committee = normal.substr(0, normal.find(' '));
  const std::string number(normal.substr(normal.rfind(' ') + 1));
  for (const CommentSeries& series : kCommentSeries) {
    if (series.committee != committee) continue;
    const std::string symbol = std::string(series.symbols) + number;
    related.names.push_back({ReferenceKind::un_symbol, symbol});
    related.prefixes.push_back({ReferenceKind::un_symbol, symbol + '/'});
  }
}

/// "ILO C29" and "ILO P29": a convention and the protocol to it.
void add_protocol(RelatedNames& related, std::string normal) {
  const std::size_t letter = std::string_view("ILO ").size();
  if (normal.size() <= letter) return;
  normal[letter] = normal[letter] == 'C' ? 'P' : 'C';
  related.names.push_back({ReferenceKind::ilo_convention, std::move(normal)});
}

/// "A/RES/68" of "a-res-68", "E/CN.4" of "e cn.4", "A/RES/68/" of "a/res/68/".
std::string symbol_prefix(std::string_view text, const std::vector<TextWord>& words) {
  std::string symbol;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view gap = i > 0 ? gap_before(text, words, i) : std::string_view();
    if (i > 0) symbol += gap == "." || gap == "(" ? gap : "/";
    symbol += text.substr(words[i].begin, words[i].end - words[i].begin);
  }
  if (text.substr(words.back().end).find_first_of("/-_") != std::string_view::npos) symbol += '/';
  return normal_symbol(symbol);
}

/// "ILO C1" of "oit c1", "C. 1", "convention 1"; empty for others.
std::string convention_prefix(const std::vector<TextWord>& words) {
  std::string text;
  bool body = false;
  for (const TextWord& word : words) {
    if (text.empty() && !body && is_one_of(word.folded, {"ilo", "oit"})) {
      body = true;
    } else if (text.empty() && is_one_of(word.folded, {"c", "convention", "convenio"})) {
      text = "C";
    } else if (text.empty() && is_one_of(word.folded, {"p", "protocol"})) {
      text = "P";
    } else if (is_number(word.folded) && (body || text == "C" || text == "P")) {
      text += (text.empty() ? "C" : "") + word.folded;
    } else if (text.empty() && (word.folded[0] == 'c' || word.folded[0] == 'p') &&
               is_number(std::string_view(word.folded).substr(1))) {
      text = normal_symbol(word.folded);
    } else if (!is_number_sign(word.folded)) {
      return "";
    }
  }
  return body || !text.empty() ? "ILO " + text : "";
}

/// "ICCPR art. 1" of "iccpr art 1", "ICC" of "icc"; empty for others.
std::string article_prefix(const std::vector<TextWord>& words) {
  std::string text = normal_symbol(words.front().folded);
  if (words.size() == 1) return text;
  if (!is_one_of(words[1].folded, {"a", "ar", "art", "arts", "article", "articulo"})) return "";
  text += kArticle;
  if (words.size() == 2) return text;
  return words.size() == 3 && is_number(words[2].folded) ? text + words[2].folded : "";
}

/// "CEDAW GR 2" of "cedaw gr 2"; empty for others.
std::string comment_prefix(const std::vector<TextWord>& words) {
  std::string text;
  for (const TextWord& word : words) {
    text += (text.empty() ? "" : " ") + normal_symbol(word.folded);
  }
  const bool whole = words.size() > 1 && is_one_of(words[1].folded, {"gc", "gr"});
  if (words.size() == 2 && whole) text += ' ';
  return words.size() == 1 || whole ? text : "";
}

}  // namespace

std::vector<ReferenceName> reference_prefixes(std::string_view text) {
  const std::vector<TextWord> words = text_words(text);
  std::vector<ReferenceName> prefixes;
  if (words.empty() || is_number(words.front().folded)) return prefixes;
  if (is_one_of(words.front().folded, {"http", "https", "www"})) {
    prefixes.push_back({ReferenceKind::url, normal_url(text)});
    return prefixes;
  }
  const auto add = [&](ReferenceKind kind, std::string normal) {
    if (!normal.empty()) prefixes.push_back({kind, std::move(normal)});
  };
  add(ReferenceKind::un_symbol, symbol_prefix(text, words));
  add(ReferenceKind::ilo_convention, convention_prefix(words));
  add(ReferenceKind::general_recommendation, comment_prefix(words));
  add(ReferenceKind::general_comment, comment_prefix(words));
  add(ReferenceKind::treaty_article, article_prefix(words));
  return prefixes;
}

RelatedNames related_names(const ReferenceName& name) {
  RelatedNames related;
  switch (name.kind) {
    case ReferenceKind::un_symbol:
      add_symbols(related, name.normal);
      break;
    case ReferenceKind::ilo_convention:
      add_protocol(related, name.normal);
      break;
    case ReferenceKind::general_recommendation:
    case ReferenceKind::general_comment:
      add_comments(related, name.normal);
      break;
    case ReferenceKind::treaty_article: {
      const std::size_t article = name.normal.find(kArticle);
      if (article == std::string::npos) break;
      related.prefixes.push_back(
          {ReferenceKind::treaty_article, name.normal.substr(0, article + kArticle.size())});
      break;
    }
    case ReferenceKind::url:
      break;
  }
  return related;
}

ReferenceKind kind_of_normal(std::string_view normal) {
  if (normal.find("://") != std::string_view::npos) return ReferenceKind::url;
  if (normal.find(kArticle) != std::string_view::npos) return ReferenceKind::treaty_article;
  if (normal.find(" GC ") != std::string_view::npos) return ReferenceKind::general_comment;
  if (normal.find(" GR ") != std::string_view::npos) return ReferenceKind::general_recommendation;
  return normal.starts_with("ILO ") ? ReferenceKind::ilo_convention : ReferenceKind::un_symbol;
}

}  // namespace gfmd
