#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/document.h"

namespace gfmd {

/// An acronym, what a text says it stands for, and the first place that says so.
struct Acronym {
  std::string acronym;               // without points and plural s: "NGO"
  std::string long_form;             // as printed
  Language language = Language::en;  // of the text
  std::string unit;                  // id of the document
  std::string source;                // its file, without folders
  LineRange lines;                   // of the sentence
  std::uint32_t count = 1;           // places that say so
  friend bool operator==(const Acronym&, const Acronym&) = default;
};

/// Gathers acronyms over any number of documents. Keeps one entry a pair of acronym and long form
/// (case and accents aside) in a language, and of more than 2 * kMost pairs the most frequent half.
class AcronymList {
 public:
  void add(Acronym found);

  /// What was gathered, at most kMost entries, by acronym, language and falling count. Empties the
  /// list.
  [[nodiscard]] std::vector<Acronym> take();

  static constexpr std::size_t kMost = 20'000;  // some 4 MB

 private:
  struct Entry {
    Acronym acronym;
    std::uint64_t order = 0;  // of the first place
  };
  void keep_most_frequent();

  std::unordered_map<std::string, Entry> entries_;
  std::uint64_t added_ = 0;
};

/// Stored in the index under kAcronymsKey: a format byte, then the entries (see byte_codec.h).
/// Decoding takes any bytes: it returns a value or throws CorruptRecord.
[[nodiscard]] std::string encode_acronyms(const std::vector<Acronym>& acronyms);
[[nodiscard]] std::vector<Acronym> decode_acronyms(std::string_view bytes);

/// Metadata key; no key of a unit's text (see stored_document.h) begins so.
inline constexpr std::string_view kAcronymsKey = "acronyms";

}  // namespace gfmd
