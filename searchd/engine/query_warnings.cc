#include "searchd/engine/query_warnings.h"

#include <algorithm>
#include <string>
#include <utility>

namespace gfmd {
namespace {

constexpr std::size_t kMaxQuoted = 80;  // bytes

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80; }

}  // namespace

void QueryWarnings::add(std::string_view code, std::size_t begin, std::size_t end,
                        std::string_view what) {
  if (warnings_.size() == kMax) {
    ++left_out_;
    return;
  }
  std::size_t size = std::min(end - begin, kMaxQuoted);
  while (begin + size < text_.size() && continues_character(text_[begin + size])) ++size;
  std::string quoted(text_.substr(begin, size));
  const auto before = text_.substr(0, begin);
  const auto characters = 1 + std::count_if(before.begin(), before.end(),
                                            [](char c) { return !continues_character(c); });
  std::string message = (quoted.find('"') == std::string::npos ? '"' + quoted + '"' : quoted) +
                        " at character " + std::to_string(characters) + ": ";
  message.append(what).append(".");
  warnings_.push_back(
      {std::string(code), std::move(message), QueryPlace{begin, std::move(quoted)}});
}

std::vector<Warning> QueryWarnings::take() {
  std::stable_sort(warnings_.begin(), warnings_.end(), [](const Warning& a, const Warning& b) {
    return a.place->offset < b.place->offset;
  });
  if (left_out_ != 0) {
    warnings_.push_back(
        {"more-warnings", "There are " + std::to_string(left_out_) + " more such places."});
  }
  left_out_ = 0;
  return std::exchange(warnings_, {});
}

}  // namespace gfmd
