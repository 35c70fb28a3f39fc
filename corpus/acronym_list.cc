#include "corpus/acronym_list.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "corpus/byte_codec.h"
#include "corpus/text_words.h"

namespace gfmd {
namespace {

// Stored in the index: a change of the encoding takes a new number and bumps kSchemaVersion.
constexpr std::uint32_t kAcronymsFormat = 5;

std::string pair_key(const Acronym& acronym) {
  std::string key = acronym.acronym + '\t' + std::string(language_code(acronym.language));
  for (const TextWord& word : text_words(acronym.long_form)) key += ' ' + word.folded;
  return key;
}

}  // namespace

void AcronymList::add(Acronym found) {
  std::string key = pair_key(found);
  const std::uint32_t count = found.count;
  const auto [at, is_new] = entries_.try_emplace(std::move(key), Entry{std::move(found), added_++});
  if (!is_new) {
    std::uint32_t& sum = at->second.acronym.count;
    sum += std::min(count, std::numeric_limits<std::uint32_t>::max() - sum);
  } else if (entries_.size() > 2 * kMost) {
    keep_most_frequent();
  }
}

void AcronymList::keep_most_frequent() {
  if (entries_.size() <= kMost) return;
  using Place = std::pair<std::uint32_t, std::uint64_t>;  // the higher, the better
  const auto place_of = [](const Entry& entry) {
    return Place{entry.acronym.count, std::numeric_limits<std::uint64_t>::max() - entry.order};
  };
  std::vector<Place> places;
  places.reserve(entries_.size());
  for (const auto& [key, entry] : entries_) places.push_back(place_of(entry));
  const auto last = places.begin() + static_cast<std::ptrdiff_t>(kMost - 1);
  std::nth_element(places.begin(), last, places.end(), std::greater<>());
  std::erase_if(entries_, [&](const auto& item) { return place_of(item.second) < *last; });
}

std::vector<Acronym> AcronymList::take() {
  keep_most_frequent();
  std::vector<Entry> entries;
  entries.reserve(entries_.size());
  for (auto& [key, entry] : entries_) entries.push_back(std::move(entry));
  entries_.clear();
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.acronym.acronym, a.acronym.language, b.acronym.count, a.order) <
           std::tie(b.acronym.acronym, b.acronym.language, a.acronym.count, b.order);
  });
  std::vector<Acronym> acronyms;
  acronyms.reserve(entries.size());
  for (Entry& entry : entries) acronyms.push_back(std::move(entry.acronym));
  return acronyms;
}

std::string encode_acronyms(const std::vector<Acronym>& acronyms) {
  ByteWriter out;
  out.number(kAcronymsFormat);
  out.list(acronyms, [&](const Acronym& acronym) {
    out.text(acronym.acronym);
    out.text(acronym.long_form);
    out.number(static_cast<std::uint64_t>(acronym.language));
    out.text(acronym.unit);
    out.text(acronym.source);
    out.number(acronym.lines.first);
    out.number(acronym.lines.last);
    out.number(acronym.count);
  });
  return out.take();
}

std::vector<Acronym> decode_acronyms(std::string_view bytes) {
  ByteReader in(bytes);
  if (in.number() != kAcronymsFormat) throw CorruptRecord("the acronyms are not of their format");
  std::vector<Acronym> acronyms = in.list([&] {
    Acronym acronym;
    acronym.acronym = in.text();
    acronym.long_form = in.text();
    acronym.language = static_cast<Language>(in.choice(kLanguageCount));
    acronym.unit = in.text();
    acronym.source = in.text();
    acronym.lines.first = in.number32();
    acronym.lines.last = in.number32();
    acronym.count = in.number32();
    return acronym;
  });
  in.finish();
  return acronyms;
}

}  // namespace gfmd
