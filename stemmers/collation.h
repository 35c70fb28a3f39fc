#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// How a language sorts: ICU collation, case and accents deciding last. Not safe for concurrent
/// use.
class Collation {
 public:
  explicit Collation(Language language);
  ~Collation();
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;

  /// Bytes whose order is the order of the texts; empty for an empty text. `text` is valid UTF-8.
  [[nodiscard]] std::string key(std::string_view text) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace gfmd
