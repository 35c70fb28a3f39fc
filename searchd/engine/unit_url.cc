#include <string>

#include "corpus/vocabulary.h"
#include "searchd/engine/searcher.h"

namespace gfmd {
namespace {

/// Percent-encodes all but RFC 3986's unreserved characters.
std::string encode_segment(std::string_view text) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (kPlain.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += kHex[byte >> 4U];
      encoded += kHex[byte & 0xfU];
    }
  }
  return encoded;
}

/// Catalogues may hold practices under ids of their own; only the paper's have a numbered page.
bool is_numbered_practice(DocumentKind kind, std::string_view id, std::uint32_t number) {
  return kind == DocumentKind::practice && number != 0 &&
         id == "practice-" + std::to_string(number);
}

std::string page_url(DocumentKind kind, std::string_view id, std::uint32_t number) {
  if (is_numbered_practice(kind, id, number)) return "/practice/" + std::to_string(number);
  return "/doc/" + encode_segment(id);
}

bool is_in_paper(DocumentKind kind, LineRange lines) {
  return lines.first > 0 && kind != DocumentKind::practice && kind != DocumentKind::document;
}

}  // namespace

std::string unit_url(DocumentKind kind, std::string_view id, std::uint32_t number,
                     LineRange lines) {
  return is_in_paper(kind, lines) ? "/paper#" + encode_segment(id) : page_url(kind, id, number);
}

std::string passage_url(DocumentKind kind, std::string_view id, std::uint32_t number,
                        LineRange lines, std::size_t passage) {
  const std::string page = is_in_paper(kind, lines) ? "/paper" : page_url(kind, id, number);
  return page +
         (lines.first > 0 ? "#L" + std::to_string(lines.first) : "#p" + std::to_string(passage));
}

}  // namespace gfmd
