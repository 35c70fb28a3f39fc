#include "corpus/line_reader.h"

#include <algorithm>

namespace gfmd {
namespace {

constexpr std::size_t kBufferBytes = 256u << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

bool LineReader::fill() {
  if (read_ < buffer_.size()) return true;
  buffer_.resize(kBufferBytes);
  buffer_.resize(source_(buffer_));
  read_ = 0;
  return !buffer_.empty();
}

void LineReader::add(std::string_view bytes) {
  const std::size_t room = longest_ - line_.size();
  cut_ = cut_ || bytes.size() > room;
  line_ += bytes.substr(0, room);
}

bool LineReader::next() {
  line_.clear();
  cut_ = false;
  if (!fill()) return false;
  ++number_;
  do {
    const std::string_view rest = std::string_view(buffer_).substr(read_);
    const std::size_t end = rest.find('\n');
    add(rest.substr(0, end));
    read_ += end == std::string_view::npos ? rest.size() : end + 1;
    if (end != std::string_view::npos) break;
  } while (fill());
  return true;
}

std::string_view LineReader::line() const {
  std::string_view line = line_;
  if (number_ == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace gfmd
