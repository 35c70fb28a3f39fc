#include "corpus/byte_codec.h"

#include <limits>

namespace gfmd {

void ByteWriter::number(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_ += static_cast<char>((value & 0x7fU) | 0x80U);
    value >>= 7U;
  }
  bytes_ += static_cast<char>(value);
}

void ByteWriter::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (bytes_.empty()) throw CorruptRecord("a record ends early");
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    if (shift == 63 && byte > 1) break;
    value |= std::uint64_t{byte & 0x7fU} << shift;
    if ((byte & 0x80U) == 0) return value;
  }
  throw CorruptRecord("a number has too many digits");
}

std::uint32_t ByteReader::number32() {
  const std::uint64_t value = number();
  if (value > std::numeric_limits<std::uint32_t>::max())
    throw CorruptRecord("a number is too large");
  return static_cast<std::uint32_t>(value);
}

std::uint32_t ByteReader::choice(std::uint32_t bound) {
  const std::uint32_t value = number32();
  if (value >= bound) throw CorruptRecord("a record names a choice that does not exist");
  return value;
}

std::string_view ByteReader::text() {
  const std::uint64_t size = number();
  if (size > bytes_.size()) throw CorruptRecord("a text is longer than its record");
  const std::string_view text = bytes_.substr(0, static_cast<std::size_t>(size));
  bytes_.remove_prefix(static_cast<std::size_t>(size));
  return text;
}

void ByteReader::finish() const {
  if (!bytes_.empty()) throw CorruptRecord("a record has bytes too many");
}

}  // namespace gfmd
