#include "searchd/engine/query_warnings.h"

#include <algorithm>
#include <string>
#include <utility>

namespace gfmd {
namespace {

constexpr std::size_t kMaxQuoted = 80;  // bytes

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80; }

}  // namespace

void QueryWarnings::add(WarningKind kind, std::size_t begin, std::size_t end,
                        std::initializer_list<std::string_view> arguments) {
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
  std::string message = warning_at_place(
      quoted.find('"') == std::string::npos ? '"' + quoted + '"' : quoted,
      static_cast<std::size_t>(characters), warning_text(kind, reader_, arguments), reader_);
  warnings_.push_back(
      {std::string(warning_code(kind)), std::move(message), QueryPlace{begin, std::move(quoted)}});
}

std::vector<Warning> QueryWarnings::take() {
  std::stable_sort(warnings_.begin(), warnings_.end(), [](const Warning& a, const Warning& b) {
    return a.place->offset < b.place->offset;
  });
  if (left_out_ != 0) {
    warnings_.push_back(
        {std::string(warning_code(WarningKind::more_warnings)),
         warning_text(WarningKind::more_warnings, reader_, {std::to_string(left_out_)})});
  }
  left_out_ = 0;
  return std::exchange(warnings_, {});
}

}  // namespace gfmd
