#include "corpus/web_address.h"

#include <algorithm>

#include "corpus/references.h"

namespace gfmd {
namespace {

constexpr std::string_view kOpenEnds = "-_=&?%#~+/";      // no address ends so, but for "/"
constexpr std::string_view kAddressSigns = "/._%=&?#~+";  // within a word: no word of a language
constexpr std::string_view kSentenceEnds = ".,;:)]";

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

bool is_web_address(std::string_view word) {
  const auto longer = [&](std::string_view beginning) {
    return word.starts_with(beginning) && word.size() > beginning.size();
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
