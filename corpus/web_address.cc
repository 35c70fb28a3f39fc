#include "corpus/web_address.h"

#include <algorithm>

#include "corpus/references.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::string_view kOpenEnds = "-_=&?%#~+/";      // no address ends so, but for "/"
constexpr std::string_view kAddressSigns = "/._%=&?#~+";  // within a word: no word of a language
constexpr std::string_view kSentenceEnds = ".,;:)]";

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool is_web_address(std::string_view word) {
  const auto longer = [&](std::string_view beginning) {
    return word.size() > beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), word.begin(),
                      [](char a, char b) { return a == to_lower(b); });
  };
  return longer("http://") || longer("https://") || longer("www.");
}

std::string address_key(std::string_view address) {
  const std::string normal = normal_url(address);
  std::string_view key = normal;
  if (const std::size_t scheme = key.find("://"); scheme != std::string_view::npos) {
    key.remove_prefix(scheme + 3);
  }
  if (key.ends_with('/')) key.remove_suffix(1);
  return std::string(key);
}

std::string address_word(std::string_view address) {
  constexpr std::string_view kWorldWideWeb = "www.";
  constexpr std::size_t kMostBytes = 120;
  std::string word = fold_case(address_key(address));
  if (word.starts_with(kWorldWideWeb)) word.erase(0, kWorldWideWeb.size());
  std::size_t size = std::min(word.size(), kMostBytes);
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xc0U) == 0x80) --size;
  word.resize(size);
  return word;
}

std::vector<std::string> host_names(std::string_view address) {
  constexpr std::size_t kShortestName = 5;
  const std::string word = address_word(address);
  const std::string host = word.substr(0, word.find_first_of("/?#:"));
  std::vector<std::string> names{host};
  std::size_t begin = 0;
  // What stands behind the last point names a country or nothing.
  for (std::size_t end = 0; (end = host.find('.', begin)) != std::string::npos; begin = end + 1) {
    if (end - begin >= kShortestName) names.push_back(host.substr(begin, end - begin));
  }
  return names;
}

bool may_continue_address(std::string_view word) {
  const std::size_t last = word.find_last_not_of(kSentenceEnds);
  if (last == std::string_view::npos || !is_alphanumeric(word.front())) return false;
  if (is_web_address(word)) return false;
  word = word.substr(0, last + 1);
  return word.find_first_of(kAddressSigns) != std::string_view::npos ||
         std::count(word.begin(), word.end(), '-') > 1;
}

std::string_view last_word(std::string_view text) {
  constexpr std::size_t kLongestAddress = 4096;
  if (text.size() > kLongestAddress) text.remove_prefix(text.size() - kLongestAddress);
  return text.substr(text.find_last_of(' ') + 1);
}

bool continues_address(std::string_view address, std::string_view next) {
  if (!is_web_address(address) || !may_continue_address(next)) return false;
  return kOpenEnds.find(address.back()) != std::string_view::npos;
}

}  // namespace gfmd
